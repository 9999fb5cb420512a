"""
The facts that a text can name: each declared once, with its meaning, an example, and whether it is always there.

A name beginning with ``when_`` is a switch: it renders as nothing, and is present only in the case that it names, so
that a paragraph can be chosen by it.
"""

import re
from collections.abc import Callable
from datetime import date
from typing import Final

import attrs

from ..interview import (
    CHECK_INS,
    Answer,
    Channel,
    Interview,
    OutcomeStatus,
    Person,
    PromiseKind,
    Referee,
    ReplyPromise,
    StepKind,
)
from ..making import keeping, kept
from ..text import isolated, turns
from .locale import Locale
from .message import Audience
from .spoken import spoken_company, spoken_role

_LATE_DAYS: Final = 3
"""From the third day on, thanks are worded as late ones."""

_CLEAR_DAYS: Final = 180
_CLEAR_DAYS_OVER_NEW_YEAR: Final = 30
"""A day so far away, or farther, is not told without its year; nor one in another year that is so far away."""

_CARRY_THANKS: Final = frozenset(
    {
        StepKind.THANK_YOU,
        *CHECK_INS,
        StepKind.SUPPORTING_MATERIAL,
        StepKind.REFERENCE,
        StepKind.RIVAL_OFFER,
    }
)


class _Kept:
    __slots__ = keeping("company")


@attrs.frozen(kw_only=True)
class Occasion(_Kept):
    """
    What one message is made from.

    Attributes:
        interview: The facts.
        send_on: The day on which the message goes out.
        locale: Who words it.
        channel: The channel that the text is for.
        to: Whom it addresses; ``None``: nobody in particular, or the referee.
        audience: The employer's side, or the referee.
        position: Which message of several this is, from 0.
    """

    interview: Interview
    send_on: date
    locale: Locale
    channel: Channel = Channel.EMAIL
    to: Person | None = None
    audience: Audience = Audience.EMPLOYER
    position: int = 0

    @kept
    def company(self) -> str:
        """The employer's name, as a sentence has it."""
        return isolated(spoken_company(self.interview.company))

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
    if day is None:
        return None
    clear = _CLEAR_DAYS if day.year == occasion.send_on.year else _CLEAR_DAYS_OVER_NEW_YEAR
    if abs((day - occasion.send_on).days) >= clear:
        return occasion.locale.format_date(day)
    return occasion.locale.format_day(day, occasion.channel)


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
    if promise is None or promise.kind is not PromiseKind.EXACT or promise.by <= occasion.send_on:
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


def _evidence_titles(occasion: Occasion) -> str | None:
    titles = [isolated(item.title) for item in occasion.interview.evidence]
    return occasion.locale.format_list(titles) if titles else None


def _evidence_count(occasion: Occasion) -> str | None:
    count, words = len(occasion.interview.evidence), occasion.locale.numbers
    return None if count == 0 else words[count - 1] if count <= len(words) else str(count)


_ISOLATE: Final = re.compile("(\u2068[^\u2069]*\u2069)")


def _isolated_in(text: str | None, *values: str | None) -> str | None:
    """Isolate names that a locale's function put into a text as they are; none within another."""
    if text is None or not turns(text):
        return text
    for value in sorted(filter(None, values), key=len, reverse=True):
        if isolated(value) != value:
            parts = _ISOLATE.split(text)
            parts[::2] = [part.replace(value, isolated(value)) for part in parts[::2]]
            text = "".join(parts)
    return text


def _names(person: Person | None) -> tuple[str | None, ...]:
    return () if person is None else (person.name, person.salutation_name, person.title)


def _salutation(occasion: Occasion) -> str | None:
    to = occasion.addressee
    text = occasion.locale.salute(to, occasion.company, occasion.channel)
    return text if text and text.isascii() else _isolated_in(text, *_names(to))


def _closing(occasion: Occasion) -> str | None:
    candidate = occasion.interview.candidate
    return _isolated_in(occasion.locale.close(candidate, occasion.channel), candidate.name)


def _addressee(occasion: Occasion) -> str | None:
    to = occasion.addressee
    return None if to is None else _isolated_in(occasion.locale.mention(to, occasion.channel), *_names(to))


def _letter_date(occasion: Occasion) -> str:
    day, place = occasion.locale.format_long(occasion.send_on), occasion.interview.candidate.place
    return day if place is None else f"{isolated(place)}, {day}"


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
    return _switch(owed and not interview.standing.any_done(_CARRY_THANKS))


