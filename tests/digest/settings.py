"""
What a process can differ in and an answer must not: hash seed, time zone, locale, optimisation.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

SEEDS: Final = ("0", "1", "31", "random")
ZONES: Final = ("Etc/GMT+12", "UTC", "Pacific/Kiritimati")
"""The first and the last place on earth where a day begins, and one between."""

LOCALES: Final = ("C", "en_US.UTF-8", "tr_TR.UTF-8")
_KEPT: Final = ("PATH", "HOME", "SYSTEMROOT", "PYENV_VERSION", "LD_LIBRARY_PATH")
"""All that a process needs of the caller's surroundings."""


class Setting(NamedTuple):
    """What one process is started with."""

    seed: str
    zone: str
    locale: str
    optimised: bool

    def __str__(self) -> str:
        return f"PYTHONHASHSEED={self.seed} TZ={self.zone} LC_ALL={self.locale}{' -O' if self.optimised else ''}"

    def environment(self, locales: Path | None = None) -> dict[str, str]:
        """Give the variables of the process, these and hardly any other; *locales* is where `build_locales` made them."""
        kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
        return {
            **kept,
            **({} if locales is None else {"LOCPATH": str(locales)}),
            "PYTHONHASHSEED": self.seed,
            "TZ": self.zone,
            "LC_ALL": self.locale,
            "PYTHONDONTWRITEBYTECODE": "1",
        }

    @property
    def flags(self) -> list[str]:
        """The interpreter's flags."""
        return ["-O"] if self.optimised else []


def build_locales(folder: Path) -> Path | None:
    """
    Make the locales below a folder, since few machines have a Turkish one.

    Returns:
        The folder; ``None`` where the C library's tool or its sources are not on the machine.
    """
    tool = shutil.which("localedef")
    if tool is None:
        return None
    for name in LOCALES[1:]:
        source, _, charset = name.partition(".")
        # It ends with 1 where it made the locale and warns.
        command: list[str | Path] = [tool, "-i", source, "-f", charset, "--no-archive", folder / name]
        subprocess.run(command, capture_output=True, check=False)
        if not (folder / name).is_dir():
            return None
    return folder


def every_pair() -> Iterator[Setting]:
    """Give twelve settings in which any two values of different kinds meet."""
    for row, seed in enumerate(SEEDS):
        for column, zone in enumerate(ZONES):
            # A Latin square: each seed and each zone meets each locale; the optimisation changes along both.
            yield Setting(seed, zone, LOCALES[(row + column) % len(LOCALES)], (row + column) % 2 == 1)


def every_value() -> tuple[Setting, ...]:
    """Give four settings in which each value stands at least once."""
    return (
        Setting("0", "Etc/GMT+12", "C", optimised=False),
        Setting("1", "UTC", "en_US.UTF-8", optimised=True),
        Setting("31", "Pacific/Kiritimati", "tr_TR.UTF-8", optimised=False),
        Setting("random", "Etc/GMT+12", "tr_TR.UTF-8", optimised=True),
    )
