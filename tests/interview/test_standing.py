"""Where matters stand: the words of the policy's section 1, worked out from the facts of an interview."""

import itertools
import pickle
from datetime import date

import pytest

from interview_followup.interview import (
    CHECK_INS,
    FollowUpStep,
    Outcome,
    PromiseKind,
    ReplyPromise,
    Standing,
    StepKind,
    StepStatus,
)
from interview_followup.testing import A_THURSDAY, a_promise, a_step, an_interview, an_outcome

HELD = A_THURSDAY
FRIDAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 23)
TUESDAY = date(2026, 11, 24)
THURSDAY = date(2026, 11, 26)
NEXT_MONDAY = date(2026, 11, 30)
SKIPPED = StepStatus.SKIPPED


class TestPlain:
    """Nothing has happened yet."""

    def test_the_clock_starts_with_the_interview(self) -> None:
        """No promise, no contact, nobody asked."""
        assert an_interview().standing == Standing(
            since=HELD,
            promise=None,
            clock_starts_on=HELD,
            asked=0,
            asked_finally=False,
            last_asked_on=None,
            last_question_on=None,
            last_contact_on=None,
            thanked_on=None,
            done=(),
            days=(),
        )

    def test_a_standing_is_worked_out_once(self) -> None:
        """The same value comes back; a changed interview has its own."""
        interview = an_interview()
        assert interview.standing is interview.standing
        assert interview.record(a_step("check_in", MONDAY)).standing.asked == 1
        assert interview.standing.asked == 0

    def test_a_question_on_the_day_the_clock_starts_is_none(self) -> None:
        """It is a contact, but nobody's answer is awaited since the clock started."""
        standing = an_interview(steps=[a_step("check_in", HELD)]).standing
        assert (standing.asked, standing.last_asked_on, standing.last_question_on) == (0, None, None)
        assert standing.last_contact_on == HELD

    def test_a_standing_is_a_value(self) -> None:
        """It hashes and pickles."""
        standing = an_interview(steps=[a_step("check_in", MONDAY)]).standing
        twin = pickle.loads(pickle.dumps(standing))  # noqa: S301 - our own bytes
        assert (twin, hash(twin)) == (standing, hash(standing))
        with pytest.raises(TypeError, match="positional argument"):
            Standing(MONDAY)  # type: ignore[call-arg]


class TestSince:
    """After an advance or a hold, matters count from the news."""

    @pytest.mark.parametrize("status", ["advanced", "on_hold"])
    def test_an_advance_or_a_hold_starts_anew(self, status: str) -> None:
        """The day of the news stands for the day of the interview."""
        standing = an_interview(outcome=an_outcome(status, MONDAY)).standing
        assert (standing.since, standing.clock_starts_on) == (MONDAY, MONDAY)

    @pytest.mark.parametrize("status", ["offered", "rejected", "withdrawn", "accepted", "declined"])
    def test_no_other_outcome_starts_anew(self, status: str) -> None:
        """The day of the interview stays."""
        assert an_interview(outcome=an_outcome(status, MONDAY)).standing.since == HELD


