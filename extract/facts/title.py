"""Tell the title: a labelled one, a Title heading, or the first lines that name the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.facts.label_lines import LabelLine, first_value
from extract.facts.title_lines import DAY, names_a_body
from extract.vocabulary import load, plain_words
from ingest.document import NO_TEXT, Document, Table, Text, TextBlock

_HEAD_BLOCKS = 14
_MAX_WORDS = 24
_MAX_LINE_WORDS = 18
_YEARS = re.compile(r"\(?(?:19|20)\d\d\s?(?:[-–/]|to)\s?\d{1,4}\)?")
_LABELLED = re.compile(r"\s*([A-Za-z][A-Za-z ]{1,30}):\s*")


def tell_title(document: Document, lines: Sequence[LabelLine]) -> Text:
    """The title as printed; lines that are one title over a line break are joined."""
    labelled = first_value(lines, "title")
    head = list(_head(document))
    if labelled and not any(_is_complete(str(t)) for t in head[:1]):
        joined = _with_label(head, labelled)
        return joined or labelled
    joined, cell = _with_body(_joined(head), document), _first_cell(document)
    if cell and _is_complete(str(cell)) and not _is_complete(str(joined)):
        return cell
    return joined or labelled or cell or _running_head(document)


def _running_head(document: Document) -> Text:
    """Where nothing else can be the title: the heading of every page, taken for a running head, if it names a plan."""
    named = (b for b in document.furniture if _is_complete(b.words) and not _is_no_title(b))
    return next((Text((b.passage,)) for b in named), NO_TEXT)


def _with_body(title: Text, document: Document) -> Text:
    """A title that says only what paper it is (`Action Tracker`), behind the body named right above it."""
    vocabulary = load("labels")["never_title"]
    said = {*vocabulary["paper_words"], *vocabulary["complete"]}
    first = title.passages[0].place.block if title else None
    if not first or not all(w.isdigit() or w in said for w in plain_words(str(title))):
        return title
    above = next((b for b in document.text_blocks() if b.passage.place.block == first - 1), None)
    return Text((above.passage,)) + title if above and names_a_body(above.words) else title


def _with_label(head: list[Text], labelled: Text) -> Text:
    """A labelled title among the first lines is one of the lines it is made of."""
    if not any(t.passages[0].place == labelled.passages[0].place for t in head):
        return NO_TEXT
    return _joined(head)


def _head(document: Document) -> Iterator[Text]:
    """The lines a title may be made of: short ones before the first sentence, table or other label."""
    started = False
    for number, block in enumerate(document.blocks):
        if number >= _HEAD_BLOCKS or isinstance(block, Table) or (started and _begins_the_text(block)):
            return
        if not started and _names_a_part(block) and _is_titled_below(document, number):
            continue
        text = Text((block.passage,))
        label = _LABELLED.match(block.words)
        if label and _is_title_label(label[1]):
            yield text.cut(label.end())
            continue
        if label and not _is_title_with_colon(block.words, label[1]):
            if started:
                return
            continue
        if _is_no_title(block):
            if started and not _is_skipped(block.words):
                return
            continue
        started = True
        yield text


def _begins_the_text(block: TextBlock) -> bool:
    """A numbered heading, a heading such as `Purpose of the report`, or a line with the day of a meeting."""
    words = block.words
    vocabulary, phrase = load("headings"), " ".join(plain_words(words))
    if re.match(r"\d{1,2}[.)]\s+[A-Z]", words) or any(phrase.startswith(x) for x in vocabulary["opens_text"]):
        return True
    if _is_complete(words) or _is_half_complete(words):
        return False
    return phrase in vocabulary["whole"] or bool(DAY.search(words))


def _names_a_part(block: TextBlock) -> bool:
    """A heading of a lower level that is no title itself names a part, as the tab of a sheet does."""
    return block.kind == "heading" and (block.level or 1) > 1 and not _is_complete(block.words)


def _is_titled_below(document: Document, number: int) -> bool:
    """Does a plain line that is a whole title follow, before the first table? Under headings it would be one itself."""
    for block in document.blocks[number + 1 : _HEAD_BLOCKS]:
        if isinstance(block, Table):
            return False
        if block.kind == "paragraph" and _is_complete(block.words) and not _is_no_title(block):
            return True
    return False


def _is_title_label(label: str) -> bool:
    return " ".join(plain_words(label)) in load("labels")["title"]


def _is_title_with_colon(words: str, label: str) -> bool:
    """`Library Service: Improvement Plan` is a title; `Service: Libraries` is a label with its value."""
    return not _is_known_label(label) and (_is_complete(words) or _is_half_complete(words) or len(label.split()) > 1)


def _is_known_label(label: str) -> bool:
    """Does the label name a date, a meeting, a person? `Carers Strategy: Action Plan` does not."""
    vocabulary = load("labels")
    known = (*vocabulary["date"], *vocabulary["period"], *vocabulary["authority"], *vocabulary["version"])
    people = (name for names in vocabulary["contacts"].values() for name in names)
    return " ".join(plain_words(label)) in {*known, *people}


def _is_no_title(block: TextBlock) -> bool:
    words = block.words
    if _YEARS.fullmatch(words):
        return False
    return (
        _is_skipped(words)
        or len(words.split()) > (_MAX_WORDS if _is_complete(words) else _MAX_LINE_WORDS)
        or (words.endswith((".", ";", ",")) and len(words.split()) > 6)
        or block.kind == "list_item"
        or "@" in words
        or " > " in words
        or bool(re.match(r"(?:date|version|draft|issue|page)\b[\s:]*[\d(]", words, re.I))
        or bool(re.fullmatch(r"[\W\d]*(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:[A-Z][a-z]+\s+)?(?:19|20)\d\d", words))
    )


def _is_skipped(words: str) -> bool:
    """A line that stands above titles and is none, or names only the body the plan belongs to."""
    plain = plain_words(words)
    vocabulary = load("labels")["never_title"]
    phrase = " ".join(w for w in plain if not w.isdigit())
    if _YEARS.fullmatch(words):
        return False
    if not phrase or phrase in vocabulary["lines"]:
        return True
    if re.fullmatch(r"(?:appendix|annex|item|agenda item|enclosure|paper)( \w)?", phrase):
        return True
    if len(plain) > 6 and set(plain) <= set(" ".join(vocabulary["lines"]).split()):
        return True
    opens = any(phrase.startswith(f"{opening} ") for opening in vocabulary["openings"])
    return names_a_body(words) or (opens and not _is_complete(words))


def _is_complete(words: str) -> bool:
    return bool(set(plain_words(words)) & set(load("labels")["never_title"]["complete"]))


def _is_half_complete(words: str) -> bool:
    return bool(set(plain_words(words)) & set(load("labels")["never_title"]["half_complete"]))


def _joined(head: Sequence[Text]) -> Text:
    """Lines up to the first that completes a title, a closing line with years alone included."""
    title = NO_TEXT
    for text in head:
        if title and (_is_whole(str(title), str(text)) or len(f"{title} {text}".split()) > _MAX_WORDS):
            break
        if title and _is_half_complete(str(title)) and not _goes_on(str(text)):
            break
        title = title + text
    return _with_years(title, head)


def _is_whole(title: str, following: str) -> bool:
    """Is a title complete? An agreement with a plan in the next line goes on with it."""
    complete = set(plain_words(title)) & set(load("labels")["never_title"]["complete"])
    return bool(complete - set(load("labels")["never_title"]["agreements"])) or (
        bool(complete) and not _is_complete(following)
    )


def _goes_on(words: str) -> bool:
    """Does a line go on with a title that may stand alone? A plan with its years does, `Action plan` does not."""
    plain = set(plain_words(words))
    names_plan = _is_complete(words) or bool(plain & {"action", "actions"})
    return names_plan and (any(w.isdigit() for w in plain) or len(plain) > 2)


def _with_years(title: Text, head: Sequence[Text]) -> Text:
    following = head[len(title.passages) :][:1]
    if following and _YEARS.fullmatch(str(following[0])):
        return title + following[0]
    return title


def _first_cell(document: Document) -> Text:
    """A plan that is all table has its title in the first cells that span it and name more than a council."""
    for table in document.tables()[:1]:
        spanning = [c.text for c in table.cells[:4] if c.text and c.col_span >= table.column_count]
        named = [t for t in spanning if len(str(t).split()) <= _MAX_WORDS and not _is_skipped(str(t))]
        return next((t for t in named if _is_complete(str(t))), named[0] if named else NO_TEXT)
    return NO_TEXT


def plan_type(title: str, first_lines: str) -> str | None:
    """The kind of plan by the words of its title, else of its first lines."""
    for words in (title, first_lines):
        phrase = f" {' '.join(plain_words(words))} "
        for kind, markers in load("labels")["plan_types"].items():
            if any(f" {marker} " in phrase for marker in markers):
                return str(kind)
    return None
