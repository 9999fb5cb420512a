"""A module fits in a head, and so does a function."""

import ast
from pathlib import Path

import pytest

from .source import MODULES, name_of, parse

every_module = pytest.mark.parametrize("path", MODULES, ids=lambda path: name_of(path) or "interview_followup")


@every_module
def test_a_module_is_shorter_than_400_lines(path: Path) -> None:
    """With its docstrings and tables."""
    assert len(path.read_text(encoding="utf-8").splitlines()) < 400


@every_module
def test_a_function_is_shorter_than_40_lines(path: Path) -> None:
    """Without its docstring."""
    functions = [node for node in ast.walk(parse(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    assert not {node.name: lines_of(node) for node in functions if lines_of(node) >= 40}


def lines_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count a function's lines, its docstring left out."""
    first = function.body[0]
    documented = ast.get_docstring(function) is not None
    docstring = (first.end_lineno or 0) - first.lineno + 1 if documented else 0
    return (function.end_lineno or 0) - function.lineno + 1 - docstring


@every_module
def test_a_module_says_first_what_lives_there(path: Path) -> None:
    """In its docstring."""
    assert ast.get_docstring(parse(path))
