"""`docs/examples/spark_nightly.py` says for every row what a direct call says, also where a worker dies under it."""

import json
import os
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Container, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, TypeAlias

import attrs
import pytest

from interview_followup import DEFAULT_PLAYBOOK, Interview, Message, next_action
from interview_followup.interop.json import converter
from tests.digest.cases import case

from .spark_cluster import Driver, cluster, free_port, kill_at_work, noted_down, running

pytestmark = pytest.mark.heavy

TODAY: Final = date(2026, 11, 24)
STORED: Final = converter()
JAVA: Final = 17

Row: TypeAlias = dict[str, Any]
Event: TypeAlias = Mapping[str, Any]

BAD: Final = {
    "not JSON": ('{"company": "Sari', "$ bad_json"),
    "a type": (
        '{"version":1,"candidate":{"name":5},"company":"Acme","role":"R","held_on":"2026-11-19"}',
        "$.candidate.name wrong_type",
    ),
    "a key": (
        '{"version":1,"Sari Dewi":"+62 812","company":"Acme","role":"R","held_on":"2026-11-19"}',
        "$.candidate missing; $ unknown_name",
    ),
    "nothing": (None, "$ wrong_type"),
}
"""Facts that do not load, and what their row must tell."""


def lacking() -> str | None:
    """Say what is missing for Spark; ``None``: nothing."""
    for name in ("pyspark", "pyarrow"):
        if find_spec(name) is None:
            return f"{name} is not installed: pip install --group spark"
    home = os.environ.get("JAVA_HOME")
    java = shutil.which("java", path=f"{home}/bin" if home else None)
    if java is None:
        return f"there is no Java, and Spark needs {JAVA} or later"
    told = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr
    found = re.search(r'version "(\d+)', told)
    if found is None or int(found[1]) < JAVA:
        return f"Java is {found[1] if found else 'unknown'}, and Spark needs {JAVA} or later"
    return None


@pytest.fixture(scope="module", autouse=True)
def spark_there() -> None:
    """Skip where Spark cannot run, and say why."""
    if (why := lacking()) is not None:
        pytest.skip(why)


def ended(folder: Path, job: subprocess.Popen[str]) -> str:
    """Wait until it is through, and give what it printed."""
    printed, _ = job.communicate(timeout=300)
    assert job.returncode == 0, (folder / "driver.log").read_text()[-4000:]
    return printed


def told(folder: Path, *arguments: object, **settings: object) -> str:
    """Run the example to its end, and give what it printed."""
    with running(folder, *arguments, **settings) as job:
        return ended(folder, job)


def write(rows: Sequence[Row], path: Path) -> None:
    """Write a table."""
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    path.parent.mkdir(parents=True, exist_ok=True)
    days = [arrow.field(name, arrow.date32()) for name in ("today", "wakes_on") if name in rows[0]]
    texts = [arrow.field(name, arrow.string()) for name in ("ref", "facts", "fingerprint") if name in rows[0]]
    parquet.write_table(arrow.Table.from_pylist(rows, schema=arrow.schema([*days, *texts])), path)


def read(folder: Path) -> list[Row]:
    """Read a night's answers, by ref."""
    assert (folder / "_SUCCESS").exists()
    rows: list[Row] = pytest.importorskip("pyarrow.parquet").read_table(folder, partitioning=None).to_pylist()
    return sorted(rows, key=lambda row: row["ref"])


def message_row(message: Message) -> Row:
    """Lay a message out."""
    return {
        "to_name": message.to.name if message.to else None,
        "to_email": message.to.email if message.to else None,
        **{name: getattr(message, name) for name in ("key", "locale", "subject", "body", "template")},
        **{name: str(getattr(message, name)) for name in ("audience", "channel")},
    }


def answer_row(interview: Interview, today: date) -> Row:
    """Lay out what a direct call says."""
    action = next_action(interview, today)
    sent_later = action.send_on is not None and action.send_on > today
    names = ("rule", "opens_on", "due_on", "closes_on", "send_on", "next_change", "key")
    return {
        "ref": interview.ref,
        "asked_on": today,
        "kind": str(action.kind),
        "reason": action.reason.code,
        **{name: getattr(action, name) for name in names},
        "wakes_on": action.send_on if sent_later else action.next_change,
        "fingerprint": DEFAULT_PLAYBOOK.fingerprint,
        "messages": [message_row(message) for message in action.messages],
        "error": None,
    }


