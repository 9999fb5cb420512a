"""
What is wrong with a text before it is sent: one of ours, or one that the candidate has edited.

It looks for slips that cost a candidate the job, such as another company's name. It does not judge style.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import Final
from unicodedata import normalize

import attrs

from .errors import Fault, WrongTypeError, raise_faults
from .interview import CHECK_INS, Channel, Interview, Person
from .playbook import DEFAULT_PLAYBOOK, Playbook
from .templates import (
    MAX_SUBJECT,
    SPACING,
    Locale,
    Message,
    bare_name,
    compile_text,
    over_limit,
    plain,
    spoken_company,
    spoken_role,
    title_of,
)
from .text import clean_line, isolated

MAX_WORDS: Final = 35
"""In one sentence; a longer one is read twice. A name, title or topic counts as one word."""

_NEAR_DAYS: Final = 200
"""A date without a year means the one that lies this near to a day of the interview."""

_MASK: Final = "x"
_LEFTOVER: Final = re.compile(
    r"\$[A-Za-z_]\w*|\$\{[^}\n]{0,80}\}?|\{[^{}\n]{0,80}\}|\[[^\[\]\n]{0,80}\]|<(?!x+>)[A-Za-z_][^<>@\n]{0,80}>|%\(\w+\)s?"
    r"|<%|%>|\bNone\b(?! of)|\b(?:null|undefined|TODO|TBD|XX+)\b|_{3,}",
    re.MULTILINE,
)
_NUMERIC: Final = re.compile(
    r"\b\d{1,2}([/-])\d{1,2}\1\d{2,4}\b|\b\d{1,2}\.\d{1,2}\.\d{4}\b|\b\d{2}\.\d{2}\.\d{2}\b|\b\d{4}-\d{2}-\d{2}\b|\b(?!24/7\b)\d{1,2}/\d{1,2}\b"
)
_GAPS: Final = re.compile(SPACING.pattern + r"|\n{3,}", re.MULTILINE)
_SENTENCE: Final = re.compile(r"[^.?!:;\n]+")


@attrs.frozen(kw_only=True)
class Finding:
    """
    Something to look at before a text is sent.

    Attributes:
        code: What it is: ``leftover`` (a placeholder), ``other_company``, ``weekday`` (does not fit its date), ``role``
            (not named, or another one is), ``pressure``, ``questions`` (several in a reminder), ``too_long``,
            ``attachment`` (announced, and no document is named), ``name`` (the reader's is not as given),
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


def review(
    message: Message,
    interview: Interview,
    *,
    not_named: tuple[str, ...] = (),
    playbook: Playbook = DEFAULT_PLAYBOOK,
) -> tuple[Finding, ...]:
    """
    Look for slips in a text before it is sent.

    Args:
        message: From `next_action`; where the candidate has edited it, with the new text put in by ``attrs.evolve``.
        interview: That it is about.
        not_named: Names that must not stand in it, such as those of the candidate's other interviews.
        playbook: Whose locales are used.

    Returns:
        What was found, in the order of the text; empty where nothing was.

    Raises:
        UnknownNameError: If the playbook does not serve the message's locale.
        WrongTypeError: If an argument has the wrong type.

    Example:
        >>> import attrs
        >>> from datetime import date
        >>> from interview_followup import next_action, review
        >>> from interview_followup.testing import an_interview
        >>> interview = an_interview(held_on=date(2026, 11, 19))
        >>> message = next_action(interview, date(2026, 11, 19)).message
        >>> review(message, interview)
        ()
        >>> edited = attrs.evolve(message, body=message.body.replace("Thursday", "Friday"))
        >>> [finding.code for finding in review(edited, interview)]
        ['weekday']
    """
    _check_types(message, interview, not_named, playbook)
    page = _Page(message, interview, playbook.templates.locale(message.locale), not_named)
    findings = [finding for look in _LOOKS for finding in look(page)]
    findings.sort(key=lambda each: (each.field != "subject", each.start or 0, each.code))
    return tuple(each if page.told(each.field) else attrs.evolve(each, start=None, end=None) for each in findings)


def _check_types(message: object, interview: object, not_named: object, playbook: object) -> None:
    faults = [
        Fault(field, "wrong_type", f"must be {what}, got {type(value).__name__}")
        for field, value, kind, what in (
            ("message", message, Message, "a Message"),
            ("interview", interview, Interview, "an Interview"),
            ("not_named", not_named, tuple, "a tuple of names"),
            ("playbook", playbook, Playbook, "a Playbook"),
        )
        if type(value) is not kind
    ]
    if type(message) is Message:
        if type(message.body) is not str:
            faults.append(Fault("message.body", "wrong_type", f"must be a string, got {type(message.body).__name__}"))
        if not (message.subject is None or type(message.subject) is str):
            limit = f"must be a string or None, got {type(message.subject).__name__}"
            faults.append(Fault("message.subject", "wrong_type", limit))
    if isinstance(not_named, tuple) and not all(type(name) is str for name in not_named):
        faults.append(Fault("not_named", "wrong_type", "must be a tuple of strings"))
    raise_faults(faults, WrongTypeError)


class _Page:
    """
    One text with what it is held against.

    Attributes:
        fields: The subject, where there is one, and the body, in normal form C.
        masked: The same with one word of the same length in the place of every name, title and other value.
        worded: The same with each word of a value masked by itself.
    """

    def __init__(self, message: Message, interview: Interview, locale: Locale, not_named: tuple[str, ...]) -> None:
        self.message, self.interview, self.locale, self.not_named = message, interview, locale, not_named
        self._given = {"subject": message.subject or "", "body": message.body}
        self.fields = {
            field: normalize("NFC", text)
            for field, text in (("subject", message.subject), ("body", message.body))
            if text is not None
        }
        self.role = spoken_role(interview.role)
        values = _values(interview, message.to)
        self.masked = {field: _masked(text, values, r"[\s\S]") for field, text in self.fields.items()}
        short = [
            name for each in (message.to, *interview.interviewers) if each for name in [each.salutation_name] if name
        ]
        self.worded = {
            field: _masked(_masked(text, short, r"[\s\S]"), values, r"\S") for field, text in self.fields.items()
        }

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


def _forms(value: str) -> set[str]:
    """List how a value can be printed: without its stop, and plainly in a text message."""
    bare = value.rstrip(".!?… ") or value
    return {value, bare, plain(Channel.SMS, value), plain(Channel.SMS, bare)}


def _values(interview: Interview, to: Person | None) -> list[str]:
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
    known = {form for value in values if value for form in _forms(value)}
    return sorted(known, key=lambda value: (-len(value), value))


def _whole(values: Iterable[str]) -> re.Pattern[str]:
    """Search for any of several values as they stand, as whole words; for nothing where there are none."""
    pattern = "|".join(map(re.escape, values))
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)" if pattern else r"(?!)")


