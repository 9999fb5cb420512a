"""Section 2 of the policy, how answers follow the days: G8 to G11."""

from datetime import date, timedelta
from typing import Final

import attrs
import pytest

from interview_followup import (
    DEFAULT_PLAYBOOK,
    Interview,
    Playbook,
    RivalOffer,
    StepStatus,
    WorkCalendar,
    decide,
)
from interview_followup.testing import a_promise, a_step, an_interview, an_outcome
from tests.policy.cases import CASES
from tests.policy.helpers import Changes, changes, days, rule_on

THANKED = a_step("thank_you", date(2026, 11, 19))
CHRISTMAS: Final = DEFAULT_PLAYBOOK.with_calendar(
    WorkCalendar(holidays=frozenset({date(2026, 11, 24), date(2026, 12, 25), date(2026, 12, 28), date(2027, 1, 1)}))
)
PLAYBOOKS: Final[dict[str, Playbook]] = {
    "default": DEFAULT_PLAYBOOK,
    "GB": Playbook.for_market("GB"),
    "one check-in": DEFAULT_PLAYBOOK.with_timing(max_check_ins=1),
    "three check-ins": DEFAULT_PLAYBOOK.with_timing(max_check_ins=3, check_in_spacing_days=5),
    "holidays": CHRISTMAS,
    "Sunday to Thursday": DEFAULT_PLAYBOOK.with_calendar(WorkCalendar(weekend=frozenset({4, 5}))),
}
A_HUNDRED_STEPS: Final = 100


