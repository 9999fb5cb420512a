"""
Wording: puts a decision into messages for those whom it concerns, and its reason into a sentence.
"""

from collections.abc import Mapping
from datetime import date
from types import NoneType
from typing import Final, NamedTuple

import attrs

from ..errors import Fault, PlaybookError, TemplateError, UnknownNameError, WrongTypeError, unknown_name
from ..interview import Channel, Interview, Person, StepKind
from ..interview.people import otherwise_called
from ..playbook import DEFAULT_PLAYBOOK, Playbook
from ..rules import FactValue, Reason
from ..templates import (
    FACTS_BY_NAME,
    LIMITED_CHANNELS,
    SHORT_NAME,
    SUBJECT_CHANNELS,
    AnyTemplate,
    Asked,
    Hint,
    Locale,
    Message,
    MessageTemplate,
    Occasion,
    TemplateKey,
    TemplateSet,
    facts_for,
    first_referee,
    joint,
    over_limit,
    plain,
    render_paragraph,
)
from ..templates.message import made_message
from ..text import isolated, plain_subject
from .action import Action, with_texts
from .addressing import addressees
from .deciding import check_playbook, decide
from .keys import message_key

_OPENINGS: Final = 3
"""How many openings a panel's messages have; from the fourth on they repeat, and a hint says so."""

_FIELDS: Final = {
    "candidate_phone": "candidate.phone",
    "referee_contact": "contact",
    "referee_name": "consented",
    "referee_relation": "relation",
    "rival_decide_by": "rival_offer.decide_by",
    "when_undecided": "outcome.answer",
}
"""Where a fact's own name is not the field's."""


def next_action(interview: Interview, today: date, *, playbook: Playbook = DEFAULT_PLAYBOOK) -> Action:
    """
    Decide what the candidate should do next, and word it.

    Pure: the same arguments give the same answer; nothing is sent, stored or logged.

    Args:
        interview: Left unchanged; its ``locale`` and ``channel`` choose the text.
        today: The candidate's calendar date. An action due today is returned.
        playbook: Rules in order of priority; the first with an open window decides.

    Returns:
        The action that `decide` gives, with its messages: one for each interviewer to thank, else one, and for a
        reference another to the referee.

    Raises:
        WrongTypeError: If *today* is not a plain date (a ``datetime`` is refused).
        UnknownNameError: If the playbook does not serve the interview's locale; the error names those it does.
        PlaybookError: If a host's rule raises, or answers with anything but a window or a reason why not; or a host's
            locale gives no text for what is always there.
        TemplateError: If another engine's text raises, or gives what is no text.

    Example:
        >>> from datetime import date
        >>> from interview_followup.testing import an_interview
        >>> action = next_action(an_interview(held_on=date(2026, 11, 19)), date(2026, 11, 19))
        >>> action.message.subject
        'Thank you – Data Analyst interview'
    """
    action = decide(interview, today, playbook=playbook)
    locale = playbook.templates.locale(interview.locale)
    if action.send_on is None:
        return action
    messages: list[Message] = []
    hints: dict[Hint, None] = {}
    for position, (audience, to) in enumerate(addressees(interview, action.kind)):
        occasion = Occasion(
            interview=interview,
            send_on=action.send_on,
            locale=locale,
            channel=interview.channel or Channel.EMAIL,
            to=to,
            audience=audience,
            position=position,
        )
        text = _word(playbook.templates, action.kind, occasion)
        key = message_key(action.key, audience, to, messages)
        messages.append(
            made_message(text.subject, text.body, text.key.channel, locale.tag, to, audience, str(text.key), key)
        )
        hints.update(dict.fromkeys(text.hints))
    return with_texts(action, tuple(messages), tuple([hint for hint in hints if hint.text]))


class _Worded(NamedTuple):
    """A text, which template it came from, and what would make it stronger."""

    subject: str | None
    body: str
    key: TemplateKey
    hints: list[Hint]


