"""
How cost grows: with the number of steps, and with how far ahead ``next_change`` lies.

``python -m tests.benchmarks.growth`` prints it, and beside it what an interview weighs and what the import takes, part
by part (`weighing`, `importing`).
"""

import argparse
import gc
import sys
import time
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import partial
from platform import machine, python_implementation, python_version
from statistics import median
from typing import Any, Final

import attrs

from interview_followup import (
    DEFAULT_PLAYBOOK,
    FollowUpStep,
    Interview,
    OutcomeStatus,
    Playbook,
    RivalOffer,
    StepKind,
    WorkCalendar,
    decide,
)
from interview_followup.testing import A_THURSDAY, a_promise, a_step, an_interview, an_outcome

from .bytecodes import Steps, bytecodes
from .importing import imports
from .measure import ROUNDS
from .weighing import weights

SIZES: Final = (12_500, 25_000, 50_000, 100_000)
MOST_SECONDS: Final = 1.0
"""What a decision on as many steps as the last may take."""

MOST_A_DOUBLING: Final = 2.3
"""By what time is multiplied where there are twice as many; putting them in order takes 2.1 times as long."""

MOST_OUT_OF_THE_CACHES: Final = 2.6
"""The same with no two on a day: 100,000 days are no longer in the caches when they are put in order, and a busy
machine leaves less room there. Looking at each for each would take 4 times as long."""

_LAST_DAY: Final = date(2400, 1, 1)
_KINDS: Final = (StepKind.THANK_YOU, StepKind.CHECK_IN, StepKind.SUPPORTING_MATERIAL, StepKind.KEEP_IN_TOUCH)
_FOURTEEN_YEARS: Final = 5000


def many_steps(count: int, days: int = _FOURTEEN_YEARS) -> tuple[FollowUpStep, ...]:
    """Build so many steps of four kinds on so many days, in no order of days."""
    return tuple(
        a_step(_KINDS[number % len(_KINDS)], A_THURSDAY + timedelta(days=number * 7919 % days))
        for number in range(count)
    )


ON_FEWER_DAYS: Final = "decide, asked first"
NO_TWO_ON_A_DAY: Final = "decide, no two on a day"
BUILD: Final = "build an interview"


def growing() -> dict[str, Callable[[int], Callable[[], object]]]:
    """Give what is measured by name, each made ready for a number of steps."""
    few = {size: many_steps(size) for size in SIZES}
    single = {size: many_steps(size, size) for size in SIZES}
    return {
        ON_FEWER_DAYS: lambda size: partial(decide, an_interview(steps=few[size]), _LAST_DAY),
        NO_TWO_ON_A_DAY: lambda size: partial(decide, an_interview(steps=single[size]), _LAST_DAY),
        BUILD: lambda size: partial(an_interview, steps=few[size]),
    }


def seconds() -> dict[str, dict[int, float]]:
    """Measure the processor time by name and number of steps: medians of five, in turn, without collecting garbage."""
    calls = growing()
    found: dict[str, dict[int, list[float]]] = {name: {size: [] for size in SIZES} for name in calls}
    gc.disable()
    try:
        for _ in range(ROUNDS):
            for name, made in calls.items():
                for size in SIZES:
                    call = made(size)
                    start = time.process_time()
                    call()
                    found[name][size].append(time.process_time() - start)
    finally:
        gc.enable()
    return {name: {size: median(each) for size, each in times.items()} for name, times in found.items()}


def a_doubling(times: Mapping[int, float]) -> float:
    """Tell by what a cost is multiplied where the number of steps is doubled, from the least of them to the most."""
    least, *_, most = SIZES
    return float((times[most] / times[least]) ** (1 / (len(SIZES) - 1)))


AHEAD: Final = {"1 day": 1, "1 year": 365, "101 years": 36_891}
"""On one weekday, so that the same days of rest lie around each."""