class TestG8:
    """
    G8.

    A step dated after `today` counts as settled (servers and people sit in different zones); a
    window still opens on its own day. `Interview.as_of(day)` drops what is dated later, for replay and
    audit; it cannot bring back a fact that was overwritten, and says so.
    """

    def test_a_step_of_tomorrow_is_settled_today(self) -> None:
        """Thanked on the 20th, where it is still the 19th."""
        interview = an_interview(steps=(a_step("thank_you", date(2026, 11, 20)),))
        assert rule_on(interview, date(2026, 11, 19)) == "wait"

    @pytest.mark.parametrize(
        ("interview", "first", "expected"),
        [
            (
                an_interview(steps=(THANKED, a_step("final_check_in", date(2026, 12, 1)))),
                date(2026, 11, 24),
                [(date(2026, 11, 24), "wait"), (date(2026, 12, 8), "unanswered")],
            ),
            (
                an_interview(
                    outcome=an_outcome("rejected", date(2026, 11, 30)),
                    steps=(a_step("rejection_reply", date(2026, 12, 3)), a_step("keep_in_touch", date(2027, 1, 5))),
                ),
                date(2026, 11, 30),
                [(date(2026, 11, 30), "wait"), (date(2027, 1, 5), "rejected")],
            ),
            (
                an_interview(
                    outcome=an_outcome("offered", date(2026, 11, 30)),
                    steps=(a_step("offer_answer", date(2026, 12, 2)),),
                ),
                date(2026, 11, 29),
                [(date(2026, 11, 29), "wait"), (date(2026, 12, 2), "offer_closed")],
            ),
            (
                an_interview(outcome=an_outcome("rejected", date(2026, 11, 30))),
                date(2026, 11, 20),
                [(date(2026, 11, 20), "wait"), (date(2026, 11, 30), "rejection_reply")],
            ),
        ],
        ids=["P11", "R4", "O3", "an outcome of tomorrow"],
    )
    def test_a_window_still_opens_on_its_own_day(self, interview: Interview, first: date, expected: Changes) -> None:
        """What follows a step of the future does not come before it."""
        assert changes(interview, first, expected[-1][0]) == expected

    @pytest.mark.parametrize(
        ("facts", "day", "left"),
        [
            (
                {"steps": (THANKED, a_step("check_in", date(2026, 11, 27)))},
                date(2026, 11, 26),
                {"steps": (THANKED,)},
            ),
            (
                {"steps": (THANKED, a_step("check_in", date(2026, 11, 27)))},
                date(2026, 11, 27),
                {"steps": (THANKED, a_step("check_in", date(2026, 11, 27)))},
            ),
            ({"outcome": an_outcome("rejected", date(2026, 11, 30))}, date(2026, 11, 29), {}),
            (
                {"outcome": an_outcome("rejected", date(2026, 11, 30))},
                date(2026, 11, 30),
                {"outcome": an_outcome("rejected", date(2026, 11, 30))},
            ),
            (
                {"outcome": an_outcome("rejected", date(2026, 11, 30), feedback_on=date(2026, 12, 4))},
                date(2026, 12, 3),
                {"outcome": an_outcome("rejected", date(2026, 11, 30))},
            ),
            ({"promise": a_promise(date(2026, 12, 4), given_on=date(2026, 11, 24))}, date(2026, 11, 23), {}),
            (
                {"promise": a_promise(date(2026, 12, 4), given_on=date(2026, 11, 24))},
                date(2026, 11, 24),
                {"promise": a_promise(date(2026, 12, 4), given_on=date(2026, 11, 24))},
            ),
            (
                {"promise": a_promise(date(2026, 12, 4))},
                date(2026, 11, 19),
                {"promise": a_promise(date(2026, 12, 4))},
            ),
            ({"heard_on": date(2026, 11, 24)}, date(2026, 11, 23), {}),
            ({"heard_on": date(2026, 11, 24)}, date(2026, 11, 24), {"heard_on": date(2026, 11, 24)}),
            ({"rival_offer": RivalOffer(received_on=date(2026, 11, 24))}, date(2026, 11, 23), {}),
        ],
        ids=[
            "a later step",
            "a step of that day",
            "a later outcome",
            "an outcome of that day",
            "later feedback",
            "a later promise",
            "a promise of that day",
            "a promise of the interview",
            "heard later",
            "heard that day",
            "a later rival offer",
        ],
    )
    def test_as_of_drops_what_is_dated_later(
        self, facts: dict[str, object], day: date, left: dict[str, object]
    ) -> None:
        """What is dated on the day itself stays."""
        interview = an_interview(**facts)
        assert interview.as_of(day) == an_interview(**left)
        assert interview == an_interview(**facts)

    def test_as_of_says_that_it_brings_nothing_back(self) -> None:
        """A promise that was replaced is gone, and the documentation of the method says so."""
        first = an_interview(promise=a_promise(date(2026, 11, 23)))
        second = first.with_promise(a_promise(date(2026, 12, 4), given_on=date(2026, 11, 24)))
        assert second.as_of(date(2026, 11, 23)).promise is None
        assert "cannot be brought back" in str(Interview.as_of.__doc__)


