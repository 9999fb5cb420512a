"""Tests of the values that an interview is told in; and how every test here looks at a refusal."""

import copy
import pickle
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime

import pytest

from interview_followup.errors import FollowUpError

SENTINEL = "SENTINEL"
"""Stands in every personal value of these tests, and may be shown nowhere."""

NOON = datetime(2026, 11, 19, 12, 0)  # noqa: DTZ001 - what must be refused


class OwnString(str):
    """A string that says something else when it is shown."""

    __slots__ = ()

    def __str__(self) -> str:
        """Show something else."""
        return "Bcc: x"


class OwnDate(date):
    """A date that is not a plain one."""


def refusal(kind: type[FollowUpError], build: Callable[[], object]) -> FollowUpError:
    """
    Give the error that *build* must raise, held to what every error keeps.

    Its class is *kind* exactly, it survives pickling and copying with its data, its text is lower case without a
    full stop, and no personal value (see `SENTINEL`) stands in it.
    """
    with pytest.raises(FollowUpError) as caught:
        build()
    error = caught.value
    assert type(error) is kind
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error)):  # noqa: S301 - our own bytes
        assert type(twin) is kind
        assert (str(twin), twin.message, twin.faults) == (str(error), error.message, error.faults)
    assert not any(SENTINEL in shown for shown in (str(error), repr(error), repr(error.faults)))
    assert str(error)[0].islower()
    assert not str(error).endswith(".")
    return error


def faults_of(error: FollowUpError) -> list[tuple[str, str]]:
    """Give the field and the code of each fault."""
    return [(fault.field, fault.code) for fault in error.faults]


def seconds(build: Callable[[], object]) -> float:
    """Measure the processor's time of the best of three calls, so that a busy machine does not fail a test."""
    best = 60.0
    for _ in range(3):
        start = time.process_time()
        with suppress(FollowUpError):
            build()
        best = min(best, time.process_time() - start)
    return best
