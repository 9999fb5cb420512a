"""
What every test run shares: the examples in documents and docstrings are tests, and Hypothesis is repeatable.
"""

import io
from contextlib import redirect_stdout
from importlib.util import find_spec
from typing import Final

from hypothesis import HealthCheck, settings
from sybil import Example, Sybil
from sybil.evaluators.python import PythonEvaluator
from sybil.parsers.myst import CodeBlockParser, SkipParser
from sybil.parsers.rest import DocTestParser

# A slow or busy machine is no failure, and the same commit gives the same result; `--hypothesis-profile=nightly` looks
# further, and elsewhere each time.
settings.register_profile(
    "commit",
    max_examples=300,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
# Where the same properties are looked at anyway: on the other Pythons, and under coverage, which is five times slower.
settings.register_profile("light", settings.get_profile("commit"), max_examples=40)
settings.register_profile("nightly", settings.get_profile("commit"), max_examples=10_000, derandomize=False)
settings.load_profile("commit")

# A project of its own, with dependencies and tests of its own: see its README.
collect_ignore = ["docs/examples/jobboard"]

_PRINTED: Final = "__printed__"


class _Running(PythonEvaluator):
    """Run a ``python`` block, and keep what it prints for the ``output`` block that may follow."""

    def __call__(self, example: Example) -> None:
        printed = io.StringIO()
        with redirect_stdout(printed):
            super().__call__(example)
        example.namespace[_PRINTED] = printed.getvalue()


def _compare(example: Example) -> str | None:
    """Hold an ``output`` block against what the ``python`` block before it printed."""
    expected, printed = str(example.parsed).strip(), example.namespace[_PRINTED].strip()
    return None if printed == expected else f"printed:\n{printed}\n\nexpected:\n{expected}"


def _missing(*modules: str) -> bool:
    """Tell whether a package is not installed that a page shows beside the library."""
    return not all(find_spec(module) for module in modules)


def _prepare(namespace: dict[str, object]) -> None:
    namespace["missing"] = _missing
    namespace["__name__"] = "__main__"  # frameworks look a handler's module up


pytest_collect_file = (
    Sybil(
        parsers=[SkipParser(), CodeBlockParser("python", _Running()), CodeBlockParser("output", _compare)],
        patterns=["*.md"],
        excludes=["docs/_build/*"],
        setup=_prepare,
    )
    + Sybil(
        parsers=[DocTestParser()],
        patterns=[f"src/interview_followup/{'*/' * depth}*.py" for depth in range(3)],
    )
).pytest()
