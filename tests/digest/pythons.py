"""
Finding the CPythons of this machine, and making environments in which the package is installed as users get it.
"""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

VERSIONS: Final = ("3.11", "3.12", "3.13")
OLDEST: Final = ("attrs==23.2.0", "python-dateutil==2.9.0")
"""The floors of pyproject.toml."""

_PROBE: Final = """
import ensurepip, sys, venv
version = ".".join(map(str, sys.version_info[:2]))
sys.exit(sys.implementation.name != "cpython" or version != sys.argv[1] or sys.version_info.releaselevel != "final")
"""


def run(command: Sequence[str | Path], environment: dict[str, str] | None = None, where: Path | None = None) -> str:
    """Run a command; give what it prints, or fail with what it said."""
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment, cwd=where)
    if done.returncode:
        raise RuntimeError(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def find_python(version: str) -> Path | None:
    """Find an interpreter of that version that runs and has venv: this one, one on the path, or one of pyenv's."""
    return next((path for path in _candidates(version) if _works_as(path, version)), None)


def _candidates(version: str) -> Iterator[Path]:
    yield Path(sys.executable)
    for folder in os.environ.get("PATH", "").split(os.pathsep):
        yield from (Path(folder, name) for name in (f"python{version}", "python3", "python"))
    root = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    yield from sorted(root.glob(f"versions/{version}.*/bin/python"), reverse=True)


def _works_as(path: Path, version: str) -> bool:
    # A name on the path may be a shim that does not run, and a distribution's Python may come without venv.
    if not path.is_file():
        return False
    done = subprocess.run([path, "-c", _PROBE, version], capture_output=True, check=False)
    return done.returncode == 0


def build_wheel(project: Path, folder: Path) -> Path:
    """Build the package's wheel."""
    run([sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, project])
    (wheel,) = folder.glob("interview_followup-*.whl")
    return wheel


def new_environment(folder: Path, python: Path, *installed: str | Path) -> Path:
    """Make an environment with the package and nothing else; gives its interpreter."""
    run([python, "-m", "venv", folder])
    inside = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    run([inside, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *installed])
    return inside


def dependencies(python: Path) -> str:
    """Tell which dependencies an environment has."""
    code = (
        "from importlib.metadata import version as v; print('attrs', v('attrs') + ', dateutil', v('python-dateutil'))"
    )
    return run([python, "-c", code]).strip()
