"""
Watching a call: what of the world around it it looks at, what it changes, and what it hands out that could be changed.
"""

import builtins
import gc
import locale
import os
import random
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from datetime import date
from types import BuiltinFunctionType, FrameType, ModuleType
from typing import Any, Final
from unittest import mock

import attrs

from interview_followup import Action, Interview, Playbook, agenda, decide, describe, explain, next_action, plan


class LookedAroundError(RuntimeError):
    """What a patched function raises."""


_PATCHED: Final[tuple[tuple[ModuleType, tuple[str, ...]], ...]] = (
    (time, ("time", "time_ns", "monotonic", "perf_counter", "localtime", "gmtime", "strftime", "sleep")),
    (os, ("getenv", "urandom", "getpid", "getcwd", "listdir", "stat", "system")),
    (random, ("random", "randint", "choice", "shuffle", "seed", "getrandbits")),
    (locale, ("setlocale", "getlocale", "localeconv")),
    (uuid, ("uuid1", "uuid4")),
    (builtins, ("open", "input", "print")),
)
_IN_C: Final = frozenset({"today", "now", "utcnow", "fromtimestamp", "strftime", "urandom", "getrandbits", "time"})
"""Methods of C types cannot be patched, but a profile function sees each call."""


class _Environment:
    """An environment that answers nothing."""

    def __init__(self, heard: list[str]) -> None:
        self.heard = heard

    def __getattr__(self, name: str) -> object:
        self.heard.append("os.environ")
        raise LookedAroundError("os.environ")

    def __getitem__(self, name: str) -> str:
        return str(self.__getattr__(name))


def _patches(heard: list[str]) -> list[Any]:
    """Make what raises in the place of everything that can be patched, and notes who was asked."""

    def refusing(name: str) -> Callable[..., object]:
        def refuse(*_: object, **__: object) -> object:
            heard.append(name)
            raise LookedAroundError(name)

        return refuse

    environment: Any = _Environment(heard)
    return [
        mock.patch.object(os, "environ", environment),
        *(
            mock.patch.object(module, name, refusing(f"{module.__name__}.{name}"))
            for module, names in _PATCHED
            for name in names
        ),
    ]


def looked_at(call: Callable[[], object]) -> list[str]:
    """
    Name what a call looks at: clock, chance, environment, locale, files.

    Each is patched to raise and noted, so that one who swallows the error is heard as well. What the call itself
    raises because of it goes no further.
    """
    heard: list[str] = []

    def listen(frame: FrameType, event: str, function: object) -> None:
        if event == "c_call" and isinstance(function, BuiltinFunctionType) and function.__name__ in _IN_C:
            heard.append(function.__name__)

    patches = _patches(heard)
    gc.disable()  # a collector may call back, and look at a clock
    try:
        for patch in patches:
            patch.start()
        sys.setprofile(listen)
        call()
    except Exception:
        if not heard:
            raise
    finally:
        sys.setprofile(None)
        for patch in reversed(patches):
            patch.stop()
        gc.enable()
    return sorted({*heard})


def everything(interview: Interview, today: date, playbook: Playbook) -> list[object]:
    """Ask all there is to ask of one interview."""
    action = next_action(interview, today, playbook=playbook)
    return [
        decide(interview, today, playbook=playbook),
        action,
        describe(action, interview.locale, playbook=playbook),
        plan(interview, today, texts=True, playbook=playbook),
        explain(interview, today, playbook=playbook),
        agenda([interview], today, playbook=playbook),
    ]


def snapshot(value: Any) -> object:
    """Copy a value down to what cannot change, so that a later one can be held against it."""
    if attrs.has(type(value)):
        fields = ((field.name, snapshot(getattr(value, field.name))) for field in attrs.fields(type(value)))
        return type(value), id(value), tuple(fields)
    if isinstance(value, dict):
        return type(value), tuple((key, snapshot(each)) for key, each in value.items())
    if isinstance(value, tuple | list):
        return type(value), tuple(snapshot(each) for each in value)
    return value


def changeable(value: Any, path: str = "answer") -> Iterator[str]:
    """Name the places in an answer that hold something that can be changed."""
    if isinstance(value, list | dict | set | bytearray):
        yield f"{path}: {type(value).__name__}"
    elif isinstance(value, tuple | frozenset):
        for at, each in enumerate(value):
            yield from changeable(each, f"{path}[{at}]")
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from changeable(getattr(value, field.name), f"{path}.{field.name}")


def changes(interview: Interview, today: date, playbook: Playbook) -> list[str]:
    """D4: asking changes neither the interview nor the playbook, and what comes back cannot be changed."""
    before = snapshot(interview), snapshot(playbook.rules), snapshot(playbook.timing), snapshot(playbook.calendar)
    answers = everything(interview, today, playbook)
    after = snapshot(interview), snapshot(playbook.rules), snapshot(playbook.timing), snapshot(playbook.calendar)
    names = ("interview", "rules", "timing", "calendar")
    broken = [f"the {name} changed" for name, old, new in zip(names, before, after, strict=True) if old != new]
    return broken + [path for answer in answers for path in changeable(answer)]


def same_values(one: Action | Interview, two: Action | Interview) -> bool:
    """Whether two values are one to whoever holds them: equal, hashed alike, and told alike."""
    return one == two and hash(one) == hash(two) and repr(one) == repr(two) and len({one, two}) == 1
