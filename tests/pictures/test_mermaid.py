"""Mermaid reads what is written, and nothing of a text as a command."""

import re
from datetime import date
from itertools import pairwise
from typing import Any

import attrs
import pytest

from interview_followup import (
    DEFAULT_PLAYBOOK,
    OutcomeStatus,
    Playbook,
    StepKind,
    UnknownNameError,
    WrongTypeError,
)
from interview_followup.pictures import mermaid_flow, mermaid_gantt
from interview_followup.pictures.escaping import mermaid
from interview_followup.planning import Plan
from tests.pictures.cases import HOSTILE, NUDGE, OWN, PLANS, told

TASK = re.compile(r"    ([^:;\"%`\[\]{}<>]+) : (active|milestone), (\d{4}-\d\d-\d\d), (\d{4}-\d\d-\d\d|1d)")


def tasks(text: str) -> list[tuple[str, str, str]]:
    """List a chart's tasks: what it is, and its two days."""
    found = (TASK.fullmatch(re.sub(r"#\d+;", "?", line)) for line in text.splitlines())
    return [(each[2], each[3], each[4]) for each in found if each is not None]


def shifted(ahead: Plan, **days: Any) -> Plan:
    """Move the window of a plan's first step."""
    first = ahead.steps[0]
    action = attrs.evolve(first.action, **days)
    return attrs.evolve(ahead, steps=(attrs.evolve(first, action=action), *ahead.steps[1:]))


class TestGantt:
    """A bar for a window, a milestone for a day."""

    def test_each_step_has_a_bar_and_a_milestone_and_the_answer_a_milestone(self) -> None:
        """The windows are cut two weeks after the last day."""
        assert tasks(mermaid_gantt(PLANS["default"])) == [
            ("active", "2026-11-19", "2026-11-20"),
            ("milestone", "2026-11-20", "1d"),
            ("active", "2026-11-26", "2026-12-30"),
            ("milestone", "2026-11-30", "1d"),
            ("active", "2026-12-07", "2026-12-30"),
            ("milestone", "2026-12-09", "1d"),
            ("milestone", "2026-12-16", "1d"),
        ]

    def test_a_label_tells_the_day_that_is_cut_off(self) -> None:
        """A bar that is cut does not pass for one that ends."""
        assert "Open until January 25, 2027 : active, 2026-11-26, 2026-12-30" in mermaid_gantt(PLANS["default"])

    def test_a_window_that_never_closes_is_cut(self) -> None:
        """A host's own rule."""
        last = mermaid_gantt(shifted(PLANS["default"], closes_on=None))
        assert tasks(last)[0] == ("active", "2026-11-19", "2026-12-30")
        assert "Open from November 19, 2026 : active" in last

    def test_a_window_that_opened_long_ago_is_cut(self) -> None:
        """Two weeks before the plan's first day."""
        assert tasks(mermaid_gantt(shifted(PLANS["default"], opens_on=date(2020, 1, 1))))[0][1] == "2026-11-05"

    @pytest.mark.parametrize("day", [date.min, date.max], ids=["first", "last"])
    def test_the_ends_of_the_calendar_can_be_drawn(self, day: date) -> None:
        """Where there are no two weeks more."""
        first = attrs.evolve(PLANS["default"].steps[0], on=day)
        ahead = attrs.evolve(PLANS["default"], today=day, steps=(first,))
        assert str(day) in mermaid_gantt(ahead)

    @pytest.mark.parametrize(
        ("last", "tick"),
        [
            (date(2026, 11, 20), "1day"),
            (date(2027, 1, 10), "1week"),
            (date(2027, 3, 1), "2week"),
            (date(2027, 7, 1), "1month"),
            (date(2028, 7, 1), "3month"),
            (date(2034, 7, 1), "12month"),
            (date(2094, 7, 1), "120month"),
        ],
        ids=str,
    )
    def test_the_days_below_the_axis_have_room(self, last: date, tick: str) -> None:
        """At most eight or so, however long the plan."""
        steps = PLANS["default"].steps
        ahead = attrs.evolve(PLANS["default"], steps=(steps[0], attrs.evolve(steps[-1], on=last)))
        assert f"tickInterval {tick}\n" in mermaid_gantt(ahead)

    def test_todays_line_is_off(self) -> None:
        """It would show the browser's day, not the plan's."""
        assert "todayMarker off" in mermaid_gantt(PLANS["default"])

    def test_hostile_words_change_no_line(self) -> None:
        """A host's locale may write anything; the chart has the same tasks."""
        words = {"step_check_in": HOSTILE, "picture_on": f"title {HOSTILE} $day", "picture_open_until": "$day\n%%"}
        drawn = mermaid_gantt(PLANS["default"], "en-ZA", playbook=told(**words, picture_from=""))
        assert tasks(drawn) == tasks(mermaid_gantt(PLANS["default"]))
        assert len(drawn.splitlines()) == len(mermaid_gantt(PLANS["default"]).splitlines())
        assert "<script" not in drawn

    def test_a_long_name_does_not_push_the_chart_away(self) -> None:
        """Beyond forty letters it runs into its bar."""
        assert "leftPadding: 300\n" in mermaid_gantt(PLANS["default"], "en-ZA", playbook=told(step_check_in="w" * 200))


