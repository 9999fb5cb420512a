"""
The conformance cases, held against the library and against the oracle.
"""

import ast
import re
import sys
from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

import pytest

from interview_followup import DEFAULT_PLAYBOOK
from tests.conformance import adapter, oracle
from tests.conformance.running import ALL_CASES, Case

HERE: Final = Path(__file__).parent
POLICY: Final = HERE.parents[1] / "docs" / "concepts" / "policy.md"

# The rules' own files; A3 and H4 name no rule, and say which rules stand.
RULES: Final = (
    *(f"P{number}" for number in range(1, 13)),
    *("N1", "R1", "R2", "R3", "R4", "O1", "O2", "O3", "A1", "A2", "A3", "H1", "H2", "H3", "H4", "W1", "W2", "closed"),
)
# What the policy says about any rule. G1 and G13 are about the engine and a host's own rules: no plain data shows them.
GENERAL: Final = tuple(f"G{number}" for number in range(2, 16) if number != 13)
SECTIONS: Final = ("section 1", "section 3", "section 6")


def ask_library(
    facts: Mapping[str, Any], day: date, timing: Mapping[str, Any], calendar: Mapping[str, Any]
) -> dict[str, Any] | list[str]:
    """Ask the library."""
    try:
        return adapter.answer_of(facts, day, timing, calendar)
    except adapter.RefusedError as error:
        return error.faults


def ask_oracle(
    facts: Mapping[str, Any], day: date, timing: Mapping[str, Any], calendar: Mapping[str, Any]
) -> dict[str, Any] | list[str]:
    """Ask the oracle."""
    faults = oracle.refusal(facts, timing, calendar)
    if isinstance(day, datetime):
        faults.append("day not a date")
    return faults or oracle.answer(facts, day, timing, calendar)


@pytest.mark.parametrize("case", ALL_CASES, ids=lambda case: case.id)
def test_the_library_answers_every_case_as_it_says(case: Case) -> None:
    """Whatever a case expects, the library answers; what it expects to be refused, the library refuses, by name."""
    assert case.differences(ask_library) == [], case.says


@pytest.mark.parametrize("case", ALL_CASES, ids=lambda case: case.id)
def test_the_oracle_answers_every_case_as_it_says(case: Case) -> None:
    """The second implementation agrees with every case, those whose values were written by hand among them."""
    assert case.differences(ask_oracle) == [], case.says


def _flat(markdown: str) -> str:
    """Take the marks and the line breaks out of a text, so that a quotation can be found in it."""
    return re.sub(r"\s+", " ", re.sub(r"[`*]", "", markdown))


def _missing_sentences(cases: tuple[Case, ...]) -> list[str]:
    """Find the cases that cite what the policy does not say."""
    policy = _flat(POLICY.read_text(encoding="utf-8"))
    return [case.id for case in cases if _flat(case.sentence) not in policy]


def test_every_sentence_cited_stands_in_the_policy() -> None:
    """A case cites the policy word for word, and only ids that the policy has."""
    policy = POLICY.read_text(encoding="utf-8")
    assert _missing_sentences(ALL_CASES) == []
    for cited in {case.policy for case in ALL_CASES}:
        heading = cited.replace("section ", "## ") + "."
        assert any(mark in policy for mark in (f"**{cited}**", f"| {cited} |", f"`{cited}` →", f"\n{heading}")), cited


def test_a_sentence_that_the_policy_does_not_have_is_found() -> None:
    """The check of the citations catches one that was made up."""
    made_up = Case(**{**vars(ALL_CASES[0]), "sentence": "ask on the second day"})
    assert _missing_sentences((made_up,)) == [made_up.id]


def test_there_are_enough_cases_of_every_sort() -> None:
    """Over four hundred cases, a third of them about errors and contradictions, ten for each row of the table."""
    assert len(ALL_CASES) >= 420
    assert sum(bool(case.trouble) for case in ALL_CASES) * 100 >= 35 * len(ALL_CASES)
    assert sum(case.by == "hand" for case in ALL_CASES) >= 60
    rows = Counter(case.policy for case in ALL_CASES)
    assert set(rows) == {*RULES, *GENERAL, *SECTIONS}
    assert [row for row in RULES if rows[row] < 10] == []


