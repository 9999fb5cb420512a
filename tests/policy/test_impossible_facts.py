"""Section 3 of the policy, its last paragraph: facts that cannot be are refused."""

from datetime import date
from typing import Final

import pytest

from interview_followup import FollowUpError, InterviewError, Outcome, ReplyPromise, RivalOffer, decide
from interview_followup.testing import a_promise, a_step, an_interview, an_outcome

STATUSES: Final = ["on_hold", "advanced", "offered", "rejected", "withdrawn", "accepted", "declined"]
THE_DAY_BEFORE: Final = date(2026, 11, 18)


def fields(error: FollowUpError) -> list[str]:
    """List the fields that an error finds fault with."""
    return [fault.field for fault in error.faults]


class TestImpossibleFacts:
    """
    Section 3.

    Impossible facts are refused when the `Interview` is built, all of them in one error: an outcome or a step
    before h; an answer day, next interview or feedback before k; a promise's day before it was given; a rival
    offer to decide before it came; an outcome without its day, or pending with one.
    """

    @pytest.mark.parametrize("status", STATUSES)
    def test_an_outcome_before_the_interview(self, status: str) -> None:
        """On the day itself it can be known; on the day before it cannot."""
        with pytest.raises(InterviewError) as caught:
            an_interview(outcome=an_outcome(status, THE_DAY_BEFORE))
        assert fields(caught.value) == ["outcome.known_on"]
        assert an_interview(outcome=an_outcome(status, date(2026, 11, 19))).outcome.status == status

    @pytest.mark.parametrize("kind", ["thank_you", "check_in", "rival_offer", "withdrawal", "acme:call"])
    def test_a_step_before_the_interview(self, kind: str) -> None:
        """On the day itself it can be done; on the day before it cannot."""
        with pytest.raises(InterviewError) as caught:
            an_interview(steps=(a_step("thank_you", date(2026, 11, 19)), a_step(kind, THE_DAY_BEFORE)))
        assert fields(caught.value) == ["steps[1].on"]
        assert len(an_interview(steps=(a_step(kind, date(2026, 11, 19)),)).steps) == 1

    @pytest.mark.parametrize(
        ("status", "field"),
        [("offered", "respond_by"), ("advanced", "next_interview_on"), ("rejected", "feedback_on")],
        ids=["answer day", "next interview", "feedback"],
    )
    def test_what_follows_an_outcome_before_it(self, status: str, field: str) -> None:
        """On the day of the outcome it can be; on the day before it cannot."""
        with pytest.raises(InterviewError) as caught:
            an_outcome(status, date(2026, 11, 30), **{field: date(2026, 11, 29)})
        assert fields(caught.value) == [field]
        same_day = an_interview(outcome=an_outcome(status, date(2026, 11, 30), **{field: date(2026, 11, 30)}))
        assert decide(same_day, date(2026, 11, 30)).kind != "wait"

    @pytest.mark.parametrize("kind", ["exact", "vague", "invitation"])
    def test_a_promise_for_a_day_before_it_was_given(self, kind: str) -> None:
        """It can be given for the day itself."""
        with pytest.raises(InterviewError) as caught:
            ReplyPromise(by=date(2026, 11, 23), given_on=date(2026, 11, 24), kind=kind)
        assert fields(caught.value) == ["by"]
        assert ReplyPromise(by=date(2026, 11, 24), given_on=date(2026, 11, 24), kind=kind).by == date(2026, 11, 24)

    def test_a_rival_offer_to_decide_before_it_came(self) -> None:
        """It can be to decide on the day itself."""
        with pytest.raises(InterviewError) as caught:
            RivalOffer(received_on=date(2026, 11, 24), decide_by=date(2026, 11, 23))
        assert fields(caught.value) == ["decide_by"]
        same_day = RivalOffer(received_on=date(2026, 11, 24), decide_by=date(2026, 11, 24))
        assert decide(an_interview(rival_offer=same_day), date(2026, 11, 24)).rule == "rival_offer"

    @pytest.mark.parametrize("status", STATUSES)
    def test_an_outcome_without_its_day(self, status: str) -> None:
        """Whatever was decided, it was learnt on a day."""
        with pytest.raises(InterviewError) as caught:
            Outcome(status=status)
        assert fields(caught.value) == ["known_on"]

    def test_pending_with_a_day(self) -> None:
        """Where nothing is decided there is no day on which it was."""
        with pytest.raises(InterviewError) as caught:
            Outcome(known_on=date(2026, 11, 30))
        assert fields(caught.value) == ["known_on"]
        assert Outcome().known_on is None

    def test_all_of_an_interviews_faults_in_one_error(self) -> None:
        """Each with its own field; the good step between the bad ones is not among them."""
        steps = (
            a_step("thank_you", THE_DAY_BEFORE),
            a_step("thank_you", date(2026, 11, 19)),
            a_step("check_in", date(2026, 11, 1)),
        )
        with pytest.raises(InterviewError) as caught:
            an_interview(steps=steps, outcome=an_outcome("rejected", THE_DAY_BEFORE), promise=a_promise(THE_DAY_BEFORE))
        assert sorted(fields(caught.value)) == ["outcome.known_on", "promise.by", "steps[0].on", "steps[2].on"]
        for fault in caught.value.faults:
            assert str(fault) in str(caught.value)

    def test_all_of_an_outcomes_faults_in_one_error(self) -> None:
        """An answer day, a next interview and feedback, all before the outcome was known."""
        with pytest.raises(InterviewError) as caught:
            an_outcome(
                "offered",
                date(2026, 11, 30),
                respond_by=date(2026, 11, 29),
                next_interview_on=date(2026, 11, 28),
                feedback_on=date(2026, 11, 27),
            )
        assert sorted(fields(caught.value)) == ["feedback_on", "next_interview_on", "respond_by"]

    @pytest.mark.parametrize("way", ["record", "with_outcome"])
    def test_a_change_that_cannot_be_is_refused_too(self, way: str) -> None:
        """The interview stays as it was."""
        interview = an_interview()
        change = a_step("thank_you", THE_DAY_BEFORE) if way == "record" else an_outcome("rejected", THE_DAY_BEFORE)
        with pytest.raises(InterviewError):
            getattr(interview, way)(change)
        assert interview == an_interview()

    def test_no_error_tells_who_it_is_about(self) -> None:
        """Error texts end up in logs: they name fields, not people."""
        with pytest.raises(InterviewError) as caught:
            an_interview(company="Rumah Sakit", role="Perawat", steps=(a_step("thank_you", THE_DAY_BEFORE),))
        for personal in ("Sari", "Rumah Sakit", "Perawat"):
            assert personal not in str(caught.value)

    @pytest.mark.parametrize(
        "facts",
        [
            {"heard_on": date(2026, 11, 1)},
            {"snoozed_until": date(2026, 11, 1)},
            {"rival_offer": RivalOffer(received_on=date(2026, 11, 1), decide_by=date(2026, 11, 10))},
            {"promise": a_promise(date(2026, 11, 20), given_on=date(2026, 11, 1))},
            {"promise": a_promise(date(2026, 11, 19))},
        ],
        ids=["heard", "snoozed", "another offer", "a promise", "a promise for the day itself"],
    )
    def test_what_is_not_in_the_list_is_possible(self, facts: dict[str, object]) -> None:
        """All of these can happen before, or on the day of, an interview."""
        assert decide(an_interview(**facts), date(2026, 11, 19)).rule == "thank_you"


