"""
What an interview is built from: days, lines, and the arguments of each of its parts, right or wrong.
"""

from calendar import isleap
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, Final, TypeAlias, TypeVar

from interview_followup import (
    Answer,
    Candidate,
    Channel,
    Evidence,
    FollowUpStep,
    Honorific,
    Impression,
    Outcome,
    OutcomeStatus,
    Person,
    PromiseKind,
    Referee,
    ReplyPromise,
    RivalOffer,
    StepKind,
    StepStatus,
    Weekday,
)

from .asking import ask
from .data import MOST_REPEATS, Data
from .junk import junk

Maker: TypeAlias = Callable[[Data], object]
T = TypeVar("T")

HELD_ON: Final = date(2026, 11, 19)
EDGES: Final = (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 14, 15, 30, 31, 60, 61, 62, 89, 90, 91, 180, 181, 365, 366)
"""How far apart days are at whose distance a rule changes its mind, and the day after each."""

LINES: Final = (
    "Acme",
    "Data Analyst",
    "PT Maju Terus, Tbk.",
    "Ratna Wijaya",
    "Yahoo!",
    "شركة",
    "Dr. Budi, M.M.",
    "Jose\u0301",
)
PHONES: Final = ("+62 812 0000 1234", "+1 (555) 0100 x12", "112")
EMAILS: Final = ("sari@example.com", "s.d+x@mail.example.co.id")
LINKS: Final = ("https://example.com/sari?x=1", "http://localhost:8080")
TAGS: Final = ("en", "id", "en-GB", "EN-us", "de", "id-ID", "zh-hant-TW")
OWN_KIND: Final = "acme:nudge"


def wild_day(data: Data) -> date:
    """Take any day of the calendar, its ends and leap days most often."""
    way = data.number(0, 4)
    if way == 0:
        return date.max - timedelta(days=data.number(0, 400))
    if way == 1:
        return date.min + timedelta(days=data.number(0, 400))
    if way == 2:
        year = data.number(1, 9999)
        return date(year, 2, 29 if isleap(year) else 28)
    return date.fromordinal(data.number(1, date.max.toordinal()))


def day_after(data: Data, day: date) -> date:
    """Take a day on *day* or later, at a distance at which something changes; the calendar's last day where it ends."""
    later = data.one_of(EDGES)
    return date.max if later > (date.max - day).days else day + timedelta(days=later)


def a_day(data: Data) -> date:
    """Take a day: near the interview's most often, before it at times, anywhere now and then."""
    way = data.number(0, 7)
    if way == 6:
        return HELD_ON - timedelta(days=data.one_of(EDGES))
    return wild_day(data) if way == 7 else day_after(data, HELD_ON)


def _a_line(data: Data) -> str:
    return data.text(60) if data.chance(4) else data.one_of(LINES)


def _a_word(kind: type[StrEnum], *others: str) -> Maker:
    """Make a maker of one word of a closed list, as a member or as it is stored."""
    words = [*kind, *others]

    def make(data: Data) -> object:
        word = data.one_of(words)
        return str(word) if data.chance(2) else word

    return make


def _or_text(*values: str) -> Maker:
    """Make a maker of one of *values*, or now and then any text."""
    return lambda data: data.text(60) if data.chance(4) else data.one_of(values)


def _some(make: Maker, most: int) -> Maker:
    """Make a maker of up to *most* things, in a list or a tuple, or now and then of one thing thousands of times."""

    def several(data: Data) -> object:
        kind: Callable[[list[object]], object] = data.one_of([list, tuple])
        if data.chance(8):
            return kind([make(data)] * data.number(0, MOST_REPEATS))
        return kind([make(data) for _ in range(data.number(0, most))])

    return several


def _a_flag(data: Data) -> object:
    return data.chance(2)


def arguments(data: Data, required: Mapping[str, Maker], optional: Mapping[str, Maker]) -> dict[str, Any]:
    """Take keyword arguments: all that are *required*, some that are *optional*, and in one case of four junk among."""
    given = data.number(0, 2 ** len(optional) - 1) if optional else 0
    makers = {**required, **{name: make for bit, (name, make) in enumerate(optional.items()) if given >> bit & 1}}
    odd = data.several([*required, *optional], 2) if data.chance(4) else []
    return {**{name: make(data) for name, make in makers.items()}, **{name: junk(data) for name in odd}}


