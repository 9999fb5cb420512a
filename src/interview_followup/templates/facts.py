"""
The facts that a text can name: each declared once, with its meaning, an example, and whether it is always there.

A name beginning with ``when_`` is a switch: it renders as nothing, and is present only in the case that it names, so
that a paragraph can be chosen by it.
"""

from collections.abc import Callable
from datetime import date
from typing import Final

import attrs

from ..interview import (
    CHECK_INS,
    Answer,
    Interview,
    OutcomeStatus,
    Person,
    PromiseKind,
    Referee,
    ReplyPromise,
    StepKind,
)
from ..text import isolated
from .locale import Locale
from .message import Audience

_LATE_DAYS: Final = 3
"""From the third day on, thanks are worded as late ones."""

_CARRY_THANKS: Final = (StepKind.THANK_YOU, *CHECK_INS, StepKind.SUPPORTING_MATERIAL, StepKind.REFERENCE)


@attrs.frozen(kw_only=True)
class Occasion:
    """
    What one message is made from.

    Attributes:
        interview: The facts.
        today: The day on which the text is worded.
        locale: Who words it.
        to: Whom it addresses; ``None``: nobody in particular, or the referee.
        audience: The employer's side, or the referee.
        position: Which message of several this is, from 0.
    """

    interview: Interview
    today: date
    locale: Locale
    to: Person | None = None
    audience: Audience = Audience.EMPLOYER
    position: int = 0

    @property
    def addressee(self) -> Person | None:
        """Whom the text greets."""
        if self.audience is Audience.EMPLOYER:
            return self.to
        referee = first_referee(self.interview)
        return None if referee is None else Person(name=referee.name)


@attrs.frozen
class Fact:
    """
    One fact that a text can name.

    Attributes:
        name: As it stands after the ``$``.
        meaning: What it says, for those who write texts.
        example: What it can look like; empty for a switch.
        value: Finds its text; ``None``: the fact is absent.
        always: Whether it is always present.
    """

    name: str
    meaning: str
    example: str
    value: Callable[[Occasion], str | None]
    always: bool = False


def _day(occasion: Occasion, day: date | None) -> str | None:
    return None if day is None else occasion.locale.format_day(day)


def _switch(present: bool) -> str | None:  # noqa: FBT001 - a private spelling of "if"
    return "" if present else None


def _phrase(value: str) -> str:
    """Take the stop off a phrase of the candidate's: the template brings its own."""
    return isolated(value.rstrip(".!?… ") or value)


def _promised(occasion: Occasion, kind: PromiseKind) -> str | None:
    promise = occasion.interview.standing.promise
    return None if promise is None or promise.kind is not kind else _day(occasion, promise.by)


def _promised_ahead(occasion: Occasion) -> str | None:
    promise: ReplyPromise | None = occasion.interview.standing.promise
    if promise is None or promise.kind is not PromiseKind.EXACT or promise.by <= occasion.today:
        return None
    return _day(occasion, promise.by)


def _topic(occasion: Occasion) -> str | None:
    to = occasion.to
    return None if to is None or to.topic is None else _phrase(to.topic)


def _strengths(occasion: Occasion) -> str | None:
    strengths = [_phrase(strength) for strength in occasion.interview.strengths]
    return occasion.locale.format_list(strengths) if strengths else None


def _evidence_lines(occasion: Occasion) -> str | None:
    return (
        "\n".join(
            f"- {isolated(item.title)}" if item.shows is None else f"- {isolated(item.title)}: {isolated(item.shows)}"
            for item in occasion.interview.evidence
        )
        or None
    )


def first_referee(interview: Interview) -> Referee | None:
    """Give the referee to turn to: the first who agreed, else the first to ask."""
    agreed = [referee for referee in interview.referees if referee.consented]
    return next(iter((*agreed, *interview.referees)), None)


def _referee(occasion: Occasion) -> Referee | None:
    """Give the referee who may be named: to the employer only with consent."""
    referee = first_referee(occasion.interview)
    if referee is None or (occasion.audience is Audience.EMPLOYER and not referee.consented):
        return None
    return referee


def _of_referee(occasion: Occasion, field: str) -> str | None:
    referee = _referee(occasion)
    value = None if referee is None else getattr(referee, field)
    return None if value is None else isolated(value)


