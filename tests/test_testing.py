"""The builders: what they fill in, and that they hide nothing."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_followup.errors import InterviewError, UnknownNameError, WrongTypeError
from interview_followup.interview import (
    Candidate,
    Channel,
    FollowUpStep,
    Impression,
    Interview,
    Outcome,
    OutcomeStatus,
    PromiseKind,
    ReplyPromise,
    StepKind,
    StepStatus,
)
from interview_followup.testing import A_THURSDAY, a_candidate, a_promise, a_step, an_interview, an_outcome, interviews
from tests.interview import faults_of, refusal

DAY = date(2026, 11, 23)


class TestBuilders:
    """What a test does not say is filled in; what it says is taken."""

    def test_the_day_is_a_thursday(self) -> None:
        """The week that follows holds a weekend, and no month ends in it."""
        assert (A_THURSDAY, A_THURSDAY.strftime("%a")) == (date(2026, 11, 19), "Thu")

    def test_a_plain_interview(self) -> None:
        """Candidate, company, role and day, and nothing else."""
        assert an_interview() == Interview(
            candidate=Candidate(name="Sari Dewi", phone="+62 812 0000 1234"),
            company="Acme",
            role="Data Analyst",
            held_on=A_THURSDAY,
        )

    def test_every_fact_of_an_interview_can_be_said(self) -> None:
        """Both those that are filled in and those that are not."""
        interview = an_interview(company="Sinar", held_on=DAY, went="poorly", candidate=a_candidate(name="Budi"))
        assert (interview.company, interview.held_on, interview.went) == ("Sinar", DAY, Impression.POORLY)
        assert interview.candidate == Candidate(name="Budi", phone="+62 812 0000 1234")

    def test_a_candidate_can_be_without_a_phone(self) -> None:
        """A fact that is filled in can be taken away."""
        assert a_candidate(phone=None, place="Jakarta") == Candidate(name="Sari Dewi", place="Jakarta")

    def test_a_promise_is_exact_and_given_at_the_interview(self) -> None:
        """Unless it is said otherwise."""
        assert a_promise(DAY) == ReplyPromise(by=DAY, given_on=None, kind=PromiseKind.EXACT)
        assert a_promise(DAY, kind="vague", given_on=A_THURSDAY) == ReplyPromise(
            by=DAY, given_on=A_THURSDAY, kind=PromiseKind.VAGUE
        )

    def test_a_step_was_done(self) -> None:
        """Unless it was skipped."""
        assert a_step("check_in", DAY) == FollowUpStep(kind=StepKind.CHECK_IN, on=DAY, status=StepStatus.DONE)
        assert a_step("board:seen", DAY, StepStatus.SKIPPED).status is StepStatus.SKIPPED

    def test_an_outcome_is_known_on_its_day(self) -> None:
        """Further facts are taken."""
        assert an_outcome("offered", DAY, respond_by=DAY) == Outcome(
            status=OutcomeStatus.OFFERED, known_on=DAY, respond_by=DAY
        )

    def test_two_interviews_share_nothing_that_changes(self) -> None:
        """What one test records, another does not see."""
        first, second = an_interview(), an_interview()
        assert first.record(a_step("thank_you", DAY)).steps
        assert first.steps == second.steps == ()


class TestStrategy:
    """`interviews` draws any valid interview."""

    @given(interviews())
    def test_what_is_drawn_is_valid_and_near(self, interview: Interview) -> None:
        """Held on the Thursday, with at most six steps, none of them later than 120 days after."""
        assert interview.held_on == A_THURSDAY
        assert len(interview.steps) <= 6
        assert all(0 <= (step.on - A_THURSDAY).days <= 120 for step in interview.steps)

    @settings(max_examples=30)
    @given(st.data())
    @pytest.mark.parametrize("held_on", [date.min, date(2028, 2, 29), date.max])
    def test_the_calendars_ends_can_be_drawn(self, held_on: date, data: st.DataObject) -> None:
        """On any day, without an overflow."""
        interview = data.draw(interviews(held_on=held_on, days=3))
        assert interview.held_on == held_on
        assert all((step.on - held_on).days <= 3 for step in interview.steps)


class TestRefusals:
    """A builder refuses what its value refuses."""

    def test_a_wrong_fact_is_refused_as_ever(self) -> None:
        """Builders check nothing themselves, and hide nothing."""
        error = refusal(InterviewError, lambda: an_interview(company="", role="SENTINEL\n"))
        assert faults_of(error) == [("company", "bad_text"), ("role", "bad_text")]
        assert faults_of(refusal(WrongTypeError, lambda: a_candidate(name=None))) == [("name", "wrong_type")]
        assert faults_of(refusal(UnknownNameError, lambda: a_step("thankyou", DAY))) == [("kind", "unknown_name")]
        assert faults_of(refusal(InterviewError, lambda: an_outcome("pending", DAY))) == [("known_on", "not_pending")]
        error = refusal(InterviewError, lambda: a_promise(A_THURSDAY, given_on=DAY))
        assert faults_of(error) == [("by", "before_given_on")]

    def test_a_step_takes_a_channel_by_evolving(self) -> None:
        """What a builder has no word for is left to the value."""
        assert FollowUpStep(kind="check_in", on=DAY, channel="phone").channel is Channel.PHONE
