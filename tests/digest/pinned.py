"""
The pinned digest of the current version, ``digest.txt``: read, and written by ``python -m tests.digest --refresh``.
"""

from pathlib import Path
from typing import Final

from interview_followup import __version__

from .digesting import Part, Parts

PINNED: Final = Path(__file__).parent / "digest.txt"
_HEAD: Final = """\
# The answers to the fixed cases, digested. Made by `python -m tests.digest --refresh`; a rule or a text that is changed
# on purpose changes it, and the changelog says so. Each line: what, how many answers, SHA-256 (of parts its beginning).
"""


def read(text: str) -> dict[int, Parts]:
    """Read what is pinned, by the number of cases."""
    pinned: dict[int, Parts] = {}
    for row in text.splitlines():
        name, _, rest = row.partition(" ")
        if name == "cases":
            parts = pinned[int(rest)] = {}
        elif name not in {"", "#", "version"}:
            what, count, digest = row.rsplit(" ", 2)
            parts[what] = Part(int(count), digest)
    return pinned


def written(pinned: dict[int, Parts]) -> str:
    """Write what is to be pinned."""
    rows = [f"version {__version__}"]
    for cases, parts in sorted(pinned.items()):
        rows += ["", f"cases {cases}"]
        first = [name for name in ("all", "facts") if name in parts]
        rows += [
            f"{name} {parts[name].answers} {parts[name].digest}" for name in (*first, *sorted({*parts} - {*first}))
        ]
    return _HEAD + "\n".join(rows) + "\n"


def pinned_parts(cases: int) -> Parts:
    """Give what is pinned for so many cases."""
    return read(PINNED.read_text(encoding="ascii"))[cases]


def pinned_version() -> str:
    """Give the version that the pinned digest is of."""
    rows = PINNED.read_text(encoding="ascii").splitlines()
    return next(row.removeprefix("version ") for row in rows if row.startswith("version "))
