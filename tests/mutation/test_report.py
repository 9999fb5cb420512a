"""The report on a mutation run: what it counts, and what it does not let pass."""

import json
import tomllib
from pathlib import Path

import pytest

from tests.mutation import report

DECIDE = "interview_followup.engine.deciding.x_decide__mutmut_1"
LISTED = "interview_followup.rules.base.x_window__mutmut_2"
WORD = "interview_followup.engine.wording.x__word__mutmut_1"

KNOWN = '[[equivalent]]\nmutants = ["rules.base.x_window__mutmut_2"]\nchange = "a"\nwhy = "b"\n'
NOBODY = "equivalent = []\n"


def noted(folder: Path, results: dict[str, dict[str, int | None]]) -> Path:
    """Keep results as mutmut does."""
    for module, codes in results.items():
        path = folder / "src" / "interview_followup" / f"{module}.py.meta"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps({"exit_code_by_key": codes}), encoding="utf-8")
    return folder


def killed(count: int, code: int = 1) -> dict[str, int | None]:
    """Make so many mutants that were killed."""
    return {f"interview_followup.timing.x_a__mutmut_{number}": code for number in range(count)}


def run(tmp_path: Path, results: dict[str, dict[str, int | None]], known: str = NOBODY) -> int:
    """Report on results, with a file of what is known."""
    survivors = tmp_path / "survivors.toml"
    survivors.write_text(known, encoding="utf-8")
    return report.main(noted(tmp_path, results), survivors)


def test_a_run_in_which_all_are_killed_is_good(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A timeout is a kill."""
    assert run(tmp_path, {"timing": killed(9), "engine/deciding": {DECIDE: 36}}) == 0
    assert capsys.readouterr().out.splitlines()[2:] == [
        "| engine.deciding | 1 | 0 | 1 | 0 | 0 | 100.0 | 100.0 |",
        "| timing | 9 | 9 | 0 | 0 | 0 | 100.0 | 100.0 |",
        "| all | 10 | 9 | 1 | 0 | 0 | 100.0 | 100.0 |",
    ]


@pytest.mark.parametrize("code", [0, 33, None], ids=["survived", "no test", "not tried"])
def test_a_survivor_in_the_core_must_be_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], code: int | None
) -> None:
    """Whatever is not killed survives, also where no test reaches it or nobody tried."""
    assert run(tmp_path, {"timing": killed(99), "engine/deciding": {DECIDE: code}}) == 1
    assert capsys.readouterr().out.splitlines()[-1] == f"{DECIDE} survives, and nobody says why"


def test_a_listed_survivor_passes_and_counts_against_the_raw_score_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The file says why nobody could kill it."""
    assert run(tmp_path, {"timing": killed(9), "rules/base": {LISTED: 0}}, KNOWN) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "| all | 10 | 9 | 0 | 1 | 1 | 90.0 | 100.0 |"


def test_elsewhere_a_survivor_counts_and_needs_no_reason(tmp_path: Path) -> None:
    """Nine of ten are enough."""
    assert run(tmp_path, {"timing": killed(9), "engine/wording": {WORD: 0}}) == 0


def test_fewer_than_nine_of_ten_are_too_few(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The score is that of all mutants, listed or not."""
    assert run(tmp_path, {"timing": killed(8), "rules/base": {LISTED: 0}}, KNOWN) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "88.9 % of the mutants are killed, and 90 % should be"


def test_without_a_run_there_is_nothing_to_be_proud_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No mutants are no score."""
    assert run(tmp_path, {}, KNOWN) == 1
    assert capsys.readouterr().out == "there are no mutants: run python -m tests.mutation.run\n"


@pytest.mark.parametrize(
    ("results", "text"),
    [({LISTED: 1}, "is killed"), ({LISTED.replace("2", "3"): 1}, "is gone")],
    ids=["killed", "gone"],
)
def test_a_list_that_is_out_of_date_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], results: dict[str, int | None], text: str
) -> None:
    """So a reason never stands for another mutant than it was written for."""
    assert run(tmp_path, {"rules/base": results}, KNOWN) == 1
    assert capsys.readouterr().out.splitlines()[-1] == f"{LISTED} is listed as equivalent, but {text}"


def test_a_package_is_a_module_of_its_own(tmp_path: Path) -> None:
    """Its file is called after nothing."""
    noted(tmp_path, {"rules/__init__": {"interview_followup.rules.x__rule__mutmut_1": 1}, "engine/__init__": {}})
    assert list(report.read(tmp_path)) == ["rules"]


def test_every_listing_says_what_changes_and_why_nobody_can_tell() -> None:
    """And lists no mutant twice."""
    text = tomllib.loads(report.SURVIVORS.read_text(encoding="utf-8"))
    names = [name for entry in text["equivalent"] for name in entry["mutants"]]
    assert len(names) == len(set(names)) == len(report.listed(report.SURVIVORS))
    assert all(entry["change"] and entry["why"] for entry in text["equivalent"])
