"""The gate on cost sees what grew, says so, and never passes for want of something to look at."""

import platform
import sys
import tomllib
from collections.abc import Mapping
from functools import partial
from itertools import starmap
from pathlib import Path
from typing import Any

import pytest

from interview_followup import decide

from . import budget
from .budget import BUDGETS, here, look, main, minor_version, times
from .by_hand import PLAYBOOK, by_hand
from .bytecodes import bytecodes, of_the_library
from .bytecodes import main as print_bytecodes
from .counted import WINDOWS
from .counting import COUNTED, LAYOUTS, counts, lowest
from .operations import FEW, LIVES, OPERATIONS, REFERENCE, Operation

COSTS = {REFERENCE: 12_000, "decide": 150_000, "plan": 2_400_000}
SECONDS = {REFERENCE: 1e-6, "decide": 16e-6, "plan": 280e-6}
WHO = f"Python {platform.python_version()}"


@pytest.fixture
def file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """Budgets that were counted here."""
    written = tmp_path / "budgets.toml"
    assert main(["--refresh"], file=written, count=lambda: COSTS, measured=lambda: SECONDS) == 0
    capsys.readouterr()
    return written


def grown(by: float, name: str = "decide") -> dict[str, int]:
    """Let one operation take more."""
    return {**COSTS, name: round(COSTS[name] * (1 + by))}


def run(file: Path, capsys: pytest.CaptureFixture[str], **stand_ins: Any) -> tuple[int, list[str]]:
    """Hold stand-ins against the budgets; give the exit code and the lines below the table."""
    code = main([], file=file, **stand_ins)
    return code, capsys.readouterr().out.splitlines()[len(COSTS) + 1 :]


