"""The package's source, parsed: what the tests of this folder look at."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
PACKAGE: Final = ROOT / "src" / "interview_followup"
MODULES: Final = tuple(sorted(PACKAGE.rglob("*.py")))


def name_of(path: Path) -> str:
    """Name a module by its place in the package: ``interview.people``; empty for the package itself."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def is_module(name: str) -> bool:
    """Tell whether the package has a module of that name."""
    path = PACKAGE.joinpath(*name.split("."))
    return path.with_suffix(".py").is_file() or (path / "__init__.py").is_file()


def parse(path: Path) -> ast.Module:
    """Parse a module."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def outer_imports(path: Path) -> Iterator[str]:
    """List what a module imports from outside the package, anywhere in it, as dotted names."""
    for node in ast.walk(parse(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def inner_imports(path: Path) -> Iterator[str]:
    """List which modules of the package a module imports from, anywhere in it."""
    package = [*path.relative_to(PACKAGE).parts[:-1]]
    for node in ast.walk(parse(path)):
        if not isinstance(node, ast.ImportFrom) or not node.level:
            continue
        base = package[: len(package) - node.level + 1]
        if node.module is not None:
            base = [*base, *node.module.split(".")]
        for alias in node.names:
            # ``from . import en`` names a module, ``from .en import REASONS`` a name in one.
            whole = ".".join([*base, alias.name])
            yield whole if is_module(whole) else ".".join(base)
