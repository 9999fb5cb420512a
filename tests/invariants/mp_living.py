"""
Living with the advice: a candidate who obeys, ignores, skips or delays it, day by day, until nothing is left to do.

``python -m tests.invariants.mp_living`` prints the bounds that follow from the numbers of each playbook.
"""

import argparse
import sys
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Final

import attrs

from interview_followup import Action, Interview, OutcomeStatus, Playbook, StepKind, StepStatus, decide

from .mp_asking import ANSWERS, CHECK_INS, PLAYBOOKS, last_fact_on


class Way(StrEnum):
    """How a candidate heeds the advice."""

    OBEY = "obey"
    IGNORE = "ignore"
    SKIP = "skip"
    DELAY = "delay"


@attrs.frozen(kw_only=True)
class Life:
    """
    What came of it.

    Attributes:
        steps: Kinds with the days on which they were done or skipped.
        answers: Every answer on the way, with its day and the interview that it was for.
        ended_on: The first day of the last answer.
        interview: As it stands at the end.
        broken: What must not happen on the way, in words.
    """

    steps: tuple[tuple[str, date], ...]
    answers: tuple[tuple[date, Action, Interview], ...]
    ended_on: date
    interview: Interview
    broken: tuple[str, ...]

    @property
    def end(self) -> Action:
        """The last answer."""
        return self.answers[-1][1]


MOST: Final = 200
"""Answers after which a life counts as endless."""


def live(interview: Interview, today: date, playbook: Playbook, way: Way) -> Life:
    """Follow a candidate from *today* on; no news comes."""
    steps: list[tuple[str, date]] = []
    answers: list[tuple[date, Action, Interview]] = []
    broken: list[str] = []
    day: date | None = today
    while day is not None and len(answers) < MOST:
        action = decide(interview, day, playbook=playbook)
        answers.append((day, action, interview))
        if action.kind in ANSWERS or way is Way.IGNORE:
            day = action.next_change
            continue
        on = _done_on(action, day, way)
        status = StepStatus.SKIPPED if way is Way.SKIP else StepStatus.DONE
        after = interview.record(action.as_step(on, status=status))
        rank, left = most_steps_left(interview, playbook), most_steps_left(after, playbook)
        if not 0 <= left < rank:
            broken.append(f"{action.kind} on {on} leaves {left} of {rank} steps")
        if _same(decide(after, on, playbook=playbook), decide(interview, on, playbook=playbook)):
            broken.append(f"{action.kind} on {on} is recorded, and is still the answer")
        steps.append((str(action.kind), on))
        interview, day = after, on
    if len(answers) == MOST:
        broken.append("it never ends")
    return Life(
        steps=tuple(steps), answers=tuple(answers), ended_on=answers[-1][0], interview=interview, broken=tuple(broken)
    )


def _done_on(action: Action, today: date, way: Way) -> date:
    """Give the day on which a step is done: the one to send it on, or with delay the last on which it is the answer."""
    on = today if action.send_on is None else action.send_on
    if way is Way.DELAY and action.next_change is not None:
        on = max(on, action.next_change - timedelta(days=1))
    return today if way is Way.SKIP else on


def _same(one: Action, two: Action) -> bool:
    return (one.kind, one.rule) == (two.kind, two.rule)


def _asks_left(interview: Interview, playbook: Playbook) -> int:
    standing = interview.standing
    return 0 if standing.asked_finally else max(0, playbook.timing.max_check_ins - standing.asked)


_AFTER_NEWS: Final = {
    OutcomeStatus.ADVANCED: (StepKind.NEXT_ROUND_REPLY,),
    OutcomeStatus.ON_HOLD: (StepKind.HOLD_REPLY, StepKind.KEEP_IN_TOUCH),
    OutcomeStatus.OFFERED: (StepKind.OFFER_REPLY, StepKind.OFFER_ANSWER),
    OutcomeStatus.REJECTED: (StepKind.REJECTION_REPLY, StepKind.FEEDBACK_THANKS, StepKind.KEEP_IN_TOUCH),
    OutcomeStatus.WITHDRAWN: (StepKind.WITHDRAWAL,),
}
_ASKING: Final = frozenset({OutcomeStatus.PENDING, OutcomeStatus.ADVANCED, OutcomeStatus.ON_HOLD})


