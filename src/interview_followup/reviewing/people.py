"""
Whether a text greets its reader, names them and is signed as the locale would do it.

No table of honorifics stands here: what is right, and what is wrong, the locale is asked.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

import attrs

from ..interview import Channel, Person
from ..templates import bare_name, spoken_company, title_of
from ..text import isolated, line_limit
from .page import Finding, Page, Spans, called, forms, listed, whole

_SIGNED: Final = frozenset({Channel.EMAIL, Channel.LETTER})
"""The channels whose texts end with a signature; on the others the candidate is named somewhere."""

_NEAR: Final = 12
"""Characters in which "Ibu dan Bapak" has both."""


def empty(page: Page) -> Iterator[Finding]:
    """Nothing is left of the text."""
    if not page.fields["body"].strip():
        yield page.finding("empty", "body")


def name(page: Page) -> Iterator[Finding]:
    """The reader's name stands in the text as it was given, or as the locale gives it."""
    to, locale, channel = page.message.to, page.locale, page.message.channel
    if to is None or not to.name:
        return
    told = [to.salutation_name, bare_name(to.name), called(to, locale, channel), locale.mention(to, channel)]
    told += [_greeted(page, to)] if _greeted(page, to) != _greeted(page, None) else []
    names = {form for each in told if each for form in forms(each)}
    if not whole(names).search(page.fields["body"]):
        yield page.finding("name", "body", limit=to.name)


def honorific(page: Page) -> Iterator[Finding]:
    """The reader is called by an honorific of the locale's that is not the one that is known."""
    to, locale = page.message.to, page.locale
    if to is None:
        return
    part = called(to, locale, page.message.channel)
    read = part != bare_name(to.name) and line_limit(part) is None
    bare = attrs.evolve(to, name=part, title=title_of(to)) if read else to
    others = [attrs.evolve(bare, honorific=each) for each in sorted(locale.honorifics)]
    unknown = attrs.evolve(bare, honorific=None)
    wrong: dict[tuple[int, int], str] = {}
    for channel in (Channel.EMAIL, page.message.channel):
        right = locale.mention(to, channel)
        spared = {right, locale.mention(unknown, channel)}
        if right is not None and len(spared) > 1:
            names = {locale.mention(each, channel) for each in others} - spared
            pattern = whole(sorted(filter(None, names), key=lambda each: (-len(each), each)))
            wrong |= {match.span(): right for match in pattern.finditer(page.fields["body"])}
    for span, right in sorted(wrong.items()):
        if page.fields["body"][span[0] - 1 : span[0]] != "/":
            yield page.finding("honorific", "body", span, right)
    yield from _pronouns(page, to, others, unknown)


def _pronouns(page: Page, to: Person, others: list[Person], unknown: Person) -> Iterator[Finding]:
    """Find another pronoun of the kind, such as ``Bapak`` to ``Ibu``, that is not followed by somebody's name."""
    pronoun, text = page.locale.pronoun, page.masked["body"]
    right = pronoun(to)
    spared = {right, pronoun(unknown)}
    wrong = sorted({pronoun(each) for each in others} - spared) if len(spared) > 1 else []
    if not wrong:
        return
    harmless = Spans(listed(page.locale.lists.harmless), text)
    for match in re.finditer(rf"(?<![\w/])(?:{'|'.join(map(re.escape, wrong))})(?![\w/])(?!\.? [A-Zx])", text):
        around = text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        if right not in around and not harmless.hold(*match.span()):
            yield page.finding("honorific", "body", match.span(), right)


def greeting(page: Page) -> Iterator[Finding]:
    """A second greeting, left over from a text that was pasted; on the phone one greets more than once."""
    if page.message.channel is Channel.PHONE:
        return
    body, to = page.fields["body"], page.message.to
    greeted, pattern = _greeted(page, to), _lines(page.locale.lists.greetings)
    named = None if to is None else page.locale.mention(to, page.message.channel)
    own = whole(filter(None, (greeted, named)))
    lines = [match.span() for match in pattern.finditer(page.masked["body"])]
    stray = [span for span in lines if not own.search(body[slice(*span)])]
    if len(lines) > 1:
        yield page.finding("greeting", "body", stray[0] if stray else lines[1])
    elif stray and pattern.match(f"{greeted},") and whole((greeted,)).search(body):
        # The own one goes on in its line, as on chat.
        yield page.finding("greeting", "body", stray[0])


def _greeted(page: Page, to: Person | None) -> str:
    company = isolated(spoken_company(page.interview.company))
    return page.locale.salute(to, company, page.message.channel).rstrip(",:; ")


@lru_cache(maxsize=64)
def _lines(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Search for any of several patterns as whole lines; for nothing where there are none."""
    flags = re.IGNORECASE | re.MULTILINE
    return re.compile(rf"^(?:{'|'.join(patterns)})(?=[ \t\r]*$)" if patterns else r"(?!)", flags)


def signature(page: Page) -> Iterator[Finding]:
    """The candidate's name stands in the text; where one signs, a line begins or ends with it."""
    given = page.interview.candidate.name
    names = whole(forms(given) | forms(bare_name(given))).pattern
    pattern = rf"^[^\w\n]{{0,9}}{names}|{names}[^\w\n]{{0,9}}$" if page.message.channel in _SIGNED else names
    if not re.search(pattern, page.fields["body"], re.IGNORECASE | re.MULTILINE):
        yield page.finding("signature", "body", limit=given)
