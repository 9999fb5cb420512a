"""Section 2 of the policy, what holds of every answer: G1 to G4, G7, G12."""

import itertools
import os
import pickle
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Final

import attrs
import pytest

from interview_followup import (
    DEFAULT_PLAYBOOK,
    Evidence,
    Interview,
    OutcomeStatus,
    Person,
    StepStatus,
    decide,
    describe,
    next_action,
)
from interview_followup.testing import a_candidate, a_promise, a_step, an_interview, an_outcome
from tests.policy.cases import CASES
from tests.policy.helpers import changes, rule_on

_PRINT_ALL: Final = """
from datetime import date, timedelta
from interview_followup import next_action
from tests.policy.cases import CASES
for name, interview in CASES.items():
    for count in range(-1, 110, 3):
        action = next_action(interview, date(2026, 11, 19) + timedelta(days=count))
        print(name, count, action, [message.body for message in action.messages])
"""
THANKED = a_step("thank_you", date(2026, 11, 19))


def _answers_in_a_process_with(folder: Path, **environment: str) -> str:
    """Ask about every case in a process of its own, started in *folder*."""
    root = str(Path(__file__).parents[2])
    path = os.pathsep.join([root, *(entry for entry in sys.path if entry)])
    done = subprocess.run(
        [sys.executable, "-c", _PRINT_ALL],
        cwd=folder,
        env={"PYTHONPATH": path, "PYTHONIOENCODING": "utf-8", **environment},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


class TestG1:
    """
    G1.

    The answer depends on the interview, `today` and the playbook alone: no clock, no file, no
    network, no environment, no locale of the process, no randomness, no hash order.
    """

    def test_every_process_gives_the_same_answers(self, tmp_path: Path) -> None:
        """Hash seed, time zone, locale and folder differ; answers and texts do not."""
        here = _answers_in_a_process_with(Path.cwd(), PYTHONHASHSEED="0", TZ="UTC", LC_ALL="C")
        there = _answers_in_a_process_with(
            tmp_path, PYTHONHASHSEED="4711", TZ="Pacific/Kiritimati", LC_ALL="id_ID.UTF-8", LANG="id_ID.UTF-8"
        )
        elsewhere = _answers_in_a_process_with(tmp_path, PYTHONHASHSEED="1", TZ="Pacific/Pago_Pago", LANGUAGE="de")
        assert len(here.splitlines()) > 1000
        assert here == there == elsewhere

    @pytest.mark.parametrize("interview", CASES.values(), ids=CASES)
    def test_asking_changes_nothing(self, interview: Interview) -> None:
        """The same question has the same answer, and the interview stays as it was."""
        before = pickle.dumps(attrs.evolve(interview))
        first = next_action(interview, date(2026, 12, 7))
        decide(interview, date(2027, 3, 1))
        assert next_action(interview, date(2026, 12, 7)) == first
        assert pickle.dumps(attrs.evolve(interview)) == before


class TestG2:
    """
    G2.

    Before h the answer is `wait`, and it changes on h.
    """

    @pytest.mark.parametrize(
        "today", [date.min, date(2025, 11, 19), date(2026, 11, 18)], ids=["the first day", "a year", "the day before"]
    )
    def test_before_the_interview_there_is_nothing_to_do(self, today: date) -> None:
        """The answer is to wait, until the day of the interview."""
        action = decide(an_interview(), today)
        assert (action.kind, action.rule, action.next_change) == ("wait", None, date(2026, 11, 19))
        assert (action.opens_on, action.due_on, action.closes_on, action.send_on) == (None, None, None, None)

    @pytest.mark.parametrize("interview", CASES.values(), ids=CASES)
    def test_it_holds_of_every_interview(self, interview: Interview) -> None:
        """Not even another offer that is there already is told of before the interview."""
        assert rule_on(interview, date(2026, 11, 18)) == "wait"

    def test_on_the_day_itself_the_answer_changes(self) -> None:
        """The thank-you opens on the day of the interview."""
        assert changes(an_interview(), date(2026, 11, 10), date(2026, 11, 19)) == [
            (date(2026, 11, 10), "wait"),
            (date(2026, 11, 19), "thank_you"),
        ]


class TestG3:
    """
    G3.

    A rule looks at the interview and the playbook, never at `today`, and gives at most one
    window. The first rule, in the order of section 3, whose window holds `today` decides. None: `wait`.
    """

    def test_the_rules_stand_in_the_order_of_section_3(self) -> None:
        """Pending, rejected, offered, withdrawn: the rows of each table from top to bottom, N1 before other ends."""
        names = {
            status: [rule.name for rule in DEFAULT_PLAYBOOK.rules_for(OutcomeStatus(status))]
            for status in ("pending", "rejected", "offered", "withdrawn", "accepted", "declined")
        }
        assert names == {
            "pending": [
                "rival_offer",
                "thank_you",
                "invited_check_in",
                "promised_check_in",
                "next_check_in",
                "final_check_in",
                "supporting_material",
                "reference",
                "late_thank_you",
                "unpromised_check_in",
                "no_contact",
                "unanswered",
                "stale",
            ],
            "rejected": ["rejection_reply", "feedback_thanks", "keep_in_touch", "no_contact", "rejected"],
            "offered": ["offer_reply", "offer_answer", "offer_closed"],
            "withdrawn": ["withdrawal", "withdrawn"],
            "accepted": ["closed"],
            "declined": ["closed"],
        }

    def test_a_window_is_the_same_on_every_day_it_decides(self) -> None:
        """Whatever today is, the days that a rule shows do not move."""
        rejected = an_interview(outcome=an_outcome("rejected", date(2026, 11, 30)))
        shown = {
            (action.opens_on, action.due_on, action.closes_on)
            for action in (decide(rejected, date(2026, 12, day)) for day in range(1, 15))
        }
        assert shown == {(date(2026, 11, 30), date(2026, 12, 2), date(2026, 12, 14))}

    @pytest.mark.parametrize(
        ("interview", "today", "first"),
        [
            (CASES["offered"], date(2026, 12, 7), "offer_reply"),
            (CASES["offered"], date(2026, 12, 8), "offer_answer"),
            (an_interview(promise=a_promise(date(2026, 11, 23))), date(2026, 11, 24), "promised_check_in"),
            (CASES["poorly, evidence"], date(2026, 11, 26), "supporting_material"),
            (an_interview(), date(2026, 11, 27), "late_thank_you"),
            (an_interview(), date(2026, 11, 28), "unpromised_check_in"),
        ],
        ids=["O1 and O2", "O2", "P4 and P9", "P7, P9 and P10", "P9 and P10", "P10"],
    )
    def test_the_first_open_window_decides(self, interview: Interview, today: date, first: str) -> None:
        """Where several are open, the one that stands first gives the answer."""
        assert rule_on(interview, today) == first

    def test_where_no_window_is_open_the_answer_is_to_wait(self) -> None:
        """Thanked, and the promised day still to come."""
        interview = an_interview(promise=a_promise(date(2026, 11, 23)), steps=(THANKED,))
        action = decide(interview, date(2026, 11, 21))
        assert (action.kind, action.rule, action.next_change) == ("wait", None, date(2026, 11, 24))


class TestG4:
    """
    G4.

    A settled step is never recommended again for the same occasion.
    """

    @pytest.mark.parametrize("status", list(StepStatus))
    @pytest.mark.parametrize(
        ("case", "kind", "on"),
        [
            ("plain", "thank_you", date(2026, 11, 20)),
            ("plain", "thank_you", date(2026, 11, 24)),
            ("poorly, evidence", "supporting_material", date(2026, 11, 22)),
            ("poorly, referee", "reference", date(2026, 11, 20)),
            ("rival", "rival_offer", date(2026, 11, 24)),
            ("promised, asked", "final_check_in", date(2026, 12, 3)),
            ("rejected", "rejection_reply", date(2026, 11, 30)),
            ("rejected", "keep_in_touch", date(2027, 1, 4)),
            ("rejected, feedback", "feedback_thanks", date(2026, 12, 4)),
            ("offered", "offer_reply", date(2026, 11, 30)),
            ("offered, with a day", "offer_answer", date(2026, 12, 8)),
            ("advanced", "next_round_reply", date(2026, 11, 30)),
            ("on hold", "hold_reply", date(2026, 12, 1)),
            ("on hold", "keep_in_touch", date(2026, 12, 30)),
            ("withdrawn", "withdrawal", date(2026, 11, 30)),
        ],
    )
    def test_no_step_comes_twice(self, case: str, kind: str, on: date, status: StepStatus) -> None:
        """Done or skipped, it is not recommended on any later day."""
        assert str(decide(CASES[case], on).kind) == kind
        settled = CASES[case].record(a_step(kind, on, status))
        found = [rule for _, rule in changes(settled, on, date(2027, 12, 31))]
        steps = {str(DEFAULT_PLAYBOOK.rule(rule).step) for rule in found if rule != "wait"}
        assert kind not in steps

    def test_a_new_occasion_is_another_matter(self) -> None:
        """A second offer, after the first was answered, is answered again."""
        steps = (a_step("offer_reply", date(2026, 11, 30)), a_step("offer_answer", date(2026, 12, 2)))
        again = an_interview(outcome=an_outcome("offered", date(2026, 12, 10)), steps=steps)
        assert rule_on(again, date(2026, 12, 10)) == "offer_reply"


class TestG7:
    """
    G7.

    `move_on` closes nothing by itself: it advises to treat the matter as over. Unless a job was
    accepted, every `wait` and `move_on` reason says to keep applying elsewhere.
    """

    @pytest.mark.parametrize(
        ("outcome", "rule"),
        [("rejected", "rejection_reply"), ("offered", "offer_reply"), ("advanced", "next_round_reply")],
    )
    def test_what_was_over_goes_on_when_news_comes(self, outcome: str, rule: str) -> None:
        """An answer months after the last question has its own next step."""
        over = CASES["asked finally"]
        assert rule_on(over, date(2027, 3, 1)) == "unanswered"
        assert rule_on(over.with_outcome(an_outcome(outcome, date(2027, 3, 1))), date(2027, 3, 1)) == rule

    @pytest.mark.parametrize(("locale", "words"), [("en", "keep applying elsewhere"), ("id", "tetaplah melamar")])
    @pytest.mark.parametrize("interview", CASES.values(), ids=CASES)
    def test_every_wait_and_move_on_says_to_keep_applying(self, interview: Interview, locale: str, words: str) -> None:
        """In English and Indonesian, before the interview, between two steps and at the end."""
        today: date | None = date(2026, 11, 18)
        while today is not None:
            action = decide(interview, today)
            if action.kind in {"wait", "move_on"}:
                says_so = words in describe(action, locale).casefold()
                assert says_so is (interview.outcome.status != "accepted"), today
            today = action.next_change

    @pytest.mark.parametrize(
        ("status", "says_so"), [(StepStatus.DONE, False), (StepStatus.SKIPPED, True)], ids=["done", "skipped"]
    )
    def test_an_offer_that_was_accepted_needs_no_advice(self, status: StepStatus, says_so: bool) -> None:  # noqa: FBT001 - a table's cell
        """Accepting was done; where the answer was skipped, no job was accepted."""
        outcome = an_outcome("offered", date(2026, 11, 30), answer="accept")
        closed = an_interview(outcome=outcome, steps=(a_step("offer_answer", date(2026, 12, 2), status),))
        assert ("keep applying elsewhere" in describe(decide(closed, date(2026, 12, 2)), "en").casefold()) is says_so

    @pytest.mark.parametrize("answer", [None, "decline", "more_time"])
    def test_an_answer_that_is_no_acceptance_changes_nothing(self, answer: str | None) -> None:
        """An offer that was answered, but not known to be accepted, closes with the advice."""
        outcome = an_outcome("offered", date(2026, 11, 30), answer=answer)
        closed = an_interview(outcome=outcome, steps=(a_step("offer_answer", date(2026, 12, 2)),))
        assert "keep applying elsewhere" in describe(decide(closed, date(2026, 12, 2)), "en").lower()


class TestG12:
    """
    G12.

    The order of the recorded steps changes nothing, and steps of the same kind on the same day
    count once (stores deliver twice). No name, company, role or text ever changes which step, or when.
    """

    def test_the_order_of_the_steps_changes_nothing(self) -> None:
        """All 24 orders of four steps give the same answers, with the same days."""
        steps = (
            THANKED,
            a_step("check_in", date(2026, 11, 26)),
            a_step("supporting_material", date(2026, 11, 27), StepStatus.SKIPPED),
            a_step("check_in", date(2026, 12, 3)),
        )
        playbook = DEFAULT_PLAYBOOK.with_timing(max_check_ins=3)
        answers = {
            tuple(
                decide(an_interview(ref="7", steps=order), date(2026, 12, day), playbook=playbook)
                for day in (3, 9, 10, 31)
            )
            for order in itertools.permutations(steps)
        }
        assert len(answers) == 1
        assert [action.rule for action in answers.pop()] == [None, None, "final_check_in", "final_check_in"]

    @pytest.mark.parametrize("times", [1, 2, 5])
    def test_a_check_in_delivered_twice_counts_once(self, times: int) -> None:
        """The final check-in is still to come."""
        steps = (THANKED, *[a_step("check_in", date(2026, 11, 26))] * times)
        assert changes(an_interview(steps=steps), date(2026, 11, 27), date(2026, 12, 3)) == [
            (date(2026, 11, 27), "wait"),
            (date(2026, 12, 3), "final_check_in"),
        ]

    def test_done_and_skipped_on_one_day_count_once(self) -> None:
        """The status may differ; the day and the kind are what counts."""
        steps = [a_step("check_in", date(2026, 11, 26), status) for status in StepStatus]
        assert rule_on(an_interview(steps=(THANKED, *steps)), date(2026, 12, 3)) == "final_check_in"

    def test_two_check_ins_on_two_days_count_twice(self) -> None:
        """A week after the second, the matter is over."""
        steps = (THANKED, a_step("check_in", date(2026, 11, 26)), a_step("check_in", date(2026, 11, 27)))
        assert changes(an_interview(steps=steps), date(2026, 11, 28), date(2026, 12, 4)) == [
            (date(2026, 11, 28), "wait"),
            (date(2026, 12, 4), "unanswered"),
        ]

    @pytest.mark.parametrize("interview", CASES.values(), ids=CASES)
    def test_no_text_changes_which_step_or_when(self, interview: Interview) -> None:
        """Names, company, role, strengths and locale are for the texts alone."""
        other = attrs.evolve(
            interview,
            candidate=a_candidate(name="REJECTED 2026-11-24"),
            company="On Hold GmbH",
            role="Head of check_in",
            ref="wait",
            locale="xx",
            channel="phone",
            strengths=("move_on",),
            addition="I decline.",
            interviewers=(Person(name="Budi", topic="2026-12-01"),),
            evidence=tuple(Evidence(title="Rejected", shows="no_contact") for _ in interview.evidence),
        )
        assert changes(other, date(2026, 11, 18), date(2027, 2, 28)) == changes(
            interview, date(2026, 11, 18), date(2027, 2, 28)
        )
