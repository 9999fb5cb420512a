"""Both ends of the calendar: every rule, within 400 days of them."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Final

import attrs
import pytest

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_RULES,
    Action,
    Interview,
    Playbook,
    PlaybookError,
    Reason,
    Timing,
    WhyNot,
    Window,
    WorkCalendar,
    decide,
    describe,
    explain,
    next_action,
    plan,
)

from .deciding import A_THURSDAY, CASES, after, span
from .walking import ask, inexact, life, moved_life, unsound

NEAR: Final = 400
AT_THE_START: Final = span(date.min, NEAR)
AT_THE_END: Final = span(date.max, -NEAR)

each_rule = pytest.mark.parametrize("rule", CASES)
each_end = pytest.mark.parametrize("days", [AT_THE_START, AT_THE_END], ids=["start", "end"])


def some_of(days: list[date]) -> list[date]:
    """Take the nearest 45 days, and of the others one in nine, so that each weekday is met."""
    return days[:45] + days[45::9]


def turning_days(interview: Interview, playbook: Playbook) -> list[date]:
    """List the days on which the answer becomes another, those around the interview, and both ends of the calendar."""
    around = {after(interview.held_on, shift) for shift in (-1, 0, 1)}
    return sorted({date.min, date.max} | around | {day for day, _ in life(interview, date.min, playbook)})


class TestT8:
    """Total from the calendar's first day to its last: an answer, and none beyond its end."""

    def test_every_rule_has_its_case(self) -> None:
        """One that is added needs one."""
        assert {*CASES} == {rule.name for rule in DEFAULT_RULES}

    @each_rule
    def test_the_rule_decides_in_its_case(self, rule: str) -> None:
        """On an ordinary day; else what follows would say nothing about it."""
        case = CASES[rule]
        today = A_THURSDAY + timedelta(days=case.asked)
        assert decide(case.interview(A_THURSDAY), today, playbook=case.playbook).rule == rule

    @each_rule
    @each_end
    def test_inv_t8_every_interview_near_an_end_has_answers(self, rule: str, days: list[date]) -> None:
        """Asked on every day on which the answer turns: sound, exact, and an ordinary life but for what is cut off."""
        for held_on in some_of(days):
            assert wrong_with(rule, held_on) == [], held_on

    @pytest.mark.once
    @each_rule
    @each_end
    def test_inv_t8_every_day_within_400_of_an_end(self, rule: str, days: list[date]) -> None:
        """The same for each of the 401 days."""
        for held_on in days:
            assert wrong_with(rule, held_on) == [], held_on

    @pytest.mark.once
    @each_rule
    @each_end
    def test_inv_t8_every_day_and_every_day_of_asking(self, rule: str, days: list[date]) -> None:
        """Held and asked on each of 401 days; every fourth of the pairs: 2.2 million answers over all rules."""
        case = CASES[rule]
        for index, held_on in enumerate(days):
            interview = case.interview(held_on)
            for today in days[index % 4 :: 4]:
                wrong = list(unsound(decide(interview, today, playbook=case.playbook), today))
                assert not wrong, (held_on, today, wrong)

    @each_rule
    @pytest.mark.parametrize("held_on", [date.min, date.max, date.max - timedelta(days=30)], ids=str)
    def test_inv_t8_words_plans_and_explanations_are_total_too(self, rule: str, held_on: date) -> None:
        """Wherever a decision is looked at or worded."""
        case = CASES[rule]
        interview = case.interview(held_on)
        for today in turning_days(interview, case.playbook):
            action = next_action(interview, today, playbook=case.playbook)
            for locale in ("en", "id"):
                assert describe(action, locale, playbook=case.playbook)
            assert str(explain(interview, today, playbook=case.playbook))
            assert str(plan(interview, today, texts=True, playbook=case.playbook))


def wrong_with(rule: str, held_on: date) -> list[str]:
    """Look at one case held on a day near an end; list what is wrong with it."""
    case = CASES[rule]
    interview = case.interview(held_on)
    wrong = [
        f"asked on {today}: {words}"
        for today in turning_days(interview, case.playbook)
        for words in inexact(interview, today, case.playbook)
    ]
    # Where a fact would lie beyond the end and is told for its last day, it is no longer the ordinary life's.
    return wrong + (cut_off(interview, rule, held_on) if case.fits(held_on) else [])


def ordinary(held_on: date) -> date:
    """Find an ordinary day of the same weekday."""
    return A_THURSDAY + timedelta(days=(held_on.toordinal() - A_THURSDAY.toordinal()) % 7)


