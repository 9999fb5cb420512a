"""
The samples as JSON, as each release stored them, which later releases must read.

One file a release, ``forms/<version>.json``: a sample's name and its stored form, a line each, so that a diff is read.
"""

import json
from pathlib import Path
from typing import Final

from interview_followup import Plan, TemplateKey, Timing, WhyNot, Window, WorkCalendar
from interview_followup.interop.json import converter

from .samples import samples

FOLDER: Final = Path(__file__).parent / "forms"
STORED: Final = converter()
_NOT_STORED: Final = (Plan, TemplateKey, Timing, WhyNot, Window, WorkCalendar, tuple)
"""What has no stored form: it is made anew, belongs to a playbook, or is a part of nothing that is stored."""


def storable() -> dict[str, object]:
    """Give the samples that have a stored form, by their names."""
    without = {"agenda", "fault"}
    return {name: each for name, each in samples().items() if not isinstance(each, _NOT_STORED) and name not in without}


def write() -> str:
    """Write every sample."""
    lines = [f"{json.dumps(name)}: {STORED.dumps(value)}" for name, value in storable().items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def kept() -> dict[str, dict[str, str]]:
    """Give the forms of all releases, each by its sample's name."""
    releases = {path.stem: json.loads(path.read_text(encoding="ascii")) for path in sorted(FOLDER.glob("*.json"))}
    return {release: {name: json.dumps(form) for name, form in forms.items()} for release, forms in releases.items()}
