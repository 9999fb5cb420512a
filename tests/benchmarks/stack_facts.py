"""
What a template engine is given: the library's English e-mails in Jinja's dialect, and the facts that they name.

Each kind's template is made once; a paragraph that names an absent fact is left out, and of alternatives the first
whose facts are all there is taken, as in the library. The facts are worked out by hand, only those that the kind's
template names: those of the interview once, those of a person for each message. What is absent is ``None`` or false,
and asked for by ``if`` alone, which both engines answer more quickly than ``is defined``.
"""

from collections.abc import Callable
from datetime import date
from typing import Final, NamedTuple, TypeAlias

from interview_followup import DEFAULT_TEMPLATES, Channel, Interview, OutcomeStatus, Person, PromiseKind, StepKind
from interview_followup.interview import Answer
from interview_followup.templates import Audience, MessageTemplate
from interview_followup.templates.facts import FACTS_BY_NAME
from interview_followup.templates.parse import alternatives, compile_text

from .hand_days import INVITATION, VAGUE
from .hand_words import (
    acknowledged,
    asked_on,
    closing,
    company_of,
    documents,
    greeting,
    phrase,
    promise_of,
    referee_of,
    role_of,
    safe,
    stopped,
    unthanked,
)

Facts: TypeAlias = dict[str, str | bool | None]

_ENDING: Final = frozenset({"company", "topic", "strengths", "addition", "referee_contact"})
"""What can bring a stop of its own where it ends a sentence: there ``…_stop`` stands instead, with its stop."""


class Words(NamedTuple):
    """
    What may be left to a library.

    Attributes:
        day: Writes a day for a message that is sent on another.
        listed: Puts phrases into one.
    """

    day: Callable[[date, date], str]
    listed: Callable[[tuple[str, ...]], str]


def dialect(text: str, words: dict[str, str]) -> tuple[list[str], str]:
    """Write one text in Jinja's dialect; returns the facts that it needs, and the text."""
    compiled = compile_text(text)
    needed: list[str] = []
    parts = [compiled.head]
    for name, tail in compiled.slots:
        if name in words:
            parts += [words[name], tail]
            continue
        if not FACTS_BY_NAME[name].always:
            needed.append(name)
        if name.startswith("when_"):
            parts.append(tail)
        elif name in _ENDING and tail.startswith("."):
            parts += [f"{{{{ {name}_stop }}}}", tail[1:]]
        else:
            parts += [f"{{{{ {name} }}}}", tail]
    return list(dict.fromkeys(needed)), "".join(parts)


def source(template: MessageTemplate) -> str:
    """Write a whole message: the subject is its first line."""
    words = dict(DEFAULT_TEMPLATES.locale("en").words)
    pieces = []
    for index, paragraph in enumerate((template.subject or "", *template.body)):
        joint = ("", "\n", "\n\n")[min(index, 2)]
        opened = ""
        for text in alternatives(paragraph):
            needed, written = dialect(text, words)
            if not needed:
                pieces.append(f"{{% else %}}{joint}{written}" if opened else joint + written)
                break
            pieces.append(f"{{% {'elif' if opened else 'if'} {' and '.join(needed)} %}}{joint}{written}")
            opened = "if"
        pieces.append("{% endif %}" if opened else "")
    return "".join(pieces)


def _shared(facts: Facts, interview: Interview, sent: date, words: Words) -> None:
    facts["role"] = role_of(interview)
    facts["company"] = company_of(interview)
    facts["closing"] = closing(interview.candidate)
    facts["when_agency"] = interview.agency is not None


def _company_stop(facts: Facts, interview: Interview, sent: date, words: Words) -> None:
    facts["company_stop"] = stopped(str(facts["company"]))


def _held_on(facts: Facts, interview: Interview, sent: date, words: Words) -> None:
    facts["held_on"] = words.day(interview.held_on, sent)


def _promise(facts: Facts, interview: Interview, sent: date, words: Words) -> None:
    facts["promised_on"] = facts["promised_around"] = facts["invited_on"] = None
    promise = promise_of(interview)
    if promise is not None:
        kind = promise.kind
        name = "promised_around" if kind is VAGUE else "invited_on" if kind is INVITATION else "promised_on"
        facts[name] = words.day(promise.by, sent)


def _ahead(facts: Facts, interview: Interview, sent: date, words: Words) -> None:
    promise = promise_of(interview)
    ahead = promise is not None and promise.kind is PromiseKind.EXACT and promise.by > sent
    facts["promised_ahead"] = words.day(promise.by, sent) if ahead and promise is not None else None


def _asked(facts: Facts, interview: Interview, sent: date, words: Words) -> None:
    asked = asked_on(interview)
    facts["last_asked_on"] = None if asked is None else words.day(asked, sent)


def _status(facts: Facts, interview: Interview, sent: date, words: Words) -> None:
    status = interview.outcome.status
    facts["when_advanced"], facts["when_on_hold"] = status is OutcomeStatus.ADVANCED, status is OutcomeStatus.ON_HOLD


def _thanks(facts: Facts, interview: Interview, sent: date, words: Words) -> None:
    facts["when_not_thanked"] = unthanked(interview)


