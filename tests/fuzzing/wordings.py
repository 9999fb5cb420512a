"""
Texts, reasons, locales and tables of them, as translators, product people and hosts may hand them in.
"""

import warnings
from collections.abc import Mapping
from typing import Any, Final

import attrs

from interview_followup import (
    DEFAULT_RULES,
    DEFAULT_TEMPLATES,
    Audience,
    Channel,
    ForeignTemplate,
    Honorific,
    Locale,
    MessageTemplate,
    StepKind,
    WordLists,
)

from .asking import ask
from .data import MOST_REPEATS, Data
from .facts import OWN_KIND, TAGS
from .junk import junk

KINDS: Final = (OWN_KIND, *StepKind, "thankyou")
RULES: Final = ("wait", "acme:nudge", *(rule.name for rule in DEFAULT_RULES), "no_such_rule")
FACTS: Final = (
    *("salutation", "closing", "you", "candidate_name", "company", "role", "held_on", "letter_date", "addressee"),
    *("candidate_phone", "promised_on", "promised_around", "invited_on", "promised_ahead", "last_asked_on", "topic"),
    *("strengths", "addition", "evidence", "evidence_titles", "evidence_count", "referee_name", "referee_relation"),
    *("referee_contact", "known_on", "respond_by", "next_interview_on", "rival_decide_by", "when_answer_today"),
    *("when_rival_today", "when_acknowledged", "when_not_thanked", "when_late", "when_agency", "when_second"),
    *("when_third", "when_asking_feedback", "when_feedback_came", "when_consented", "when_one_document"),
    *("when_undecided", "when_accepting", "when_declining", "when_needing_time", "when_advanced", "when_on_hold"),
    *(
        "opens_on",
        "due_on",
        "closes_on",
        "next_on",
        "asked",
        "accepted",
        "decided",
        "vague",
        "greetings",
        "interviewer",
    ),
)
_PIECES: Final = (
    *("Thank you", ".", " ", ", ", "\n", "\n\n", " the ", "!", "?", "-", "(", ")", "[", "]", "{", "}", "<", ">"),
    *("$", "$$", "${", "%(", "%s", "=?", "?=", "<b>", "\u2068", "\u2069", "\u200b", "\t", "None", "___", "x" * 200),
)
_GOOD: Final = (
    "Thank you for the conversation.",
    "Thank you for $topic.",
    "The $role role interests me.",
    "$when_late${topic} has stayed with me.",
    "You can reach me on $candidate_phone.",
    "I ask about $role at $company, by $respond_by.",
    "$strengths",
    "$evidence",
)
_REASONS: Final = ("It opened on $opens_on.", "It has been asked $asked times.", "Due on $due_on.", "Wait.")
_CHANNELS: Final = (*Channel, "email", "fax")


def _template_text(data: Data) -> Any:
    """Take a text: a good one, pieces of good and bad ones, any string, or anything."""
    way = data.number(0, 5)
    if way <= 1:
        return data.one_of(_GOOD)
    if way <= 3:
        names = [f"${name}" for name in data.several(FACTS, 4)]
        return "".join(data.several([*names, "Thank you", " ", ". ", *_PIECES], 8))
    if way == 4:
        return data.text(60)
    return junk(data) if data.chance(4) else data.one_of(_GOOD) * data.number(1, MOST_REPEATS)


def _paragraph(data: Data) -> Any:
    """Take a text, or alternatives."""
    if not data.chance(3):
        return _template_text(data)
    kind: Any = data.one_of([tuple, list])
    if data.chance(16):
        return kind([_template_text(data)] * data.number(0, 70))
    return kind([_template_text(data) for _ in range(data.number(0, 4))])


def _body(data: Data) -> Any:
    """Take a body: in a sound frame most often, in none, of one paragraph many times, or anything."""
    way = data.number(0, 7)
    if way == 5:
        return [_paragraph(data) for _ in range(data.number(0, 6))]
    if way == 6:
        return ["$salutation", *[_paragraph(data)] * data.number(0, 70), "$closing"]
    if way == 7:
        return junk(data)
    return ("$salutation", "Thank you.", *(_paragraph(data) for _ in range(data.number(0, 4))), "$closing")


def _drop(data: Data) -> Any:
    return junk(data) if data.chance(8) else [data.number(0, 5) for _ in range(data.number(0, 3))]


def _text_fields(data: Data, *, subject: bool) -> dict[str, Any]:
    """Take what a text is made of; with the subject that its channel wants, in seven cases of eight."""
    fields: dict[str, Any] = {"body": _body(data)}
    if subject != data.chance(8):
        fields["subject"] = "$role" if data.chance(2) else _paragraph(data)
    if data.chance(3):
        fields["drop"] = _drop(data)
    return fields


def has_subject(channel: object) -> bool:
    """Tell whether a channel carries a subject."""
    return isinstance(channel, str) and channel in {Channel.EMAIL, Channel.LETTER}


def _or_junk(data: Data, value: object) -> Any:
    return junk(data) if data.chance(32) else value


def what_for(data: Data) -> dict[str, Any]:
    """Take what a text is for: kind, channel, locale and audience."""
    named: dict[str, Any] = {
        "kind": _or_junk(data, data.one_of(KINDS)),
        "channel": _or_junk(data, data.one_of(_CHANNELS)),
        "locale": _or_junk(data, data.one_of(TAGS)),
    }
    if data.chance(4):
        named["audience"] = _or_junk(data, data.one_of([*Audience, "referee", "employer", "press"]))
    return named


def a_template(data: Data, *, subject: bool) -> Any:
    """Take a text of our own syntax; building one never fails, whatever it is built of."""
    return ask(MessageTemplate, **_text_fields(data, subject=subject))


