"""Steps and outcomes: what can be recorded, what can be known, and on which day."""

import pickle
from datetime import date

import attrs
import pytest

from interview_followup.errors import InterviewError, UnknownNameError, WrongTypeError
from interview_followup.interview import (
    ANSWERS,
    Answer,
    Channel,
    FollowUpStep,
    Outcome,
    OutcomeStatus,
    StepKind,
    StepStatus,
)
from tests.interview import NOON, OwnDate, OwnString, faults_of, refusal

DAY = date(2026, 11, 19)
NEXT_DAY = date(2026, 11, 20)
KINDS = ", ".join(sorted(set(StepKind) - ANSWERS))
WRONG_DAYS = pytest.mark.parametrize(
    ("value", "name"),
    [(NOON, "datetime"), ("2026-11-19", "str"), (OwnDate(2026, 11, 19), "OwnDate"), (True, "bool")],
    ids=["datetime", "str", "subclass", "bool"],
)


class TestStep:
    """A step has a kind, a day, a status, and perhaps a channel."""

    @pytest.mark.parametrize("kind", [kind for kind in StepKind if kind not in ANSWERS])
    def test_a_step_can_be_recorded_in_its_stored_form(self, kind: StepKind) -> None:
        """The word or the member; done unless said otherwise."""
        step = FollowUpStep(kind=kind.value, on=DAY)
        assert step == FollowUpStep(kind=kind, on=DAY, status=StepStatus.DONE, channel=None)
        assert type(step.kind) is StepKind

    @pytest.mark.parametrize("kind", sorted(ANSWERS))
    def test_an_answer_cannot_be_recorded(self, kind: StepKind) -> None:
        """``wait`` and ``move_on`` are what is advised, and nothing that is done."""
        for word in (kind, kind.value):
            error = refusal(InterviewError, lambda word=word: FollowUpStep(kind=word, on=DAY))  # type: ignore[misc]
            assert str(error) == f"kind must not be {kind}: it is an answer, and cannot be recorded"
            assert faults_of(error) == [("kind", "not_a_step")]

    @pytest.mark.parametrize("kind", ["vendor:pinged", "a:b", f"{'a' * 40}:{'b' * 40}", "board:wait"])
    def test_a_host_may_have_kinds_of_its_own(self, kind: str) -> None:
        """hist-15: a prefix, a colon and a name stay a string."""
        step = FollowUpStep(kind=kind, on=DAY)
        assert step.kind == kind
        assert type(step.kind) is str

    @pytest.mark.parametrize(
        ("kind", "text"),
        [
            ("thankyou", "did you mean 'thank_you'?"),
            ("check-in", "did you mean 'check_in'?"),
            ("Check_In", "did you mean 'check_in'?"),
            ("offer_anwser", "did you mean 'offer_answer'?"),
            ("Thanked", f"there are {KINDS}"),
            ("TH\u0130NKED", f"there are {KINDS}"),
            ("", f"there are {KINDS}"),
            ("Vendor:pinged", f"there are {KINDS}"),
            ("zzz:zz\n", f"there are {KINDS}"),
        ],
        ids=["near", "hyphen", "capitals", "swapped", "hist-13", "hist-14", "empty", "own-capital", "own-newline"],
    )
    def test_an_unknown_kind_is_refused(self, kind: str, text: str) -> None:
        """Kinds are matched exactly, or a thank-you goes out twice."""
        error = refusal(UnknownNameError, lambda: FollowUpStep(kind=kind, on=DAY))
        # What came is not shown: it may be a person's name in the wrong field.
        assert str(error) == f"kind is an unknown step kind; {text}"
        assert faults_of(error) == [("kind", "unknown_name")]

    @pytest.mark.parametrize(
        ("kind", "name"),
        [(None, "NoneType"), (1, "int"), (OwnString("thank_you"), "OwnString"), (Channel.EMAIL, "Channel"),
         (["x"], "list"), (b"thank_you", "bytes")],
        ids=["none", "int", "str-subclass", "other-word", "list", "bytes"],
    )  # fmt: skip
    def test_a_kind_is_a_word(self, kind: object, name: str) -> None:
        """Anything else has the wrong type."""
        error = refusal(WrongTypeError, lambda: FollowUpStep(kind=kind, on=DAY))  # type: ignore[arg-type]
        assert str(error) == f"kind must be a StepKind or a string 'prefix:name', got {name}"
        assert faults_of(error) == [("kind", "wrong_type")]

    @WRONG_DAYS
    def test_its_day_is_a_plain_date(self, value: object, name: str) -> None:
        """A datetime is refused by name."""
        error = refusal(WrongTypeError, lambda: FollowUpStep(kind="check_in", on=value))  # type: ignore[arg-type]
        assert str(error) == f"on must be a date, got {name}"
        assert faults_of(error) == [("on", "wrong_type")]

    @pytest.mark.parametrize(
        ("field", "value", "text"),
        [
            ("status", "Done", "status is an unknown step status; did you mean 'done'?"),
            ("status", "sent", "status is an unknown step status; there are done, skipped"),
            ("channel", "e-mail", "channel is an unknown channel; did you mean 'email'?"),
            ("channel", "", "channel is an unknown channel; there are chat, email, letter, phone, sms"),
        ],
    )
    def test_an_unknown_status_or_channel_is_refused(self, field: str, value: str, text: str) -> None:
        """With the nearest one, or all."""
        facts = {"kind": "check_in", "on": DAY, field: value}
        error = refusal(UnknownNameError, lambda: FollowUpStep(**facts))  # type: ignore[arg-type]
        assert str(error) == text
        assert faults_of(error) == [(field, "unknown_name")]

    def test_a_status_is_never_missing(self) -> None:
        """None is no status."""
        error = refusal(WrongTypeError, lambda: FollowUpStep(kind="check_in", on=DAY, status=None))  # type: ignore[arg-type]
        assert str(error) == "status must be one of done, skipped, got NoneType"

    def test_all_faults_come_in_one_error(self) -> None:
        """In the order of the fields."""
        error = refusal(
            WrongTypeError,
            lambda: FollowUpStep(kind="wait", on=NOON, status="x", channel=5),  # type: ignore[arg-type]
        )
        assert faults_of(error) == [
            ("kind", "not_a_step"),
            ("on", "wrong_type"),
            ("status", "unknown_name"),
            ("channel", "wrong_type"),
        ]

    def test_a_step_is_a_frozen_value(self) -> None:
        """It hashes, pickles and evolves, and is checked again when it does."""
        step = FollowUpStep(kind="check_in", on=DAY, status="skipped", channel="phone")
        twin = pickle.loads(pickle.dumps(step))  # noqa: S301 - our own bytes
        assert (twin, hash(twin)) == (step, hash(step))
        assert twin.kind is StepKind.CHECK_IN
        assert attrs.evolve(step, on=NEXT_DAY).on == NEXT_DAY
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            step.on = NEXT_DAY  # type: ignore[misc]
        with pytest.raises(TypeError, match="positional argument"):
            FollowUpStep("check_in", DAY)  # type: ignore[call-arg]
        refusal(WrongTypeError, lambda: attrs.evolve(step, on=NOON))
        assert step == twin


