"""
The harness itself: each of its checks is shown a stand-in that is broken, and must complain.
"""

import re
from collections.abc import Callable
from datetime import date
from typing import Any, Final

import attrs
import pytest

from interview_followup import Action, Interview, InterviewError, Playbook, next_action
from tests.locales.cases import HELD_ON, full
from tests.payloads.harness import (
    cost_complaints,
    echo_complaints,
    mail_complaints,
    refusal_complaints,
    shown_of,
)
from tests.payloads.places import PLACES, with_text
from tests.payloads.rows import BY_ID, payload_of
from tests.payloads.standing import standing_complaints, twin_of

VALUE: Final = "Zsa Zsa Müller-Őry"
NAME: Final = "name"


def _refuses(text: str) -> Callable[[Any], object]:
    """Make a place that refuses everything with one text."""

    def enter(value: Any) -> object:
        raise InterviewError(text)

    return enter


def _echoes(value: Any) -> object:
    raise InterviewError(f"name must be one line, got {value!r}")


def _echoes_in_part(value: Any) -> object:
    raise InterviewError(f"name must be one line, but begins with {value[:7]}")


def _notes(value: Any) -> object:
    error = InterviewError("name must be one line")
    error.add_note(f"while reading {value}")
    raise error


def _chains(value: Any) -> object:
    try:
        return {}[value]
    except KeyError as error:
        raise InterviewError("name must be one line") from error


def _hides_a_chain(value: Any) -> object:
    try:
        return int(value)
    except ValueError:
        raise InterviewError("name must be one line") from None


def _slow(value: Any) -> object:
    """Match as a hasty pattern for an address does: each character more doubles the time."""
    if not re.fullmatch(r"(a+)+", "a" * 22 + str(value)):
        raise InterviewError("name must be one address")
    return None


def _fat(value: Any) -> object:
    copies = str(value) * 4_000_000
    raise InterviewError(f"name must be shorter than {len(copies)}")


@pytest.mark.parametrize(
    ("enter", "complaint"),
    [
        pytest.param(lambda value: value, "was accepted", id="accepts"),
        pytest.param(lambda value: {}[value], "raised KeyError, which is none of ours", id="another-error"),
        pytest.param(_refuses("no good"), "the error does not name name", id="no-field"),
        pytest.param(_refuses(f"name {'x' * 5000}"), "the error's text has 5005 characters", id="endless-text"),
        pytest.param(_echoes, "the error repeats ' Zsa M'", id="echo"),
        pytest.param(_echoes_in_part, "the error repeats 'Zsa Zs'", id="echo-in-part"),
        pytest.param(_notes, "the error repeats 'Müller'", id="note"),
        pytest.param(_chains, "the error repeats 'Müller'", id="cause"),
        pytest.param(_hides_a_chain, "the error repeats 'Müller'", id="context"),
        pytest.param(_slow, "s, and may take 0.05", id="slow-regex"),
    ],
)
def test_a_place_that_refuses_badly_is_found(enter: Callable[[Any], object], complaint: str) -> None:
    """Whatever of it is wrong: the class, the text, what it shows, or its time."""
    complaints = refusal_complaints(enter, VALUE, told=NAME)
    assert any(complaint in each for each in complaints), complaints


def test_a_place_that_refuses_well_is_not_complained_of() -> None:
    """So that the complaints above are about the faults."""
    assert refusal_complaints(_refuses("name must be one line"), VALUE, told=NAME) == []
    assert refusal_complaints(_refuses("name must be one line"), VALUE, told=NAME, expected="limit") == []


def test_a_place_that_takes_too_much_memory_is_found() -> None:
    """Where the row is about size."""
    complaints = cost_complaints(lambda: _fat(VALUE), "limit")
    assert any("bytes, and may take" in each for each in complaints)


def test_a_name_that_is_mistyped_may_be_told_and_nothing_else_may() -> None:
    """A kind may stand in an error; a sentence in its place may not."""
    assert echo_complaints(InterviewError("unknown kind 'Thanked'"), "Thanked", names=True) == []
    assert echo_complaints(InterviewError("unknown kind 'Thanked'"), "Thanked") != []
    assert echo_complaints(InterviewError(f"unknown kind {VALUE!r}"), VALUE, names=True) != []


def test_everything_that_an_error_shows_is_looked_at() -> None:
    """Text, arguments, faults, notes, and the same of what it came from."""
    with pytest.raises(InterviewError) as caught:
        _chains(VALUE)
    caught.value.add_note("a note")
    assert "name must be one line" in shown_of(caught.value)
    assert "a note" in shown_of(caught.value)
    assert f"KeyError({VALUE!r})" in shown_of(caught.value)


@pytest.mark.parametrize(
    "subject",
    [
        pytest.param("Thanks\r\nBcc: list@evil.example", id="line-breaks"),
        pytest.param("Thanks\u2028Bcc: x", id="separator"),
        pytest.param("Thanks =?utf-8?B?DQpCY2M6IHhAZXZpbC5leGFtcGxl?=", id="base64-word"),
        pytest.param("Thanks =?utf-8?q?x=0D=0ABcc:_x=40evil.example?=", id="quoted-word"),
        pytest.param("Thanks =?utf-8?q?=4F=4B?=", id="harmless-word"),
        pytest.param("Thanks \ud800", id="lone-surrogate"),
    ],
)
def test_a_subject_that_does_not_survive_is_found(subject: str) -> None:
    """A header more, a subject that reads otherwise, a mail that cannot be built."""
    assert mail_complaints(subject, "Thank you.") != []


