"""
The English e-mails as somebody would write them for speed alone, while the matter is open; and the whole answer.

Each kind is a function: what a text can say is chosen by ``if``, and what it says is put together by f-strings. They
say the same as the templates in ``locales/en``, word for word; a change of a text means writing it anew.
"""

from collections.abc import Callable
from datetime import date
from typing import Final, TypeAlias

from interview_followup import Interview, Person, PromiseKind, Referee, StepKind
from interview_followup.text import plain_subject

from .by_hand import by_hand
from .hand_days import CHECK_IN, FINAL, MATERIAL, REFERENCE, RIVAL, THANKS, TOUCH
from .hand_questions import check_in, final_check_in, rival_offer
from .hand_replies import (
    feedback_thanks,
    hold_reply,
    keep_in_touch,
    next_round_reply,
    offer_answer,
    offer_reply,
    rejection_reply,
    withdrawal,
)
from .hand_words import (
    Written,
    addressee,
    closing,
    company_of,
    day_of,
    documents,
    greeting,
    listed,
    phrase,
    promise_of,
    referee_of,
    role_of,
    safe,
    stopped,
    unthanked,
)

Whole: TypeAlias = tuple[StepKind, str | None, date | None, tuple[Written, ...]]
"""Kind, rule, the day of the next change, and the messages."""

_EXACT: Final = PromiseKind.EXACT


def _opening(role: str, company: str, held: str, *, late: bool, agency: bool, turn: int) -> str:
    if agency:
        return (
            f"Thank you for arranging my interview with {company} for the {role} role on {held}. "
            "I enjoyed the conversation. Please pass on my thanks to the people I spoke with."
        )
    if turn == 1:
        return (
            f"Thank you for being part of my interview for the {role} role at {company} on {held}. "
            "I enjoyed talking with you, and it made me even more interested in the role."
        )
    if turn == 2:
        return (
            f"It was a pleasure to talk with you about the {role} role at {company} on {held}. "
            "Thank you for your time and for the conversation."
        )
    if late:
        return (
            f"I would like to thank you for our conversation about the {role} role on {held}. "
            f"I have thought about it since, and I would very much like to join {stopped(company)}"
        )
    return (
        f"Thank you for taking the time to talk with me about the {role} role on {held}. "
        f"I enjoyed our conversation, and I would very much like to join {stopped(company)}"
    )


def _fit(topic: str | None, strengths: str | None, *, agency: bool, turn: int) -> str:  # noqa: C901, PLR0911 - for speed
    """Say why the candidate fits; empty where there is nothing to say it with."""
    if agency:
        if strengths is not None:
            return f"I am very interested in the role, to which I would bring {stopped(strengths)}"
        return "The interview made me even more interested in the role."
    if turn == 1:
        if topic is not None:
            if strengths is None:
                return f"Our discussion of {topic} was a highlight for me."
            return (
                f"Our discussion of {topic} was a highlight for me, and I could see myself putting {strengths} to "
                "work in this role."
            )
        return "" if strengths is None else f"With {strengths}, I think that I could be useful to the team."
    if turn == 2:
        if topic is not None:
            if strengths is None:
                return f"I was glad that we talked about {stopped(topic)}"
            return (
                f"I was glad that we talked about {topic}, and I could see how {strengths} would help me in the role."
            )
        return "" if strengths is None else f"I would be happy to bring {strengths} to the team."
    if topic is not None:
        if strengths is None:
            return f"I found our discussion of {topic} especially interesting."
        return f"I found our discussion of {topic} especially interesting. I would bring {strengths} to that work."
    return "" if strengths is None else f"I would bring {strengths} to the role."


_ADDED: Final = (
    "I would also like to mention one thing: ", "One thing that I would like to add: ", "Let me also add one point: ",
)  # fmt: skip
_ADDED_ALONE: Final = (
    "There is one point that I would like to add: ",
    "I would like to add one thing to our conversation: ",
    "Something that I would still like to mention: ",
)


