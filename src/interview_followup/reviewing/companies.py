"""
Looking for another company's name, in the forms in which people write it.
"""

import re
from collections.abc import Iterator
from typing import Final

from ..templates import spoken_company
from ..text import clean_line
from .page import Finding, Page, any_of

_FLAT: Final = str.maketrans(
    dict.fromkeys("\u2018\u2019\u02bc`", "'")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014", "-")
    | dict.fromkeys("\u00a0\n\t", " ")
)
"""Apostrophes, dashes and spaces of other forms, one for one: a name comes back from a phone in another form."""

_FORMS: Final = r"PT|CV|UD|Tbk|Inc|Ltd|LLC|GmbH|AG|plc|PLC|Corp|Co|Pty|Sdn|Bhd|BV|NV|SA|SpA"
_AFFIX: Final = re.compile(rf"^(?:PT|CV|UD)\b\.?\s*|[\s,]+(?:{_FORMS})\b\.?$|\s*\(Persero\)")
"""Legal forms, which people leave out."""


def _loosely(name: str) -> str:
    """Make a pattern of a name, which finds it with other spaces and stops in a flattened text."""
    flat = re.sub(r" +|(?<=\.) +", " ", clean_line(name).translate(_FLAT))
    return re.escape(flat).replace(r"\ ", " +").replace(r"\.", r"\.? ?")


def _patterns(name: str) -> set[str]:
    """List the patterns of a company's name: with its legal form, which may have a stop, and without."""
    core = name
    while _AFFIX.search(core):
        core = _AFFIX.sub("", core).strip()
    cores = [each for each in (core, name) if len(each.strip()) > 1]
    # A name of one word may be a word of the language, and is looked for as it is written, or in capitals.
    plain = [each for each in cores if each.isalpha() and each[1:].islower()]
    found = {rf"(?-i:{_loosely(each)}|{_loosely(each.upper())})" for each in plain}
    found |= {_loosely(each) for each in cores if each not in plain}
    return found | {rf"(?:PT|CV|UD)\.?\s*{_loosely(core)}"} if core.strip() and core != name else found


def other_company(page: Page) -> Iterator[Finding]:
    """A name that must not stand here, unless it is a part of what the interview itself says of company and people."""
    given = {pattern for name in page.not_named for pattern in _patterns(name)}
    if not given:
        return
    forbidden = any_of(tuple(sorted(given, key=lambda name: (-len(name), name))))
    interview = page.interview
    own = [interview.company, spoken_company(interview.company), page.role, *interview.strengths]
    own += [item.title for item in interview.evidence]
    own += [each.relation for each in interview.referees if each.relation]
    mine = any_of(tuple(map(_loosely, sorted(own, key=len, reverse=True))))
    for field, text in page.fields.items():
        flat = text.translate(_FLAT)
        spans = [match.span() for match in mine.finditer(flat)]
        for match in forbidden.finditer(flat):
            if not any(start <= match.start() and match.end() <= end for start, end in spans):
                yield page.finding("other_company", field, match.span())
