"""What holds of every text whichever facts are there: the ones that only some combinations of facts would show."""

import re
from datetime import date
from typing import Any, Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_followup import DEFAULT_TEMPLATES, Channel, Interview, Message, Person, next_action, review
from tests.locales.cases import cases, full

TAGS: Final = ("en", "en-GB", "id")
PERSON: Final = ("name", "salutation_name", "honorific", "title", "topic", "first_name_terms")
CANDIDATE: Final = ("phone", "email", "link", "place")
OTHERS: Final = ("strengths", "addition", "interviewers")
ALL: Final = (*PERSON, *CANDIDATE, *OTHERS)
NOTHING: Final[dict[str, Any]] = {"name": "", "first_name_terms": False, "strengths": (), "interviewers": ()}

OCCASIONS: Final = [
    (tag, channel, name, each, today)
    for tag in TAGS
    for channel in Channel
    for name, each, today in cases(attrs.evolve(full(tag), channel=channel))
]


def without(interview: Interview, fields: frozenset[str]) -> Interview:
    """Take facts away that need not be there."""

    def gone(names: tuple[str, ...]) -> dict[str, Any]:
        return {name: NOTHING.get(name) for name in names if name in fields}

    people = tuple(attrs.evolve(person, **gone(PERSON)) for person in interview.interviewers)
    return attrs.evolve(
        interview,
        **{"candidate": attrs.evolve(interview.candidate, **gone(CANDIDATE)), "interviewers": people, **gone(OTHERS)},
    )


def sound(interview: Interview, today: date) -> tuple[Message, ...]:
    """Word it, and look for what a vanished fact leaves behind."""
    messages = next_action(interview, today).messages
    for message in messages:
        assert review(message, interview) == (), message.body
        for paragraph in message.body.split("\n\n"):
            assert re.search(r"\w", paragraph), message.body
            assert not re.search(r"\b(?:about|tentang|mengenai|pada|di)[.,;]", paragraph), message.body
    return messages


@pytest.mark.parametrize("field", ALL)
def test_no_fact_leaves_a_gap_when_it_goes_alone(field: str) -> None:
    """Each alone, over every case, channel and language."""
    for _, _, _, interview, today in OCCASIONS:
        sound(without(interview, frozenset({field})), today)


@given(st.sampled_from(OCCASIONS), st.sets(st.sampled_from(ALL)))
def test_no_facts_leave_a_gap_when_they_go_together(occasion: tuple[Any, ...], fields: set[str]) -> None:
    """Any of them with any others."""
    sound(without(occasion[3], frozenset(fields)), occasion[4])


@pytest.mark.parametrize("channel", Channel)
def test_another_honorific_changes_the_honorific_alone(channel: Channel) -> None:
    """``Ibu`` for ``Bapak``, and nothing else."""
    for _, interview, today in cases(attrs.evolve(full("id"), channel=channel)):
        texts = []
        for honorific in ("ibu", "bapak"):
            person = attrs.evolve(interview.interviewers[0], honorific=honorific)
            told = attrs.evolve(interview, interviewers=(person,))
            texts.append([re.sub(r"\b(?:Ibu|Bapak)\b", "#", each.body) for each in next_action(told, today).messages])
        assert texts[0] == texts[1]


@pytest.mark.parametrize("channel", Channel)
@pytest.mark.parametrize("tag", TAGS)
def test_a_panel_is_written_to_in_its_order(tag: str, channel: Channel) -> None:
    """One message each, whoever stands first, and each greets the one whom it is for."""
    interview = attrs.evolve(full(tag), channel=channel)
    locale = DEFAULT_TEMPLATES.locale(tag)
    for people in (interview.interviewers, interview.interviewers[::-1], (Person(name="Solo"),)):
        messages = next_action(attrs.evolve(interview, interviewers=people), interview.held_on).messages
        assert tuple(message.to for message in messages) == people
        for message, person in zip(messages, people, strict=True):
            others = [locale.mention(each, message.channel) for each in people if each is not person]
            assert locale.salute(person, interview.company, message.channel) in message.body
            assert str(locale.mention(person, message.channel)) in message.body
            assert not any(str(other) in message.body for other in others)