class TestG9:
    """
    G9.

    Every answer carries `next_change`: the first later day on which kind or rule will differ if no
    new fact arrives; empty if never. It is exact: no earlier day differs.
    """

    @pytest.mark.parametrize("playbook", PLAYBOOKS.values(), ids=PLAYBOOKS)
    @pytest.mark.parametrize("interview", CASES.values(), ids=CASES)
    def test_polling_day_by_day_finds_no_other_change(self, interview: Interview, playbook: Playbook) -> None:
        """From nine days before the interview to 400 days after it, and never again."""
        expected: date | None = None
        later = decide(interview, date(2029, 12, 31), playbook=playbook)
        for day in reversed(list(days(date(2026, 11, 10), date(2027, 12, 24)))):
            action = decide(interview, day, playbook=playbook)
            if (action.kind, action.rule) != (later.kind, later.rule):
                expected = day + timedelta(days=1)
            assert action.next_change == expected, day
            later = action

    @pytest.mark.parametrize(
        ("interview", "expected"),
        [
            (
                an_interview(promise=a_promise(date(2026, 11, 23))),
                [
                    date(2026, 11, 19),
                    date(2026, 11, 21),
                    date(2026, 11, 24),
                    date(2027, 1, 23),
                ],
            ),
            (
                an_interview(outcome=an_outcome("rejected", date(2026, 11, 30))),
                [
                    date(2026, 11, 30),
                    date(2026, 12, 15),
                    date(2026, 12, 30),
                    date(2027, 5, 30),
                ],
            ),
            (
                an_interview(outcome=an_outcome("accepted", date(2026, 11, 30))),
                [date(2026, 11, 30)],
            ),
        ],
        ids=["promised", "rejected", "accepted"],
    )
    def test_a_host_that_wakes_on_it_meets_every_change(self, interview: Interview, expected: list[date]) -> None:
        """From change to change, until there is none."""
        met = []
        day = decide(interview, date(2026, 11, 1)).next_change
        while day is not None:
            met.append(day)
            day = decide(interview, day).next_change
        assert met == expected

    def test_a_change_of_rule_alone_is_a_change(self) -> None:
        """From the thank-you to the late one the kind stays, and the rule does not."""
        action = decide(an_interview(), date(2026, 11, 19))
        assert (action.rule, action.next_change) == ("thank_you", date(2026, 11, 21))
        late = decide(an_interview(), date(2026, 11, 21))
        assert (late.rule, late.kind) == ("late_thank_you", action.kind)

    def test_a_rule_that_stands_first_cuts_in(self) -> None:
        """A check-in opens while the late thank-you is still open, and takes its place on that day."""
        action = decide(an_interview(promise=a_promise(date(2026, 11, 23))), date(2026, 11, 22))
        assert (action.rule, action.closes_on) == ("late_thank_you", date(2026, 11, 27))
        assert action.next_change == date(2026, 11, 24)


class TestG10:
    """
    G10.

    Recording the recommended step changes the answer, and from any interview a terminal answer
    (`move_on`, or `wait` with no `next_change`) is reached after finitely many steps.
    """

    @pytest.mark.parametrize("status", list(StepStatus))
    @pytest.mark.parametrize("playbook", PLAYBOOKS.values(), ids=PLAYBOOKS)
    @pytest.mark.parametrize("interview", CASES.values(), ids=CASES)
    def test_obeying_every_day_comes_to_an_end(
        self, interview: Interview, playbook: Playbook, status: StepStatus
    ) -> None:
        """Do, or skip, whatever is recommended on the first day it is; wait for the next change."""
        today: date = date(2026, 11, 19)
        for _ in range(A_HUNDRED_STEPS):
            action = decide(interview, today, playbook=playbook)
            if action.kind == "move_on" or (action.kind == "wait" and action.next_change is None):
                return
            if action.kind == "wait":
                today = action.next_change or date.max
                continue
            interview = interview.record(action.as_step(today, status=status))
            after = decide(interview, today, playbook=playbook)
            assert (after.kind, after.rule) != (action.kind, action.rule)
        pytest.fail("no terminal answer")

    @pytest.mark.parametrize("interview", CASES.values(), ids=CASES)
    def test_on_any_day_recording_changes_the_answer(self, interview: Interview) -> None:
        """However late in its window a step is done, it is not recommended any more."""
        for day in days(date(2026, 11, 19), date(2027, 7, 31)):
            action = decide(interview, day)
            if action.kind not in {"wait", "move_on"}:
                after = decide(interview.record(action.as_step(day)), day)
                assert (after.kind, after.rule) != (action.kind, action.rule), day

    @pytest.mark.parametrize("interview", CASES.values(), ids=CASES)
    def test_silence_comes_to_an_end_too(self, interview: Interview) -> None:
        """Without any step, the last answer is terminal."""
        action = decide(interview, date(2028, 12, 31))
        assert action.kind == "move_on"
        assert action.next_change is None

    def test_obeying_the_articles_case(self) -> None:
        """Promised Monday, silent Tuesday: thanks, a check-in, a final one, and the matter is over."""
        interview = an_interview(promise=a_promise(date(2026, 11, 23)))
        done = []
        for day in days(date(2026, 11, 19), date(2026, 12, 31)):
            action = decide(interview, day)
            if action.kind == "move_on":
                done.append((day, "move_on"))
                break
            if action.kind != "wait":
                interview = interview.record(action.as_step(day))
                done.append((day, str(action.kind)))
        assert done == [
            (date(2026, 11, 19), "thank_you"),
            (date(2026, 11, 24), "check_in"),
            (date(2026, 12, 1), "final_check_in"),
            (date(2026, 12, 8), "move_on"),
        ]