def generated(count: int) -> list[tuple[Interview, date]]:
    """Give interviews of every outcome with up to six steps, each with the day on which it is asked about."""
    found = (case(number) for number in range(count))
    return [(attrs.evolve(each.interview, ref=f"case-{n:05}"), each.today) for n, each in enumerate(found)]


class TestOnThisMachine:
    """It runs on two cores here, unless told where."""

    def test_every_row_gets_the_answer_of_a_direct_call(self, tmp_path: Path) -> None:
        """Each of thousands of rows, asked on its own day, has all that `next_action` says; bad ones only tell it."""
        many = generated(4000)
        expected = {interview.ref: answer_row(interview, today) for interview, today in many}
        rows: list[Row] = [{"ref": i.ref, "facts": STORED.dumps(i), "today": today} for i, today in many]
        bad = {f"bad {name} {number}": given for name, given in BAD.items() for number in range(10)}
        rows += [{"ref": ref, "facts": facts, "today": None} for ref, (facts, _) in bad.items()]
        write(rows, tmp_path / "in" / "all.parquet")

        printed = told(tmp_path, "in", "out", "--today", TODAY)

        answered = read(tmp_path / "out" / f"night={TODAY}")
        good = [row for row in answered if row["ref"] in expected]
        assert good == [expected[ref] for ref in sorted(expected, key=str)]
        assert sum(len(row["messages"]) for row in good) > 500
        others = {row["ref"]: row for row in answered if row["ref"] not in expected}
        assert others.keys() == bad.keys()
        for ref, row in others.items():
            assert row["error"] == bad[ref][1]
            assert {name for name, value in row.items() if value is not None} == {"ref", "asked_on", "error"}
            assert row["asked_on"] == TODAY
        assert re.search(rf"facts do not load\) +{len(bad)} +0$", printed, re.MULTILINE)

    def test_only_rows_that_are_due_are_asked(self, tmp_path: Path) -> None:
        """
        Due is what wakes today or before, what was answered by another playbook, and what never was.

        A night that is run again leaves nothing of its first run, and ``--all`` asks the others too.
        """
        interview, _ = generated(1)[0]
        facts, current = STORED.dumps(interview), DEFAULT_PLAYBOOK.fingerprint
        stored = {
            "due today": (TODAY, current),
            "due yesterday": (TODAY - timedelta(days=1), current),
            "other playbook": (None, "other"),
            "never asked": (None, None),
            "tomorrow": (TODAY + timedelta(days=1), current),
            "for good": (None, current),
        }
        rows = [{"ref": r, "facts": facts, "wakes_on": on, "fingerprint": by} for r, (on, by) in stored.items()]
        write(rows, tmp_path / "in" / "all.parquet")
        night = tmp_path / "out" / f"night={TODAY}"
        write([{"ref": "of a first run", "facts": facts}], night / "part-0.parquet")

        told(tmp_path, "in", "out", "--today", TODAY)
        assert [row["ref"] for row in read(night)] == ["due today", "due yesterday", "never asked", "other playbook"]
        told(tmp_path, "in", "out", "--today", TODAY, "--all")
        assert [row["ref"] for row in read(night)] == sorted(stored)

    def test_the_demonstration_needs_no_file(self, tmp_path: Path) -> None:
        """One command shows a message and counts by kind, and leaves nothing behind."""
        printed = told(tmp_path, "--demo")
        assert "Best regards,\nSari Dewi" in printed
        counts = dict(re.findall(r"^(\S.*?) +(\d+) +\d+$", printed, re.MULTILINE))
        assert sum(map(int, counts.values())) == 1000
        assert counts["(facts do not load)"] == "10"
        assert {path.name for path in tmp_path.iterdir()} <= {"driver.log", "scratch"}

    @pytest.mark.parametrize(
        ("columns", "why"),
        [
            pytest.param({"ref": ["a"]}, "column facts is missing", id="missing"),
            pytest.param(
                {"ref": ["a"], "facts": ["{}"], "today": [datetime(2026, 11, 24, tzinfo=UTC)]},
                "column today must be a date, and is a timestamp: cast it first",
                id="timestamp",
            ),
        ],
    )
    def test_a_table_of_another_shape_is_refused_before_it_is_asked(
        self, tmp_path: Path, columns: Row, why: str
    ) -> None:
        """Every row would else fail by itself, and the job would call it a success."""
        (tmp_path / "in").mkdir()
        table = pytest.importorskip("pyarrow").table(columns)
        pytest.importorskip("pyarrow.parquet").write_table(table, tmp_path / "in" / "rows.parquet")
        with running(tmp_path, "in", "out", "--today", TODAY) as job:
            job.communicate(timeout=300)
        assert job.returncode == 1
        assert why in (tmp_path / "driver.log").read_text()
        assert not (tmp_path / "out").exists()


