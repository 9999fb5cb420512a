"""The English e-mails by hand that answer news: a rejection, feedback, a hold, an advance, an offer, a withdrawal."""

from datetime import date
from typing import Final

from interview_followup import Interview, OutcomeStatus, Person
from interview_followup.interview import Answer

from .hand_words import (
    Written,
    acknowledged,
    addressee,
    closing,
    company_of,
    day_of,
    greeting,
    phrase,
    role_of,
    stopped,
)

_ON_HOLD: Final = OutcomeStatus.ON_HOLD
_ACCEPT, _DECLINE, _MORE_TIME = Answer.ACCEPT, Answer.DECLINE, Answer.MORE_TIME


def _topic(to: Person | None) -> str | None:
    return None if to is None or to.topic is None else phrase(to.topic)


def _start(interview: Interview, today: date) -> tuple[Person | None, str, str, str]:
    return addressee(interview), role_of(interview), company_of(interview), day_of(interview.held_on, today)


def rejection_reply(interview: Interview, today: date) -> tuple[Written, ...]:
    """Thank for a no."""
    to, role, company, held = _start(interview, today)
    agency = interview.agency is not None
    if agency:
        first = (
            f"Thank you for letting me know the decision about the {role} role at {company}, and for arranging the "
            f"interview on {held}. I am sorry that it did not work out, but I was glad to have the chance."
        )
        last = "If another role seems right for me, I would be glad to hear from you."
    else:
        topic = _topic(to)
        enjoyed = "the conversation." if topic is None else f"our conversation about {stopped(topic)}"
        first = (
            f"Thank you for letting me know your decision about the {role} role at {company}, and for the interview on "
            f"{held}. I am sorry that it did not work out, but I enjoyed {enjoyed}"
        )
        last = f"I would be glad to be considered for other roles at {company}, and I wish you and the team well."
    if interview.outcome.feedback_on is not None:
        first += (
            "\n\nThank you as well for your feedback. I found it very helpful, and I appreciate that you took the time."
        )
    elif interview.ask_feedback and agency:
        first += (
            f"\n\nMay I ask a small favor? If {company} can share one or two things that I could work on, I would be "
            "grateful to hear them."
        )
    elif interview.ask_feedback:
        first += (
            "\n\nMay I ask a small favor? If you can share one or two things that I could work on, I would really "
            "appreciate it."
        )
    body = f"{greeting(interview, to)}\n\n{first}\n\n{last}\n\n{closing(interview.candidate)}"
    return ((f"Thank you for letting me know – {role} role", body),)


def feedback_thanks(interview: Interview, today: date) -> tuple[Written, ...]:
    """Thank for feedback."""
    to, role, company, held = _start(interview, today)
    if interview.agency is not None:
        text = (
            f"Thank you for getting back to me with feedback on my interview with {company} for the {role} role on "
            f"{held}. I found it very helpful.\n\nI appreciate your help, and I wish you all the best."
        )
    else:
        text = (
            f"Thank you for taking the time to give me feedback on my interview for the {role} role at {company} on "
            f"{held}. I found it very helpful.\n\nI wish you and the team well."
        )
    body = f"{greeting(interview, to)}\n\n{text}\n\n{closing(interview.candidate)}"
    return ((f"Thank you for the feedback – {role} role", body),)


def _missed(role: str, company: str, held: str, topic: str | None, *, agency: bool, on_hold: bool) -> str:
    """Say that one is still interested."""
    if agency:
        thanks = f"Thank you for arranging my interview with {company} for the {role} role on {held}."
        if on_hold:
            return f"{thanks} I am still interested, and wanted to let you know before the search resumes."
        return f"{thanks} It did not work out, but I would still be interested in a role like this one."
    first = f"I interviewed for the {role} role at {company} on {held}"
    if on_hold:
        first += ", before the search was put on hold. "
        if topic is None:
            return f"{first}I am still very interested in the role, and wanted to let you know."
        return f"{first}I enjoyed our conversation about {topic}, and I am still very interested in the role."
    first += ". It did not work out that time, but I enjoyed "
    if topic is None:
        return f"{first}the conversation, and I am still interested in joining the team."
    return f"{first}our conversation about {topic}, and I am still interested in joining the team."


