"""What a locale and its lists must be, and what a tag is."""

from collections.abc import Callable
from typing import Any

import attrs
import pytest

from interview_followup import (
    DEFAULT_TEMPLATES,
    FollowUpError,
    Locale,
    MessageTemplate,
    StepKind,
    TemplateError,
    WordLists,
    WrongTypeError,
)
from interview_followup.templates import tag_chain

ENGLISH = DEFAULT_TEMPLATES.locale("en")
FUNCTIONS = ["format_day", "format_date", "format_long", "format_list", "salute", "mention", "pronoun", "close"]
LISTS = ["weekdays", "months", "pressure", "attachment", "harmless", "greetings", "role_slots", "subject_slots",
         "company_slots"]  # fmt: skip
PAIRS = ["misspelt", "advised", "findings"]
TAG = "must be a language tag such as 'id' or 'en-GB' (BCP 47)"


def faults_of(kind: type[FollowUpError], build: Callable[[], object]) -> list[tuple[str, str, str]]:
    """Give every fault of the error that building must raise."""
    with pytest.raises(FollowUpError) as caught:
        build()
    assert type(caught.value) is kind
    return [(fault.field, fault.code, fault.limit) for fault in caught.value.faults]


def of_locale(**facts: Any) -> list[tuple[str, str, str]]:
    """Give the faults of an English with other facts."""
    return faults_of(WrongTypeError, lambda: attrs.evolve(ENGLISH, **facts))


class TestLocale:
    """Every field takes exactly its own type."""

    @pytest.mark.parametrize("field", FUNCTIONS)
    def test_a_function_can_be_called(self, field: str) -> None:
        """Anything that can be will do."""
        assert of_locale(**{field: "x"}) == [(field, "wrong_type", "must be a function")]

    @pytest.mark.parametrize("field", ["unused_honorific", "alike", "other_channel", "shortened"])
    def test_a_hint_is_a_string(self, field: str) -> None:
        """Not a value that turns into one."""
        assert of_locale(**{field: 5}) == [(field, "wrong_type", "must be a string")]

    @pytest.mark.parametrize(
        ("field", "value", "each"),
        [
            ("numbers", ["one"], "strings"),
            ("numbers", ("one", 2), "strings"),
            ("words", (("a",),), "tuples of 2 strings"),
            ("words", (["a", "b"],), "tuples of 2 strings"),
            ("words", (("a", 5),), "tuples of 2 strings"),
            ("hints", (("a", "b"),), "tuples of 3 strings"),
            ("hints", None, "tuples of 3 strings"),
        ],
    )
    def test_a_table_is_a_tuple_of_rows(self, field: str, value: object, each: str) -> None:
        """Each of its own length."""
        assert of_locale(**{field: value}) == [(field, "wrong_type", f"must be a tuple of {each}")]

    @pytest.mark.parametrize("value", [{"mr"}, frozenset({"mr"}), ()], ids=["set", "of strings", "tuple"])
    def test_honorifics_are_a_frozenset_of_them(self, value: object) -> None:
        """The stored words are for interviews."""
        limit = "must be a frozenset of Honorific"
        assert of_locale(honorifics=value) == [("honorifics", "wrong_type", limit)]

    def test_lists_are_word_lists(self) -> None:
        """And nothing that looks like them."""
        assert of_locale(lists={}) == [("lists", "wrong_type", "must be WordLists")]

    def test_all_faults_come_at_once(self) -> None:
        """In the order of the checks."""
        found = of_locale(close=None, alike=None, numbers=None, lists=None)
        assert [field for field, _, _ in found] == ["close", "alike", "numbers", "lists"]

    @pytest.mark.parametrize(
        ("tag", "meant"),
        [("english", ""), ("en_GB", "; did you mean 'en-GB'?"), ("e", ""), (None, ""), (b"en", "")],
    )
    def test_a_bad_tag_is_refused(self, tag: Any, meant: str) -> None:
        """With the tag that it looks like."""
        found = faults_of(TemplateError, lambda: attrs.evolve(ENGLISH, tag=tag))
        assert found == [("tag", "bad_text", TAG + meant)]

    def test_what_a_locale_need_not_say_is_empty(self) -> None:
        """And its fields are given by name."""
        fields = attrs.fields_dict(Locale)
        assert {fields[name].default for name in ("unused_honorific", "alike", "other_channel", "shortened")} == {""}
        assert all(field.kw_only for field in fields.values())


