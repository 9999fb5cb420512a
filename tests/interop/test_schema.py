"""The stored form's JSON Schema: all that can be read keeps it, and what it refuses cannot be read."""

import copy
import json
from collections.abc import Iterator
from datetime import date
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from interview_followup import Action, FollowUpError, Interview, Outcome, WrongTypeError, next_action
from interview_followup.interop.json import converter, json_schema
from interview_followup.testing import interviews
from tests.wire.samples import ACTION, FULL

STORED: Final = converter()
SCHEMAS: Final[dict[type, Draft202012Validator]] = {
    kind: Draft202012Validator(json_schema(kind)) for kind in (Interview, Action)
}


def keeps(form: object, kind: type) -> bool:
    """Tell whether a form keeps the schema."""
    return bool(SCHEMAS[kind].is_valid(form))


def is_read(form: object, kind: type) -> bool:
    """Tell whether the converter reads a form."""
    try:
        STORED.structure(form, kind)
    except FollowUpError:
        return False
    return True


@pytest.mark.parametrize("kind", SCHEMAS)
def test_the_schema_is_one(kind: type) -> None:
    """By the meta-schema of its edition."""
    Draft202012Validator.check_schema(json_schema(kind))


@pytest.mark.parametrize("kind", SCHEMAS)
def test_a_schema_can_stand_alone(kind: type) -> None:
    """With every part where it is named, for an API's description; it says the same."""
    inline = json_schema(kind, inline=True)
    assert "$" not in json.dumps(inline).replace('$"', "")
    for path in places(FORMS[kind]):
        for value in (None, 5, "", "x", dict[str, int](), list[int]()):
            form = changed(FORMS[kind], path, value)
            assert Draft202012Validator(inline).is_valid(form) is keeps(form, kind)


@given(interviews())
def test_what_is_written_keeps_the_schema(interview: Interview) -> None:
    """Every interview, and its answer."""
    assert keeps(STORED.unstructure(interview), Interview)
    assert keeps(STORED.unstructure(next_action(interview, interview.held_on)), Action)


def places(value: Any, at: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """List the path of everything in a form."""
    yield at
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inner:
        yield from places(each, (*at, key))


def changed(form: Any, path: tuple[str | int, ...], value: object) -> Any:
    """Copy a form with something else at a path."""
    if not path:
        return value
    made = copy.deepcopy(form)
    held = made
    for key in path[:-1]:
        held = held[key]
    held[path[-1]] = value
    return made


FORMS: Final = {Interview: STORED.unstructure(FULL), Action: STORED.unstructure(ACTION)}
VALUES: Final = st.one_of(
    st.none(), st.booleans(), st.integers(-2, 2), st.floats(allow_nan=False), st.text(max_size=3), st.just("x" * 201),
    st.dates().map(str), st.just([]), st.just({}), st.just({"name": "Sari"}), st.just(["a"] * 21), st.just("en-GB"),
    st.sampled_from(["wait", "check_in", "acme:call", "done", "email", "pending", "rejected", "https://x.example"]),
)  # fmt: skip


@given(st.sampled_from([(kind, path) for kind, form in FORMS.items() for path in places(form)]), VALUES)
def test_what_can_be_read_keeps_the_schema(where: tuple[type, tuple[str | int, ...]], value: object) -> None:
    """Whatever stands in place of any part of a full form."""
    kind, path = where
    form = changed(FORMS[kind], path, value)
    assert keeps(form, kind) or not is_read(form, kind)


@pytest.mark.parametrize(
    ("kind", "path", "value"),
    [
        pytest.param(Interview, ("company",), 5, id="number"),
        pytest.param(Interview, ("company",), "", id="empty"),
        pytest.param(Interview, ("company",), "x" * 201, id="long"),
        pytest.param(Interview, ("ref",), "", id="ref"),
        pytest.param(Interview, ("locale",), "?", id="locale"),
        pytest.param(Interview, ("went",), "superbly", id="word"),
        pytest.param(Interview, ("strengths",), ["a"] * 21, id="many"),
        pytest.param(Interview, ("strengths",), [""], id="empty-entry"),
        pytest.param(Interview, ("interviewers",), [{}] * 51, id="people"),
        pytest.param(Interview, ("candidate", "link"), "ftp://x", id="link"),
        pytest.param(Interview, ("candidate", "nickname"), "x", id="unknown"),
        pytest.param(Interview, ("steps", 0, "kind"), "wait", id="answer"),
        pytest.param(Interview, ("steps", 0, "kind"), "thankyou", id="kind"),
        pytest.param(Interview, ("steps", 0, "on"), "20261119", id="day"),
        pytest.param(Interview, ("version",), 2, id="version"),
        pytest.param(Action, ("kind",), "thankyou", id="action"),
        pytest.param(Action, ("reason", "facts", 0), {"name": "a"}, id="fact"),
        pytest.param(Action, ("reason", "facts", 0), {"name": "a", "value": 1, "date": "2026-11-19"}, id="both"),
        pytest.param(Action, ("messages", 0, "channel"), "fax", id="channel"),
    ],
)
def test_the_schema_says_what_a_form_can_check(kind: type, path: tuple[str | int, ...], value: object) -> None:
    """And the converter refuses it as well."""
    form = changed(FORMS[kind], path, value)
    assert not keeps(form, kind)
    assert not is_read(form, kind)


def test_what_takes_several_fields_is_left_to_the_constructors() -> None:
    """An outcome without its day keeps the schema."""
    form = changed(FORMS[Interview], ("outcome",), {"status": "rejected"})
    assert keeps(form, Interview)
    assert not is_read(form, Interview)


def test_every_field_is_described_in_its_classes_words() -> None:
    """Without the marks of a docstring, and ``None`` by the name that JSON has for it."""
    properties = json_schema(Interview)["properties"]
    assert all(described["description"] for described in properties.values())
    assert properties["promise"]["description"] == "The newest promise of an answer; null: none was made."
    assert "`" not in json.dumps(json_schema(Interview))


def test_an_action_waits_without_a_step() -> None:
    """``wait`` is an answer, and stands in an action."""
    waiting = STORED.unstructure(next_action(FULL, date(2026, 11, 19)))
    assert keeps(waiting, Action)
    assert keeps({**waiting, "kind": "wait"}, Action)


def test_a_caller_may_change_what_it_gets() -> None:
    """Each call gives a new one."""
    schema = json_schema(Interview)
    schema["properties"]["company"]["maxLength"] = 5
    schema["$defs"].clear()
    assert json_schema(Interview)["properties"]["company"]["maxLength"] == 200
    assert json_schema(Interview)["$defs"]


@pytest.mark.parametrize("kind", [Outcome, str, 5])
def test_only_what_carries_a_version_has_a_schema(kind: Any) -> None:
    """A part's schema stands in it."""
    with pytest.raises(WrongTypeError, match="kind must be Interview or Action"):
        json_schema(kind)
