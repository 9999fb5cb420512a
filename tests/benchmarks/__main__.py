"""Run every benchmark: ``python -m tests.benchmarks``, with the dependency group ``bench`` installed."""

import sys
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from platform import machine, python_implementation, python_version

from .deciding import agreement, builders, cases, deciders
from .measure import measure, table
from .rendering import BASELINE, COMBINATIONS, PEERS, f_string


def rendering() -> str:
    """Compare the renderers on one text."""
    renderers = {name: make() for name, make in PEERS.items()}

    def all_four(render: object) -> None:
        for facts in COMBINATIONS:
            render(facts)  # type: ignore[operator]

    calls = {name: partial(all_four, render) for name, render in renderers.items()}
    words = len(f_string(COMBINATIONS[0])[1].split())
    title = f"A text of {words} words with 8 variables and 2 conditions, a call:"
    return table(title, measure(calls, repeat=5000), BASELINE, per=len(COMBINATIONS))


def deciding() -> str:
    """Compare deciding with the policy by hand."""
    many = cases(10_000)
    agreed, _ = agreement(many)
    title = f"A decision, over {len(many)} interviews ({agreed} answered alike), each:"
    return table(title, measure(deciders(many), repeat=1), "by hand", per=len(many))


def building() -> str:
    """Compare building an interview with what attrs takes for as many fields."""
    title = "Building an interview of seven fields with one step, each:"
    return table(title, measure(builders(), repeat=5000), "attrs alone")


def main() -> int:
    """Print one table a benchmark; 2 where there is nothing to hold the library against."""
    try:
        versions = ", ".join(f"{name} {version(name)}" for name in ("jinja2", "minijinja"))
    except PackageNotFoundError:
        print("the peers are missing: pip install --group bench", file=sys.stderr)  # noqa: T201
        return 2
    print(f"{python_implementation()} {python_version()}, {machine()}; {versions}\n")  # noqa: T201
    for part in (deciding, building, rendering):
        print(part(), end="\n\n", flush=True)  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