class TestPromiseInForce:
    """A promise binds until it is spent."""

    @pytest.mark.parametrize("kind", PromiseKind)
    def test_a_promise_of_any_kind_is_in_force(self, kind: PromiseKind) -> None:
        """Exact, vague or an invitation."""
        promise = a_promise(MONDAY, kind=kind)
        assert an_interview(promise=promise).standing.promise == promise

    @pytest.mark.parametrize(
        ("heard_on", "in_force"),
        [(None, True), (HELD, True), (FRIDAY, True), (MONDAY, True), (TUESDAY, False)],
        ids=["never", "at-once", "before", "on-the-day", "later"],
    )
    def test_a_promise_is_spent_where_the_employer_was_heard_later(
        self,
        heard_on: date | None,
        in_force: bool,  # noqa: FBT001 - a table
    ) -> None:
        """Later than the promised day, and not on it."""
        standing = an_interview(promise=a_promise(MONDAY), heard_on=heard_on).standing
        assert (standing.promise is not None) is in_force

    def test_a_promise_for_a_day_before_the_interview_is_settled(self) -> None:
        """It was given before they met, for a day before they met."""
        promise = a_promise(date(2026, 11, 18), given_on=date(2026, 11, 10))
        assert an_interview(promise=promise).standing.promise is None

    def test_a_promise_for_the_very_day_is_in_force(self) -> None:
        """Whether that of the interview or that of the news: silence until its end breaks nothing."""
        assert an_interview(promise=a_promise(HELD)).standing.promise == a_promise(HELD)
        promise = a_promise(MONDAY, given_on=MONDAY)
        assert an_interview(promise=promise, outcome=an_outcome("advanced", MONDAY)).standing.promise == promise

    def test_a_promise_given_before_the_interview_can_be_in_force(self) -> None:
        """As in "You will hear by the end of the month", said in the invitation."""
        promise = a_promise(NEXT_MONDAY, given_on=date(2026, 11, 10))
        standing = an_interview(promise=promise).standing
        assert standing.promise == promise
        assert standing.clock_starts_on == HELD

    @pytest.mark.parametrize("status", ["advanced", "on_hold"])
    @pytest.mark.parametrize(
        ("given_on", "in_force"),
        [(None, False), (FRIDAY, False), (MONDAY, True), (TUESDAY, True)],
        ids=["at-the-interview", "before-the-news", "with-the-news", "after-the-news"],
    )
    def test_after_an_advance_or_a_hold_only_a_new_promise_binds(
        self,
        status: str,
        given_on: date | None,
        in_force: bool,  # noqa: FBT001 - a table
    ) -> None:
        """A3, H4: only a promise given on k or later is in force, wherever its day lies."""
        promise = a_promise(NEXT_MONDAY, given_on=given_on)
        standing = an_interview(promise=promise, outcome=an_outcome(status, MONDAY)).standing
        assert (standing.promise is not None) is in_force


class TestClock:
    """The clock starts on the latest of the interview, the promise's own day, and the last word."""

    @pytest.mark.parametrize(
        ("given_on", "heard_on", "starts"),
        [
            (None, None, HELD),
            (FRIDAY, None, FRIDAY),
            (None, MONDAY, MONDAY),
            (FRIDAY, MONDAY, MONDAY),
            (MONDAY, FRIDAY, MONDAY),
            (date(2026, 11, 1), date(2026, 11, 2), HELD),
        ],
        ids=["held", "given", "heard", "heard-last", "given-last", "all-before"],
    )
    def test_the_latest_starts_it(self, given_on: date | None, heard_on: date | None, starts: date) -> None:
        """Whichever it is."""
        interview = an_interview(promise=a_promise(NEXT_MONDAY, given_on=given_on), heard_on=heard_on)
        assert interview.standing.clock_starts_on == starts

    def test_an_advance_starts_it_too(self) -> None:
        """Unless the employer was heard later."""
        outcome = an_outcome("advanced", FRIDAY)
        assert an_interview(outcome=outcome).standing.clock_starts_on == FRIDAY
        assert an_interview(outcome=outcome, heard_on=MONDAY).standing.clock_starts_on == MONDAY


