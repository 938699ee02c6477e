"""Names that are the same but for the way they are written: letters, small words, abbreviations, slips."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import combinations, pairwise

from normalize.leads.same_lead import name_words
from normalize.same_leads.lexicon import same_leads_lexicon
from normalize.same_leads.names import Join, JoinRule, JoinSettings, LeadName, letters_of
from normalize.same_leads.slips import may_slip, slip_of_word

Names = Sequence[LeadName]


def by_alias(names: Names, settings: JoinSettings) -> Iterator[Join]:
    """Names that the settings call one lead, whatever their kinds."""
    for alias, full in settings.aliases:
        wanted = letters_of(alias), letters_of(full)
        called = [name for letters in wanted for name in names if name.letters == letters]
        for one, other in pairwise(called):
            yield Join(one, other, "alias", f"The settings say that “{alias}” is “{full}”.")


def by_letters(names: Names) -> Iterator[Join]:
    """`AD (CF)`, `AD(CF)`; `Street Scene`, `Streetscene`; `&` and `and`. Numbers must be the same numbers."""
    keys = ((name.letters, tuple(w for w in name.words if any(c.isdigit() for c in w))) for name in names)
    yield from _alike(names, keys, "same_letters", "are the same letters")


def by_words(names: Names) -> Iterator[Join]:
    """`Director of Finance`, `Director (Finance)`."""
    few = [name for name in names if len(_telling(name.words)) > 1]
    keys = (_telling(name.words) for name in few)
    yield from _alike(few, keys, "same_words", "differ in small words alone")


def by_expansion(names: Names) -> Iterator[Join]:
    """An abbreviation that a document spells out, and the words it stands for."""
    spelled: dict[tuple[str, ...], list[LeadName]] = defaultdict(list)
    for name in names:
        spelled[_telling(name_words(name.expansion) if name.expansion else name.words)].append(name)
    for same in spelled.values():
        same.sort(key=lambda name: name.expansion is not None)  # the spelled-out names first
        for short in same[1:]:
            if short.expansion:
                because = f"A document spells “{short.name}” out as “{short.expansion}”."
                yield Join(short, same[0], "spelled_out", because)


def by_slip(names: Names) -> Iterator[Join]:
    """`Assitant Director`, `Assistant Director`: names that agree in all words but one."""
    but_one: dict[tuple[tuple[str, ...], int, str], list[LeadName]] = defaultdict(list)
    for name in names:
        for place, word in enumerate(name.words):
            if may_slip(word):
                rest = (*name.words[:place], *name.words[place + 1 :])
                but_one[rest, place, word[0] + word[-1]].append(name)
    for (_, place, _), alike in but_one.items():
        for one, other in combinations(alike, 2):
            score = slip_of_word(one, other, place)
            if score is not None:
                yield slip(one, other, score)


def slip(one: LeadName, other: LeadName, score: float) -> Join:
    because = f"“{one.name}” and “{other.name}” are a slip of one letter apart ({score:.0f}% alike)."
    return Join(one, other, "slip", because, score)


def _alike(names: Names, keys: Iterable[Hashable], rule: JoinRule, how: str) -> Iterator[Join]:
    """Names of one key. Where documents spell an abbreviation out in two ways, these are two leads."""
    groups: dict[Hashable, list[LeadName]] = defaultdict(list)
    for name, key in zip(names, keys, strict=True):
        groups[key].append(name)
    for group in groups.values():
        meanings = {_telling(name_words(name.expansion)) for name in group if name.expansion}
        for same in [group] if len(meanings) < 2 else _by_meaning(group):
            for other in same[1:]:
                yield Join(other, same[0], rule, f"“{other.name}” and “{same[0].name}” {how}.")


def _by_meaning(names: Names) -> list[list[LeadName]]:
    parted: dict[tuple[str, ...], list[LeadName]] = defaultdict(list)
    for name in names:
        if name.expansion:
            parted[_telling(name_words(name.expansion))].append(name)
    return list(parted.values())


def _telling(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words without the small ones."""
    return tuple(word for word in words if word not in same_leads_lexicon().small_words)
