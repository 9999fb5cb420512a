"""The benchmark of rendering compares like with like."""

import pytest

from tests.benchmarks.measure import measure, table
from tests.benchmarks.rendering import COMBINATIONS, OURS, PEERS, f_string

BY_HAND = [f_string(facts) for facts in COMBINATIONS]


@pytest.mark.parametrize("name", PEERS)
def test_every_renderer_writes_the_same(name: str) -> None:
    """In all four combinations of the optional facts."""
    if name == "minijinja":
        pytest.importorskip("minijinja", reason="a peer of the group bench")
    render = PEERS[name]()
    assert [render(facts) for facts in COMBINATIONS] == BY_HAND


def test_the_text_is_as_long_as_it_says() -> None:
    """120 words or so, eight variables."""
    assert 115 <= len(BY_HAND[0][1].split()) <= 140
    assert len(COMBINATIONS[0]) == 8


def test_it_is_ahead_of_the_standard_librarys_template() -> None:
    """A wide margin, so that a busy machine does not matter; the figures are in the benchmark's table."""
    renderers = {name: PEERS[name]() for name in (OURS, "string.Template")}
    calls = {name: (lambda render=render: render(COMBINATIONS[0])) for name, render in renderers.items()}
    times = measure(calls, repeat=2000)
    assert times[OURS] < times["string.Template"]
    assert table("x", times, OURS).splitlines()[2].startswith(OURS)
