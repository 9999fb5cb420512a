"""
Names that stand beside one another, read from the source: members of an enum, and the numbers of `Timing`.
"""

import ast
from pathlib import Path


def siblings(source: Path) -> dict[str, tuple[str, ...]]:
    """Give, for the name of an enum or of the values ``timing``, its members in order."""
    kinds = ast.parse((source / "interview" / "kinds.py").read_text(encoding="utf-8"))
    found = {
        node.name: tuple(
            target.id
            for line in node.body
            if isinstance(line, ast.Assign)
            for target in line.targets
            if isinstance(target, ast.Name)
        )
        for node in kinds.body
        if isinstance(node, ast.ClassDef)
    }
    numbers = ast.parse((source / "timing.py").read_text(encoding="utf-8"))
    found["timing"] = tuple(
        line.target.id
        for node in numbers.body
        if isinstance(node, ast.ClassDef) and node.name == "Timing"
        for line in node.body
        if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name)
    )
    return {name: names for name, names in found.items() if len(names) > 1}
