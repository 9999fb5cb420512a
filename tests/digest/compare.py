"""
Which decisions changed between two versions: ``python -m tests.digest.compare OLD NEW``.

A version is a wheel, which gets a throw-away environment; a folder with the package's source; or a git revision. Both
answer the same fixed cases, and what differs is told in a form for the changelog. 0 where nothing does, else 1.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final, NamedTuple

from .facts import CASES
from .pythons import new_environment, run
from .telling import Answer, changes, report

ROOT: Final = Path(__file__).parents[2]


class Version(NamedTuple):
    """Where a version of the package stands: an interpreter that has it, or a folder to put on the path."""

    name: str
    python: Path
    source: Path | None


class Answered(NamedTuple):
    """What a version calls itself, and the file of its answers."""

    name: str
    lines: Path


def resolve(spec: str, folder: Path) -> Version:
    """Find or make what *spec* names; *folder* is its own, and thrown away afterwards."""
    path = Path(spec)
    if path.suffix == ".whl" and path.is_file():
        return Version(path.name, new_environment(folder / "environment", Path(sys.executable), path.resolve()), None)
    if path.is_dir():
        return Version(spec, Path(sys.executable), _source_in(path.resolve()))
    return Version(spec, Path(sys.executable), _source_in(_archive(spec, folder / "revision")))


def _source_in(folder: Path) -> Path:
    for source in (folder / "src", folder):
        if (source / "interview_followup" / "__init__.py").is_file():
            return source
    raise ValueError(f"no source of the package below {folder}")


def _archive(revision: str, folder: Path) -> Path:
    """Take the source of a revision out of git, whatever the working tree holds."""
    folder.mkdir(parents=True)
    archive = folder / "source.tar"
    try:
        run(["git", "-C", ROOT, "archive", "--format=tar", f"--output={archive}", revision, "src"])
    except (RuntimeError, OSError) as error:
        raise ValueError(f"{revision!r} is no wheel, no folder and no revision of this repository") from error
    shutil.unpack_archive(archive, folder, filter="data")
    return folder


def answered(version: Version, cases: int, folder: Path) -> Answered:
    """Answer the cases with a version, in a process of its own."""
    # The questions come from this tree alone: a folder with nothing but them is on the path, and neither ``src`` nor
    # what a revision's own tests ask.
    asking = folder / "asking"
    shutil.copytree(Path(__file__).parent, asking / "tests" / "digest", ignore=shutil.ignore_patterns("__pycache__"))
    (asking / "tests" / "__init__.py").touch()
    path = [*([] if version.source is None else [str(version.source)]), str(asking)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path), "PYTHONDONTWRITEBYTECODE": "1"}
    lines = folder / "answers.jsonl"
    command: list[str | Path] = [
        version.python,
        "-m",
        "tests.digest",
        "--worker",
        "--cases",
        str(cases),
        "--lines",
        lines,
    ]
    said = json.loads(run(command, environment, asking))
    home = version.python.parents[1] if version.source is None else version.source
    if not Path(said["file"]).resolve().is_relative_to(home.resolve()):
        raise RuntimeError(f"{version.name} was to answer, and {said['file']} did")
    return Answered(f"{said['version']} ({version.name})", lines)


def _answered(spec: str, cases: int, folder: Path) -> Answered:
    folder.mkdir()
    return answered(resolve(spec, folder), cases, folder)


def read(lines: Path) -> Iterator[Answer]:
    """Read the answers one by one: a hundred thousand are not held twice."""
    with lines.open(encoding="ascii") as file:
        yield from map(json.loads, file)


def compare(old: str, new: str, cases: int) -> tuple[str, bool]:
    """Tell what differs; returns the words, and whether anything does."""
    with tempfile.TemporaryDirectory(prefix="interview-followup-") as name:
        folders = (Path(name, "old"), Path(name, "new"))
        with ThreadPoolExecutor(len(folders)) as pool:
            before, after = pool.map(lambda spec, folder: _answered(spec, cases, folder), (old, new), folders)
        found = list(changes(read(before.lines), read(after.lines)))
    return report(found, before.name, after.name, cases), bool(found)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what differs."""
    parser = argparse.ArgumentParser(prog="python -m tests.digest.compare", description=__doc__)
    parser.add_argument("old", help="a wheel, a folder or a git revision")
    parser.add_argument("new", help="likewise; . is this working tree")
    parser.add_argument("--cases", type=int, default=CASES, help="how many, the first ones (%(default)s)")
    options = parser.parse_args(arguments)
    try:
        words, differ = compare(options.old, options.new, options.cases)
    except (ValueError, RuntimeError, subprocess.SubprocessError) as error:
        parser.exit(2, f"{error}\n")
    print(words)
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())
