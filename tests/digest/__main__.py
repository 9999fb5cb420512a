"""
The digest over the fixed cases: ``python -m tests.digest``.

By itself it prints one SHA-256; with ``--check`` it holds it against the pinned one, with ``--matrix`` it answers the
cases under every hash seed, time zone, locale, Python and set of dependencies, and with ``--refresh`` it pins anew.
"""

import argparse
import json
import locale
import sys
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

import interview_followup

from .digesting import FEWER, Digester, Parts, digest_of, moved
from .facts import CASES
from .lines import answers
from .pinned import PINNED, pinned_parts, written


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; 0 where nothing differs."""
    options = _options().parse_args(arguments)
    if options.matrix:
        from .matrix import run_matrix  # noqa: PLC0415 - it starts processes, and the cases need none

        return run_matrix(options.cases)
    if options.refresh:
        PINNED.write_text(written({cases: digest_of(cases) for cases in (FEWER, CASES)}), encoding="ascii")
        _say(f"pinned in {PINNED.name}; look at the diff, and tell the change in the changelog")
        return 0
    locale_set = _as_in_a_host() if options.worker else None
    began = time.perf_counter()
    parts = _digest(options.cases, options.lines)
    if options.worker:
        seconds = round(time.perf_counter() - began, 1)
        _say(json.dumps({**_who(), "locale": locale_set, "digest": parts["all"].digest, "seconds": seconds}))
        return 0
    _say(parts["all"].digest)
    return _check(options.cases, parts) if options.check else 0


def _positive(text: str) -> int:
    if (number := int(text)) < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.digest", description=__doc__)
    parser.add_argument("--cases", type=_positive, default=CASES, help="how many, the first ones (%(default)s)")
    parser.add_argument("--lines", type=Path, metavar="FILE", help="write the line of each answer")
    parser.add_argument("--check", action="store_true", help="hold it against the pinned digest")
    parser.add_argument("--refresh", action="store_true", help="pin the digest anew")
    parser.add_argument("--matrix", action="store_true", help="answer under every combination, and print a table")
    parser.add_argument("--worker", action="store_true", help=argparse.SUPPRESS)
    return parser


def _as_in_a_host() -> str | None:
    """
    Take the locale of the environment, as a host's program may.

    Returns:
        Its name; ``None`` where the machine has no such locale, and only the variable is set.
    """
    try:
        return locale.setlocale(locale.LC_ALL, "")
    except locale.Error:
        return None


def _who() -> dict[str, str]:
    """Tell which package answers: one process must not be taken for another."""
    return {"version": interview_followup.__version__, "file": str(interview_followup.__file__)}


def _digest(cases: int, lines: Path | None) -> Parts:
    digester = Digester()
    with ExitStack() as stack:
        file = None if lines is None else stack.enter_context(lines.open("w", encoding="ascii"))
        for answer in answers(range(cases)):
            text = digester.take(answer)
            if file is not None:
                file.write(f"{text}\n")
    return digester.parts


def _check(cases: int, parts: Parts) -> int:
    try:
        told = moved(pinned_parts(cases), parts)
    except KeyError:
        told = [f"nothing is pinned for {cases} cases, only for {FEWER} and {CASES}"]
    for words in told or ["equal to the pinned digest"]:
        _say(words)
    return 1 if told else 0


def _say(words: str) -> None:
    print(words)


if __name__ == "__main__":
    sys.exit(main())
