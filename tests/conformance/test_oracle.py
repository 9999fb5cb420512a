"""
The oracle held against the library on drawn interviews, and faults planted to show that both comparisons catch them.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any, Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_followup import DEFAULT_PLAYBOOK, Interview, Playbook, Timing, WhyNot, Window, WorkCalendar, decide
from interview_followup.testing import interviews
from tests.conformance import adapter, oracle, oracle_rows, oracle_words
from tests.conformance.running import ALL_CASES, Case
from tests.conformance.test_cases import ask_library, ask_oracle

A_DAY: Final = timedelta(1)
THURSDAY: Final = date(2026, 11, 19)
# An ordinary Thursday, a week before Christmas, the eve of a leap day, a Saturday, and the last days there are.
HELD_ON: Final = (THURSDAY, date(2026, 12, 17), date(2028, 2, 28), date(2026, 11, 28), date(9999, 11, 1))
CALENDARS: Final[tuple[Mapping[str, Any], ...]] = (
    {},
    {"weekend": ["friday", "saturday"], "holidays": [date(2026, 11, 24), date(2026, 12, 25), date(2027, 1, 1)]},
    {"weekend": ["sunday"], "holidays": [date(2026, 12, 1) + timedelta(day) for day in range(20)]},
    {"extra_working_days": [date(2026, 11, 28), date(2026, 12, 5)]},
)
TIMINGS: Final[tuple[Mapping[str, int], ...]] = (
    {},
    *oracle.MARKETS.values(),
    {"max_check_ins": 1},
    {"max_check_ins": 3, "check_in_spacing_days": 3},
    {"check_in_stale_days": 5, "late_thank_you_days": 2, "quiet_days": 6},
)


@cache
def _playbook(timing: int, calendar: int) -> Playbook:
    """Build the playbook of two places above, once: a playbook proves its texts when it is built."""
    return adapter.playbook_of(TIMINGS[timing], CALENDARS[calendar])


@st.composite
def drawn_interviews(draw: st.DrawFn) -> Interview:
    """Draw an interview held on one of the days above."""
    held_on = draw(st.sampled_from(HELD_ON))
    return draw(interviews(held_on=held_on, days=min(120, (date.max - held_on).days)))


def _days_that_matter(windows: list[oracle.WindowRow], held_on: date) -> list[date]:
    """Take the days around every edge of every window: between them no answer differs."""
    edges = {held_on} | {day for window in windows for day in window[2:] if isinstance(day, date)}
    numbers = {edge.toordinal() + step for edge in edges for step in (-1, 0, 1)}
    return [date.fromordinal(number) for number in sorted(numbers) if 1 <= number <= date.max.toordinal()]


def difference(
    interview: Interview, timing: Mapping[str, int], calendar: Mapping[str, Any], playbook: Playbook
) -> str | None:
    """Tell the first thing in which the library and the oracle differ, over all the days that matter."""
    facts = adapter.facts_of(interview)
    windows = oracle.windows(facts, timing, calendar)
    if adapter.windows_of(interview, playbook) != windows:
        return f"windows {adapter.windows_of(interview, playbook)}, the oracle's {windows}"
    for day in _days_that_matter(windows, interview.held_on):
        library = adapter.plain_answer(decide(interview, day, playbook=playbook))
        other = oracle.answer(facts, day, timing, calendar)
        if library != other:
            return f"on {day} {library}, the oracle's {other}"
    return None


@given(drawn_interviews(), st.sampled_from(range(len(TIMINGS))), st.sampled_from(range(len(CALENDARS))))
def test_library_and_oracle_agree_on_any_interview(interview: Interview, timing: int, calendar: int) -> None:
    """
    Every window, and on every day that matters step, rule, days, day to send and next change are the same in both.
    """
    assert difference(interview, TIMINGS[timing], CALENDARS[calendar], _playbook(timing, calendar)) is None


@given(drawn_interviews())
def test_the_oracles_next_change_is_exact_day_by_day(interview: Interview) -> None:
    """The oracle's own G9: walking day by day, the answer differs on the day it named and on none before."""
    facts = adapter.facts_of(interview)
    for number in range(40):
        day = interview.held_on + number * A_DAY
        if day == date.max:
            return
        now, then = oracle.answer(facts, day), oracle.answer(facts, day + A_DAY)
        differs = (now["step"], now["rule"]) != (then["step"], then["rule"])
        assert now["next_change"] == (day + A_DAY if differs else then["next_change"])


