"""
What is wrong with a text before it is sent: one of ours, or one that the candidate has edited.

It looks for slips that cost a candidate the job, such as another company's name. It does not judge style.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache
from typing import Final

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
    spoken_company,
    spoken_role,
)

MAX_WORDS: Final = 35
"""In one sentence; a longer one is read twice. A name, title or topic counts as one word."""

_NEAR_DAYS: Final = 200
"""A date without a year means the one that lies this near to a day of the interview."""

_MASK: Final = "x"
_LEFTOVER: Final = re.compile(
    r"\$\w+|\$\{[^}\n]*\}?|\{[^{}\n]*\}|\[[^\[\]\n]{0,80}\]|<[A-Za-z_][^<>\n]{0,80}>|%\(\w+\)s?|<%|%>"
    r"|\b(?:None|null|undefined|TODO|XX+)\b|_{3,}"
)
_NUMERIC: Final = re.compile(r"\b\d{1,2}([/.-])\d{1,2}\1\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}/\d{1,2}\b")
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
        start: Where it begins in that field, from 0; ``None``: it is about the whole.
        end: Where it ends, exclusive; ``None``: it is about the whole.
        found: What stands there; empty where something is missing.
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
    _check_types(message, interview, not_named)
    page = _Page(message, interview, playbook.templates.locale(message.locale), not_named)
    findings = [finding for look in _LOOKS for finding in look(page)]
    return tuple(sorted(findings, key=lambda each: (each.field != "subject", each.start or 0, each.code)))


def _check_types(message: object, interview: object, not_named: object) -> None:
    faults = [
        Fault(field, "wrong_type", f"must be {what}, got {type(value).__name__}")
        for field, value, kind, what in (
            ("message", message, Message, "a Message"),
            ("interview", interview, Interview, "an Interview"),
            ("not_named", not_named, tuple, "a tuple of names"),
        )
        if type(value) is not kind
    ]
    if isinstance(not_named, tuple) and not all(type(name) is str for name in not_named):
        faults.append(Fault("not_named", "wrong_type", "must be a tuple of strings"))
    raise_faults(faults, WrongTypeError)


class _Page:
    """One text with what it is held against; names are masked where a check is about the sentences around them."""

    def __init__(self, message: Message, interview: Interview, locale: Locale, not_named: tuple[str, ...]) -> None:
        self.message, self.interview, self.locale, self.not_named = message, interview, locale, not_named
        self.fields = {"body": message.body} if message.subject is None else {
            "subject": message.subject, "body": message.body
        }  # fmt: skip
        self.role = spoken_role(interview.role)
        self.masked = {field: _masked(text, _values(interview, message.to)) for field, text in self.fields.items()}

    def find(self, code: str, pattern: re.Pattern[str], texts: dict[str, str], limit: str = "") -> Iterator[Finding]:
        """Report every place where *pattern* stands."""
        for field, text in texts.items():
            for match in pattern.finditer(text):
                yield self.finding(code, field, match.span(), limit)

    def finding(self, code: str, field: str, span: tuple[int, int] | None = None, limit: str = "") -> Finding:
        """Word one finding."""
        start, end = span or (None, None)
        found = self.fields[field][start:end] if span else ""
        sentence = dict(self.locale.lists.findings).get(code, "")
        text = compile_text(sentence).render({"found": found, "limit": limit}.get)
        return Finding(code=code, field=field, start=start, end=end, found=found, text=text or "")


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
        *(bare_name(each.name) for each in people),
    ]
    known = {form for value in values if value for form in (value, value.rstrip(".!?… ")) if form}
    return sorted(known, key=lambda value: (-len(value), value))


def _masked(text: str, values: list[str]) -> str:
    """Put a word of the same length in the place of every value."""
    if not values:
        return text
    pattern = "|".join(map(re.escape, values))
    return re.sub(rf"(?<!\w)(?:{pattern})(?!\w)", lambda match: _MASK * len(match[0]), text)


@lru_cache(maxsize=256)
def _any_of(patterns: tuple[str, ...], flags: int = re.IGNORECASE) -> re.Pattern[str]:
    """Search for any of several patterns, as whole words; for nothing where there are none."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)" if patterns else r"(?!)", flags)


def _leftover(page: _Page) -> Iterator[Finding]:
    return page.find("leftover", _LEFTOVER, page.masked)


def _other_company(page: _Page) -> Iterator[Finding]:
    own = [page.interview.company, spoken_company(page.interview.company)]
    texts = {field: _masked(text, own) for field, text in page.fields.items()}
    names = tuple(re.escape(name.strip()) for name in page.not_named if name.strip())
    return page.find("other_company", _any_of(names), texts)


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
    weekdays, months = (
        [name.lower() for name in names] for names in (page.locale.lists.weekdays, page.locale.lists.months)
    )
    day, month = int(match["day"] or match["day2"]), months.index((match["month"] or match["month2"]).lower()) + 1
    anchors = _days(page.interview)
    if match["year"]:
        years = {int(match["year"])}
    else:
        years = {anchor.year + shift for anchor in anchors for shift in (-1, 0, 1)}
    for year in years:
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        near = match["year"] or any(abs((found - anchor).days) <= _NEAR_DAYS for anchor in anchors)
        if near and found.weekday() == weekdays.index(match["week"].lower()):
            return True
    return False


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
    if not any(page.role in text for text in page.fields.values()):
        yield page.finding("role", "body", limit=page.role)
    for pattern in page.locale.lists.role_slots:
        for field, text in page.masked.items():
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
    limit = over_limit(page.message.channel, page.message.body)
    if limit is not None:
        yield page.finding("too_long", "body", limit=limit)


def _attachment(page: _Page) -> Iterator[Finding]:
    """An announced document must be one of the interview's, and be named."""
    if not any(item.title in page.message.body for item in page.interview.evidence):
        yield from page.find("attachment", _any_of(page.locale.lists.attachment), page.masked)


def _name(page: _Page) -> Iterator[Finding]:
    """The reader's name stands in the text as it was given."""
    to = page.message.to
    names = [] if to is None else [name for name in (to.salutation_name, bare_name(to.name)) if name]
    if names and not any(name in page.message.body for name in names):
        yield page.finding("name", "body", limit=names[-1])


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
            yield page.finding("long_sentence", "body", match.span(), str(words))


def _spelling(page: _Page) -> Iterator[Finding]:
    for pattern, right in page.locale.lists.misspelt:
        yield from page.find("spelling", _any_of((pattern,), 0), page.masked, right)


_LOOKS: Final[tuple[Callable[[_Page], Iterator[Finding]], ...]] = (
    _leftover, _other_company, _weekday, _role, _pressure, _questions, _too_long, _attachment, _name, _numeric_date,
    _spacing, _long_sentence, _spelling,
)  # fmt: skip
