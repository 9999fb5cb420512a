"""
Reading the conformance cases, and holding an implementation against one of them.

What lives here: the format, and the comparison. It knows neither the library nor the oracle: both are passed in.
"""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Final

CASES: Final = Path(__file__).parent / "cases"

# Facts, day, timing, calendar: the answer with every key, or the faults of what is refused.
Asked = Callable[[Mapping[str, Any], date, Mapping[str, Any], Mapping[str, Any]], dict[str, Any] | list[str]]


@dataclass(frozen=True, kw_only=True)
class Case:
    """One case, as it stands in its file."""

    id: str
    policy: str
    sentence: str
    says: str
    side: str
    by: str
    day: date
    facts: Mapping[str, Any]
    expected: Mapping[str, Any]
    trouble: str = ""
    timing: Mapping[str, Any] = field(default_factory=dict)
    calendar: Mapping[str, Any] = field(default_factory=dict)
    file: str

    def differences(self, ask: Asked) -> list[str]:
        """Hold an implementation against this case: one line for every key that differs."""
        answer = ask(self.facts, self.day, self.timing, self.calendar)
        if isinstance(answer, list):
            told = sorted(answer)
            wanted = sorted(self.expected.get("refused", ()))
            return [] if told == wanted else [f"{self.id}: refused {told}, expected {wanted or dict(self.expected)}"]
        wait = {"rule": None} if self.expected.get("step") == "wait" else {}
        return [
            f"{self.id}: {key} is {_plain(answer.get(key))}, expected {wanted}"
            for key, wanted in {**self.expected, **wait}.items()
            if _plain(answer.get(key)) != _plain(wanted)
        ]


def _plain(value: object) -> object:
    """In the files a day that never comes is a word, since TOML has no null."""
    return None if value == "never" else value


def read_cases() -> Iterator[Case]:
    """Read every case of every file, in the order of the files' names."""
    for path in sorted(CASES.glob("*.toml")):
        for told in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            yield Case(**told, file=path.stem)


ALL_CASES: Final = tuple(read_cases())