@given(drawn_interviews())
def test_the_oracle_accepts_every_interview_that_the_library_accepts(interview: Interview) -> None:
    """What the library can build, the oracle finds possible; and told as plain facts it is built again the same."""
    facts = adapter.facts_of(interview)
    assert oracle.refusal(facts) == []
    assert adapter.facts_of(adapter.interview_of(facts)) == facts


def test_the_oracles_numbers_are_those_of_the_library() -> None:
    """Every number of section 6, and every market's, stands in both with the same value."""
    assert attrs.asdict(Timing()) == dict(oracle.DEFAULTS)
    for market, numbers in oracle.MARKETS.items():
        assert attrs.asdict(Playbook.for_market(market).timing) == {**oracle.DEFAULTS, **numbers}, market


# --- Planted faults: in the library ------------------------------------------------------------------------------


def _library_fails() -> set[str]:
    """Name the sentences whose cases the library, as it now stands, answers otherwise."""
    return {case.policy for case in ALL_CASES if case.differences(ask_library)}


def _with_playbook(monkeypatch: pytest.MonkeyPatch, change: Callable[[Playbook], Playbook]) -> None:
    """Let the adapter ask a changed playbook; each is built once, for a playbook proves its texts when it is built."""
    whole = adapter.playbook_of
    built: dict[str, Playbook] = {}

    def changed(timing: Mapping[str, Any], calendar: Mapping[str, Any]) -> Playbook:
        settings = repr((timing, calendar))
        if settings not in built:
            built[settings] = change(whole(timing, calendar))
        return built[settings]

    monkeypatch.setattr(adapter, "playbook_of", changed)


def test_a_wrong_number_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """Eight days between check-ins instead of seven fail the rows that count them, and no row about offers."""
    _with_playbook(monkeypatch, lambda playbook: playbook.with_timing(check_in_spacing_days=8))
    fails = _library_fails()
    assert {"P5", "P6", "H4", "A3"} <= fails
    assert not {"O1", "O2", "O3", "R1", "W1"} & fails


def test_a_missing_rule_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the late thank-you, its own row fails."""
    _with_playbook(monkeypatch, lambda playbook: playbook.without("late_thank_you"))
    assert "P9" in _library_fails()


def test_a_rule_whose_window_closes_a_day_late_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reply to a no that may go out a day longer fails its row: every number is tried at its edge."""
    (rule,) = (rule for rule in DEFAULT_PLAYBOOK.rules if rule.name == "rejection_reply")

    def a_day_late(*told: Any) -> Window | WhyNot:
        window = rule.window(*told)
        if isinstance(window, WhyNot) or window.closes_on is None or window.closes_on == date.max:
            return window
        return attrs.evolve(window, closes_on=window.closes_on + A_DAY)

    broken = attrs.evolve(rule, window=a_day_late)
    _with_playbook(
        monkeypatch,
        lambda playbook: attrs.evolve(
            playbook, rules=tuple(broken if it.name == rule.name else it for it in playbook.rules)
        ),
    )
    assert "R1" in _library_fails()


def test_rules_in_the_wrong_order_are_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the other offer comes last instead of first, its row and the sentence about the order fail."""
    _with_playbook(monkeypatch, lambda playbook: attrs.evolve(playbook, rules=(*playbook.rules[1:], playbook.rules[0])))
    assert {"P1", "G3"} <= _library_fails()


def test_a_calendar_that_forgets_holidays_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without holidays the cases about them fail."""
    _with_playbook(monkeypatch, lambda playbook: playbook.with_calendar(WorkCalendar()))
    assert {"P3", "P4", "G11", "section 1"} <= _library_fails()


