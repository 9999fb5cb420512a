"""
What hosts plug in, by hand: another engine's text that fails later, kinds of their own, and people told half.

These are the branches of the wording that no shipped text takes. Each row is told in full, as a reader would expect it.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, Final

import attrs

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_TEMPLATES,
    Action,
    Candidate,
    Channel,
    FollowUpStep,
    ForeignTemplate,
    MessageTemplate,
    Outcome,
    Person,
    Playbook,
    Reason,
    ReplyPromise,
    Rule,
    StepKind,
    TemplateError,
    TemplateSet,
    Window,
    decide,
    describe,
    next_action,
)
from interview_followup.testing import an_interview

from .occasions import written

DAY: Final = date(2026, 11, 19)
LATER: Final = "Later"
"""The role for which the engine below does something else than it did when it was proved."""


@attrs.frozen
class Changing:
    """Another engine's text, that goes wrong for one role."""

    how: str

    def render(self, facts: Mapping[str, str], /) -> tuple[str | None, str]:
        """Word a subject and a body."""
        subject: str | None = f"About {facts['role']}"
        if facts["role"] == LATER:
            if self.how == "raises":
                raise KeyError(facts["role"])
            subject = None if self.how == "no subject" else subject
        return subject, "\n\n".join(
            (facts["salutation"], f"I bring {facts.get('strengths', 'much')}.", facts["closing"])
        )


def _foreign(how: str, *more: str) -> Playbook:
    text = ForeignTemplate(renderer=Changing(how), names=("role", "salutation", "closing", "strengths", *more))
    templates = DEFAULT_TEMPLATES.with_template(StepKind.THANK_YOU, Channel.EMAIL, "en", text)
    return DEFAULT_PLAYBOOK.with_templates(templates)


def _always(*_: object) -> Window:
    return Window(opens_on=DAY, due_on=DAY, closes_on=DAY, reason=Reason("own"))


def _own_kind(texts: Mapping[Channel, str | tuple[str, ...]], words: str = "another channel") -> Playbook:
    """Build a playbook whose first rule is a host's own, worded on some channels alone."""
    templates: TemplateSet = DEFAULT_TEMPLATES.for_locales("en").with_reason(
        "acme:nudge", "en", ["Look again on $next_change.", "It is time."]
    )
    templates = templates.with_locale(attrs.evolve(templates.locale("en"), other_channel=words))
    for channel, text in texts.items():
        subject = "A word" if channel is Channel.EMAIL else None
        body = ("$salutation", "By the way.", "And so on.", SHORT, text, "$closing")
        template = MessageTemplate(subject=subject, body=body, drop=(1, 2))
        templates = templates.with_template("acme:nudge", channel, "en", template)
    rule = Rule(name="acme:nudge", step="acme:nudge", outcomes=["pending"], window=_always)
    return attrs.evolve(DEFAULT_PLAYBOOK, templates=templates).with_rule(rule, before="rival_offer")


def _hints(playbook: Playbook = DEFAULT_PLAYBOOK, **facts: Any) -> list[str]:
    return [hint.field for hint in next_action(an_interview(**facts), DAY, playbook=playbook).hints]


def _failed(how: str) -> object:
    try:
        next_action(an_interview(role=LATER), DAY, playbook=_foreign(how))
    except TemplateError as error:
        return str(error), [(fault.field, fault.code) for fault in error.faults], type(error.__cause__).__name__
    return None


def _told(rule: str) -> str:
    try:
        return describe(Action(kind=StepKind.THANK_YOU, rule=rule, reason=Reason("x")), "en")
    except LookupError as error:
        return str(error)


ELLEN: Final = Person(name="Ellen Smith", honorific="ms")
SHORT: Final = "This is a word about the role."
LONG: Final = "I bring $strengths."
"""Short with the examples by which a text is proved, and long with what this candidate brings."""

ALIKE: Final = "the texts to the panel begin to repeat: make this one your own"

ENDLESS: Final = ("years of experience with data " * 6,) * 9
NUDGED: Final = tuple(FollowUpStep(kind="acme:nudge", on=DAY, status=status) for status in ("done", "skipped"))
_THANKED: Final = (FollowUpStep(kind="thank_you", on=DAY),)
WAITING: Final = an_interview(promise=ReplyPromise(by=date(2026, 11, 23)), steps=_THANKED)
NUDGING: Final = _own_kind({Channel.SMS: SHORT})
REJECTED: Final = an_interview(ref="7", outcome=Outcome(status="rejected", known_on=DAY))
MOVING: Final = an_interview(held_on=date(2026, 1, 8))


