"""The English e-mails by hand that ask for news: the check-ins, and what they share with the word of another offer."""

from datetime import date
from typing import Final

from interview_followup import Interview, OutcomeStatus, Person, ReplyPromise

from .hand_days import FROM, INVITATION, VAGUE
from .hand_words import (
    Written,
    addressee,
    asked_on,
    closing,
    company_of,
    day_of,
    greeting,
    phrase,
    promise_of,
    role_of,
    stopped,
    unthanked,
)

_ADVANCED: Final = OutcomeStatus.ADVANCED
_ON_HOLD: Final = OutcomeStatus.ON_HOLD


def still_interested(interview: Interview, to: Person | None, role: str, company: str, held: str) -> str:
    """Say who writes, with the thanks that are owed."""
    owed = unthanked(interview)
    if interview.agency is not None:
        if owed:
            return (
                f"Thank you for arranging my interview with {company} for the {role} role on {held}. "
                "I am still very interested in the role."
            )
        return f"I interviewed with {company} for the {role} role on {held}, and I am still very interested."
    topic = None if to is None or to.topic is None else phrase(to.topic)
    if owed:
        thanks = f"Thank you for taking the time to talk with me about the {role} role at {company} on {held}. "
        if topic is None:
            return thanks + "I am still very interested in the role."
        return f"{thanks}I especially enjoyed talking about {topic}, and I am still very interested in the role."
    if topic is None:
        return f"I interviewed for the {role} role at {company} on {held}, and I am still very interested."
    return (
        f"I interviewed for the {role} role at {company} on {held}. I enjoyed our conversation about {topic}, "
        "and I am still very interested in the role."
    )


def _promised(promise: ReplyPromise | None, sent: date) -> str:
    """Say when news was to come: "by" or "around" a day; empty where nobody said."""
    if promise is None or promise.kind is INVITATION:
        return ""
    return f"around {day_of(promise.by, sent)}" if promise.kind is VAGUE else f"by {day_of(promise.by, sent)}"


def _timing(interview: Interview, sent: date, *, advanced: bool) -> str:
    """Ask about the timing."""
    asked, promise = asked_on(interview), promise_of(interview)
    promised = _promised(promise, sent)
    ask = ". I know that schedules can change. Could you tell me whether there is an updated timeline?"
    if asked is not None:
        start = f"I asked about the timing on {day_of(asked, sent)}, and "
        if promised:
            return f"{start}my understanding was that I might hear {promised}{ask}"
        return (
            f"{start}I know that these decisions can take a while. "
            "Could you tell me whether there is an updated timeline?"
        )
    if promised:
        if advanced:
            return f"I understood that I might hear about the next interview {promised}{ask}"
        return f"I understood that I might hear {promised}{ask}"
    if promise is not None:
        invited = day_of(promise.by, sent)
        return f"I was invited to check in around {invited}. Could you tell me how the timing looks?"
    if advanced:
        return "Do you know yet when the next interview is likely to be?"
    return "I know that these decisions can take a while. Could you tell me when I might hear about the next steps?"


def check_in(interview: Interview, today: date) -> tuple[Written, ...]:
    """Ask about the timing, on the first working day from today."""
    sent, status, to = today + FROM[today.weekday()], interview.outcome.status, addressee(interview)
    role, company, held = role_of(interview), company_of(interview), day_of(interview.held_on, sent)
    advanced = status is _ADVANCED
    if advanced:
        first = f"I interviewed for the {role} role at {company} on {held}, and I am looking forward to the next round."
    elif status is _ON_HOLD:
        first = (
            f"I interviewed for the {role} role at {company} on {held}, before the search was put on hold. "
            "I am still very interested."
        )
    else:
        first = still_interested(interview, to, role, company, held)
    if interview.agency is not None:
        last = (
            f"If there is no news from {company} yet, I am happy to wait, and glad to send anything that would help in "
            "the meantime."
        )
    else:
        last = (
            "If there is no news yet, I am happy to wait. In the meantime, please let me know if I can send anything "
            "useful."
        )
    body = (
        f"{greeting(interview, to)}\n\n{first}\n\n{_timing(interview, sent, advanced=advanced)}\n\n{last}\n\n"
        f"{closing(interview.candidate)}"
    )
    return ((f"{role} role – next interview" if advanced else f"{role} interview – timing", body),)


