"""
What every text must be, whoever wrote it: told from Unicode's own tables and the channels' limits alone.
"""

from email import message_from_bytes
from email.message import EmailMessage
from typing import Final
from unicodedata import category, is_normalized

from interview_followup import Action, Channel, Message

from .asking import must

MOST_LINE: Final = 200
MOST_LINK: Final = 500
_CONTROLS: Final = frozenset({"Cc", "Cs", "Co", "Zl", "Zp"})
_TURNING: Final = frozenset("\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_ISOLATES: Final = frozenset("\u2068\u2069")
"""The library puts these around what reads from right to left."""

_SMS_SEPTETS: Final = 2 * 153
_CHAT_UNITS: Final = 600
_LETTER_LINES: Final = 52
_LETTER_WIDTH: Final = 84
_PHONE_WORDS: Final = 280


def is_harmless(text: str, *, allowed: frozenset[str] = frozenset()) -> bool:
    """Tell whether a text holds no control, half of a character, private or forbidden code point, nor a turn."""
    return not any(
        char not in allowed and (category(char) in _CONTROLS or char in _TURNING or ord(char) & 0xFFFE == 0xFFFE)
        for char in set(text)
    )


def check_line(line: str, most: int = MOST_LINE) -> None:
    """Hold a text that was let into an interview to what it must be there."""
    must(1 <= len(line) <= most, "a text that was let in is empty or too long")
    must(is_harmless(line), "a text that was let in holds a control")
    must(is_normalized("NFC", line), "a text that was let in is not in its stored form")


def check_messages(action: Action, *, short: bool = True) -> None:
    """
    Look at every message of an action.

    Args:
        action: From `next_action`.
        short: Whether each must keep its channel's limit; one for e-mail has none.
    """
    for message in action.messages:
        _check_texts(message)
        if short:
            must(fits(message.channel, message.body), f"a message by {message.channel} is over its limit")
    keys = [message.key for message in action.messages if message.key is not None]
    must(len({*keys}) == len(keys), "two messages share a key")


def _check_texts(message: Message) -> None:
    body, subject = message.body, message.subject
    must(body.strip() and is_harmless(body, allowed=_ISOLATES | {"\n"}), "a body is blank or holds a control")
    must(body.count("\u2068") == body.count("\u2069"), "a body leaves an isolate open")
    if message.channel in {Channel.EMAIL, Channel.LETTER}:
        must(subject is not None and subject.strip(), "a message for a channel with subjects has none")
    if subject is not None:
        must(is_harmless(subject, allowed=_ISOLATES), "a subject holds a control or a new line")
        _check_mail(subject)


def _check_mail(subject: str) -> None:
    """Send a subject there and back: no header may come with it."""
    mail = EmailMessage()
    mail["Subject"] = subject
    arrived = message_from_bytes(mail.as_bytes(), policy=mail.policy)
    must(arrived.keys() == mail.keys(), "a header came with the subject")
    must("\n" not in arrived["Subject"] and "\r" not in arrived["Subject"], "a new line came with the subject")


def fits(channel: Channel, body: str) -> bool:
    """Tell whether a text keeps its channel's limit; a text message's parts are told by their sum alone."""
    match channel:
        case Channel.SMS:
            return len(body) <= _SMS_SEPTETS
        case Channel.CHAT:
            return len(body.encode("utf-16-le")) <= 2 * _CHAT_UNITS
        case Channel.LETTER:
            return sum(max(1, -(-len(line) // _LETTER_WIDTH)) for line in body.split("\n")) <= _LETTER_LINES
        case Channel.PHONE:
            return len(body.split()) <= _PHONE_WORDS
        case Channel.EMAIL:
            return True
