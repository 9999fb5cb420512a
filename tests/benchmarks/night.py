"""
The host's night: ``python -m tests.benchmarks.night [--rows N] [--nights 60]``.

It stores a million interviews in SQLite and measures one night twice: by asking every row, and by asking the rows
whose `next_change` has come. Then it lets sixty days pass on a smaller board, on which interviews come in (and none
goes), promises and outcomes become known, and candidates do what they are advised to, and compares the two every night,
row by row. Exit code: 0 where they agree, else 1. Seconds are the processor's; no personal value is printed. A quarter
of an hour, much of it to make the million; how much is saved depends on how old the rows are, which `--kept` sets.

What the naive night would write is not counted, what the one by date writes is. Loading is apart because it is the
host's: a row is fetched and its interview built, and that is most of either night.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from .lives import EVE, KEPT
from .nights import Board, Compared, Night, Simulation, Week, one_night
from .stored import Store, Work

_LONG: Final = 100_000
"""From so many rows on, progress is told."""


def one_night_told(store: Store, night: Night) -> Iterator[str]:
    """Write what one night took."""
    rows, sleeping = store.count(), store.count(sleeping=True)
    yield f"One night over {rows:,} stored interviews ({store.size() / 1e6:,.0f} MB), the one after {EVE}:"
    yield f"{sleeping:,} rows ({sleeping / rows:.1%}) never change by themselves."
    yield ""
    yield f"{'':12}{'rows asked':>12}{'reading s':>11}{'deciding s':>12}{'storing s':>11}{'CPU s':>10}"
    for name, work in (("every row", night.naive), ("by date", night.by_date)):
        yield (
            f"{name:12}{work.asked:12,}{work.reading:11.3f}{work.deciding:12.3f}{work.storing:11.3f}{work.seconds:10.3f}"
        )
    yield ratios(night.naive, night.by_date)
    yield ""
    yield from compared_told(night.compared, night.naive.asked, night.by_date.asked)


def ratios(naive: Work, by_date: Work) -> str:
    """Write how many times the work the naive night is."""
    pairs = (
        (naive.asked, by_date.asked, 12),
        (naive.reading, by_date.reading, 11),
        (naive.deciding, by_date.deciding, 12),
        (naive.seconds, by_date.seconds, 21),
    )
    return f"{'ratio':12}" + "".join(f"{_ratio(one, other):>{width}}" for one, other, width in pairs)


def _ratio(one: float, other: float) -> str:
    return f"{one / other:.1f}" if other else "–"


def compared_told(compared: Compared, asked: int, woken: int) -> Iterator[str]:
    """Write what the comparison found."""
    yield f"stored answers that differ from the naive ones: {compared.differences:,} of {asked:,}"
    yield f"rows woken by date whose answer stayed: {compared.woken_for_nothing:,} of {woken:,}"
    yield f"rows not due, whole answer compared: {compared.whole:,}, of which otherwise {compared.otherwise:,}"
    yield f"  (waits that tell another reason, which next_change does not promise to announce: {compared.reworded:,})"


def weeks_told(board: Board, nights: int, weeks: Sequence[Week]) -> Iterator[str]:
    """Write the simulation week by week, and its totals."""
    yield f"{nights} nights from {board.rows:,} stored interviews, {board.daily:,} more every day:"
    yield ""
    yield (
        f"{'week':>5}{'rows':>11}{'asked naive':>14}{'asked by date':>15}"
        f"{'rows changed':>14}{'asked for it':>14}{'share':>8}{'differences':>13}"
    )
    for number, week in enumerate(weeks, 1):
        yield _line(str(number), week)
    total = together(weeks)
    yield _line("all", total)
    night, by_day = total.night, total.by_day
    asked, seconds = night.by_date.asked + by_day.asked, night.by_date.seconds + by_day.seconds
    yield ""
    yield f"{'CPU s':12}{'reading':>10}{'deciding':>10}{'storing':>10}{'all':>10}"
    for name, work in (("every row", night.naive), ("by date", night.by_date), ("for changes", by_day)):
        yield f"{name:12}{work.reading:10.2f}{work.deciding:10.2f}{work.storing:10.2f}{work.seconds:10.2f}"
    yield ""
    yield (
        f"ratio of the nights: {_ratio(night.naive.asked, night.by_date.asked)} in rows asked, "
        f"{_ratio(night.naive.seconds, night.by_date.seconds)} in CPU time"
    )
    yield (
        "ratio of all work, what changed facts cost counted on one side alone: "
        f"{_ratio(night.naive.asked, asked)} in rows asked, {_ratio(night.naive.seconds, seconds)} in CPU time"
    )
    yield from compared_told(night.compared, night.naive.asked, night.by_date.asked)


def _line(name: str, week: Week) -> str:
    night = week.night
    share = (night.by_date.asked + week.by_day.asked) / night.naive.asked
    return (
        f"{name:>5}{week.rows:11,}{night.naive.asked:14,}{night.by_date.asked:15,}"
        f"{week.changed:14,}{week.by_day.asked:14,}{share:8.2%}{night.compared.differences:13,}"
    )


def together(weeks: Sequence[Week]) -> Week:
    """Add weeks up."""
    total = Week(rows=weeks[-1].rows)
    for week in weeks:
        total.changed += week.changed
        night, added = total.night, week.night
        for work, more in (
            (night.naive, added.naive), (night.by_date, added.by_date), (total.by_day, week.by_day),
            (night.compared, added.compared),
        ):  # fmt: skip
            for name in vars(more):
                setattr(work, name, getattr(work, name) + getattr(more, name))
    return total


def _say(lines: Iterator[str]) -> None:
    for line in lines:
        print(line, flush=True)  # noqa: T201


def _progress(text: str) -> None:
    print(f"… {text}", file=sys.stderr, flush=True)  # noqa: T201


def _silent(text: str) -> None:
    """Say nothing: it takes seconds."""


def _at_least(least: int) -> Callable[[str], int]:
    def number(given: str) -> int:
        if int(given) < least:
            raise argparse.ArgumentTypeError(f"must be {least} or more")
        return int(given)

    return number


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and say by the exit code whether the two nights agree."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.night",
        description=__doc__.partition("\n\n")[2],
        formatter_class=argparse.ArgumentDefaultsHelpFormatter,
    )
    parser.add_argument("--rows", type=_at_least(0), default=1_000_000, help="for the one night; 0: leave it out")
    parser.add_argument("--nights", type=_at_least(0), default=60, help="0: leave them out")
    parser.add_argument("--nightly-rows", type=_at_least(1), default=50_000, help="at the first of the nights")
    parser.add_argument("--kept", type=_at_least(1), default=KEPT, help="days for which the board keeps an interview")
    chosen = parser.parse_args(arguments)
    faults = 0
    with TemporaryDirectory() as folder:
        if chosen.rows:
            with closing(Store(Path(folder, "one.sqlite"))) as store:
                told = _progress if chosen.rows >= _LONG else _silent
                night = one_night(store, Board(chosen.rows, chosen.kept), told)
                _say(one_night_told(store, night))
            faults += night.compared.faults
        if chosen.rows and chosen.nights:
            _say(iter(("",)))
        if chosen.nights:
            with closing(Store(Path(folder, "nights.sqlite"))) as store:
                board = Board(chosen.nightly_rows, chosen.kept)
                told = _progress if chosen.nightly_rows * chosen.nights >= _LONG else _silent
                weeks = list(Simulation(store, board, told).weeks(chosen.nights))
            _say(weeks_told(board, chosen.nights, weeks))
            faults += together(weeks).night.compared.faults
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
