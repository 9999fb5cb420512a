"""
A text with what it is held against: names are masked, so that a check can be about the sentences around them.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final
from unicodedata import normalize

import attrs

from ..interview import Channel, Interview, Person
from ..templates import Locale, Message, bare_name, compile_text, plain, spoken_company, spoken_role, title_of
from ..text import isolated

MASK: Final = "x"

MAX_LOOKED: Final = 50_000
"""How many characters of a field are looked at; a body beyond it is too long on every channel."""

_APOSTROPHES: Final = str.maketrans(dict.fromkeys("\u2018\u2019\u02bc", "'"))
"""A phone types another apostrophe than a keyboard."""


@attrs.frozen(kw_only=True)
class Finding:
    """
    Something to look at before a text is sent.

    Attributes:
        code: What it is: ``leftover`` (a placeholder), ``other_company``, ``weekday`` (does not fit its date), ``role``
            (not named, or another one is), ``pressure``, ``questions`` (several in a reminder), ``too_long``,
            ``attachment`` (announced, and no document is named), ``document`` (not named beside the others),
            ``name`` (the reader's is not as given), ``honorific`` (the reader has another one), ``greeting`` (a second
            one), ``signature`` (the candidate's name is not as given), ``empty`` (there is no text, and nothing else
            is looked at), ``numeric_date``, ``spacing``, ``long_sentence`` or ``spelling``.
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
        fields: The subject, where there is one, and the body, in normal form C, as far as they are looked at.
        masked: The same with one word of the same length in the place of every name, title and other value, and one
            apostrophe in the place of the others.
        worded: The same with each word of a value masked by itself.
        valued: Where every name, title and other value stands.
    """

    def __init__(self, message: Message, interview: Interview, locale: Locale, not_named: tuple[str, ...]) -> None:
        self.message: Message = message
        self.interview: Interview = interview
        self.locale: Locale = locale
        self.not_named: tuple[str, ...] = not_named
        self._given = {"subject": (message.subject or "")[:MAX_LOOKED], "body": message.body[:MAX_LOOKED]}
        self.fields: dict[str, str] = {
            field: normalize("NFC", text)
            for field, text in self._given.items()
            if field == "body" or message.subject is not None
        }
        self.role: str = spoken_role(interview.role)
        values = _values_of(interview, message, locale)
        people = (message.to, *interview.interviewers)
        short = frozenset(each.salutation_name for each in people if each is not None and each.salutation_name)
        self.valued: dict[str, Spans] = {field: Spans(whole(values), text) for field, text in self.fields.items()}
        both = {field: _masked(text, self.valued[field], short) for field, text in self.fields.items()}
        self.masked: dict[str, str] = {field: texts[0] for field, texts in both.items()}
        self.worded: dict[str, str] = {field: texts[1] for field, texts in both.items()}

    def told(self, field: str) -> bool:
        """Whether a place in the text that was checked is the place in the text that was given."""
        return self.fields[field] == self._given[field]

    def find(self, code: str, pattern: re.Pattern[str]) -> Iterator[Finding]:
        """Report every place where *pattern* stands, but for those in a clause in which it does no harm."""
        harmless = listed(self.locale.lists.harmless)
        for field, text in self.masked.items():
            fine = Spans(harmless, text)
            for match in pattern.finditer(text):
                if not fine.hold(*match.span()):
                    yield self.finding(code, field, match.span())

    def finding(
        self, code: str, field: str, span: tuple[int, int] | None = None, limit: str = "", sentence: str | None = None
    ) -> Finding:
        """Word one finding, by the locale's sentence for its code where it has none of its own."""
        found = self.fields[field][slice(*span)] if span else ""
        start, end = span or (None, None)
        if sentence is None:
            sentence = dict(self.locale.lists.findings).get(code, "")
        shown = {"found": _shown(found), "limit": _shown(limit)}
        text = compile_text(sentence).render(shown.get)
        return Finding(code=code, field=field, start=start, end=end, found=found, text=text or "")


