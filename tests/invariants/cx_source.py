"""
The package's source and its regular expressions, as the tests of robustness look at them.
"""

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages
from string import Template
from time import process_time
from typing import Final

import attrs

import interview_followup
from interview_followup import DEFAULT_TEMPLATES, WordLists
from tests.purity.source import MODULES, name_of

FORBIDDEN_CALLS: Final = frozenset({
    "eval", "exec", "compile", "__import__", "input", "breakpoint", "globals", "vars", "delattr", "setattr",
})  # fmt: skip
"""Built-in functions that run text, or reach by a name what was not handed over."""

FORBIDDEN_MODULES: Final = frozenset({
    "pickle", "marshal", "shelve", "yaml", "ctypes", "subprocess", "importlib", "runpy", "code", "codeop", "copyreg",
})  # fmt: skip


@attrs.frozen
class Slip:
    """
    A place in the source that a rule of these tests does not allow.

    Attributes:
        module: Its name within the package.
        what: What is called.
    """

    module: str
    what: str


def _called(node: ast.Call) -> Iterator[str]:
    """Name what a call does that could read text as a program, or a format."""
    function = node.func
    if isinstance(function, ast.Name):
        if function.id in FORBIDDEN_CALLS:
            yield function.id
        elif function.id == "getattr" and not isinstance(node.args[1], ast.Constant):
            yield "getattr"
    elif isinstance(function, ast.Attribute):
        written = isinstance(function.value, ast.Constant | ast.JoinedStr)
        if function.attr in {"format", "format_map"} and not written:
            yield function.attr
        elif function.attr in {"compile", "sub", "search", "match", "fullmatch", "finditer", "findall", "split"}:
            if isinstance(function.value, ast.Name) and function.value.id == "re" and not _written(node.args[0]):
                yield f"re.{function.attr}"


def _written(node: ast.expr) -> bool:
    """Whether a string stands in the source as it is."""
    return isinstance(node, ast.Constant) or (
        isinstance(node, ast.JoinedStr) and all(isinstance(each, ast.Constant) for each in node.values)
    )


def slips_in(source: str, module: str) -> Iterator[Slip]:
    """List what a source calls and imports that could make a program or a format of a text."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from (Slip(module, what) for what in _called(node))
        elif isinstance(node, ast.Import):
            names = [alias.name.split(".")[0] for alias in node.names]
            yield from (Slip(module, name) for name in names if name in FORBIDDEN_MODULES)
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module is not None:
            if node.module.split(".")[0] in FORBIDDEN_MODULES:
                yield Slip(module, node.module)
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod):
            # A remainder has a number on its left; a format, a string.
            if isinstance(node.left, ast.Constant | ast.JoinedStr) and not isinstance(
                getattr(node.left, "value", ""), int
            ):
                yield Slip(module, "%")


def slips() -> set[Slip]:
    """List them over the whole package."""
    return {
        slip for path in MODULES for slip in slips_in(path.read_text(encoding="utf-8"), name_of(path) or "__init__")
    }


def patterns() -> dict[str, re.Pattern[str]]:
    """Find every pattern of the package by its name, each once: on a module, in a table of one, in a locale's lists."""
    found: dict[str, re.Pattern[str]] = {"string.Template": Template.pattern}
    for module in walk_packages(interview_followup.__path__, "interview_followup."):
        for name, value in vars(import_module(module.name)).items():
            place = f"{module.name.removeprefix('interview_followup.')}.{name}"
            for key, pattern in (value if isinstance(value, dict) else {"": value}).items():
                if isinstance(pattern, re.Pattern) and pattern not in found.values():
                    found[f"{place}[{key}]" if key else place] = pattern
    for locale in DEFAULT_TEMPLATES.locales:
        for field in attrs.fields(WordLists):
            if field.name not in {"weekdays", "months", "findings"}:
                for number, entry in enumerate(getattr(locale.lists, field.name)):
                    # As the review puts them together: any of a list, standing by itself.
                    text = entry if isinstance(entry, str) else entry[0]
                    pattern = re.compile(rf"(?<!\w)(?:{text})(?!\w)", re.IGNORECASE | re.MULTILINE)
                    if pattern not in found.values():
                        found[f"{locale.tag}.{field.name}[{number}]"] = pattern
    return found


