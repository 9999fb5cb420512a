"""
Measuring side by side: everything interleaved in one process, CPU time, medians of five rounds, and ratios.

Absolute times differ from machine to machine; ratios within one run tell something.
"""

import time
from collections.abc import Callable, Mapping
from statistics import median

ROUNDS = 5


def measure(calls: Mapping[str, Callable[[], object]], *, repeat: int) -> dict[str, float]:
    """
    Time several calls side by side.

    Args:
        calls: What to call, by name.
        repeat: How often in a row, each round.

    Returns:
        The median CPU time of one call in seconds, by name.
    """
    times: dict[str, list[float]] = {name: [] for name in calls}
    for call in calls.values():
        call()
    for _ in range(ROUNDS):
        for name, call in calls.items():
            start = time.process_time()
            for _ in range(repeat):
                call()
            times[name].append((time.process_time() - start) / repeat)
    return {name: median(found) for name, found in times.items()}


def table(title: str, times: Mapping[str, float], baseline: str, *, per: int = 1) -> str:
    """Write times and ratios as a table, the fastest first; each call did the work *per* times."""
    width = max(map(len, times))
    lines = [title, f"{'':{width}}  {'µs':>8}  ratio"]
    lines += [
        f"{name:{width}}  {times[name] / per * 1e6:8.2f}  {times[name] / times[baseline]:5.2f}"
        for name in sorted(times, key=times.__getitem__)
    ]
    return "\n".join(lines)
