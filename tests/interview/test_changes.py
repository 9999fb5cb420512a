"""The interview as a value: nothing changes in place, and every change gives a new one."""

import copy
import pickle
from datetime import date

import attrs
import pytest

from interview_followup.errors import FollowUpError, InterviewError, UnknownNameError, WrongTypeError
from interview_followup.interview import (
    Candidate,
    Channel,
    Evidence,
    FollowUpStep,
    Impression,
    Interview,
    Outcome,
    Person,
    PromiseKind,
    Referee,
    ReplyPromise,
    RivalOffer,
)
from interview_followup.testing import A_THURSDAY, a_promise, a_step, an_interview, an_outcome
from tests.interview import NOON, SENTINEL, OwnDate, faults_of, refusal

HELD = A_THURSDAY
EARLIER = date(2026, 11, 18)
FRIDAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 23)
TUESDAY = date(2026, 11, 24)
NEXT_MONDAY = date(2026, 11, 30)


def told() -> Interview:
    """Build an interview that tells everything there is to tell, with a sentinel in every personal value."""
    return Interview(
        candidate=Candidate(name=SENTINEL, phone="0812", email="SENTINEL@x.example", link="https://SENTINEL.example",
                            place=SENTINEL),
        company=SENTINEL,
        role=SENTINEL,
        held_on=HELD,
        ref="board-17",
        interviewers=(Person(name=SENTINEL, email="SENTINEL@y.example", topic=SENTINEL),),
        promise=a_promise(MONDAY),
        heard_on=FRIDAY,
        went=Impression.POORLY,
        strengths=(SENTINEL,),
        addition=SENTINEL,
        evidence=(Evidence(title=SENTINEL, shows=SENTINEL),),
        referees=(Referee(name=SENTINEL, relation=SENTINEL, contact="SENTINEL@z.example"),),
        agency=Person(name=SENTINEL, title=SENTINEL, salutation_name=SENTINEL),
        rival_offer=RivalOffer(received_on=FRIDAY),
        no_contact=True,
        snoozed_until=TUESDAY,
        channel=Channel.CHAT,
        ask_feedback=False,
        locale="id",
        outcome=an_outcome("on_hold", MONDAY),
        steps=(a_step("thank_you", HELD), a_step("board:seen", FRIDAY)),
    )  # fmt: skip


class TestValue:
    """An interview is a frozen value that shows nobody."""

    def test_it_hashes_pickles_copies_and_evolves(self) -> None:
        """Before and after its standing was worked out."""
        interview = told()
        for twin in (pickle.loads(pickle.dumps(interview)), copy.deepcopy(interview)):  # noqa: S301 - our own bytes
            assert (twin, hash(twin)) == (interview, hash(interview))
        standing = interview.standing
        for twin in (pickle.loads(pickle.dumps(interview)), copy.deepcopy(interview)):  # noqa: S301 - our own bytes
            assert (twin, hash(twin), twin.standing) == (told(), hash(told()), standing)
        assert attrs.evolve(interview, no_contact=False) != interview

    def test_no_field_can_be_changed_in_place(self) -> None:
        """Nor can one be added."""
        interview = told()
        for field in attrs.fields(Interview):
            with pytest.raises(attrs.exceptions.FrozenInstanceError):
                setattr(interview, field.name, None)
        with pytest.raises((AttributeError, attrs.exceptions.FrozenInstanceError)):
            interview.notes = "x"  # type: ignore[attr-defined]
        assert interview == told()

    def test_its_repr_shows_nobody(self) -> None:
        """threat-A16: names, contacts and free text stay out of logs; days, words and the host's id do not."""
        shown = repr(told())
        assert SENTINEL not in shown
        assert "ref='board-17'" in shown
        assert "held_on=datetime.date(2026, 11, 19)" in shown
        assert not any(f"{name}=" in shown for name in ("company", "role", "strengths", "addition"))

    def test_fields_are_named(self) -> None:
        """There are too many to be told apart by their place."""
        with pytest.raises(TypeError, match="positional argument"):
            Interview("x")  # type: ignore[call-arg,arg-type]

    @pytest.mark.parametrize(
        ("kind", "change"),
        [
            (InterviewError, {"company": "SENTINEL\n"}),
            (WrongTypeError, {"held_on": NOON}),
            (UnknownNameError, {"went": "x"}),
        ],
        ids=lambda value: value.__name__ if isinstance(value, type) else None,
    )
    def test_a_refused_change_changes_nothing(self, kind: type[FollowUpError], change: dict[str, object]) -> None:
        """The interview is as it was."""
        interview = told()
        refusal(kind, lambda: attrs.evolve(interview, **change))  # type: ignore[arg-type]
        assert interview == told()


