"""
Run every hunt: ``python -m fuzz --seconds 60``, with the dependency group ``long`` installed.
"""

import argparse
import re
import shutil
import subprocess  # noqa: TID251 - each hunt is a process of its own
import sys
import tempfile
from pathlib import Path  # noqa: TID251 - a corpus is a folder
from typing import Final, NamedTuple

from .running import FINDINGS

TARGETS: Final = ("interview", "templates", "decide")
KEPT: Final = Path("tests/fuzzing/corpus")
"""What the tests replay; the hunts begin with it."""

WORK: Final = Path(".fuzz")
"""What hunts have gathered on this machine."""

MOST_BYTES: Final = 512
_STAT: Final = re.compile(r"^stat::(\w+):\s+(\d+)$", re.MULTILINE)


class Hunted(NamedTuple):
    """What came of one hunt."""

    target: str
    executions: int
    a_second: int
    new_entries: int
    findings: list[Path]


def main() -> int:
    """Hunt, or keep what was gathered; returns 1 where something was found."""
    parser = argparse.ArgumentParser(prog="python -m fuzz", description="Hunt with atheris in all targets, one by one.")
    parser.add_argument("--seconds", type=int, default=60, help="how long each hunt takes (60)")
    parser.add_argument("--target", choices=TARGETS, action="append", help="only this one; may be given again")
    parser.add_argument("--keep", action="store_true", help=f"hunt no more: minimise what was gathered into {KEPT}")
    options = parser.parse_args()
    targets: list[str] = options.target or list(TARGETS)
    if options.keep:
        for target in targets:
            print(f"{target}: {keep(target)} entries are kept")  # noqa: T201 - it reports
        return 0
    hunted = [hunt(target, options.seconds) for target in targets]
    print(f"{'target':<12}{'executions':>12}{'exec/s':>10}{'new corpus entries':>20}{'findings':>10}")  # noqa: T201
    for each in hunted:
        counts = f"{each.executions:>12}{each.a_second:>10}{each.new_entries:>20}{len(each.findings):>10}"
        print(f"{each.target:<12}{counts}")  # noqa: T201
    for finding in (finding for each in hunted for finding in each.findings):
        print(f"finding: {finding}")  # noqa: T201
    return 1 if any(each.findings for each in hunted) else 0


def hunt(target: str, seconds: int) -> Hunted:
    """Hunt in a process of its own; what it found is in files, so that a crash or a hang loses nothing."""
    gathered, findings = _folder(target, "corpus"), _folder(target, "findings")
    before = len([*gathered.iterdir()])
    log = WORK / target / "log.txt"
    options = [
        f"-max_total_time={seconds}",
        "-print_final_stats=1",
        "-timeout=20",
        "-len_control=0",
        f"-artifact_prefix={findings}/",
    ]
    said = _run(target, [f"{FINDINGS}{findings}", *options, str(gathered), *_kept(target)])
    log.write_text(said, encoding="utf-8")
    stats = {name: int(number) for name, number in _STAT.findall(said)}
    if "number_of_executed_units" not in stats and not any(findings.iterdir()):
        raise SystemExit(f"the hunt in {target} failed:\n{said[-2000:]}")
    return Hunted(
        target=target,
        executions=stats.get("number_of_executed_units", 0),
        a_second=stats.get("average_exec_per_sec", 0),
        new_entries=len([*gathered.iterdir()]) - before,
        findings=sorted(path for path in findings.iterdir() if path.suffix != ".txt"),
    )


def keep(target: str) -> int:
    """Put the fewest entries that reach what all of them reach in the place of those that were kept."""
    kept = KEPT / target
    with tempfile.TemporaryDirectory() as folder:
        said = _run(
            target, ["-set_cover_merge=1", "-use_counters=0", folder, *_kept(target), str(_folder(target, "corpus"))]
        )
        entries = [*Path(folder).iterdir()]
        if not entries:
            raise SystemExit(f"nothing came of the merge:\n{said[-2000:]}")
        shutil.rmtree(kept, ignore_errors=True)
        shutil.copytree(folder, kept)
    return len(entries)


def _run(target: str, options: list[str]) -> str:
    """Run a target under libFuzzer; gives what it said."""
    command = [sys.executable, "-m", f"fuzz.{target}", f"-max_len={MOST_BYTES}", *options]
    done = subprocess.run(  # noqa: S603 - our own modules
        command, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace"
    )
    return done.stdout


def _kept(target: str) -> list[str]:
    """Name the folder of what is kept, where there is one."""
    return [str(KEPT / target)] if (KEPT / target).is_dir() else []


def _folder(target: str, name: str) -> Path:
    """Make a folder for what is gathered; no version control looks into it."""
    folder = WORK / target / name
    folder.mkdir(parents=True, exist_ok=True)
    (WORK / ".gitignore").write_text("*\n", encoding="utf-8")
    return folder


if __name__ == "__main__":
    sys.exit(main())