def _built(kind: Callable[..., T], required: Mapping[str, Maker], optional: Mapping[str, Maker]) -> Maker:
    """Make a maker of a part: where it is refused, its refusal is looked at, and junk comes instead."""

    def make(data: Data) -> object:
        built = ask(kind, **arguments(data, required, optional))
        return junk(data) if built is None and data.chance(4) else built

    return make


a_candidate: Final = _built(
    Candidate,
    {"name": _a_line},
    {"phone": _or_text(*PHONES), "email": _or_text(*EMAILS), "link": _or_text(*LINKS), "place": _a_line},
)
a_person: Final = _built(
    Person,
    {"name": _or_text("", *LINES)},
    {
        "salutation_name": _a_line,
        "honorific": _a_word(Honorific, "mrs", "Ibu"),
        "title": _or_text("Dr.", "Prof. Dr."),
        "email": _or_text(*EMAILS),
        "first_name_terms": _a_flag,
        "topic": _a_line,
    },
)
evidence: Final = _built(Evidence, {"title": _a_line}, {"shows": _a_line})
a_referee: Final = _built(
    Referee,
    {"name": _a_line},
    {"relation": _a_line, "contact": _or_text(*PHONES, *EMAILS), "consented": _a_flag},
)
a_rival_offer: Final = _built(RivalOffer, {"received_on": a_day}, {"decide_by": a_day})
a_step: Final = _built(
    FollowUpStep,
    {"kind": _a_word(StepKind, OWN_KIND, "thankyou", "acme:", "nudge"), "on": a_day},
    {"status": _a_word(StepStatus), "channel": _a_word(Channel, "e-mail")},
)
an_outcome: Final = _built(
    Outcome,
    {},
    {
        "status": _a_word(OutcomeStatus, "hired"),
        "known_on": a_day,
        "respond_by": a_day,
        "next_interview_on": a_day,
        "feedback_on": a_day,
        "answer": _a_word(Answer, "maybe"),
    },
)
_a_kind: Final = _a_word(PromiseKind, "sure")
_SAID_ON: Final[dict[str, Maker]] = {"said_on": a_day}


def _a_count(data: Data) -> object:
    return data.one_of([0, 1, 2, 12, 99, 10**6, 10**9, 10**400, -1, data.number(0, 4000)])


_PROMISES: Final[tuple[Maker, ...]] = (
    _built(ReplyPromise, {"by": a_day}, {"given_on": a_day, "kind": _a_kind}),
    _built(ReplyPromise.within, _SAID_ON, {"days": _a_count, "weeks": _a_count, "months": _a_count, "kind": _a_kind}),
    _built(ReplyPromise.on_weekday, {"weekday": _a_word(Weekday, "someday"), **_SAID_ON}, {"kind": _a_kind}),
    _built(ReplyPromise.by_end_of_week, _SAID_ON, {"kind": _a_kind}),
    _built(ReplyPromise.by_end_of_month, _SAID_ON, {"kind": _a_kind}),
)


def a_promise(data: Data) -> object:
    """Take a promise, said in one of the ways in which employers say it."""
    return data.one_of(_PROMISES)(data)


REQUIRED: Final[Mapping[str, Maker]] = {
    "candidate": a_candidate,
    "company": _a_line,
    "role": _a_line,
    "held_on": a_day,
}
OPTIONAL: Final[Mapping[str, Maker]] = {
    "ref": lambda data: data.text(60),
    "interviewers": _some(a_person, 5),
    "promise": a_promise,
    "heard_on": a_day,
    "went": _a_word(Impression, "badly"),
    "strengths": _some(_a_line, 4),
    "addition": _a_line,
    "evidence": _some(evidence, 3),
    "referees": _some(a_referee, 3),
    "agency": a_person,
    "rival_offer": a_rival_offer,
    "no_contact": _a_flag,
    "snoozed_until": a_day,
    "channel": _a_word(Channel, "fax"),
    "ask_feedback": _a_flag,
    "locale": _or_text(*TAGS),
    "outcome": an_outcome,
    "steps": _some(a_step, 6),
}
