"""
Every row of the threat model about a value that is refused, or that stands in texts; the others are in files of their
own (`test_text_rows`, `test_fact_rows`, `test_own_spelling`).
"""

from typing import Any, Final

import pytest

from interview_followup import Channel, next_action, review
from tests.locales.cases import full
from tests.payloads.harness import QUICK, cpu_seconds, refusal_complaints
from tests.payloads.places import PLACES
from tests.payloads.rows import BUILT, BY_ID, ELSEWHERE, IDS, ROWS, Row, built, params, payload_of
from tests.payloads.standing import kept_of, occasions, put_of, standing_complaints

ACCEPTED_SIZES: Final = frozenset({"size-07", "size-09"})
"""Bounded by what they cost, not by a limit: steps and interviews may be many."""

TOLD: Final = {"hist-06": "known_on", "hist-07": "respond_by", "hist-11": "by", "hist-13": "kind", "hist-14": "kind"}
"""Where a row's history can be wrong in several fields: the one that is."""


def is_refused(row: Row) -> bool:
    """Whether a row's value must be refused."""
    return row.expected == "reject" or (row.expected == "limit" and row.id not in ACCEPTED_SIZES)


def stands_in_texts(row: Row) -> bool:
    """Whether a row's value must be accepted, and is printed."""
    return row.expected in {"pass_through", "escape"} and PLACES[row.here].put is not None and payload_of(row) != ""


DECIDED_OTHERWISE: Final = tuple(each.row for each in ELSEWHERE if each.row is not None)
REFUSED: Final = params(is_refused, (*ROWS, *DECIDED_OTHERWISE))
ACCEPTED: Final = params(stands_in_texts)
OTHERS: Final = frozenset({
    "date-09", "date-13", "date-15",
    "hist-01", "hist-02", "hist-04", "hist-05", "hist-08", "hist-10", "hist-15",
    "size-07", "size-09", "tmpl-34", "tmpl-35", "tmpl-36", "type-04",
})  # fmt: skip
"""Accepted, and held to something of their own: days and history, a language's tag, a name that is not known."""


def test_every_row_is_run_or_told_why_not() -> None:
    """All 157 ids are in exactly one of the two files, and no id is in one twice."""
    told = [*(row.id for row in ROWS), *(each.id for each in ELSEWHERE)]
    assert sorted(told) == sorted(IDS)
    assert len(set(IDS)) == len(IDS) == 157


def test_every_row_that_is_run_is_in_one_test() -> None:
    """Refused, printed, or held to something of its own: nothing falls between."""
    run = [row.id for row in ROWS if is_refused(row)] + [row.id for row in ROWS if stands_in_texts(row)]
    assert sorted([*run, *OTHERS]) == sorted(BY_ID)


def test_every_row_has_a_place_and_every_place_a_row() -> None:
    """A field that is misspelt would be no place at all."""
    assert {row.here for row in ROWS} == set(PLACES)
    assert {each.verdict for each in ELSEWHERE} == {"decided otherwise", "no such field"}
    assert all(each.why.endswith(".") for each in ELSEWHERE)


def test_every_expression_of_a_row_is_built() -> None:
    """Nothing is evaluated: what is written as Python stands in a table."""
    written = {row.payload["$py"] for row in ROWS if isinstance(row.payload, dict) and "$py" in row.payload}
    assert written == set(BUILT)


@pytest.mark.parametrize("row", REFUSED)
def test_a_value_is_refused_wherever_it_enters(row: Row) -> None:
    """With its field, without a part of it, in time; a text when it is added, and not when a message is due."""
    place, value = PLACES[row.here], payload_of(row)
    assert place.ways
    for told, enter in place.ways:
        complaints = refusal_complaints(
            enter, value, told=TOLD.get(row.id, told), expected=row.expected, names=place.names
        )
        assert not complaints, (told, complaints)


def own_spellings() -> list[Any]:
    """List the rows' attacks in the syntax of our templates."""
    return [pytest.param(row, spelt, id=f"{row.id}-{index}") for row in ROWS for index, spelt in enumerate(row.ours)]


@pytest.mark.parametrize(("row", "spelt"), own_spellings())
def test_the_same_attack_in_our_own_syntax_is_refused(row: Row, spelt: Any) -> None:
    """A template reaches flat facts by their names, and nothing else; a fact's name that is mistyped may be told."""
    place, value = PLACES[row.here], built(spelt)
    for told, enter in place.ways:
        expected = "limit" if isinstance(spelt, dict) else "reject"
        complaints = refusal_complaints(enter, value, told=told.partition("[")[0], expected=expected, names=True)
        assert not complaints, (told, complaints)


@pytest.mark.parametrize("row", ACCEPTED)
def test_a_value_stands_as_it_came_and_decides_nothing(row: Row) -> None:
    """On every channel where its field is printed, in every kind of message, and in the mail that is made of it."""
    assert standing_complaints(row) == []


@pytest.mark.parametrize("row", ACCEPTED)
def test_an_accepted_value_costs_nothing(row: Row) -> None:
    """An interview with it is built and worded in under 50 ms, on every channel."""
    value, put = payload_of(row), put_of(row)
    for channel in Channel:
        interview, today = occasions("en", channel)[0]
        assert cpu_seconds(lambda i=interview, day=today: next_action(put(i, value), day)) < QUICK  # type: ignore[misc]


@pytest.mark.parametrize("row", ACCEPTED)
@pytest.mark.parametrize("tag", ["en", "id"])
def test_an_accepted_value_is_no_slip(row: Row, tag: str) -> None:
    """``review`` takes no name for a placeholder, nor for anything else that it is not."""
    for channel in Channel:
        interview, today = occasions(tag, channel)[0]
        hostile = put_of(row)(interview, payload_of(row))
        for message in next_action(hostile, today).messages:
            assert review(message, hostile) == ()


@pytest.mark.parametrize("row", ACCEPTED)
def test_an_accepted_value_is_kept_and_not_shown(row: Row) -> None:
    """Kept as it came (in normal form C, without padding); a repr does not show it."""
    interview, kept = put_of(row)(full("en"), payload_of(row)), kept_of(row)
    if row.here != "Evidence.title":
        names = {interview.candidate.name, *(person.name for person in interview.interviewers)}
        assert kept in {interview.company, interview.role, interview.addition, *names}
    # "True" is a name as well as a switch's repr, and stands there anyway.
    if len(kept) > len("True"):
        assert kept not in repr(interview)