HOLIDAYS: Final = DEFAULT_PLAYBOOK.with_calendar(
    WorkCalendar(
        holidays={date(year, month, day) for year in range(2020, 2200) for month, day in ((1, 1), (12, 25), (12, 26))}
    )
)
PLAYBOOKS: Final[dict[str, Playbook]] = {"weekends alone": DEFAULT_PLAYBOOK, "540 holidays": HOLIDAYS}
_THANKED: Final = a_step(StepKind.THANK_YOU, A_THURSDAY)


def _promised(day: date, **facts: Any) -> Interview:
    return an_interview(promise=a_promise(by=day), steps=(_THANKED,), **facts)


def _offered(day: date) -> Interview:
    offer = an_outcome(OutcomeStatus.OFFERED, A_THURSDAY, respond_by=day)
    return an_interview(outcome=offer, steps=(a_step(StepKind.OFFER_REPLY, A_THURSDAY),))


WAITING: Final[dict[str, Callable[[date], Interview]]] = {
    "the interview": lambda day: an_interview(held_on=day),
    "the promised day": _promised,
    "the snooze's end": lambda day: _promised(day, snoozed_until=day + timedelta(days=3)),
    "another offer's end": lambda day: an_interview(rival_offer=RivalOffer(received_on=A_THURSDAY, decide_by=day)),
    "the offer's end": _offered,
}
"""What is waited for, given the day on which it comes."""


def asked_ahead(awaited: str, days: int, playbook: Playbook) -> tuple[date | None, Steps]:
    """Ask for the first time so many days before something comes; give the next change, and the bytecodes it took."""
    made = WAITING[awaited]
    decide(made(A_THURSDAY + timedelta(days=days)), A_THURSDAY, playbook=playbook)  # what is worked out once
    interview = made(A_THURSDAY + timedelta(days=days))
    found: list[date | None] = []
    steps = bytecodes(lambda: found.append(decide(interview, A_THURSDAY, playbook=playbook).next_change))
    return found[0], steps


def most_a_doubling(name: str) -> float:
    """Give what a doubling may multiply the time of a row by."""
    return MOST_OUT_OF_THE_CACHES if name == NO_TWO_ON_A_DAY else MOST_A_DOUBLING


def by_steps(found: Mapping[str, Mapping[int, float]]) -> str:
    """Write what `seconds` found as a table."""
    width = max(map(len, found))
    lines = [
        f"Milliseconds by the number of steps, on {_FOURTEEN_YEARS:,} days, and what a doubling multiplies them by:"
    ]
    lines.append(f"{'':{width}}" + "".join(f"  {size:>8,}" for size in SIZES) + "  doubled  at most")
    for name, times in found.items():
        lines.append(
            f"{name:{width}}"
            + "".join(f"  {times[size] * 1e3:8.2f}" for size in SIZES)
            + f"  {a_doubling(times):7.2f}  {most_a_doubling(name):7.2f}"
        )
    return "\n".join(lines)


def by_distance() -> str:
    """Count, and write it as a table."""
    rows = {
        f"{awaited}, {name}": [asked_ahead(awaited, days, playbook)[1].total() for days in AHEAD.values()]
        for awaited in WAITING
        for name, playbook in PLAYBOOKS.items()
    }
    width = max(map(len, rows))
    lines = [
        "Bytecodes of a decision, asked first, by how far ahead lies what is waited for; the same in a row where no"
    ]
    lines.append("day is walked to:")
    lines.append(f"{'':{width}}" + "".join(f"  {name:>9}" for name in AHEAD))
    lines += [f"{name:{width}}" + "".join(f"  {count:9,}" for count in counts) for name, counts in rows.items()]
    return "\n".join(lines)


def main() -> int:
    """Print one table for each."""
    argparse.ArgumentParser(prog="python -m tests.benchmarks.growth", description=__doc__.split("\n\n")[0]).parse_args()
    print(f"{python_implementation()} {python_version()}, {machine()}; attrs {attrs.__version__}\n")  # noqa: T201
    for part in (by_steps(seconds()), by_distance(), weights(), imports()):
        print(part, end="\n\n")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
