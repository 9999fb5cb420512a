"""
Reading what stands before an English name: ``Ms.``, ``Dr``, ``prof``, with or without a stop, in either field of it.

What is read is written once, and as the variant has it. Nothing is guessed: two capitals without a stop may be initials
("MS Hidayat"), and stay with the name unless the honorific that was told says what they are.
"""

import re
from typing import Final, NamedTuple

from ...interview import Honorific, Person
from ...templates import bare_name
from ...text import folded, isolated

HONORIFICS: Final = {
    Honorific.MS: "Ms",
    Honorific.MR: "Mr",
    Honorific.MX: "Mx",
    Honorific.DR: "Dr",
    Honorific.PROF: "Professor",
}
_SPELLED: Final = {
    "ms": "Ms", "mr": "Mr", "mister": "Mr", "mrs": "Mrs", "miss": "Miss", "mx": "Mx",
    "dr": "Dr", "doctor": "Dr", "prof": "Prof", "professor": "Professor",
}  # fmt: skip
_INITIALS: Final = {"MS": Honorific.MS, "MR": Honorific.MR, "MX": Honorific.MX, "DR": Honorific.DR}
_STOPPED: Final = frozenset({"Dr", "Mr", "Mrs", "Ms", "Mx", "Prof"})
"""Titles that have a stop in the US alone."""

_PLAIN: Final = frozenset({"Mr", "Mrs", "Miss", "Ms", "Mx"})
"""Titles that give way to any other, and never stand before a full name in a greeting."""

# "Ir.", "Drs.", "Dra." and "drg." are Indonesian, and can stand between the others: "Prof. Dr. Ir. Raden Mas".
_TITLE: Final = re.compile(
    rf"(?:(?P<word>{'|'.join(_SPELLED)})(?:(?P<stop>\.)\s*|\s+|$)|(?:Drs|Dra|Drg|Ir)\.\s*)(?=\w|$)", re.IGNORECASE
)


class Read(NamedTuple):
    """
    A person's name, read.

    Attributes:
        name: The full name, without titles and degrees; empty where it is not known.
        short: What follows an honorific, without one; empty: not told.
        title: What can stand before the name, such as ``Ms`` or ``Prof Dr``; empty: nothing that is known.
        fits_name: Whether it can stand before the ``name``, too.
        informal: The name by which they asked to be called; empty: none.
    """

    name: str
    short: str
    title: str
    fits_name: bool
    informal: str

    def titled(self, name: str, stop: str) -> str:
        """Put the title before a name, each of its words with the variant's *stop*."""
        words = [f"{word}{stop}" if word in _STOPPED else word for word in self.title.split()]
        return " ".join([*words, name])


def read(person: Person) -> Read:
    """Read what stands in the fields of a name; nothing of it is taken for a first or a last name."""
    before_name, name = _parted(person.name, person.honorific)
    before_short, short = _parted(person.salutation_name or "", person.honorific)
    if person.title is None and not before_name and not before_short:
        # As most names are: nothing is written before them, and what was told stands before no full name.
        title = "" if person.honorific is None else HONORIFICS.get(person.honorific, "")
        informal = _informal(name, short, title, written=False) if person.first_name_terms else ""
        return Read(isolated(name), isolated(short), title, False, isolated(informal))  # noqa: FBT003 - its fields
    title = _title(person, before_name, before_short)
    given = person.title is not None or title in before_name
    learned = title not in _PLAIN and (given or bool(before_name or before_short))
    informal = ""
    if person.first_name_terms:
        written = bool(before_short) if short else bool(before_name) or person.title is not None
        informal = _informal(name, short, title, written=written)
    return Read(
        name=isolated(name),
        short=isolated(short),
        title=title,
        fits_name=title != "" and (learned or (given and " " not in name)),
        informal=isolated(informal),
    )


def _informal(name: str, short: str, title: str, *, written: bool) -> str:
    """Give the name to call somebody by; beside a title, the end of the full name is no first name."""
    if not short:
        return "" if written or " " in name else name
    if written:
        return short if name.startswith(f"{short} ") else ""
    return "" if title and name.endswith(f" {short}") else short


def _parted(text: str, told: Honorific | None) -> tuple[list[str], str]:
    """Part the titles before a name, as English spells them, from the name; a comma behind it is ours to set."""
    if not text:
        return [], ""
    text = text.rstrip(" ,;:")
    titles, name = _split(text, told)
    bare = bare_name(text)
    return titles, name if bare == text else _split(bare, told)[1]


def _split(text: str, told: Honorific | None) -> tuple[list[str], str]:
    titles = []
    while match := _TITLE.match(text):
        word = match["word"]
        if word in _INITIALS and match["stop"] is None and told is not _INITIALS[word]:
            break
        if word is not None:
            titles.append(_SPELLED[folded(word)])
        text = text[match.end() :]
    return titles, text


def _title(person: Person, before_name: list[str], before_short: list[str]) -> str:
    """Choose what stands before the name: a learned title goes before any other, and what was told before the rest."""
    learned = [[word for word in words if word not in _PLAIN] for words in (before_short, before_name)]
    told = "" if person.honorific is None else HONORIFICS.get(person.honorific, "")
    if learned[0]:
        return " ".join(["Professor"] if told == "Professor" else learned[0])
    if person.title is not None:
        words = (_SPELLED.get(folded(word.rstrip(".")), word) for word in isolated(person.title).split())
        return " ".join(words)
    if told == "Professor" or (told and told not in _PLAIN and not learned[1]):
        return told
    if learned[1]:
        return " ".join(learned[1])
    written = [*before_short, *before_name]
    # "Mrs." and "Miss" say more exactly what "ms" says, which is the nearest that can be told.
    if told and not (told == "Ms" and written[:1] in (["Mrs"], ["Miss"])):
        return told
    return written[0] if written else ""
