"""
Reading a name as somebody signs it: what is written there, and nothing that is not.

A name is never split into first and last. A title before it and degrees behind it are no part of it, and are written
out by the one who signs, so reading them guesses nothing.
"""

import re
from typing import Final

from ..interview import Person
from ..text import isolated

_TITLES: Final = re.compile(r"(?:(?:Prof|Dr|dr|drg|Ir|Drs|Dra)\.\s*)+(?=\w)")
# "M.M.", "S.T.", "S.Kom.", "Ph.D.", "MBA"; a single "Jr." belongs to the name.
_DEGREES: Final = re.compile(r"(?:,\s*(?:(?:[A-Z][A-Za-z]{0,4}\.){2,4}|Ph\.?D\.?|MBA|MSc|BSc|CPA|PMP|S\.?E\.?))+\.?$")


def bare_name(name: str) -> str:
    """
    Leave off the title before a name and the degrees behind it.

    Example:
        >>> bare_name("Dr. Ratna Dewi, M.M."), bare_name("Smith, John"), bare_name("Suharti")
        ('Ratna Dewi', 'Smith, John', 'Suharti')
    """
    if "." not in name and "," not in name:
        return name
    name = _DEGREES.sub("", name)
    match = _TITLES.match(name)
    return name if match is None else name[match.end() :]


def shown_name(person: Person) -> str:
    """Give the name to write to somebody; empty where it is not known."""
    return isolated(bare_name(person.name))


def title_of(person: Person) -> str | None:
    """Give the title that stands before the name, as it is told or as they sign; ``None`` where there is none."""
    if person.title is not None:
        return isolated(person.title)
    match = _TITLES.match(person.name)
    return None if match is None else match[0].strip()
