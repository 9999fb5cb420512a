"""Bytes become choices: the same bytes the same ones, and none the first."""

from unicodedata import category

from hypothesis import example, given
from hypothesis import strategies as st

from .data import SNIPPETS, Data


def test_where_bytes_run_out_every_choice_is_the_first() -> None:
    """A short input is a plain case."""
    data = Data(b"")
    assert (data.number(3, 9), data.one_of("abc"), data.chance(2), data.several("abc", 4)) == (3, "a", False, [])
    assert (data.text(), data.take(5), data.left) == (SNIPPETS[0], b"", 0)


def test_bytes_are_used_from_the_front() -> None:
    """As many as the choice needs."""
    data = Data(b"\x02\x01\x00\x05")
    assert data.one_of("abc") == "c"
    assert data.number(0, 999) == 256
    assert data.left == 1
    assert data.take(9) == b"\x05"
    assert data.left == 0


@given(st.binary(max_size=8), st.integers(-(10**6), 10**6), st.integers(0, 10**6))
@example(b"\xff" * 8, 0, 0)
def test_a_number_lies_between_its_limits(data: bytes, low: int, more: int) -> None:
    """Both included."""
    assert low <= Data(data).number(low, low + more) <= low + more


@given(st.binary(max_size=80))
def test_the_same_bytes_give_the_same_choices(data: bytes) -> None:
    """So a finding can be replayed."""
    one, other = Data(data), Data(data)
    assert [one.text(), one.number(0, 9), one.text()] == [other.text(), other.number(0, 9), other.text()]


def test_every_number_and_every_code_point_can_be_chosen() -> None:
    """Lone surrogates, controls and the last code point of all too."""
    assert {Data(bytes([byte])).number(1, 7) for byte in range(256)} == set(range(1, 8))
    assert Data(b"\x05\x03\x10\xff\xff").text() == "\U0010ffff"
    assert category(Data(b"\x05\x03\x00\xd8\x00").text()) == "Cs"
    assert Data(b"\x05\x03\x00\x00\x00").text() == "\x00"
