"""
How a value that is accepted must stand in the texts: where its harmless twin stands, letter by letter, and nothing
else may change; least of all the decision.
"""

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Any, Final
from unicodedata import normalize

import attrs

from interview_followup import Action, Channel, Interview, Message, decide, next_action
from interview_followup.templates import plain, sms_parts
from tests.locales.cases import cases, full, minimal
from tests.payloads.harness import mail_complaints
from tests.payloads.places import PLACES, Put
from tests.payloads.rows import Row, payload_of

STRIPPED: Final = {"invis-01": "AnnSmith", "invis-07": "AnnSmith", "invis-09": "Ann"}
"""What a value becomes where it is not what came: zero-width space, soft hyphen and stray selectors are taken away."""

RIGHT_TO_LEFT: Final = frozenset({"bidi-07", "bidi-08", "invis-13", "ok-29"})
"""Isolated wherever they are printed."""

LANGUAGES: Final = ("en", "id")


def kept_of(row: Row) -> str:
    """Say how a row's value is kept."""
    return STRIPPED.get(row.id, normalize("NFC", payload_of(row)))


def printed(row: Row) -> str:
    """Say how a row's value stands in a text."""
    return isolated(kept_of(row)) if row.id in RIGHT_TO_LEFT else kept_of(row)


def isolated(value: str) -> str:
    """Isolate a value as a text must."""
    return f"\u2068{value}\u2069"


def put_of(row: Row) -> Put:
    """Give the way in which a row's value gets into an interview."""
    put = PLACES[row.here].put
    assert put is not None, f"{row.here} stands in no text"
    return put


def twin_of(text: str) -> str:
    """Give a harmless value that takes the same room on every channel: letters of the same width."""
    return "".join(map(_harmless, text))


def _harmless(char: str) -> str:
    if ord(char) > 0xFFFF:
        return "жж"
    septets = plain(Channel.SMS, char)
    if sms_parts(septets * 81) == 1:
        return "q"
    return "~" if sms_parts(septets * 80) == 1 else "ж"


def swapped(text: str, twin: str, value: str) -> str:
    """Put a value where its twin stands; one that ends in a stop brings the sentence's stop along."""
    stops = value.rstrip("\u2069")[-1:] in {".", "!", "?"}
    return re.sub(re.escape(twin) + r"(\.?)", lambda match: value + ("" if stops else match[1]), text)


@lru_cache(maxsize=32)
def occasions(tag: str, channel: Channel) -> tuple[tuple[Interview, date], ...]:
    """List a case for each kind of message, with every fact there can be and with as few as can be."""
    found = []
    seen = set()
    for build in (full, minimal):
        for _, interview, today in cases(attrs.evolve(build(tag), channel=channel)):
            key = (build is full, str(decide(interview, today).kind))
            if key not in seen:
                seen.add(key)
                found.append((interview, today))
    return tuple(found)


def standing_complaints(
    row: Row, answer: Callable[[Interview, date], Action] = next_action, tags: tuple[str, ...] = LANGUAGES
) -> list[str]:
    """
    See a row's value stand in every kind of message, on every channel, as its harmless twin does.

    Args:
        row: One whose value is accepted.
        answer: What words an interview.
        tags: The languages to look at.
    """
    return [complaint for tag in tags for channel in Channel for complaint in _on_channel(row, answer, tag, channel)]


def _on_channel(row: Row, answer: Callable[[Interview, date], Action], tag: str, channel: Channel) -> list[str]:
    value, shown, put = payload_of(row), printed(row), put_of(row)
    twin = twin_of(shown)
    complaints: list[str] = []
    count = 0
    sent: dict[str, str] = {}
    for plain_one, today in occasions(tag, channel):
        interview, harmless = put(plain_one, value), put(plain_one, twin)
        action, model = answer(interview, today), next_action(harmless, today)
        if decide(interview, today) != decide(harmless, today):
            complaints.append(f"{action.kind}: another decision")
        if _days_and_people(action) != _days_and_people(model):
            complaints.append(f"{action.kind}: another day or addressee")
        for message, expected in zip(action.messages, model.messages, strict=True):
            complaints += unlike(message, expected, twin, shown)
            count += f"{expected.subject}{expected.body}".count(twin)
            if message.subject is not None:
                sent[message.subject] = message.body
        complaints += _hints_unlike(action, model, twin, value)
    if not count:
        complaints.append(f"{row.here} is printed nowhere on {channel}")
    return complaints + [each for subject, body in sent.items() for each in mail_complaints(subject, body)]


def _days_and_people(action: Action) -> tuple[Any, ...]:
    """Give the days, and who gets the messages: their places, since a name may be what was changed."""
    to = [(message.audience, message.to is None, message.channel) for message in action.messages]
    return action.kind, action.rule, action.opens_on, action.due_on, action.closes_on, action.send_on, to


def unlike(message: Message, model: Message, twin: str, shown: str) -> list[str]:
    """Hold a message against its harmless model."""
    complaints = []
    left = re.search(r"\$\w|[{}]|%\(|\bNone\b|\bnan\b|  |\.\.", model.body)
    if left:
        complaints.append(f"{left[0]!r} in the text")
    where = (message.channel, message.locale, message.audience, message.template)
    if where != (model.channel, model.locale, model.audience, model.template):
        complaints.append(f"{message.template}: another text")
    if message.body != plain(message.channel, swapped(model.body, twin, shown)):
        complaints.append(f"{message.template}: another body")
    if message.subject != (None if model.subject is None else swapped(model.subject, twin, shown)):
        complaints.append(f"{message.template}: another subject")
    if message.body.count("\u2068") != message.body.count("\u2069"):
        complaints.append(f"{message.template}: an isolate is not closed")
    return complaints


def _hints_unlike(action: Action, model: Action, twin: str, value: str) -> list[str]:
    """A hint names people as well, and asks for the same facts."""
    told = [(hint.field, hint.text) for hint in action.hints]
    expected = [(hint.field, hint.text.replace(twin, value)) for hint in model.hints]
    also = [(field, text.replace(value, isolated(value))) for field, text in expected]
    return [] if told in (expected, also) else [f"{action.kind}: other hints"]
