"""That every sentence of the policy has its class here, and that the class repeats the sentence."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

HERE: Final = Path(__file__).parent
POLICY: Final = (HERE.parents[1] / "docs" / "concepts" / "policy.md").read_text(encoding="utf-8")
IDS: Final = sorted(
    {*re.findall(r"^\| ([A-Z]\d+) \|", POLICY, re.MULTILINE), *re.findall(r"\*\*([GN]\d+)\*\* ", POLICY)}
)
COUNTS: Final = {"G": 15, "N": 1, "P": 12, "R": 4, "O": 3, "A": 3, "H": 4, "W": 2}


def flat(text: str) -> str:
    """Put a text on one line."""
    return " ".join(text.split())


def _classes() -> Iterator[tuple[str, str]]:
    """Give every test class of this folder with its docstring."""
    for module in sorted(HERE.glob("test_*.py")):
        for node in ast.parse(module.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef):
                yield node.name, ast.get_docstring(node) or ""


CLASSES: Final = dict(_classes())
QUOTED: Final = {
    name: flat(docstring.partition("\n")[2])
    for name, docstring in CLASSES.items()
    if re.match(r"(Section \d|[GN]\d+)\.\n", docstring)
}


def test_every_sentence_has_a_class() -> None:
    """A sentence that is added to the policy is missed here until it is tested."""
    assert set(IDS) == {f"{letter}{number}" for letter, last in COUNTS.items() for number in range(1, last + 1)}
    assert [sentence for sentence in IDS if f"Test{sentence}" not in CLASSES] == []


@pytest.mark.parametrize("name", QUOTED)
def test_a_class_repeats_its_sentence_word_for_word(name: str) -> None:
    """A sentence that is changed in the policy has to be changed, and thought about, here."""
    assert QUOTED[name]
    assert QUOTED[name] in flat(POLICY)


@pytest.mark.parametrize("row", [line for line in POLICY.splitlines() if re.match(r"\| [A-Z]\d+ \|", line)])
def test_a_class_repeats_the_cells_of_its_row(row: str) -> None:
    """Every cell that says something stands in the docstring."""
    sentence, *cells = [cell.strip() for cell in row.strip("|").split("|")]
    docstring = flat(CLASSES[f"Test{sentence}"])
    assert docstring.startswith(f"{sentence}. ")
    assert [cell for cell in cells if cell not in docstring] == []