ROWS: Final[dict[str, tuple[Callable[[], object], object]]] = {
    "an engine that raises later": (
        lambda: _failed("raises"),
        ("en/thank_you/email: body must render, but raised KeyError", [("body", "raised")], "KeyError")),
    "an engine that leaves the subject out later": (
        lambda: _failed("no subject"),
        ("en/thank_you/email: subject must be given for this channel", [("subject", "missing")], "NoneType")),
    "an engine's text is asked for what it lacks": (
        lambda: "strengths" in _hints(_foreign("fine")) and "strengths" not in _hints(_foreign("fine"), strengths=("x",)),
        True),
    "a rule that there is none of": (
        lambda: _told("thankyou"), "unknown rule 'thankyou'; did you mean 'thank_you'?"),
    "an honorific that needs a short name": (
        lambda: [each for each in _hints(interviewers=(ELLEN,)) if "name" in each], ["interviewers[0].salutation_name"]),
    "an honorific with a short name": (
        lambda: [
            each for each in _hints(interviewers=(attrs.evolve(ELLEN, salutation_name="Smith"),)) if "name" in each],
        []),
    "no honorific, no short name": (
        lambda: [each for each in _hints(interviewers=(Person(name="Ellen Smith"),)) if "name" in each], []),
    "an honorific that the locale lacks": (
        lambda: [each for each in _hints(interviewers=(Person(name="Ratna", honorific="ibu"),)) if "honor" in each],
        ["interviewers[0].honorific"]),
    "the agency's honorific": (
        lambda: [each for each in _hints(agency=Person(name="Maya", honorific="ibu")) if "honor" in each],
        ["agency.honorific"]),
    "an own kind on its channel": (
        lambda: _channel({Channel.EMAIL: SHORT, Channel.CHAT: SHORT}), (Channel.CHAT, False)),
    "an own kind that is too long for its channel": (
        lambda: _channel({Channel.EMAIL: SHORT, Channel.CHAT: LONG}), (Channel.EMAIL, True)),
    "an own kind that is too long for every channel": (
        lambda: _channel({Channel.SMS: LONG, Channel.CHAT: LONG}), (Channel.CHAT, True)),
    "an own kind on another channel alone": (lambda: _channel({Channel.SMS: SHORT}), (Channel.SMS, True)),
    "an own kind that fits nowhere is given whole, as on its own channel, with what would better it": (
        lambda: _whole((f"{LONG} Call me: $candidate_phone.", LONG, "Ask $referee_name.")),
        ["Dear Ellen Smith,", "By the way.", "And so on.", SHORT, "I bring", "Best regards,", "Sari Dewi", "channel",
         "interviewers[0].salutation_name", "candidate.phone"]),
    "a fact of a paragraph that went for the channel's sake is not asked for": (
        lambda: [_shortened(strengths) for strengths in (ENDLESS, ("SQL",))], [(True, False), (False, True)]),
    "another channel, for which the locale has no words": (
        lambda: [hint.text for hint in _nudged(_own_kind({Channel.SMS: SHORT}, "")).hints if hint.field == "channel"],
        ["channel"]),
    "a kind that comes again": (
        lambda: [_nudged(_own_kind({Channel.CHAT: SHORT}), ref="7", steps=NUDGED[:many]).key for many in range(3)],
        [written(("acme:nudge", many, DAY)) for many in (1, 2, 2)]),
    "another engine's text that is too long for its channel": (
        lambda: _asked_often(Channel.CHAT), (Channel.CHAT, 2)),
    "a rule that is asked under an outcome of which no day is known": (
        lambda: decide(an_interview(), DAY, playbook=_closing()).due_on, DAY),
    "a kind of the policy's that a host recommends without its facts": (
        lambda: decide(REJECTED, DAY, playbook=_thanking()).key, written(("feedback_thanks", 1, DAY))),
    "a day to decide by that another engine's text lacks": (
        lambda: [each for each in _hints(_foreign("fine", "rival_decide_by")) if "rival" in each],
        ["rival_offer.decide_by"]),
    "a reason that tells when to look again": (
        lambda: describe(decide(an_interview(), DAY, playbook=NUDGING), "en", playbook=NUDGING),
        "Look again on Friday, November 20, 2026."),
    "an honorific that is used, although there is no short name": (
        lambda: [each for each in _hints(interviewers=(Person(name="Dr. Smith", honorific="prof"),)) if "salut" in each],
        []),
    "an honorific without a name": (
        lambda: [each for each in _hints(interviewers=(Person(honorific="ms", topic="x"),)) if "salut" in each], []),
    "an honorific among friends": (
        lambda: [
            each for each in _hints(interviewers=(attrs.evolve(ELLEN, first_name_terms=True),)) if "salut" in each],
        []),
    "a panel of four, of whom the fourth has no topic": (lambda: _alike(None), ["interviewers[3]"]),
    "a panel of four, of whom the fourth has one": (lambda: _alike("the move"), []),
    "nothing is sent": (lambda: next_action(WAITING, DAY) == decide(WAITING, DAY), True),
    "a move on is not worded": (lambda: next_action(MOVING, DAY) == decide(MOVING, DAY), True),
    "waiting, described": (
        lambda: describe(decide(WAITING, DAY), "en"),
        "You are waiting for the answer that may come by Monday, November 23, 2026. Unless it comes, look again on "
        "Tuesday, November 24, 2026. Keep applying elsewhere."),
}  # fmt: skip
"""A name, what is asked, and what must come."""


