"""
One hunt, in this process: libFuzzer feeds a target of ``tests.fuzzing``, and sees what the library does with it.
"""

import sys
import traceback
from hashlib import sha1
from importlib import import_module
from pathlib import Path  # noqa: TID251 - findings are files
from shlex import quote

FINDINGS = "--findings="
"""The one option of ours: the folder for what is found. All others are libFuzzer's."""

_REFUSED = -1
"""Tells libFuzzer not to keep an input: what fails is a finding, and not part of the corpus."""


def hunt(target: str) -> None:
    """
    Hunt until libFuzzer's options say to stop; never returns.

    A finding does not end the hunt: the first input of each kind is written to the findings' folder, with its
    traceback beside it.

    Args:
        target: Name of a module of ``tests.fuzzing.targets``.
    """
    try:
        atheris = import_module("atheris")
    except ModuleNotFoundError:
        sys.exit("atheris is missing: pip install --group long")
    with atheris.instrument_imports(include=["interview_followup"]):
        check = import_module(f"tests.fuzzing.targets.{target}").check
    raised_in = import_module("tests.fuzzing.asking").raised_in
    folder = next((Path(each.removeprefix(FINDINGS)) for each in sys.argv if each.startswith(FINDINGS)), None)
    met: set[tuple[str, str, str]] = set()

    def look_at(data: bytes) -> int:
        try:
            check(data)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding
            cause = error.__cause__ or error
            kind = (type(error).__name__, type(cause).__name__, raised_in(cause) if cause is not error else str(error))
            if kind not in met:
                met.add(kind)
                _keep(data, error, folder)
            return _REFUSED
        return 0

    # To merge, libFuzzer starts its first argument anew, in a shell.
    command = f"{quote(sys.executable)} -m fuzz.{target}"
    atheris.Setup([command, *(each for each in sys.argv[1:] if not each.startswith(FINDINGS))], look_at)
    atheris.Fuzz()


def _keep(data: bytes, error: Exception, folder: Path | None) -> None:
    """Write a finding down, and say so."""
    story = "".join(traceback.format_exception(error))
    print(f"FINDING {type(error).__name__}: {error}", file=sys.stderr, flush=True)  # noqa: T201 - it reports
    if folder is None:
        print(story, data.hex(), file=sys.stderr, flush=True)  # noqa: T201
        return
    name = sha1(data, usedforsecurity=False).hexdigest()
    (folder / name).write_bytes(data)
    (folder / f"{name}.txt").write_text(story, encoding="utf-8", errors="backslashreplace")