class TestInstructions:
    """On the build on which the budgets were counted."""

    def test_what_takes_5_percent_more_fails_and_is_named(self, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """With budget, count and growth, and how to see more."""
        code, lines = run(file, capsys, count=lambda: grown(0.05))
        assert code == 1
        assert lines == [
            "decide: grew by 5.0%, from 150,000 to 157,500 instructions; 1% is allowed; function by function, here and "
            'on the revision before: python -m tests.benchmarks.bytecodes "decide"',
            f"{WHO}: 1 fault; 1% of slack, by instructions",
        ]

    @pytest.mark.parametrize("by", [-0.0099, 0.0, 0.0099])
    def test_what_takes_hardly_less_or_more_passes(
        self, file: Path, capsys: pytest.CaptureFixture[str], by: float
    ) -> None:
        """1 % is allowed."""
        code, lines = run(file, capsys, count=lambda: grown(by))
        assert (code, lines) == (0, [f"{WHO}: 3 operations within their budgets; 1% of slack, by instructions"])

    def test_what_takes_less_passes_and_asks_for_a_lower_budget(
        self, file: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """Or it could grow back unseen."""
        code, lines = run(file, capsys, count=lambda: grown(-0.05))
        assert code == 0
        assert lines == [
            "decide: takes 5.0% less than its budget; --refresh lowers it",
            f"{WHO}: 3 operations within their budgets; 1% of slack, by instructions",
        ]

    def test_what_is_over_by_more_than_1_percent_fails(self, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """By the least that can be."""
        assert run(file, capsys, count=lambda: {**COSTS, "decide": 151_501})[0] == 1
        assert run(file, capsys, count=lambda: {**COSTS, "decide": 151_500})[0] == 0

    def test_an_operation_without_a_budget_fails(self, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """And tells what it takes."""
        code, lines = run(file, capsys, count=lambda: {**COSTS, "zzz": 7})
        assert code == 1
        assert lines[1] == "zzz: has no budget; it takes 7 instructions"

    def test_a_budget_without_an_operation_fails(self, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """What is no longer counted is no longer held."""
        code = main([], file=file, count=lambda: {REFERENCE: 12_000, "decide": 150_000})
        assert code == 1
        assert "plan: has a budget, and is no operation\n" in capsys.readouterr().out

    def test_a_version_without_budgets_fails(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Nothing held is nothing passed."""
        written = tmp_path / "budgets.toml"
        assert main([], file=written, count=lambda: COSTS) == 1
        assert capsys.readouterr().out == (
            f"{WHO}: there are budgets for no version, none for this one; see --refresh\n"
        )


class TestFallingBack:
    """Where instructions would tell of the machine, or cannot be counted, something else is held; and it is said."""

    @pytest.mark.parametrize("name", ["build", "attrs", "machine"])
    def test_on_another_build_the_ratio_to_the_policy_by_hand_counts(
        self, file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, name: str
    ) -> None:
        """A build that needs twice as many for everything passes; what takes a fifth more beside the rest does not."""
        was = here()[name]
        monkeypatch.setattr(budget, "here", lambda: {**here(), name: "another"})
        way = f"15% of slack, by instructions over those of {REFERENCE} ({name} another instead of {was})"
        code, lines = run(file, capsys, count=lambda: {each: 2 * cost for each, cost in COSTS.items()})
        assert (code, lines) == (0, [f"{WHO}: 3 operations within their budgets; {way}"])
        code, lines = run(file, capsys, count=lambda: grown(0.2))
        assert code == 1
        assert lines[0].startswith("decide: grew by 20.0%, from 12.50 to 15.00 times it; 15% is allowed;")
        assert lines[1] == f"{WHO}: 1 fault; {way}"

    def test_without_valgrind_the_ratio_in_time_counts(self, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A machine that is twice as slow passes; what takes half as much again beside the rest does not."""
        way = f"50% of slack, by processor time over that of {REFERENCE} (no valgrind on the path)"
        slower = {name: 2 * each for name, each in SECONDS.items()}
        code, lines = run(file, capsys, count=None, measured=lambda: {**slower, "decide": 46e-6})
        assert (code, lines) == (0, [f"{WHO}: 3 operations within their budgets; {way}"])
        code, lines = run(file, capsys, count=None, measured=lambda: {**slower, "decide": 50e-6})
        assert code == 1
        assert lines[0].startswith("decide: grew by 56.3%, from 16.00 to 25.00 times it; 50% is allowed;")
        assert lines[1] == f"{WHO}: 1 fault; {way}"

    def test_where_valgrind_fails_it_is_told_why(self, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """As in a container that does not let it work."""

        def fails() -> Mapping[str, float]:
            raise RuntimeError("no room")

        code, lines = run(file, capsys, count=fails, measured=lambda: SECONDS)
        assert code == 0
        assert lines[0].endswith("(valgrind does not count: no room)")

    def test_every_operation_is_timed(self) -> None:
        """By name, a call each."""
        found = times()
        assert found.keys() == OPERATIONS.keys()
        assert all(found.values())


class TestRefreshing:
    """Numbers change by one command, and each change is a line to look at."""

    @staticmethod
    def refresh(file: Path, capsys: pytest.CaptureFixture[str], found: Mapping[str, float]) -> list[str]:
        """Refresh from stand-ins; give what is printed."""
        seconds = {**dict.fromkeys(found, 1e-6), **SECONDS}
        assert main(["--refresh"], file=file, count=lambda: found, measured=lambda: seconds) == 0
        return capsys.readouterr().out.splitlines()

    def test_each_change_is_told(self, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Lowered, raised, new and gone."""
        found = {REFERENCE: 12_000, "decide": 120_000, "next": 7}
        assert self.refresh(file, capsys, found) == [
            "plan: no operation any more",
            "decide: lowered from 150,000 to 120,000, -20.00%",
            "next: 7, for the first time",
        ]
        assert self.refresh(file, capsys, {**found, "decide": 121_200}) == [
            "decide: raised from 120,000 to 121,200, +1.00%"
        ]
        assert main([], file=file, count=lambda: {**found, "decide": 121_200}) == 0

    def test_what_hardly_changes_stays(
        self, file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """On the same build: another one is counted anew."""
        before = file.read_text(encoding="utf-8")
        assert self.refresh(file, capsys, {**COSTS, "decide": 150_300}) == ["nothing changed"]
        assert file.read_text(encoding="utf-8") == before
        monkeypatch.setattr(budget, "here", lambda: {**here(), "build": "another"})
        assert self.refresh(file, capsys, {**COSTS, "decide": 150_300}) == [
            "decide: raised from 150,000 to 150,300, +0.20%"
        ]
        assert 'build = "another"' in file.read_text(encoding="utf-8")

    def test_the_other_versions_stay(self, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A refresh on one Python says nothing of another."""
        text = (
            '["3.9"]\nbuild = "\\"x\\""\nattrs = "1"\nmachine = "m"\n\n["3.9".instructions]\n"decide" = 5\n\n'
            '["3.9".times]\n"decide" = 5.5\n'
        )
        file.write_text(file.read_text(encoding="utf-8") + "\n" + text, encoding="utf-8")
        assert self.refresh(file, capsys, COSTS) == ["nothing changed"]
        assert text in file.read_text(encoding="utf-8")

    def test_without_valgrind_nothing_is_written(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Time is no budget."""
        written = tmp_path / "budgets.toml"
        assert main(["--refresh"], file=written, count=None) == 2
        assert "not on the path" in capsys.readouterr().out
        assert not written.exists()


def test_every_version_and_operation_has_a_budget() -> None:
    """As the file is committed, for all Pythons that the gate knows."""
    kept = tomllib.loads(BUDGETS.read_text(encoding="utf-8"))
    assert kept.keys() == {"3.11", "3.12", "3.13"}
    for recorded in kept.values():
        assert recorded["instructions"].keys() == recorded["times"].keys() == OPERATIONS.keys()
        assert recorded.keys() == {*here(), "instructions", "times"}
    assert look(kept[minor_version()], None, lambda: dict.fromkeys(OPERATIONS, 1.0)).budgets[REFERENCE] == 1


class TestCounting:
    """What callgrind writes is read with care."""

    OPERATIONS: Mapping[str, Operation] = {
        "one": Operation(print, lambda: [(), ()], 10),
        "two": Operation(print, lambda: [()], 1),
    }

    @staticmethod
    def totals(*windows: int) -> list[int]:
        """Write as callgrind does: what comes before each mark, so that every other total is a window's."""
        return [each for window in windows for each in (999_999, window)] + [999_999]

    def test_the_lowest_layout_and_the_last_windows_count(self) -> None:
        """A call each."""
        warm = [10_000] * (WINDOWS - COUNTED)
        layouts = [self.totals(*warm, 400, 420, *warm, 70, 74)] * (LAYOUTS - 1)
        layouts.append(self.totals(*warm, 440, 440, *warm, 60, 62))
        assert COUNTED == 2
        assert lowest(layouts, self.OPERATIONS) == {"one": 20, "two": 61}

    @pytest.mark.parametrize("layouts", [[], [[1, 2, 3]] * LAYOUTS], ids=["nothing", "too few"])
    def test_marks_that_were_not_seen_are_no_count(self, layouts: list[list[int]]) -> None:
        """On a system whose C library names it otherwise."""
        with pytest.raises(RuntimeError, match="other marks than were set"):
            lowest(layouts, self.OPERATIONS)

    def test_without_valgrind_nothing_is_counted(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """By an error that `look` tells."""
        monkeypatch.setenv("PATH", "")
        with pytest.raises(RuntimeError, match="valgrind is not on the path"):
            counts()


class TestOperations:
    """What is counted is what it is called."""

    def test_every_operation_runs_on_every_case(self) -> None:
        """And its cases can be made again and again."""
        for operation in OPERATIONS.values():
            for case in (*operation.cases(), *operation.cases()):
                operation.call(*case)

    def test_the_reference_does_the_same_work(self) -> None:
        """It agrees on every case, and they go many ways."""
        answers = {name: decide(*case, playbook=PLAYBOOK) for name, case in LIVES.items()}
        assert {name: (each.kind, each.rule, each.next_change) for name, each in answers.items()} == {
            name: by_hand(*case) for name, case in LIVES.items()
        }
        assert len({each.rule for each in answers.values()}) >= 12
        assert set(FEW) <= LIVES.keys()

    def test_the_first_time_is_the_first(self) -> None:
        """Where matters stand is worked out for every interview of a round, and not once where it is asked again."""
        for name, first_times in (("decide, asked first", len(LIVES)), ("decide, asked again", 0)):
            operation = OPERATIONS[name]
            for _ in range(2):
                ready = operation.cases()
                assert [case[0] for case in ready] == [interview for interview, _ in LIVES.values()]
                steps = bytecodes(partial(list, starmap(operation.call, ready)))
                worked_out = [name for name in steps.calls if name.endswith("standing.py:standing_of")]
                assert sum(steps.calls[name] for name in worked_out) == first_times


class TestBytecodes:
    """What a fault's hint prints."""

    @staticmethod
    def work(rounds: int) -> None:
        """Do nothing, so many times."""
        for number in range(rounds):
            abs(number)

    def test_they_repeat_and_grow_with_the_work(self) -> None:
        """To the bytecode."""
        one, other, twice = (bytecodes(partial(self.work, rounds)) for rounds in (9, 9, 18))
        assert one == other
        assert 0 < one.total() < twice.total() <= 2 * one.total()

    def test_whoever_traces_traces_on(self) -> None:
        """Coverage does."""
        before = sys.gettrace()
        bytecodes(lambda: None)
        assert sys.gettrace() is before

    def test_the_librarys_functions_are_listed(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Those that do most first, with all others in one line."""
        assert print_bytecodes(["decide, asked first"]) == 0
        head, first, *_, others, whole = capsys.readouterr().out.splitlines()
        assert head.split() == ["bytecodes", "calls", "function"]
        assert first.split()[2] == "engine/deciding.py:decide"
        assert others.endswith("elsewhere")
        assert whole.endswith("in all")
        assert "engine/deciding.py:decide" in of_the_library(
            bytecodes(lambda: decide(*LIVES["stale"], playbook=PLAYBOOK))
        )

    def test_an_unknown_operation_is_refused(self, capsys: pytest.CaptureFixture[str]) -> None:
        """With the names that there are."""
        assert print_bytecodes(["zzz"]) == 2
        assert "describe" in capsys.readouterr().err
