"""
What each operation may cost: ``python -m tests.benchmarks.budget`` fails where one takes more than its budget.

The budgets stand in ``budgets.toml``, in instructions of one call, for each minor version of Python, beside the build
and the attrs on which they were counted. What is held against them depends on what there is:

- That very build, and valgrind: the instructions, with 1 % of slack.
- Another build, and valgrind: how many times what the policy by hand takes, with 15 %. Debian's CPython, optimised by
  profile, was up to 9 % from pyenv's, which is not.
- No valgrind: how many times its processor time, with 50 %. Measured in turn this repeats within 2 % on a busy machine,
  but another processor may have other caches.

``--refresh`` writes the budgets of the Python that runs it, and prints a line for each that changes. The gate leaves
environments of the others behind, to be used as in ``PYTHONPATH=src .ci/work/python3.12/bin/python -m ...``.
"""

import argparse
import json
import platform
import sys
import tomllib
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeAlias

from .counting import counts, valgrind
from .measure import ROUNDS, measure
from .operations import OPERATIONS, REFERENCE, Operation

BUDGETS: Final = Path(__file__).with_name("budgets.toml")
SLACK: Final = 0.01
ON_ANOTHER_BUILD: Final = 0.15
IN_TIME: Final = 0.5
"""By how much of its budget an operation may exceed it."""

_STAYS: Final = {"instructions": 0.0025, "times": 0.1}
"""What changes by no more, on the same build, stays as it was recorded: where things lie moves it as much."""

_REPEAT: Final = 10
_HEAD: Final = """\
# Instructions of one call of each operation, how many times the policy by hand it takes in time, and where that was
# found. Made by `python -m tests.benchmarks.budget --refresh`, for the Python that runs it; see budget.py.
"""

Costs: TypeAlias = Mapping[str, float]
"""What a call of each operation takes, by name."""


class Look(NamedTuple):
    """
    What is held against the budgets.

    Attributes:
        way: What was counted, in words.
        unit: Of what.
        found: What each operation takes.
        budgets: What it may take.
        slack: By how much of it more.
    """

    way: str
    unit: str
    found: Costs
    budgets: Costs
    slack: float


def here() -> dict[str, str]:
    """Tell what the count depends on, beside the library."""
    return {"build": sys.version, "attrs": version("attrs"), "machine": platform.machine()}


def minor_version() -> str:
    """Name the version that budgets are kept for."""
    return f"{sys.version_info.major}.{sys.version_info.minor}"


def times() -> dict[str, float]:
    """Measure the processor time of one call of each operation, in turn in one process."""

    def windows(operation: Operation) -> Callable[[], None]:
        rounds = range(operation.rounds)
        ready = iter([[operation.cases() for _ in rounds] for _ in range(ROUNDS * _REPEAT + 1)])

        def window() -> None:
            for cases in next(ready):
                for case in cases:
                    operation.call(*case)

        return window

    found = measure({name: windows(operation) for name, operation in OPERATIONS.items()}, repeat=_REPEAT)
    return {name: found[name] / each.rounds / len(each.cases()) for name, each in OPERATIONS.items()}


def over_reference(costs: Costs) -> Costs:
    """Tell how many times what the policy by hand takes."""
    return {name: cost / costs[REFERENCE] for name, cost in costs.items()}


def look(recorded: Mapping[str, Any], count: Callable[[], Costs] | None, measured: Callable[[], Costs] = times) -> Look:
    """Count or measure by the best way there is; *count* is ``None`` where there is no valgrind."""
    budgets: Costs = recorded["instructions"]
    why = "no valgrind on the path"
    if count is not None:
        try:
            found = count()
        except RuntimeError as error:
            why = f"valgrind does not count: {error}"
        else:
            other = [name for name, value in here().items() if recorded.get(name) != value]
            if not other:
                return Look("instructions", "instructions", found, budgets, SLACK)
            told = ", ".join(f"{name} {here()[name]} instead of {recorded.get(name)}" for name in other)
            way = f"instructions over those of {REFERENCE} ({told})"
            return Look(way, "times it", over_reference(found), over_reference(budgets), ON_ANOTHER_BUILD)
    way = f"processor time over that of {REFERENCE} ({why})"
    return Look(way, "times it", over_reference(measured()), recorded["times"], IN_TIME)


def table(seen: Look) -> str:
    """Write what was found beside the budgets."""
    width = max(map(len, seen.found))
    exact = 0 if seen.unit == "instructions" else 2
    rows = [f"{'':{width}}  {seen.unit:>13}  {'budget':>13}  {'more':>8}"]
    for name, cost in seen.found.items():
        budget = seen.budgets.get(name)
        beside = f"{'none':>13}" if budget is None else f"{budget:13,.{exact}f}  {cost / budget - 1:+8.2%}"
        rows.append(f"{name:{width}}  {cost:13,.{exact}f}  {beside}")
    return "\n".join(rows)


