"""The pictures are what they were when somebody last looked at them."""

import pytest

from tests.pictures.cases import GOLDEN, golden

PICTURES = dict(golden())


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_the_golden_one(name: str) -> None:
    """``python -m tests.pictures.refresh`` draws them anew; look at the diff and at the pictures."""
    assert (GOLDEN / name).read_text(encoding="utf-8") == PICTURES[name]


def test_no_golden_picture_is_left_over() -> None:
    """Each file belongs to a case."""
    assert {path.name for path in GOLDEN.iterdir()} == set(PICTURES)


def test_the_same_plan_gives_the_same_picture() -> None:
    """Also in another run, with other hashes: see the golden files."""
    assert dict(golden()) == PICTURES


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_names_nobody(name: str) -> None:
    """Not the candidate, the company, the role or a contact of the interview."""
    text = PICTURES[name]
    assert not [value for value in ("Sari", "Acme", "Analyst", "812") if value in text]
