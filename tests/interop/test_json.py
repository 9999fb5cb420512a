"""Interviews and actions as JSON: read strictly, every fault with its path, and nothing lost."""

import json
import pickle
import re
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_followup import (
    DEFAULT_PLAYBOOK,
    Action,
    Candidate,
    Evidence,
    Fault,
    FollowUpError,
    FollowUpStep,
    Interview,
    InterviewError,
    Message,
    Outcome,
    Person,
    Reason,
    StepKind,
    UnknownNameError,
    WrongTypeError,
    decide,
    next_action,
)
from interview_followup.interop.json import MAX_TEXT, MOST_FAULTS, VERSION, StoredConverter, converter
from interview_followup.interop.parsing import MAX_DEPTH
from interview_followup.testing import an_interview, interviews
from tests.wire.samples import ACTION, FULL, PLAIN

STORED: Final = converter()
DAY: Final = date(2026, 11, 24)
NAME: Final = "Sari Rahasia"
TOO_DEEP: Final = f"must be JSON that is nested at most {MAX_DEPTH} deep"


def full(**changed: Any) -> dict[str, Any]:
    """Give the full interview's stored form, with some of its fields changed."""
    return {**STORED.unstructure(FULL), **changed}


def refused(form: Any, kind: type = Interview) -> FollowUpError:
    """Have a form refused, as plain data."""
    with pytest.raises(FollowUpError) as caught:
        STORED.structure(form, kind)
    return caught.value


def told_by(mine: StoredConverter, form: Any) -> list[tuple[str, str]]:
    """Give the faults that a host's own converter tells."""
    with pytest.raises(FollowUpError) as caught:
        mine.structure(form, Interview)
    return told(caught.value)


def read_or_refused(form: object) -> Interview | FollowUpError:
    """Read a form, or give the error."""
    try:
        return STORED.structure(form, Interview)
    except FollowUpError as error:
        return error


def told(error: FollowUpError) -> list[tuple[str, str]]:
    """Give the path and the code of each fault."""
    return [(fault.field, fault.code) for fault in error.faults]


class TestRoundTrip:
    """What is written is read again as it was."""

    @pytest.mark.parametrize("value", [FULL, PLAIN, ACTION, ACTION.messages[0], ACTION.reason, *FULL.steps])
    def test_a_value_is_read_as_it_was_written(self, value: object) -> None:
        """From a string, from bytes and from plain data."""
        text = STORED.dumps(value)
        assert STORED.loads(text, type(value)) == value
        assert STORED.loads(text.encode(), type(value)) == value
        assert STORED.structure(STORED.unstructure(value), type(value)) == value

    @given(interviews())
    def test_inv_d7_every_interview_is_read_as_it_was_written(self, interview: Interview) -> None:
        """With the same hash, the same text once more, and its answer too."""
        text = STORED.dumps(interview)
        read = STORED.loads(text, Interview)
        assert (read, hash(read), STORED.dumps(read)) == (interview, hash(interview), text)
        action = next_action(interview, interview.held_on)
        assert STORED.loads(STORED.dumps(action), Action) == action

    @given(interviews())
    def test_the_form_is_what_json_gives_back(self, interview: Interview) -> None:
        """Plain data may go to a JSONB column, which takes nothing else."""
        form = STORED.unstructure(interview)
        assert json.loads(json.dumps(form)) == form
        assert json.loads(STORED.dumps(interview)) == form

    def test_several_values_are_read_as_a_list(self) -> None:
        """As a response holds them."""
        text = f"[{STORED.dumps(PLAIN)},{STORED.dumps(FULL)}]"
        assert STORED.loads(text, list[Interview]) == [PLAIN, FULL]
        assert STORED.loads(text, tuple[Interview, ...]) == (PLAIN, FULL)

    def test_what_is_at_its_default_is_left_out(self) -> None:
        """And a word, a flag or a list that is not stands there."""
        assert {*STORED.unstructure(PLAIN)} == {"version", "candidate", "company", "role", "held_on"}
        changed = attrs.evolve(PLAIN, went="poorly", ask_feedback=False, strengths=["SQL"])
        assert STORED.unstructure(changed).keys() - STORED.unstructure(PLAIN).keys() == {
            "went",
            "ask_feedback",
            "strengths",
        }

    def test_a_default_may_be_written_out(self) -> None:
        """A host's form sends all its fields, empty ones as null or an empty list."""
        form = {
            **STORED.unstructure(PLAIN),
            "ref": None,
            "steps": [],
            "went": "unknown",
            "outcome": {},
            "promise": None,
        }
        assert STORED.structure(form, Interview) == PLAIN

    def test_text_is_ascii(self) -> None:
        """So that no column, queue or log changes it; even a ref that no encoding takes comes back."""
        odd = an_interview(company="株式会社 Ōkina", ref="\ud800")
        assert STORED.dumps(odd).isascii()
        assert STORED.loads(STORED.dumps(odd), Interview) == odd

    def test_a_day_among_a_reasons_facts_stays_a_day_and_a_text_a_text(self) -> None:
        """Also where the text looks like a day."""
        reason = Reason("odd", (("a", DAY), ("b", "2026-11-24"), ("c", 0), ("d", False), ("e", None)))
        read = STORED.loads(STORED.dumps(reason), Reason)
        assert read == reason
        assert [type(value) for _, value in read.facts] == [date, str, int, bool, type(None)]

    def test_a_hosts_own_kind_of_step_is_kept(self) -> None:
        """A plain string, while ours are members."""
        read = STORED.structure(full(), Interview)
        assert [type(step.kind) for step in read.steps] == [StepKind, str]

    def test_a_converter_takes_a_hosts_own_hooks(self) -> None:
        """Each call gives a new one, so that none changes another."""
        mine = converter()
        mine.register_unstructure_hook(Candidate, lambda _: "hidden")
        assert mine.unstructure(an_interview())["candidate"] == "hidden"
        assert STORED.unstructure(an_interview())["candidate"] != "hidden"