class TestAsked:
    """Check-ins after the clock started."""

    @pytest.mark.parametrize("status", StepStatus)
    def test_a_check_in_counts_done_or_skipped(self, status: StepStatus) -> None:
        """Both settle the matter."""
        standing = an_interview(steps=[a_step("check_in", MONDAY, status)]).standing
        assert (standing.asked, standing.asked_finally, standing.last_asked_on) == (1, False, MONDAY)

    def test_a_check_in_on_the_day_the_clock_started_does_not(self) -> None:
        """It belongs to the old date; so does an earlier one."""
        steps = [a_step("check_in", HELD), a_step("check_in", FRIDAY), a_step("check_in", MONDAY)]
        promise = a_promise(NEXT_MONDAY, given_on=FRIDAY)
        standing = an_interview(promise=promise, steps=steps).standing
        assert (standing.asked, standing.last_asked_on) == (1, MONDAY)
        assert an_interview(heard_on=MONDAY, steps=steps).standing.asked == 0
        assert an_interview(heard_on=MONDAY, steps=steps).standing.last_asked_on is None

    def test_a_final_one_is_told_apart(self) -> None:
        """It counts, and is final, where it is after the clock's start."""
        steps = [a_step("check_in", MONDAY), a_step("final_check_in", NEXT_MONDAY, SKIPPED)]
        standing = an_interview(steps=steps).standing
        assert (standing.asked, standing.asked_finally, standing.last_asked_on) == (2, True, NEXT_MONDAY)
        standing = an_interview(steps=steps, heard_on=NEXT_MONDAY).standing
        assert (standing.asked, standing.asked_finally) == (0, False)

    @pytest.mark.parametrize(
        "kind", [kind for kind in StepKind if kind not in {"check_in", "final_check_in", "wait", "move_on"}]
    )
    def test_no_other_step_asks(self, kind: StepKind) -> None:
        """A thank-you is no question."""
        assert an_interview(steps=[a_step(kind, MONDAY)]).standing.asked == 0

    def test_a_hosts_own_step_does_not_ask(self) -> None:
        """It is a contact where it was done, and no more."""
        standing = an_interview(steps=[a_step("board:check_in", MONDAY)]).standing
        assert (standing.asked, standing.last_contact_on) == (0, MONDAY)


class TestContacts:
    """Only what was done is a contact."""

    def test_a_skipped_step_is_no_contact(self) -> None:
        """It settles, and reaches nobody."""
        standing = an_interview(
            steps=[a_step("thank_you", FRIDAY, SKIPPED), a_step("check_in", MONDAY, SKIPPED)]
        ).standing
        assert (standing.last_contact_on, standing.thanked_on, standing.done) == (None, None, ())

    def test_the_last_contact_and_the_first_thanks_count(self) -> None:
        """Whatever their order."""
        steps = [
            a_step("thank_you", MONDAY),
            a_step("check_in", NEXT_MONDAY, SKIPPED),
            a_step("supporting_material", TUESDAY),
            a_step("thank_you", FRIDAY),
        ]
        standing = an_interview(steps=steps).standing
        assert (standing.last_contact_on, standing.thanked_on) == (TUESDAY, FRIDAY)
        assert dict(standing.done) == {"thank_you": (FRIDAY, MONDAY), "supporting_material": (TUESDAY,)}
        assert standing.done_on("check_in") is None

    @pytest.mark.parametrize("kind", ["check_in", "supporting_material", "board:thank_you"])
    def test_nothing_but_a_thank_you_thanks(self, kind: str) -> None:
        """Another step is a contact, and no more."""
        standing = an_interview(steps=[a_step(kind, FRIDAY)]).standing
        assert (standing.thanked_on, standing.last_contact_on, standing.done) == (None, FRIDAY, ((kind, (FRIDAY,)),))

    def test_what_was_skipped_and_then_done_is_done(self) -> None:
        """On one day, or on two."""
        steps = [a_step("thank_you", FRIDAY, SKIPPED), a_step("thank_you", FRIDAY)]
        for some in (steps, steps[::-1]):
            standing = an_interview(steps=some).standing
            assert (standing.thanked_on, standing.days) == (FRIDAY, (("thank_you", (FRIDAY,)),))


