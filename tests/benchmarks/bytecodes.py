"""
Counting bytecodes by function: what costs the same on every machine, but for what is written in C.

``python -m tests.benchmarks.bytecodes "decide, asked first"`` prints which functions of the library an operation of the
benchmarks goes through, and what each does; the same on the revision before tells which of them grew.
"""

import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from types import CodeType, FrameType
from typing import Any, Final

import interview_followup

from .operations import OPERATIONS

PACKAGE: Final = str(Path(str(interview_followup.__file__)).parent)
_TOOL: Final = 4
"""A number that neither debuggers nor coverage nor profilers take."""


class Steps(Counter[str]):
    """Bytecodes that were run, by file and function, and how often each function was called."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: Counter[str] = Counter()


def bytecodes(call: Callable[[], object]) -> Steps:
    """Call once, and count the bytecodes of all that is written in Python."""
    steps = Steps()
    if sys.version_info >= (3, 12):
        _monitored(call, steps)
    else:
        _traced(call, steps)
    return steps


def _name(code: CodeType) -> str:
    return f"{code.co_filename}:{code.co_qualname}"


def _monitored(call: Callable[[], object], steps: Steps) -> None:
    """Count by ``sys.monitoring`` (PEP 669): a trace function misses those of a function's first call on 3.13.0."""
    monitoring: Any = sys.monitoring  # type: ignore[attr-defined,unused-ignore]
    events = monitoring.events

    def begun(code: CodeType, offset: int) -> None:
        steps.calls[_name(code)] += 1

    def stepped(code: CodeType, offset: int) -> None:
        steps[_name(code)] += 1

    monitoring.use_tool_id(_TOOL, "bytecodes")
    try:
        monitoring.register_callback(_TOOL, events.PY_START, begun)
        monitoring.register_callback(_TOOL, events.INSTRUCTION, stepped)
        monitoring.set_events(_TOOL, events.PY_START | events.INSTRUCTION)
        call()
    finally:
        monitoring.set_events(_TOOL, 0)
        monitoring.free_tool_id(_TOOL)
    # This function's own are none of the call's.
    del steps[_name(_monitored.__code__)]


def _traced(call: Callable[[], object], steps: Steps) -> None:
    """Count by a trace function."""

    def enter(frame: FrameType, event: str, argument: object) -> Callable[..., Any]:
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        name = _name(frame.f_code)
        steps.calls[name] += 1

        def step(frame: FrameType, event: str, argument: object) -> Callable[..., Any]:
            if event == "opcode":
                steps[name] += 1
            return step

        return step

    before = sys.gettrace()
    sys.settrace(enter)
    try:
        call()
    finally:
        sys.settrace(before)


def of_the_library(steps: Steps) -> str:
    """Write a table of the library's functions, those that do most first."""
    ours = {name: count for name, count in steps.most_common() if name.startswith(PACKAGE)}
    rows = [f"{'bytecodes':>9}  {'calls':>6}  function"]
    rows += [
        f"{count:9,}  {steps.calls[name]:6,}  {name.removeprefix(PACKAGE).lstrip('/')}" for name, count in ours.items()
    ]
    others = steps.total() - sum(ours.values())
    return "\n".join([*rows, f"{others:9,}  {'':6}  elsewhere", f"{steps.total():9,}  {'':6}  in all"])


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table of one operation, one round over its cases; 2 where there is no such operation."""
    (name,) = (sys.argv[1:] if arguments is None else arguments) or ("",)
    if name not in OPERATIONS:
        names = "\n".join(f'  "{each}"' for each in OPERATIONS)
        print(f"name one operation; there are\n{names}", file=sys.stderr)  # noqa: T201
        return 2
    operation = OPERATIONS[name]
    for case in operation.cases():
        operation.call(*case)
    ready = operation.cases()
    print(of_the_library(bytecodes(lambda: [operation.call(*case) for case in ready])))  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