class TestStrict:
    """Nothing is converted, dropped or guessed."""

    @pytest.mark.parametrize(
        ("changed", "field", "limit"),
        [
            pytest.param({"company": 5}, "$.company", "must be a string, got int", id="number-for-string"),
            pytest.param({"company": None}, "$.company", "must be a string, got null", id="null-for-string"),
            pytest.param({"ref": 17}, "$.ref", "must be a string, got int", id="number-for-optional-string"),
            pytest.param({"ask_feedback": 1}, "$.ask_feedback", "must be a bool, got int", id="number-for-bool"),
            pytest.param({"no_contact": "false"}, "$.no_contact", "must be a bool, got str", id="string-for-bool"),
            pytest.param({"heard_on": 20261120}, "$.heard_on", "must be a day as YYYY-MM-DD, got int", id="number-day"),
            pytest.param(
                {"heard_on": "20261120"}, "$.heard_on", "must be a day that there is, as YYYY-MM-DD", id="basic-format"
            ),
            pytest.param(
                {"heard_on": "2026-W47-5"}, "$.heard_on", "must be a day that there is, as YYYY-MM-DD", id="week"
            ),
            pytest.param(
                {"heard_on": "2026-11-20T00:00:00"},
                "$.heard_on",
                "must be a day that there is, as YYYY-MM-DD",
                id="time",
            ),
            pytest.param(
                {"heard_on": "2026-02-29"}, "$.heard_on", "must be a day that there is, as YYYY-MM-DD", id="no-such-day"
            ),
            pytest.param(
                {"heard_on": "２０２６-11-20"},
                "$.heard_on",
                "must be a day that there is, as YYYY-MM-DD",
                id="wide-digits",
            ),
            pytest.param({"steps": {}}, "$.steps", "must be an array, got an object", id="object-for-array"),
            pytest.param({"strengths": "SQL"}, "$.strengths", "must be an array, got str", id="string-for-array"),
            pytest.param({"strengths": [5]}, "$.strengths[0]", "must be a string, got int", id="number-in-array"),
            pytest.param({"outcome": []}, "$.outcome", "must be an object, got an array", id="array-for-object"),
            pytest.param({"outcome": None}, "$.outcome", "must be an object, got null", id="null-for-object"),
            pytest.param({"went": 3}, "$.went", "must be a string, got int", id="number-for-word"),
            pytest.param({"ref": float("nan")}, "$.ref", "must be a string, got float", id="nan"),
            pytest.param({"version": True}, "$.version", "must be an integer, got bool", id="bool-for-version"),
            pytest.param({"version": "1"}, "$.version", "must be an integer, got str", id="string-for-version"),
        ],
    )
    def test_a_value_of_another_type_is_refused_with_its_path(
        self, changed: dict[str, Any], field: str, limit: str
    ) -> None:
        """As plain data, and as text."""
        error = refused(full(**changed))
        assert [(fault.field, fault.limit) for fault in error.faults] == [(field, limit)]
        with pytest.raises(type(error)) as caught:
            STORED.loads(json.dumps(full(**changed)), Interview)
        assert caught.value.faults == error.faults

    def test_faults_in_several_places_are_told_together(self) -> None:
        """In the order of the fields, with our own words."""
        error = refused(full(company="", went="superbly", steps=[{"kind": "thankyou", "on": "2026-11-20"}, {"on": 5}]))
        assert told(error) == [
            ("$.went", "unknown_name"),
            ("$.steps[0].kind", "unknown_name"),
            ("$.steps[1].kind", "missing"),
            ("$.steps[1].on", "wrong_type"),
            ("$.company", "bad_text"),
        ]
        assert "$.steps[0].kind is an unknown step kind; did you mean 'thank_you'?" in str(error)

    @pytest.mark.parametrize(
        ("changed", "faults"),
        [
            pytest.param({"company": ""}, [("$.company", "bad_text")], id="text"),
            pytest.param(
                {
                    "held_on": "19.11.2026",
                    "company": "",
                    "role": "x" * 201,
                    "steps": [{"kind": "check_in", "on": "2020-01-01"}],
                },
                [("$.held_on", "bad_date"), ("$.company", "bad_text"), ("$.role", "bad_text")],
                id="day",
            ),
            pytest.param(
                {"company": 5, "role": "", "ref": "", "promise": {"by": "2020-01-01"}},
                [
                    ("$.company", "wrong_type"),
                    ("$.role", "bad_text"),
                    ("$.ref", "bad_text"),
                    ("$.promise.by", "before_given_on"),
                ],
                id="type",
            ),
            pytest.param(
                {"interviewers": [{"email": "x"}], "steps": [{"kind": "check_in", "on": "2020-01-01"}], "locale": "?"},
                [
                    ("$.interviewers[0].email", "bad_text"),
                    ("$.locale", "bad_text"),
                    ("$.steps[0].on", "before_held_on"),
                ],
                id="part",
            ),
            pytest.param({"salary": 1, "role": ""}, [("$", "unknown_name"), ("$.role", "bad_text")], id="unknown"),
            pytest.param({"salary": 1}, [("$", "unknown_name")], id="unknown-alone"),
        ],
    )
    def test_what_stands_beside_a_part_that_cannot_be_read_is_told_with_it(
        self, changed: dict[str, Any], faults: list[tuple[str, str]]
    ) -> None:
        """So that a form comes back once; only what hangs on the part itself is not."""
        assert told(refused(full(**changed))) == faults

    def test_what_a_constructor_refuses_keeps_its_words_and_its_class(self) -> None:
        """With the path before it, and several faults of one value in one error."""
        error = refused(full(company="", steps=[{"kind": "thank_you", "on": "2026-11-01"}]))
        assert type(error) is InterviewError
        assert str(error) == ("$.company must be 1 to 200 characters, got 0; $.steps[0].on must not be before held_on")
        only = refused(full(outcome={"status": "ghosted", "known_on": "2026-11-27"}))
        assert type(only) is UnknownNameError
        assert "$.outcome.status is an unknown outcome status" in str(only)

    def test_an_answer_is_no_step(self) -> None:
        """``wait`` is read in an action, and refused in a step."""
        assert told(refused({"kind": "wait", "on": "2026-11-20"}, FollowUpStep)) == [("$.kind", "not_a_step")]

    def test_an_unknown_field_is_refused_with_a_suggestion(self) -> None:
        """On every level; one that is no name at all is not repeated."""
        assert str(refused(full(compny="x"))) == "$ holds an unknown field 'compny'; did you mean 'company'?"
        nested = refused(full(candidate={"name": "Sari", NAME: 1}))
        assert told(nested) == [("$.candidate", "unknown_name")]
        assert NAME not in str(nested)
        assert told(refused({**full(), 5: 1})) == [("$", "wrong_type")]

    def test_a_field_that_is_missing_is_told(self) -> None:
        """All of them."""
        assert told(refused({"version": 1})) == [
            (f"$.{name}", "missing") for name in ("candidate", "company", "role", "held_on")
        ]

    @pytest.mark.parametrize(
        ("text", "field", "key"),
        [
            pytest.param('{"version":1,"version":1}', "$", "version", id="top"),
            pytest.param(
                json.dumps(full()).replace('"status": "offered"', '"status":"offered","status":"rejected"'),
                "$.outcome",
                "status",
                id="nested",
            ),
            pytest.param(
                json.dumps(full()).replace('"kind": "acme:call"', '"on":1,"kind":"acme:call"'),
                "$.steps[1]",
                "on",
                id="in-array",
            ),
        ],
    )
    def test_a_key_that_stands_twice_is_refused(self, text: str, field: str, key: str) -> None:
        """The last one would win, and flip an outcome."""
        with pytest.raises(InterviewError) as caught:
            STORED.loads(text, Interview)
        assert told(caught.value) == [(field, "repeated_key")]
        assert repr(key) in str(caught.value)

    @pytest.mark.parametrize(
        ("form", "code"),
        [
            pytest.param({}, "missing", id="none"),
            pytest.param({"version": VERSION + 1}, "unknown_version", id="newer"),
            pytest.param({"version": 0}, "unknown_version", id="none-such"),
            pytest.param({"version": -1}, "unknown_version", id="negative"),
        ],
    )
    @pytest.mark.parametrize("kind", [Interview, Action])
    def test_a_form_of_another_version_is_refused_before_anything_else(
        self, form: dict[str, Any], code: str, kind: type
    ) -> None:
        """Whatever else stands in it may mean something else."""
        assert told(refused({"something": "new", **form}, kind)) == [("$.version", code)]

    def test_a_newer_version_is_called_so(self) -> None:
        """So that whoever is on call rolls out, and does not look for a broken row."""
        assert str(refused({"version": 999})) == f"$.version must be from 1 to {VERSION}; a newer release wrote this"

    @pytest.mark.parametrize(
        ("fact", "code"),
        [
            pytest.param({"name": "a"}, "wrong_type", id="no-value"),
            pytest.param({"name": "a", "value": 1, "date": "2026-11-24"}, "wrong_type", id="both"),
            pytest.param({"name": 5, "value": 1}, "wrong_type", id="name"),
            pytest.param({"name": "a", "value": 1.5}, "wrong_type", id="float"),
            pytest.param({"name": "a", "value": [[]]}, "wrong_type", id="array"),
            pytest.param({"name": "a", "date": "soon"}, "bad_date", id="date"),
            pytest.param(["a", 1], "wrong_type", id="pair"),
        ],
    )
    def test_a_fact_of_a_reason_is_a_plain_value_or_a_day(self, fact: object, code: str) -> None:
        """Nothing else comes from a rule."""
        assert told(refused({"code": "x", "facts": [fact]}, Reason)) == [("$.facts[0]", code)]

    def test_an_actions_parts_are_looked_at_too(self) -> None:
        """Though its classes, which only the engine makes, have no checks of their own."""
        form = STORED.unstructure(ACTION)
        form["kind"] = "thankyou"
        form["messages"][0]["body"] = 5
        form["messages"][0]["channel"] = "fax"
        form["hints"] = [{"field": "x"}]
        assert told(refused(form, Action)) == [
            ("$.kind", "unknown_name"),
            ("$.messages[0].body", "wrong_type"),
            ("$.messages[0].channel", "unknown_name"),
            ("$.hints[0].text", "missing"),
        ]

    def test_only_the_first_faults_are_told(self) -> None:
        """An error is for reading."""
        error = refused(full(steps=[5] * 1000))
        assert len(error.faults) == MOST_FAULTS

    @given(
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
            lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        ),
        st.sampled_from([*STORED.unstructure(FULL), "other"]),
    )
    def test_whatever_comes_is_read_or_refused_by_a_documented_error(self, value: object, field: str) -> None:
        """In place of any field, or of the whole."""
        for form in (value, full(**{field: value})):
            read = read_or_refused(form)
            if isinstance(read, Interview):
                assert STORED.structure(STORED.unstructure(read), Interview) == read
            else:
                assert type(read) in {InterviewError, WrongTypeError, UnknownNameError}
                assert all(fault.field.startswith("$") for fault in read.faults)
                assert pickle.loads(pickle.dumps(read)).faults == read.faults  # noqa: S301 - our own

    def test_a_hosts_own_hook_may_refuse_in_its_own_way(self) -> None:
        """An error of ours gets its path; a slip of the host's comes out as the slip that it is."""

        def odd(_: object, __: type) -> Candidate:
            error = InterviewError("name must be known", [Fault("name", "unknown", "must be known")])
            error.add_note("asked the directory")
            raise error

        mine = converter()
        mine.register_structure_hook(Candidate, odd)
        with pytest.raises(InterviewError, match=re.escape("$.candidate.name must be known")):
            mine.structure(full(), Interview)
        mine.register_structure_hook(Candidate, lambda _, __: 1 // 0)
        with pytest.raises(ZeroDivisionError):
            mine.structure(full(), Interview)
        mine.register_structure_hook(Candidate, lambda name, _: {"sari": Candidate(name="Sari")}[name])
        assert told_by(mine, full(candidate="sari", role="")) == [("$.role", "bad_text")]
        form = full(role="")
        del form["candidate"]
        assert told_by(mine, form) == [("$.candidate", "missing")]  # the rest cannot be looked at without one
        mine.register_structure_hook(Candidate, lambda _, __: DEFAULT_PLAYBOOK.rule("nope"))
        assert told_by(mine, full()) == [("$.candidate", "refused")]

    @pytest.mark.parametrize(
        "kind", [dict, dict[str, Interview], frozenset[Interview], tuple[str, int], float, datetime]
    )
    def test_what_has_no_strict_form_is_not_read(self, kind: Any) -> None:
        """cattrs by itself would turn texts into numbers, and take the last of two equal keys."""
        with pytest.raises(WrongTypeError, match="cl must be a class of the library's values"):
            STORED.loads('{"a":1,"a":2}', kind)


class TestText:
    """What is no JSON."""

    @pytest.mark.parametrize(
        ("text", "code", "limit"),
        [
            pytest.param("", "bad_json", "must be JSON; it breaks at line 1, column 1", id="empty"),
            pytest.param(
                '{"company": "A"\n"role"', "bad_json", "must be JSON; it breaks at line 2, column 1", id="broken"
            ),
            pytest.param("{'company': 'A'}", "bad_json", "must be JSON; it breaks at line 1, column 2", id="python"),
            pytest.param(b"\xff\xfe", "bad_json", "must be UTF-8", id="bytes"),
            pytest.param("\ufeff{}", "bad_json", "must be JSON; it breaks at line 1, column 1", id="byte-order-mark"),
            pytest.param(
                "9" * 5000, "bad_json", "must be JSON whose numbers have fewer than 4,300 digits", id="number"
            ),
            pytest.param("[" * 100_000, "bad_json", TOO_DEEP, id="deep"),
            pytest.param('{"a":' * 100_000, "bad_json", TOO_DEEP, id="deep-object"),
            pytest.param(
                " " * (MAX_TEXT + 1),
                "too_long",
                f"must be at most {MAX_TEXT} characters, got {MAX_TEXT + 1}",
                id="long",
            ),
        ],
    )
    def test_what_is_no_json_is_refused(self, text: str | bytes, code: str, limit: str) -> None:
        """With the place, and without a part of it."""
        with pytest.raises(InterviewError) as caught:
            STORED.loads(text, Interview)
        assert [(fault.field, fault.code, fault.limit) for fault in caught.value.faults] == [("$", code, limit)]
        assert str(caught.value) == f"$ {limit}"

    def test_nesting_is_counted_outside_of_strings(self) -> None:
        """A form is five levels deep at most, and what is a little deeper is refused where it begins."""
        with pytest.raises(WrongTypeError, match=re.escape("$ must be an object, got an array")):
            STORED.loads("[" * MAX_DEPTH + "]" * MAX_DEPTH, Interview)
        with pytest.raises(InterviewError, match=TOO_DEEP):
            STORED.loads("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1), Interview)
        odd = an_interview(company='"[' * 60 + "\\" + "{" * 60, strengths=["[{" * 90, "]}\\" * 40])
        assert STORED.loads(STORED.dumps(odd), Interview) == odd

    def test_a_small_stack_is_enough_to_refuse(self) -> None:
        """Python's own parser would take the process with it, where a thread has little."""
        program = """
import threading
from interview_followup import Interview, InterviewError
from interview_followup.interop.json import converter
def read():
    for text in ("[" * 100_000, '{"a":' * 100_000):
        try:
            converter().loads(text, Interview)
        except InterviewError as error:
            print(error)
threading.stack_size(1 << 18)
thread = threading.Thread(target=read)
thread.start()
thread.join()
"""
        told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
        assert told == f"$ {TOO_DEEP}\n" * 2

    def test_a_caller_that_stands_deep_gets_the_same_error(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Where the interpreter gives up before our limit."""
        monkeypatch.setattr("json.loads", lambda *_, **__: (_ for _ in ()).throw(RecursionError))
        with pytest.raises(InterviewError, match=TOO_DEEP):
            STORED.loads("{}", Interview)

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(json.dumps(full())[:-1] + ',"steps2":[' + "{}," * 300_000 + "{}]}", id="unknown"),
            pytest.param(json.dumps(full(steps=[{}] * 300_000)), id="empty-steps"),
            pytest.param(json.dumps(full(steps=[5] * 300_000)), id="numbers"),
            pytest.param(json.dumps(full(**{f"f{number}": 1 for number in range(50_000)})), id="fields"),
        ],
    )
    def test_many_faults_cost_no_more_than_are_told(self, text: str) -> None:
        """A megabyte that is all wrong is refused in a second, and with little memory."""
        tracemalloc.start()
        start = time.process_time()
        with pytest.raises(FollowUpError) as caught:
            STORED.loads(text, Interview)
        spent, (_, peak) = time.process_time() - start, tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert len(caught.value.faults) <= MOST_FAULTS
        assert spent < 10  # tracing is slow; an error for each took a minute
        assert peak < 200 * 1024 * 1024

    @pytest.mark.parametrize("text", [None, 5, {}, bytearray(b"{}")])
    def test_only_text_is_read(self, text: Any) -> None:
        """Plain data goes to ``structure``."""
        with pytest.raises(WrongTypeError, match=r"^\$ must be JSON as a string or bytes, got "):
            STORED.loads(text, Interview)

    def test_a_number_that_json_has_not_is_not_written(self) -> None:
        """Nothing of ours holds one; a host's hook might."""
        mine = converter()
        mine.register_unstructure_hook(Candidate, lambda _: float("nan"))
        with pytest.raises(ValueError, match="JSON compliant"):
            mine.dumps(an_interview())


REFUSALS: Final[tuple[Callable[[], object], ...]] = (
    lambda: STORED.loads(json.dumps(full(company=[NAME])), Interview),
    lambda: STORED.loads(json.dumps(full(held_on=NAME)), Interview),
    lambda: STORED.loads(json.dumps(full(went=NAME)), Interview),
    lambda: STORED.loads(json.dumps(full(candidate={"name": NAME + "\n" + NAME})), Interview),
    lambda: STORED.loads(json.dumps(full(**{NAME: 1})), Interview),
    lambda: STORED.loads(f'{{"{NAME}":1,"{NAME}":2}}', Interview),
    lambda: STORED.loads('{"Rahasia":1,"Rahasia":2}', Interview),
    lambda: STORED.loads('{"Rahasia":1}', Outcome),
    lambda: STORED.loads(f'{{"company": "{NAME}"', Interview),
    lambda: STORED.loads(f'"{NAME}"', Interview),
    lambda: STORED.structure({"name": NAME, "email": NAME}, Person),
    lambda: STORED.structure({"title": "", "shows": NAME, "x": NAME}, Evidence),
    lambda: STORED.structure({"body": NAME, "channel": NAME}, Message),
    lambda: STORED.structure({"status": NAME}, Outcome),
)


@pytest.mark.parametrize("read", REFUSALS)
def test_an_error_shows_nothing_of_what_was_read(read: Callable[[], object]) -> None:
    """Neither its text, nor what it came from, which a tracker shows as well."""
    with pytest.raises(FollowUpError) as caught:
        read()
    waiting: list[BaseException | None] = [caught.value]
    while waiting:
        error = waiting.pop()
        if error is not None:
            shown = f"{error} {error!r} {getattr(error, 'faults', '')}"
            assert NAME not in shown
            assert "Rahasia" not in shown
            waiting += [error.__cause__, error.__context__]


def test_a_stored_interview_gets_the_same_answers() -> None:
    """On the day, and on the days on which it changes."""
    day: date | None = FULL.held_on
    read = STORED.loads(STORED.dumps(FULL), Interview)
    while day is not None:
        assert decide(read, day) == decide(FULL, day)
        day = decide(FULL, day).next_change


def test_a_time_is_not_written_as_a_day() -> None:
    """No interview holds one; its constructor refuses it, and so does its stored form."""
    assert told(refused(full(held_on=datetime(2026, 11, 19, 9)))) == [("$.held_on", "wrong_type")]  # noqa: DTZ001 - none
