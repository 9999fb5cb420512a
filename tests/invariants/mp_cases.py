"""
A scope small enough to look at whole: each outcome's plain interview, and all that depart from it in one or two ways.

``python -m tests.small_scope`` looks at far more; here every rule, every reason and every reason why not occurs,
through the public functions alone.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import combinations
from typing import Any, Final, NamedTuple

from interview_followup import (
    Evidence,
    FollowUpStep,
    Interview,
    Outcome,
    OutcomeStatus,
    Person,
    Playbook,
    Referee,
    ReplyPromise,
    RivalOffer,
    StepStatus,
    Window,
    decide,
    explain,
)
from interview_followup.testing import an_interview

from .mp_asking import PLAYBOOKS

HELD_ON: Final = date(2026, 11, 19)
KNOWN_ON: Final = date(2026, 11, 27)


def _day(days: int) -> date:
    return HELD_ON + timedelta(days=days)


def _steps(*steps: tuple[str, int]) -> dict[str, Any]:
    """Give a history: kinds with days after the interview; a kind in brackets was skipped."""
    return {
        "steps": tuple(
            FollowUpStep(
                kind=kind.strip("()"), on=_day(days), status=StepStatus.SKIPPED if "(" in kind else StepStatus.DONE
            )
            for kind, days in steps
        )
    }


def _promise(by: int, kind: str, given_on: int = 0) -> dict[str, Any]:
    return {"promise": ReplyPromise(by=_day(by), given_on=_day(given_on), kind=kind)}


_PROMISES: Final = (
    _promise(4, "exact"), _promise(4, "vague"), _promise(4, "invitation"), _promise(1, "invitation"),
    _promise(14, "exact", 9), _promise(14, "invitation", 9), _promise(2, "exact") | {"heard_on": _day(6)},
)  # fmt: skip
_RIVALS: Final = (
    {"rival_offer": RivalOffer(received_on=_day(1))},
    {"rival_offer": RivalOffer(received_on=_day(1), decide_by=_day(12))},
    {"rival_offer": RivalOffer(received_on=_day(1), decide_by=_day(12))} | _steps(("rival_offer", 2)),
)
_WISHES: Final = (
    {"no_contact": True},
    {"snoozed_until": _day(10)},
    {"snoozed_until": _day(300)},
    {"heard_on": _day(6)},
)
_OPEN_HISTORIES: Final = tuple(
    _steps(*steps)
    for steps in (
        [("thank_you", 0)], [("(thank_you)", 1)], [("thank_you", 10)], [("check_in", 10)], [("(check_in)", 10)],
        [("check_in", 10), ("check_in", 18)], [("check_in", 10), ("final_check_in", 18)], [("(final_check_in)", 12)],
        [("supporting_material", 3)], [("(reference)", 3)], [("acme:call", 7)],
    )
)  # fmt: skip
_REPAIRS: Final = (
    {"went": "poorly", "evidence": (Evidence(title="Dashboard"),)},
    {"went": "poorly", "referees": (Referee(name="Budi", consented=True),)},
    {"evidence": (Evidence(title="Dashboard"),)},
    {"agency": Person(name="Maya")},
)


def _outcome(status: str, **days: int) -> dict[str, Any]:
    facts: dict[str, Any] = {name: _day(day) for name, day in days.items()}
    return {"outcome": Outcome(status=status, known_on=KNOWN_ON, **facts)}


def _settled(*kinds: str) -> tuple[dict[str, Any], ...]:
    """Give histories in which each of *kinds* was done, or skipped, since the news, or done before it."""
    return tuple(_steps((word, day)) for kind in kinds for word, day in ((kind, 9), (f"({kind})", 10), (kind, 7)))


DEPARTURES: Final[dict[str, tuple[dict[str, Any], ...]]] = {
    "pending": (*_PROMISES, *_RIVALS, *_WISHES, *_OPEN_HISTORIES, *_REPAIRS),
    "advanced": (
        _outcome("advanced", next_interview_on=20), *_PROMISES, *_RIVALS, *_WISHES, *_OPEN_HISTORIES,
        *_settled("next_round_reply"),
    ),
    "on_hold": (*_PROMISES, *_RIVALS, *_WISHES, *_OPEN_HISTORIES, *_settled("hold_reply", "keep_in_touch")),
    "offered": (
        *(_outcome("offered", respond_by=day) for day in (8, 9, 30)), *_WISHES,
        *_settled("offer_reply", "offer_answer"),
    ),
    "rejected": (
        _outcome("rejected", feedback_on=8), _outcome("rejected", feedback_on=12), *_WISHES,
        *_settled("rejection_reply", "keep_in_touch"), _steps(("feedback_thanks", 12)),
    ),
    "withdrawn": (*_WISHES, *_settled("withdrawal")),
    "accepted": _WISHES,
    "declined": _WISHES,
}  # fmt: skip
"""For each outcome, what an interview may have besides the outcome itself; two of one field exclude each other."""


class Case(NamedTuple):
    """An interview, the numbers it is asked under, and the days on which something could change."""

    interview: Interview
    playbook: str
    days: tuple[date, ...]


def _plain(status: str) -> dict[str, Any]:
    return {} if status == "pending" else _outcome(status)


@cache
def interviews_of(status: str) -> tuple[Interview, ...]:
    """Give the plain interview of an outcome, and all that depart from it in one or two ways."""
    departures = DEPARTURES[status]
    found = [_plain(status)]
    found += [_plain(status) | one for one in departures]
    found += [_plain(status) | one | two for one, two in combinations(departures, 2) if not one.keys() & two.keys()]
    return tuple(dict.fromkeys(an_interview(held_on=HELD_ON, **facts) for facts in found))


def at_the_end() -> Iterator[Interview]:
    """Give interviews so close to the calendar's last day that windows open beyond it."""
    held_on = date.max - timedelta(days=3)
    for status in OutcomeStatus:
        outcome = Outcome() if status == "pending" else Outcome(status=status, known_on=held_on)
        yield an_interview(held_on=held_on, outcome=outcome)
        yield an_interview(held_on=held_on, steps=(FollowUpStep(kind="thank_you", on=held_on),))
        yield an_interview(held_on=held_on, outcome=outcome, promise=ReplyPromise(by=date.max, given_on=held_on))


