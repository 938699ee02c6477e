"""Section rows that are not merged over the table: told where they say themselves what they are."""

from __future__ import annotations

from tests.grids import heading
from tests.test_extract_tables import column


def test_a_section_row_that_names_itself_need_not_be_merged() -> None:
    drawing = """
    Action | Lead | When
    Theme 1: Homes | |
    a b c | Ann | 2009
    Theme 2: Streets | |
    d e f | Bob | 2010
    """
    assert column("theme", drawing) == ["Theme 1: Homes", "Theme 2: Streets"]
    assert column("action", drawing) == ["a b c", "d e f"]


def test_an_action_alone_in_its_row_is_no_section() -> None:
    drawing = "Action | Lead | When \n Review the rota | | \n a b c | Ann | 2009"
    assert column("action", drawing) == ["Review the rota", "a b c"]


def test_a_name_alone_in_its_row_is_a_section_where_all_other_rows_are_full() -> None:
    drawing = "Action | Lead | When \n Finance | | \n a b c | Ann | 2009 \n d e f | Bob | 2010 \n People | | \n g h i | Cat | 2011"
    assert column("theme", drawing) == ["Finance", "Finance", "People"]


def test_a_name_alone_in_the_last_row_stands_over_nothing() -> None:
    drawing = "Action | Lead | When \n a b c | Ann | 2009 \n d e f | Bob | 2010 \n Finance | |"
    assert column("action", drawing) == ["a b c", "d e f", "Finance"]


def test_a_few_words_right_above_a_header_printed_again_head_what_follows() -> None:
    drawing = """
        Ref | Action | Lead | When
        1 | Mow verges | Ann | May 2009
         | Town squares | |
        Ref | Action | Lead | When
        2 | Sweep squares | Bob | June 2009
    """
    assert column("action", drawing) == ["Mow verges", "Sweep squares"]
    assert column("theme", drawing) == [None, "Town squares"]


def test_the_title_of_the_first_part_may_stand_over_the_table() -> None:
    drawing = """
        Action | Lead | When
        Mow verges | Ann | May 2009
        Town squares | > | >
        Action | Lead | When
        Sweep squares | Bob | June 2009
        Play areas | > | >
        Action | Lead | When
        Paint swings | Cat | July 2009
    """
    assert column("theme", heading("Leeds Plan"), heading("Verges", 2), drawing) == [
        "Verges",
        "Town squares",
        "Play areas",
    ]