class TestG11:
    """
    G11.

    No check-in's window opens on a day that is not a working day. Every contact carries `send_on`:
    today or its opening day, whichever is later, and for a check-in the first working day from then.
    """

    @pytest.mark.parametrize("playbook", PLAYBOOKS.values(), ids=PLAYBOOKS)
    @pytest.mark.parametrize("interview", CASES.values(), ids=CASES)
    def test_no_check_in_opens_on_a_day_off(self, interview: Interview, playbook: Playbook) -> None:
        """Whatever snooze, promise or distance would have it open then."""
        for snoozed_until in (None, date(2026, 12, 5), date(2026, 12, 25)):
            snoozed = attrs.evolve(interview, snoozed_until=snoozed_until)
            for day in days(date(2026, 11, 19), date(2027, 3, 1)):
                action = decide(snoozed, day, playbook=playbook)
                if action.kind in {"check_in", "final_check_in"}:
                    assert action.opens_on is not None
                    assert playbook.calendar.is_working_day(action.opens_on)
                    assert action.closes_on is not None
                    assert playbook.calendar.is_working_day(action.closes_on)

    @pytest.mark.parametrize(
        ("interview", "today", "send_on"),
        [
            (an_interview(), date(2026, 11, 19), date(2026, 11, 19)),
            (an_interview(), date(2026, 11, 21), date(2026, 11, 21)),
            (an_interview(), date(2026, 11, 22), date(2026, 11, 22)),
            (CASES["promised, thanked"], date(2026, 11, 24), date(2026, 11, 24)),
            (CASES["promised, thanked"], date(2026, 11, 27), date(2026, 11, 27)),
            (CASES["promised, thanked"], date(2026, 11, 28), date(2026, 11, 30)),
            (CASES["promised, thanked"], date(2026, 11, 29), date(2026, 11, 30)),
            (CASES["promised, thanked"], date(2027, 1, 22), date(2027, 1, 22)),
            (CASES["promised, asked"], date(2026, 12, 5), date(2026, 12, 7)),
            (CASES["rejected"], date(2026, 12, 5), date(2026, 12, 5)),
            (CASES["on hold"], date(2027, 1, 2), date(2027, 1, 2)),
        ],
        ids=[
            "thanks on a Thursday",
            "thanks on a Saturday",
            "thanks on a Sunday",
            "check-in on the opening day",
            "check-in on a Friday",
            "check-in on a Saturday",
            "check-in on a Sunday",
            "check-in on the last day",
            "final check-in on a Saturday",
            "reply to a rejection on a Saturday",
            "keep in touch on a Saturday",
        ],
    )
    def test_every_contact_carries_the_day_to_send_it(self, interview: Interview, today: date, send_on: date) -> None:
        """Today, but a check-in on the first working day from today."""
        action = decide(interview, today)
        assert action.rule is not None
        assert action.send_on == send_on

    def test_holidays_are_no_days_to_ask(self) -> None:
        """On Christmas, a Friday, with the Monday after it off too, a check-in goes out on Tuesday."""
        action = decide(CASES["promised, thanked"], date(2026, 12, 25), playbook=CHRISTMAS)
        assert (action.kind, action.send_on) == ("check_in", date(2026, 12, 29))

    @pytest.mark.parametrize("interview", CASES.values(), ids=CASES)
    def test_answers_carry_none(self, interview: Interview) -> None:
        """Nothing is sent by waiting or moving on; every contact has its day, inside its window."""
        for day in days(date(2026, 11, 1), date(2027, 7, 31)):
            action = decide(interview, day)
            if action.kind in {"wait", "move_on"}:
                assert action.send_on is None
            else:
                assert action.send_on is not None
                assert action.send_on >= day
                assert action.closes_on is None or action.send_on <= action.closes_on
