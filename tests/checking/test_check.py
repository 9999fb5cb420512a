"""The check of a playbook: clean where it should be, and every planted fault is found with a story."""

import pytest

from interview_followup import DEFAULT_PLAYBOOK, FindingCode, check
from interview_followup.checking.running import check_under

from .planted import PLANTED, Planted


@pytest.fixture(scope="module")
def ticks() -> list[tuple[int, int]]:
    """What a progress bar was told."""
    return []


@pytest.fixture(scope="module")
def report(ticks: list[tuple[int, int]]) -> object:
    """The default playbook's report, made once."""
    return check(DEFAULT_PLAYBOOK, progress=lambda done, total: ticks.append((done, total)))


def test_the_default_playbook_has_no_finding(report: object) -> None:
    """Zero."""
    assert report.findings == ()


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_fault_is_found(name: str) -> None:
    """With its code, the rule or number it is about, words that say what is wrong, and a story where there is one."""
    planted: Planted = PLANTED[name]
    found = check_under((planted.outcome,), planted.playbook).findings
    matching = [each for each in found if (each.code, each.subject) == (planted.code, planted.subject)]
    assert len(matching) == 1, found
    finding = matching[0]
    assert planted.words in finding.text
    if finding.interview is not None and finding.day is not None:
        assert finding.story.splitlines()[-1] == f"  {finding.day}  → {finding.subject}: {finding.text}"


def test_every_code_is_planted_and_there_are_more_than_twenty() -> None:
    """A kind of finding that nothing shows might find nothing."""
    assert {planted.code for planted in PLANTED.values()} == {*FindingCode}
    assert len(PLANTED) >= 20
