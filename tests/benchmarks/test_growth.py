"""
Cost grows as it should: with what there is to look at, and not with how far ahead a day lies.

What is held is counted in bytecodes, which repeat. Time is held to bounds that a busy machine does not reach, and tells
of what is written in C.
"""

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest

from interview_followup import Interview, Playbook, WorkCalendar, decide
from interview_followup.testing import A_THURSDAY, an_interview

from .bytecodes import bytecodes
from .growth import (
    AHEAD,
    HOLIDAYS,
    MOST_SECONDS,
    PLAYBOOKS,
    SIZES,
    WAITING,
    a_doubling,
    asked_ahead,
    by_distance,
    by_steps,
    many_steps,
    most_a_doubling,
    seconds,
)
from .importing import MOST_TIMES_ATTRS, by_part, over_bare, parts
from .weighing import BARE, MAKERS, OURS, built, weigh


def deciding(count: int) -> int:
    """Count the bytecodes of a decision that is asked for the first time."""
    return bytecodes(partial(decide, an_interview(steps=many_steps(count, count)), date(2400, 1, 1))).total()


def building(count: int) -> int:
    """Count the bytecodes of building an interview."""
    return bytecodes(partial(an_interview, steps=many_steps(count, count))).total()


class TestSteps:
    """Twice as many steps cost twice as much."""

    @pytest.mark.parametrize("cost", [deciding, building], ids=["decide, asked first", "build an interview"])
    def test_each_step_costs_the_same(self, cost: Callable[[int], int]) -> None:
        """Whatever is there already: what a thousand add, two thousand more add twice, but for finding the last day."""
        one, two, four = (cost(count) for count in (1000, 2000, 4000))
        assert four - two == pytest.approx(2 * (two - one), rel=0.1)
        assert two - one < 60 * 1000

    @pytest.mark.once
    def test_a_hundred_thousand_take_less_than_a_second_and_time_grows_with_their_number(self) -> None:
        """In time of the processor, eight times as many against the fewest."""
        for name, times in seconds().items():
            assert times[SIZES[-1]] < MOST_SECONDS, name
            assert a_doubling(times) <= most_a_doubling(name), name

    def test_the_measure_can_fail(self) -> None:
        """What looks at each step for each step takes four times for twice as many."""
        assert a_doubling({size: size**2 * 1e-9 for size in SIZES}) == pytest.approx(4)


class TestDistance:
    """A decision costs the same however far ahead the next change lies."""

    @pytest.mark.parametrize("playbook", PLAYBOOKS.values(), ids=PLAYBOOKS)
    @pytest.mark.parametrize("awaited", WAITING)
    def test_to_the_bytecode(self, awaited: str, playbook: Playbook) -> None:
        """Tomorrow, in a year or in a century, with holidays on the way or without."""
        found = [asked_ahead(awaited, days, playbook) for days in AHEAD.values()]
        for days, (next_change, _) in zip(AHEAD.values(), found, strict=True):
            assert next_change is not None
            assert 0 <= (next_change - A_THURSDAY).days - days <= 3
        assert {steps.total() for _, steps in found} == {found[0][1].total()}
        assert found[0][1].calls == found[1][1].calls == found[2][1].calls

    def test_the_measure_can_fail(self) -> None:
        """A count of working days that passes a holiday goes day by day, and is seen to."""
        calendar = HOLIDAYS.calendar
        near, far = (bytecodes(partial(calendar.working_day_after, A_THURSDAY, days)).total() for days in (30, 60))
        assert far > 1.5 * near
        assert type(calendar) is WorkCalendar


class TestMemory:
    """An interview weighs what its facts weigh."""

    def test_no_more_than_attrs_alone_needs_and_what_is_worked_out(self) -> None:
        """A tenth more than a class that looks at nothing, and 400 bytes for where matters stand."""
        found = {name: weigh(make, 500) for name, make in MAKERS.items()}
        assert found["Interview"] <= 1.1 * found["attrs alone"]
        assert found["Interview, asked about"] <= found["Interview"] + 400

    def test_both_hold_the_same(self) -> None:
        """In classes of the same fields."""
        ours, bare = built(7, OURS), built(7, BARE)
        assert isinstance(ours, Interview)
        assert not isinstance(bare, Interview)
        assert (ours.company, ours.steps[0].kind, ours.held_on) == (bare.company, bare.steps[0].kind, bare.held_on)


class TestImport:
    """A worker that starts often pays for little."""

    @pytest.mark.once
    def test_it_takes_little_more_than_what_it_needs(self) -> None:
        """In what attrs alone takes, the least of several of each: a busy machine only adds."""
        assert over_bare(runs=15) < MOST_TIMES_ATTRS * over_bare("import attrs", runs=15)

    def test_the_measure_can_fail(self) -> None:
        """What works for a while is seen to."""
        assert over_bare("import time\nwhile time.process_time() < 0.2: pass", runs=1) > 0.1

    def test_every_module_belongs_to_a_part(self) -> None:
        """Ours by package, each dependency whole, and the rest."""
        took = {
            "interview_followup": 1,
            "interview_followup.rules.base": 2,
            "interview_followup.rules": 3,
            "attr._make": 4,
            "attrs": 5,
            "dateutil": 6,
            "re": 7,
        }
        assert by_part(took) == {
            "interview_followup": 1,
            "interview_followup.rules": 5,
            "attrs": 9,
            "python-dateutil": 6,
            "standard library": 7,
        }
        assert {"interview_followup.engine", "attrs", "python-dateutil"} <= parts(runs=1).keys()


def test_the_tables_are_whole() -> None:
    """A row for each name, and what was found in its place."""
    table = by_steps({"decide": {size: size**2 * 1e-9 for size in SIZES}}).splitlines()
    assert table[1].split() == ["12,500", "25,000", "50,000", "100,000", "doubled", "at", "most"]
    assert table[2].split() == ["decide", "156.25", "625.00", "2500.00", "10000.00", "4.00", "2.30"]
    assert by_distance().count("\n") == 2 + len(WAITING) * len(PLAYBOOKS)
