"""The host's night by date gives what asking every row gives, and the benchmark would see it if it did not."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from typing import Any, TypeAlias

import attrs
import pytest

from interview_followup import Action, Interview, StepKind, decide
from interview_followup.testing import a_promise, an_interview
from tests.digest.cases import case

from . import night
from .lives import EVE, lived
from .nights import Board, Compared, Simulation, Week, compare_whole, fill, one_night
from .stored import Asked, Row, Store, Work, document_of, interview_of

DAY = timedelta(days=1)
BUSY = Board(rows=500, kept=90)
"""All of them are younger than three months, so that much happens in ten nights."""


Opening: TypeAlias = Callable[..., Store]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opening]:
    """Open empty tables, and close them in the end."""
    with ExitStack() as stack:
        numbers = count()

        def store(kind: type[Store] = Store) -> Store:
            return stack.enter_context(closing(kind(tmp_path / f"{next(numbers)}.sqlite")))

        yield store


def silent(text: str) -> None:
    """Tell no progress."""


def nights(store: Store, board: Board, number: int) -> Week:
    """Let nights pass, and add them up."""
    return night.together(list(Simulation(store, board, silent).weeks(number)))


class Late(Store):
    """It wakes rows a day late."""

    def wakes_on(self, action: Action) -> date | None:  # noqa: D102 - see the class, as below
        return None if action.next_change is None else action.next_change + DAY


class Early(Store):
    """It wakes rows a day early."""

    def wakes_on(self, action: Action) -> date | None:  # noqa: D102
        return None if action.next_change is None else action.next_change - DAY


class Forgetful(Store):
    """It keeps the day of the next change as it was when a step is recorded."""

    def change(self, number: int, interview: Interview, action: Action, today: date) -> None:  # noqa: D102
        before = self.row(number)
        if len(interview.steps) > len(interview_of(before.facts).steps):
            kept = None if before.next_change is None else date.fromisoformat(before.next_change)
            action = attrs.evolve(action, next_change=kept)
        super().change(number, interview, action, today)


class Deaf(Store):
    """It stores changed facts beside the answer to the old ones."""

    def change(self, number: int, interview: Interview, action: Action, today: date) -> None:  # noqa: D102
        row = self.row(number)
        asked_on = date.fromisoformat(row.asked_on)
        super().change(number, interview, decide(interview_of(row.facts), asked_on), asked_on)


def test_ten_nights_over_two_thousand_rows_agree(opened: Opening) -> None:
    """Every answer, every night; and few of the rows are asked for it, those whose facts changed counted too."""
    board = Board(rows=2000)
    weeks = list(Simulation(opened(), board, silent).weeks(10))
    week = night.together(weeks)
    assert len(weeks) == 2
    assert week.rows == 2000 + 10 * board.daily
    assert week.night.naive.asked == sum(2000 + done * board.daily for done in range(10))
    assert week.night.compared.faults == 0
    assert week.night.compared.whole > week.night.naive.asked / 20
    assert week.changed > 0
    assert week.changed <= week.by_day.asked <= 2 * week.changed
    share = (week.night.by_date.asked + week.by_day.asked) / week.night.naive.asked
    assert 0 < share < 0.03
    *_, total = (line for line in night.weeks_told(board, 10, weeks) if line.startswith("  all"))
    assert f"{share:8.2%}" in total
    assert total.split()[-1] == "0"


def test_one_night_agrees(opened: Opening) -> None:
    """On a busy board too."""
    store = opened()
    told = one_night(store, BUSY, silent)
    assert told.compared.faults == 0
    assert told.naive.asked == BUSY.rows
    assert 0 < told.by_date.asked < BUSY.rows / 10
    assert store.count(sleeping=True) == sum(row.next_change is None for row in store.rows())


def test_the_table_is_what_each_interview_would_be_by_itself(opened: Opening) -> None:
    """Lived alone from the day it was noted on, each has the facts, the answer and the days that the table has."""
    store = opened()
    week = nights(store, BUSY, 12)
    rows = store.rows()
    assert week.night.compared.faults == 0
    assert len(rows) == week.rows == BUSY.rows + 12 * BUSY.daily
    for row in rows:
        alone = lived(BUSY.life(row.number), EVE + 12 * DAY)
        action, change = alone.action, alone.action.next_change
        assert interview_of(row.facts) == alone.interview
        assert (row.kind, row.rule, row.asked_on) == (str(action.kind), action.rule, alone.asked_on.isoformat())
        assert row.next_change == (None if change is None else change.isoformat())


@pytest.mark.parametrize("kind", [Late, Forgetful, Deaf])
def test_a_planted_fault_is_found(kind: type[Store], opened: Opening) -> None:
    """As answers that differ."""
    assert nights(opened(kind), BUSY, 10).night.compared.differences > 0


def test_a_day_that_comes_too_early_is_found(opened: Opening) -> None:
    """No answer differs, but rows are woken for nothing."""
    compared = nights(opened(Early), BUSY, 5).night.compared
    assert compared.differences == 0
    assert compared.woken_for_nothing > 0


def compared_of(interview: Interview, asked_on: date, today: date, **fields: Any) -> Compared:
    """Hold tonight's answer, some fields of it falsified, against the one of *asked_on*."""
    stored = decide(interview, asked_on)
    row = Row(1, document_of(interview), str(stored.kind), stored.rule, asked_on.isoformat(), None)
    compared = Compared()
    compare_whole(Asked(row, interview, attrs.evolve(decide(interview, today), **fields)), today, compared)
    return compared