def most_steps_left(interview: Interview, playbook: Playbook) -> int:
    """Rank an interview: how many steps the policy's table can still ask for; each that is recorded lowers it."""
    standing, outcome = interview.standing, interview.outcome
    left = 0
    if outcome.status in _ASKING:
        left += _asks_left(interview, playbook)
        rival = interview.rival_offer
        left += rival is not None and standing.settled_on(StepKind.RIVAL_OFFER, rival.received_on) is None
    if outcome.status is OutcomeStatus.PENDING:
        left += standing.settled_on(StepKind.THANK_YOU) is None
        repairs = (StepKind.SUPPORTING_MATERIAL, StepKind.REFERENCE)
        left += all(standing.settled_on(kind) is None for kind in repairs)
    since = outcome.known_on or interview.held_on
    for kind in _AFTER_NEWS.get(outcome.status, ()):
        # Feedback is thanked for by a reply that comes no earlier than it.
        after = max(since, outcome.feedback_on or since) if kind is StepKind.FEEDBACK_THANKS else since
        left += standing.settled_on(kind, after) is None
    return left


def most_steps(playbook: Playbook, status: OutcomeStatus) -> int:
    """Bound N: the most steps that the table has for an outcome; before any news: a rival offer, thanks, a repair."""
    asks = playbook.timing.max_check_ins
    return {
        OutcomeStatus.PENDING: asks + 3,
        OutcomeStatus.ADVANCED: asks + 2,
        OutcomeStatus.ON_HOLD: asks + 2,
        OutcomeStatus.OFFERED: 2,
        OutcomeStatus.REJECTED: 3,
        OutcomeStatus.WITHDRAWN: 1,
    }.get(status, 0)


def _longest_pause(playbook: Playbook) -> int:
    """Give the longest run of days without work, weekends and holidays together."""
    calendar = playbook.calendar
    near = [day for each in calendar.holidays for day in (each + timedelta(days=shift) for shift in range(-14, 15))]
    near += [date(2026, 11, 16) + timedelta(days=shift) for shift in range(21)]
    longest = run = 0
    last = None
    for day in sorted(set(near)):
        run = 0 if calendar.is_working_day(day) else (run + 1 if last == day - timedelta(days=1) else 1)
        longest, last = max(longest, run), day
    return longest


def most_days(playbook: Playbook, status: OutcomeStatus, way: Way) -> int:
    """Bound M: the most days from the latest fact to the last answer, from the numbers of the policy alone."""
    timing = playbook.timing
    asking = _most_days_of_asking(playbook, way)
    return {
        OutcomeStatus.PENDING: max(asking, timing.no_contact_move_on_days),
        OutcomeStatus.ADVANCED: max(asking, timing.no_contact_move_on_days),
        OutcomeStatus.ON_HOLD: max(asking, timing.hold_over_days),
        OutcomeStatus.OFFERED: timing.offer_open_days + 1,
        OutcomeStatus.REJECTED: max(timing.keep_in_touch_closes_days + 1, timing.no_contact_move_on_days),
        OutcomeStatus.WITHDRAWN: timing.withdrawal_closes_days + 1,
    }.get(status, 0)


def _most_days_of_asking(playbook: Playbook, way: Way) -> int:
    timing, pause = playbook.timing, _longest_pause(playbook)
    wait = max(
        timing.promise_grace_working_days + timing.vague_promise_extra_working_days, timing.no_promise_wait_working_days
    )
    other_words = max(
        timing.late_thank_you_days, timing.repair_closes_days, timing.next_round_reply_closes_days,
        timing.hold_reply_closes_days,
    )  # fmt: skip
    first = max(wait * (1 + pause), max(timing.quiet_days, timing.unpromised_quiet_days) + pause)
    again = (timing.max_check_ins - 1) * (timing.check_in_spacing_days + pause)
    unused = {Way.IGNORE: 1, Way.DELAY: timing.max_check_ins}.get(way, 0) * timing.check_in_stale_days + 1
    return other_words + first + again + unused + timing.move_on_after_days + pause


