"""A hint is given only where the text would gain by it."""

from datetime import date
from typing import Any, Final

import attrs
import pytest

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_TEMPLATES,
    MessageTemplate,
    Person,
    Playbook,
    Referee,
    next_action,
)
from interview_followup.testing import an_interview

HELD_ON: Final = date(2026, 11, 19)


def fields(playbook: Playbook, **facts: Any) -> list[str]:
    """List the fields that an action hints at."""
    return [hint.field for hint in next_action(an_interview(**facts), HELD_ON, playbook=playbook).hints]


def chat(*paragraphs: str, drop: tuple[int, ...]) -> Playbook:
    """Use a chat text with a topic."""
    template = MessageTemplate(body=("$salutation", *paragraphs, "$closing"), drop=drop)
    return DEFAULT_PLAYBOOK.with_templates(DEFAULT_TEMPLATES.with_template("thank_you", "chat", "en", template))


ROOMY: Final = chat("Thanks.", "On $topic.", drop=(2,))


def test_a_topic_that_has_room_is_asked_for() -> None:
    """The text would name it."""
    assert fields(ROOMY, channel="chat") == ["interviewers[0].topic"]


@pytest.mark.parametrize("drop", [(2, 3), (3, 2)], ids=["would-be-dropped", "would-drop-another"])
def test_a_topic_that_would_cost_something_is_not_asked_for(drop: tuple[int, ...]) -> None:
    """The paragraph would be left out for its length, or another one for it."""
    playbook = chat("a" * 545, "On $topic.", "Thanks.", drop=drop)
    assert fields(playbook, channel="chat") == []


def test_a_topic_that_was_dropped_is_not_asked_for() -> None:
    """Another paragraph was long enough to drop both."""
    playbook = chat("Thanks.", "On $topic.", "I bring $strengths.", drop=(2, 3))
    found = fields(playbook, channel="chat", strengths=("x" * 199,) * 3)
    assert found == ["channel"]


def test_a_text_that_is_over_its_limit_anyway_may_gain_by_it() -> None:
    """A host's own kind has nothing to fall back on, and loses nothing."""
    only = chat("$role $role $role $role", "On $topic.", drop=())
    texts = tuple(
        pair
        for pair in only.templates.texts
        if pair[0].kind != "thank_you" or (pair[0].locale, pair[0].channel) == ("en", "chat")
    )
    templates = attrs.evolve(only.templates, texts=texts).for_locales("en")
    playbook = Playbook(rules=[DEFAULT_PLAYBOOK.rule("thank_you")], templates=templates)
    assert fields(playbook, channel="chat", role="x" * 199) == ["channel", "interviewers[0].topic"]


def with_question() -> Playbook:
    """Let English ask for the name to greet by."""
    locale = DEFAULT_TEMPLATES.locale("en")
    own = tuple(hint for hint in locale.hints if hint[0] != "salutation_name")
    asking = attrs.evolve(locale, hints=(*own, ("salutation_name", "how to greet $name", "how to greet them")))
    return DEFAULT_PLAYBOOK.with_templates(DEFAULT_TEMPLATES.with_locale(asking))


ELLEN: Final = Person(name="Ellen Smith", honorific="ms", topic="x")


def test_an_honorific_that_cannot_be_used_asks_for_a_name_to_greet_by() -> None:
    """English guesses no surname."""
    action = next_action(an_interview(interviewers=(ELLEN,), strengths=("SQL",)), HELD_ON, playbook=with_question())
    assert [(hint.field, hint.text) for hint in action.hints] == [
        ("interviewers[0].salutation_name", "how to greet Ellen Smith")
    ]


@pytest.mark.parametrize(
    "person",
    [
        attrs.evolve(ELLEN, salutation_name="Smith"),
        attrs.evolve(ELLEN, honorific=None),
        Person(honorific="ms", topic="x"),
        Person(name="Maya", honorific="kak", topic="x"),
    ],
    ids=["given", "no-honorific", "no-name", "another-languages"],
)
def test_no_name_is_asked_for_where_it_would_not_help(person: Person) -> None:
    """It is there, or nothing would stand before it."""
    found = fields(with_question(), interviewers=(person,), strengths=("SQL",))
    assert "interviewers[0].salutation_name" not in found


def test_a_locale_that_uses_the_honorific_asks_for_no_name() -> None:
    """Indonesian puts it before the whole name."""
    locale = attrs.evolve(DEFAULT_TEMPLATES.locale("id"), hints=(("salutation_name", "x", "x"),))
    playbook = DEFAULT_PLAYBOOK.with_templates(DEFAULT_TEMPLATES.with_locale(locale))
    ratna = Person(name="Ratna Wijaya", honorific="ibu")
    assert fields(playbook, locale="id", interviewers=(ratna,)) == []
    assert fields(playbook, locale="id", interviewers=(), referees=(Referee(name="Budi"),)) == []
