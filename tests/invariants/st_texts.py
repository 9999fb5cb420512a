"""
The checks behind S9 to S11 and S13: what a text may know, and say.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Final, TypeAlias

import attrs
from hypothesis import strategies as st

from interview_followup import (
    Audience,
    Channel,
    Evidence,
    Impression,
    Interview,
    Message,
    OutcomeStatus,
    Person,
    Playbook,
    PromiseKind,
    Referee,
    StepKind,
    StepStatus,
    next_action,
)
from tests.invariants.st_story import ASKING, Story

TextCheck: TypeAlias = Callable[[Interview, date, Playbook], Iterator[str]]

LOCALES: Final = ("en", "en-GB", "id")
CONSENTED: Final = Referee(name="Budi Sentosa", relation="mentor Qwuz", contact="qwuz@example.com", consented=True)
NOT_ASKED: Final = Referee(name="Wati Zulfa", relation="mentor Vyxo", contact="vyxo@example.com")
ANOTHER: Final = Referee(name="Joko Ubahi", relation="friend Abra", contact="abra@example.com")
DOCUMENT: Final = Evidence(title="Dashboard Xyloq", shows="sales Kjemt")
_MONTHS: Final = (
    "January February March April May June July August September October November December",
    "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
)
_NUMBER: Final = {name.casefold(): number for names in _MONTHS for number, name in enumerate(names.split(), start=1)}
_NAMES: Final = "|".join(_NUMBER)
_DATE: Final = re.compile(rf"\b(?:({_NAMES}) (\d\d?)|(\d\d?) ({_NAMES}))\b", re.IGNORECASE)


@st.composite
def worded(draw: st.DrawFn, told: st.SearchStrategy[Interview]) -> Interview:
    """Draw an interview as *told*, with the facts, channel and language that only the texts look at."""
    return attrs.evolve(
        draw(told),
        ref="r-1",
        locale=draw(st.sampled_from(LOCALES)),
        channel=draw(st.none() | st.sampled_from(Channel)),
        referees=draw(st.sampled_from([(), (CONSENTED,), (NOT_ASKED,), (NOT_ASKED, CONSENTED)])),
        evidence=draw(st.sampled_from([(), (DOCUMENT,)])),
    )


def to_employer(found: tuple[Message, ...]) -> list[Message]:
    """Keep what the employer's side would read, without the keys: these digest the host's own id."""
    return [attrs.evolve(message, key=None) for message in found if message.audience is Audience.EMPLOYER]


def private_twins(interview: Interview) -> Iterator[tuple[str, Interview]]:
    """Give interviews that differ from one only in what is nobody else's business, each with the name of the fact."""
    yield "ref", attrs.evolve(interview, ref="another-id")
    for went in Impression:
        yield "went", attrs.evolve(interview, went=went)
    yield "rival_offer", attrs.evolve(interview, rival_offer=None)
    yield "snoozed_until", attrs.evolve(interview, snoozed_until=None)
    strangers = tuple(referee if referee.consented else ANOTHER for referee in interview.referees)
    yield "referees", attrs.evolve(interview, referees=strangers)


def s9(interview: Interview, today: date, playbook: Playbook) -> Iterator[str]:
    """S9: where the same rule decides, what is private changes no byte of what the employer reads, nor the day."""
    action = next_action(interview, today, playbook=playbook)
    if action.kind is StepKind.RIVAL_OFFER:
        return  # that text is about it
    for name, twin in private_twins(interview):
        other = next_action(twin, today, playbook=playbook)
        if other.rule != action.rule:
            continue
        if other.send_on != action.send_on:
            yield f"{name} moves the day to send"
        if to_employer(other.messages) != to_employer(action.messages):
            yield f"{name} shows in the text"


