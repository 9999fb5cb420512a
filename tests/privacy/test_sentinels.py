"""
Personal values stand in the texts for the reader, and nowhere else: in no repr, reason, key, explanation or picture.
"""

from datetime import date
from typing import Any

import attrs
import pytest

from interview_followup import (
    DEFAULT_TEMPLATES,
    Candidate,
    Channel,
    Evidence,
    FindingCode,
    Interview,
    Person,
    PlaybookFinding,
    Referee,
    Report,
    StepKind,
    agenda,
    next_action,
)
from tests.locales.cases import HELD_ON
from tests.privacy.marking import Marker, classes_of, leaks, marked, personal_fields, shown
from tests.privacy.stories import stories, told, told_by_changes, told_by_many

KNOWN = {
    *(f"Candidate.{name}" for name in ("name", "phone", "email", "link", "place")),
    *(f"Person.{name}" for name in ("name", "salutation_name", "title", "email", "topic")),
    *(f"Evidence.{name}" for name in ("title", "shows")),
    *(f"Referee.{name}" for name in ("name", "relation", "contact")),
    *(f"Interview.{name}" for name in ("company", "role", "strengths", "addition")),
}
"""What was personal when this was written; a field more is found by walking, one less is a fault of the walk."""


def test_every_personal_field_is_found_and_hidden() -> None:
    """Each field that holds free text, in each class that an interview holds, is left out of its repr."""
    found = personal_fields(classes_of())
    assert {Interview, Candidate, Person, Evidence, Referee} <= set(classes_of())
    assert {f"{owner.__name__}.{field.name}" for owner, field in found} >= KNOWN
    assert [f"{owner.__name__}.{field.name}" for owner, field in found if field.repr is not False] == []


def test_every_personal_field_gets_a_sentinel_of_its_own() -> None:
    """No two alike, none a part of another, and each kept as it is."""
    interview, marks = marked()
    assert {path.rpartition(".")[2].partition("[")[0] for path in marks} == {name.rpartition(".")[2] for name in KNOWN}
    assert not [
        (one, other)
        for one, mark in marks.items()
        for other, longer in marks.items()
        if one != other and mark in longer
    ]
    assert set(marks.values()) <= set(_texts(interview))


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if attrs.has(type(value)):
        return [text for field in attrs.fields(type(value)) for text in _texts(getattr(value, field.name))]
    return [text for each in value for text in _texts(each)] if isinstance(value, tuple) else []


@pytest.mark.parametrize("channel", [None, Channel.LETTER, Channel.SMS])
@pytest.mark.parametrize("tag", ["en", "id"])
def test_inv_r5_no_answer_shows_a_personal_value(tag: str, channel: Channel | None) -> None:
    """In every situation: no repr, reason, key, hint's field, finding, plan, agenda, explanation or picture."""
    _, marks = marked()
    looked_at = 0
    for name, interview, today in stories(tag, channel):
        for what, text in told(interview, today):
            assert leaks(text, marks) == [], (name, what)
            looked_at += 1
    assert looked_at > 1000


def test_inv_r5_nothing_said_of_many_interviews_shows_a_personal_value() -> None:
    """An agenda, a comparison of playbooks, and what could be otherwise."""
    _, marks = marked()
    found = list(stories("en", None))
    for name, interview, today in found[::6]:
        for what, text in told_by_changes(interview, today):
            assert leaks(text, marks) == [], (name, what)
    for today in (HELD_ON, date(2026, 11, 27)):
        for what, text in told_by_many([interview for _, interview, _ in found], today):
            assert leaks(text, marks) == [], what


def test_inv_r5_a_report_on_a_playbook_shows_no_name() -> None:
    """A check makes its interviews up; put a real one in a finding's place, and its story tells what is there alone."""
    _, marks = marked()
    for _, interview, today in stories("en", None):
        finding = PlaybookFinding(
            code=FindingCode.TOO_CLOSE, subject="acme:named", text="asks too soon", interview=interview, day=today
        )
        report = Report(findings=(finding,), scopes=(), unvaried=("candidate.name",), polled=0)
        assert "asks too soon" in str(report)
        assert leaks(f"{shown(report)} {shown(finding)} {finding.story}", marks) == []


def test_a_message_shows_what_it_is_and_not_what_it_says() -> None:
    """Its repr is pinned: neither subject nor body, nor whom it is for; the key is a digest."""
    _, interview, today = next(stories("en", None))
    message = next_action(interview, today).messages[0]
    assert message.to is not None
    assert repr(message) == (
        "Message(channel=<Channel.EMAIL: 'email'>, locale='en', audience=<Audience.EMPLOYER: 'employer'>, "
        f"template='en/thank_you/email', key='{message.key}')"
    )
    assert len(message.key or "") == 32


