"""The errors: what they are, what they carry, and how faults become one of them."""

import copy
import pickle

import attrs
import pytest

from interview_followup.errors import (
    Fault,
    FollowUpError,
    InterviewError,
    PlaybookError,
    TemplateError,
    UnknownNameError,
    WrongTypeError,
    raise_faults,
    unknown_name,
)
from interview_followup.interview import Channel
from tests.interview import OwnString, faults_of, refusal

KINDS = [FollowUpError, WrongTypeError, InterviewError, PlaybookError, TemplateError, UnknownNameError]
WRONG_TYPE = Fault("held_on", "wrong_type", "must be a date, got datetime")
UNKNOWN = Fault("went", "unknown_name", "is an unknown impression 'good'")
BAD_TEXT = Fault("company", "bad_text", "must be 1 to 200 characters, got 0")


class TestClasses:
    """Every error is the library's own, and the builtin that a caller would have caught anyway."""

    @pytest.mark.parametrize(
        ("kind", "builtin"),
        [
            (WrongTypeError, TypeError),
            (InterviewError, ValueError),
            (PlaybookError, ValueError),
            (TemplateError, ValueError),
            (UnknownNameError, LookupError),
        ],
        ids=lambda kind: kind.__name__,
    )
    def test_an_error_is_also_the_builtin_one(self, kind: type[FollowUpError], builtin: type) -> None:
        """Code that catches the builtin class catches ours."""
        assert issubclass(kind, FollowUpError)
        assert issubclass(kind, builtin)

    @pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
    def test_an_error_keeps_its_data_when_it_is_pickled(self, kind: type[FollowUpError]) -> None:
        """A worker's error arrives whole: class, text and faults."""
        error = kind("company must be given", [BAD_TEXT, UNKNOWN])
        for twin in (pickle.loads(pickle.dumps(error)), copy.deepcopy(error)):  # noqa: S301 - our own bytes
            assert type(twin) is kind
            assert str(twin) == twin.message == "company must be given"
            assert twin.faults == (BAD_TEXT, UNKNOWN)
            assert twin.args == ("company must be given", (BAD_TEXT, UNKNOWN))

    def test_the_faults_are_a_tuple_of_their_own(self) -> None:
        """A list that changes later changes no error."""
        faults = [BAD_TEXT]
        error = InterviewError("x", faults)
        faults.clear()
        assert error.faults == (BAD_TEXT,)

    def test_an_error_needs_no_faults(self) -> None:
        """Where the text says it all, there are none."""
        assert PlaybookError("the span is empty").faults == ()

    @pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
    def test_an_error_shows_its_text_alone(self, kind: type[FollowUpError]) -> None:
        """Neither ``KeyError``'s quotes nor the faults stand in ``str``."""
        assert str(kind("unknown rule 'x'", [UNKNOWN])) == "unknown rule 'x'"


class TestFault:
    """One thing that is wrong."""

    def test_a_fault_reads_as_field_and_limit(self) -> None:
        """Field, space, limit."""
        assert str(WRONG_TYPE) == "held_on must be a date, got datetime"

    def test_a_fault_is_a_frozen_value(self) -> None:
        """Equal where its parts are, hashable, and not to be changed."""
        assert Fault("a", "b", "c") == Fault(field="a", code="b", limit="c")
        assert hash(Fault("a", "b", "c")) == hash(Fault("a", "b", "c"))
        assert attrs.evolve(BAD_TEXT, field="role").field == "role"
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            BAD_TEXT.field = "role"  # type: ignore[misc]


class TestUnknownName:
    """What is said about a name that nothing answers to."""

    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("promised_checkin", "unknown rule 'promised_checkin'; did you mean 'promised_check_in'?"),
            ("STALE", "unknown rule 'STALE'; there are promised_check_in, stale"),
            ("", "unknown rule; there are promised_check_in, stale"),
            ("a\nb\x1b", "unknown rule; there are promised_check_in, stale"),
            ("x" * 60 + "SENTINEL", "unknown rule; there are promised_check_in, stale"),
            ("stale" * 50_000, "unknown rule; there are promised_check_in, stale"),
            (None, "unknown rule, got NoneType; there are promised_check_in, stale"),
            (b"SENTINEL", "unknown rule, got bytes; there are promised_check_in, stale"),
            (OwnString("stale"), "unknown rule, got OwnString; there are promised_check_in, stale"),
        ],
        ids=["near", "far", "empty", "control", "long", "huge", "none", "bytes", "str-subclass"],
    )
    def test_the_nearest_name_is_suggested_or_all_are_listed(self, name: object, text: str) -> None:
        """Names come in order; what came is only shown where it looks like a name of ours."""
        assert unknown_name("rule", name, ["stale", "promised_check_in"]) == text

    def test_the_known_names_may_come_from_anywhere(self) -> None:
        """An enumeration and a generator name their members plainly."""
        assert unknown_name("channel", "emial", Channel) == "unknown channel 'emial'; did you mean 'email'?"
        assert unknown_name("letter", "?", (x for x in "ba")) == "unknown letter; there are a, b"


class TestRaiseFaults:
    """Many faults, one error."""

    def test_no_fault_raises_nothing(self) -> None:
        """Nothing wrong, nothing said."""
        raise_faults([])
        raise_faults((), PlaybookError, "rule 'x'")

    @pytest.mark.parametrize(
        ("faults", "otherwise", "kind"),
        [
            ([BAD_TEXT], InterviewError, InterviewError),
            ([BAD_TEXT], TemplateError, TemplateError),
            ([WRONG_TYPE], PlaybookError, WrongTypeError),
            ([BAD_TEXT, UNKNOWN, WRONG_TYPE], InterviewError, WrongTypeError),
            ([UNKNOWN], InterviewError, UnknownNameError),
            ([UNKNOWN, UNKNOWN], PlaybookError, UnknownNameError),
            ([UNKNOWN, BAD_TEXT], PlaybookError, PlaybookError),
        ],
        ids=["plain", "as-said", "type", "type-wins", "name", "names-only", "name-among-others"],
    )
    def test_the_faults_choose_the_class(
        self, faults: list[Fault], otherwise: type[FollowUpError], kind: type[FollowUpError]
    ) -> None:
        """A wrong type wins; unknown names alone are a look-up; the rest is as the caller says."""
        error = refusal(kind, lambda: raise_faults(faults, otherwise))
        assert faults_of(error) == [(fault.field, fault.code) for fault in faults]
        assert str(error) == "; ".join(str(fault) for fault in faults)

    def test_an_interview_error_is_the_default(self) -> None:
        """Most faults are found in an interview's values."""
        assert str(refusal(InterviewError, lambda: raise_faults([BAD_TEXT]))) == (
            "company must be 1 to 200 characters, got 0"
        )

    def test_what_the_fields_belong_to_stands_first(self) -> None:
        """A prefix tells one template from another."""
        error = refusal(TemplateError, lambda: raise_faults([BAD_TEXT, UNKNOWN], TemplateError, "en, email"))
        assert str(error) == (
            "en, email: company must be 1 to 200 characters, got 0; went is an unknown impression 'good'"
        )
        assert error.faults == (BAD_TEXT, UNKNOWN)
