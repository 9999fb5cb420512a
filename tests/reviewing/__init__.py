"""Tests of ``review``: real messages, faults planted into them, and how a finding is looked at."""

import re
from functools import lru_cache
from typing import Final
from unicodedata import is_normalized, normalize

import attrs

from interview_followup import Channel, Finding, Interview, Message, next_action, review
from tests.locales.cases import cases, full

CASES: Final = ("thank-you", "check-in-exact", "rejection", "answer-accept")
"""A pending, a promised, a lost and a won interview: one message of each is edited."""

_WORDS: Final = {
    "en": frozenset(
        re.findall("[a-z]+", "a an and are as at be better but can for got here in is it most must of one the")
    ),
    "id": frozenset(
        re.findall("[a-z]+", "adalah atau dapat dengan di dua ini menjadi sebaiknya tampaknya tetapi tidak")
    ),
}
_QUOTED: Final = re.compile("“[^”]*”")


@lru_cache(maxsize=512)
def worded(case: str, tag: str, channel: Channel = Channel.EMAIL) -> tuple[Message, Interview]:
    """Word the first message of a case, and give the interview that it is about."""
    for name, interview, today in cases(attrs.evolve(full(tag), channel=channel)):
        if name == case:
            return next_action(interview, today).messages[0], interview
    raise LookupError(case)


def with_sentence(message: Message, sentence: str) -> Message:
    """Put a sentence into a message as a paragraph of its own, or before the rest where there are no paragraphs."""
    first, gap, rest = message.body.partition("\n\n")
    body = f"{first}\n\n{sentence}\n\n{rest}" if gap else f"{sentence} {first}"
    return attrs.evolve(message, body=body)


def replaced(message: Message, old: str, new: str) -> Message:
    """Put *new* for *old* everywhere; it must stand somewhere."""
    subject = None if message.subject is None else message.subject.replace(old, new)
    edited = attrs.evolve(message, subject=subject, body=message.body.replace(old, new))
    assert edited != message
    return edited


def edits(tag: str, sentence: str) -> list[tuple[Message, Interview]]:
    """Put one sentence into messages of several kinds, for every channel."""
    found = [worded(case, tag, channel) for case in CASES for channel in Channel]
    return [(with_sentence(message, sentence), interview) for message, interview in found]


def look(message: Message, interview: Interview, *not_named: str) -> list[Finding]:
    """Review a message; whatever is found is sound, and that a longer text may be too long is not looked at."""
    findings = [each for each in review(message, interview, not_named=not_named) if each.code != "too_long"]
    for finding in findings:
        assert_sound(finding, message)
    return findings


def codes(message: Message, interview: Interview, *not_named: str) -> list[str]:
    """List the codes of what is found."""
    return [finding.code for finding in look(message, interview, *not_named)]


def places(message: Message, interview: Interview, *not_named: str) -> list[tuple[str, str, str]]:
    """List code, field and text of what is found."""
    return [(finding.code, finding.field, finding.found) for finding in look(message, interview, *not_named)]


def assert_sound(finding: Finding, message: Message) -> None:
    """Hold a finding to what is true of each: its span holds what was found, and its sentence is in the language."""
    text = {"subject": message.subject, "body": message.body}[finding.field]
    assert text is not None
    if not is_normalized("NFC", text):
        assert (finding.start, finding.end) == (None, None)
        assert finding.found in normalize("NFC", text)
    elif finding.start is None or finding.end is None:
        assert (finding.start, finding.end, finding.found) == (None, None, "")
    else:
        assert 0 <= finding.start < finding.end <= len(text)
        assert text[finding.start : finding.end] == finding.found
    own, other = ("id", "en") if message.locale == "id" else ("en", "id")
    words = set(re.findall("[a-z]+", _QUOTED.sub("", finding.text).lower()))
    assert words & _WORDS[own], finding.text
    assert not words & _WORDS[other], finding.text
    assert finding.text.endswith(".")