def cut_off(interview: Interview, rule: str, held_on: date, playbook: Playbook | None = None) -> list[str]:
    """Compare a life with that of an ordinary day, moved there; list what differs."""
    case = CASES[rule]
    playbook = playbook or case.playbook
    model = ordinary(held_on)
    days = held_on.toordinal() - model.toordinal()
    first = max(held_on.toordinal() - 2, 1)
    lived = moved_life(life(interview, date.fromordinal(first), playbook), 0)
    expected = moved_life(life(case.interview(model), date.fromordinal(first - days), playbook), days)
    return [f"{one} instead of {other}" for one, other in zip(lived, expected, strict=False) if one != other] + [
        f"{len(lived)} answers instead of {len(expected)}" for _ in range(len(lived) != len(expected))
    ]


# --- Faults that are planted ------------------------------------------------------------------------------------------


def naive(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Count without looking at the calendar's end."""
    day = interview.held_on
    closes = day + timedelta(days=timing.late_thank_you_days)
    return Window(opens_on=day, due_on=day, closes_on=closes, reason=Reason("not_thanked", (("held_on", day),)))


def clipped(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Take the calendar's last day for what lies beyond it."""
    day = after(interview.held_on, 30)
    return Window(opens_on=day, due_on=day, reason=Reason("contact_not_wanted", (("counted_from", day),)))


def with_window(name: str, window: Callable[[Interview, Timing, WorkCalendar], Window | WhyNot]) -> Playbook:
    """Put another function in the place of a rule's."""
    rules = tuple(attrs.evolve(rule, window=window) if rule.name == name else rule for rule in DEFAULT_PLAYBOOK.rules)
    return attrs.evolve(DEFAULT_PLAYBOOK, rules=rules)


def a_day_late(interview: Interview, day: date, playbook: Playbook) -> Action:
    """Say that the answer changes a day later than it does."""
    action = decide(interview, day, playbook=playbook)
    change = action.next_change
    return attrs.evolve(action, next_change=None if change is None else after(change, 1))


def never(interview: Interview, day: date, playbook: Playbook) -> Action:
    """Say that the answer never changes."""
    return attrs.evolve(decide(interview, day, playbook=playbook), next_change=None)


class TestPlantedFaults:
    """What is looked for here is found where it is."""

    def test_a_rule_that_runs_over_the_end_is_found(self) -> None:
        """The engine tells its name; near the end alone."""
        playbook = with_window("thank_you", naive)
        case = CASES["thank_you"]
        assert life(case.interview(A_THURSDAY), A_THURSDAY, playbook)
        with pytest.raises(PlaybookError, match="rule 'thank_you' raised OverflowError"):
            life(case.interview(date.max), date.max, playbook)

    def test_a_window_that_is_clipped_to_the_last_day_is_found(self) -> None:
        """It opens on a day on which it should not."""
        playbook = with_window("no_contact", clipped)
        found = [day for day in AT_THE_END if cut_off(CASES["no_contact"].interview(day), "no_contact", day, playbook)]
        assert found == AT_THE_END[:30]

    @pytest.mark.parametrize("asking", [a_day_late, never])
    def test_a_next_change_that_is_not_exact_is_found(self, asking: object) -> None:
        """Late, or missing."""
        case = CASES["thank_you"]
        interview = case.interview(date.max - timedelta(days=100))
        today = interview.held_on
        assert not list(inexact(interview, today, case.playbook, ask))
        assert list(inexact(interview, today, case.playbook, asking))  # type: ignore[arg-type]

    @pytest.mark.parametrize(
        ("changed", "words"),
        [
            ({"next_change": A_THURSDAY}, "the answer changes in the past"),
            ({"rule": None}, "a wait has a rule, or a step none"),
            ({"closes_on": date(2026, 11, 18)}, "the day lies outside the window"),
            ({"due_on": date(2027, 11, 18)}, "the due day lies outside the window"),
            ({"send_on": date(2026, 11, 18)}, "it is to be sent in the past"),
        ],
        ids=["change", "rule", "window", "due", "send"],
    )
    def test_an_unsound_answer_is_found(self, changed: dict[str, object], words: str) -> None:
        """Each part of it."""
        action = decide(CASES["thank_you"].interview(A_THURSDAY), A_THURSDAY)
        assert list(unsound(action, A_THURSDAY)) == []
        assert words in list(found_in(action, changed))


def found_in(action: Action, changed: dict[str, object]) -> Iterator[str]:
    """Look at an answer with something otherwise."""
    yield from unsound(attrs.evolve(action, **changed), A_THURSDAY)  # type: ignore[arg-type]
