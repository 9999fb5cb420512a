"""
The host's table: one row an interview, in SQLite, with the day on which its answer changes in an indexed column.

The facts are a document: JSON of the plain words and numbers in which they were told, from which the interview is
built anew through its constructors whenever it is asked about. That is what a host has (`docs/how-to/embed.md` tells it
so): it survives a new version of the library, other programs can read it, and what is wrong in it is refused. A pickle
of the library's own values would do none of that, and reads no faster than it must. A field that has its default is
left out.
"""

import json
import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, NamedTuple

import attrs

from interview_followup import (
    Action,
    Candidate,
    Evidence,
    FollowUpStep,
    Interview,
    Outcome,
    Person,
    Referee,
    ReplyPromise,
    RivalOffer,
    decide,
)

BATCH: Final = 1000
"""How many rows are read at once."""

_SCHEMA: Final = """
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    CREATE TABLE follow_up (
        id INTEGER PRIMARY KEY,
        facts TEXT NOT NULL,
        kind TEXT NOT NULL,
        rule TEXT,
        asked_on TEXT NOT NULL,
        next_change TEXT
    );
    CREATE INDEX follow_up_next_change ON follow_up (next_change) WHERE next_change IS NOT NULL;
"""
_EVERY: Final = "SELECT id, facts, kind, rule, asked_on, next_change FROM follow_up ORDER BY id"
_DUE: Final = "SELECT id, facts, kind, rule, asked_on, next_change FROM follow_up WHERE next_change <= ? ORDER BY id"
_ONE: Final = "SELECT id, facts, kind, rule, asked_on, next_change FROM follow_up WHERE id = ?"

_PARTS: Final[dict[str, type]] = {
    "candidate": Candidate, "promise": ReplyPromise, "agency": Person, "rival_offer": RivalOffer, "outcome": Outcome,
}  # fmt: skip
_SEVERAL: Final[dict[str, type]] = {
    "interviewers": Person, "evidence": Evidence, "referees": Referee, "steps": FollowUpStep,
}  # fmt: skip
_DAYS: Final = frozenset({
    "held_on", "heard_on", "snoozed_until", "by", "given_on", "received_on", "decide_by", "on", "known_on",
    "respond_by", "next_interview_on", "feedback_on",
})  # fmt: skip


_FIELDS: Final = {
    kind: tuple((field.name, field.default) for field in attrs.fields(kind))
    for kind in {Interview, *_PARTS.values(), *_SEVERAL.values()}
}
"""For each class its fields and their defaults."""


def _plain(value: object) -> object:
    if value is None or isinstance(value, bool | str):
        return str(value) if isinstance(value, StrEnum) else value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(entry) for entry in value]
    found = ((name, getattr(value, name), default) for name, default in _FIELDS[type(value)])
    return {name: _plain(given) for name, given, default in found if given != default}


def document_of(interview: Interview) -> str:
    """Write the facts down."""
    return json.dumps(_plain(interview), ensure_ascii=False, separators=(",", ":"))


def _part(kind: type, facts: Mapping[str, Any]) -> Any:
    return kind(**{name: date.fromisoformat(told) if name in _DAYS else told for name, told in facts.items()})


def interview_of(document: str) -> Interview:
    """Build the interview from its document."""
    facts: dict[str, Any] = {}
    for name, told in json.loads(document).items():
        if name in _DAYS:
            facts[name] = date.fromisoformat(told)
        elif name in _PARTS:
            facts[name] = _part(_PARTS[name], told)
        elif name in _SEVERAL:
            kind = _SEVERAL[name]
            facts[name] = [_part(kind, each) for each in told]
        else:
            facts[name] = told
    return Interview(**facts)


class Row(NamedTuple):
    """A row as it is read."""

    number: int
    facts: str
    kind: str
    rule: str | None
    asked_on: str
    next_change: str | None


class Asked(NamedTuple):
    """A row, the interview that was built from it, and the answer."""

    row: Row
    interview: Interview
    action: Action

    @property
    def differs(self) -> bool:
        """Whether the answer is another than the stored one."""
        return (str(self.action.kind), self.action.rule) != (self.row.kind, self.row.rule)


