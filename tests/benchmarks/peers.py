"""
Deciding by what a host might use instead: rule engines, over the flat facts of an interview.

Each engine is given the same rows, made ready beforehand, in the form in which it is fastest and as its own
documentation has it, and only those that are asked under the interview's outcome. It names the rule that decides and
its kind; on what day that changes, when the step is due, and why, no engine can say.

``python -m tests.benchmarks.peers --agree`` counts on how many of 100,000 cases each says what the library says.
"""

import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from operator import getitem
from typing import Any, Final, TypeAlias

from .deciding import CASES, Case, cases, ours
from .flat import Facts, flat
from .peer_rules import ROWS, Range, Row, Test

Said: TypeAlias = tuple[str, str | None]
"""Kind and rule."""

Engine: TypeAlias = Callable[[Facts], Said]

NOTHING: Final[Said] = ("wait", None)
NO_RULE: Final = "none"
SAID: Final[dict[str, Said]] = {
    NO_RULE: NOTHING,
    **{rule: (kind, rule) for rows in ROWS.values() for rule, kind, _ in rows},
}


def _bounds(name: str, ends: Range) -> Iterable[str]:
    """Write a range as one comparison or two, the upper end first: it is the one that fails more often."""
    lowest, highest = ends
    if lowest == highest:
        return [f"{name} == {lowest}"]
    upper, lower = f"{name} <= {highest}", f"{name} >= {lowest}"
    return [upper] if lowest is None else [lower] if highest is None else [upper, lower]


def _conditions(tests: Sequence[Test]) -> list[str]:
    """Write the tests in words that all three languages of expressions share."""
    written: list[str] = []
    for name, wanted in tests:
        if isinstance(wanted, bool):
            written.append(name if wanted else f"not {name}")
        else:
            written += _bounds(name, wanted)
    return written


def _nested(conditions: Sequence[str]) -> str:
    """Join conditions from the right, so that an engine that walks a tree is done with the first that fails."""
    first, *rest = conditions
    return f"{first} and ({_nested(rest)})" if rest else first


def _ternary(rows: Iterable[Row]) -> str:
    """Write all rows as one expression that gives the rule: what an engine does for each call, it does once."""
    written = f'"{NO_RULE}"'
    for rule, _, tests in reversed(list(rows)):
        written = f'({_nested(_conditions(tests))}) ? "{rule}" : ({written})'
    return written


def _chained(tests: Iterable[Test]) -> str:
    """Write tests as Python has them: both ends of a range in one comparison."""

    def condition(test: Test) -> str:
        name, wanted = test
        if isinstance(wanted, bool) or None in wanted or wanted[0] == wanted[1]:
            return _nested(_conditions([test]))
        return f"{wanted[1]} >= {name} >= {wanted[0]}"

    return " and ".join(map(condition, tests))


def evalidate() -> Engine:
    """Use evalidate: one expression for each outcome, its code run by ``eval``, which is the documented fast way."""
    from evalidate import Expr  # noqa: PLC0415 - peers are not there in every environment

    def whole(rows: Iterable[Row]) -> str:
        written = f'"{NO_RULE}"'
        for rule, _, tests in reversed(list(rows)):
            written = f'"{rule}" if {_chained(tests)} else ({written})'
        return written

    codes: dict[object, Any] = {status: Expr(whole(rows)).code for status, rows in ROWS.items()}
    no_globals: dict[str, Any] = {"__builtins__": {}}
    return lambda facts: SAID[eval(codes[facts["status"]], no_globals, facts)]  # noqa: S307 - validated


def evalidate_by_rule() -> Engine:
    """Use evalidate: a list of expressions for each outcome, one a row, so that each stays a rule of its own."""
    from evalidate import Expr  # noqa: PLC0415

    rules: dict[object, Any] = {
        status: [(Expr(_chained(tests)).eval, SAID[rule]) for rule, _, tests in rows] for status, rows in ROWS.items()
    }

    def decide(facts: Facts) -> Said:
        for holds, said in rules[facts["status"]]:
            if holds(facts):
                return said  # type: ignore[no-any-return]
        return NOTHING

    return decide


def rule_engine() -> Engine:
    """Use rule-engine: one rule for each outcome, facts looked up without the default resolver's checks, no types."""
    from rule_engine import Context, Rule  # noqa: PLC0415

    context = Context(resolver=getitem)
    rules: dict[object, Any] = {status: Rule(_ternary(rows), context=context) for status, rows in ROWS.items()}
    return lambda facts: SAID[rules[facts["status"]].evaluate(facts)]


def zen_expressions() -> Engine:
    """Use zen-engine, written in Rust: one compiled expression for each outcome, so that facts go over once."""
    from zen import compile_expression  # noqa: PLC0415

    expressions: dict[object, Any] = {status: compile_expression(_ternary(rows)) for status, rows in ROWS.items()}
    return lambda facts: SAID[expressions[facts["status"]].evaluate(facts)]


def _table(rows: Iterable[Row]) -> dict[str, object]:
    """
    Write a decision table, a row a row, the first that matches.

    Its one column of conditions has no field, so that a cell is an expression; a column for each fact, of cells such
    as ``[0..7]``, takes a third longer.
    """
    written = [
        {"_id": str(number), "when": _nested(_conditions(tests)), "rule": f'"{rule}"'}
        for number, (rule, _, tests) in enumerate(rows)
    ]
    content = {
        "hitPolicy": "first",
        "inputs": [{"id": "when", "name": "when"}],
        "outputs": [{"id": "rule", "name": "rule", "field": "rule"}],
        "rules": written,
    }
    return {
        "nodes": [
            {"id": "facts", "name": "facts", "type": "inputNode"},
            {"id": "table", "name": "table", "type": "decisionTableNode", "content": content},
        ],
        "edges": [{"id": "edge", "type": "edge", "sourceId": "facts", "targetId": "table"}],
    }


