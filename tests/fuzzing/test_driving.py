"""What drives the hunts, held without a fuzzer: a stand-in for atheris feeds a few inputs."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from shlex import quote
from types import SimpleNamespace

import pytest

import fuzz.__main__ as command
from fuzz.running import hunt

from . import asking
from .inputs import CHECKS

SAID = """#1 INITED
FINDING nothing of that kind
stat::number_of_executed_units: 5624
stat::average_exec_per_sec:     137
stat::new_units_added:          78
"""


class Fuzzer:
    """
    Stands in for atheris.

    Attributes:
        instrumented: Which packages were asked to be watched.
        options: What was handed on to libFuzzer.
        answers: What the target said to each input.
    """

    def __init__(self, *inputs: bytes) -> None:
        self.instrumented: list[str] = []
        self.options: list[str] = []
        self.answers: list[int] = []
        self._inputs = inputs
        self._look_at: Callable[[bytes], int] = lambda data: 0

    @contextmanager
    def instrument_imports(self, include: Sequence[str]) -> Iterator[None]:
        """Watch nothing."""
        self.instrumented += include
        yield

    def Setup(self, options: list[str], look_at: Callable[[bytes], int]) -> None:  # noqa: N802 - atheris's name
        """Take the target."""
        self.options, self._look_at = options, look_at

    def Fuzz(self) -> None:  # noqa: N802
        """Feed it."""
        self.answers = [self._look_at(data) for data in self._inputs]


@pytest.mark.parametrize("target", CHECKS)
def test_a_hunt_instruments_the_library_and_hands_on_the_options(
    target: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """All but the one that is ours, behind the command that starts it anew; and an input that is answered is kept."""
    fuzzer = Fuzzer(b"", b"\x00")
    monkeypatch.setitem(sys.modules, "atheris", fuzzer)
    monkeypatch.setattr(sys, "argv", ["fuzz", f"--findings={tmp_path}", "-max_len=5", "folder"])
    hunt(target)
    command_line, *options = fuzzer.options
    assert (fuzzer.instrumented, options) == (["interview_followup"], ["-max_len=5", "folder"])
    assert command_line == f"{quote(sys.executable)} -m fuzz.{target}"
    assert fuzzer.answers == [0, 0]
    assert list(tmp_path.iterdir()) == []


def test_the_first_input_of_each_kind_of_finding_is_written_down(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With its traceback; the hunt goes on, and libFuzzer does not keep what fails."""
    monkeypatch.setattr(asking, "most_seconds", lambda: 0.0)
    fuzzer = Fuzzer(b"", b"")
    monkeypatch.setitem(sys.modules, "atheris", fuzzer)
    monkeypatch.setattr(sys, "argv", ["fuzz", f"--findings={tmp_path}"])
    hunt("decide")
    assert fuzzer.answers == [-1, -1]
    story, data = sorted(tmp_path.iterdir(), key=lambda path: path.suffix, reverse=True)
    assert data.read_bytes() == b""
    assert "TooSlowError" in story.read_text(encoding="utf-8")
    assert capsys.readouterr().err.count("FINDING") == 1


def test_without_atheris_a_hunt_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """And how to get it."""
    monkeypatch.setitem(sys.modules, "atheris", None)
    with pytest.raises(SystemExit, match="pip install --group long"):
        hunt("interview")


class TestCommand:
    """``python -m fuzz`` runs the hunts one by one, and prints a table."""

    @pytest.fixture(autouse=True)
    def elsewhere(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        """Keep nothing in the tree."""
        monkeypatch.chdir(tmp_path)

    def drive(self, monkeypatch: pytest.MonkeyPatch, said: str, *options: str, found: bytes | None = None) -> int:
        """Run the command with a stand-in for libFuzzer."""

        def run(command_line: list[str], **_: object) -> SimpleNamespace:
            folders = [Path(each) for each in command_line[4:] if not each.startswith("-")]
            (folders[0] / "entry").write_bytes(b"x")
            if found is not None:
                findings = next(each for each in command_line if each.startswith("--findings="))
                (Path(findings.removeprefix("--findings=")) / "0123").write_bytes(found)
            return SimpleNamespace(stdout=said)

        monkeypatch.setattr("subprocess.run", run)
        monkeypatch.setattr(sys, "argv", ["fuzz", *options])
        return command.main()

    def test_it_prints_what_was_run_and_added(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A line for each target."""
        assert self.drive(monkeypatch, SAID, "--seconds", "1") == 0
        lines = [line.split() for line in capsys.readouterr().out.splitlines()]
        assert lines[1:] == [[target, "5624", "137", "1", "0"] for target in command.TARGETS]
        assert set(command.TARGETS) == set(CHECKS)

    def test_a_finding_is_named_and_fails(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """So that a script notices."""
        assert self.drive(monkeypatch, SAID, "--target", "decide", found=b"bad") == 1
        assert "finding: .fuzz/decide/findings/0123" in capsys.readouterr().out

    def test_a_hunt_that_did_not_run_is_no_success(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Such as without atheris."""
        with pytest.raises(SystemExit, match="atheris is missing"):
            self.drive(monkeypatch, "atheris is missing: pip install", "--target", "decide")

    def test_what_was_gathered_takes_the_place_of_what_was_kept(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """Minimised."""
        old = Path("tests/fuzzing/corpus/decide/old")
        old.parent.mkdir(parents=True)
        old.write_bytes(b"old")
        assert self.drive(monkeypatch, "", "--keep", "--target", "decide") == 0
        assert [path.name for path in old.parent.iterdir()] == ["entry"]
        assert "decide: 1 entries are kept" in capsys.readouterr().out
