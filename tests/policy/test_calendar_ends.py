"""Section 2 of the policy, both ends of the calendar: G14."""

from datetime import date

import attrs
import pytest

from interview_followup import Evidence, OutcomeStatus, ReplyPromise, decide
from interview_followup.testing import a_promise, a_step, an_interview, an_outcome
from tests.policy.helpers import changes

THANKED = a_step("thank_you", date(2026, 11, 19))


class TestG14:
    """
    G14.

    Any valid interview and any day from `date.min` to `date.max` get an answer; what would lie
    beyond the calendar's end is treated as never.
    """

    @pytest.mark.parametrize("today", [date.min, date(2026, 11, 19), date(2028, 2, 29), date.max], ids=str)
    @pytest.mark.parametrize("held_on", [date.min, date(9999, 12, 20), date(9999, 12, 30), date.max], ids=str)
    @pytest.mark.parametrize("outcome", list(OutcomeStatus))
    def test_every_interview_has_an_answer_on_every_day(
        self, outcome: OutcomeStatus, held_on: date, today: date
    ) -> None:
        """At both ends of the calendar, under every outcome."""
        decided = an_outcome(outcome, held_on) if outcome != "pending" else an_interview().outcome
        poor = an_interview(held_on=held_on, outcome=decided, went="poorly", evidence=(Evidence(title="Report"),))
        asked = poor.record(a_step("check_in", held_on))
        promised = attrs.evolve(asked, promise=a_promise(date.max, given_on=held_on), snoozed_until=date.max)
        for interview in (poor, asked, promised):
            action = decide(interview, today)
            assert (action.kind == "wait") is (action.rule is None)
            assert action.next_change is None or action.next_change > today

    def test_the_first_day_of_the_calendar_is_a_day_like_any_other(self) -> None:
        """Held on Monday, 1 January of the year 1: the rules count on from there."""
        assert changes(an_interview(held_on=date.min), date.min, date(1, 1, 15)) == [
            (date(1, 1, 1), "thank_you"),
            (date(1, 1, 3), "late_thank_you"),
            (date(1, 1, 10), "unpromised_check_in"),
        ]

    def test_on_the_last_day_nothing_changes_any_more(self) -> None:
        """A thank-you on the calendar's last day never closes."""
        action = decide(an_interview(held_on=date.max), date.max)
        assert (action.rule, action.opens_on, action.closes_on) == ("thank_you", date.max, None)
        assert action.next_change is None

    def test_a_window_that_would_close_beyond_the_end_never_closes(self) -> None:
        """A check-in opens on the last day, Friday 31 December 9999, and nothing comes after it."""
        interview = an_interview(held_on=date(9999, 12, 24), steps=(a_step("thank_you", date(9999, 12, 24)),))
        before = decide(interview, date(9999, 12, 30))
        assert (before.kind, before.next_change) == ("wait", date.max)
        last = decide(interview, date.max)
        assert (last.rule, last.opens_on, last.closes_on) == ("unpromised_check_in", date.max, None)
        assert last.next_change is None

    @pytest.mark.parametrize(
        "promise",
        [a_promise(date.max), a_promise(date.max, kind="vague"), a_promise(date(9999, 12, 29), kind="vague")],
        ids=["exact", "vague", "vague, near the end"],
    )
    def test_a_window_that_would_open_beyond_the_end_never_opens(self, promise: ReplyPromise) -> None:
        """An answer promised for the end of time is waited for."""
        action = decide(an_interview(promise=promise, steps=(THANKED,)), date(2027, 11, 19))
        assert (action.kind, action.next_change) == ("wait", None)

    def test_snoozed_to_the_end_of_time(self) -> None:
        """The check-in is never right, and what follows its closing comes in its own time."""
        interview = an_interview(steps=(THANKED,), snoozed_until=date.max)
        assert changes(interview, date(2026, 11, 19), date(2027, 1, 31)) == [
            (date(2026, 11, 19), "wait"),
            (date(2027, 1, 26), "stale"),
        ]