class TestWindows:
    """
    Section 3.

    G5 moves a window's opening, never its closing; a window whose opening lies beyond
    its closing does not exist; `due_on` is then brought inside the window. Where a table says "opens" at the
    day of a step that lies in the past, the window simply began then.
    """

    @pytest.mark.parametrize(
        ("until", "due"),
        [
            (date(2026, 12, 1), date(2026, 12, 2)),
            (date(2026, 12, 2), date(2026, 12, 2)),
            (date(2026, 12, 3), date(2026, 12, 3)),
            (date(2026, 12, 14), date(2026, 12, 14)),
        ],
        ids=["before it was due", "when it was due", "after it was due", "on its last day"],
    )
    def test_due_is_brought_inside(self, until: date, due: date) -> None:
        """A reply due on 2 December, until the 14th, snoozed."""
        interview = an_interview(outcome=an_outcome("rejected", date(2026, 11, 30)), snoozed_until=until)
        action = decide(interview, until)
        assert (action.opens_on, action.due_on, action.closes_on) == (until, due, date(2026, 12, 14))

    def test_beyond_its_closing_it_does_not_exist(self) -> None:
        """Snoozed until 15 December, it is never recommended."""
        interview = an_interview(outcome=an_outcome("rejected", date(2026, 11, 30)), snoozed_until=date(2026, 12, 15))
        action = decide(interview, date(2026, 11, 30))
        assert (action.kind, action.next_change) == ("wait", date(2026, 12, 30))

    def test_a_window_that_began_with_a_step_in_the_past(self) -> None:
        """Asked for the first time long after the answer was sent, the day of the answer is still its opening."""
        interview = an_interview(
            outcome=an_outcome("offered", date(2026, 11, 30)), steps=(a_step("offer_answer", date(2026, 12, 2)),)
        )
        action = decide(interview, date(2027, 6, 1))
        assert (action.rule, action.opens_on, action.due_on) == (
            "offer_closed",
            date(2026, 12, 2),
            date(2026, 12, 2),
        )
