"""
Looking for another company's name, in the forms in which people write it.
"""

import re
from collections.abc import Iterator
from typing import Final

from ..templates import spoken_company
from ..text import clean_line
from .page import Finding, Page, Spans, any_of, listed

_FLAT: Final = str.maketrans(
    dict.fromkeys("\u2018\u2019\u02bc`", "'")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014", "-")
    | dict.fromkeys("\u00a0\n\t", " ")
)
"""Apostrophes, dashes and spaces of other forms, one for one: a name comes back from a phone in another form."""

_FORMS: Final = r"PT|CV|UD|Tbk|Inc|Ltd|LLC|GmbH|AG|plc|PLC|Corp|Co|Pty|Sdn|Bhd|BV|NV|SA|SpA"
_AFFIX: Final = re.compile(
    rf"^(?:PT|CV|UD)\b\.?\s*|(?<![\s,])[\s,]+(?:{_FORMS})\b\.?$|(?<!\s)\s*\(Persero\)", re.IGNORECASE
)
"""Legal forms, which people leave out."""

_WORD: Final = r"[A-Z][\w&'-]{0,30}"
_LEGAL: Final = re.compile(
    # "3 PM PT" is a time, and "CV" mostly a document.
    rf"(?<!\w)(?:(?<![AaPp][Mm] )(?<![\d.] )PT\.? ?|(?:(?<=dari )|(?<=bersama )|(?<=perusahaan ))CV\.? )"
    rf"{_WORD}(?: (?!I ){_WORD}){{0,4}}"
    rf"|(?<![\w&'-]){_WORD}(?: {_WORD}){{0,4}},? (?:Inc|Ltd|LLC|GmbH|plc|Corp|Pty|Sdn Bhd|Tbk)(?!\w)"
)
"""A name with a legal form."""


def _loosely(name: str) -> str:
    """Make a pattern of a name, which finds it with other spaces and stops in a flattened text."""
    flat = re.sub(r" +|(?<=\.) +", " ", clean_line(name).translate(_FLAT))
    return re.escape(flat).replace(r"\ ", " +").replace(r"\.", r"\.? ?")


def _core(name: str) -> str:
    """Leave the legal forms off a company's name."""
    while _AFFIX.search(name):
        name = _AFFIX.sub("", name).strip()
    return name


def _is_word(name: str) -> bool:
    """Whether a name may be a word of the language: it is looked for as it is written, or in capitals."""
    return name.isalpha() and name[1:].islower()


def _patterns(name: str) -> set[str]:
    """List the patterns of a company's name: with its legal form, which may have a stop, and without."""
    core = _core(name)
    cores = [each for each in (core, name) if len(each.strip()) > 1]
    plain = [each for each in cores if _is_word(each)]
    found = {rf"(?-i:{_loosely(each)}|{_loosely(each.upper())})" for each in plain}
    found |= {_loosely(each) for each in cores if each not in plain}
    return found | {rf"(?:PT|CV|UD)\.?\s*{_loosely(core)}"} if core.strip() and core != name else found


def other_company(page: Page) -> Iterator[Finding]:
    """A name that must not stand here, unless it is a part of what the interview itself says."""
    flat = {field: text.translate(_FLAT) for field, text in page.fields.items()}
    given = {pattern for name in page.not_named for pattern in _patterns(name)}
    forbidden = any_of(tuple(sorted(given, key=lambda name: (-len(name), name))))
    if given:
        mine = any_of(tuple(map(_loosely, sorted(_loose_values(page), key=len, reverse=True))))
        for field, text in flat.items():
            own = Spans(mine, text)
            for match in forbidden.finditer(text):
                if not own.hold(*match.span()) and not page.valued[field].hold(*match.span()):
                    yield page.finding("other_company", field, match.span())
        yield from _in_lower_case(page, forbidden)
    yield from _of_legal_form(page, flat, forbidden)


def _loose_values(page: Page) -> list[str]:
    """List what is the interview's own in whatever form it is typed; its other values are, as they are given."""
    interview = page.interview
    own = [interview.company, spoken_company(interview.company), page.role, *interview.strengths]
    own += [item.title for item in interview.evidence]
    return own + [each.relation for each in interview.referees if each.relation]


def _in_lower_case(page: Page, forbidden: re.Pattern[str]) -> Iterator[Finding]:
    """A name of one word, in lower case where nothing but a company can stand."""
    words = {core.lower() for core in map(_core, page.not_named) if _is_word(core)}
    slots = page.locale.lists.company_slots if words else ()
    for field, text in page.masked.items():
        flat = text.translate(_FLAT)
        matches = [match for pattern in slots for match in listed((pattern,)).finditer(flat)]
        found = {match.span("company") for match in matches if match["company"].lower() in words}
        for span in sorted(found):
            if not forbidden.match(flat, *span):
                yield page.finding("other_company", field, span)


def _of_legal_form(page: Page, flat: dict[str, str], forbidden: re.Pattern[str]) -> Iterator[Finding]:
    """Another company with its legal form, where the own one is not named: beside it, it may be a former employer."""
    company = page.interview.company
    own = any_of(tuple(sorted(_patterns(company) | {_loosely(company), _loosely(spoken_company(company))})))
    if any(own.search(text) for text in flat.values()):
        return
    for field, text in page.masked.items():
        for match in _LEGAL.finditer(text.translate(_FLAT)):
            if not forbidden.search(match[0]):
                yield page.finding("other_company", field, match.span())
