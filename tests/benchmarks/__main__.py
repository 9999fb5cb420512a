"""Run every benchmark: ``python -m tests.benchmarks``, with the dependency group ``bench`` installed."""

import sys
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from platform import machine, python_implementation, python_version

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


def main() -> int:
    """Print one table a benchmark; 2 where there is nothing to hold the library against."""
    try:
        versions = ", ".join(f"{name} {version(name)}" for name in ("jinja2", "minijinja"))
    except PackageNotFoundError:
        print("the peers are missing: pip install --group bench", file=sys.stderr)  # noqa: T201
        return 2
    print(f"{python_implementation()} {python_version()}, {machine()}; {versions}\n")  # noqa: T201
    print(rendering())  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
