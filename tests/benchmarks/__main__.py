"""
Run every benchmark: ``python -m tests.benchmarks``, with the dependency group ``bench`` installed.

One table, of one run: everything is called in turn in one process, five rounds of it, and told by the median of its
CPU time. A ratio is to the first line of its part. ``agree`` counts on how many of the part's cases a line gives what
the library gives: kind and rule for a peer, the day of the next change too by hand and where a line's name says so,
subject and body for a whole call.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from platform import machine, python_implementation, python_version
from typing import Final, NamedTuple

from . import rendering, stacks, whole
from .by_hand import by_hand
from .deciding import Case, builders, cases, deciders, ours
from .flat import flat
from .hand_texts import whole_by_hand
from .measure import measure
from .peer_windows import evalidate_windows
from .peers import PEERS, disagreements, from_interview

USED: Final = ("attrs", "python-dateutil", "evalidate", "rule-engine", "business-rules", "zen-engine", "jinja2",
               "minijinja", "babel")  # fmt: skip
DECISIONS: Final = 6000
MESSAGES: Final = 1500
REPEATED: Final = 5000


class Line(NamedTuple):
    """One line of the table: what is called, how often it does the work, and on how many cases it agrees."""

    name: str
    call: Callable[[], object]
    per: int
    agree: int | None = None


def _each(answer: Callable[..., object], many: Sequence[tuple[object, ...]]) -> None:
    for case in many:
        answer(*case)


def deciding(many: list[Case]) -> list[Line]:
    """Compare deciding: by hand, by this library and by rule engines, from the interview and from facts laid flat."""
    said = [ours(*case) for case in many]
    agreed = sum(by_hand(*case) == each for case, each in zip(many, said, strict=True))
    lines = [
        Line(name, call, len(many), agreed if name == "by hand" else None) for name, call in deciders(many).items()
    ]
    facts = [(flat(*case),) for case in many]
    ready = []
    for name, make in PEERS.items():
        engine = make()
        agreed = len(many) - len(disagreements(engine, many, [each[:2] for each in said]))
        lines.append(Line(name, partial(_each, partial(from_interview, engine), many), len(many), agreed))
        ready.append(Line(f"{name}, facts ready", partial(_each, engine, facts), len(many)))
    windows = evalidate_windows()
    agreed = sum(windows(*case) == each for case, each in zip(many, said, strict=True))
    lines.append(Line("evalidate, with the next change", partial(_each, windows, many), len(many), agreed))
    return [*lines, Line("facts laid flat, by hand", partial(_each, flat, many), len(many)), *ready]


def wording(many: list[Case]) -> list[Line]:
    """Compare whole calls whose answer has a message: by hand, by this library and by two engines put together."""
    engines = {name: make() for name, make in stacks.STACKS.items()}
    told = [whole.ours(*case) for case in many]
    agreed = {"by hand": sum(whole_by_hand(*case) == each for case, each in zip(many, told, strict=True))}
    for name, answer in engines.items():
        agreed[name] = sum(answer(*case) == (*each[:2], each[3]) for case, each in zip(many, told, strict=True))
    calls = whole.callers(many, engines)
    return [Line(name, call, len(many), agreed.get(name)) for name, call in calls.items()]


def repeated(calls: dict[str, Callable[[], object]], times: int) -> list[Line]:
    """Call what is short many times over."""
    return [Line(name, partial(_repeat, call, times), times) for name, call in calls.items()]


def _repeat(call: Callable[[], object], times: int) -> None:
    for _ in range(times):
        call()


def rendered() -> list[Line]:
    """Compare putting facts into one text: by hand, by this library and by template engines."""
    facts = [(each,) for each in rendering.COMBINATIONS] * (REPEATED // len(rendering.COMBINATIONS))
    renderers = {name: make() for name, make in rendering.PEERS.items()}
    return [Line(name, partial(_each, render, facts), len(facts)) for name, render in renderers.items()]


def parts() -> dict[str, list[Line]]:
    """Make everything ready, by part."""
    words = len(rendering.f_string(rendering.COMBINATIONS[0])[1].split())
    return {
        f"A decision, over {DECISIONS:,} interviews": deciding(cases(DECISIONS)),
        f"A whole call, over {MESSAGES:,} interviews with a message": wording(
            whole.with_a_message(whole.english(9 * MESSAGES), MESSAGES)
        ),
        "An interview of seven fields with one step, built": repeated(builders(), REPEATED),
        f"A text of {words} words with 8 variables and 2 conditions": rendered(),
    }


def table(made: dict[str, list[Line]]) -> str:
    """Measure all lines in turn, and write one table."""
    calls = {f"{part}: {line.name}": line.call for part, lines in made.items() for line in lines}
    times = measure(calls, repeat=1)
    width = max(len(line.name) for lines in made.values() for line in lines)
    written = []
    for part, lines in made.items():
        took = [times[f"{part}: {line.name}"] / line.per for line in lines]
        written += ["", f"{part}", f"{'':{width}}  {'µs':>8}  ratio   agree"]
        for line, each in zip(lines, took, strict=True):
            agree = "" if line.agree is None else f"{line.agree / line.per:8.2%}"
            written.append(f"{line.name:{width}}  {each * 1e6:8.2f}  {each / took[0]:5.2f}{agree}")
    return "\n".join(written)


LEGEND: Final = """\
by hand: the policy as tuned if and else; it gives kind, rule and the day of the next change, and nothing else
asked first, asked again: of an interview that was just built, and of one whose standing is known
evalidate, zen-engine and so on: kind and rule alone, from facts laid flat by hand; facts ready: without laying them
ratio: to the first line of the part; agree: on how many cases a line gives what the library gives"""


def main() -> int:
    """Print the table; 2 where there is nothing to hold the library against, 1 where something does not agree."""
    argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__.split("\n\n")[1]).parse_args()
    try:
        versions = ", ".join(f"{name} {version(name)}" for name in USED)
    except PackageNotFoundError:
        print("the peers are missing: pip install --group bench", file=sys.stderr)  # noqa: T201
        return 2
    print(f"{python_implementation()} {python_version()}, {machine()}; {versions}")  # noqa: T201
    made = parts()
    print(table(made), LEGEND, sep="\n\n")  # noqa: T201
    return 1 if any(line.agree not in {None, line.per} for lines in made.values() for line in lines) else 0


if __name__ == "__main__":
    sys.exit(main())
