"""
Asking the library, and holding its answer to its own documents.

A call ends in a result or in an error that the docstring of what was called names under ``Raises``: anything else is a
finding, and so is a call that takes longer than a second.
"""

import inspect
import pickle
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import PurePath
from time import process_time
from types import FrameType, TracebackType
from typing import Final, ParamSpec, TypeVar

import interview_followup
from interview_followup import FollowUpError, plan
from interview_followup.testing import A_THURSDAY, an_interview

P = ParamSpec("P")
T = TypeVar("T")

MOST_SECONDS: Final = 1.0
_MOST_PLANS: Final = 4_000
"""How many plans fit in that second, where nothing watches the interpreter."""

_SECTION: Final = re.compile(r"^Raises:\n((?:(?: .*)?\n)*)", re.MULTILINE)
_NAME: Final = re.compile(r"^ {4}(\w+):", re.MULTILINE)


class FindingError(AssertionError):
    """Something that the library's documents do not allow."""


class UndocumentedError(FindingError):
    """A call raised what its docstring does not name; the error is the cause."""


class TooSlowError(FindingError):
    """A call took longer than it may."""


class BrokenError(FindingError):
    """An answer, or an error's text, is not what it must be."""


def must(holds: object, what: str) -> None:
    """
    Demand something of an answer.

    Raises:
        BrokenError: Where it does not hold.
    """
    if not holds:
        raise BrokenError(what)


def given(answer: T | None, what: str) -> T:
    """
    Demand that a call was answered.

    Raises:
        BrokenError: Where it was refused.
    """
    if answer is None:
        raise BrokenError(what)
    return answer


def ask(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T | None:
    """
    Call what is documented.

    Returns:
        What it returns; ``None`` where it raised an error that its docstring names.

    Raises:
        FindingError: Where it raised another, or took too long, or the error does not behave.
    """
    began = process_time()
    try:
        return function(*args, **kwargs)
    except Exception as error:
        finding = _finding(function, error)
        if finding is None:
            return None
        raise finding from error
    finally:
        # Twice, since the machine may have been at something else; the library is pure.
        if process_time() - began > most_seconds() and _seconds(function, *args, **kwargs) > most_seconds():
            raise TooSlowError(f"{_name(function)} takes more than {MOST_SECONDS:.0f} s")


def _seconds(function: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> float:
    """Tell how long a call takes, whatever comes of it."""
    began = process_time()
    with suppress(Exception):
        function(*args, **kwargs)
    return process_time() - began


@lru_cache(maxsize=1)
def most_seconds() -> float:
    """
    Tell how long a call may take, of this process's own time: a busy machine is no failure.

    It is a second, and longer where coverage or a fuzzer watches every line: as much longer as a plan takes.
    """
    interview, today = an_interview(), A_THURSDAY
    times = []
    for _ in range(5):
        began = process_time()
        for _ in range(20):
            plan(interview, today)
        times.append((process_time() - began) / 20)
    return max(MOST_SECONDS, min(times) * _MOST_PLANS)


def _finding(function: Callable[..., object], error: Exception) -> FindingError | None:
    """Say what is wrong with an error; ``None`` where it is documented, and behaves."""
    if isinstance(error, FollowUpError) and isinstance(error, documented(_of(function))):
        return _misbehaviour(error)
    return UndocumentedError(f"{_name(function)} raised {type(error).__name__} in {raised_in(error)}")


def _name(function: Callable[..., object]) -> str:
    return str(getattr(function, "__qualname__", type(function).__name__))


def _of(function: Callable[..., object]) -> tuple[object, ...]:
    """Give what documents a call: the function, and for a method its class, which it makes another value of."""
    owner = getattr(function, "__self__", None)
    if owner is None or inspect.ismodule(owner):
        return (function,)
    return (getattr(function, "__func__", function), owner if isinstance(owner, type) else type(owner))


@lru_cache(maxsize=256)
def documented(things: tuple[object, ...]) -> tuple[type[Exception], ...]:
    """Read the names of errors from the docstrings of *things*."""
    names = {name for thing in things for name in _names(inspect.getdoc(thing) or "")}
    return tuple(getattr(interview_followup, name) for name in sorted(names))


def _names(docstring: str) -> Iterator[str]:
    for section in _SECTION.finditer(docstring + "\n"):
        yield from _NAME.findall(section[1])


def raised_in(error: BaseException) -> str:
    """Name the innermost function that an error came through, that of the errors apart: ``calendar._as_days``."""
    place = "nowhere"
    for frame in _frames(error.__traceback__):
        path = PurePath(frame.f_code.co_filename)
        if "interview_followup" in path.parts and path.stem != "errors":
            place = f"{path.stem}.{frame.f_code.co_name}"
    return place


def _frames(traceback: TracebackType | None) -> Iterator[FrameType]:
    while traceback is not None:
        yield traceback.tb_frame
        traceback = traceback.tb_next


def _misbehaviour(error: FollowUpError) -> BrokenError | None:
    """Hold an error's text to one line that any log can take, and see that it travels between processes."""
    text = str(error)
    if not text or not text.isprintable() or text.endswith("."):
        return BrokenError("an error's text must be one printable line without a full stop")
    twin = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    same = type(twin) is type(error) and str(twin) == text and twin.faults == error.faults
    return None if same else BrokenError("an error must pickle")
