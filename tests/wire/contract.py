"""
Holding what this version stores against what is pinned, and saying what to do where they differ.

Adding is free in a minor version; what is gone or otherwise breaks data that hosts hold, and needs a major one.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from .found import Stored

PINNED: Final = Path(__file__).parent / "stored.json"

REFRESH: Final = "python -m tests.wire.refresh"
_GONE: Final = (
    "hosts have it stored, or compare with it: keep it (a new name may stand beside it), or wait for 1.0 or 2.0"
)
ADVICE: Final = {
    "words": "a host's stored word must be understood for good",
    "fields": "a field's name is an argument, and a name in hosts' JSON",
    "rules": "a rule's name is stored with each answer and stands in hosts' texts, and its step with it",
    "reasons": "hosts branch on codes and word facts",
    "why not": "hosts branch on codes",
    "faults": "hosts show and translate faults by their codes",
    "findings of a review": "hosts show and translate findings by their codes",
    "facts of a text": "hosts' templates name them",
    "facts of a reason": "hosts' reasons name them",
    "keys": "a key must never change: a host that stored the old one sends the same message twice",
    "fingerprints": "hosts ask again for every interview",
}
"""Why each section is held to."""

_NEVER: Final = frozenset({"keys"})
"""What the refresh does not overwrite."""

_MAY_CHANGE: Final = frozenset({"fingerprints"})
"""What changes with each rule and number, and is told in the changelog."""


def pinned() -> Stored:
    """Read what is pinned."""
    stored: Stored = json.loads(PINNED.read_text(encoding="utf-8"))
    return stored


def written(stored: Stored) -> str:
    """Write what is to be pinned, a line for each word, so that a diff shows it."""
    return json.dumps(stored, ensure_ascii=False, indent=1) + "\n"


def differences(before: Stored, after: Stored) -> Iterator[str]:
    """Say in words what is gone, otherwise or new, and what to do about it."""
    for section in sorted({*before, *after}):
        lost = list(_lost(before.get(section), after.get(section), section))
        yield from (f"{words} – {_advice(section)}" for words in lost)
        if not lost and before.get(section) != after.get(section):
            yield f"{section}: something is new – pin it: {REFRESH}"


def _advice(section: str) -> str:
    if section in _MAY_CHANGE:
        return f"{ADVICE[section]}; if that was meant, tell it in the changelog, and {REFRESH}"
    if section in _NEVER:
        return ADVICE[section]
    return f"{ADVICE.get(section, 'it is pinned')}; {_GONE}"


def _lost(before: Any, after: Any, path: str) -> Iterator[str]:
    """List what was there and is not, or is otherwise; what is new is none of it."""
    if isinstance(before, dict) and isinstance(after, dict):
        for name, value in before.items():
            if name not in after:
                yield f"{path}: {name!r} is gone"
            else:
                yield from _lost(value, after[name], f"{path}, {name}")
    elif isinstance(before, list) and isinstance(after, list) and not path.startswith("keys"):
        yield from (f"{path}: {value!r} is gone" for value in before if value not in after)
        kept = [value for value in after if value in before]
        if kept != [value for value in before if value in after]:
            yield f"{path}: stands in another order"
    elif before != after:
        yield f"{path}: was {before!r}, is {after!r}"


def broken_keys(before: Stored, after: Stored) -> list[str]:
    """List the occasions whose step is the same and whose key is not."""
    old, new = before.get("keys", {}), after.get("keys", {})
    return [name for name in old if name in new and old[name] != new[name]]
