"""
The night of a board with more interviews than one machine can ask, on Spark: facts in, step, dates, key and text out.

``python docs/examples/spark_nightly.py --demo`` shows it on this machine; it needs PySpark 4 and Java 17 or later.

The input is Parquet, one row an interview: its ``ref``, and its ``facts`` as `interview_followup.interop.json` writes
them. Three more columns may be there: ``today``, the candidate's own date, and what was stored with the last answer,
``wakes_on`` and ``fingerprint``; where both of these are, only rows that are due are asked.

A ref should stand there once: one that stands twice is answered twice, with the same keys.

The output is Parquet with the columns of `ANSWER`, in a folder of its night below the one that is given. It follows
from the input, the day and the playbook alone, so a night that broke off is run again, and writes its folder anew.
A row whose facts do not load has an ``error`` and no answer: fields and codes, never a value.
"""

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import attrs
import pyarrow as pa
import pyarrow.parquet as pq
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as sql
from pyspark.sql.pandas.types import from_arrow_schema

import interview_followup
from interview_followup import (
    Action,
    FollowUpError,
    Interview,
    Message,
    Outcome,
    PlaybookError,
    TemplateError,
    next_action,
)
from interview_followup.interop import json as interop
from interview_followup.testing import a_promise, a_step, an_interview

MESSAGE = pa.struct([
    ("key", pa.string()),
    ("audience", pa.string()),
    ("channel", pa.string()),
    ("locale", pa.string()),
    ("to_name", pa.string()),
    ("to_email", pa.string()),
    ("subject", pa.string()),
    ("body", pa.string()),
    ("template", pa.string()),
])  # fmt: skip
ANSWER = pa.schema([
    ("ref", pa.string()),
    ("asked_on", pa.date32()),
    ("kind", pa.string()),
    ("rule", pa.string()),
    ("reason", pa.string()),
    ("opens_on", pa.date32()),
    ("due_on", pa.date32()),
    ("closes_on", pa.date32()),
    ("send_on", pa.date32()),
    ("next_change", pa.date32()),
    ("wakes_on", pa.date32()),
    ("fingerprint", pa.string()),
    ("key", pa.string()),
    ("messages", pa.list_(MESSAGE)),
    ("error", pa.string()),
])  # fmt: skip
FAULTS_TOLD = 10
COLUMNS = {"ref": "string", "facts": "string", "today": "date", "wakes_on": "date", "fingerprint": "string"}
"""What the input may have; the first two it must."""

# --- On the workers -------------------------------------------------------------------------------------------------