class TestRecord:
    """A step that was done or skipped is added."""

    def test_a_step_is_added_at_the_end(self) -> None:
        """In a new interview; the old one stays as it was."""
        interview, step = told(), a_step("check_in", TUESDAY)
        recorded = interview.record(step)
        assert recorded.steps == (*interview.steps, step)
        assert attrs.evolve(recorded, steps=interview.steps) == interview == told()

    def test_a_step_delivered_twice_changes_no_standing(self) -> None:
        """G12: it is kept as it came, and counts once."""
        once = an_interview().record(a_step("check_in", MONDAY))
        twice = once.record(a_step("check_in", MONDAY))
        assert twice.steps == (a_step("check_in", MONDAY),) * 2
        assert twice.standing == once.standing

    def test_a_step_before_the_interview_is_refused(self) -> None:
        """And changes nothing."""
        interview = told()
        error = refusal(InterviewError, lambda: interview.record(a_step("check_in", EARLIER)))
        assert str(error) == "steps[2].on must not be before held_on"
        assert interview == told()

    @pytest.mark.parametrize(
        ("step", "name"), [("thank_you", "str"), (None, "NoneType"), ((a_step("check_in", MONDAY),), "tuple")]
    )
    def test_only_a_step_can_be_recorded(self, step: FollowUpStep, name: str) -> None:
        """Its name alone is none."""
        interview = an_interview()
        error = refusal(WrongTypeError, lambda: interview.record(step))
        assert str(error) == f"step must be a FollowUpStep, got {name}"
        assert interview.steps == ()


class TestWithPromise:
    """A newer promise replaces the older one; news may arrive in any order."""

    NEWER = a_promise(NEXT_MONDAY, given_on=MONDAY)

    @pytest.mark.parametrize(
        "before",
        [None, a_promise(MONDAY), a_promise(NEXT_MONDAY, given_on=FRIDAY), a_promise(TUESDAY, given_on=MONDAY)],
        ids=["none", "at-the-interview", "earlier", "same-day"],
    )
    def test_a_newer_promise_replaces_the_older_one(self, before: ReplyPromise | None) -> None:
        """hist-10: given later, or on the same day; the old interview stays as it was."""
        interview = an_interview(promise=before)
        assert interview.with_promise(self.NEWER) == an_interview(promise=self.NEWER)
        assert interview.promise == before

    @pytest.mark.parametrize(
        ("before", "given_on"),
        [(a_promise(MONDAY), EARLIER), (a_promise(MONDAY, given_on=FRIDAY), HELD)],
        ids=["before-the-interview", "before-the-other"],
    )
    def test_an_older_promise_changes_nothing(self, before: ReplyPromise, given_on: date) -> None:
        """It arrived late, and the newest stands."""
        interview = an_interview(promise=before)
        assert interview.with_promise(a_promise(date(2026, 12, 24), given_on=given_on)) == an_interview(promise=before)

    def test_news_may_arrive_in_any_order(self) -> None:
        """Both orders end alike."""
        older = a_promise(TUESDAY, given_on=FRIDAY, kind=PromiseKind.VAGUE)
        plain = an_interview()
        assert plain.with_promise(older).with_promise(self.NEWER) == plain.with_promise(self.NEWER).with_promise(older)

    def test_the_day_it_was_given_must_be_said(self) -> None:
        """Or nobody knows which is newer."""
        interview = told()
        error = refusal(InterviewError, lambda: interview.with_promise(a_promise(NEXT_MONDAY)))
        assert str(error) == "promise.given_on must be given for a newer promise"
        assert faults_of(error) == [("promise.given_on", "missing")]
        assert interview == told()

    @pytest.mark.parametrize(("promise", "name"), [(MONDAY, "date"), (None, "NoneType"), ("monday", "str")])
    def test_only_a_promise_is_one(self, promise: ReplyPromise, name: str) -> None:
        """A day alone is none, and none takes no promise away."""
        interview = told()
        error = refusal(WrongTypeError, lambda: interview.with_promise(promise))
        assert str(error) == f"promise must be a ReplyPromise, got {name}"
        assert interview == told()