def keep_in_touch(interview: Interview, today: date) -> tuple[Written, ...]:
    """Keep the door open."""
    to, role, company, held = _start(interview, today)
    agency, on_hold = interview.agency is not None, interview.outcome.status is _ON_HOLD
    first = _missed(role, company, held, _topic(to), agency=agency, on_hold=on_hold)
    if on_hold:
        last = (
            "When the search resumes, I will be happy to send anything you need. There is no need to reply until then. "
            "I wish you and the team well."
        )
    elif agency:
        last = "If you hear of one, I would be glad to talk. There is no need to reply otherwise."
    else:
        last = (
            "If a similar role opens up, I would be glad to be considered. There is no need to reply. I wish you and "
            "the team well."
        )
    body = f"{greeting(interview, to)}\n\n{first}\n\n{last}\n\n{closing(interview.candidate)}"
    return ((f"Keeping in touch – {role} role", body),)


def next_round_reply(interview: Interview, today: date) -> tuple[Written, ...]:
    """Confirm the next interview."""
    to, role, company, held = _start(interview, today)
    next_on = interview.outcome.next_interview_on
    if next_on is not None:
        last = (
            f"I am happy to confirm the interview on {day_of(next_on, today)}. If there is anything that I should "
            "prepare or bring, please let me know."
        )
    else:
        last = (
            f"Please let me know which days would work for {'you' if interview.agency is None else company}, and "
            "whether there is anything that I should prepare or bring."
        )
    body = (
        f"{greeting(interview, to)}\n\nThank you for the good news about the {role} role at {stopped(company)} "
        f"I enjoyed the interview on {held}, and I am glad to be moving on to the next round.\n\n{last}\n\n"
        f"{closing(interview.candidate)}"
    )
    return ((f"Next interview – {role} role", body),)


def hold_reply(interview: Interview, today: date) -> tuple[Written, ...]:
    """Thank for the word of a hold."""
    to, role, company, held = _start(interview, today)
    last = "In the meantime, I wish you and the team well." if interview.agency is None else "I appreciate the update."
    body = (
        f"{greeting(interview, to)}\n\nThank you for letting me know that the search for the {role} role at {company} "
        f"is on hold. I enjoyed the interview on {held}, and I am still interested in the role.\n\n"
        f"Please keep me in mind when the search resumes. {last}\n\n{closing(interview.candidate)}"
    )
    return ((f"Thank you for the update – {role} role", body),)


def withdrawal(interview: Interview, today: date) -> tuple[Written, ...]:
    """Say that one withdraws."""
    to, role, company, held = _start(interview, today)
    if interview.agency is None:
        text = (
            f"Thank you for considering me, and for the interview on {held}.\n\nI appreciated the conversation, and I "
            "wish you and the team success with the search."
        )
    else:
        text = (
            f"Thank you for putting me forward, and for arranging the interview on {held}.\n\nCould you please let "
            f"{company} know, and thank them for me? I appreciate all your help."
        )
    body = (
        f"{greeting(interview, to)}\n\nI have decided to withdraw my application for the {role} role at "
        f"{stopped(company)} {text}\n\n{closing(interview.candidate)}"
    )
    return ((f"Withdrawing my application – {role} role", body),)


def offer_reply(interview: Interview, today: date) -> tuple[Written, ...]:
    """Thank for an offer."""
    to, role, company, outcome = addressee(interview), role_of(interview), company_of(interview), interview.outcome
    answer, by = outcome.answer, outcome.respond_by
    if interview.agency is not None:
        delighted = "" if answer is _DECLINE else "I was delighted to hear the news. "
        first = (
            f"Thank you for passing on the offer of the {role} role at {stopped(company)} {delighted}"
            "Please thank them for me."
        )
    else:
        delighted = "I" if answer is _DECLINE else "I was delighted to hear the news, and I"
        first = (
            f"Thank you very much for the offer of the {role} role at {stopped(company)} {delighted} appreciate your "
            "confidence in me."
        )
    day = None if by is None else day_of(by, today)
    if answer is _ACCEPT or answer is _DECLINE:
        last = (
            "I will give you my answer soon. If there is a date by which you need it, please let me know."
            if day is None
            else f"I will give you my answer by {day}. If you need anything from me before then, please let me know."
        )
    elif day is None:
        last = "I would like to go over the details carefully. Is there a date by which you would like my answer?"
    elif answer is _MORE_TIME:
        last = f"I would like to go over the details carefully, and I will get back to you by {day}."
    else:
        last = f"I would like to go over the details carefully, and I will give you my answer by {day}."
    body = f"{greeting(interview, to)}\n\n{first}\n\n{last}\n\n{closing(interview.candidate)}"
    return ((f"Thank you for the offer – {role} role", body),)