class TestWordLists:
    """Lists are tuples of patterns, and each pattern has the group that is looked for."""

    @pytest.mark.parametrize("field", LISTS)
    def test_a_list_is_a_tuple_of_strings(self, field: str) -> None:
        """Not a list, and not of anything else."""
        for value in (["x"], (5,)):
            found = faults_of(WrongTypeError, lambda value=value: WordLists(**{field: value}))  # type: ignore[misc]
            assert found == [(field, "wrong_type", "must be a tuple of strings")]

    @pytest.mark.parametrize("field", PAIRS)
    def test_a_list_of_pairs_is_a_tuple_of_them(self, field: str) -> None:
        """Of two strings each."""
        for value in (("x",), (("x",),), (("x", 5),)):
            found = faults_of(WrongTypeError, lambda value=value: WordLists(**{field: value}))  # type: ignore[misc]
            assert found == [(field, "wrong_type", "must be a tuple of tuples of 2 strings")]

    @pytest.mark.parametrize("field", LISTS[2:])
    def test_every_list_of_patterns_is_looked_at(self, field: str) -> None:
        """And the fields are given by name."""
        found = faults_of(TemplateError, lambda: WordLists(**{field: ("(",)}))  # type: ignore[arg-type]
        assert found == [(f"{field}[0]", "bad_pattern", "must be a regular expression")]
        assert all(each.kw_only for each in attrs.fields(WordLists))

    @pytest.mark.parametrize("pattern", ["(", "a{99999999999}"])
    def test_a_pattern_is_a_regular_expression(self, pattern: str) -> None:
        """It is told by its place."""
        found = faults_of(TemplateError, lambda: WordLists(pressure=("x", pattern), advised=((pattern, "y"),)))
        limit = "must be a regular expression"
        assert found == [("pressure[1]", "bad_pattern", limit), ("advised[0]", "bad_pattern", limit)]

    @pytest.mark.parametrize(
        ("field", "group"), [("role_slots", "role"), ("subject_slots", "role"), ("company_slots", "company")]
    )
    def test_a_slot_has_its_group(self, field: str, group: str) -> None:
        """Else there would be nothing to hold against the interview."""
        found = faults_of(TemplateError, lambda: WordLists(**{field: ("x",)}))  # type: ignore[arg-type]
        assert found == [(f"{field}[0]", "no_group", f"must have the group (?P<{group}>...)")]
        slots: Any = {field: (f"(?P<{group}>x)",)}
        assert getattr(WordLists(**slots), field) == slots[field]

    @pytest.mark.parametrize("right", [r"\1", r"\g<name>", r"\q"])
    def test_what_to_write_brings_only_groups_that_there_are(self, right: str) -> None:
        """It is told by its place."""
        found = faults_of(TemplateError, lambda: WordLists(misspelt=(("(a)", r"\1"), ("b", right))))
        assert found == [("misspelt[1]", "bad_pattern", "must bring only groups that its pattern has")]


class TestTag:
    """A tag is a language of two or three letters, and up to four parts of two to eight letters or digits."""

    @pytest.mark.parametrize(
        ("tag", "chain"),
        [
            ("en", ("en",)),
            ("fil", ("fil",)),
            ("ZH-hant-tw", ("zh-Hant-TW", "zh-Hant", "zh")),
            ("en-abcdefgh", ("en-abcdefgh", "en")),
            ("en-a1-b2-c3-d4", ("en-A1-B2-C3-D4", "en-A1-B2-C3", "en-A1-B2", "en-A1", "en")),
        ],
    )
    def test_it_has_parents(self, tag: str, chain: tuple[str, ...]) -> None:
        """The nearest first."""
        assert tag_chain(tag) == chain

    @pytest.mark.parametrize(
        "tag", ["", "e", "engl", "e1", "én", "en-", "en-a", "en-abcdefghi", "en-a!", "en-é1", "en-a1-b2-c3-d4-e5"]
    )
    def test_what_is_no_tag_has_none(self, tag: str) -> None:
        """Not itself either."""
        assert tag_chain(tag) == ()


class TestReasons:
    """A reason is added for what a rule can be named."""

    @pytest.mark.parametrize(
        ("rule", "kind", "fault"),
        [
            (5, WrongTypeError, ("rule", "wrong_type", "must be a rule's name, got int")),
            (None, WrongTypeError, ("rule", "wrong_type", "must be a rule's name, got NoneType")),
            (
                "Bad Name",
                TemplateError,
                ("rule", "bad_name", "must be a rule's name: a-z, 0-9, _ and one prefix with a colon"),
            ),
        ],
    )
    def test_another_name_is_refused(self, rule: Any, kind: type[FollowUpError], fault: tuple[str, str, str]) -> None:
        """No rule could ever be asked for it."""
        assert faults_of(kind, lambda: DEFAULT_TEMPLATES.with_reason(rule, "en", "Because.")) == [fault]


def test_a_template_has_a_length_with_all_its_alternatives() -> None:
    """16 times what one message can take; one text that is too long by itself is told by its place."""

    def add(*paragraphs: str | tuple[str, ...]) -> object:
        template = MessageTemplate(subject="Hi", body=("$salutation", *paragraphs, "$closing"))
        return DEFAULT_TEMPLATES.with_template(StepKind.THANK_YOU, "email", "en", template)

    full = "x" * 8000
    rest = "y" * (8000 - len("$salutation") - len("$closing"))
    limit = "must be at most 128000 characters with all alternatives, got 128001"
    assert faults_of(TemplateError, lambda: add((full,) * 15, rest + "z")) == [("body", "too_long", limit)]
    # One character less is read on, to where it says that such alternatives are never used.
    others = faults_of(TemplateError, lambda: add((full,) * 15, rest))
    assert [field for field, _, _ in others] == [f"body[1][{index}]" for index in range(1, 15)]
    limit = "must be at most 8000 characters, got 128001"
    assert faults_of(TemplateError, lambda: add("x" * 128_001)) == [("body[1]", "too_long", limit)]
