"""
From a scenario's facts to an `Interview`, and from a decision to the experts' word for it.

The adapter sees ``facts`` and ``extra`` alone: no id, no verdict, no source. It states what is told, and
where a scenario does not tell something the library must know, one assumption for all of them:

- The interview was on a Wednesday, the middle of the week, where no weekday is told.
- A thank-you that is not said to be missing went out on the day after the interview.
- Everything the candidate sent to ask for news is a check-in; nobody says "this is my last".
- A promise was given with the employer's last word before its day (a delay, say), else at the interview.
- "Soon" without a day is no promise; a vague phrase with a day is a vague one.
- What the employer said is an outcome where it settles something; all else means only that it was in touch.
- Who does not want the job, or took another, withdraws today; an offer that is there is declined instead.
- An offer is not yet decided on: no fact says that one is.
- The other employer's offer came today and is open for five days.
- Who wants to repair a poor interview has something to show.

The playbook is the default for all, academia too. Whoever wrote this had read the verdicts, so the figures
are no measure of how the library does on scenarios that nobody has looked at.
"""

from datetime import date, timedelta
from typing import Final

from interview_followup import (
    Action,
    Answer,
    Evidence,
    FollowUpStep,
    Impression,
    Interview,
    Outcome,
    OutcomeStatus,
    Person,
    PromiseKind,
    ReplyPromise,
    RivalOffer,
    StepKind,
)
from interview_followup.testing import an_interview

from .vignettes import Extra, Reply, VignetteFacts

A_MONDAY: Final = date(2026, 3, 2)
WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
UNTOLD_WEEKDAY: Final = "Wed"
UNTOLD_THANK_YOU: Final = 1
RIVAL_OFFER_OPEN: Final = 5

IMPRESSIONS: Final = {"good": Impression.WELL, "poor": Impression.POORLY}
OUTCOMES: Final = {
    "advance": OutcomeStatus.ADVANCED,
    "hold": OutcomeStatus.ON_HOLD,
    "offer": OutcomeStatus.OFFERED,
    "rejection": OutcomeStatus.REJECTED,
}
DECIDED: Final = frozenset({OutcomeStatus.OFFERED, OutcomeStatus.REJECTED})

EXPERT_WORDS: Final = {
    StepKind.CHECK_IN: "check_in",
    StepKind.FINAL_CHECK_IN: "final_check_in",
    StepKind.SUPPORTING_MATERIAL: "send_supporting_material",
    StepKind.KEEP_IN_TOUCH: "keep_in_touch",
    StepKind.WITHDRAWAL: "withdraw",
    StepKind.RIVAL_OFFER: "notify_other_offer",
    StepKind.MOVE_ON: "move_on",
}
"""Where one word is enough; a step for which the experts have none keeps its own."""


def interview_of(
    facts: VignetteFacts,
    extra: Extra,
    *,
    untold_weekday: str = UNTOLD_WEEKDAY,
) -> tuple[Interview, date]:
    """
    Tell a scenario as an interview.

    Args:
        facts: What is known of the scenario.
        extra: What is known of some scenarios only.
        untold_weekday: The day of the interview where none is told.

    Returns:
        The interview, and the day on which the candidate asks.
    """
    held_on = A_MONDAY + timedelta(days=WEEKDAYS.index(facts["held_weekday"] or untold_weekday))
    today = held_on + timedelta(days=facts["today_offset_days"])
    replies = facts["employer_replies"]
    settled_nothing = [_offset(reply) for reply in replies if reply["kind"] not in OUTCOMES]
    interview = an_interview(
        held_on=held_on,
        promise=_promise(facts, extra, held_on),
        heard_on=held_on + timedelta(days=max(settled_nothing)) if settled_nothing else None,
        went=IMPRESSIONS.get(facts["self_assessment"], Impression.UNKNOWN),
        evidence=(Evidence(title="Work sample"),) if extra.get("wants_to_repair") else (),
        agency=Person() if extra.get("agency_intermediary") else None,
        rival_offer=_rival_offer(extra, today),
        no_contact=bool(extra.get("no_contact_instruction")),
        outcome=_outcome(facts, extra, held_on, today),
        steps=_steps(facts, held_on),
    )
    return interview, today