def _not_thanked(occasion: Occasion) -> str | None:
    """Thanks are owed while the matter is pending, until a thank-you or a message that carries it has gone out."""
    interview = occasion.interview
    owed = interview.outcome.status is OutcomeStatus.PENDING
    return _switch(owed and not any(interview.standing.done_on(kind) for kind in _CARRY_THANKS))


def _answer_is(occasion: Occasion, answer: Answer) -> str | None:
    return _switch(occasion.interview.outcome.answer is answer)


def _asks_feedback(occasion: Occasion) -> str | None:
    interview = occasion.interview
    return _switch(interview.ask_feedback and interview.outcome.feedback_on is None)


def _status_is(occasion: Occasion, status: OutcomeStatus) -> str | None:
    return _switch(occasion.interview.outcome.status is status)


def _late(occasion: Occasion) -> str | None:
    return _switch((occasion.today - occasion.interview.held_on).days >= _LATE_DAYS)


def _rival_day(occasion: Occasion) -> str | None:
    rival = occasion.interview.rival_offer
    return None if rival is None else _day(occasion, rival.decide_by)


FACTS: Final[tuple[Fact, ...]] = (
    Fact("salutation", "the opening line, with its comma", "Dear Ratna Wijaya,",
         lambda o: o.locale.salute(o.addressee, isolated(o.interview.company)), always=True),
    Fact("closing", "the closing and the signature, several lines", "Best regards,\nSari Dewi",
         lambda o: o.locale.close(o.interview.candidate), always=True),
    Fact("you", "how the text addresses the reader", "you",
         lambda o: o.locale.pronoun(o.addressee), always=True),
    Fact("candidate_name", "the candidate's name, as signed", "Sari Dewi",
         lambda o: isolated(o.interview.candidate.name), always=True),
    Fact("company", "the employer's name", "Acme",
         lambda o: isolated(o.interview.company), always=True),
    Fact("role", "the post", "Data Analyst",
         lambda o: isolated(o.interview.role), always=True),
    Fact("held_on", "the day of the interview", "Thursday, November 19",
         lambda o: o.locale.format_day(o.interview.held_on), always=True),
    Fact("promised_on", "the promised day, where an exact one is in force", "Monday, November 23",
         lambda o: _promised(o, PromiseKind.EXACT)),
    Fact("promised_around", "the promised day, where a vague one is in force", "Monday, November 23",
         lambda o: _promised(o, PromiseKind.VAGUE)),
    Fact("invited_on", "the day on which they said to ask, where that is in force", "Monday, November 23",
         lambda o: _promised(o, PromiseKind.INVITATION)),
    Fact("promised_ahead", "an exact promised day that lies ahead", "Monday, November 23", _promised_ahead),
    Fact("last_asked_on", "the day on which the candidate last asked", "Tuesday, November 24",
         lambda o: _day(o, o.interview.standing.last_question_on)),
    Fact("topic", "what was talked about with the addressee", "the new data warehouse", _topic),
    Fact("strengths", "why the candidate fits, as a list", "five years of reporting and SQL", _strengths),
    Fact("addition", "what should have been said, without its full stop", "I led the move to the new warehouse",
         lambda o: None if o.interview.addition is None else _phrase(o.interview.addition)),
    Fact("evidence", "the documents, one a line, with what each shows", "- Dashboard: weekly sales", _evidence_lines),
    Fact("referee_name", "the referee's name; to the employer only with consent", "Budi Santoso",
         lambda o: _of_referee(o, "name")),
    Fact("referee_relation", "who the referee is, likewise", "my manager at PT Sinar",
         lambda o: _of_referee(o, "relation")),
    Fact("referee_contact", "how to reach the referee, likewise", "budi@example.com",
         lambda o: _of_referee(o, "contact")),
    Fact("known_on", "the day on which the outcome was known", "Friday, November 27",
         lambda o: _day(o, o.interview.outcome.known_on)),
    Fact("respond_by", "the last day to answer the offer", "Friday, December 4",
         lambda o: _day(o, o.interview.outcome.respond_by)),
    Fact("next_interview_on", "the day of the next interview", "Friday, December 4",
         lambda o: _day(o, o.interview.outcome.next_interview_on)),
    Fact("rival_decide_by", "the last day to answer the other offer", "Friday, December 4", _rival_day),
    Fact("when_not_thanked", "pending, and no message has carried thanks yet", "", _not_thanked),
    Fact("when_late", "three days or more have passed since the interview", "", _late),
    Fact("when_agency", "an agency's recruiter is written to", "",
         lambda o: _switch(o.interview.agency is not None)),
    Fact("when_second", "the second, fifth, ... message to a panel", "", lambda o: _switch(o.position % 3 == 1)),
    Fact("when_third", "the third, sixth, ... message to a panel", "", lambda o: _switch(o.position % 3 == 2)),  # noqa: PLR2004
    Fact("when_asking_feedback", "feedback is wanted and has not come", "", _asks_feedback),
    Fact("when_feedback_came", "feedback has come", "",
         lambda o: _switch(o.interview.outcome.feedback_on is not None)),
    Fact("when_consented", "the referee has agreed to be named", "",
         lambda o: _switch(any(referee.consented for referee in o.interview.referees))),
    Fact("when_accepting", "the candidate will accept", "", lambda o: _answer_is(o, Answer.ACCEPT)),
    Fact("when_declining", "the candidate will decline", "", lambda o: _answer_is(o, Answer.DECLINE)),
    Fact("when_needing_time", "the candidate needs more time", "", lambda o: _answer_is(o, Answer.MORE_TIME)),
    Fact("when_advanced", "the candidate is through to the next round", "",
         lambda o: _status_is(o, OutcomeStatus.ADVANCED)),
    Fact("when_on_hold", "the search is on hold", "", lambda o: _status_is(o, OutcomeStatus.ON_HOLD)),
)  # fmt: skip
"""Every fact for messages; a locale's `Locale.words` come on top."""