def _today(occasion: Occasion, day: date | None) -> str | None:
    """Whether a day is that of the message: "before" and "by" it would be wrong words then."""
    return _switch(day is not None and day <= occasion.send_on)


def _acknowledged(occasion: Occasion) -> str | None:
    interview = occasion.interview
    known_on = interview.outcome.known_on
    return _switch(known_on is not None and interview.standing.done_on(StepKind.OFFER_REPLY, known_on) is not None)


def _answer_is(occasion: Occasion, answer: Answer) -> str | None:
    return _switch(occasion.interview.outcome.answer is answer)


def _asks_feedback(occasion: Occasion) -> str | None:
    interview = occasion.interview
    return _switch(interview.ask_feedback and interview.outcome.feedback_on is None)


def _status_is(occasion: Occasion, status: OutcomeStatus) -> str | None:
    return _switch(occasion.interview.outcome.status is status)


def _late(occasion: Occasion) -> str | None:
    return _switch((occasion.send_on - occasion.interview.held_on).days >= _LATE_DAYS)


def _rival_day(occasion: Occasion) -> str | None:
    rival = occasion.interview.rival_offer
    return None if rival is None else _day(occasion, rival.decide_by)


FACTS: Final[tuple[Fact, ...]] = (
    Fact("salutation", "the opening line, with its comma", "Dear Ratna Wijaya,",
         _salutation, always=True),
    Fact("closing", "the closing and the signature, several lines", "Best regards,\nSari Dewi",
         _closing, always=True),
    Fact("you", "how the text addresses the reader", "you",
         lambda o: o.locale.pronoun(o.addressee), always=True),
    Fact("candidate_name", "the candidate's name, as signed", "Sari Dewi",
         lambda o: isolated(o.interview.candidate.name), always=True),
    Fact("company", "the employer's name", "Acme",
         lambda o: o.company, always=True),
    Fact("role", "the post, without the advertisement's (m/f/d)", "Data Analyst",
         lambda o: isolated(spoken_role(o.interview.role)), always=True),
    Fact("held_on", "the day of the interview", "Thursday, November 19",
         lambda o: _day(o, o.interview.held_on), always=True),
    Fact("letter_date", "a letter's date line, with the place where it is known", "Jakarta, November 19, 2026",
         _letter_date, always=True),
    Fact("addressee", "how the person is named in an address or in speech; absent where no name is known",
         "Ms. Smith", _addressee),
    Fact("candidate_phone", "the candidate's phone number", "+1 555 0100", lambda o: o.interview.candidate.phone),
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
    Fact("evidence", "the documents, one a line, with what each shows", "- Dashboard: weekly sales\n- SQL certificate",
         _evidence_lines),
    Fact("evidence_titles", "the documents by name, as a list", "the sales dashboard and the SQL certificate",
         _evidence_titles),
    Fact("evidence_count", "how many documents there are, in words", "two", _evidence_count),
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
    Fact("when_answer_today", "the last day to answer the offer is the day of the message", "",
         lambda o: _today(o, o.interview.outcome.respond_by)),
    Fact("when_rival_today", "the last day to answer the other offer is the day of the message", "",
         lambda o: _today(o, None if o.interview.rival_offer is None else o.interview.rival_offer.decide_by)),
    Fact("when_acknowledged", "the offer was thanked for already", "", _acknowledged),
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
    Fact("when_one_document", "there is one document", "",
         lambda o: _switch(len(o.interview.evidence) == 1)),
    Fact("when_undecided", "an offer is open, and the candidate has not said what the answer will be", "",
         lambda o: _switch(o.interview.outcome.status is OutcomeStatus.OFFERED and o.interview.outcome.answer is None)),
    Fact("when_accepting", "the candidate will accept", "", lambda o: _answer_is(o, Answer.ACCEPT)),
    Fact("when_declining", "the candidate will decline", "", lambda o: _answer_is(o, Answer.DECLINE)),
    Fact("when_needing_time", "the candidate needs more time", "", lambda o: _answer_is(o, Answer.MORE_TIME)),
    Fact("when_advanced", "the candidate is through to the next round", "",
         lambda o: _status_is(o, OutcomeStatus.ADVANCED)),
    Fact("when_on_hold", "the search is on hold", "", lambda o: _status_is(o, OutcomeStatus.ON_HOLD)),
)  # fmt: skip
"""Every fact for messages; a locale's `Locale.words` come on top."""

FACTS_BY_NAME: Final[dict[str, Fact]] = {fact.name: fact for fact in FACTS}