@dataclass
class Work:
    """What was done, in rows and in CPU seconds: reading is fetching and building, storing is writing."""

    asked: int = 0
    reading: float = 0.0
    deciding: float = 0.0
    storing: float = 0.0

    @property
    def seconds(self) -> float:
        """All of it."""
        return self.reading + self.deciding + self.storing


class Store:
    """The table, and what a host does with it."""

    def __init__(self, path: Path) -> None:
        self._base = sqlite3.connect(path, isolation_level=None)
        self._base.executescript(_SCHEMA)

    def close(self) -> None:
        """Let go of the file."""
        self._base.close()

    def wakes_on(self, action: Action) -> date | None:
        """Tell on which day a row is to be asked again; a planted fault puts another."""
        return action.next_change

    def add(self, lived: Iterable[tuple[int, Interview, Action, date]]) -> None:
        """Write new rows: number, interview, answer, and the day on which it was asked for."""
        rows = (
            (number, document_of(interview), *self._answer(action, asked_on))
            for number, interview, action, asked_on in lived
        )
        self._base.execute("BEGIN")
        self._base.executemany("INSERT INTO follow_up VALUES (?, ?, ?, ?, ?, ?)", rows)
        self._base.execute("COMMIT")

    def change(self, number: int, interview: Interview, action: Action, today: date) -> None:
        """Write changed facts, and the answer to them."""
        self._base.execute(
            "UPDATE follow_up SET facts = ?, kind = ?, rule = ?, asked_on = ?, next_change = ? WHERE id = ?",
            (document_of(interview), *self._answer(action, today), number),
        )

    def answer(self, answers: Iterable[Asked], today: date, work: Work) -> None:
        """Write the answers of a night; the facts are as they were."""
        start = time.process_time()
        rows = [(*self._answer(each.action, today), each.row.number) for each in answers]
        self._base.execute("BEGIN")
        self._base.executemany(
            "UPDATE follow_up SET kind = ?, rule = ?, asked_on = ?, next_change = ? WHERE id = ?", rows
        )
        self._base.execute("COMMIT")
        work.storing += time.process_time() - start

    def every(self, today: date, work: Work) -> Iterator[list[Asked]]:
        """Ask every row, a batch at a time."""
        return self._batches(_EVERY, (), today, work)

    def due(self, today: date, work: Work) -> Iterator[list[Asked]]:
        """Ask the rows whose day has come, a batch at a time."""
        return self._batches(_DUE, (today.isoformat(),), today, work)

    def interview(self, number: int, work: Work) -> Interview:
        """Read the facts of one row, and build its interview."""
        start = time.process_time()
        built = interview_of(self.row(number).facts)
        work.reading += time.process_time() - start
        return built

    def row(self, number: int) -> Row:
        """Read one row."""
        return Row(*self._base.execute(_ONE, (number,)).fetchone())

    def rows(self) -> list[Row]:
        """Read the table as it stands."""
        return [Row(*read) for read in self._base.execute(_EVERY)]

    def count(self, *, sleeping: bool = False) -> int:
        """Count the rows, or those that never change by themselves."""
        query = "SELECT count(*) FROM follow_up"
        found: int = self._base.execute(query + " WHERE next_change IS NULL" * sleeping).fetchone()[0]
        return found

    def size(self) -> int:
        """Tell how many bytes the table and its index take."""
        pages, bytes_each = (self._base.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
        return int(pages * bytes_each)

    def _answer(self, action: Action, today: date) -> tuple[str, str | None, str, str | None]:
        wakes_on = self.wakes_on(action)
        return str(action.kind), action.rule, today.isoformat(), None if wakes_on is None else wakes_on.isoformat()

    def _batches(self, query: str, given: tuple[str, ...], today: date, work: Work) -> Iterator[list[Asked]]:
        start = time.process_time()
        found = self._base.execute(query, given)
        while rows := [Row(*read) for read in found.fetchmany(BATCH)]:
            interviews = [interview_of(row.facts) for row in rows]
            read = time.process_time()
            actions = [decide(interview, today) for interview in interviews]
            work.deciding += time.process_time() - read
            work.reading += read - start
            work.asked += len(rows)
            yield [Asked(*each) for each in zip(rows, interviews, actions, strict=True)]
            start = time.process_time()
        work.reading += time.process_time() - start
