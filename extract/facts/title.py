"""Tell the title: a labelled one, a Title heading, or the first lines that name the plan."""

from __future__ import annotations

from collections.abc import Sequence

from extract.facts.head_lines import (
    MAX_WORDS,
    YEARS,
    HeadLine,
    could_be_title,
    goes_on,
    is_complete,
    is_half_complete,
    title_run,
)
from extract.facts.label_lines import LabelLine, first_value
from extract.vocabulary import load, plain_words
from ingest.document import NO_TEXT, Document, Text, TextBlock, join_texts


def tell_title(document: Document, head: tuple[HeadLine, ...], lines: Sequence[LabelLine]) -> Text:
    """The title as printed; lines that are one title over a line break are joined."""
    labelled, run = first_value(lines, "title"), list(title_run(head))
    if labelled and not any(is_complete(str(t)) for t in run[:1]):
        return _with_label(run, labelled) or labelled
    joined = _with_body(_joined(run), head)
    if _names_a_paper(joined):
        return joined
    other = _first_cell(document) or _running_head(document)
    if _names_a_paper(other):
        return other
    return joined or labelled or other or _last_resort(head)


def _names_a_paper(title: Text) -> bool:
    return is_complete(str(title)) or is_half_complete(str(title))


def _running_head(document: Document) -> Text:
    """The heading of every page, taken for a running head, if it names a plan."""
    named = (b for b in document.furniture if is_complete(b.words) and could_be_title(b))
    return next((Text((b.passage,)) for b in named), NO_TEXT)


def _last_resort(head: Sequence[HeadLine]) -> Text:
    """A document without any title: the heading its text begins with."""
    return next(
        (line.text for line in head if line.kind == "text" and len(str(line.text).split()) <= MAX_WORDS), NO_TEXT
    )


def _with_body(title: Text, head: Sequence[HeadLine]) -> Text:
    """A title that says only what paper it is (`Action Tracker`), behind the body named right above it."""
    vocabulary = load("labels")["never_title"]
    said = {*vocabulary["paper_words"], *vocabulary["complete"]}
    if not title or not all(w.isdigit() or w in said for w in plain_words(str(title))):
        return title
    number = next((n for n, line in enumerate(head) if line.text.places()[:1] == title.places()[:1]), 0)
    return join_texts(_body_above(head[:number])) + title


def _body_above(head: Sequence[HeadLine]) -> list[Text]:
    """The name of the body in the last line, and in the line before where that breaks it."""
    name: list[Text] = []
    for line in reversed(head):
        if line.kind != "body" or (name and not goes_on(str(line.text))):
            break
        name.insert(0, line.text)
    return name


def _with_label(run: list[Text], labelled: Text) -> Text:
    """A labelled title among the first lines is one of the lines it is made of."""
    if not any(t.passages[0].place == labelled.passages[0].place for t in run):
        return NO_TEXT
    return _joined(run)


def _joined(run: Sequence[Text]) -> Text:
    """Lines up to the first that completes a title, a closing line with years alone included."""
    title = NO_TEXT
    for text in run:
        if title and (_is_whole(str(title), str(text)) or len(f"{title} {text}".split()) > MAX_WORDS):
            break
        if title and is_half_complete(str(title)) and not _is_continued(str(title), str(text)):
            break
        title = title + text
    return _with_years(title, run)


def _is_whole(title: str, following: str) -> bool:
    """Is a title complete? An agreement with a plan in the next line goes on with it."""
    complete = set(plain_words(title)) & set(load("labels")["never_title"]["complete"])
    return bool(complete - set(load("labels")["never_title"]["agreements"])) or (
        bool(complete) and not is_complete(following)
    )


def _is_continued(title: str, words: str) -> bool:
    """Does a line go on with a title that may stand alone? A plan with its years does; `Action plan` may be a part
    of a strategy, but answers a review.
    """
    plain = set(plain_words(words))
    names_plan = is_complete(words) or bool(plain & {"action", "actions"})
    answers = bool(set(plain_words(title)) & set(load("labels")["never_title"]["answered"]))
    return names_plan and (any(w.isdigit() for w in plain) or len(plain) > 2 or answers)


def _with_years(title: Text, run: Sequence[Text]) -> Text:
    following = run[len(title.passages) :][:1]
    if following and YEARS.fullmatch(str(following[0])):
        return title + following[0]
    return title


def _first_cell(document: Document) -> Text:
    """A plan that is all table has its title in the first cells that span it and name more than a council."""
    for table in document.tables()[:1]:
        spanning = [c.text for c in table.cells[:4] if c.text and c.col_span >= table.column_count]
        short = [t for t in spanning if len(str(t).split()) <= MAX_WORDS]
        named = [t for t in short if could_be_title(_as_line(t))]
        return next((t for t in named if is_complete(str(t))), named[0] if named else NO_TEXT)
    return NO_TEXT


def _as_line(text: Text) -> TextBlock:
    return TextBlock("paragraph", text.passages[0]._replace(words=str(text)))


def plan_type(title: str, first_lines: str) -> str | None:
    """The kind of plan by the words of its title, else of its first lines."""
    for words in (title, first_lines):
        phrase = f" {' '.join(plain_words(words))} "
        for kind, markers in load("labels")["plan_types"].items():
            if any(f" {marker} " in phrase for marker in markers):
                return str(kind)
    return None