def _masked(text: str, values: list[str], hidden: str) -> str:
    """Put a mask of the same length in the place of every value."""
    return _whole(values).sub(lambda match: re.sub(hidden, _MASK, match[0]), text)


@lru_cache(maxsize=256)
def _any_of(patterns: tuple[str, ...], flags: int = re.IGNORECASE) -> re.Pattern[str]:
    """Search for any of several patterns, as whole words; for nothing where there are none."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)" if patterns else r"(?!)", flags)


def _leftover(page: _Page) -> Iterator[Finding]:
    return page.find("leftover", _LEFTOVER, page.masked)


_ALIKE: Final = ("'\u2018\u2019\u02bc`", "-\u2010\u2011\u2012\u2013\u2014")
"""Apostrophes and dashes, each of which stands for the others: a name comes back from a phone in another form."""


def _loosely(name: str) -> str:
    """Make a pattern of a name."""
    known = {char: f"[{re.escape(chars)}]" for chars in _ALIKE for char in chars}
    return "".join(known.get(char, re.escape(char)) for char in clean_line(name))


def _other_company(page: _Page) -> Iterator[Finding]:
    """A name that must not stand here, unless it is a part of the own company's or of the role."""
    given = {_loosely(form) for name in page.not_named for form in (name, spoken_company(name)) if form.strip()}
    if not given:
        return
    forbidden = _any_of(tuple(sorted(given, key=lambda name: (-len(name), name))))
    interview = page.interview
    own = _any_of(tuple(map(_loosely, (interview.company, spoken_company(interview.company), page.role))))
    for field, text in page.fields.items():
        spans = [match.span() for match in own.finditer(text)]
        for match in forbidden.finditer(text):
            if not any(start <= match.start() and match.end() <= end for start, end in spans):
                yield page.finding("other_company", field, match.span())


def _weekday(page: _Page) -> Iterator[Finding]:
    lists = page.locale.lists
    if not (lists.weekdays and lists.months):
        return
    for field, text in page.masked.items():
        for match in _date_pattern(lists.weekdays, lists.months).finditer(text):
            if not _fits(match, page):
                yield page.finding("weekday", field, match.span())


@lru_cache(maxsize=64)
def _date_pattern(weekdays: tuple[str, ...], months: tuple[str, ...]) -> re.Pattern[str]:
    week, month = ("|".join(map(re.escape, names)) for names in (weekdays, months))
    return re.compile(
        rf"\b(?P<week>{week}),?\s+(?:(?P<day>\d{{1,2}})\s+(?P<month>{month})|(?P<month2>{month})\s+(?P<day2>\d{{1,2}}))"
        r"\b(?:,?\s+(?P<year>\d{4}))?",
        re.IGNORECASE,
    )