class TestWithOutcome:
    """What was decided takes the place of what was known before."""

    @pytest.mark.parametrize(
        "outcome",
        [an_outcome("offered", MONDAY, respond_by=NEXT_MONDAY), an_outcome("rejected", HELD), Outcome()],
        ids=["offered", "rejected-at-once", "pending-again"],
    )
    def test_an_outcome_replaces_the_other(self, outcome: Outcome) -> None:
        """In a new interview; the old one stays as it was."""
        interview = told()
        assert interview.with_outcome(outcome) == attrs.evolve(told(), outcome=outcome)
        assert interview == told()

    def test_nothing_is_decided_before_the_interview(self) -> None:
        """And the interview stays as it was."""
        interview = told()
        error = refusal(InterviewError, lambda: interview.with_outcome(an_outcome("rejected", EARLIER)))
        assert str(error) == "outcome.known_on must not be before held_on"
        assert faults_of(error) == [("outcome.known_on", "before_held_on")]
        assert interview == told()

    @pytest.mark.parametrize(("outcome", "name"), [("rejected", "str"), (None, "NoneType")])
    def test_only_an_outcome_is_one(self, outcome: Outcome, name: str) -> None:
        """Its name alone is none."""
        interview = told()
        error = refusal(WrongTypeError, lambda: interview.with_outcome(outcome))
        assert str(error) == f"outcome must be an Outcome, got {name}"
        assert interview == told()


class TestAsOf:
    """For replay and audit, what is dated later is dropped."""

    def test_everything_is_there_at_the_end(self) -> None:
        """Nothing is dated after the last of its days, nor after the calendar's last."""
        assert told().as_of(MONDAY) == told().as_of(date.max) == told()

    def test_what_came_later_is_dropped(self) -> None:
        """Step by step; the interview itself stays as it was."""
        interview = told()
        friday = interview.as_of(FRIDAY)
        assert friday == attrs.evolve(told(), outcome=Outcome())
        thursday = interview.as_of(HELD)
        assert thursday == attrs.evolve(friday, steps=told().steps[:1], heard_on=None, rival_offer=None)
        assert interview.as_of(EARLIER) == attrs.evolve(thursday, steps=(), promise=None)
        assert interview.as_of(date.min) == interview.as_of(EARLIER)
        assert interview == told()

    @pytest.mark.parametrize(
        ("facts", "day_of"),
        [
            ({"steps": [a_step("check_in", MONDAY)]}, MONDAY),
            ({"promise": a_promise(NEXT_MONDAY, given_on=MONDAY)}, MONDAY),
            ({"promise": a_promise(NEXT_MONDAY)}, HELD),
            ({"heard_on": MONDAY}, MONDAY),
            ({"rival_offer": RivalOffer(received_on=MONDAY, decide_by=NEXT_MONDAY)}, MONDAY),
            ({"outcome": an_outcome("offered", MONDAY, respond_by=NEXT_MONDAY)}, MONDAY),
        ],
        ids=["step", "promise", "promise-at-the-interview", "heard", "rival", "outcome"],
    )
    def test_a_fact_stays_from_its_own_day_on(self, facts: dict[str, object], day_of: date) -> None:
        """That day is included; a day earlier it is not known, wherever its deadline lies."""
        interview = an_interview(**facts)
        assert interview.as_of(day_of) == interview
        assert interview.as_of(date.fromordinal(day_of.toordinal() - 1)) == an_interview()

    def test_feedback_goes_where_it_came_after_the_news(self) -> None:
        """The news stays."""
        outcome = an_outcome("rejected", MONDAY, feedback_on=NEXT_MONDAY)
        interview = an_interview(outcome=outcome)
        assert interview.as_of(NEXT_MONDAY) == interview
        assert interview.as_of(TUESDAY).outcome == an_outcome("rejected", MONDAY)
        assert interview.as_of(FRIDAY).outcome == Outcome()

    def test_steps_keep_their_order(self) -> None:
        """As they came, without those that are later."""
        steps = (a_step("check_in", MONDAY), a_step("check_in", NEXT_MONDAY), a_step("thank_you", HELD))
        assert an_interview(steps=steps).as_of(TUESDAY).steps == (steps[0], steps[2])

    def test_its_standing_is_that_of_the_day(self) -> None:
        """Not the one that was worked out before."""
        interview = an_interview(steps=[a_step("check_in", MONDAY)])
        assert (interview.standing.asked, interview.as_of(FRIDAY).standing.asked) == (1, 0)

    @pytest.mark.parametrize(
        "day", [NOON, None, "2026-11-19", OwnDate(2026, 11, 19)], ids=["datetime", "none", "str", "own"]
    )
    def test_a_day_is_a_plain_date(self, day: date) -> None:
        """A datetime is refused by name."""
        interview = told()
        error = refusal(WrongTypeError, lambda: interview.as_of(day))
        assert str(error) == f"day must be a date, got {type(day).__name__}"
        assert faults_of(error) == [("day", "wrong_type")]
        assert interview == told()


def test_the_parts_of_an_interview_are_these() -> None:
    """A new field must be told in `told`, and looked at by the tests above."""
    told_fields = {field.name for field in attrs.fields(Interview) if getattr(told(), field.name) != field.default}
    assert told_fields == {field.name for field in attrs.fields(Interview)}
    assert told().promise == ReplyPromise(by=MONDAY)
    assert told().outcome != Outcome()