class TestFlow:
    """The rules of an outcome, in order of priority."""

    @pytest.mark.parametrize("status", OutcomeStatus)
    def test_rules_follow_each_other_in_order(self, status: OutcomeStatus) -> None:
        """Each leads to its step, or to the next; the last to ``wait``."""
        text = mermaid_flow(outcome=status)
        rules = DEFAULT_PLAYBOOK.rules_for(status)
        assert re.findall(r"<b>(.*?)</b>", text) == [rule.name for rule in rules]
        assert re.findall(r'-->\|yes\| \w+_step\["(.*?)"]', text) == [str(rule.step) for rule in rules]
        nodes = [f"{status}_{number + 1}" for number in range(len(rules))]
        assert re.findall(r"(\w+) -->\|no\| (\w+)", text) == [*zip(nodes, [*nodes[1:], f"{status}_wait"], strict=True)]

    def test_all_outcomes_have_a_box_each_below_each_other(self) -> None:
        """In the order of `OutcomeStatus`."""
        text = mermaid_flow()
        names = [str(status) for status in OutcomeStatus]
        assert re.findall(r"subgraph (\w+)", text) == names
        assert re.findall(r"(\w+) ~~~ (\w+)", text) == [*pairwise(names)]

    def test_one_outcome_is_drawn_alone(self) -> None:
        """By its member or its word."""
        assert mermaid_flow(outcome="on_hold") == mermaid_flow(DEFAULT_PLAYBOOK, OutcomeStatus.ON_HOLD)
        assert mermaid_flow(outcome="on_hold").count("subgraph") == 1

    def test_an_outcome_without_rules_waits(self) -> None:
        """A host may have taken them all out."""
        text = mermaid_flow(Playbook(rules=()), "offered")
        assert 'offered_wait(["wait"])' in text
        assert "-->" not in text

    def test_a_hosts_own_names_are_told_and_never_used(self) -> None:
        """Colons are entities, and nodes are numbered."""
        text = mermaid_flow(OWN, "pending")
        assert "<b>acme#58;nudge</b>" in text
        assert '["acme#58;final_nudge"]:::step' in text
        assert "acme:" not in text

    @pytest.mark.parametrize("name", ["end", "style:x", "click", "o:graph", "subgraph"])
    def test_a_name_that_is_a_word_of_mermaids_stays_in_quotes(self, name: str) -> None:
        """``end`` would close the box."""
        rule = attrs.evolve(NUDGE, name=name, step=StepKind.MOVE_ON)
        templates = OWN.templates.with_reason(name, "en", "x").with_reason(name, "id", "x")
        text = mermaid_flow(Playbook(rules=(rule,), templates=templates), "pending")
        assert re.sub(r'"[^"]*"', '""', text) == re.sub(
            r'"[^"]*"', '""', mermaid_flow(Playbook(rules=(DEFAULT_PLAYBOOK.rule("stale"),)), "pending")
        )

    @pytest.mark.parametrize(
        ("outcome", "message"),
        [
            ("rejectd", "unknown outcome 'rejectd'; did you mean 'rejected'?"),
            (3, "unknown outcome, got int; there are accepted, advanced, "),
        ],
    )
    def test_an_unknown_outcome_is_refused(self, outcome: str, message: str) -> None:
        """With the nearest name."""
        with pytest.raises(UnknownNameError, match=re.escape(message)):
            mermaid_flow(outcome=outcome)

    def test_only_a_playbook_is_drawn(self) -> None:
        """An outcome in its place is an easy slip."""
        with pytest.raises(WrongTypeError, match="playbook must be a Playbook, got str"):
            mermaid_flow("pending")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("Check-in, 5 März (Mo.)", "Check-in, 5 März (Mo.)"),
        ("a\n b\t c", "a b c"),
        ("", "–"),
        ('";]`%#', "#34;#59;#93;#96;#37;#35;"),
        ("<b>:{}", "#60;b#62;#58;#123;#125;"),
        ("Title page", "#84;itle page"),
        ("2026-11-20", "#50;026-11-20"),
        ("2026", "2026"),
    ],
)
def test_mermaid_escapes_what_could_be_syntax(text: str, escaped: str) -> None:
    """And the first letter of what could be a command."""
    assert mermaid(text) == escaped
