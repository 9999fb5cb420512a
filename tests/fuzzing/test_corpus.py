"""What the fuzzers kept ends in a decision or a documented error, and so does anything else."""

from hashlib import sha1
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from .inputs import CHECKS, CORPUS, MOST_BYTES, kept, made_up

every_target = pytest.mark.parametrize("target", CHECKS)


@pytest.mark.parametrize("path", [path for target in CHECKS for path in kept(target)], ids=lambda path: path.name[:8])
def test_what_was_kept_is_replayed(path: Path) -> None:
    """Byte for byte, without a fuzzer."""
    CHECKS[path.parent.name](path.read_bytes())


@every_target
def test_every_target_has_a_corpus(target: str) -> None:
    """A folder that is empty, or was not found, would be replayed without a word."""
    assert len(kept(target)) >= 20


def test_the_corpus_is_small_and_named_after_what_it_holds() -> None:
    """Under 200 entries and 400 kB, each under its SHA-1, as libFuzzer names them."""
    entries = [path for target in CHECKS for path in kept(target)]
    assert {path.name for path in CORPUS.iterdir()} == set(CHECKS)
    assert len(entries) < 200
    assert sum(path.stat().st_size for path in entries) < 400_000
    assert [path for path in entries if path.stat().st_size > MOST_BYTES] == []
    assert [path for path in entries if sha1(path.read_bytes(), usedforsecurity=False).hexdigest() != path.name] == []


@every_target
@given(data=st.binary(max_size=400))
def test_any_bytes_end_in_an_answer_or_a_documented_error(target: str, data: bytes) -> None:
    """Whatever Hypothesis makes up, shrunk where it fails."""
    CHECKS[target](data)


@every_target
def test_made_up_inputs_end_in_an_answer_or_a_documented_error(target: str) -> None:
    """Long ones from a fixed seed, which reach further in than short ones."""
    for data in made_up(100):
        CHECKS[target](data)
