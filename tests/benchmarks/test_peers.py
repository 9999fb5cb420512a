"""The rule engines run the same policy as the library, or there is nothing to compare."""

import sys
from collections import Counter

import pytest

from . import peers
from .by_hand import PLAYBOOK
from .deciding import CASES, FEWEST, Case, cases
from .flat import flat
from .peer_rules import ROWS
from .peers import MODULES, NOTHING, PEERS, SAID, Said, disagreements, main, what_we_say


@pytest.fixture(scope="module")
def asked_and_said() -> tuple[list[Case], list[Said]]:
    """Build all the cases of the benchmark, and decide them."""
    many = cases(CASES)
    return many, what_we_say(many)


@pytest.mark.once
@pytest.mark.parametrize("name", PEERS)
def test_every_engine_agrees_with_the_library(name: str, request: pytest.FixtureRequest) -> None:
    """On kind and rule, in all the cases, and each rule decides often enough among them."""
    pytest.importorskip(MODULES[name], reason="a peer of the benchmark")
    many, said = request.getfixturevalue("asked_and_said")  # takes a while: not where there is no peer
    assert disagreements(PEERS[name](), many, said) == []
    found = Counter(rule for _, rule in said)
    del found[None]
    assert found.keys() == {rule.name for rule in PLAYBOOK.rules}
    assert min(found.values()) >= FEWEST


def test_the_rows_are_the_policys_rules() -> None:
    """Every rule with its kind, and under an outcome no rule that is not asked there, in the policy's order."""
    assert {rule: kind for kind, rule in SAID.values() if rule} == {rule.name: rule.step for rule in PLAYBOOK.rules}
    order = [rule.name for rule in PLAYBOOK.rules]
    for status, rows in ROWS.items():
        outcome = "accepted" if status == "closed" else status
        names = list(dict.fromkeys(rule for rule, _, _ in rows))
        assert sorted(names, key=order.index) == names
        assert set(names) == {rule.name for rule in PLAYBOOK.rules if outcome in rule.outcomes}


def test_no_fact_is_laid_flat_in_vain() -> None:
    """What the rows of an outcome look at is what its facts are, each a flag or a count as the rows take it."""
    seen = set()
    for case in cases(500):
        facts = flat(*case)
        status = str(facts.pop("status"))
        seen.add(status)
        wanted = {name: type(value) is bool for _, _, tests in ROWS[status] for name, value in tests}
        assert {name: type(value) is bool for name, value in facts.items()} == wanted
        assert all(type(value) in {bool, int} for value in facts.values())
    assert seen == ROWS.keys()


def test_the_command_counts(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """One line an engine, with the first cases on which it differs; it fails where one does."""
    monkeypatch.setattr(sys, "argv", ["peers", "--agree"])
    monkeypatch.setattr(peers, "CASES", 300)
    monkeypatch.setattr(peers, "PEERS", {"idle": lambda: lambda facts: NOTHING})
    differing = [number for number, said in enumerate(what_we_say(cases(300))) if said != NOTHING]
    assert main() == 1
    first = " ".join(map(str, differing[:5]))
    assert capsys.readouterr().out == f"idle      {300 - len(differing)} of 300 {first}\n"


def test_the_command_says_how_it_is_called(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Without its one argument, which takes a while, it runs nothing."""
    monkeypatch.setattr(sys, "argv", ["peers"])
    assert main() == 2
    assert capsys.readouterr() == ("", "usage: python -m tests.benchmarks.peers --agree\n")
