"""The policy in evalidate, with windows as expressions, gives what the library gives: else there is no comparison."""

import ast
from collections import Counter

import pytest

from interview_followup import StepKind

from .by_hand import PLAYBOOK
from .deciding import CASES, FEWEST, cases, ours
from .flat_windows import FACTS
from .peer_windows import RULES, evalidate_windows, window


def _agrees(count: int) -> Counter[str | None]:
    """Count how often each rule decides, where all the cases are answered alike."""
    pytest.importorskip("evalidate", reason="a peer of the benchmark")
    decide = evalidate_windows()
    many = cases(count)
    said = [ours(*case) for case in many]
    assert [number for number, case in enumerate(many) if decide(*case) != said[number]] == []
    return Counter(rule for _, rule, _ in said)


def test_it_agrees_with_the_library() -> None:
    """On kind, rule and the day of the next change."""
    found = _agrees(2000)
    assert {rule.name for rule in PLAYBOOK.rules} <= found.keys()


@pytest.mark.once
def test_it_agrees_with_the_library_in_all_the_cases() -> None:
    """Each rule decides often enough among them."""
    found = _agrees(CASES)
    del found[None]
    assert found.keys() == {rule.name for rule in PLAYBOOK.rules}
    assert min(found.values()) >= FEWEST


def test_the_rules_are_the_policys() -> None:
    """Under every outcome the same, in the same order, of the same kinds, and the same ones press."""
    for status, rules in RULES.items():
        assert [(rule.name, StepKind(rule.kind), rule.pressing, rule.unwanted) for rule in rules] == [
            (rule.name, rule.step, rule.pressing, rule.name == "no_contact") for rule in PLAYBOOK.rules_for(status)
        ]


def test_no_fact_is_laid_flat_in_vain() -> None:
    """What the rules of an outcome look at is what its facts are: flags and whole numbers."""
    seen = set()
    for interview, _ in cases(500):
        status = interview.outcome.status
        seen.add(status)
        nodes = [node for rule in RULES[status] for node in ast.walk(ast.parse(window(rule), mode="eval"))]
        facts = FACTS[status](interview)
        assert facts.keys() == {node.id for node in nodes if isinstance(node, ast.Name)}
        assert all(type(value) in {bool, int} for value in facts.values())
    assert seen == RULES.keys() == FACTS.keys()