def test_a_next_change_a_day_early_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer that promises to change a day too early fails nearly everywhere."""

    def early(interview: Interview, today: date, *, playbook: Playbook) -> Any:
        action = decide(interview, today, playbook=playbook)
        return action if action.next_change is None else attrs.evolve(action, next_change=action.next_change - A_DAY)

    monkeypatch.setattr(adapter, "decide", early)
    assert "G9" in _library_fails()


def test_a_fault_that_is_kept_back_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where only the first fault is told, the cases with several fail."""
    whole = adapter.interview_of

    def first_fault_only(facts: Mapping[str, Any]) -> Interview:
        try:
            return whole(facts)
        except adapter.RefusedError as error:
            raise adapter.RefusedError(error.faults[:1]) from error

    monkeypatch.setattr(adapter, "interview_of", first_fault_only)
    assert _library_fails() == {"section 1", "section 3"}


# --- Planted faults: in the oracle, and between the two ----------------------------------------------------------


def _is_caught(cases: Iterable[Case]) -> bool:
    """Whether the oracle, as it now stands, answers one of the cases otherwise."""
    return any(case.differences(ask_oracle) for case in cases if "step" in case.expected)


@pytest.mark.parametrize("by", [1, -1])
@pytest.mark.parametrize("number", oracle.DEFAULTS)
def test_every_number_is_held_by_some_case(number: str, by: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whichever of the policy's numbers is one too high or one too low, some case fails."""
    monkeypatch.setattr(oracle, "DEFAULTS", {**oracle.DEFAULTS, number: oracle.DEFAULTS[number] + by})
    assert _is_caught(ALL_CASES)


ROWS: Final = sorted({row for rows in oracle_rows.ORDER.values() for row in rows}, key=lambda row: row.rule)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.rule)
def test_every_column_of_every_row_is_held_by_the_rows_own_cases(
    row: oracle_rows.Row, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A row that is missing, applies too often, or has any of its three days wrong by one, fails its own file."""
    own = [case for case in ALL_CASES if case.file.split("_", 1)[-1] == row.rule or case.file == row.rule]
    idle = []
    for name, faulty in _broken(row):
        with monkeypatch.context() as patch:
            patch.setattr(oracle, "rows_for", _rows_with(row, faulty))
            if not _is_caught(own):
                idle.append(name)
    assert idle == []


def _broken(row: oracle_rows.Row) -> Iterator[tuple[str, oracle_rows.Row | None]]:
    """Break one column of a row at a time."""
    yield "missing", None
    yield "opens a day later", row._replace(opens=lambda s: row.opens(s) + 1)
    if row.step == "move_on":
        return
    # A second question can only follow a first.
    follows = row in {oracle_rows.P5, oracle_rows.P6}
    yield "applies too often", row._replace(when=lambda s: bool(s.asked) or not follows)
    yield "closes a day later", row._replace(closes=lambda s, opens: row.closes(s, opens) + 1)
    # A due day beyond the last day is brought back, and so is one before the first: thanks are due on their last.
    shift = -1 if row is oracle_rows.P2 else 1
    yield "due on another day", row._replace(due=lambda s, opens: row.due(s, opens) + shift)


def _rows_with(
    row: oracle_rows.Row, faulty: oracle_rows.Row | None
) -> Callable[[oracle_words.Story], tuple[oracle_rows.Row, ...]]:
    """Replace one row of the table, or leave it out."""

    def rows(story: oracle_words.Story) -> tuple[oracle_rows.Row, ...]:
        whole = (faulty if it is row else it for it in oracle_rows.rows_for(story))
        return tuple(it for it in whole if it is not None)

    return rows


def test_the_comparison_of_the_two_catches_a_difference() -> None:
    """Library and oracle with different numbers, or different calendars, do not agree."""
    asked = adapter.interview_of({"held_on": THURSDAY, "steps": [{"kind": "check_in", "on": date(2026, 11, 26)}]})
    assert difference(asked, {}, {}, DEFAULT_PLAYBOOK) is None
    assert difference(asked, {"check_in_spacing_days": 8}, {}, DEFAULT_PLAYBOOK) is not None
    assert difference(asked, {}, {"holidays": [date(2026, 12, 3)]}, DEFAULT_PLAYBOOK) is not None


def test_the_oracle_reads_no_number_but_those_it_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    """A default that somebody else changes does not reach an oracle that is told all its numbers."""
    before = oracle.windows({"held_on": THURSDAY}, dict(oracle.DEFAULTS))
    monkeypatch.setattr(oracle_words, "DEFAULTS", {})
    assert oracle.windows({"held_on": THURSDAY}, dict(oracle.DEFAULTS)) == before
