"""
The nights: by date and by asking every row, side by side, and the days between them on which facts change.

A night by date asks the rows whose `next_change` has come, and writes their answers into the table. The naive night
asks every row; here it comes second and writes nothing, so its answers are held against the table as the first left
it, for every row.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from time import process_time
from typing import Final, TypeAlias

import attrs

from interview_followup import DEFAULT_PLAYBOOK, Action, Interview, StepKind, decide
from interview_followup.interview import CHECK_INS
from tests.digest.mixing import Mixer

from .lives import EVE, KEPT, Life, acts_on, day_passed, life_of, lived
from .stored import BATCH, Asked, Store, Work

Progress: TypeAlias = Callable[[str], None]

SAMPLE: Final = 16
"""One row in so many, others each night, has its whole answer compared and not only kind and rule."""

_DAY: Final = timedelta(days=1)


@dataclass(frozen=True)
class Board:
    """How many rows there are on the eve, and for how many days the board keeps one: so many days' rows they are."""

    rows: int
    kept: int = KEPT

    def life(self, number: int) -> Life:
        """Give a row's life; those after the first *rows* come in after the eve, as many every day."""
        if number < self.rows:
            return life_of(number, EVE - _DAY * Mixer(~number).below(self.kept))
        return life_of(number, EVE + _DAY * (1 + (number - self.rows) // self.daily))

    @property
    def daily(self) -> int:
        """How many come in every day."""
        return max(1, self.rows // self.kept)

    def come_in_on(self, day: date) -> range:
        """Give the numbers of the rows that come in on a day after the eve."""
        first = self.rows + self.daily * ((day - EVE).days - 1)
        return range(first, first + self.daily)


@dataclass
class Compared:
    """
    What the naive night found in the table.

    Attributes:
        differences: Rows whose stored kind or rule is not tonight's.
        woken_for_nothing: Rows asked by date whose kind and rule stayed: `next_change` is exact, so there are none.
        whole: Rows not due that were sampled, with all fields of their answer.
        otherwise: Of those, the ones in which a field differs that must not.
        reworded: Of those, waits that give another reason tonight, as they may: it tells what is awaited today.
    """

    differences: int = 0
    woken_for_nothing: int = 0
    whole: int = 0
    otherwise: int = 0
    reworded: int = 0

    @property
    def faults(self) -> int:
        """All that must not be."""
        return self.differences + self.woken_for_nothing + self.otherwise


@dataclass
class Night:
    """One night, or several together."""

    naive: Work = field(default_factory=Work)
    by_date: Work = field(default_factory=Work)
    compared: Compared = field(default_factory=Compared)


@dataclass
class Week:
    """
    Some days of the simulation together.

    Attributes:
        rows: How many rows there were at their end.
        night: What was done at night.
        changed: How often a row's facts changed, a new row counted too.
        by_day: What was asked because of that: once to tell the candidate what is recorded, once to store the answer.
    """

    rows: int = 0
    night: Night = field(default_factory=Night)
    changed: int = 0
    by_day: Work = field(default_factory=Work)


def fill(store: Store, board: Board, progress: Progress) -> Iterator[tuple[Life, date | None]]:
    """Put the rows of the eve into the table; give each life, and the day on which its candidate will act."""
    for first in range(0, board.rows, BATCH):
        lives = [board.life(number) for number in range(first, min(first + BATCH, board.rows))]
        now = [lived(life, EVE) for life in lives]
        store.add((life.number, *so_far[:3]) for life, so_far in zip(lives, now, strict=True))
        yield from ((life, so_far.acts_on) for life, so_far in zip(lives, now, strict=True))
        if (first // BATCH) % 100 == 99:
            progress(f"{first + BATCH:,} rows stored")


def by_date(store: Store, today: date, night: Night) -> list[Asked]:
    """Ask the rows whose day has come, and store their answers."""
    due = [each for batch in store.due(today, night.by_date) for each in batch]
    store.answer(due, today, night.by_date)
    night.compared.woken_for_nothing += sum(not each.differs for each in due)
    return due


def naive(store: Store, today: date, night: Night, progress: Progress) -> None:
    """Ask every row, and hold its answer against the stored one."""
    begun = night.naive.asked
    for batch in store.every(today, night.naive):
        for each in batch:
            night.compared.differences += each.differs
            if (each.row.number + today.toordinal()) % SAMPLE == 0:
                compare_whole(each, today, night.compared)
        asked = night.naive.asked - begun
        if asked % (100 * BATCH) == 0:
            progress(f"{asked:,} rows asked")


def compare_whole(each: Asked, today: date, compared: Compared) -> None:
    """
    Hold all of tonight's answer against the one that was stored, for a row that was not asked tonight.

    The stored one is worked out again, for the day on which it was stored; its kind and rule are those in the table.
    `send_on` is the day to send it as of that day, and moves along with today.
    """
    asked_on = date.fromisoformat(each.row.asked_on)
    if asked_on == today:
        return
    compared.whole += 1
    stored = decide(each.interview, asked_on)
    expected = attrs.evolve(stored, send_on=_send_on(stored, today))
    if stored.kind is StepKind.WAIT and each.action.reason != stored.reason:
        compared.reworded += 1
        expected = attrs.evolve(expected, reason=each.action.reason)
    told = (each.row.kind, each.row.rule) == (str(stored.kind), stored.rule)
    compared.otherwise += not told or expected != each.action


def _send_on(stored: Action, today: date) -> date | None:
    if stored.send_on is None:
        return None
    return DEFAULT_PLAYBOOK.calendar.working_day_from(today) if stored.kind in CHECK_INS else today


def one_night(store: Store, board: Board, progress: Progress) -> Night:
    """Measure the night after the eve."""
    for _ in fill(store, board, progress):
        pass
    night = Night()
    by_date(store, EVE + _DAY, night)
    naive(store, EVE + _DAY, night, progress)
    return night


class Simulation:
    """A board on which life goes on by day, and which asks at night."""

    def __init__(self, store: Store, board: Board, progress: Progress) -> None:
        self._store, self._board, self._progress = store, board, progress
        self._happens: defaultdict[date, set[int]] = defaultdict(set)
        self._plans: dict[int, date] = {}
        for life, plan in fill(store, board, progress):
            self._expect(life, EVE, plan)

    def weeks(self, nights: int) -> Iterator[Week]:
        """Let so many nights and days pass, seven at a time."""
        for first in range(0, nights, 7):
            week, end = Week(), min(first + 7, nights)
            for offset in range(first, end):
                today = EVE + _DAY * (1 + offset)
                self._night(today, week.night)
                self._day(today, week)
            week.rows = self._store.count()
            self._progress(f"{end} nights, {week.rows:,} rows")
            yield week

    def _night(self, today: date, night: Night) -> None:
        for each in by_date(self._store, today, night):
            self._plan(self._board.life(each.row.number), each.action, today)
        naive(self._store, today, night, lambda _: None)

    def _day(self, today: date, week: Week) -> None:
        for number in self._board.come_in_on(today):
            life = self._board.life(number)
            action = self._ask(life.first, today, week.by_day)
            start = process_time()
            self._store.add([(number, life.first, action, today)])
            week.by_day.storing += process_time() - start
            self._expect(life, today, acts_on(life, action, today))
            week.changed += 1
        for number in sorted(self._happens.pop(today, ())):
            self._live(self._board.life(number), today, week)

    def _live(self, life: Life, today: date, week: Week) -> None:
        """Let what happens to a row today happen, ask and store."""
        acts = self._plans.get(life.number) == today
        if not acts and all(day != today for day, _ in life.news):
            return  # what was planned for today was thought over since

        def ask(interview: Interview, day: date) -> Action:
            return self._ask(interview, day, week.by_day)

        interview = self._store.interview(life.number, week.by_day)
        interview = day_passed(life, interview, today, acts=acts, ask=ask)
        action = ask(interview, today)
        start = process_time()
        self._store.change(life.number, interview, action, today)
        week.by_day.storing += process_time() - start
        self._plan(life, action, today)
        week.changed += 1

    @staticmethod
    def _ask(interview: Interview, today: date, work: Work) -> Action:
        start = process_time()
        action = decide(interview, today)
        work.deciding += process_time() - start
        work.asked += 1
        return action

    def _expect(self, life: Life, since: date, plan: date | None) -> None:
        """Note the days after *since* on which something happens to a row."""
        for day, _ in life.news:
            if day > since:
                self._happens[day].add(life.number)
        self._note(life.number, plan)

    def _plan(self, life: Life, action: Action, today: date) -> None:
        self._note(life.number, acts_on(life, action, today))

    def _note(self, number: int, plan: date | None) -> None:
        if plan is None:
            self._plans.pop(number, None)
        else:
            self._plans[number] = plan
            self._happens[plan].add(number)