def zen_table() -> Engine:
    """
    Use zen-engine: a decision table for each outcome.

    The static loader compiles them when the engine is made; a decision made by ``create_decision`` takes over ten times
    as long a call.
    """
    from zen import ZenEngine  # noqa: PLC0415

    tables = {status: _table(rows) for status, rows in ROWS.items()}
    evaluate: Callable[..., Any] = ZenEngine({"loader": {"type": "static", "content": tables}}).evaluate
    return lambda facts: SAID[evaluate(facts["status"], facts)["result"].get("rule", NO_RULE)]


def _as_asked(name: str, wanted: bool | Range) -> list[dict[str, object]]:  # noqa: FBT001 - what a row holds
    """Write one test for business-rules; its "greater than or equal to" would ask its other two in turn."""
    if isinstance(wanted, bool):
        return [{"name": name, "operator": "is_true" if wanted else "is_false", "value": True}]
    lowest, highest = wanted
    if lowest is not None and lowest == highest:
        return [{"name": name, "operator": "equal_to", "value": lowest}]
    upper = [] if highest is None else [{"name": name, "operator": "less_than", "value": highest + 1}]
    return upper + ([] if lowest is None else [{"name": name, "operator": "greater_than", "value": lowest - 1}])


def _variable(name: str) -> Callable[[Any], object]:
    """Make the method that reads one fact."""

    def read(self: Any) -> object:
        return self.facts[name]

    read.__name__ = name
    return read


def business_rules() -> Engine:
    """Use business-rules: a list of rules for each outcome, stopped at the first that triggers."""
    from business_rules import run_all  # noqa: PLC0415
    from business_rules.actions import BaseActions, rule_action  # noqa: PLC0415
    from business_rules.fields import FIELD_TEXT  # noqa: PLC0415
    from business_rules.variables import (  # noqa: PLC0415
        BaseVariables,
        boolean_rule_variable,
        numeric_rule_variable,
    )

    flags = {name: isinstance(wanted, bool) for rows in ROWS.values() for row in rows for name, wanted in row[2]}
    variables: Any = type("Variables", (BaseVariables,), {
        "__init__": lambda self, facts: setattr(self, "facts", facts),
        **{
            name: (boolean_rule_variable if flag else numeric_rule_variable)(_variable(name))
            for name, flag in flags.items()
        },
    })  # fmt: skip
    action = rule_action(params={"rule": FIELD_TEXT})
    actions: Any = type("Actions", (BaseActions,), {
        "found": NO_RULE, "recommend": action(lambda self, rule: setattr(self, "found", rule)),
    })  # fmt: skip
    rules: dict[object, Any] = {status: [_rule(row) for row in rows] for status, rows in ROWS.items()}

    def decide(facts: Facts) -> Said:
        chosen = actions()
        run_all(rules[facts["status"]], variables(facts), chosen, stop_on_first_trigger=True)
        return SAID[chosen.found]

    return decide


def _rule(row: Row) -> dict[str, object]:
    """Write one row for business-rules."""
    rule, _, tests = row
    conditions = [condition for test in tests for condition in _as_asked(*test)]
    return {"conditions": {"all": conditions}, "actions": [{"name": "recommend", "params": {"rule": rule}}]}


PEERS: Final[dict[str, Callable[[], Engine]]] = {
    "evalidate": evalidate,
    "evalidate, rule by rule": evalidate_by_rule,
    "rule-engine": rule_engine,
    "business-rules": business_rules,
    "zen-engine, expressions": zen_expressions,
    "zen-engine, table": zen_table,
}
MODULES: Final[dict[str, str]] = {
    "evalidate": "evalidate",
    "evalidate, rule by rule": "evalidate",
    "rule-engine": "rule_engine",
    "business-rules": "business_rules",
    "zen-engine, expressions": "zen",
    "zen-engine, table": "zen",
}
"""What each peer is imported as."""


def from_interview(engine: Engine, *case: Any) -> Said:
    """Decide on an interview, as a host would have to: its facts laid flat, then the engine."""
    return engine(flat(*case))


def disagreements(engine: Engine, many: Sequence[Case], said: Sequence[Said]) -> list[int]:
    """Give the numbers of the cases on which an engine says something else than was *said*."""
    decide = partial(from_interview, engine)
    return [number for number, case in enumerate(many) if decide(*case) != said[number]]


def what_we_say(many: Sequence[Case]) -> list[Said]:
    """Give what the library says of each case."""
    return [ours(*case)[:2] for case in many]


def main() -> int:
    """Print how many of all the cases each engine answers as the library does; 1 where not all."""
    if sys.argv[1:] != ["--agree"]:
        print("usage: python -m tests.benchmarks.peers --agree", file=sys.stderr)  # noqa: T201
        return 2
    many = cases(CASES)
    said = what_we_say(many)
    missed = 0
    for name, make in PEERS.items():
        differing = disagreements(make(), many, said)
        missed += len(differing)
        agreed = f"{name:{max(map(len, PEERS))}}  {CASES - len(differing):7,} of {CASES:,}"
        print(agreed, *differing[:5], flush=True)  # noqa: T201 - and the first that differ
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
