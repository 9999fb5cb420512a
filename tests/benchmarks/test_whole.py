"""The whole by hand is the library's answer, word for word, and so is what the peers give."""

import sys
from datetime import date
from typing import Any
from unicodedata import bidirectional

import attrs
import pytest

from interview_followup import DEFAULT_TEMPLATES, Candidate, Person
from interview_followup.templates import Occasion
from interview_followup.templates.facts import FACTS_BY_NAME
from interview_followup.testing import an_interview

from .by_hand import PLAYBOOK
from .deciding import CASES, FEWEST
from .hand_texts import whole_by_hand
from .hand_words import closing, company_of, day_of, greeting, listed, phrase, role_of, safe
from .stacks import STACKS
from .whole import agreement, callers, english, ours, with_a_message

MODULES = {
    "evalidate": "evalidate", "rule-engine": "rule_engine", "zen-engine": "zen",
    "minijinja": "minijinja", "Jinja2": "jinja2", "Babel": "babel",
}  # fmt: skip
CONTACT = {rule.name for rule in PLAYBOOK.rules if rule.contact}
ROLES = (
    "Data Analyst", "the Head of R&D position", "Engineer (m/f/d)", "The A Level Tutor", "Analyst (UI/UX)", "C++ job",
    "Role", "a Role (f/m/x)", "Head position job", "Posisi Analis", "Job Coach", "Data  Analyst", "posİtion", "דוד",
    "V.P.", "Analyst, ", "Coach role (M/W/D)", "Analyst-", "Analyst-role position",
)  # fmt: skip
COMPANIES = (
    "Acme", "Yahoo!", "Acme Inc.", "PT Maju", "PT. Maju Terus, Tbk.", "P.T.Maju", "Maju tbk.", "Maju, Tbk", "PT. Tbk.",
    "CV. A B Tbk", "A  B", "A\u2003B", "חברה", "İnci & Oğulları", "UD. חברה Tbk.", "Tbk.",
)  # fmt: skip
PEOPLE: tuple[dict[str, Any], ...] = (
    {}, {"name": "Ann Li"}, {"name": "דוד"}, {"name": "Dr. Ann Li, M.M."}, {"name": "MS Hidayat"}, {"name": "Ms Li"},
    {"name": "Drake O’Neil-Li"}, {"name": "Ann", "title": "Dr."}, {"name": "Ann Li", "title": "Dr.-Ing."},
    {"name": "Ann Li", "title": "Prof. Dr.", "salutation_name": "Li"}, {"name": "Ann Li", "title": "Ms"},
    {"name": "Ann Li", "honorific": "prof"}, {"name": "Ann Li", "honorific": "ibu", "salutation_name": "Li"},
    {"salutation_name": "Li", "honorific": "mr"}, {"name": "Ann Li", "honorific": "dr", "salutation_name": "דוד"},
    {"name": "Ann Li", "honorific": "ms", "salutation_name": "Li", "first_name_terms": True},
    {"name": "Ann Li", "salutation_name": "Ann", "first_name_terms": True}, {"name": "Ann", "first_name_terms": True},
    {"name": "Ann", "title": "Dr.", "first_name_terms": True}, {"name": "x2 y_z", "first_name_terms": True},
)  # fmt: skip
PHRASES = ("SQL", "SQL.", "?!", "…", "דוד.", "x …")
DAY = date(2026, 11, 19)


def test_the_whole_by_hand_agrees_with_the_library() -> None:
    """On kind, rule, the day of the next change, and every message's subject and body."""
    many = english(3000)
    agreed, sent = agreement(many)
    assert agreed == len(many)
    assert sent.keys() == CONTACT


@pytest.mark.once
def test_every_text_is_sent_often_enough() -> None:
    """Among all the cases of the benchmark."""
    agreed, sent = agreement(english(CASES))
    assert agreed == CASES
    assert sent.keys() == CONTACT
    assert min(sent.values()) >= FEWEST