def _once_more(interview: Interview, sent: date) -> str:
    """Ask about the timing for the last time."""
    asked, promised = asked_on(interview), _promised(promise_of(interview), sent)
    longer = "I know that hiring can take longer than expected. Is there"
    if asked is None:
        if promised:
            return f"I understood that I might hear {promised}. {longer} an updated timeline that you can share?"
        return f"{longer} a timeline that you can share?"
    day = day_of(asked, sent)
    if promised:
        return (
            f"I understood that I might hear {promised}, and I asked about the timing on {day}. "
            f"{longer} an updated timeline that you can share?"
        )
    return f"I asked about the timing on {day}, and {longer} a timeline that you can share?"


def final_check_in(interview: Interview, today: date) -> tuple[Written, ...]:
    """Ask for the last time."""
    sent, status, agency = today + FROM[today.weekday()], interview.outcome.status, interview.agency is not None
    role, company, held = role_of(interview), company_of(interview), day_of(interview.held_on, sent)
    first = f"I interviewed for the {role} role at {company} on {held}"
    if status is _ADVANCED:
        first += ", and I am still looking forward to the next round."
    elif status is _ON_HOLD:
        first += ", before the search was put on hold. I am still interested."
    elif not unthanked(interview):
        if agency:
            first = f"I interviewed with {company} for the {role} role on {held}"
        first += ", and I am still interested."
    elif agency:
        first = (
            f"Thank you for arranging my interview with {company} for the {role} role on {held}. "
            "I am still interested in the role."
        )
    else:
        first = (
            f"Thank you for taking the time to talk with me about the {role} role at {company} on {held}. "
            "I am still interested in the role."
        )
    last = "If the role has been filled or plans have changed, a short note would be very welcome. Otherwise I will "
    if agency:
        last += f"leave the timing to {stopped(company)} Either way, thank you for your help with this role."
    elif status is _ADVANCED:
        last = (
            "If plans have changed, a short note would be very welcome. Otherwise I will leave the timing to you. "
            "Thank you again for your consideration."
        )
    else:
        last += "leave the timing to you. Thank you again for your consideration."
    body = (
        f"{greeting(interview, addressee(interview))}\n\n{first}\n\n{_once_more(interview, sent)}\n\n{last}\n\n"
        f"{closing(interview.candidate)}"
    )
    return ((f"{role} interview – next steps", body),)


def _before_i_answer(company: str, decide_by: date | None, today: date, *, agency: bool) -> str:
    """Ask where things stand before the other offer must be answered."""
    start = "I have received another offer"
    if agency:
        find_out = f"Could you find out from {company}"
        if decide_by is None:
            return f"{start}. {find_out} where things stand before I answer it?"
        if decide_by <= today:
            return f"{start} and need to answer it today. {find_out} where things stand?"
        day = day_of(decide_by, today)
        return f"{start} and need to answer by {day}. {find_out} before then where things stand?"
    if decide_by is None:
        return f"{start}. Could you tell me where things stand before I answer it?"
    if decide_by <= today:
        return f"{start} and need to answer it today. Could you let me know where things stand?"
    day = day_of(decide_by, today)
    return f"{start} and need to answer by {day}. Could you let me know before then where things stand?"


def rival_offer(interview: Interview, today: date) -> tuple[Written, ...]:
    """Tell of another offer."""
    to, role, company, rival = addressee(interview), role_of(interview), company_of(interview), interview.rival_offer
    decide_by = None if rival is None else rival.decide_by
    first = still_interested(interview, to, role, company, day_of(interview.held_on, today))
    second = _before_i_answer(company, decide_by, today, agency=interview.agency is not None)
    body = (
        f"{greeting(interview, to)}\n\n{first}\n\n{second}\n\nI know that this is short notice. "
        f"If it is too early to say, I completely understand.\n\n{closing(interview.candidate)}"
    )
    return ((f"{role} role – a question about timing", body),)