def faults(seen: Look) -> list[str]:
    """List what is over its budget, has none, or is no operation any more; one line each."""
    exact = 0 if seen.unit == "instructions" else 2
    told = [f"{name}: has a budget, and is no operation" for name in seen.budgets if name not in seen.found]
    for name, cost in seen.found.items():
        budget = seen.budgets.get(name)
        if budget is None:
            told.append(f"{name}: has no budget; it takes {cost:,.{exact}f} {seen.unit}")
        elif cost > budget * (1 + seen.slack):
            told.append(
                f"{name}: grew by {cost / budget - 1:.1%}, from {budget:,.{exact}f} to {cost:,.{exact}f} {seen.unit}; "
                f"{seen.slack:.0%} is allowed; function by function, here and on the revision before: "
                f'python -m tests.benchmarks.bytecodes "{name}"'
            )
    return told


def to_lower(seen: Look) -> list[str]:
    """List what takes so much less than its budget that it could grow unseen; one line each."""
    if seen.unit != "instructions":
        return []
    return [
        f"{name}: takes {1 - cost / seen.budgets[name]:.1%} less than its budget; --refresh lowers it"
        for name, cost in seen.found.items()
        if cost < seen.budgets.get(name, 0) * (1 - seen.slack)
    ]


def refreshed(all_budgets: Mapping[str, Any], found: Costs, ratios: Costs) -> tuple[str, list[str]]:
    """
    Put what this Python takes into the budgets.

    Args:
        all_budgets: As they were read.
        found: Instructions, by operation.
        ratios: Processor time over that of the policy by hand, by operation.

    Returns:
        The file's text, and a line for each operation whose instructions change.
    """
    minor = minor_version()
    recorded: Mapping[str, Any] = all_budgets.get(minor, {})
    before: Costs = recorded.get("instructions", {})
    same_build = all(recorded.get(name) == value for name, value in here().items())
    budgets: dict[str, dict[str, float]] = {
        "instructions": dict(found), "times": {name: round(ratio, 2) for name, ratio in ratios.items()}
    }  # fmt: skip
    for kind, costs in budgets.items() if same_build else ():
        for name, was in recorded.get(kind, {}).items():
            if name in costs and abs(costs[name] / was - 1) <= _STAYS[kind]:
                costs[name] = was
    told = [f"{name}: no operation any more" for name in before if name not in found]
    for name, count in budgets["instructions"].items():
        was = before.get(name)
        if was is None:
            told.append(f"{name}: {count:,}, for the first time")
        elif was != count:
            told.append(
                f"{name}: {'lowered' if count < was else 'raised'} from {was:,} to {count:,}, {count / was - 1:+.2%}"
            )
    whole = {**all_budgets, minor: {**here(), **budgets}}
    return _HEAD + "".join(_section(name, whole[name]) for name in sorted(whole)), told


def _section(minor: str, recorded: Mapping[str, Any]) -> str:
    lines = ["", f'["{minor}"]', *(f"{name} = {json.dumps(recorded[name])}" for name in here())]
    for kind in _STAYS:
        lines += ["", f'["{minor}".{kind}]']
        lines += [f"{json.dumps(name)} = {cost}" for name, cost in recorded[kind].items()]
    return "\n".join([*lines, ""])


def main(arguments: Sequence[str] | None = None, *, file: Path = BUDGETS, **stand_ins: Any) -> int:
    """
    Hold every operation against its budget; 1 where one is over it.

    Args:
        arguments: Of the command line.
        file: Where the budgets stand.
        stand_ins: ``count`` and ``measured``, for `look`.
    """
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.budget", description=__doc__.split("\n\n")[0])
    parser.add_argument("--refresh", action="store_true", help="write the budgets of this Python anew")
    options = parser.parse_args(arguments)
    count = stand_ins.pop("count", counts if valgrind() else None)
    budgets = tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    if options.refresh:
        return _refresh(file, budgets, count, stand_ins.get("measured", times))
    who = f"Python {platform.python_version()}"
    if minor_version() not in budgets:
        _say(f"{who}: there are budgets for {', '.join(budgets) or 'no version'}, none for this one; see --refresh")
        return 1
    seen = look(budgets[minor_version()], count, **stand_ins)
    _say(table(seen))
    told = faults(seen)
    for line in (*told, *to_lower(seen)):
        _say(line)
    held = f"{len(seen.found)} operations within their budgets"
    missed = f"{len(told)} fault{'s' * (len(told) > 1)}"
    _say(f"{who}: {missed if told else held}; {seen.slack:.0%} of slack, by {seen.way}")
    return 1 if told else 0


def _refresh(
    file: Path, budgets: Mapping[str, Any], count: Callable[[], Costs] | None, measured: Callable[[], Costs]
) -> int:
    if count is None:
        _say("budgets are counted by valgrind, which is not on the path")
        return 2
    text, told = refreshed(budgets, count(), over_reference(measured()))
    file.write_text(text, encoding="utf-8")
    for change in told or ["nothing changed"]:
        _say(change)
    return 0


def _say(words: str) -> None:
    print(words, flush=True)  # noqa: T201


if __name__ == "__main__":
    sys.exit(main())