class TestOutcome:
    """What was decided, with its days."""

    def test_nothing_is_decided_at_first(self) -> None:
        """Pending, without a day."""
        outcome = Outcome()
        assert (outcome.status, outcome.known_on) == (OutcomeStatus.PENDING, None)
        assert Outcome(status="pending") == outcome

    @pytest.mark.parametrize("status", [status for status in OutcomeStatus if status != "pending"])
    def test_what_is_decided_is_known_on_a_day(self, status: OutcomeStatus) -> None:
        """Without its day it is refused; with it, the word or the member is taken."""
        assert Outcome(status=status.value, known_on=DAY).status is status
        error = refusal(InterviewError, lambda: Outcome(status=status))
        assert str(error) == "known_on must be given unless the outcome is pending"
        assert faults_of(error) == [("known_on", "missing")]

    def test_what_is_pending_is_known_on_no_day(self) -> None:
        """A day without news is a contradiction."""
        error = refusal(InterviewError, lambda: Outcome(known_on=DAY))
        assert str(error) == "known_on must be None while the outcome is pending"
        assert faults_of(error) == [("known_on", "not_pending")]

    @pytest.mark.parametrize("field", ["respond_by", "next_interview_on", "feedback_on"])
    def test_no_later_day_lies_before_the_news(self, field: str) -> None:
        """hist-07: the same day is allowed, the day before is not."""
        facts = {"status": "offered", "known_on": NEXT_DAY}
        assert getattr(Outcome(**{**facts, field: NEXT_DAY}), field) == NEXT_DAY  # type: ignore[arg-type]
        error = refusal(InterviewError, lambda: Outcome(**{**facts, field: DAY}))  # type: ignore[arg-type]
        assert str(error) == f"{field} must not be before known_on"
        assert faults_of(error) == [(field, "before_known_on")]

    @pytest.mark.parametrize("field", ["known_on", "respond_by", "next_interview_on", "feedback_on"])
    @WRONG_DAYS
    def test_its_days_are_plain_dates(self, field: str, value: object, name: str) -> None:
        """A datetime is refused by name."""
        facts = {"status": "offered", "known_on": DAY, field: value}
        error = refusal(WrongTypeError, lambda: Outcome(**facts))  # type: ignore[arg-type]
        assert str(error) == f"{field} must be a date, got {name}"
        assert faults_of(error) == [(field, "wrong_type")]

    @pytest.mark.parametrize(
        ("facts", "text"),
        [
            (
                {"status": "rejectd", "known_on": DAY},
                "status is an unknown outcome status; did you mean 'rejected'?",
            ),
            (
                {"status": "Offered", "known_on": DAY},
                "status is an unknown outcome status; did you mean 'offered'?",
            ),
            (
                {"status": "Pending"},
                "status is an unknown outcome status; did you mean 'pending'?",
            ),
            (
                {"status": "offered", "known_on": DAY, "answer": "acept"},
                "answer is an unknown answer; did you mean 'accept'?",
            ),
            (
                {"status": "offered", "known_on": DAY, "answer": "yes"},
                "answer is an unknown answer; there are accept, decline, more_time",
            ),
        ],
        ids=["near", "capital", "pending", "answer", "no-answer"],
    )
    def test_an_unknown_word_is_refused(self, facts: dict[str, object], text: str) -> None:
        """A mistyped status is that alone: nobody knows whether it needs a day."""
        error = refusal(UnknownNameError, lambda: Outcome(**facts))  # type: ignore[arg-type]
        assert str(error) == text
        assert [fault.code for fault in error.faults] == ["unknown_name"]

    @pytest.mark.parametrize(
        "status", [None, 1, OwnString("offered"), StepStatus.DONE], ids=["none", "int", "own", "other"]
    )
    def test_a_status_is_a_word(self, status: object) -> None:
        """Anything else has the wrong type."""
        error = refusal(WrongTypeError, lambda: Outcome(status=status, known_on=DAY))  # type: ignore[arg-type]
        words = "pending, on_hold, advanced, offered, rejected, withdrawn, accepted, declined"
        assert str(error) == f"status must be one of {words}, got {type(status).__name__}"

    @pytest.mark.parametrize("answer", [*Answer, None])
    def test_an_answer_is_taken_in_its_stored_form(self, answer: Answer | None) -> None:
        """Or there is none yet."""
        stored = None if answer is None else answer.value
        assert Outcome(status="offered", known_on=DAY, answer=stored).answer is answer

    def test_all_faults_come_in_one_error(self) -> None:
        """In the order of the fields, whatever their kind."""
        error = refusal(
            WrongTypeError,
            lambda: Outcome(
                status="offered",
                known_on=NEXT_DAY,
                respond_by=DAY,
                next_interview_on=NOON,
                feedback_on=DAY,
                answer="x",
            ),
        )
        assert faults_of(error) == [
            ("respond_by", "before_known_on"),
            ("next_interview_on", "wrong_type"),
            ("feedback_on", "before_known_on"),
            ("answer", "unknown_name"),
        ]

    def test_days_without_news_are_only_looked_at_for_their_type(self) -> None:
        """There is no day to hold them against."""
        error = refusal(InterviewError, lambda: Outcome(status="offered", respond_by=DAY))
        assert faults_of(error) == [("known_on", "missing")]

    def test_an_outcome_is_a_frozen_value(self) -> None:
        """It hashes, pickles and evolves, and is checked again when it does."""
        outcome = Outcome(status="offered", known_on=DAY, respond_by=NEXT_DAY, answer="accept")
        twin = pickle.loads(pickle.dumps(outcome))  # noqa: S301 - our own bytes
        assert (twin, hash(twin)) == (outcome, hash(outcome))
        assert twin.status is OutcomeStatus.OFFERED
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            outcome.known_on = None  # type: ignore[misc]
        with pytest.raises(TypeError, match="positional argument"):
            Outcome("offered", DAY)  # type: ignore[call-arg]
        refusal(InterviewError, lambda: attrs.evolve(outcome, known_on=None))
        assert outcome == twin