def _answer_first(answer: Answer | None, role: str, company: str, *, agency: bool, again: bool) -> str:  # noqa: PLR0911
    """Give the answer."""
    at = f"the {role} role at {stopped(company)}"
    if agency:
        passed = f"Thank you for passing on the offer of {at} "
        if answer is _ACCEPT:
            return f"{passed}I am very happy to accept it."
        if answer is _DECLINE:
            return f"{passed}I am grateful for it, but I have decided not to accept it."
        if answer is _MORE_TIME:
            return f"{passed}I am very pleased to have it, and I want to give an answer that I am sure of."
        if again:
            return f"Thank you again for passing on the offer of {at} I am very pleased to have it."
        return f"{passed}I am very pleased to have it."
    if answer is _ACCEPT:
        thanks = "Thank you again" if again else "Thank you"
        return f"I am very happy to accept your offer of {at} {thanks} for your confidence in me."
    if answer is _DECLINE:
        return f"Thank you very much for the offer of {at} I am grateful for it, but I have decided not to accept it."
    thanks = "Thank you again" if again else "Thank you very much"
    if answer is _MORE_TIME:
        return (
            f"{thanks} for the offer of {at} I am very pleased to have it, and I want to give you an answer that I am "
            "sure of."
        )
    return f"{thanks} for the offer of {at} I am very pleased to have it."


def _more_time(company: str, by: date | None, today: date, *, agency: bool) -> str:
    """Ask for more time."""
    if agency:
        ask = f"Could you ask {company} for a few more days? If that is not possible, "
        if by is None:
            return f"{ask}please tell me when they need my answer."
        if by <= today:
            return f"I know that my answer is due today. {ask}please let me know, and you will have my answer today."
        return f"{ask}I will answer by {day_of(by, today)}."
    if by is None:
        return "Could I have a few more days? If that is not possible, please tell me when you need my answer."
    if by <= today:
        return (
            "I know that my answer is due today. Would it be possible to have a few more days? If not, please let me "
            "know, and you will have my answer today."
        )
    return (
        f"Would it be possible to have a few days beyond {day_of(by, today)}? If not, you will have my answer by then."
    )


def _answer_last(answer: Answer | None, company: str, by: date | None, today: date, *, agency: bool) -> str:
    """Say what follows from the answer."""
    if answer is _ACCEPT:
        if agency:
            return (
                f"Could you please let {company} know, with my thanks, and tell me about the next steps? "
                "I appreciate all your help."
            )
        return (
            "Please let me know what you need from me and what the next steps are. I look forward to working with you."
        )
    if answer is _DECLINE:
        if agency:
            return f"Please let {company} know, and thank them for me. I appreciate all your help."
        return "I appreciate the time that you and the team gave me, and I wish you all the best in filling the role."
    if answer is _MORE_TIME:
        return _more_time(company, by, today, agency=agency)
    if by is None:
        return "Before I give you my answer, I would like to talk through a few details. Could we set up a short call?"
    if by <= today:
        return (
            "I know that my answer is due today. Before I give it, I would like to talk through a few details. "
            "Could we have a short call today?"
        )
    return (
        "Before I give you my answer, I would like to talk through a few details. Could we set up a short call before "
        f"{day_of(by, today)}?"
    )


def offer_answer(interview: Interview, today: date) -> tuple[Written, ...]:
    """Answer an offer."""
    to, role, company, outcome = addressee(interview), role_of(interview), company_of(interview), interview.outcome
    answer, agency = outcome.answer, interview.agency is not None
    again = answer is not _DECLINE and acknowledged(interview)
    if answer is _ACCEPT:
        subject = f"Accepting the offer – {role} role"
    elif answer is None:
        subject = f"A short call about the offer – {role} role"
    elif answer is _MORE_TIME:
        subject = f"A request for more time – {role} role"
    else:
        subject = f"My answer to the offer – {role} role"
    first = _answer_first(answer, role, company, agency=agency, again=again)
    last = _answer_last(answer, company, outcome.respond_by, today, agency=agency)
    return ((subject, f"{greeting(interview, to)}\n\n{first}\n\n{last}\n\n{closing(interview.candidate)}"),)