def _fits(match: re.Match[str], page: _Page) -> bool:
    """Whether the weekday is that of the date: of its year, or of one near to the interview's days."""
    lists = page.locale.lists
    weekday = _place_of(match["week"], lists.weekdays)
    day, month = int(match["day"] or match["day2"]), _place_of(match["month"] or match["month2"], lists.months) + 1
    anchors = _days(page.interview)
    years = {int(match["year"])} if match["year"] else {day.year + shift for day in anchors for shift in (-1, 0, 1)}
    for year in years:
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        near = match["year"] or any(abs((found - anchor).days) <= _NEAR_DAYS for anchor in anchors)
        if near and found.weekday() == weekday:
            return True
    return False


def _place_of(name: str, names: tuple[str, ...]) -> int:
    """Find a name that the pattern found, by the pattern's own idea of upper and lower case."""
    return next(place for place, each in enumerate(names) if re.fullmatch(re.escape(each), name, re.IGNORECASE))


def _days(interview: Interview) -> list[date]:
    outcome, promise, rival = interview.outcome, interview.promise, interview.rival_offer
    days = [
        *(interview.held_on, outcome.known_on, outcome.respond_by, outcome.next_interview_on),
        *(None if promise is None else promise.by, None if rival is None else rival.decide_by),
        *(step.on for step in interview.steps),
    ]
    return [day for day in days if day is not None]


def _role(page: _Page) -> Iterator[Finding]:
    """Another role in the place of a role, or none at all."""
    named = _whole(_forms(page.role))
    if not any(named.search(text) for text in page.fields.values()):
        yield page.finding("role", "body", limit=page.role)
    lists = page.locale.lists
    for field, text in page.masked.items():
        loose = lists.subject_slots if field == "subject" and not named.search(page.fields[field]) else ()
        for pattern in (*lists.role_slots, *loose):
            for match in _any_of((pattern,), 0).finditer(text):
                if not set(match["role"]) <= {_MASK, " "}:
                    yield page.finding("role", field, match.span("role"), page.role)


def _pressure(page: _Page) -> Iterator[Finding]:
    return page.find("pressure", _any_of(page.locale.lists.pressure), page.masked)


def _questions(page: _Page) -> Iterator[Finding]:
    """A reminder asks one thing; on the phone one also asks whether the moment suits."""
    kind = page.message.template.split("/")[1:2]
    if kind and kind[0] in CHECK_INS and page.message.channel is not Channel.PHONE:
        marks = [match.span() for match in re.finditer(r"\?", page.masked["body"])]
        if len(marks) > 1:
            yield page.finding("questions", "body", marks[1])


def _too_long(page: _Page) -> Iterator[Finding]:
    subject = page.message.subject
    if subject is not None and len(subject) > MAX_SUBJECT:
        yield page.finding("too_long", "subject", limit=f"{len(subject)} > {MAX_SUBJECT}")
    over = over_limit(page.message.channel, page.message.body)
    if over is not None:
        yield page.finding("too_long", "body", limit=f"{over.size} > {over.most}")


def _attachment(page: _Page) -> Iterator[Finding]:
    """An announced document must be one of the interview's, and be named."""
    titles = {form for item in page.interview.evidence for form in _forms(item.title)}
    if not _whole(titles).search(page.fields["body"]):
        yield from page.find("attachment", _any_of(page.locale.lists.attachment), page.masked)


def _name(page: _Page) -> Iterator[Finding]:
    """The reader's name stands in the text as it was given."""
    to = page.message.to
    if to is None or not to.name:
        return
    names = {form for name in (to.salutation_name, bare_name(to.name)) if name for form in _forms(name)}
    if not _whole(names).search(page.fields["body"]):
        yield page.finding("name", "body", limit=to.name)


def _numeric_date(page: _Page) -> Iterator[Finding]:
    return page.find("numeric_date", _NUMERIC, page.masked)


def _spacing(page: _Page) -> Iterator[Finding]:
    """A letter leaves room for a signature; nothing else has two empty lines."""
    pattern = SPACING if page.message.channel is Channel.LETTER else _GAPS
    return page.find("spacing", pattern, page.masked)


def _long_sentence(page: _Page) -> Iterator[Finding]:
    for match in _SENTENCE.finditer(page.masked["body"]):
        words = len(match[0].split())
        if words > MAX_WORDS:
            start = match.end() - len(match[0].lstrip())
            yield page.finding("long_sentence", "body", (start, match.end()), str(words))


def _spelling(page: _Page) -> Iterator[Finding]:
    for pattern, right in page.locale.lists.misspelt:
        yield from page.find("spelling", _any_of((pattern,)), page.worded, right)


_LOOKS: Final[tuple[Callable[[_Page], Iterator[Finding]], ...]] = (
    _leftover, _other_company, _weekday, _role, _pressure, _questions, _too_long, _attachment, _name, _numeric_date,
    _spacing, _long_sentence, _spelling,
)  # fmt: skip