def test_a_hint_names_the_person_in_its_question_alone() -> None:
    """The candidate is asked about somebody by name; the field is a path, and the repr shows that."""
    full, marks = marked()
    nameless = attrs.evolve(full, agency=None, interviewers=(attrs.evolve(full.interviewers[0], topic=None),))
    (hint,) = [hint for hint in next_action(nameless, HELD_ON).hints if hint.field.endswith("topic")]
    assert leaks(hint.text, marks) == ["interviewers[0].name"]
    assert repr(hint) == "Hint(field='interviewers[0].topic')"


def test_an_honorific_is_as_personal_as_a_name() -> None:
    """It is no free text, so that it has no sentinel; it is hidden all the same."""
    for honorific in ("ibu", "mr", "mx"):
        assert honorific not in repr(Person(name="Ann", honorific=honorific)).casefold()


def test_an_agenda_prints_the_hosts_id_and_no_name() -> None:
    """The id is the host's own, and tells it which interview is meant."""
    full, marks = marked()
    text = str(agenda([full], HELD_ON))
    assert "interview-7" in text
    assert leaks(text, marks) == []


@pytest.mark.parametrize("channel", list(Channel))
@pytest.mark.parametrize("tag", DEFAULT_TEMPLATES.tags)
def test_inv_s9_a_referee_stands_in_no_text_to_the_employer_without_consent(tag: str, channel: Channel) -> None:
    """Neither name, relation nor contact, in any message; the one to the referee greets by name."""
    _, marks = marked()
    private = {path: mark for path, mark in marks.items() if path.startswith("referees")}
    greeted = 0
    for name, interview, today in stories(tag, channel):
        referees = tuple(attrs.evolve(each, consented=False) for each in marked()[0].referees)
        for message in next_action(attrs.evolve(interview, referees=referees), today).messages:
            text = f"{message.subject}\n{message.body}"
            if message.audience == "employer":
                assert leaks(text, private) == [], name
            else:
                greeted += "referees[0].name" in leaks(text, private)
    assert greeted


@pytest.mark.parametrize("channel", list(Channel))
@pytest.mark.parametrize("tag", DEFAULT_TEMPLATES.tags)
def test_inv_s9_nobody_else_stands_in_a_panels_message(tag: str, channel: Channel) -> None:
    """Each interviewer's name, title and topic, and the second document's owner, stand in their own message alone."""
    full, marks = marked()
    interview = attrs.evolve(full, agency=None, locale=tag, channel=channel)
    action = next_action(interview, HELD_ON)
    assert len(action.messages) == 2
    for position, message in enumerate(action.messages):
        other = f"interviewers[{1 - position}]"
        found = leaks(f"{message.subject}\n{message.body}", marks)
        assert not [path for path in found if path.startswith((other, "agency", "referees"))]


@attrs.frozen(kw_only=True)
class Talkative:
    """A value whose repr was forgotten."""

    name: str
    on: date


@attrs.frozen(kw_only=True)
class Discreet:
    """One that hides its name, but not in its text."""

    name: str = attrs.field(repr=False)

    def __str__(self) -> str:
        """Say it."""
        return f"the interview of {self.name}"


def test_a_value_that_shows_a_name_is_found() -> None:
    """By the walk over fields, and by what it shows: in its repr, in its text, in another case."""
    marker = Marker()
    talkative, discreet = marker.filled(Talkative, "talkative", on=HELD_ON), marker.filled(Discreet, "discreet")
    assert [field.name for _, field in personal_fields([Talkative]) if field.repr is not False] == ["name"]
    assert leaks(shown(talkative), marker.marks) == ["talkative.name"]
    assert leaks(shown(discreet), marker.marks) == ["discreet.name"]
    assert leaks(shown(talkative).upper(), marker.marks) == ["talkative.name"]
    assert leaks(repr(discreet), marker.marks) == []


@attrs.frozen(kw_only=True)
class Widened:
    """A part with a field that nobody told the tests of."""

    nickname: str | None = None
    people: tuple[Candidate, ...] = ()
    kind: StepKind | str = StepKind.THANK_YOU
    since: date | None = None


def test_a_field_that_is_added_is_filled() -> None:
    """Whatever its name, also within a collection; a word of a closed list is no free text."""
    marker = Marker()
    value = marker.filled(Widened)
    assert {"nickname", "people[0].name", "people[1].link"} <= set(marker.marks)
    assert value.kind is StepKind.THANK_YOU
    assert [field.name for owner, field in personal_fields([Widened]) if owner is Widened] == ["nickname"]