def answers(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Answer a task's rows, batch by batch; what does not depend on the row is made once a task."""
    stored = interop.converter()
    fingerprint = interview_followup.DEFAULT_PLAYBOOK.fingerprint
    for batch in batches:
        columns = (batch.column(name).to_pylist() for name in ("ref", "facts", "today"))
        rows = [_answer(stored, fingerprint, *row) for row in zip(*columns, strict=True)]
        yield pa.RecordBatch.from_pylist(rows, schema=ANSWER)


def _answer(
    stored: interop.StoredConverter, fingerprint: str, ref: str | None, facts: str | None, today: date
) -> dict[str, object]:
    """Answer one row; a column that is left out is null."""
    row: dict[str, object] = {"ref": ref, "asked_on": today}
    if ref is None:
        return {**row, "error": "ref missing"}  # its messages would have no key, and go out every night
    try:
        interview = stored.loads(facts, Interview)
        if interview.ref != ref:
            interview = attrs.evolve(interview, ref=ref)
        action = next_action(interview, today)
    except (PlaybookError, TemplateError):
        raise  # the playbook is at fault, and the next row would fare no better
    except FollowUpError as error:
        told = [f"{fault.field} {fault.code}" for fault in error.faults[:FAULTS_TOLD]]
        # Without a fingerprint the row is due again tomorrow, until it is repaired.
        return {**row, "error": "; ".join(told) or type(error).__name__}
    return {**row, "fingerprint": fingerprint, **_action(action, today)}


def _action(action: Action, today: date) -> dict[str, object]:
    ahead = (on for on in (action.send_on, action.next_change) if on is not None and on > today)
    return {
        "kind": str(action.kind),
        "rule": action.rule,
        "reason": action.reason.code,
        "opens_on": action.opens_on,
        "due_on": action.due_on,
        "closes_on": action.closes_on,
        "send_on": action.send_on,
        "next_change": action.next_change,
        "wakes_on": min(ahead, default=None),
        "key": action.key,
        "messages": [_message(message) for message in action.messages],
    }


def _message(message: Message) -> dict[str, object]:
    return {
        "key": message.key,
        "audience": str(message.audience),
        "channel": str(message.channel),
        "locale": message.locale,
        "to_name": message.to and message.to.name,
        "to_email": message.to and message.to.email,
        "subject": message.subject,
        "body": message.body,
        "template": message.template,
    }


# --- On the driver --------------------------------------------------------------------------------------------------


def answered(interviews: DataFrame, today: date, *, every: bool = False) -> DataFrame:
    """
    Answer the rows of a table that are due.

    Args:
        interviews: With ``ref`` and ``facts``; see the head of this file for the other columns.
        today: For rows that have no ``today`` of their own.
        every: Ask also what is not due.

    Raises:
        ValueError: If a column is missing, or of another type.
    """
    check(interviews)
    own = [sql.col("today")] if "today" in interviews.columns else []
    rows = interviews.withColumn("today", sql.coalesce(*own, sql.lit(today)))
    if not every and {"wakes_on", "fingerprint"} <= set(rows.columns):
        same = sql.col("fingerprint").eqNullSafe(interview_followup.DEFAULT_PLAYBOOK.fingerprint)
        rows = rows.where((sql.col("wakes_on") <= sql.col("today")) | ~same)
    return rows.select("ref", "facts", "today").mapInArrow(answers, from_arrow_schema(ANSWER))


def check(interviews: DataFrame) -> None:
    """Refuse a table of another shape before anything is asked: each of its rows would fail by itself, unseen."""
    types = dict(interviews.dtypes)
    for name, wanted in COLUMNS.items():
        given = types.get(name)
        if given is None and name in {"ref", "facts"}:
            raise ValueError(f"column {name} is missing")
        if given not in {None, wanted}:
            raise ValueError(f"column {name} must be a {wanted}, and is a {given}: cast it first")


def session(master: str | None) -> SparkSession:
    """Open a session: on *master*, else where ``spark-submit`` says, else on two cores here, with four tries a task."""
    builder = SparkSession.builder.appName("interview-followup")
    if "PYSPARK_GATEWAY_PORT" not in os.environ:  # which `spark-submit` sets
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        master = master or "local[2,4]"
    return (builder if master is None else builder.master(master)).getOrCreate()


def night(spark: SparkSession, source: str, target: str, today: date, *, every: bool = False) -> str:
    """Ask, write, and give the folder of that night, which holds ``_SUCCESS`` once all of it is there."""
    folder = f"{target.rstrip('/')}/night={today}"
    answered(spark.read.parquet(source), today, every=every).write.mode("overwrite").parquet(folder)
    return folder


def told(spark: SparkSession, folder: str) -> Iterator[str]:
    """Count a night's answers by kind, one line each; no row is brought here."""
    kind = sql.coalesce("kind", sql.lit("(facts do not load)")).alias("kind")
    messages = sql.coalesce(sql.size("messages"), sql.lit(0)).alias("messages")
    rows = spark.read.parquet(folder).select(kind, messages)
    counts = rows.groupBy("kind").agg(sql.count("*").alias("rows"), sql.sum("messages").alias("messages"))
    yield f"{'kind':<20}{'rows':>12}{'messages':>12}"
    for row in counts.orderBy("kind").collect():
        yield f"{row.kind:<20}{row.rows:12,}{row.messages:12,}"


# --- The demonstration ----------------------------------------------------------------------------------------------


def demo_rows(count: int, today: date) -> Iterator[dict[str, str]]:
    """Make up interviews of the last weeks, promised and silent, decided and bad."""
    stored = interop.converter()
    for number in range(count):
        held_on = today - timedelta(days=number % 40)
        facts = an_interview(ref=f"interview-{number}", held_on=held_on, locale=("id", "en")[number % 2])
        if number % 3:
            facts = facts.with_promise(a_promise(held_on + timedelta(days=number % 11), given_on=held_on))
        if number % 4:
            facts = facts.record(a_step("thank_you", held_on))
        if number % 5 == 0:
            facts = facts.with_outcome(Outcome(status=("rejected", "offered")[number % 2], known_on=today))
        text = stored.dumps(facts)
        if number % 100 == 1:
            text = text.replace(f"{held_on}", "last week")
        yield {"ref": f"interview-{number}", "facts": text}


def demo(spark: SparkSession, today: date) -> None:
    """Make a small table, run the night on it, and show one answer and the counts."""
    with TemporaryDirectory() as folder:
        source = Path(folder, "interviews.parquet")
        pq.write_table(pa.Table.from_pylist(list(demo_rows(1000, today))), source)
        written = night(spark, str(source), f"{folder}/answers", today)
        first = spark.read.parquet(written).where("ref = 'interview-9'").first()
        print(f"{first.ref}: {first.kind}, due {first.due_on}, asked again {first.wakes_on}")
        for message in first.messages:
            print(f"\n{message.subject}\n\n{message.body}\n")
        print(*told(spark, written), sep="\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a night, or the demonstration."""
    parser = argparse.ArgumentParser(description="Answer a table of interviews on Spark.")
    parser.add_argument("source", nargs="?", help="Parquet with ref and facts: see the head of this file")
    parser.add_argument("target", nargs="?", help="folder below which the night's folder is written")
    parser.add_argument("--today", type=date.fromisoformat, help="YYYY-MM-DD; the library reads no clock")
    parser.add_argument("--master", help="of Spark; by default what spark-submit says, else local[2,4]")
    parser.add_argument("--all", action="store_true", dest="every", help="ask every row, due or not")
    parser.add_argument("--demo", action="store_true", help="make up a small table and show what comes out")
    chosen = parser.parse_args(arguments)
    if not chosen.demo and None in {chosen.source, chosen.target, chosen.today}:
        parser.error("source, target and --today are needed, or --demo")
    spark = session(chosen.master)
    try:
        if chosen.demo:
            demo(spark, chosen.today or date(2026, 11, 24))
        else:
            written = night(spark, chosen.source, chosen.target, chosen.today, every=chosen.every)
            print(*told(spark, written), sep="\n")
    except ValueError as error:
        sys.exit(f"{error}")
    finally:
        spark.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
