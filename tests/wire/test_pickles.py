"""Pickles that a release wrote are read by every later one: V3."""

import pickle
from datetime import date

import pytest

from interview_followup import Interview, __version__, decide

from .pickles import PROTOCOLS, Kept, kept, read, write
from .samples import FULL, PLAIN, error, samples

KEPT = kept()


@pytest.mark.parametrize("each", KEPT, ids=[f"{each.release}-{each.protocol}-{each.name}" for each in KEPT])
def test_inv_v3_a_pickle_of_a_release_is_read(each: Kept) -> None:
    """
    It equals the value as it is built today, with the same hash, and nothing of it is missing.

    If a field was added: give it a default that old pickles can do without, and a ``__setstate__`` that fills it in.
    """
    value = pickle.loads(each.data)  # noqa: S301 - our own
    expected = samples()[each.name]
    assert value == expected
    assert hash(value) == hash(expected)
    assert repr(value) == repr(expected) or each.name == "calendar"


def test_inv_v3_a_pickled_interview_gets_the_same_decisions() -> None:
    """As the one that is built today."""
    read_again = [pickle.loads(each.data) for each in KEPT if each.name == "interview"]  # noqa: S301
    assert read_again
    for interview in read_again:
        assert isinstance(interview, Interview)
        for day in (date(2026, 11, 19), date(2026, 11, 27), date(2026, 12, 4), date(2027, 3, 1)):
            assert decide(interview, day) == decide(FULL, day)


def test_every_release_wrote_every_sample() -> None:
    """The first one too; a sample that was added later is missing in older files."""
    assert {each.release for each in KEPT} >= {"0.1.0"}
    of_this_one = {(each.name, each.protocol) for each in KEPT if each.release == __version__}
    if of_this_one:
        assert of_this_one == {(name, protocol) for name in samples() for protocol in PROTOCOLS}


def test_a_file_is_read_as_it_was_written() -> None:
    """Names with spaces, every protocol."""
    found = list(read("0.1.0", write({"plain interview": PLAIN})))
    assert [(each.name, each.protocol) for each in found] == [("plain interview", protocol) for protocol in PROTOCOLS]
    assert all(pickle.loads(each.data) == PLAIN for each in found)  # noqa: S301


def test_a_value_that_lost_a_field_is_not_equal() -> None:
    """A pickle without one of the fields, as an older class would write it, does not pass: the fault is planted."""
    (found,) = [each for each in read("0.1.0", write({"interview": FULL})) if each.protocol == 4]
    broken = pickle.loads(found.data.replace(b"ask_feedback", b"ask_feedbacj"))  # noqa: S301
    with pytest.raises(AttributeError):
        assert broken != FULL


def test_an_error_is_read_with_its_faults() -> None:
    """Out of a worker of the version before."""
    first = error()
    for protocol in PROTOCOLS:
        again = pickle.loads(pickle.dumps(first, protocol))  # noqa: S301
        assert (type(again), again.args, again.faults) == (type(first), first.args, first.faults)