FACTS_BY_NAME: Final[dict[str, Fact]] = {fact.name: fact for fact in FACTS}

REASON_FACTS: Final[dict[str, str]] = {
    "opens_on": "the first day on which the step is right",
    "due_on": "the day by which it should be done",
    "closes_on": "the last day on which it is right",
    "next_change": "the day on which the answer changes by itself",
    "next_on": "waiting: the day of the next step",
    "interview_on": "waiting: the interview is still ahead, on this day",
    "reply_by": "waiting: the promised day that has not passed",
    "asked_last": "waiting: the day of the last check-in that was done",
    "snoozed_until": "waiting: the day until which the candidate wants to hear nothing",
    "held_on": "the day of the interview",
    "thanked_on": "the day of the first thank-you",
    "promised_on": "the promised day",
    "silent_since": "the day since which nothing has come",
    "last_contact_on": "the last day on which the candidate wrote",
    "asked": "how often the candidate has asked",
    "last_asked_on": "the day of the last check-in, done or skipped",
    "last_question_on": "the day of the last check-in that was done",
    "opened_on": "the first day of the check-in that was missed",
    "closed_on": "the last day of the check-in that was missed",
    "counted_from": "the day from which the time without contact counts",
    "known_on": "the day on which the outcome was known",
    "feedback_on": "the day on which feedback came",
    "respond_by": "the last day to answer the offer",
    "settled_on": "the day on which the last step was done or skipped",
    "answered_on": "the day on which the offer was answered",
    "declined": "a switch: the offer was declined",
    "vague": "a switch: the promise was vague",
    "rejected_on": "the day of a rejection by an employer who asked not to be contacted",
    "next_interview_on": "the day of the next interview",
    "replied_on": "the day of the reply to the advance",
    "kept_in_touch_on": "the day of the last word after a rejection",
    "told_on": "the day on which the withdrawal was told",
    "rival_received_on": "the day on which the other offer came",
    "rival_decide_by": "the last day to answer the other offer",
    "accepted": "a switch: a job was accepted",
    "decided": "waiting, a switch: the matter is decided, and no answer is awaited",
    "no_contact": "a switch: the employer asked not to be contacted",
}
"""Every fact that a reason's sentence can name besides those that the rule itself declares."""


class Facts:
    """
    The facts of one occasion, each worked out when a text first asks for it.

    Args:
        occasion: What the message is made from.
    """

    def __init__(self, occasion: Occasion) -> None:
        self._occasion = occasion
        self._found: dict[str, str | None] = dict(occasion.locale.words)

    def __call__(self, name: str) -> str | None:
        """Give a fact's text; ``None`` where it is absent."""
        if name in self._found:
            return self._found[name]
        fact = FACTS_BY_NAME.get(name)
        value = None if fact is None else fact.value(self._occasion)
        self._found[name] = value
        return value