def _outlook(company: str, ahead: str | None, *, agency: bool, turn: int) -> str:
    if agency:
        if ahead is not None:
            return f"I understand that I may hear by {ahead}, and I look forward to it."
        return f"If {company} needs anything else from me, please let me know."
    if turn == 1:
        if ahead is not None:
            return (
                f"I understand that I may hear by {ahead}. In the meantime, I would be glad to send anything that "
                "would help."
            )
        return (
            "Please let me know if I can send you anything that would help. I look forward to hearing about the next "
            "steps."
        )
    if turn == 2:
        if ahead is not None:
            return (
                f"My understanding is that I may hear by {ahead}, and I would be happy to answer any questions before "
                "then."
            )
        return "If you have any further questions, I would be happy to answer them. I hope to hear from you."
    if ahead is not None:
        return (
            f"I understand that I may hear from you by {ahead}, and I look forward to it. "
            "If anything else would be useful to you, please let me know."
        )
    return "If anything else would be useful to you, please let me know. I look forward to hearing from you."


def _thank_you(interview: Interview, today: date) -> tuple[Written, ...]:
    role, company, end = role_of(interview), company_of(interview), closing(interview.candidate)
    held_on, agency, promise = interview.held_on, interview.agency, promise_of(interview)
    late = (today - held_on).days > 2
    held = day_of(held_on, today)
    ahead = None
    if promise is not None and promise.kind is _EXACT and promise.by > today:
        ahead = day_of(promise.by, today)
    strengths = listed(interview.strengths) if interview.strengths else None
    addition = None if interview.addition is None else stopped(phrase(interview.addition))
    subject = f"Thank you – {role} interview"
    people: tuple[Person | None, ...] = interview.interviewers or (None,)
    if agency is not None:
        people = (agency,)
    written = []
    turn, by_agency = 0, agency is not None
    for to in people:
        topic = None if to is None or to.topic is None else phrase(to.topic)
        fit = _fit(topic, strengths, agency=by_agency, turn=turn)
        if addition is not None:
            fit = f"{fit} {_ADDED[turn]}{addition}" if fit else f"{_ADDED_ALONE[turn]}{addition}"
        if fit:
            fit += "\n\n"
        written.append((
            subject,
            f"{greeting(interview, to)}\n\n"
            f"{_opening(role, company, held, late=late, agency=by_agency, turn=turn)}\n\n"
            f"{fit}{_outlook(company, ahead, agency=by_agency, turn=turn)}\n\n{end}",
        ))  # fmt: skip
        turn = 0 if turn > 1 else turn + 1
    return tuple(written)


def _supporting_material(interview: Interview, today: date) -> tuple[Written, ...]:
    to, role, company = addressee(interview), role_of(interview), company_of(interview)
    held, agency, one = day_of(interview.held_on, today), interview.agency is not None, len(interview.evidence) == 1
    owed, extra = unthanked(interview), ""
    if owed:
        first = (
            f"Thank you for arranging my interview with {company} for the {role} role on {held}."
            if agency
            else f"Thank you for taking the time to talk with me about the {role} role at {company} on {held}."
        )
        if interview.addition is not None:
            extra = f"\n\nI would also like to mention one thing: {stopped(phrase(interview.addition))}"
    elif agency:
        first = f"Following my interview with {company} for the {role} role on {held},"
    else:
        first = f"Following my interview for the {role} role at {company} on {held},"
    if agency:
        last = (
            f"Could you please pass {'it' if one else 'them'} on to {company}? I would be happy to answer any "
            "questions. Thank you for your help."
        )
    else:
        topic = None if to is None or to.topic is None else phrase(to.topic)
        last = "I hope that " if topic is None else f"With our conversation about {topic} in mind, I hope that "
        last += (
            f"{'it shows' if one else 'they show'} what I would bring to the role. "
            "I would be happy to answer any questions."
        )
    body = (
        f"{greeting(interview, to)}\n\n{first} I have attached the following:\n{documents(interview)}\n\n"
        f"{last}{extra}\n\n{closing(interview.candidate)}"
    )
    return ((f"{role} interview – {'a supporting document' if one else 'supporting documents'}", body),)