@attrs.frozen
class OwnRenderer:
    """
    Another engine's text, as simple as can be.

    Attributes:
        subject: The names and words of the subject; ``None``: it has none.
        paragraphs: The same for each paragraph of the body.
        absent: What stands for an absent fact; ``None``: its paragraph is left out; an error: that is raised.
        result: What is given in place of a text; ``None``: the text.
    """

    subject: tuple[str, ...] | None
    paragraphs: tuple[tuple[str, ...], ...]
    absent: str | Exception | None
    result: Any

    def render(self, facts: Mapping[str, str], /) -> Any:
        """Put the facts in, or do what an engine should not."""
        if self.result is not None:
            return self.result
        texts = [self._joined(words, facts) for words in self.paragraphs]
        subject = None if self.subject is None else self._joined(self.subject, facts)
        return subject, "\n\n".join(text for text in texts if text is not None)

    def _joined(self, words: tuple[str, ...], facts: Mapping[str, str]) -> str | None:
        text = []
        for word in words:
            value = facts.get(word[1:], self.absent) if word.startswith("$") else word
            if isinstance(value, Exception):
                raise value
            if value is None:
                return None
            text.append(value)
        return "".join(text)


def a_foreign_template(data: Data, *, subject: bool) -> Any:
    """Take a text that another engine renders, with most of the names that it uses."""
    named = data.several(FACTS, 6)
    words = (*(f"${name}" for name in named), "Thank you", " ", ". ", *_PIECES)
    paragraphs = [tuple(data.several(words, 6)) for _ in range(data.number(0, 4))]
    if not data.chance(4):
        paragraphs = [("$salutation",), ("Thank you.",), *paragraphs, ("$closing",)]
    renderer: Any = OwnRenderer(
        subject=(("$role",) if data.chance(2) else tuple(data.several(words, 3))) if subject else None,
        paragraphs=tuple(paragraphs),
        absent=data.one_of([None, "", "none", KeyError("topic"), RecursionError(), MemoryError()]),
        result=junk(data) if data.chance(16) else None,
    )
    names: Any = ("salutation", "closing", "role", *named)
    return ask(ForeignTemplate, renderer=_or_junk(data, renderer), names=_or_junk(data, names))


def a_reason(data: Data) -> Any:
    """Take a reason's sentence, or alternatives."""
    if data.chance(2):
        return data.one_of(_REASONS)
    return _paragraph(data) if data.chance(2) else [data.one_of(_REASONS), _template_text(data)]


def a_tree(data: Data) -> Any:
    """Take what TOML or JSON parses to: tables of texts and reasons, anything else in their places at times."""
    tree: dict[Any, Any] = {}
    for _ in range(data.number(1, 3)):
        sections = tree.setdefault(_key(data, data.one_of(TAGS)), {})
        for _ in range(data.number(1, 3)):
            section = data.one_of(["messages", "reasons", "referee", "message"])
            place, filled = _key(data, section), _section(data, section)
            if isinstance(sections, dict):
                sections[place] = _or_junk(data, filled)
    return _or_junk(data, tree)


def _key(data: Data, name: str) -> Any:
    if data.chance(16):
        return data.one_of([data.text(20), 5, None, ("en",)])
    return name


def _section(data: Data, section: str) -> Any:
    """Take a section's table."""
    if section == "reasons":
        return {_key(data, data.one_of(RULES)): a_reason(data) for _ in range(data.number(1, 3))}
    table: dict[Any, Any] = {}
    for _ in range(data.number(1, 3)):
        channel = data.one_of([str(channel) for channel in _CHANNELS])
        fields = _text_fields(data, subject=has_subject(channel))
        kind = "reference" if section == "referee" else str(data.one_of(KINDS))
        if data.chance(16):
            fields[_key(data, data.one_of(["body", "bodies", "drop"]))] = junk(data)
        table.setdefault(_key(data, kind), {})[_key(data, channel)] = _or_junk(data, fields)
    return table


def _lists(data: Data) -> WordLists | None:
    """Take what a review looks for: patterns, good and bad."""
    patterns = ("ASAP", "(?P<role>\\w+)", "(", "a{99999999999}", "(" * 5000, "[[a]", "\\1", "(?i)x", "a**")
    fields: dict[str, Any] = {}
    for name in data.several([field.name for field in attrs.fields(WordLists)], 3):
        found = [data.text(20) if data.chance(4) else data.one_of(patterns) for _ in range(data.number(0, 3))]
        pairs = name in {"misspelt", "advised", "findings"}
        fields[name] = (
            tuple((each, data.one_of(["x", "\\1", "\\g<role>"])) for each in found) if pairs else tuple(found)
        )
        fields[name] = _or_junk(data, fields[name])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)  # the interpreter's own, about a pattern that is odd
        return ask(WordLists, **fields)


def a_locale(data: Data) -> Any:
    """Take a locale made from a shipped one: another tag, words, honorifics or lists."""
    shipped = DEFAULT_TEMPLATES.locale(data.one_of(["en", "id"]))
    fields = {field.name: getattr(shipped, field.name) for field in attrs.fields(Locale)}
    fields["tag"] = data.text(20) if data.chance(8) else data.one_of(TAGS)
    if data.chance(2):
        fields["words"] = _or_junk(data, tuple((name, "Greetings") for name in data.several(FACTS, 4)))
    if data.chance(4):
        fields["honorifics"] = _or_junk(data, frozenset(data.several([*Honorific], 3)))
    if data.chance(4):
        fields["lists"] = _lists(data) or shipped.lists
    if data.chance(16):
        fields[data.one_of(["words", "hints", "numbers", "honorifics", "alike", "lists"])] = junk(data)
    return ask(Locale, **fields)
