"""
What the rules are called and what they say, on one page: ``python -m tests.invariants.mp_golden`` writes it anew.

Kept beside the tests as ``golden_rules.txt``, so that an accidental edit of a rule fails in words, and a deliberate one
is reviewed as a diff.
"""

import argparse
import ast
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import Final

import interview_followup
from interview_followup import DEFAULT_PLAYBOOK, Playbook, StepKind

from .mp_cases import seen

PAGE: Final = Path(__file__).with_name("golden_rules.txt")
_SOURCES: Final = tuple(sorted(Path(interview_followup.__file__).parent.rglob("*.py")))


def codes_in_source(function: str, position: int) -> set[str]:
    """Give the codes that the package's source passes, spelled out, to calls of a function or method of that name."""
    found = set()
    for call in _calls():
        name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", None)
        code = call.args[position] if name == function and len(call.args) > position else None
        if isinstance(code, ast.Constant) and isinstance(code.value, str):
            found.add(code.value)
    return found


@cache
def _calls() -> tuple[ast.Call, ...]:
    """Give every call in the package's source."""
    trees = (ast.parse(path.read_text("utf-8")) for path in _SOURCES)
    return tuple(node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call))


def page(playbook: Playbook = DEFAULT_PLAYBOOK) -> list[str]:
    """Write the page: rules in order, kinds, and the codes of reasons, of reasons why not, and of faults."""
    rules = [
        f"{rule.source.removeprefix('policy ')} {rule.name} -> {rule.step}"
        f"{', pressing' if rule.pressing else ''}{'' if rule.contact else ', no contact'}"
        f"; under {' '.join(rule.outcomes)}; version {rule.version}; tells {' '.join(rule.facts)}"
        for rule in playbook.rules
    ]
    reasons = sorted(f"{rule}: {code}" for rule, code in seen().reasons)
    sections: Sequence[tuple[str, Iterable[str]]] = (
        ("rules, in order of priority", rules),
        ("step kinds", [str(kind) for kind in StepKind]),
        ("reasons", reasons),
        ("reasons why not", sorted(codes_in_source("WhyNot", 0))),
        ("faults", sorted(codes_in_source("Fault", 1) | codes_in_source("note", 1))),
    )
    return [line for title, lines in sections for line in (f"# {title}", *lines)]


def kept() -> list[str]:
    """Read the page as it was written last."""
    return PAGE.read_text("utf-8").splitlines()


def told(before: Sequence[str], now: Sequence[str]) -> list[str]:
    """Say in words what is otherwise on the page."""
    words = []
    for what, first, last, start, end in SequenceMatcher(a=before, b=now, autojunk=False).get_opcodes():
        if what == "equal":
            continue
        section = [line for line in before[: first + 1] if line.startswith("# ")][-1:] or ["# rules"]
        gone, new = "; ".join(before[first:last]), "; ".join(now[start:end])
        title = section[0].removeprefix("# ")
        if what == "replace":
            words.append(f"{title}: {gone!r} is now {new!r}")
        else:
            words.append(f"{title}: {gone!r} is gone" if what == "delete" else f"{title}: {new!r} is new")
    return words


if __name__ == "__main__":
    argparse.ArgumentParser(prog="python -m tests.invariants.mp_golden", description=__doc__).parse_args()
    PAGE.write_text("\n".join([*page(), ""]), "utf-8")
