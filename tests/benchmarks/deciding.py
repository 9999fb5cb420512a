"""
Deciding and building, by this library and by hand.

The cases are the fixed ones of the digest, without a ``ref``: no peer gives a key. An interview is decided on when it
is asked for the first time, as a nightly run does, and again, when where matters stand is known already.
"""

from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, Final, TypeAlias

import attrs

from interview_followup import FollowUpStep, Interview, ReplyPromise, decide
from interview_followup.testing import a_candidate
from tests.digest.cases import build
from tests.digest.facts import facts_of

from .by_hand import PLAYBOOK, by_hand
from .hand_days import Answer
from .measure import ROUNDS

Case: TypeAlias = tuple[Interview, date]
CASES: Final = 100_000
FEWEST: Final = 200
"""How often each rule decides, at least, among all of them."""


def cases(count: int) -> list[Case]:
    """Build the first so many cases."""
    built = (build(facts_of(number)) for number in range(count))
    return [(attrs.evolve(each.interview, ref=None), each.today) for each in built]


def ours(interview: Interview, today: date) -> Answer:
    """Decide, and give what the baseline gives."""
    action = decide(interview, today, playbook=PLAYBOOK)
    return action.kind, action.rule, action.next_change  # type: ignore[return-value]  # no kinds of a host's here


def agreement(many: list[Case]) -> tuple[int, Counter[str | None]]:
    """Count the cases on which both give the same, and how often each rule decided."""
    answers = [(ours(*case), by_hand(*case)) for case in many]
    return sum(one == other for one, other in answers), Counter(one[1] for one, _ in answers)


def deciders(many: list[Case]) -> dict[str, Callable[[], object]]:
    """Give what is timed, by name, each call over all the cases."""
    # One for each round and one to warm up, each built before anything is timed.
    fresh = iter([[(attrs.evolve(interview), today) for interview, today in many] for _ in range(ROUNDS + 1)])

    def over(answer: Callable[[Interview, date], object], asked: list[Case]) -> None:
        for interview, today in asked:
            answer(interview, today)

    answer = partial(decide, playbook=PLAYBOOK)
    return {
        "by hand": lambda: over(by_hand, many),
        "decide, asked again": lambda: over(answer, many),
        "decide, asked first": lambda: over(answer, next(fresh)),
    }


def bare(kind: type) -> Callable[..., Any]:
    """Make a class with the same fields and defaults, in slots and frozen, which looks at nothing."""
    fields = {field.name: attrs.field(default=field.default) for field in attrs.fields(kind)}
    return attrs.make_class(f"Bare{kind.__name__}", fields, frozen=True, kw_only=True, slots=True)


def builders() -> dict[str, Callable[[], object]]:
    """Give what is timed, by name: an interview of seven fields with one step."""
    held_on = date(2026, 11, 19)
    parts = {
        "candidate": a_candidate(), "company": "Acme", "role": "Data Analyst", "held_on": held_on, "locale": "id",
        "promise": ReplyPromise(by=date(2026, 11, 23)),
    }  # fmt: skip

    def built(interview: Callable[..., object], step: Callable[..., object]) -> object:
        return interview(**parts, steps=(step(kind="thank_you", on=held_on),))

    return {
        "attrs alone": partial(built, bare(Interview), bare(FollowUpStep)),
        "Interview": partial(built, Interview, FollowUpStep),
    }