def s10(interview: Interview, today: date, playbook: Playbook) -> Iterator[str]:
    """S10: no referee is named to the employer without consent, and no document or letter offered that is not there."""
    action = next_action(interview, today, playbook=playbook)
    if action.kind is StepKind.SUPPORTING_MATERIAL and not interview.evidence:
        yield "material is offered, and there is none"
    if action.kind is StepKind.REFERENCE and not interview.referees:
        yield "a reference is offered, and there is no referee"
    agreed = any(referee.consented for referee in interview.referees)
    for message in to_employer(action.messages):
        text = f"{message.subject}\n{message.body}"
        if any(word in text for word in (NOT_ASKED.name, "Vyxo", "vyxo@example.com")):
            yield "a referee is named who was not asked"
        if not agreed and any(word in text for word in (CONSENTED.name, "Qwuz", "agreed", "telah bersedia memberi")):
            yield "a referee is promised who has not agreed"
        if not interview.evidence and DOCUMENT.title in text:
            yield "a document is named that is not listed"


def told_days(story: Story, message: Message, kind: StepKind | str, send_on: date) -> set[date]:
    """Give the days that a text may speak of."""
    interview, outcome = story.interview, story.interview.outcome
    days = {interview.held_on, outcome.known_on}
    if message.channel is Channel.LETTER:
        days.add(send_on)
    if story.promise is not None:
        days.add(story.promise.by)
    if kind in ASKING:
        done = (step for step in interview.steps if step.kind in ASKING and step.status is StepStatus.DONE)
        days |= {step.on for step in done if step.on > story.clock}
    if story.status is OutcomeStatus.OFFERED:
        days.add(outcome.respond_by)
    if story.status is OutcomeStatus.ADVANCED:
        days.add(outcome.next_interview_on)
    if kind is StepKind.RIVAL_OFFER and interview.rival_offer is not None:
        days.add(interview.rival_offer.decide_by)
    return {day for day in days if day is not None}


def named_days(text: str) -> set[tuple[int, int]]:
    """Find the dates in a text, as month and day."""
    return {
        (_NUMBER[(month or month_last).casefold()], int(day or day_first))
        for month, day, day_first, month_last in _DATE.findall(text)
    }


SAYS: Final[dict[str, Callable[[Story, StepKind | str], bool]]] = {
    r"another offer|tawaran (kerja )?lain": lambda story, kind: kind is StepKind.RIVAL_OFFER,
    r"thank you (very much )?for (the|your) offer": lambda story, kind: story.status is OutcomeStatus.OFFERED,
    r"has agreed to speak": lambda story, kind: any(each.consented for each in story.interview.referees),
    r"feedback": lambda story, kind: story.status is OutcomeStatus.REJECTED,
    r"on hold": lambda story, kind: story.status is OutcomeStatus.ON_HOLD,
    r"(might|may) hear by": lambda story, kind: story.promise is not None and story.promise.kind is PromiseKind.EXACT,
    r"withdraw": lambda story, kind: story.status is OutcomeStatus.WITHDRAWN,
}
"""What a text says, and what must be so for it to say that."""


def s11(interview: Interview, today: date, playbook: Playbook) -> Iterator[str]:
    """S11: no text speaks of a day, an offer, a promise or a consent that is not among the facts."""
    story, action = Story(interview, playbook), next_action(interview, today, playbook=playbook)
    for message in to_employer(action.messages):
        text = f"{message.subject}\n{message.body}"
        may = told_days(story, message, action.kind, action.send_on or today)
        unknown = named_days(text) - {(day.month, day.day) for day in may}
        if unknown:
            yield f"speaks of {sorted(unknown)}"
        for words, needs in SAYS.items():
            if re.search(words, text, re.IGNORECASE) and not needs(story, action.kind):
                yield f"says {words!r}"


def s13(interview: Interview, today: date, playbook: Playbook) -> Iterator[str]:
    """S13: a question reaches one person: the agency's recruiter, else the first interviewer, else the team."""
    action = next_action(interview, today, playbook=playbook)
    if action.kind in ASKING:
        first = interview.interviewers[0] if interview.interviewers else None
        expected: list[Person | None] = [first if interview.agency is None else interview.agency]
        if [message.to for message in action.messages] != expected:
            yield "a question must reach one person"
