"""
What an interview weighs, beside one of classes that attrs makes of the same fields and that look at nothing.

Every text is a string of its own, as a host's database gives it.
"""

import gc
import tracemalloc
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from interview_followup import Candidate, FollowUpStep, Interview, Outcome, ReplyPromise, decide

from .deciding import bare

COUNT: Final = 10_000
_HELD_ON: Final = date(2026, 11, 19)
_ASKED_ON: Final = date(2026, 11, 24)

Classes = Mapping[type, Callable[..., Any]]


KINDS: Final = (Candidate, ReplyPromise, FollowUpStep, Interview)
OURS: Final[Classes] = {kind: kind for kind in KINDS}
BARE: Final[Classes] = {kind: bare(kind) for kind in KINDS}


def built(number: int, classes: Classes = OURS) -> Any:
    """Build an interview with eight fields, a promise and one step, of strings and days that no other shares."""
    day = date.fromordinal(_HELD_ON.toordinal())
    return classes[Interview](
        candidate=classes[Candidate](name=f"Sari Dewi {number}", email=f"sari{number}@example.com"),
        company=f"PT Maju Terus {number}",
        role=f"Data Analyst {number}",
        held_on=day,
        ref=f"interview-{number}",
        promise=classes[ReplyPromise](by=date.fromordinal(day.toordinal() + 4)),
        outcome=Outcome(),
        steps=(classes[FollowUpStep](kind="thank_you", on=day),),
    )


def asked(number: int) -> Interview:
    """Build one and ask about it, so that it keeps where matters stand."""
    interview: Interview = built(number)
    decide(interview, _ASKED_ON)
    return interview


MAKERS: Final[dict[str, Callable[[int], object]]] = {
    "attrs alone": lambda number: built(number, BARE),
    "Interview": built,
    "Interview, asked about": asked,
}


def weigh(make: Callable[[int], object], count: int = COUNT) -> float:
    """Tell how many bytes one takes, of so many that are kept."""
    make(0)  # what is worked out once
    gc.collect()
    tracemalloc.start()
    try:
        kept: list[object] = [None] * count
        before, _ = tracemalloc.get_traced_memory()
        for number in range(count):
            kept[number] = make(number)
        gc.collect()
        after, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    return (after - before) / count


def weights() -> str:
    """Write what one takes as a table."""
    found = {name: weigh(make) for name, make in MAKERS.items()}
    width = max(map(len, found))
    lines = [f"Memory of an interview with a promise and one step, of {COUNT:,} that are kept:"]
    lines.append(f"{'':{width}}  {'bytes':>8}  ratio")
    lines += [f"{name:{width}}  {each:8,.0f}  {each / found['attrs alone']:5.2f}" for name, each in found.items()]
    return "\n".join(lines)
