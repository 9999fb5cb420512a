"""
A text with what it is held against: names are masked, so that a check can be about the sentences around them.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final
from unicodedata import normalize

import attrs

from ..interview import Channel, Interview, Person
from ..templates import Locale, Message, bare_name, compile_text, plain, spoken_company, spoken_role, title_of
from ..text import isolated

MASK: Final = "x"


@attrs.frozen(kw_only=True)
class Finding:
    """
    Something to look at before a text is sent.

    Attributes:
        code: What it is: ``leftover`` (a placeholder), ``other_company``, ``weekday`` (does not fit its date), ``role``
            (not named, or another one is), ``pressure``, ``questions`` (several in a reminder), ``too_long``,
            ``attachment`` (announced, and no document is named), ``document`` (not named beside the others),
            ``name`` (the reader's is not as given),
            ``numeric_date``, ``spacing``, ``long_sentence`` or ``spelling``.
        field: ``subject`` or ``body``.
        start: Where it begins in that field, from 0; ``None``: it is about the whole, or the text is not in Unicode's
            normal form C.
        end: Where it ends, exclusive; ``None`` likewise.
        found: What stands there, in normal form C; empty where something is missing.
        text: A sentence for the candidate, in the message's language; empty where the locale has none.
    """

    code: str
    field: str
    start: int | None = None
    end: int | None = None
    found: str = attrs.field(default="", repr=False)
    text: str = attrs.field(default="", repr=False)


class Page:
    """
    One text with what it is held against.

    Attributes:
        fields: The subject, where there is one, and the body, in normal form C.
        masked: The same with one word of the same length in the place of every name, title and other value.
        worded: The same with each word of a value masked by itself.
    """

    def __init__(self, message: Message, interview: Interview, locale: Locale, not_named: tuple[str, ...]) -> None:
        self.message: Message = message
        self.interview: Interview = interview
        self.locale: Locale = locale
        self.not_named: tuple[str, ...] = not_named
        self._given = {"subject": message.subject or "", "body": message.body}
        self.fields: dict[str, str] = {
            field: normalize("NFC", text)
            for field, text in (("subject", message.subject), ("body", message.body))
            if text is not None
        }
        self.role: str = spoken_role(interview.role)
        values = values_of(interview, message.to)
        people = (message.to, *interview.interviewers)
        short = frozenset(each.salutation_name for each in people if each is not None and each.salutation_name)
        both = {field: _masked(text, values, short) for field, text in self.fields.items()}
        self.masked: dict[str, str] = {field: texts[0] for field, texts in both.items()}
        self.worded: dict[str, str] = {field: texts[1] for field, texts in both.items()}

    def told(self, field: str) -> bool:
        """Whether a place in the text that was checked is the place in the text that was given."""
        return self.fields[field] == self._given[field]

    def find(self, code: str, pattern: re.Pattern[str], texts: dict[str, str], limit: str = "") -> Iterator[Finding]:
        """Report every place where *pattern* stands."""
        for field, text in texts.items():
            for match in pattern.finditer(text):
                yield self.finding(code, field, match.span(), limit)

    def finding(self, code: str, field: str, span: tuple[int, int] | None = None, limit: str = "") -> Finding:
        """Word one finding."""
        found = self.fields[field][slice(*span)] if span else ""
        start, end = span or (None, None)
        sentence = dict(self.locale.lists.findings).get(code, "")
        shown = {"found": _shown(found), "limit": _shown(limit)}
        text = compile_text(sentence).render(shown.get)
        return Finding(code=code, field=field, start=start, end=end, found=found, text=text or "")


def _shown(value: str) -> str:
    return isolated(value.replace("\u2068", "").replace("\u2069", ""))


def forms(value: str) -> set[str]:
    """List how a value can be printed: without its stop, and plainly in a text message."""
    bare = value.rstrip(".!?… ") or value
    return {value, bare, plain(Channel.SMS, value), plain(Channel.SMS, bare)}


def values_of(interview: Interview, to: Person | None) -> list[str]:
    """List every value of the interview's that a text can hold, the longest first."""
    candidate = interview.candidate
    people = [*interview.interviewers, *(each for each in (interview.agency, to) if each is not None)]
    values = [
        *(candidate.name, candidate.phone, candidate.email, candidate.link, candidate.place),
        *(interview.company, interview.role, interview.addition, *interview.strengths),
        *(value for each in people for value in (each.name, each.salutation_name, each.title, each.topic)),
        *(value for each in interview.evidence for value in (each.title, each.shows)),
        *(value for each in interview.referees for value in (each.name, each.relation, each.contact)),
        *(spoken_company(interview.company), spoken_role(interview.role)),
        *(name for each in people for name in (bare_name(each.name), title_of(each))),
    ]
    known = {form for value in values if value for form in forms(value)}
    return sorted(known, key=lambda value: (-len(value), value))


def whole(values: Iterable[str]) -> re.Pattern[str]:
    """Search for any of several values as they stand, as whole words; for nothing where there are none."""
    pattern = "|".join(map(re.escape, values))
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)" if pattern else r"(?!)")


def _masked(text: str, values: list[str], short: frozenset[str]) -> tuple[str, str]:
    """Mask every value as one word, and word by word; what follows an honorific is one word in either."""
    one, each, end = [], [], 0
    for match in whole(values).finditer(text):
        between, found = text[end : match.start()], match[0]
        end = match.end()
        one += [between, MASK * len(found)]
        each += [between, MASK * len(found) if found in short else re.sub(r"\S", MASK, found)]
    return "".join([*one, text[end:]]), "".join([*each, text[end:]])


@lru_cache(maxsize=256)
def any_of(patterns: tuple[str, ...], flags: int = re.IGNORECASE) -> re.Pattern[str]:
    """Search for any of several patterns, as whole words; for nothing where there are none."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)" if patterns else r"(?!)", flags)