def test_the_whole_answer_is_compared() -> None:
    """All fields, the day to send it brought up to date; a wait may tell another reason, and that is counted apart."""
    saturday = date(2026, 11, 28)
    asked = an_interview(promise=a_promise(date(2026, 11, 27)), ref="row")
    assert decide(asked, date(2026, 12, 2)).kind is StepKind.CHECK_IN
    assert compared_of(asked, date(2026, 12, 2), date(2026, 12, 5)) == Compared(whole=1)
    assert compared_of(asked, date(2026, 12, 2), date(2026, 12, 5), due_on=saturday) == Compared(whole=1, otherwise=1)
    assert compared_of(asked, date(2026, 12, 2), date(2026, 12, 5), key=None) == Compared(whole=1, otherwise=1)
    assert compared_of(asked, date(2026, 12, 2), date(2026, 12, 2), key=None) == Compared()
    thanked = asked.record(decide(asked, date(2026, 11, 19)).as_step(date(2026, 11, 19)))
    assert compared_of(thanked, date(2026, 11, 20), date(2026, 11, 27)) == Compared(whole=1)
    assert compared_of(thanked, date(2026, 11, 20), saturday) == Compared(whole=1, reworded=1)
    assert compared_of(thanked, date(2026, 11, 20), saturday, next_change=None) == Compared(
        whole=1, otherwise=1, reworded=1
    )


def test_the_population_is_the_same_every_time(opened: Opening) -> None:
    """Its table, and the first of a larger one of the same age."""
    tables = []
    for rows in (300, 300, 500):
        store = opened()
        assert sum(1 for _ in fill(store, Board(rows, 100), silent)) == rows
        tables.append(store.rows())
    assert tables[0] == tables[1] == tables[2][:300]
    assert len({row.facts for row in tables[0]}) == 300


def test_a_document_holds_every_fact() -> None:
    """An interview is built from it as it was."""
    for number in range(400):
        interview = case(number).interview
        assert interview_of(document_of(interview)) == interview


def test_it_prints_both_and_no_personal_value(capsys: pytest.CaptureFixture[str]) -> None:
    """The table of one night, that of the weeks, and nothing on the way where it takes seconds."""
    assert night.main(["--rows", "400", "--nights", "9", "--nightly-rows", "300", "--kept", "200"]) == 0
    out, err = capsys.readouterr()
    assert not err
    assert "One night over 400 stored interviews" in out
    assert "9 nights from 300 stored interviews" in out
    assert "ratio of all work" in out
    life = Board(300).life(7).first
    for personal in (life.candidate.name, life.company, life.role, "Ratna", "@", "row-"):
        assert personal not in out


@pytest.mark.parametrize("arguments", [["--nights", "0"], ["--rows", "0"]])
def test_a_difference_is_a_failure(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """By the exit code; and a long run tells how far it is, on stderr."""
    monkeypatch.setattr(night, "Store", Late)
    monkeypatch.setattr(night, "_LONG", 1)
    assert night.main(["--rows", "500", "--nights", "7", "--nightly-rows", "500", "--kept", "90", *arguments]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("One night" if "--nights" in arguments else "7 nights")
    assert err.startswith("…") == ("--rows" in arguments)


def test_a_ratio_to_nothing_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    """A single row has nothing to do; and a number that cannot be is refused."""
    work, nothing = Work(asked=3), Work()
    assert night.ratios(work, nothing).split() == ["ratio", "–", "–", "–", "–"]
    with pytest.raises(SystemExit):
        night.main(["--kept", "0"])
    assert "must be 1 or more" in capsys.readouterr().err