class TestDuplicatesAndOrder:
    """G12: steps of the same kind on the same day count once, and their order changes nothing."""

    STEPS = (
        a_step("thank_you", FRIDAY),
        a_step("check_in", TUESDAY),
        a_step("check_in", THURSDAY, SKIPPED),
        a_step("final_check_in", NEXT_MONDAY),
    )

    def test_a_step_delivered_twice_changes_nothing(self) -> None:
        """hist-01: every step once more, on another channel too."""
        again = [FollowUpStep(kind=step.kind, on=step.on, status=step.status, channel="chat") for step in self.STEPS]
        once = an_interview(steps=self.STEPS).standing
        assert an_interview(steps=[*self.STEPS, *again, *self.STEPS]).standing == once
        assert once.asked == 3

    def test_no_order_of_the_steps_changes_anything(self) -> None:
        """hist-02: each of the orders there are."""
        standings = [an_interview(steps=steps).standing for steps in itertools.permutations(self.STEPS)]
        assert all(standing == standings[0] for standing in standings)

    def test_two_kinds_on_one_day_are_two(self) -> None:
        """A check-in and a final one are not the same kind."""
        steps = [a_step("check_in", MONDAY), a_step("final_check_in", MONDAY)]
        assert an_interview(steps=steps).standing.asked == 2


class TestDays:
    """For each kind, its distinct days in order."""

    STANDING = an_interview(
        steps=[
            a_step("check_in", NEXT_MONDAY),
            a_step("check_in", MONDAY, SKIPPED),
            a_step("check_in", MONDAY),
            a_step("board:seen", FRIDAY),
        ]
    ).standing

    def test_the_days_are_distinct_and_in_order(self) -> None:
        """Done or skipped; a host's own kinds too."""
        assert self.STANDING.days == (("board:seen", (FRIDAY,)), ("check_in", (MONDAY, NEXT_MONDAY)))

    @pytest.mark.parametrize(
        ("since", "first", "times"),
        [
            (date.min, MONDAY, 2),
            (MONDAY, MONDAY, 2),
            (TUESDAY, NEXT_MONDAY, 1),
            (NEXT_MONDAY, NEXT_MONDAY, 1),
            (date(2026, 12, 1), None, 0),
            (date.max, None, 0),
        ],
        ids=["ever", "on-it", "day-after", "on-the-last", "after-all", "end"],
    )
    def test_settled_since_includes_the_day_itself(self, since: date, first: date | None, times: int) -> None:
        """The policy's "Settled since k" means by a step dated k or later."""
        assert self.STANDING.settled_on("check_in", since) == first
        assert self.STANDING.times_settled("check_in", since) == times

    def test_since_ever_is_the_default(self) -> None:
        """The first step of all, whatever its day."""
        assert self.STANDING.settled_on("check_in") == MONDAY

    def test_what_never_happened_is_not_settled(self) -> None:
        """No day, and no times."""
        assert self.STANDING.settled_on("thank_you") is None
        assert self.STANDING.times_settled("thank_you", date.min) == 0

    def test_several_kinds_can_be_asked_for_at_once(self) -> None:
        """Done or skipped, or done alone."""
        skipped = an_interview(steps=[a_step("check_in", MONDAY, SKIPPED)]).standing
        for kinds in (CHECK_INS, CHECK_INS | {StepKind.THANK_YOU}):
            assert (self.STANDING.any_settled(kinds), self.STANDING.any_done(kinds)) == (True, True)
            assert (skipped.any_settled(kinds), skipped.any_done(kinds)) == (True, False)
        assert not self.STANDING.any_settled(frozenset({StepKind.THANK_YOU}))
        assert not self.STANDING.any_done(frozenset())

    def test_a_member_and_its_stored_form_are_one_kind(self) -> None:
        """A rule may ask with either."""
        assert self.STANDING.settled_on(StepKind.CHECK_IN) == self.STANDING.settled_on("check_in")


class TestEnds:
    """The calendar's ends are days like others."""

    def test_the_first_and_the_last_day_are_allowed(self) -> None:
        """date-09: nothing is added to them here."""
        interview = an_interview(
            held_on=date.min,
            promise=ReplyPromise(by=date.max),
            outcome=Outcome(status="on_hold", known_on=date.max),
            heard_on=date.max,
            steps=[a_step("check_in", date.max)],
        )
        standing = interview.standing
        assert (standing.since, standing.clock_starts_on, standing.asked) == (date.max, date.max, 0)