def test_every_sentence_has_two_cases_for_it_and_two_against() -> None:
    """Each id of the policy is shown where it acts and where it does not."""
    sides = Counter((case.policy, case.side) for case in ALL_CASES)
    thin = [(row, side) for row in (*RULES, *GENERAL, *SECTIONS) for side in ("for", "against") if sides[row, side] < 2]
    assert thin == []


def test_every_rule_of_the_default_playbook_decides_in_some_case() -> None:
    """No rule's name is missing among the answers, and no answer names a rule that the playbook lacks."""
    assert {case.expected["rule"] for case in ALL_CASES if "rule" in case.expected} == {
        rule.name for rule in DEFAULT_PLAYBOOK.rules
    }


def test_ids_are_unique_and_no_case_is_told_twice() -> None:
    """An id names one case, and no two cases ask the same of the same facts."""
    assert [it for it, count in Counter(case.id for case in ALL_CASES).items() if count > 1] == []
    asked = Counter(repr((case.facts, case.day, case.timing, case.calendar)) for case in ALL_CASES)
    assert [it for it, count in asked.items() if count > 1] == []


def test_every_case_is_written_in_the_format() -> None:
    """A case is for or against, by hand or by the oracle, and expects either an answer or a refusal."""
    answer = {"step", "rule", "opens_on", "due_on", "closes_on", "send_on", "next_change"}
    for case in ALL_CASES:
        assert case.side in {"for", "against"}, case.id
        assert case.by in {"hand", "oracle"}, case.id
        assert case.trouble in {"", "impossible", "contradiction"}, case.id
        refused = set(case.expected) == {"refused"}
        assert refused or {"step", "next_change"} <= set(case.expected) <= answer, case.id
        assert refused == (case.trouble == "impossible"), case.id
        assert refused or ("rule" in case.expected) == (case.expected["step"] != "wait"), case.id


def _imports(path: Path) -> set[str]:
    """List what a module imports; a relative import is told as the file it stands for."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(f".{node.module}" if node.level else (node.module or "").split(".")[0])
    return found


def _foreign(path: Path) -> set[str]:
    """Find what a module of the oracle imports beyond the standard library and the oracle itself."""
    own = {f".{it.stem}" for it in HERE.glob("oracle*.py")}
    return _imports(path) - own - set(sys.stdlib_module_names)


@pytest.mark.parametrize("path", sorted(HERE.glob("oracle*.py")), ids=lambda path: path.stem)
def test_the_oracle_imports_the_standard_library_alone(path: Path) -> None:
    """Nothing of the library, nor of anybody else's, reaches the second implementation."""
    assert _foreign(path) == set()
    assert _ways_around(path) == set()


def _ways_around(path: Path) -> set[str]:
    """Find what could bring a module in without an import statement."""
    names = {node.id for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Name)}
    found = names & {"__import__", "__builtins__", "compile", "eval", "exec", "getattr", "globals", "open", "vars"}
    return found | _imports(path) & {"builtins", "ctypes", "importlib", "os", "pkgutil", "runpy", "subprocess", "sys"}


@pytest.mark.parametrize("line", ["import interview_followup", "from .adapter import decide", "import attrs"])
def test_an_import_that_the_oracle_may_not_have_is_found(line: str, tmp_path: Path) -> None:
    """The check of the imports catches the library, a neighbour that knows it, and a foreign package."""
    planted = tmp_path / "oracle.py"
    planted.write_text(f'"""Planted."""\n\n{line}\n', encoding="utf-8")
    assert _foreign(planted) != set()


@pytest.mark.parametrize(
    "line", ['__import__("interview_followup")', 'eval("decide")', "import importlib", 'open("decide.py")']
)
def test_a_way_around_an_import_is_found(line: str, tmp_path: Path) -> None:
    """And so is what would bring the library in by another door."""
    planted = tmp_path / "oracle.py"
    planted.write_text(f'"""Planted."""\n\n{line}\n', encoding="utf-8")
    assert _ways_around(planted) != set()


def test_the_page_tells_how_many_there_are() -> None:
    """The figures of docs/concepts/trust.md are those of the files."""
    page = (HERE.parents[1] / "docs" / "concepts" / "trust.md").read_text(encoding="utf-8")
    troubled = sum(case.trouble != "" for case in ALL_CASES) / len(ALL_CASES)
    assert f"{len(ALL_CASES)} cases as plain data, {troubled:.0%} of them" in page.replace(" %", "%")
    assert f"{sum(case.by == 'hand' for case in ALL_CASES)} by hand" in page
