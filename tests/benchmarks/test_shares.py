"""The parts of a whole are parts of it."""

import pytest

from interview_followup import decide

from .by_hand import PLAYBOOK
from .deciding import cases
from .shares import asked_by, of_a_decision, of_a_whole_call, table
from .whole import english, with_a_message


def test_what_the_parts_leave_is_told() -> None:
    """What is told as a part of a part is not counted twice."""
    calls = {
        "whole": lambda: sum(range(400_000)),
        "part": lambda: sum(range(100_000)),
        "  of which": lambda: None,
    }
    lines = [line.partition("µs") for line in table(calls, 1).splitlines()]
    shares = {name.rsplit(maxsplit=1)[0].strip(): float(share.strip(" %")) for name, _, share in lines}
    assert shares["whole"] == 100
    assert shares["part"] + shares["the rest"] == pytest.approx(100, abs=0.2)


def test_the_rules_that_are_asked_end_with_the_one_that_decides() -> None:
    """As the engine's loop does, which passes by what contact is not wanted for."""
    for interview, today in cases(300):
        rule = decide(interview, today, playbook=PLAYBOOK).rule
        asked = asked_by((interview, today))
        assert rule is None or asked[-1] is PLAYBOOK.rule(rule).window
        assert not interview.no_contact or PLAYBOOK.rule("thank_you").window not in asked


def test_every_part_runs() -> None:
    """Over the same cases."""
    for call in (*of_a_decision(cases(50)).values(), *of_a_whole_call(with_a_message(english(300), 30)).values()):
        call()
