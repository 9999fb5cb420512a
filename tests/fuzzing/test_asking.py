"""The oracle itself: what a docstring names may be raised, and nothing else."""

from datetime import date, datetime

import pytest

from interview_followup import (
    FollowUpError,
    Interview,
    InterviewError,
    Outcome,
    Playbook,
    PlaybookError,
    ReplyPromise,
    UnknownNameError,
    WrongTypeError,
    decide,
)
from interview_followup.testing import A_THURSDAY, an_interview

from . import asking
from .asking import (
    BrokenError,
    TooSlowError,
    UndocumentedError,
    ask,
    documented,
    given,
    most_seconds,
    must,
    raised_in,
)


def refuses(error: Exception) -> None:
    """
    Refuse.

    Raises:
        InterviewError: Always, or so it says.
    """
    raise error


class TestWhatIsDocumented:
    """Read from ``Raises``, so that documents and behaviour cannot part."""

    def test_a_function_names_its_errors(self) -> None:
        """Each line that begins a name."""
        assert documented((decide,)) == (PlaybookError, WrongTypeError)

    def test_a_class_names_those_of_building_it(self) -> None:
        """With what stands in its docstring."""
        assert documented((Outcome,)) == (InterviewError, UnknownNameError, WrongTypeError)

    def test_nothing_is_documented_where_nothing_is_said(self) -> None:
        """Such as for a playbook's other calendar: its class says what is refused."""
        assert documented((Playbook.with_calendar,)) == ()
        assert ask(Playbook().with_calendar, "no calendar") is None  # type: ignore[arg-type]

    def test_a_classmethod_is_documented_by_itself_and_its_class(self) -> None:
        """It makes a value of the class."""
        with pytest.raises(UnknownNameError):
            ReplyPromise.on_weekday("someday", said_on=A_THURSDAY)
        assert ask(ReplyPromise.on_weekday, "someday", said_on=A_THURSDAY) is None


class TestAsking:
    """A result, or a documented error."""

    def test_a_result_is_given(self) -> None:
        """As it is."""
        assert ask(decide, an_interview(), A_THURSDAY) == decide(an_interview(), A_THURSDAY)

    def test_a_documented_error_is_a_refusal(self) -> None:
        """A ``datetime`` is no day."""
        assert ask(decide, an_interview(), datetime(2026, 11, 19)) is None  # noqa: DTZ001

    @pytest.mark.parametrize(
        "error", [OverflowError(), RecursionError(), MemoryError(), ValueError(), PlaybookError("x")], ids=repr
    )
    def test_any_other_is_a_finding(self, error: Exception) -> None:
        """Even one of the library's own, where the docstring does not name it."""
        with pytest.raises(UndocumentedError) as caught:
            ask(refuses, error)
        assert caught.value.__cause__ is error

    @pytest.mark.parametrize("text", ["", "a\nb", "\ud800", "must be a date.", "a\u202eb"])
    def test_an_error_that_no_log_can_take_is_a_finding(self, text: str) -> None:
        """Several lines, half of a character, a full stop, or nothing."""
        with pytest.raises(BrokenError, match="one printable line"):
            ask(refuses, InterviewError(text))

    def test_an_error_that_does_not_pickle_is_a_finding(self) -> None:
        """Or comes back as another."""

        class CarelessError(InterviewError):
            def __reduce__(self) -> tuple[type[InterviewError], tuple[str]]:
                return InterviewError, ("must be a date",)

        with pytest.raises(BrokenError, match="pickle"):
            ask(refuses, CarelessError("must be a date"))

    def test_what_is_slow_twice_is_a_finding(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Once may be the machine's affair."""
        monkeypatch.setattr(asking, "most_seconds", lambda: 0.0)
        with pytest.raises(TooSlowError):
            ask(decide, an_interview(), A_THURSDAY)

    def test_a_call_may_take_a_second(self) -> None:
        """And longer where something watches every line."""
        assert most_seconds() >= 1.0


def test_a_place_is_the_innermost_function_of_the_library() -> None:
    """The module that only raises what others found apart."""
    with pytest.raises(InterviewError) as caught:
        Interview(candidate=an_interview().candidate, company="", role="x", held_on=date(2026, 11, 19))
    assert raised_in(caught.value) == "interview.__attrs_post_init__"
    assert raised_in(FollowUpError("never raised")) == "nowhere"


def test_must_and_given_demand() -> None:
    """That something holds, and that there is an answer."""
    must(True, "is well")  # noqa: FBT003
    assert given(0, "is an answer") == 0
    with pytest.raises(BrokenError, match="is missing"):
        must([], "is missing")
    with pytest.raises(BrokenError, match="is missing"):
        given(None, "is missing")
