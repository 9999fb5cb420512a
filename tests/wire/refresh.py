"""
Pin what is stored anew: ``python -m tests.wire.refresh``, after looking at what the test says.

With ``--release`` it writes the samples of the current version as pickles, JSON and a calendar instead, once a release.
"""

import argparse
import sys
from collections.abc import Sequence

from interview_followup import __version__

from . import calendars, forms, pickles
from .contract import PINNED, broken_keys, differences, pinned, written
from .found import stored
from .samples import samples


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the files, unless a key would change."""
    parser = argparse.ArgumentParser(prog="python -m tests.wire.refresh", description=__doc__)
    parser.add_argument("--release", action="store_true", help="write what this version stores, once")
    options = parser.parse_args(arguments)
    if options.release:
        return _release()
    before, after = pinned() if PINNED.exists() else {}, stored()
    broken = broken_keys(before, after)
    if broken:
        _say(f"not written: the keys of {', '.join(broken)} would change, and hosts would send twice")
        return 1
    for words in differences(before, after):
        _say(words)
    PINNED.write_text(written(after), encoding="utf-8")
    return 0


def _release() -> int:
    releases = {
        pickles.FOLDER / f"{__version__}.txt": lambda: pickles.write(samples()),
        forms.FOLDER / f"{__version__}.json": forms.write,
        calendars.FOLDER / f"{__version__}.ics": calendars.write,
    }
    missing = {path: write for path, write in releases.items() if not path.exists()}
    for path, write in missing.items():
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(write().encode("utf-8"))
    if missing:
        return 0
    _say(f"not written: there is what {__version__} wrote, and it stays so")
    return 1


def _say(words: str) -> None:
    print(words)


if __name__ == "__main__":
    sys.exit(main())