@pytest.mark.parametrize("name", STACKS)
def test_every_stack_gives_the_same(name: str) -> None:
    """On kind, rule, and every message's subject and body."""
    for peer in name.split(" + "):
        pytest.importorskip(MODULES[peer], reason="a peer of the group bench")
    whole = STACKS[name]()
    many = english(3000)
    expected = [ours(*case) for case in many]
    assert {rule for _, rule, _, messages in expected if messages} == CONTACT
    assert [whole(*case) for case in many] == [(kind, rule, messages) for kind, rule, _, messages in expected]


def _fact(name: str, occasion: Occasion) -> str | None:
    return FACTS_BY_NAME[name].value(occasion)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("company", COMPANIES)
def test_odd_names_are_named_the_same(role: str, company: str) -> None:
    """Where the library has something to do to a value, it is done."""
    interview = an_interview(role=role, company=company)
    occasion = Occasion(interview=interview, send_on=DAY, locale=DEFAULT_TEMPLATES.locale("en"))
    assert role_of(interview) == _fact("role", occasion)
    assert company_of(interview) == _fact("company", occasion)


@pytest.mark.parametrize("fields", PEOPLE)
def test_everybody_is_greeted_the_same(fields: dict[str, Any]) -> None:
    """With titles, degrees, honorifics, and on first-name terms."""
    to = Person(**fields)
    candidate = Candidate(name=to.name or "דוד", email="a@example.com", link="https://example.com")
    interview = an_interview(candidate=candidate, strengths=PHRASES, addition=PHRASES[2])
    occasion = Occasion(interview=interview, send_on=DAY, locale=DEFAULT_TEMPLATES.locale("en"), to=to)
    assert greeting(interview, to) == _fact("salutation", occasion)
    assert closing(candidate) == _fact("closing", occasion)
    assert listed(interview.strengths) == _fact("strengths", occasion)
    assert phrase(PHRASES[2]) == _fact("addition", occasion)


def test_a_day_has_its_year_where_it_has_in_the_library() -> None:
    """Near a turn of the year and far from it."""
    locale = DEFAULT_TEMPLATES.locale("en")
    for month, day in ((1, 1), (6, 30), (11, 19), (12, 31)):
        sent = date(2026, month, day)
        for apart in range(-400, 400):
            held = date.fromordinal(sent.toordinal() + apart)
            occasion = Occasion(interview=an_interview(held_on=held), send_on=sent, locale=locale)
            assert day_of(held, sent) == _fact("held_on", occasion)


def test_whatever_turns_a_sentence_is_seen() -> None:
    """Every character that is written from right to left."""
    turning = [char for char in map(chr, range(sys.maxunicode + 1)) if bidirectional(char) in {"R", "AL", "AN"}]
    assert len(turning) > 1000
    assert all(safe(char) != char for char in turning)


def test_what_would_be_decoded_in_a_subject_is_broken() -> None:
    """As the library breaks it."""
    case = english(1)[0]
    interview = attrs.evolve(case[0], role="=?utf-8?q", company="x?=", steps=(), outcome=an_interview().outcome)
    interview = attrs.evolve(interview, no_contact=False, snoozed_until=None, promise=None, heard_on=None)
    odd = (interview, interview.held_on)
    assert whole_by_hand(*odd) == ours(*odd)
    assert whole_by_hand(*odd)[3]


def test_the_first_time_is_the_first() -> None:
    """The interviews of a round have not been asked before; all that is timed has something to send."""
    many = with_a_message(english(100), 20)
    assert len(many) == 20
    calls = callers(many, {"again": ours}, repeat=2)
    assert list(calls) == ["by hand", "next_action, asked again", "next_action, asked first", "again"]
    for call in calls.values():
        call()
    for _ in range(10):
        calls["next_action, asked first"]()
    with pytest.raises(StopIteration):
        calls["next_action, asked first"]()
