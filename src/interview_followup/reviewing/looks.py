"""
What is looked for, one function each.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from ..interview import CHECK_INS, Channel, StepKind
from ..templates import LEFTOVER, MAX_SUBJECT, SPACING, bare_name, over_limit
from .companies import other_company
from .dates import weekday
from .page import MASK, Finding, Page, any_of, forms, whole

MAX_WORDS: Final = 35
"""In one sentence; a longer one is read twice. A name, title or topic counts as one word."""

_NUMERIC: Final = re.compile(
    r"\b\d{1,2}([/-])\d{1,2}\1\d{2,4}\b|\b\d{1,2}\.\d{1,2}\.\d{4}\b|\b\d{2}\.\d{2}\.\d{2}\b|\b\d{4}-\d{2}-\d{2}\b|\b(?!24/7\b)\d{1,2}/\d{1,2}\b"
)
_GAPS: Final = re.compile(SPACING.pattern + r"|\n{3,}", re.MULTILINE)
_SENTENCE: Final = re.compile(r"[^.?!:;\n]+")


def _leftover(page: Page) -> Iterator[Finding]:
    return page.find("leftover", LEFTOVER, page.masked)


def _role(page: Page) -> Iterator[Finding]:
    """Another role in the place of a role, or none at all."""
    named = whole(forms(page.role))
    if not any(named.search(text) for text in page.fields.values()):
        yield page.finding("role", "body", limit=page.role)
    lists = page.locale.lists
    for field, text in page.masked.items():
        loose = lists.subject_slots if field == "subject" and not named.search(page.fields[field]) else ()
        for pattern in (*lists.role_slots, *loose):
            for match in any_of((pattern,), 0).finditer(text):
                if not set(match["role"]) <= {MASK, " "}:
                    yield page.finding("role", field, match.span("role"), page.role)


def _pressure(page: Page) -> Iterator[Finding]:
    return page.find("pressure", any_of(page.locale.lists.pressure), page.masked)


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
    if over is not None:
        yield page.finding("too_long", "body", limit=f"{over.size} > {over.most}")


def _attachment(page: Page) -> Iterator[Finding]:
    """An announced document must be one of the interview's, and be named; a message that sends them names them all."""
    body = page.fields["body"]
    missing = [item for item in page.interview.evidence if not whole(forms(item.title)).search(body)]
    announced = any_of(page.locale.lists.attachment)
    if len(missing) == len(page.interview.evidence):
        yield from page.find("attachment", announced, page.masked)
    elif page.message.template.split("/")[1:2] == [StepKind.SUPPORTING_MATERIAL.value]:
        for item in missing:
            yield page.finding("document", "body", limit=item.title)


def _name(page: Page) -> Iterator[Finding]:
    """The reader's name stands in the text as it was given."""
    to = page.message.to
    if to is None or not to.name:
        return
    names = {form for name in (to.salutation_name, bare_name(to.name)) if name for form in forms(name)}
    if not whole(names).search(page.fields["body"]):
        yield page.finding("name", "body", limit=to.name)


def _numeric_date(page: Page) -> Iterator[Finding]:
    return page.find("numeric_date", _NUMERIC, page.masked)


def _spacing(page: Page) -> Iterator[Finding]:
    """A letter leaves room for a signature; nothing else has two empty lines."""
    pattern = SPACING if page.message.channel is Channel.LETTER else _GAPS
    return page.find("spacing", pattern, page.masked)


def _long_sentence(page: Page) -> Iterator[Finding]:
    for match in _SENTENCE.finditer(page.masked["body"]):
        words = len(match[0].split())
        if words > MAX_WORDS:
            start = match.end() - len(match[0].lstrip())
            yield page.finding("long_sentence", "body", (start, match.end()), str(words))


def _spelling(page: Page) -> Iterator[Finding]:
    for pattern, right in page.locale.lists.misspelt:
        yield from page.find("spelling", any_of((pattern,)), page.worded, right)


LOOKS: Final[tuple[Callable[[Page], Iterator[Finding]], ...]] = (
    _leftover, other_company, weekday, _role, _pressure, _questions, _too_long, _attachment, _name, _numeric_date,
    _spacing, _long_sentence, _spelling,
)  # fmt: skip