def out_of_bounds(interview: Interview, today: date, playbook: Playbook, way: Way) -> list[str]:
    """P2, P4: the life ends within N steps and M days, in ``move_on``, and every step on the way settles something."""
    life = live(interview, today, playbook, way)
    broken = list(life.broken)
    if life.end.kind is not StepKind.MOVE_ON or life.end.next_change is not None:
        broken.append(f"it ends in {life.end.kind}")
    status = interview.outcome.status
    if len(life.steps) > min(most_steps(playbook, status), most_steps_left(interview, playbook)):
        broken.append(f"{len(life.steps)} steps")
    days = (life.ended_on - max(today, last_fact_on(interview))).days
    if days > most_days(playbook, status, way):
        broken.append(f"{days} days")
    return broken


def repeats_itself(interview: Interview, today: date, playbook: Playbook) -> list[str]:
    """P3: an answer names the day of the next one, which differs; the chain is no longer than windows have edges."""
    answers = live(interview, today, playbook, Way.IGNORE).answers
    broken = []
    for (_, one, _), (day, two, _) in pairwise(answers):
        if _same(one, two):
            broken.append(f"{one.kind} again on {day}")
    if any(action.kind is StepKind.WAIT and action.next_change is None for _, action, _ in answers):
        broken.append("a wait without an end")
    if len(answers) > 2 * len(playbook.rules_for(interview.outcome.status)) + 1:
        broken.append(f"{len(answers)} answers")
    return broken


def never_expires(interview: Interview, today: date, playbook: Playbook) -> list[str]:
    """P4: all advice but ``move_on`` has a last day, and on the day after it there is other advice."""
    broken = []
    for day, action, _ in live(interview, today, playbook, Way.IGNORE).answers:
        if action.kind in ANSWERS:
            continue
        if action.closes_on is None or action.next_change is None:
            broken.append(f"{action.kind} of {day} never expires")
        elif decide(interview, action.closes_on + timedelta(days=1), playbook=playbook).rule == action.rule:
            broken.append(f"{action.kind} of {day} stays after its last day")
    return broken


def bursts(interview: Interview, today: date, playbook: Playbook) -> list[str]:
    """
    P5: whoever does at once whatever is advised does nothing twice on a day, and asks once.

    A check-in after a promised day or after silence (P4, P10) keeps its quiet days from every other message.
    """
    life = live(interview, today, playbook, Way.OBEY)
    broken = []
    for day in {on for _, on in life.steps}:
        kinds = [kind for kind, on in life.steps if on == day]
        if len(set(kinds)) < len(kinds) or sum(kind in CHECK_INS for kind in kinds) > 1:
            broken.append(f"{kinds} on {day}")
    timing = playbook.timing
    quiet = {"promised_check_in": timing.quiet_days, "unpromised_check_in": timing.unpromised_quiet_days}
    for _, action, then in life.answers:
        if action.rule in quiet and action.opens_on is not None:
            before = max((step.on for step in then.steps if step.status is StepStatus.DONE), default=None)
            if before is not None and (action.opens_on - before).days < quiet[action.rule]:
                broken.append(f"{action.rule} opens on {action.opens_on}, after a message on {before}")
    return broken


def told_bounds() -> list[str]:
    """Tell N and M for every playbook and outcome, as the numbers give them."""
    return [
        f"{name:24} {status:10} N = {most_steps(playbook, status)}; M = "
        + ", ".join(f"{way} {most_days(playbook, status, way)}" for way in Way)
        for name, playbook in PLAYBOOKS.items()
        for status in OutcomeStatus
    ]


if __name__ == "__main__":
    argparse.ArgumentParser(prog="python -m tests.invariants.mp_living", description=__doc__).parse_args()
    sys.stdout.write("\n".join(["steps (N), and days after the latest fact (M)", *told_bounds(), ""]))