def _word(templates: TemplateSet, kind: StepKind | str, occasion: Occasion) -> _Worded:
    """
    Word one message for its channel.

    A text over the channel's limit loses the paragraphs that can go, one after the other; if that does not do, the text
    for e-mail is given, else another that fits, with a hint. Nothing is ever cut.
    """
    found = templates.found(kind, occasion.channel, occasion.locale.tag, occasion.audience)
    hints = [] if found[0][0].channel is occasion.channel else [_done(occasion.locale.other_channel)]
    for key, template in found:
        each = _for_channel(occasion, key.channel)
        asked = templates.asked(template.names, occasion.locale.tag)
        facts = facts_for(asked, each)
        for dropped in range(len(template.drop) + 1):
            subject, body = _rendered(key, template, facts, dropped)
            if over_limit(key.channel, body) is None:
                if dropped:
                    hints.append(_done(occasion.locale.shortened))
                worded = _Worded(subject, body, key, hints)
                hints += _hints(template, asked, facts, each, worded, dropped)
                return worded
        hints = [_done(occasion.locale.other_channel)]
    # A host's own kind, without an e-mail and with nothing that fits: the text for the channel, whole.
    key, template = found[0]
    each = _for_channel(occasion, key.channel)
    asked = templates.asked(template.names, occasion.locale.tag)
    facts = facts_for(asked, each)
    subject, body = _rendered(key, template, facts, 0)
    worded = _Worded(subject, body, key, hints)
    hints += _hints(template, asked, facts, each, worded, 0)
    return worded


def _for_channel(occasion: Occasion, channel: Channel) -> Occasion:
    return occasion if occasion.channel is channel else attrs.evolve(occasion, channel=channel)


def _rendered(
    key: TemplateKey, template: AnyTemplate, facts: Mapping[str, str], dropped: int
) -> tuple[str | None, str]:
    """Put the facts in, and keep the subject plain; another engine's error is told with the text's name."""
    try:
        subject, body = template.render(facts, dropped=dropped, joint=joint(key.channel))
    except TemplateError as error:
        raise TemplateError(f"{key}: {error}", error.faults) from error.__cause__
    if subject is None and key.channel in SUBJECT_CHANNELS:
        fault = Fault("subject", "missing", "must be given for this channel")
        raise TemplateError(f"{key}: {fault}", [fault])
    return None if subject is None else plain_subject(subject), plain(key.channel, body)


def _done(text: str) -> Hint:
    """Tell what was done for the channel; without words of the locale by the field: a host must not miss it."""
    return Hint("channel", text or "channel")


def _hints(
    template: AnyTemplate, asked: Asked, facts: Mapping[str, str], occasion: Occasion, worded: _Worded, dropped: int
) -> list[Hint]:
    """List the facts that would have gone into the text, and that the locale knows how to ask for."""
    locale, to = occasion.locale, occasion.addressee
    named = None if to is None or not to.name else to.name
    hints = []
    for fact, text, nameless in asked.hints:
        if fact == SHORT_NAME:
            matters = to is not None and _wants_short_name(to, occasion)
        else:
            matters = _matters(template, facts, fact, worded, dropped)
        if matters:
            question = nameless if named is None else text.replace("$name", isolated(named))
            hints.append(Hint(_field_of(fact, occasion), question))
    if occasion.position >= _OPENINGS and (to is None or to.topic is None):
        hints.append(Hint(_person_field(occasion), locale.alike))
    if to is not None and to.honorific is not None and to.honorific not in locale.honorifics:
        hints.append(Hint(f"{_person_field(occasion)}.honorific", locale.unused_honorific))
    return hints


def _wants_short_name(to: Person, occasion: Occasion) -> bool:
    """Whether an honorific stays unused for want of a name that it can stand before."""
    if to.honorific is None or not to.name or to.salutation_name:
        return False
    called = (
        to,
        otherwise_called(to, None, to.salutation_name),
        otherwise_called(to, to.honorific, to.name),
        otherwise_called(to, None, to.name),
    )
    used, unused, told, untold = [occasion.locale.salute(person, "", occasion.channel) for person in called]
    return used == unused and told != untold


