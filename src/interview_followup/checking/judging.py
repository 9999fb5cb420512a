"""
What a decision must never be: the policy's safety sentences, held against one answer on one day.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from ..calendar import add_days
from ..interview import CHECK_INS, Interview, OutcomeStatus, PromiseKind, StepKind
from ..playbook import Playbook
from ..rules import Rule
from .findings import FindingCode

_ANSWERS_AN_OFFER: Final = frozenset({StepKind.OFFER_REPLY, StepKind.OFFER_ANSWER})


class Breach(NamedTuple):
    """What is wrong with an answer, and in which words."""

    code: FindingCode
    subject: str
    text: str


def judge(rule: Rule | None, interview: Interview, day: date, playbook: Playbook) -> Iterator[Breach]:
    """
    List what is wrong with an answer.

    Args:
        rule: The rule that decides; ``None``: the answer is to wait.
        interview: Before the step is recorded.
        day: Of the answer.
        playbook: Whose numbers and calendar count.
    """
    yield from _offer(rule, interview, day, playbook)
    if rule is None or not rule.contact:
        return
    if interview.outcome.status is OutcomeStatus.WITHDRAWN and rule.step is not StepKind.WITHDRAWAL:
        text = "contacts the employer after the candidate withdrew"
        yield Breach(FindingCode.AFTER_WITHDRAWAL, rule.name, text)
    if rule.step in CHECK_INS:
        yield from _check_in(rule, interview, day, playbook)
    else:
        yield from _settled(rule, interview)


def _settled(rule: Rule, interview: Interview) -> Iterator[Breach]:
    """G4: what was done or skipped is settled for its occasion; a host's own kind may come again."""
    if type(rule.step) is not StepKind:
        return
    outcome, rival = interview.outcome, interview.rival_offer
    since = outcome.known_on or interview.held_on
    if rule.step is StepKind.RIVAL_OFFER and rival is not None:
        since = rival.received_on
    elif rule.step is StepKind.FEEDBACK_THANKS and outcome.feedback_on is not None:
        since = outcome.feedback_on
    settled_on = interview.standing.settled_on(rule.step, since)
    if settled_on is not None:
        text = f"recommends {rule.step} again, which was settled on {settled_on}"
        yield Breach(FindingCode.TWICE, rule.name, text)


def _check_in(rule: Rule, interview: Interview, day: date, playbook: Playbook) -> Iterator[Breach]:
    standing, timing = interview.standing, playbook.timing
    promise = standing.promise
    if promise is not None:
        # An invitation is for the day itself; any other promise must have passed.
        if day < promise.by or (day == promise.by and promise.kind is not PromiseKind.INVITATION):
            text = f"asks on {day}, and an answer is promised by {promise.by}"
            yield Breach(FindingCode.BEFORE_PROMISED_DAY, rule.name, text)
    if standing.asked >= timing.max_check_ins or standing.asked_finally:
        text = f"asks once more after {standing.asked} check-ins, and max_check_ins is {timing.max_check_ins}"
        yield Breach(FindingCode.OVER_CAP, rule.name, text)
    invited = promise is not None and promise.kind is PromiseKind.INVITATION
    spoke_on = standing.last_asked_on if standing.asked else None if invited else standing.last_contact_on
    if spoke_on is not None and (day - spoke_on).days < timing.quiet_days:
        text = f"asks on {day}, and quiet_days is {timing.quiet_days}: a message went out on {spoke_on}"
        yield Breach(FindingCode.TOO_CLOSE, rule.name, text)


def opens_on_a_day_off(rule: Rule, opens_on: date, playbook: Playbook) -> Breach | None:
    """G11: no check-in's window opens on a day that is not a working day."""
    if rule.step not in CHECK_INS or playbook.calendar.is_working_day(opens_on):
        return None
    return Breach(FindingCode.ON_A_DAY_OFF, rule.name, f"its check-in opens on {opens_on}, which is no working day")


def _offer(rule: Rule | None, interview: Interview, day: date, playbook: Playbook) -> Iterator[Breach]:
    """S6: while an offer waits for its answer, nothing else is recommended, and not nothing."""
    outcome = interview.outcome
    known_on = outcome.known_on
    if outcome.status is not OutcomeStatus.OFFERED or known_on is None or day < known_on:
        return
    last = outcome.respond_by or add_days(known_on, playbook.timing.offer_open_days)
    if last is not None and day > last:
        return
    if interview.standing.settled_on(StepKind.OFFER_ANSWER, known_on) is None:
        # On the last day an acknowledgement is too late (O1): only the answer itself will do.
        enough = {StepKind.OFFER_ANSWER} if day == outcome.respond_by else _ANSWERS_AN_OFFER
        if rule is None or rule.step not in enough:
            what = "nothing is recommended" if rule is None else f"{rule.step} is recommended"
            subject = "wait" if rule is None else rule.name
            yield Breach(FindingCode.OFFER_MASKED, subject, f"{what} on {day} while an offer waits for its answer")
