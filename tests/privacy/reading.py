"""
Which facts of an interview each name in a template may look at: written by hand, from what the names mean.

Paths are those of an interview; ``to`` stands for the person a message addresses. A path covers all that it begins.
"""

from collections.abc import Iterable
from typing import Final

from interview_followup import Audience, Channel, Interview, Message, MessageTemplate, TemplateKey, TemplateSet
from interview_followup.templates import Occasion, asked_of, facts_for

_NAME: Final = ("to.name", "to.salutation_name", "to.honorific", "to.title", "to.first_name_terms")
_PROMISE: Final = ("promise", "heard_on")
_CHOICE: Final = ("referees", "referees[].consented")
"""Which referee is turned to: the first who agreed."""

READS: Final[dict[str, tuple[str, ...]]] = {
    "salutation": _NAME,
    "closing": ("candidate.name", "candidate.phone", "candidate.email", "candidate.link"),
    "you": _NAME,
    "candidate_name": ("candidate.name",),
    "company": ("company",),
    "role": ("role",),
    "held_on": (),
    "letter_date": ("candidate.place",),
    "addressee": _NAME,
    "candidate_phone": ("candidate.phone",),
    "promised_on": _PROMISE,
    "promised_around": _PROMISE,
    "invited_on": _PROMISE,
    "promised_ahead": _PROMISE,
    "last_asked_on": ("steps", *_PROMISE),
    "topic": ("to.topic",),
    "strengths": ("strengths",),
    "addition": ("addition",),
    "evidence": ("evidence", "evidence[].title", "evidence[].shows"),
    "evidence_titles": ("evidence", "evidence[].title"),
    "evidence_count": ("evidence",),
    "referee_name": (*_CHOICE, "referees[].name"),
    "referee_relation": (*_CHOICE, "referees[].relation"),
    "referee_contact": (*_CHOICE, "referees[].contact"),
    "known_on": (),
    "respond_by": ("outcome.respond_by",),
    "next_interview_on": ("outcome.next_interview_on",),
    "rival_decide_by": ("rival_offer",),
    "when_answer_today": ("outcome.respond_by",),
    "when_rival_today": ("rival_offer",),
    "when_acknowledged": ("steps",),
    "when_not_thanked": ("steps",),
    "when_late": (),
    "when_agency": (),
    "when_second": (),
    "when_third": (),
    "when_asking_feedback": ("ask_feedback", "outcome.feedback_on"),
    "when_feedback_came": ("outcome.feedback_on",),
    "when_consented": _CHOICE,
    "when_one_document": ("evidence",),
    "when_undecided": ("outcome.answer",),
    "when_accepting": ("outcome.answer",),
    "when_declining": ("outcome.answer",),
    "when_needing_time": ("outcome.answer",),
    "when_advanced": (),
    "when_on_hold": (),
    # A locale's own words.
    "favour": (),
    "a_referee": (),
}

_SPOKEN: Final = frozenset({Channel.CHAT, Channel.SMS})
"""Signed with the name alone."""


def reads(names: Iterable[str], message: Message, interview: Interview, position: int) -> frozenset[str]:
    """List the paths that a message may look at through some names."""
    found = {path for name in names for path in READS[name] if name != "closing"}
    if "closing" in names:
        found |= {"candidate.name"} if message.channel in _SPOKEN else {*READS["closing"]}
    if "salutation" in names and message.to is None:
        found.add("company")  # "Yth. Tim Rekrutmen Acme,"
    to = "agency" if interview.agency is not None else f"interviewers[{position}]"
    resolved = {path.replace("to.", f"{to}.") if path.startswith("to.") else path for path in found}
    if message.audience is Audience.REFEREE and any(path.startswith(to) for path in resolved):
        # The referee is greeted, and nobody at the employer's.
        resolved = {path for path in resolved if not path.startswith(to)} | {*_CHOICE, "referees[].name"}
    return frozenset(resolved)


def covers(paths: frozenset[str], path: str) -> bool:
    """Whether a fact is among the paths: itself, or as an entry of a collection, or as a part of a whole."""
    head, bracket, rest = path.partition("[")
    entry = f"{head}[]{rest.partition(']')[2]}" if bracket else path
    whole = path.partition(".")[0]
    return path in paths or entry in paths or (whole in paths and "." in path and not bracket)


def names_of(message: Message, interview: Interview, templates: TemplateSet, *, used: TemplateKey) -> set[str]:
    """List the names in every text that was tried for a message: that of its channel, and the one that was used."""
    asked = interview.channel or Channel.EMAIL
    tried = templates.found(used.kind, asked, interview.locale, message.audience)
    last = next(index for index, (key, _) in enumerate(tried) if key == used)
    return {name for _, template in tried[: last + 1] for name in template.names}


def names_in_use(template: MessageTemplate, occasion: Occasion) -> set[str]:
    """List the names in the alternatives that are used: the first of each whose facts are all there."""
    present = facts_for(asked_of(template.names, occasion.locale), occasion)
    paragraphs = template.body if template.subject is None else (template.subject, *template.body)
    found: set[str] = set()
    for paragraph in paragraphs:
        for text in (paragraph,) if isinstance(paragraph, str) else paragraph:
            names = MessageTemplate(body=(text,)).names
            if set(names) <= present.keys():
                found |= set(names)
                break
    return found