def _matters(template: AnyTemplate, facts: Mapping[str, str], fact: str, worded: _Worded, dropped: int) -> bool:
    """Whether a switch is on, or an absent fact would be put in if it were there, and nothing would go for it."""
    if fact.startswith("when_") or fact in facts:
        return fact in facts and fact.startswith("when_")
    if type(template) is not MessageTemplate:
        return True  # another engine is asked once a message
    channel = worded.key.channel
    if not template.would_use(fact, facts):
        return False
    if channel not in LIMITED_CHANNELS:
        return True
    more = {**facts, fact: FACTS_BY_NAME[fact].example}
    subject, body = _rendered(worded.key, template, more, dropped)
    if (subject, body) == (worded.subject, worded.body):
        return False
    return over_limit(channel, body) is None or over_limit(channel, worded.body) is not None


def _person_field(occasion: Occasion) -> str:
    return "agency" if occasion.interview.agency is not None else f"interviewers[{occasion.position}]"


def _field_of(fact: str, occasion: Occasion) -> str:
    """Say where a missing fact belongs."""
    if fact in {"topic", "addressee", SHORT_NAME}:
        return f"{_person_field(occasion)}.{'name' if fact == 'addressee' else fact}"
    referee = first_referee(occasion.interview)
    if fact.startswith("referee_") and referee is not None:
        return f"referees[{occasion.interview.referees.index(referee)}].{_FIELDS[fact]}"
    return _FIELDS.get(fact, fact)


def describe(action: Action, locale: str, *, playbook: Playbook = DEFAULT_PLAYBOOK) -> str:
    """
    Say why, as a sentence for the candidate's screen.

    Args:
        action: From `decide` or `next_action` with the same playbook.
        locale: The language of the sentence, such as ``id``; need not be the interview's.
        playbook: Whose reasons are used.

    Returns:
        A sentence or two: the day and the fact that decided; for ``wait``, what is awaited and until when.

    Raises:
        UnknownNameError: If the locale is not served, or the playbook has no such rule.
        PlaybookError: If a host's rule did not bring the facts that its reason names, or none that can be read.
        WrongTypeError: If *action* is not an `Action`, or *playbook* not a `Playbook`.

    Example:
        >>> from datetime import date
        >>> from interview_followup.testing import an_interview
        >>> action = decide(an_interview(held_on=date(2026, 11, 19)), date(2026, 11, 19))
        >>> describe(action, "id")[:36]
        'Wawancara berlangsung pada Kamis, 19'
    """
    if type(action) is not Action:
        raise WrongTypeError(f"action must be an Action, got {type(action).__name__}")
    if type(action.reason) is not Reason or type(action.rule) not in {str, NoneType}:
        raise WrongTypeError("action must have a Reason, and a rule's name or None")
    check_playbook(playbook)
    speaker = playbook.templates.locale(locale)
    rule = action.rule or StepKind.WAIT.value
    reason = playbook.templates.find_reason(rule, speaker.tag)
    if reason is None:
        names = [each.name for each in playbook.rules]
        raise UnknownNameError(unknown_name("rule", rule, names))
    try:
        told = dict(action.reason.facts)
    except (TypeError, ValueError) as error:
        raise PlaybookError(f"rule {rule!r} brought facts that are not pairs of a name and a value") from error
    values: dict[str, FactValue] = {
        "opens_on": action.opens_on,
        "due_on": action.due_on,
        "closes_on": action.closes_on,
        "next_change": action.next_change,
        **told,
    }
    try:
        sentence = render_paragraph(reason, lambda name: _spoken(values.get(name), speaker))
    except ValueError as error:  # an integer of thousands of digits
        raise PlaybookError(f"rule {rule!r} brought a fact that cannot be written out") from error
    if sentence is None:
        raise PlaybookError(f"rule {rule!r} did not bring the facts that its reason names")
    return sentence


def _spoken(value: FactValue, locale: Locale) -> str | None:
    """Word a fact of a reason; a switch that is on is an empty text, one that is off is absent."""
    if value is None or value is False:
        return None
    if isinstance(value, date):
        return locale.format_date(value)
    return "" if value is True else str(value)