def _to_referee(interview: Interview, referee: Referee, role: str, company: str, held: str, end: str) -> Written:
    """Ask the referee, or say that their name is given."""
    if referee.consented:
        subject = f"Your reference – {role} role at {company}"
        first = (
            f"Thank you for agreeing to serve as a reference for me. I interviewed for the {role} role at {company} on "
            f"{held}, and I am giving them your name, so they may get in touch with you."
        )
        last = "If anything has changed on your side, please let me know. I really appreciate your support."
    else:
        subject = f"Reference request – {role} role at {company}"
        first = (
            f"I interviewed for the {role} role at {company} on {held}. Would you be willing to serve as a reference "
            "for me, by phone or in a short letter?"
        )
        last = (
            "If you would rather not, I completely understand, and I will not pass on your name unless you say yes. "
            "Thank you for considering it."
        )
    if interview.strengths:
        first += (
            f"\n\nIf it helps, I would be glad if you mentioned {stopped(listed(interview.strengths))} "
            "Please say whatever you think is right."
        )
    return subject, f"{greeting(interview, Person(name=referee.name))}\n\n{first}\n\n{last}\n\n{end}"


def _reference(interview: Interview, today: date) -> tuple[Written, ...]:
    """Offer a reference; there is no agency where one is."""
    role, company, held = role_of(interview), company_of(interview), day_of(interview.held_on, today)
    referee, end = referee_of(interview), closing(interview.candidate)
    if unthanked(interview):
        first = f"Thank you for taking the time to talk with me about the {role} role at {company} on {held}."
    else:
        first = f"Following my interview for the {role} role at {company} on {held},"
    if referee.consented:
        second = safe(referee.name) if referee.relation is None else f"{safe(referee.name)}, {safe(referee.relation)},"
        if referee.contact is not None:
            second += f" has agreed to speak with you and can be reached at {stopped(referee.contact)}"
        else:
            second += " has agreed to speak with you, and I would be happy to put you in touch."
        last = "I hope that this is useful as you consider my application. Thank you for your time."
    else:
        second = "If that would be useful, I would be happy to arrange it."
        last = "Thank you for your time and consideration."
    return (
        (
            f"{role} interview – a reference",
            f"{greeting(interview, addressee(interview))}\n\n{first} I would like to offer a reference.\n\n"
            f"{second}\n\n{last}\n\n{end}",
        ),
        _to_referee(interview, referee, role, company, held, end),
    )


_WRITERS: Final[dict[StepKind, Callable[[Interview, date], tuple[Written, ...]]]] = {
    THANKS: _thank_you,
    CHECK_IN: check_in,
    FINAL: final_check_in,
    MATERIAL: _supporting_material,
    REFERENCE: _reference,
    RIVAL: rival_offer,
    TOUCH: keep_in_touch,
    StepKind.REJECTION_REPLY: rejection_reply,
    StepKind.FEEDBACK_THANKS: feedback_thanks,
    StepKind.OFFER_REPLY: offer_reply,
    StepKind.OFFER_ANSWER: offer_answer,
    StepKind.NEXT_ROUND_REPLY: next_round_reply,
    StepKind.HOLD_REPLY: hold_reply,
    StepKind.WITHDRAWAL: withdrawal,
}


def whole_by_hand(interview: Interview, today: date) -> Whole:
    """
    Decide, and word the answer: what `next_action` gives, without its reason, days, hints, keys and values.

    It holds where `by_hand` does, for e-mails in US English.
    """
    kind, rule, change = by_hand(interview, today)
    write = _WRITERS.get(kind)
    if write is None:
        return kind, rule, change, ()
    written = write(interview, today)
    if "=" in interview.role or "=" in interview.company:  # what a mail library may take for an encoded word
        written = tuple([(plain_subject(subject), body) for subject, body in written])
    return kind, rule, change, written
