"""The closed lists of words: pinned, and how stored forms become members."""

import pickle
from collections.abc import Callable
from enum import StrEnum

import pytest

from interview_followup.interview.kinds import (
    ANSWERS,
    CHECK_INS,
    OWN_KIND,
    Answer,
    Channel,
    Honorific,
    Impression,
    OutcomeStatus,
    PromiseKind,
    StepKind,
    StepStatus,
    Weekday,
    as_answer,
    as_channel,
    as_honorific,
    as_impression,
    as_outcome_status,
    as_promise_kind,
    as_step_kind,
    as_step_status,
    member,
)
from tests.interview import OwnString, seconds

STORED = {
    StepKind: (
        "thank_you check_in final_check_in supporting_material reference rejection_reply feedback_thanks "
        "keep_in_touch offer_reply offer_answer next_round_reply hold_reply withdrawal rival_offer move_on wait"
    ),
    StepStatus: "done skipped",
    OutcomeStatus: "pending on_hold advanced offered rejected withdrawn accepted declined",
    Answer: "accept decline more_time",
    PromiseKind: "exact vague invitation",
    Impression: "well poorly unknown",
    Channel: "email letter chat sms phone",
    Honorific: "bapak ibu kak ms mr mx dr prof",
    Weekday: "monday tuesday wednesday thursday friday saturday sunday",
}
"""The stored contract: a change here breaks every host's data."""

CONVERTERS: list[tuple[Callable[[object], object], type[StrEnum]]] = [
    (as_step_kind, StepKind),  # type: ignore[list-item]
    (as_step_status, StepStatus),  # type: ignore[list-item]
    (as_outcome_status, OutcomeStatus),  # type: ignore[list-item]
    (as_answer, Answer),  # type: ignore[list-item]
    (as_promise_kind, PromiseKind),  # type: ignore[list-item]
    (as_impression, Impression),  # type: ignore[list-item]
    (as_channel, Channel),  # type: ignore[list-item]
    (as_honorific, Honorific),  # type: ignore[list-item]
]
each_converter = pytest.mark.parametrize(("convert", "kind"), CONVERTERS, ids=[kind.__name__ for _, kind in CONVERTERS])


class TestWords:
    """The words are a stored contract."""

    @pytest.mark.parametrize(("kind", "words"), STORED.items(), ids=[kind.__name__ for kind in STORED])
    def test_the_stored_words_never_change(self, kind: type[StrEnum], words: str) -> None:
        """Neither the words nor their order; the name is the word in capitals."""
        assert [one.value for one in kind] == words.split()
        assert [one.name for one in kind] == words.upper().split()

    @pytest.mark.parametrize("kind", STORED, ids=lambda kind: kind.__name__)
    def test_a_word_is_its_stored_form(self, kind: type[StrEnum]) -> None:
        """A member equals, hashes and prints as its value, and pickles to itself."""
        for one in kind:
            assert (one, str(one), hash(one)) == (one.value, one.value, hash(one.value))
            assert pickle.loads(pickle.dumps(one)) is one  # noqa: S301 - our own bytes

    def test_the_check_ins_are_two(self) -> None:
        """The first or next one, and the final one."""
        assert {StepKind.CHECK_IN, StepKind.FINAL_CHECK_IN} == CHECK_INS

    def test_the_answers_are_two(self) -> None:
        """What can be advised and not done."""
        assert {StepKind.MOVE_ON, StepKind.WAIT} == ANSWERS


class TestMember:
    """A stored form becomes the member; anything else is left for the owner's check."""

    @each_converter
    def test_every_stored_word_becomes_its_member(
        self, convert: Callable[[object], object], kind: type[StrEnum]
    ) -> None:
        """And a member stays what it is."""
        for one in kind:
            assert convert(one.value) is one
            assert convert(one) is one

    @each_converter
    @pytest.mark.parametrize(
        "value",
        ["Thanked", "DONE", " email", "email\n", "", "TH\u0130NKED", 1, True, b"email", ["email"], {"x": 1}],
        ids=ascii,
    )
    def test_anything_else_is_left_as_it_is(
        self, convert: Callable[[object], object], kind: type[StrEnum], value: object
    ) -> None:
        """Neither case nor spaces are forgiven, and what cannot be hashed does no harm."""
        assert convert(value) is value
        assert not isinstance(value, kind)

    @each_converter
    def test_a_string_of_ones_own_is_no_word(self, convert: Callable[[object], object], kind: type[StrEnum]) -> None:
        """type-01: only an exact string is looked up."""
        value = OwnString(next(iter(kind)).value)
        assert convert(value) is value

    @pytest.mark.parametrize("convert", [as_answer, as_channel, as_honorific])
    def test_none_stays_none(self, convert: Callable[[None], object]) -> None:
        """Where a word may be missing."""
        assert convert(None) is None

    def test_a_member_of_another_list_is_left_as_it_is(self) -> None:
        """The same letters in another list are another word."""
        assert member(Channel.EMAIL, Impression) is Channel.EMAIL  # type: ignore[comparison-overlap]
        assert member("email", Impression) == "email"


class TestOwnKinds:
    """A host's own kind of step has a prefix of its own."""

    @pytest.mark.parametrize("value", ["vendor:pinged", "a:b", "a1_:b2_", f"{'a' * 40}:{'b' * 40}"])
    def test_a_prefix_and_a_name_are_an_own_kind(self, value: str) -> None:
        """hist-15: lower-case letters, digits and underscores around one colon."""
        assert OWN_KIND.fullmatch(value)

    @pytest.mark.parametrize(
        "value",
        ["vendor", "vendor:", ":pinged", "Vendor:pinged", "vendor:Pinged", "1a:b", "a:1b", "a:b:c", "a:b\n", "a b:c",
         "a-b:c", f"{'a' * 41}:b", f"a:{'b' * 41}", "vend\u043er:pinged", "a" * 100_000],
        ids=ascii,
    )  # fmt: skip
    def test_anything_else_is_none(self, value: str) -> None:
        """A name without its prefix may be a mistyped kind of ours; looking takes no time."""
        assert not OWN_KIND.fullmatch(value)
        assert seconds(lambda: OWN_KIND.fullmatch(value)) < 0.05
