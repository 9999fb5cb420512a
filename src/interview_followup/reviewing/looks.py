"""
What is looked for, one function each.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from ..interview import CHECK_INS, Channel, StepKind
from ..templates import LEFTOVER, MAX_SUBJECT, SPACING, over_limit
from .companies import other_company
from .dates import weekday
from .page import MASK, MAX_LOOKED, Finding, Page, forms, listed, whole
from .people import greeting, honorific, name, signature

MAX_WORDS: Final = 35
"""In one sentence; a longer one is read twice. A name, title or topic counts as one word."""

_DAY, _MONTH = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"
_NUMERIC: Final = re.compile(
    r"\b\d{1,2}([/-])\d{1,2}\1\d{2,4}\b|\b\d{1,2}\.\d{1,2}\.\d{4}\b|\b\d{2}\.\d{2}\.\d{2}\b|\b\d{4}-\d{2}-\d{2}\b"
    rf"|\b(?!24/7\b)(?:{_MONTH}/{_DAY}|{_DAY}/{_MONTH})\b"
)
_LEFTOVER: Final = re.compile(
    # A doubled brace is found whole, and an address between angles is none.
    r"\{\{[^{}\n]{0,80}\}\}|\[\[[^\[\]\n]{0,80}\]\]|<<[^<>@\n]{0,80}>>"
    rf"|(?!<(?:https?://|mailto:|www\.))(?:{LEFTOVER.pattern})",
    LEFTOVER.flags,
)
_GAPS: Final = re.compile(SPACING.pattern + r"|\n{3,}", re.MULTILINE)
_SENTENCE: Final = re.compile(r"[^.?!:;\n]+")


def _leftover(page: Page) -> Iterator[Finding]:
    return page.find("leftover", _LEFTOVER)


def _role(page: Page) -> Iterator[Finding]:
    """Another role in the place of a role, or none at all."""
    named = whole(forms(page.role))
    if not any(named.search(text) for text in page.fields.values()):
        yield page.finding("role", "body", limit=page.role)
    lists = page.locale.lists
    for field, text in page.fields.items():
        loose = lists.subject_slots if field == "subject" and not named.search(text) else ()
        end = 0
        for span in _in_slots(page.masked[field], (*lists.role_slots, *loose)):
            if span[0] >= end and text[slice(*span)].casefold() != page.role.casefold():
                end = span[1]
                yield page.finding("role", field, span, page.role)


def _in_slots(text: str, slots: tuple[str, ...]) -> list[tuple[int, int]]:
    """List where a role stands that is not masked; where two slots see the same words, the longer comes first."""
    found = {match.span("role") for pattern in slots for match in listed((pattern,), 0).finditer(text)}
    others = [span for span in found if not set(text[slice(*span)]) <= {MASK, " "}]
    return sorted(others, key=lambda span: (span[0], -span[1]))


def _pressure(page: Page) -> Iterator[Finding]:
    return page.find("pressure", listed(page.locale.lists.pressure))


def _questions(page: Page) -> Iterator[Finding]:
    """A reminder asks one thing; on the phone one also asks whether the moment suits."""
    kind = page.message.template.split("/")[1:2]
    if kind and kind[0] in CHECK_INS and page.message.channel is not Channel.PHONE:
        marks = [match.span() for match in re.finditer("[?\uff1f]", page.masked["body"])]
        if len(marks) > 1:
            yield page.finding("questions", "body", marks[1])


def _too_long(page: Page) -> Iterator[Finding]:
    """A long role or name in the subject is not the candidate's to mend: it counts as 30 characters."""
    if "subject" in page.fields:
        length = len(re.sub(f"{MASK}{{30,}}", MASK * 30, page.masked["subject"]))
        if length > MAX_SUBJECT:
            yield page.finding("too_long", "subject", limit=f"{length} > {MAX_SUBJECT}")
    over = over_limit(page.message.channel, page.message.body)
    size, most = (len(page.message.body), MAX_LOOKED) if over is None else (over.size, over.most)
    if size > most:
        yield page.finding("too_long", "body", limit=f"{size} > {most}")


def _attachment(page: Page) -> Iterator[Finding]:
    """An announced document must be one of the interview's, and be named; a message that sends them names them all."""
    body = page.fields["body"]
    missing = [item for item in page.interview.evidence if not whole(forms(item.title)).search(body)]
    announced = listed(page.locale.lists.attachment)
    if len(missing) == len(page.interview.evidence):
        yield from page.find("attachment", announced)
    elif page.message.template.split("/")[1:2] == [StepKind.SUPPORTING_MATERIAL.value]:
        for item in missing:
            yield page.finding("document", "body", limit=item.title)


def _numeric_date(page: Page) -> Iterator[Finding]:
    return page.find("numeric_date", _NUMERIC)


def _spacing(page: Page) -> Iterator[Finding]:
    """A letter leaves room for a signature; nothing else has two empty lines."""
    return page.find("spacing", SPACING if page.message.channel is Channel.LETTER else _GAPS)


def _long_sentence(page: Page) -> Iterator[Finding]:
    for match in _SENTENCE.finditer(page.masked["body"]):
        words = len(match[0].split())
        if words > MAX_WORDS:
            start = match.end() - len(match[0].lstrip())
            yield page.finding("long_sentence", "body", (start, match.end()), str(words))


def _spelling(page: Page) -> Iterator[Finding]:
    """What has one correction is told it, in capitals as what it replaces; what has none, a sentence."""
    lists = page.locale.lists
    for field, text in page.worded.items():
        for pattern, right in lists.misspelt:
            for match in listed((pattern,)).finditer(text):
                found = page.fields[field][slice(*match.span())]
                yield page.finding("spelling", field, match.span(), _cased(match.expand(right), found))
        for pattern, sentence in lists.advised:
            for match in listed((pattern,)).finditer(text):
                yield page.finding("spelling", field, match.span(), sentence=sentence)


def _cased(better: str, found: str) -> str:
    if found.isupper() and len(found) > 2:  # noqa: PLR2004 - "PT" and "Yg" are capitals in any case
        return better.upper()
    return better[:1].upper() + better[1:] if found[:1].isupper() else better


LOOKS: Final[tuple[Callable[[Page], Iterator[Finding]], ...]] = (
    _leftover, other_company, weekday, _role, _pressure, _questions, _too_long, _attachment, name, honorific, greeting,
    signature, _numeric_date, _spacing, _long_sentence, _spelling,
)  # fmt: skip