def attacks(pattern: re.Pattern[str]) -> set[str]:
    """Give what a pattern is made of, to be repeated: signs and words of its own, and what classes stand for."""
    signs = set(re.sub(r"\\.", " ", pattern.pattern)) & set("-,:;/@%<>=&#~'\"")
    words = re.findall(r"(?<!\\)[A-Za-z]{3,}", pattern.pattern)[:2]
    return {"a", "A ", " ", "0", "a.", "\n", "=?", "<a ", "{", "$", "\ufe0f", "\u0301", *signs, *words,
            *(f"{word} " for word in words)}  # fmt: skip


def seconds(pattern: re.Pattern[str], text: str) -> float:
    """Measure a search through a whole text, and a match of the whole, in time of this process alone."""
    start = process_time()
    pattern.fullmatch(text)
    for _ in pattern.finditer(text):
        pass
    return process_time() - start


FLOOR: Final = 0.02
"""Seconds below which a time tells nothing."""


def is_quick(pattern: re.Pattern[str], text: str) -> bool:
    """
    Tell whether a search takes next to no time, once in five.

    A core that is shared, or whose caches are cold, makes a measurement long, never short.
    """
    return any(seconds(pattern, text) < FLOOR for _ in range(5))


def is_linear(pattern: re.Pattern[str], unit: str, longest: int) -> bool:
    """
    Tell whether a pattern's time grows with the length of *unit* repeated, and no faster, up to *longest* characters.

    Twice the length may take three times as long at most, above `FLOOR`; what takes a second is too slow in any case.
    """
    size, before = 1_000, 0.0
    while size <= longest:
        text = unit * (size // len(unit)) + "\x01"
        now = seconds(pattern, text)
        if now > FLOOR and before and now > 3 * before:
            # Measured again, both: another process may have taken the core away.
            now = min(now, seconds(pattern, text), seconds(pattern, text))
            half = max(seconds(pattern, text[: size // 2] + "\x01") for _ in range(3))
            if now > FLOOR and now > 3 * max(before, half):
                return False
        if now > 1.0:
            return False
        before = now if now > FLOOR / 16 else 0.0
        size *= 2 if before else 8
    return True


def _several(reason: str, what: str, *modules: str) -> dict[Slip, str]:
    """Allow one thing in several modules."""
    return {Slip(module, what): reason for module in modules}


ALLOWED: Final[dict[Slip, str]] = {
    **_several(
        "names of fields, from a table beside it or from attrs", "getattr",
        "calendar", "checking.comparing", "checking.varying", "checking.watching", "checking.whole",
        "explaining.changes",
        "interview.interview", "interview.outcome", "playbook", "reviewing", "rules.base", "templates.facts",
        "templates.locale", "timing",
    ),
    **_several("a path that a rule looked at: fields of attrs alone", "getattr", "explaining.facts"),
    **_several("a public name out of a table (PEP 562)", "getattr", "__init__"),
    **_several("the names of the module itself", "globals", "__init__"),
    **_several("a constant of the module", "format", "reviewing.dates", "templates.channels"),
    **_several(
        "made of constants, when the module is loaded", "re.compile",
        "interop.given", "interop.ical", "interop.mail", "locales.en.names", "reviewing.companies", "reviewing.looks",
        "templates.foreign", "templates.names", "text",
    ),
    **_several("a constant", "re.sub", "reviewing.looks"),
    **_several("a property's name, which is a constant", "re.sub", "interop.ical"),
    **_several(
        "a locale's lists, which are the host's, and values that were escaped", "re.compile",
        "reviewing.dates", "reviewing.page", "reviewing.people", "templates.locale",
    ),
    **_several("likewise", "re.fullmatch", "reviewing.dates"),
    **_several("likewise", "re.finditer", "reviewing.people"),
    **_several("likewise", "re.search", "reviewing.people"),
    **_several("a host's pattern, tried on nothing", "re.sub", "templates.locale"),
}  # fmt: skip
"""Every module that calls such a thing all the same, with the reason; none reads a value or a tenant's text so."""
