"""Texts kept in files: what TOML or JSON parses to."""

import tomllib

import attrs
import pytest

from interview_followup import (
    DEFAULT_TEMPLATES,
    Audience,
    Channel,
    MessageTemplate,
    StepKind,
    TemplateError,
    TemplateSet,
)

FILE = """
[en.messages.check_in.email]
subject = "$role – any news?"
body = ["$salutation", ["News was hoped for by $promised_on.", "Is there news?"], "$closing"]

[en.referee.reference.email]
subject = "A word for me"
body = ["$salutation", "Please.", "$closing"]

[en.reasons]
stale = "Too late since $opens_on."
closed = ["${accepted}Done.", "Over."]
"""


def test_a_file_changes_what_it_names_and_nothing_else() -> None:
    """Messages, messages to the referee, and reasons."""
    mine = DEFAULT_TEMPLATES.with_mapping(tomllib.loads(FILE))
    found = mine.find(StepKind.CHECK_IN, Channel.EMAIL, "en-GB")
    assert found is not None
    assert isinstance(found[1], MessageTemplate)
    assert found[1].body[1] == ("News was hoped for by $promised_on.", "Is there news?")
    referee = mine.find(StepKind.REFERENCE, Channel.EMAIL, "en", Audience.REFEREE)
    assert referee is not None
    assert isinstance(referee[1], MessageTemplate)
    assert referee[1].subject == "A word for me"
    assert mine.find_reason("stale", "en") == "Too late since $opens_on."
    assert mine.find_reason("closed", "en") == ("${accepted}Done.", "Over.")
    assert len(mine.texts) == len(DEFAULT_TEMPLATES.texts)
    assert len(mine.reasons) == len(DEFAULT_TEMPLATES.reasons)


def test_a_set_can_be_built_from_a_file_alone() -> None:
    """With locales of one's own choice."""
    mine = TemplateSet.from_mapping(tomllib.loads(FILE), locales=[DEFAULT_TEMPLATES.locale("en")])
    assert (len(mine.texts), len(mine.reasons), mine.tags) == (2, 2, ("en",))


def test_all_faults_of_all_texts_come_at_once_with_their_places() -> None:
    """Nothing is added, and nothing is kept back."""
    before = attrs.evolve(DEFAULT_TEMPLATES)
    text = {"subject": "x", "body": ["$salutation", "{x}", "$closing"]}
    with pytest.raises(TemplateError) as caught:
        DEFAULT_TEMPLATES.with_mapping(
            {
                "en": {
                    "messages": {
                        "check_in": {"email": text, "mail": {**text, "body": ["a"]}},
                        "thankyou": {"email": {"subject": "x", "body": ["a"]}},
                        "thank_you": {"email": {"subject": "x"}, "chat": 5},
                    },
                    "reason": {},
                    "reasons": {"stale": ""},
                },
                "id": 5,
                "de": {"reasons": {"stale": "x"}},
            }
        )
    assert [(fault.field, fault.code) for fault in caught.value.faults] == [
        ("en.messages.thank_you.email", "wrong_keys"),
        ("en.messages.thank_you.chat", "wrong_type"),
        ("en.reason", "unknown_name"),
        ("id", "wrong_type"),
        ("en.messages.check_in.email.body[1]", "foreign_syntax"),
        ("en.messages.check_in.mail", "bad_name"),
        ("en.messages.thankyou.email", "bad_name"),
        ("en.reasons.stale.text[0]", "blank"),
        ("de.reasons.stale", "bad_name"),
    ]
    assert "en.messages.thankyou.email is an unknown step kind 'thankyou'; did you mean 'thank_you'?" in str(
        caught.value
    )
    assert before == DEFAULT_TEMPLATES


@pytest.mark.parametrize("mapping", [5, [], {5: {}}, None], ids=str)
def test_what_is_no_table_is_refused(mapping: object) -> None:
    """The outermost level too."""
    with pytest.raises(TemplateError, match="^mapping must be a table with names, got "):
        DEFAULT_TEMPLATES.with_mapping(mapping)  # type: ignore[arg-type]


def thanks(text: str) -> dict[str, object]:
    """Build one locale's table with one e-mail."""
    return {"messages": {"thank_you": {"email": {"subject": "x", "body": ["$salutation", text, "$closing"]}}}}


def test_unlike_translations_are_told_with_the_other_faults() -> None:
    """All at once; a text with a fault of its own is not compared."""
    broken = {"en": {**thanks("On $held_on."), "reasons": {"closed": "{x}"}}, "id": thanks("Ya.")}
    with pytest.raises(TemplateError) as caught:
        DEFAULT_TEMPLATES.with_mapping(broken)
    assert [(fault.field, fault.code) for fault in caught.value.faults] == [
        ("en.reasons.closed.text[0]", "foreign_syntax"),
        ("id.messages.thank_you.email", "unlike"),
    ]


def test_one_locale_in_two_spellings_is_refused() -> None:
    """Which of its texts should win?"""
    with pytest.raises(TemplateError, match="^en-GB is the same locale as en-gb$"):
        DEFAULT_TEMPLATES.with_mapping({"en-gb": thanks("a"), "en-GB": thanks("b")})


def test_a_forgotten_channel_is_told() -> None:
    """A subject and a body stand under the channel that they are written for."""
    table = {"en": {"messages": {"thank_you": {"subject": "x", "body": ["a"]}}}}
    with pytest.raises(TemplateError) as caught:
        DEFAULT_TEMPLATES.with_mapping(table)
    assert [str(fault) for fault in caught.value.faults] == [
        "en.messages.thank_you.subject must stand under a channel, such as email",
        "en.messages.thank_you.body must stand under a channel, such as email",
    ]