def _channel(texts: Mapping[Channel, str]) -> tuple[Channel, bool]:
    interview = an_interview(channel=Channel.CHAT, strengths=ENDLESS)
    action = next_action(interview, DAY, playbook=_own_kind(texts))
    assert action.message is not None
    return action.message.channel, "channel" in [hint.field for hint in action.hints]


def _shortened(strengths: tuple[str, ...]) -> tuple[bool, bool]:
    """Tell whether paragraphs went, and whether a fact is asked for that would stand in one of them."""
    body = ("$salutation", "Call me: $candidate_phone.", LONG, SHORT, "$closing")
    playbook = _own_kind({Channel.CHAT: SHORT})
    templates = playbook.templates.with_template(
        "acme:nudge", Channel.CHAT, "en", MessageTemplate(body=body, drop=(1, 2))
    )
    action = _nudged(playbook.with_templates(templates), candidate=Candidate(name="Sari Dewi"), strengths=strengths)
    fields = [hint.field for hint in action.hints]
    return "channel" in fields, "candidate.phone" in fields


def _nudged(playbook: Playbook, **facts: Any) -> Action:
    return next_action(an_interview(channel=Channel.CHAT, **facts), DAY, playbook=playbook)


class Counting:
    """Another engine's text that is longer than a chat holds, and counts how often it is asked for."""

    asked = 0

    def render(self, facts: Mapping[str, str], /) -> tuple[str | None, str]:
        """Word a body that is short for the examples, and long for what this candidate brings."""
        Counting.asked += 1
        return None, "\n\n".join((facts["salutation"], f"I bring {facts.get('strengths', 'much')}.", facts["closing"]))


def _asked_often(channel: Channel) -> tuple[Channel, int]:
    text = ForeignTemplate(renderer=Counting(), names=("salutation", "closing", "strengths"))
    playbook = _own_kind({channel: SHORT})
    templates = playbook.templates.with_template("acme:nudge", channel, "en", text)
    interview = an_interview(channel=channel, strengths=ENDLESS)
    Counting.asked = 0
    message = next_action(interview, DAY, playbook=playbook.with_templates(templates)).message
    assert message is not None
    return message.channel, Counting.asked


def _closing() -> Playbook:
    closed = attrs.evolve(DEFAULT_PLAYBOOK.rule("closed"), outcomes=("pending",))
    return attrs.evolve(DEFAULT_PLAYBOOK, rules=(closed,))


def _thanking() -> Playbook:
    thanks = attrs.evolve(DEFAULT_PLAYBOOK.rule("feedback_thanks"), window=_always)
    return attrs.evolve(DEFAULT_PLAYBOOK, rules=(thanks,))


def _whole(text: tuple[str, ...]) -> list[str]:
    facts: dict[str, Any] = {"candidate": Candidate(name="Sari Dewi"), "interviewers": (ELLEN,), "strengths": ENDLESS}
    action = _nudged(_own_kind({Channel.PHONE: text}), **facts)
    assert action.message is not None
    lines = [line.partition(" years")[0] for line in action.message.body.splitlines() if line]
    return [*lines, *(hint.field for hint in action.hints)]


def _alike(topic: str | None) -> list[str]:
    panel = (*(Person(name=name, topic=name) for name in "ABC"), Person(name="D", topic=topic))
    return [hint.field for hint in next_action(an_interview(interviewers=panel), DAY).hints if hint.text == ALIKE]


def violations() -> Iterator[str]:
    """Tell what comes out otherwise."""
    for name, (asked, expected) in ROWS.items():
        try:
            found = asked()
        except Exception as error:  # noqa: BLE001 - told like any other answer
            found = f"raised {type(error).__name__}: {error}"
        if found != expected:
            yield f"{name}: {found!r}"
