"""
One-token faults: every one that the operators below make of a source, none chosen by hand.

A fault replaces one token, adds one or takes one away, so that the source still compiles. Docstrings and annotations
are left alone: they decide nothing. Constants, names and comparisons are what a slip of the hand changes.
"""

import ast
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple


class Fault(NamedTuple):
    """One fault, and the source that has it."""

    module: str
    line: int
    column: int
    operator: str
    before: str
    after: str
    source: str

    @property
    def name(self) -> str:
        """Name it so that it can be listed."""
        return f"{self.module}:{self.line}:{self.column} {self.operator}: {self.before} -> {self.after}"

    @property
    def text(self) -> str:
        """Give the line that has it, by which a list finds it again after lines moved."""
        return self.source.splitlines()[self.line - 1].strip()


OPERATORS: Final[Mapping[str, str]] = {
    "compare": "a comparison becomes its neighbour or its opposite",
    "boolean": "and becomes or, or becomes and; not is dropped",
    "negate": "a condition (of if, while, and, or, a comprehension, a conditional expression) is negated",
    "arithmetic": "+ becomes -, - becomes +; a sign is dropped",
    "number": "an integer is one more, and one less",
    "constant": "True becomes False, False becomes True",
    "text": "a string gains a character",
    "function": "min becomes max, any becomes all, and the other way round; break becomes continue",
    "sibling": "an enum's member, a number of Timing, a field of a window or a method becomes the next of its kind",
    "name": "a constant of the module becomes the next of its kind",
    "nothing": "what is returned or given becomes None; True and False have an operator of their own",
    "dropped": "a call whose result nobody takes is not made; an argument that is given by name is left out",
}
"""The operators; `faults_of` applies every one wherever it fits."""

_COMPARISONS: Final[Mapping[type[ast.cmpop], tuple[str, tuple[str, ...]]]] = {
    ast.Lt: ("<", ("<=", ">=")),
    ast.LtE: ("<=", ("<", ">")),
    ast.Gt: (">", (">=", "<=")),
    ast.GtE: (">=", (">", "<")),
    ast.Eq: ("==", ("!=",)),
    ast.NotEq: ("!=", ("==",)),
    ast.Is: ("is", ("is not",)),
    ast.IsNot: ("is not", ("is",)),
    ast.In: ("in", ("not in",)),
    ast.NotIn: ("not in", ("in",)),
}
_FUNCTIONS: Final = {"min": "max", "max": "min", "any": "all", "all": "any"}
_METHODS: Final = {
    "opens_on": "closes_on", "closes_on": "opens_on", "due_on": "opens_on", "settled_on": "done_on",
    "done_on": "settled_on", "days": "done", "done": "days", "known_on": "respond_by", "respond_by": "known_on",
    "feedback_on": "known_on", "next_interview_on": "known_on", "held_on": "heard_on", "heard_on": "held_on",
    "by": "given_on", "given_on": "by", "received_on": "decide_by", "decide_by": "received_on",
    "last_asked_on": "last_contact_on", "last_contact_on": "last_asked_on", "last_question_on": "last_asked_on",
    "since": "clock_starts_on", "clock_starts_on": "since", "evidence": "referees", "referees": "evidence",
    "working_day_from": "is_working_day", "weekend": "holidays", "holidays": "extra_working_days",
    "extra_working_days": "holidays", "pressing": "contact", "contact": "pressing", "name": "source", "email": "name",
}  # fmt: skip
"""Attributes that a slip takes for one another."""


