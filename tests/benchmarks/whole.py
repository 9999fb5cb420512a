"""
The whole of `next_action`, text included, and the same by hand and by what a host might put together.

The cases are the fixed ones of the digest, all in English and by e-mail, without a ``ref``. An interview is asked about
for the first time, as in a nightly run, and again, when where matters stand is known already; only the library keeps
anything.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

import attrs

from interview_followup import Interview, next_action

from .by_hand import PLAYBOOK
from .deciding import Case, cases
from .hand_texts import Whole, whole_by_hand
from .measure import ROUNDS


def english(count: int) -> list[Case]:
    """Build the first so many cases."""
    return [(attrs.evolve(interview, locale="en", channel=None), today) for interview, today in cases(count)]


def with_a_message(many: list[Case], count: int) -> list[Case]:
    """Choose the first so many whose answer has something to send."""
    return [case for case in many if whole_by_hand(*case)[3]][:count]


def ours(interview: Interview, today: date) -> Whole:
    """Ask the library, and give what the baseline gives."""
    action = next_action(interview, today, playbook=PLAYBOOK)
    messages = tuple([(message.subject, message.body) for message in action.messages])
    return action.kind, action.rule, action.next_change, messages  # type: ignore[return-value]  # no host's kinds here


def agreement(many: list[Case]) -> tuple[int, Counter[str | None]]:
    """Count the cases on which both give the same, and how often each rule had something to send."""
    agreed, sent = 0, Counter[str | None]()
    for case in many:
        answer = ours(*case)
        agreed += answer == whole_by_hand(*case)
        sent[answer[1]] += bool(answer[3])
    return agreed, +sent


def callers(
    many: list[Case], stacks: Mapping[str, Callable[[Interview, date], object]], *, repeat: int = 1
) -> dict[str, Callable[[], object]]:
    """Give what is timed, by name, each call over all the cases; *repeat* is how often a round calls."""
    # One for each call and one to warm up, each built before anything is timed.
    count = ROUNDS * repeat + 1
    fresh = iter([[(attrs.evolve(interview), today) for interview, today in many] for _ in range(count)])

    def over(answer: Callable[[Interview, date], object], asked: list[Case]) -> None:
        for interview, today in asked:
            answer(interview, today)

    answer = partial(next_action, playbook=PLAYBOOK)
    return {
        "by hand": lambda: over(whole_by_hand, many),
        "next_action, asked again": lambda: over(answer, many),
        "next_action, asked first": lambda: over(answer, next(fresh)),
        **{name: partial(over, whole, many) for name, whole in stacks.items()},
    }