def _late(facts: Facts, interview: Interview, sent: date, words: Words) -> None:
    facts["when_late"] = (sent - interview.held_on).days > 2


def _strengths(facts: Facts, interview: Interview, sent: date, words: Words) -> None:
    strengths = words.listed(interview.strengths) if interview.strengths else None
    facts["strengths"], facts["strengths_stop"] = strengths, None if strengths is None else stopped(strengths)


def _addition(facts: Facts, interview: Interview, sent: date, words: Words) -> None:
    addition = None if interview.addition is None else phrase(interview.addition)
    facts["addition"], facts["addition_stop"] = addition, None if addition is None else stopped(addition)


def _evidence(facts: Facts, interview: Interview, sent: date, words: Words) -> None:
    facts["evidence"], facts["when_one_document"] = documents(interview), len(interview.evidence) == 1


def _referee(facts: Facts, interview: Interview, sent: date, words: Words) -> None:
    referee = referee_of(interview)
    facts["when_consented"] = referee.consented
    facts["referee_name"] = facts["referee_relation"] = facts["referee_contact"] = None
    if referee.consented:
        facts["referee_name"] = safe(referee.name)
        facts["referee_relation"] = None if referee.relation is None else safe(referee.relation)
        if referee.contact is not None:
            facts["referee_contact"], facts["referee_contact_stop"] = referee.contact, stopped(referee.contact)


def _feedback(facts: Facts, interview: Interview, sent: date, words: Words) -> None:
    came = interview.outcome.feedback_on is not None
    facts["when_feedback_came"], facts["when_asking_feedback"] = came, interview.ask_feedback and not came


def _offer(facts: Facts, interview: Interview, sent: date, words: Words) -> None:
    outcome = interview.outcome
    answer, by = outcome.answer, outcome.respond_by
    facts["when_accepting"], facts["when_declining"] = answer is Answer.ACCEPT, answer is Answer.DECLINE
    facts["when_needing_time"] = answer is Answer.MORE_TIME
    facts["respond_by"] = None if by is None else words.day(by, sent)


def _answer(facts: Facts, interview: Interview, sent: date, words: Words) -> None:
    by = interview.outcome.respond_by
    facts["when_undecided"], facts["when_answer_today"] = (
        interview.outcome.answer is None,
        by is not None and by <= sent,
    )
    facts["when_acknowledged"] = acknowledged(interview)


def _next(facts: Facts, interview: Interview, sent: date, words: Words) -> None:
    next_on = interview.outcome.next_interview_on
    facts["next_interview_on"] = None if next_on is None else words.day(next_on, sent)


def _rival(facts: Facts, interview: Interview, sent: date, words: Words) -> None:
    by = None if interview.rival_offer is None else interview.rival_offer.decide_by
    facts["rival_decide_by"] = None if by is None else words.day(by, sent)
    facts["when_rival_today"] = by is not None and by <= sent


Provider: TypeAlias = Callable[[Facts, Interview, date, Words], None]
_PROVIDERS: Final[dict[str, Provider]] = {
    "role": _shared,
    "company_stop": _company_stop,
    "held_on": _held_on,
    "promised_on": _promise,
    "promised_ahead": _ahead,
    "last_asked_on": _asked,
    "when_advanced": _status,
    "when_on_hold": _status,
    "when_not_thanked": _thanks,
    "when_late": _late,
    "strengths": _strengths,
    "addition": _addition,
    "evidence": _evidence,
    "when_consented": _referee,
    "when_feedback_came": _feedback,
    "when_accepting": _offer,
    "when_undecided": _answer,
    "next_interview_on": _next,
    "rival_decide_by": _rival,
}
"""By one of the facts that it gives."""


class Text(NamedTuple):
    """
    One kind's text, ready for an engine.

    Attributes:
        source: In Jinja's dialect.
        providers: What gives the facts of the interview that it names.
        topical: Whether it names the topic.
        panel: Whether it words a panel's messages differently.
    """

    source: str
    providers: tuple[Provider, ...]
    topical: bool
    panel: bool


def text_for(kind: StepKind, audience: Audience = Audience.EMPLOYER) -> Text:
    """Make one kind's text ready."""
    template = DEFAULT_TEMPLATES.text_for(kind, Channel.EMAIL, "en", audience)[1]
    assert isinstance(template, MessageTemplate)
    written = source(template)
    names = {*template.names, *(["company_stop"] if "company_stop" in written else [])}
    providers = tuple(dict.fromkeys(each for name, each in _PROVIDERS.items() if name in names))
    return Text(written, providers, "topic" in names, "when_second" in names)


def of_person(facts: Facts, text: Text, interview: Interview, to: Person | None, position: int) -> None:
    """Add the facts of one message."""
    facts["salutation"] = greeting(interview, to)
    if text.topical:
        topic = None if to is None or to.topic is None else phrase(to.topic)
        facts["topic"], facts["topic_stop"] = topic, None if topic is None else stopped(topic)
    if text.panel:
        facts["when_second"], facts["when_third"] = position % 3 == 1, position % 3 == 2
