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
from tests.interview import seconds

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


def test_strings_of_several_lines_lose_the_line_feed_at_their_ends() -> None:
    """TOML's way of writing them brings one."""
    text = """
[en.messages.check_in.email]
subject = "Any news?"
body = ["$salutation\\n", ["$topic\\r\\n", "\\nIs there\\nnews?\\n"], "\\n$closing\\n"]

[en.reasons]
closed = '''
Over.
'''
"""
    mine = DEFAULT_TEMPLATES.with_mapping(tomllib.loads(text))
    found = mine.find(StepKind.CHECK_IN, Channel.EMAIL, "en")
    assert found is not None
    assert isinstance(found[1], MessageTemplate)
    assert found[1].body == ("$salutation", ("$topic", "Is there\nnews?"), "$closing")
    assert mine.find_reason("closed", "en") == "Over."


def test_lists_in_lists_in_lists_are_left_for_the_proof() -> None:
    """However deep they go."""
    deep: list[object] = ["x"]
    for _ in range(3000):
        deep = [deep]
    text = {"subject": "x", "body": deep}
    with pytest.raises(TemplateError, match=r"body\[0\]\[0\] must be a string"):
        DEFAULT_TEMPLATES.with_mapping({"en": {"messages": {"check_in": {"email": text}}}})


def test_a_long_file_takes_time_by_its_length() -> None:
    """Eight times the reasons take about eight times as long, not sixty-four times."""

    def reading(count: int) -> float:
        mapping = {"en": {"reasons": {f"x_{number}": "Done." for number in range(count)}}}
        return min(seconds(lambda: DEFAULT_TEMPLATES.with_mapping(mapping)) for _ in range(3))

    assert reading(4000) / reading(500) < 24


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


def test_a_set_needs_a_locale() -> None:
    """The error says what to pass."""
    with pytest.raises(TemplateError, match=r"^locales must be given: the locales to serve, such as \["):
        TemplateSet.from_mapping(tomllib.loads(FILE))
    with pytest.raises(TemplateError, match="^locales must be given"):
        TemplateSet.from_mapping({}, locales=None)  # type: ignore[arg-type]


def faults_of(table: object, tag: str = "en") -> list[str]:
    """Refuse one text; give every fault."""
    with pytest.raises(TemplateError) as caught:
        DEFAULT_TEMPLATES.with_mapping({tag: {"messages": {"thank_you": {"email": table}}}})
    return [str(fault) for fault in caught.value.faults]


def test_a_misspelt_key_is_named() -> None:
    """With the nearest; a body is asked for only where no other key may have been meant for it."""
    sound = {"subject": "x", "body": ["$salutation", "a", "$closing"]}
    place = "en.messages.thank_you.email"
    assert faults_of({**sound, "drops": [1]}) == [f"{place}.drops is an unknown key 'drops'; did you mean 'drop'?"]
    assert faults_of({"subjects": "x", "bodies": []}) == [
        f"{place}.subjects is an unknown key 'subjects'; did you mean 'subject'?",
        f"{place}.bodies is an unknown key 'bodies'; did you mean 'body'?",
    ]
    assert faults_of({"subject": "x"}) == [f"{place} must have a body"]
    assert faults_of({**sound, "body": "a"}) == [f"{place}.body must be a list of paragraphs, got str"]


def test_all_facts_are_listed_once() -> None:
    """In a whole file."""
    text = {"subject": "x", "body": ["$salutation", "$zzz", "$closing"]}
    table = {"messages": {"thank_you": {"email": text, "letter": text}}}
    with pytest.raises(TemplateError) as caught:
        DEFAULT_TEMPLATES.with_mapping({"en": table})
    assert len(caught.value.faults) == 2
    assert str(caught.value).count("; there are ") == 1


def test_an_underline_in_a_tag_is_told_with_the_tag_that_was_meant() -> None:
    """As Java and POSIX write it."""
    assert faults_of({"subject": "x", "body": ["a"]}, "en_GB") == [
        "en_GB.messages.thank_you.email.locale must be a language tag such as 'id' or 'en-GB' (BCP 47); "
        "did you mean 'en-GB'?"
    ]
    assert not faults_of({"subject": "x", "body": ["a"]}, "e!")[0].endswith("?")


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
