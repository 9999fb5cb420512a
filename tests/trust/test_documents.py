"""That no document escapes being run."""

import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]


def test_inv_v4_every_document_with_code_is_run() -> None:
    """Each page that holds a block of Python stands where the tests look, and every block is collected."""
    looked_at = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["pytest"]["ini_options"]
    pages = [
        path
        for path in (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"))
        if "```python\n" in path.read_text(encoding="utf-8") and "_build" not in path.parts
    ]
    assert len(pages) >= 10
    for path in pages:
        place = path.relative_to(ROOT).as_posix()
        assert any(place == each or place.startswith(f"{each}/") for each in looked_at["testpaths"]), place
    collected = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider", "README.md", "docs"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    for path in pages:
        blocks = path.read_text(encoding="utf-8").count("```python\n")
        assert collected.count(f"{path.relative_to(ROOT).as_posix()}::") >= blocks