@pytest.mark.parametrize("subject", ["Thank you – Data Analyst interview", "Ünï " * 40, "x" * 300, "=?utf-8?q?ok"])
def test_a_subject_that_survives_is_not_complained_of(subject: str) -> None:
    """Folding is no fault, nor is a word that is not whole."""
    assert mail_complaints(subject, "Thank you.") == []


def _spoilt(change: Callable[[str, Interview], str], field: str = "body") -> Callable[[Interview, date], Action]:
    """Word an interview with something done to every text."""

    def answer(interview: Interview, today: date) -> Action:
        action = next_action(interview, today)
        texts = [(each, getattr(each, field)) for each in action.messages]
        messages = [
            each if text is None else attrs.evolve(each, **_one(field, change(text, interview))) for each, text in texts
        ]
        return attrs.evolve(action, messages=tuple(messages))

    return answer


def _one(field: str, text: str) -> dict[str, Any]:
    return {field: text}


def _formatted(text: str, interview: Interview) -> str:
    """Put the facts in a second time, as a renderer on ``str.format`` does."""
    facts = {"company": interview.company, "role": interview.role, "candidate_name": interview.candidate.name}
    try:
        return text.format(interview, **facts)
    except (LookupError, ValueError, AttributeError):
        return text.replace("{", "").replace("}", "")


def _later(interview: Interview, today: date) -> Action:
    action = next_action(interview, today)
    return attrs.evolve(action, send_on=date.max) if "approve" in interview.company else action


BROKEN: Final[dict[str, tuple[str, Callable[[Interview, date], Action]]]] = {
    "renders-twice": ("dbl-01", _spoilt(_formatted)),
    "formats-braces": ("dbl-03", _spoilt(_formatted)),
    "collapses-braces": ("dbl-04", _spoilt(_formatted)),
    "drops-a-brace": ("dbl-08", _spoilt(_formatted)),
    "percent": ("dbl-05", _spoilt(lambda text, _: text.replace("%s", "None"))),
    "escapes-html": ("html-01", _spoilt(lambda text, _: text.replace("<", "&lt;"))),
    "unescapes": ("html-03", _spoilt(lambda text, _: text.replace("&amp;", "&"))),
    "folds-width": ("homo-02", _spoilt(lambda text, _: text.replace("\uff21", "A"))),
    "strips-joiners": ("invis-13", _spoilt(lambda text, _: text.replace("\u200c", ""))),
    "does-not-isolate": ("ok-29", _spoilt(lambda text, _: text.replace("\u2068", "").replace("\u2069", ""))),
    "loses-an-isolate": ("bidi-07", _spoilt(lambda text, _: text.replace("\u2069", ""))),
    "a-header-more": ("ok-19", _spoilt(lambda text, _: f"{text}\r\nBcc: x@evil.example", "subject")),
    "names-nobody": ("ok-02", _spoilt(lambda text, i: text.replace(i.candidate.name, "None"))),
    "obeys-a-text": ("llm-01", _later),
}


@pytest.mark.parametrize("name", list(BROKEN))
def test_a_broken_renderer_is_found(name: str) -> None:
    """One that looks at a value again, or changes it, or lets it change anything else."""
    row_id, answer = BROKEN[name]
    assert standing_complaints(BY_ID[row_id], answer, ("en",)) != []


def test_a_library_that_left_encoded_words_whole_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its own guard taken away, two harmless halves make a word that a mail library decodes."""
    word = payload_of(BY_ID["hdr-18"])
    texts = with_text("$company$role", ("$salutation", "Thank you.", "$closing"))
    interview = attrs.evolve(full("en"), company=word[:12], role=word[12:])

    def complaints() -> list[str]:
        (message, *_) = next_action(interview, HELD_ON, playbook=Playbook(templates=texts)).messages
        assert message.subject is not None
        return mail_complaints(message.subject, message.body)

    assert complaints() == []
    monkeypatch.setattr("interview_followup.engine.wording.plain_subject", lambda subject: subject)
    assert complaints() != []


def test_a_library_that_took_any_line_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its own check taken away, what should have been refused is accepted."""
    monkeypatch.setattr("interview_followup.interview.checks.Faults.text", lambda *arguments: None)
    for row_id in ("hdr-02", "hdr-18", "bidi-01", "invis-12", "size-01"):
        row = BY_ID[row_id]
        ((told, enter), *_) = PLACES[row.here].ways
        assert refusal_complaints(enter, payload_of(row), told=told) == ["was accepted"]


def test_a_twin_takes_the_same_room() -> None:
    """Else a text message would be shortened for the value's sake, and the texts could not be compared."""
    for value in ("Ann", "{x}", "Đặng", "🙂", "AT&T"):
        assert len(twin_of(value)) >= len(value)