# --- A worker dies --------------------------------------------------------------------------------------------------


class TestAWorkerDies:
    """Spark gives the tasks of a dead worker to another, and the night's answers are as if it had lived."""

    FILES: Final = 12
    ROWS: Final = 1500

    def test_the_counts_still_come_out_right(self, tmp_path: Path) -> None:
        """A worker and its executor are killed while tasks run on both; every ref is there once, with its answer."""
        expected = self._written(tmp_path / "in")
        given = ("in", "out", "--today", TODAY, "--master")
        port, settings = free_port(), a_task_a_file(tmp_path / "in")
        with (
            cluster(tmp_path) as started,
            running(tmp_path, *given, started.master, **settings, **noted_down(tmp_path, port)) as job,
        ):
            executor = kill_at_work(started, Driver(port, self.FILES))
            printed = ended(tmp_path, job)

        noted = events(tmp_path / "events")
        lost = tasks(noted, lambda end: end["Task End Reason"]["Reason"] == "ExecutorLostFailure", on={executor})
        assert lost
        others = {end["Task Info"]["Executor ID"] for end in noted if end["Event"] == "SparkListenerTaskEnd"} - {
            executor
        }
        assert lost <= tasks(noted, lambda end: end["Task End Reason"]["Reason"] == "Success", on=others)
        removed = {each["Executor ID"] for each in noted if each["Event"] == "SparkListenerExecutorRemoved"}
        assert executor in removed
        answered = read(tmp_path / "out" / f"night={TODAY}")
        assert len(answered) == self.FILES * self.ROWS
        assert answered == [expected[ref] for ref in sorted(expected)]
        counts = Counter(row["kind"] for row in answered)
        assert dict(re.findall(r"^(\S+) +([\d,]+) +[\d,]+$", printed, re.MULTILINE)) == {
            kind: f"{count:,}" for kind, count in counts.items()
        }

    def _written(self, folder: Path) -> dict[str, Row]:
        """Write files of rows, and give each row's answer by its ref."""
        many, expected = generated(self.ROWS), {}
        texts = [STORED.dumps(interview) for interview, _ in many]
        for file in range(self.FILES):
            rows = []
            for (interview, today), text in zip(many, texts, strict=True):
                ref = f"{interview.ref}-{file:02}"
                expected[ref] = answer_row(attrs.evolve(interview, ref=ref), today)
                rows.append({"ref": ref, "facts": text, "today": today})
            write(rows, folder / f"{file}.parquet")
        return expected


def a_task_a_file(folder: Path) -> dict[str, object]:
    """Have Spark neither split a file nor put two into one task."""
    largest = max(path.stat().st_size for path in folder.iterdir())
    return {"spark.sql.files.maxPartitionBytes": largest, "spark.sql.files.openCostInBytes": largest}


def events(folder: Path) -> list[Event]:
    """Read what the driver noted down."""
    (log,) = (path for path in folder.iterdir() if not path.name.startswith("."))
    return [json.loads(line) for line in log.read_text().splitlines()]


def tasks(noted: Sequence[Event], wanted: Callable[[Event], bool], on: Container[str]) -> set[tuple[int, int]]:
    """Give stage and index of the tasks that ended so on those executors."""
    ends = (each for each in noted if each["Event"] == "SparkListenerTaskEnd")
    return {
        (end["Stage ID"], end["Task Info"]["Index"])
        for end in ends
        if wanted(end) and end["Task Info"]["Executor ID"] in on
    }