def _promise(facts: VignetteFacts, extra: Extra, held_on: date) -> ReplyPromise | None:
    """Give the day that was promised; a phrase without a day is no promise."""
    promised = facts["promised_reply_offset_days"]
    if promised is None:
        return None
    said = [_offset(reply) for reply in facts["employer_replies"]]
    given = max((offset for offset in said if offset <= promised), default=0)
    return ReplyPromise(
        by=held_on + timedelta(days=promised),
        given_on=held_on + timedelta(days=given),
        kind=PromiseKind.VAGUE if extra.get("promise_is_vague") else PromiseKind.EXACT,
    )


def _outcome(facts: VignetteFacts, extra: Extra, held_on: date, today: date) -> Outcome:
    """Give the last reply that settled something; who no longer wants the job settles the rest."""
    replies = sorted((reply for reply in facts["employer_replies"] if reply["kind"] in OUTCOMES), key=_offset)
    status = OUTCOMES[replies[-1]["kind"]] if replies else OutcomeStatus.PENDING
    unwanted = extra.get("wants_job") is False or bool(extra.get("accepted_elsewhere"))
    if unwanted and status not in DECIDED:
        return Outcome(status=OutcomeStatus.WITHDRAWN, known_on=today)
    if not replies:
        return Outcome()
    answer = None
    if status is OutcomeStatus.OFFERED:
        answer = Answer.DECLINE if unwanted else Answer.MORE_TIME
    return Outcome(status=status, known_on=held_on + timedelta(days=_offset(replies[-1])), answer=answer)


def _offset(reply: Reply) -> int:
    return reply["offset"]


def _rival_offer(extra: Extra, today: date) -> RivalOffer | None:
    """Give the other employer's offer, where there is one."""
    if not extra.get("other_offer_in_hand"):
        return None
    return RivalOffer(received_on=today, decide_by=today + timedelta(days=RIVAL_OFFER_OPEN))


def _steps(facts: VignetteFacts, held_on: date) -> tuple[FollowUpStep, ...]:
    """Give what the candidate has sent: the thanks, and the questions."""
    sent = [(StepKind.CHECK_IN, offset) for offset in facts["checkins_sent_offsets"]]
    if facts["thank_you_state"] != "not_sent":
        thanked = facts["thank_you_sent_offset"]
        sent.append((StepKind.THANK_YOU, UNTOLD_THANK_YOU if thanked is None else thanked))
    return tuple(FollowUpStep(kind=kind, on=held_on + timedelta(days=offset)) for kind, offset in sent)


def expert_action_of(action: Action, interview: Interview) -> str:
    """
    Name a decision in the experts' words.

    To send nothing is ``skip`` where nothing may be sent, else ``wait``. A reply to an offer asks for time
    where that is the candidate's answer, and one to a rejection asks for feedback where the candidate does.
    """
    match action.kind:
        case StepKind.WAIT:
            return "skip" if interview.no_contact else "wait"
        case StepKind.THANK_YOU:
            return "send_late_thank_you" if action.rule == "late_thank_you" else "send_thank_you"
        case StepKind.REJECTION_REPLY:
            return "thank_and_ask_feedback" if interview.ask_feedback else "thank_only"
        case StepKind.OFFER_REPLY | StepKind.OFFER_ANSWER:
            undecided = interview.outcome.answer is Answer.MORE_TIME
            return "ask_offer_extension" if undecided else "reply_to_offer"
        case StepKind() as kind:
            return EXPERT_WORDS.get(kind, str(kind))
        case own_kind:
            return own_kind
