"""The policy by hand is the policy, and the benchmark measures what it says."""

from typing import Any

import attrs
import pytest

from interview_followup import Interview

from .by_hand import PLAYBOOK
from .deciding import CASES, FEWEST, agreement, builders, cases, deciders
from .measure import ROUNDS


def test_the_policy_by_hand_agrees_with_the_library() -> None:
    """On kind, rule and the day of the next change."""
    many = cases(6000)
    agreed, rules = agreement(many)
    assert agreed == len(many)
    assert {rule.name for rule in PLAYBOOK.rules} <= rules.keys()


@pytest.mark.once
def test_every_rule_decides_often_enough() -> None:
    """Among all the cases of the benchmark."""
    many = cases(CASES)
    agreed, rules = agreement(many)
    assert agreed == CASES
    rules.pop(None)
    assert min(rules.values()) >= FEWEST
    assert rules.keys() == {rule.name for rule in PLAYBOOK.rules}


def test_the_first_time_is_the_first() -> None:
    """The interviews of a round have not been asked before."""
    many = cases(20)
    calls = deciders(many)
    for name in (*calls, *calls):
        calls[name]()
    for _ in range(ROUNDS - 1):
        calls["decide, asked first"]()
    with pytest.raises(StopIteration):
        calls["decide, asked first"]()
    built = builders()
    assert isinstance(built["Interview"](), Interview)
    bare: Any = built["attrs alone"]()
    assert [field.name for field in attrs.fields(type(bare))] == [field.name for field in attrs.fields(Interview)]