def _days(interview: Interview, playbook: Playbook) -> tuple[date, ...]:
    """Give the days around the edges of every window, and one long after."""
    edges = {interview.held_on}
    for rule in playbook.rules_for(interview.outcome.status):
        window = rule.window(interview, playbook.timing, playbook.calendar)
        if isinstance(window, Window):
            edges |= {window.opens_on} | ({window.closes_on} if window.closes_on is not None else set())
    near = {edge.toordinal() + shift for edge in edges for shift in (-1, 0, 1)}
    return tuple(date.fromordinal(each) for each in sorted(near) if 1 <= each <= date.max.toordinal())


@cache
def cases() -> tuple[Case, ...]:
    """Give the whole scope: each interview under the default numbers, those that ask again also under others."""
    found = [(each, "default") for status in OutcomeStatus for each in interviews_of(status)]
    found += [(each, name) for each, _ in found if each.standing.asked for name in ("hasty", "one question")]
    found += [(each, "default") for each in at_the_end()]
    return tuple(Case(each, name, _days(each, PLAYBOOKS[name])) for each, name in found)


class Seen(NamedTuple):
    """What the scope was seen to answer."""

    deciding: Counter[str]
    reasons: set[tuple[str, str]]
    why_not: Counter[tuple[str, str]]
    together: Counter[tuple[str, str]]
    breaches: list[str]
    decisions: int


def look(chosen: tuple[Case, ...], playbooks: dict[str, Playbook]) -> Seen:
    """Ask for the windows of every case once, and hold the answer of every day against them."""
    seen = Seen(Counter(), set(), Counter(), Counter(), [], sum(len(case.days) for case in chosen))
    for case in chosen:
        playbook = playbooks[case.playbook]
        verdicts = explain(case.interview, case.interview.held_on, playbook=playbook).verdicts
        seen.why_not.update((each.rule, each.why.code) for each in verdicts if each.why is not None)
        spans = [(each.rule, each.window) for each in verdicts if each.window is not None]
        for day in case.days:
            open_now = [rule for rule, window in spans if _holds(window, day)]
            _note(case.interview, day, open_now, playbook, seen)
    return seen


def _holds(window: Window, day: date) -> bool:
    return window.opens_on <= day and (window.closes_on is None or day <= window.closes_on)


def _note(interview: Interview, day: date, open_now: list[str], playbook: Playbook, seen: Seen) -> None:
    """P8, P9: note who decides and who is open beside; the first in order must be the one."""
    action = decide(interview, day, playbook=playbook)
    if action.rule != (open_now[0] if open_now else None) or (action.kind == "wait") is bool(open_now):
        seen.breaches.append(f"{day}: {open_now} are open, and {action.rule} decides")
    seen.deciding[action.rule or "wait"] += 1
    seen.reasons.add((action.rule or "wait", action.reason.code))
    seen.together.update(combinations(open_now, 2))


@cache
def seen() -> Seen:
    """Look at the whole scope, once."""
    return look(cases(), PLAYBOOKS)


def some(count: int) -> list[tuple[Interview, date]]:
    """Spread *count* pairs of an interview and a day evenly over the scope, for what is planted."""
    pairs = [(case.interview, day) for case in cases() for day in case.days]
    return pairs[:: max(1, len(pairs) // count)]