class Source:
    """A source with its lines, in which tokens are replaced by their place."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tree = ast.parse(text)
        lines = text.splitlines(keepends=True)
        self._starts = [0]
        for line in lines:
            self._starts.append(self._starts[-1] + len(line.encode()))
        self._bytes = text.encode()

    def start(self, node: ast.expr | ast.stmt | ast.keyword) -> int:
        """Give the place at which a node begins, in bytes."""
        return self._starts[node.lineno - 1] + node.col_offset

    def end(self, node: ast.expr | ast.stmt | ast.keyword) -> int:
        """Give the place at which a node ends, in bytes."""
        return self._starts[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)

    def between(self, start: int, end: int) -> str:
        """Give what stands between two places."""
        return self._bytes[start:end].decode()

    def replaced(self, start: int, end: int, after: str) -> str:
        """Replace what stands between two places."""
        return (self._bytes[:start] + after.encode() + self._bytes[end:]).decode()

    def with_comma(
        self, first: ast.expr | ast.keyword, last: ast.expr | ast.keyword, inside: ast.expr
    ) -> tuple[int, int]:
        """Give the places of an entry of a list or of an argument, with the comma behind it."""
        end = self.end(last)
        return self.start(first), end + (1 if self.between(end, self.end(inside)).startswith(",") else 0)

    def place(self, start: int) -> tuple[int, int]:
        """Give the line and column of a place."""
        before = self._bytes[:start]
        return before.count(b"\n") + 1, start - (before.rfind(b"\n") + 1)


Change = tuple[str, int, int, str]
"""Operator, start and end in bytes, and what stands there afterwards."""


def faults_of(module: str, text: str, siblings: Mapping[str, tuple[str, ...]]) -> list[Fault]:
    """
    Make every fault of a module's source.

    Args:
        module: Its name, to tell it by.
        text: Its source.
        siblings: For the name of an enum or of values (``StepKind``, ``timing``) the names that stand beside one
            another.
    """
    source = Source(text)
    found = made(module, source, _changes(source, siblings))
    return sorted(found, key=lambda fault: (fault.line, fault.column, fault.operator, fault.after))


def made(module: str, source: Source, changes: Iterable[Change]) -> list[Fault]:
    """Make the faults of changes, those apart that change nothing, come twice or do not compile."""
    found: dict[str, Fault] = {}
    for operator, start, end, after in changes:
        changed = source.replaced(start, end, after)
        if changed == source.text:
            continue
        try:
            compile(changed, module, "exec")
        except SyntaxError:
            continue
        line, column = source.place(start)
        found.setdefault(changed, Fault(module, line, column, operator, source.between(start, end), after, changed))
    return [*found.values()]


def _changes(source: Source, siblings: Mapping[str, tuple[str, ...]]) -> Iterator[Change]:
    constants = _constants(source.tree)
    left_alone = skipped(source.tree)
    functions = [node for node in ast.walk(source.tree) if isinstance(node, ast.FunctionDef)]
    for node in ast.walk(source.tree):
        if id(node) in left_alone:
            continue
        if isinstance(node, ast.Compare):
            yield from _compare(source, node)
        elif isinstance(node, ast.BoolOp):
            yield from _boolean(source, node)
        elif isinstance(node, ast.UnaryOp):
            yield from _unary(source, node)
        elif isinstance(node, ast.BinOp | ast.AugAssign):
            yield from _arithmetic(source, node)
        elif isinstance(node, ast.Constant):
            yield from _constant(source, node)
        elif isinstance(node, ast.JoinedStr):
            start = source.start(node)
            quote = start + len(source.between(start, source.end(node)).split('"')[0]) + 1
            yield "text", quote, quote, "_"
        elif isinstance(node, ast.Name):
            yield from _name(source, node, constants)
        elif isinstance(node, ast.Attribute):
            yield from _attribute(source, node, siblings)
        elif isinstance(node, ast.Return | ast.Yield | ast.YieldFrom) and node.value is not None:
            yield from _nothing(source, node)
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            yield "dropped", source.start(node), source.end(node), "pass"
        elif isinstance(node, ast.Assign | ast.AnnAssign) and _in_function(node, functions) and node.value is not None:
            yield "nothing", source.start(node.value), source.end(node.value), "None"
        elif isinstance(node, ast.Break):
            yield "function", source.start(node), source.end(node), "continue"
        elif isinstance(node, ast.Continue):
            yield "function", source.start(node), source.end(node), "break"
        if isinstance(node, ast.Call):
            yield from _left_out(source, node)
        yield from _conditions(source, node)


def _nothing(source: Source, node: ast.Return | ast.Yield | ast.YieldFrom) -> Iterator[Change]:
    """Give back nothing: None, or no entries where entries are given on."""
    if node.value is None or (isinstance(node.value, ast.Constant) and node.value.value in {None, True, False}):
        return
    yield (
        "nothing",
        source.start(node.value),
        source.end(node.value),
        "()" if isinstance(node, ast.YieldFrom) else "None",
    )


def _in_function(node: ast.stmt, functions: Sequence[ast.FunctionDef]) -> bool:
    return any(each.lineno < node.lineno <= (each.end_lineno or 0) for each in functions)


def _left_out(source: Source, node: ast.Call) -> Iterator[Change]:
    """Leave out each argument that is given by name, with the comma behind it."""
    for keyword in node.keywords:
        if keyword.arg is not None:
            yield "dropped", *source.with_comma(keyword, keyword, node), ""


def skipped(tree: ast.Module) -> set[int]:
    """Leave docstrings, annotations and the insides of f-strings and imports alone."""
    found: set[int] = set()
    for node in ast.walk(tree):
        inner: list[ast.AST | None] = []
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            inner = [node.value]
        elif isinstance(node, ast.FunctionDef):
            arguments = [*node.args.args, *node.args.kwonlyargs, *node.args.posonlyargs]
            inner = [node.returns, *(argument.annotation for argument in arguments)]
        elif isinstance(node, ast.AnnAssign):
            inner = [node.annotation, node.target]
            if isinstance(node.annotation, ast.Name) and node.annotation.id == "TypeAlias":
                inner.append(node.value)
        elif isinstance(node, ast.JoinedStr):
            inner = [part for part in ast.walk(node) if part is not node]
        elif isinstance(node, ast.Assign) and any(
            isinstance(target, ast.Name) and target.id == "__all__" for target in node.targets
        ):
            inner = [node.value]
        for part in inner:
            if part is not None:
                found |= {id(each) for each in ast.walk(part)}
    return found


def _compare(source: Source, node: ast.Compare) -> Iterator[Change]:
    left = node.left
    for operator, right in zip(node.ops, node.comparators, strict=True):
        before, after = _COMPARISONS[type(operator)]
        start, end = source.end(left), source.start(right)
        gap = source.between(start, end)
        at = start + len(gap[: gap.index(before)].encode())
        for each in after:
            yield "compare", at, at + len(before), each
        left = right


def _boolean(source: Source, node: ast.BoolOp) -> Iterator[Change]:
    before, after = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
    for left, right in zip(node.values, node.values[1:], strict=False):
        start, end = source.end(left), source.start(right)
        gap = source.between(start, end)
        at = start + len(gap[: gap.index(before)].encode())
        yield "boolean", at, at + len(before), after


def _unary(source: Source, node: ast.UnaryOp) -> Iterator[Change]:
    start, end = source.start(node), source.start(node.operand)
    if isinstance(node.op, ast.Not):
        yield "boolean", start, end, ""
    elif isinstance(node.op, ast.USub):
        yield "arithmetic", start, end, ""


def _arithmetic(source: Source, node: ast.BinOp | ast.AugAssign) -> Iterator[Change]:
    swapped = {ast.Add: ("+", "-"), ast.Sub: ("-", "+"), ast.BitOr: ("|", "&"), ast.BitAnd: ("&", "|"),
               ast.FloorDiv: ("//", "*")}  # fmt: skip
    if type(node.op) not in swapped:
        return
    before, after = swapped[type(node.op)]
    left, right = (node.left, node.right) if isinstance(node, ast.BinOp) else (node.target, node.value)
    start = source.end(left)
    gap = source.between(start, source.start(right))
    if before in gap:
        at = start + len(gap[: gap.index(before)].encode())
        yield "arithmetic", at, at + len(before), after


def _constant(source: Source, node: ast.Constant) -> Iterator[Change]:
    start, end = source.start(node), source.end(node)
    if isinstance(node.value, bool):
        yield "constant", start, end, str(not node.value)
    elif isinstance(node.value, int):
        yield "number", start, end, str(node.value + 1)
        yield "number", start, end, str(node.value - 1)
    elif isinstance(node.value, str):
        written = source.between(start, end)
        quote = start + written.index('"') + 1 if '"' in written else start + 1
        yield "text", quote, quote, "_"


def _name(source: Source, node: ast.Name, constants: Mapping[str, str]) -> Iterator[Change]:
    start, end = source.start(node), source.end(node)
    if not isinstance(node.ctx, ast.Load):
        return
    if node.id in _FUNCTIONS:
        yield "function", start, end, _FUNCTIONS[node.id]
    if node.id in constants:
        yield "name", start, end, constants[node.id]


def _constants(tree: ast.Module) -> dict[str, str]:
    """Pair every upper-case constant of the module with the next one that is made by the same call."""
    kinds: dict[str, list[str]] = {}
    for node in tree.body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and isinstance(node.value, ast.Call):
            kinds.setdefault(ast.dump(node.value.func), []).append(node.target.id)
    return {
        name: names[(index + 1) % len(names)]
        for names in kinds.values()
        for index, name in enumerate(names)
        if len(names) > 1
    }


def _attribute(source: Source, node: ast.Attribute, siblings: Mapping[str, tuple[str, ...]]) -> Iterator[Change]:
    end = source.end(node)
    start = end - len(node.attr)
    base = node.value.id if isinstance(node.value, ast.Name) else getattr(node.value, "attr", "")
    names = siblings.get(base, ())
    if node.attr in names:
        yield "sibling", start, end, names[(names.index(node.attr) + 1) % len(names)]
    elif node.attr in _METHODS:
        yield "sibling", start, end, _METHODS[node.attr]


def _conditions(source: Source, node: ast.AST) -> Iterator[Change]:
    conditions: list[ast.expr] = []
    if isinstance(node, ast.If | ast.While | ast.IfExp):
        conditions = [node.test]
    elif isinstance(node, ast.comprehension):
        conditions = node.ifs
    elif isinstance(node, ast.BoolOp):
        conditions = node.values
    for condition in conditions:
        if isinstance(condition, ast.Compare) and len(condition.ops) == 1:
            continue  # its opposite is among the comparisons
        if isinstance(condition, ast.UnaryOp) and isinstance(condition.op, ast.Not):
            continue
        start = source.start(condition)
        if isinstance(condition, ast.Name | ast.Attribute | ast.Call | ast.Compare | ast.Subscript):
            yield "negate", start, start, "not "
