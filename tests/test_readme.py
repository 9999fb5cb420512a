"""The README's commands and links, and that the gate runs what the README says."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[1]
README: Final = (ROOT / "README.md").read_text(encoding="utf-8")
GATE: Final = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
BLOCKS: Final = re.findall(r"^```(\w*)\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
COMMANDS: Final = [body.rstrip("\n") for language, body in BLOCKS if language == "sh"]


def test_there_are_exactly_two_commands() -> None:
    """One line each; every other block is Python or what it prints."""
    assert len(COMMANDS) == 2
    assert not [command for command in COMMANDS if "\n" in command]
    assert {language for language, _ in BLOCKS} == {"python", "output", "sh"}


def test_each_command_makes_what_it_needs() -> None:
    """A fresh machine has neither the environment nor the package."""
    for command in COMMANDS:
        assert command.startswith("python3 -m venv .venv && ")
        assert " install " in command
    assert COMMANDS[0].endswith("/python docs/examples/quickstart.py")
    assert COMMANDS[1].endswith("/python -m pytest")


@pytest.mark.skipif(shutil.which("bash") is None, reason="the gate needs bash")
@pytest.mark.parametrize("which", [1, 2])
def test_the_gate_takes_its_commands_from_here(which: int) -> None:
    """So that the two cannot drift apart."""
    found = re.search(r"^readme_command\(\) \{.*?^\}", GATE, re.DOTALL | re.MULTILINE)
    assert found is not None
    script = f"{found[0]}\nreadme_command {which}"
    done = subprocess.run(["bash", "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S607
    assert done.stdout == f"{COMMANDS[which - 1]}\n"
    assert f"run_readme {which}" in GATE
    assert COMMANDS[which - 1] not in GATE


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_links_into_the_repository_lead_somewhere(name: str) -> None:
    """A moved page takes its links with it."""
    links = re.findall(r"\]\((?!https?:)([^)#]+)", (ROOT / name).read_text(encoding="utf-8"))
    assert links
    assert not [link for link in links if not (ROOT / link).exists()]