class Spans:
    """The places in a text where a pattern stands, to ask in one step whether another place lies in one of them."""

    def __init__(self, pattern: re.Pattern[str], text: str) -> None:
        self.spans: list[tuple[int, int]] = [match.span() for match in pattern.finditer(text)]
        self._starts = [start for start, _ in self.spans]

    def hold(self, start: int, end: int) -> bool:
        """Whether a place lies wholly in one of them; none overlaps another, so that the last to begin decides."""
        place = bisect_right(self._starts, start) - 1
        return place >= 0 and end <= self.spans[place][1]


def _shown(value: str) -> str:
    return isolated(value.replace("\u2068", "").replace("\u2069", ""))


def forms(value: str) -> set[str]:
    """List how a value can be printed: without its stop, and plainly in a text message."""
    bare = value.rstrip(".!?… ") or value
    return {value, bare, plain(Channel.SMS, value), plain(Channel.SMS, bare)}


def called(person: Person, locale: Locale, channel: Channel) -> str:
    """
    Give the words at the end of a name with which the locale's own form of it ends as well.

    A locale may read an honorific from the name, and write it in another form: ``Bu Ratna`` is ``Ibu Ratna``.
    """
    full = attrs.evolve(person, salutation_name=None)
    given, shown = bare_name(person.name).split(), (locale.mention(full, channel) or "").split()
    count = 0
    while count < min(len(given), len(shown)) and given[-1 - count] == shown[-1 - count]:
        count += 1
    return " ".join(given[len(given) - count :])


def _values_of(interview: Interview, message: Message, locale: Locale) -> list[str]:
    """List every value of the interview's that a text can hold, the longest first."""
    candidate, to = interview.candidate, message.to
    people = [*interview.interviewers, *(each for each in (interview.agency, to) if each is not None)]
    values = [
        *(candidate.name, candidate.phone, candidate.email, candidate.link, candidate.place),
        *(interview.company, interview.role, interview.addition, *interview.strengths),
        *(value for each in people for value in (each.name, each.salutation_name, each.title, each.topic)),
        *(value for each in interview.evidence for value in (each.title, each.shows)),
        *(value for each in interview.referees for value in (each.name, each.relation, each.contact)),
        *(spoken_company(interview.company), spoken_role(interview.role)),
        *(name for each in people for name in (bare_name(each.name), title_of(each))),
        *(called(each, locale, message.channel) for each in people),
    ]
    known = {form for value in values if value for form in forms(value)}
    return sorted(known, key=lambda value: (-len(value), value))


def whole(values: Iterable[str], flags: int = 0) -> re.Pattern[str]:
    """Search for any of several values as they stand, as whole words; for nothing where there are none."""
    pattern = "|".join(map(re.escape, values))
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)" if pattern else r"(?!)", flags)


def _masked(text: str, valued: Spans, short: frozenset[str]) -> tuple[str, str]:
    """Mask every value as one word, and word by word; what follows an honorific is one word in either."""
    one, each, last = [], [], 0
    for start, end in valued.spans:
        between, found = text[last:start], text[start:end]
        last = end
        one += [between, MASK * len(found)]
        each += [between, MASK * len(found) if found in short else re.sub(r"\S", MASK, found)]
    return "".join([*one, text[last:]]).translate(_APOSTROPHES), "".join([*each, text[last:]]).translate(_APOSTROPHES)


def any_of(patterns: tuple[str, ...], flags: int = re.IGNORECASE) -> re.Pattern[str]:
    """Search for any of several patterns, as whole words; for nothing where there are none."""
    flat = "|".join(patterns).translate(_APOSTROPHES)
    return re.compile(rf"(?<!\w)(?:{flat})(?!\w)" if patterns else r"(?!)", flags)


@lru_cache(maxsize=512)
def listed(patterns: tuple[str, ...], flags: int = re.IGNORECASE) -> re.Pattern[str]:
    """Search for any of a locale's patterns; those are kept, what is made of an interview's own words never is."""
    return any_of(patterns, flags)
