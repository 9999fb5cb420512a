"""The facts of an interview one by one: how they are shown, left out, and dropped."""

from collections.abc import Sequence
from datetime import date

import attrs
import pytest

from interview_followup import (
    Candidate,
    Evidence,
    Interview,
    InterviewError,
    Outcome,
    Person,
    Referee,
    ReplyPromise,
    RivalOffer,
)
from interview_followup.explaining.facts import keeping, needed, paths_of, shown, value_at
from interview_followup.testing import a_promise, a_step, an_interview, an_outcome

THURSDAY = date(2026, 11, 19)
MONDAY = date(2026, 11, 23)
TUESDAY = date(2026, 11, 24)

FULL = Interview(
    candidate=Candidate(
        name="SECRET", phone="+62 812 5555 5555", email="secret@secret.example",
        link="https://secret.example", place="SECRET",
    ),
    company="SECRET",
    role="SECRET",
    held_on=THURSDAY,
    ref="SECRET",
    interviewers=(Person(name="SECRET", title="SECRET", email="secret@secret.example", topic="SECRET"),),
    promise=ReplyPromise(by=MONDAY, given_on=THURSDAY, kind="vague"),
    heard_on=TUESDAY,
    went="poorly",
    strengths=("SECRET",),
    addition="SECRET",
    evidence=(Evidence(title="SECRET", shows="SECRET"), Evidence(title="SECRET")),
    referees=(Referee(name="SECRET", relation="SECRET", contact="secret@secret.example", consented=True),),
    agency=Person(name="SECRET", salutation_name="SECRET", honorific="ibu", email="secret@secret.example"),
    rival_offer=RivalOffer(received_on=TUESDAY, decide_by=date(2026, 12, 1)),
    no_contact=True,
    snoozed_until=date(2026, 12, 2),
    channel="phone",
    ask_feedback=False,
    locale="id",
    outcome=Outcome(status="rejected", known_on=TUESDAY, feedback_on=date(2026, 11, 30)),
    steps=(a_step("check_in", TUESDAY), a_step("acme:note", TUESDAY), a_step("thank_you", THURSDAY)),
)  # fmt: skip
"""Everything there is; whatever is personal says so, or is five over and over."""


def names_nobody(text: str) -> bool:
    """Whether nothing personal of `FULL` stands in a text."""
    return "secret" not in text.casefold() and "555" not in text


class TestValueAt:
    """What stands at a path; a name, a contact or free text is only there or not."""

    @pytest.mark.parametrize(
        ("path", "value"),
        [
            ("held_on", THURSDAY),
            ("no_contact", True),
            ("ask_feedback", False),
            ("went", "poorly"),
            ("channel", "phone"),
            ("locale", "id"),
            ("promise", MONDAY),
            ("promise.by", MONDAY),
            ("promise.kind", "vague"),
            ("rival_offer", TUESDAY),
            ("rival_offer.decide_by", date(2026, 12, 1)),
            ("outcome", "rejected 2026-11-24"),
            ("outcome.status", "rejected"),
            ("outcome.respond_by", None),
            ("steps", "thank_you done 2026-11-19, acme:note done 2026-11-24, check_in done 2026-11-24"),
            ("steps[1]", "acme:note done 2026-11-24"),
            ("steps[1].on", TUESDAY),
            ("steps[3]", None),
            ("steps[3].on", None),
            ("evidence", 2),
            ("strengths", 1),
            ("interviewers", 1),
            ("referees[0].consented", True),
            ("candidate", True),
            ("candidate.name", True),
            ("company", True),
            ("ref", True),
            ("addition", True),
            ("agency", True),
            ("agency.honorific", "ibu"),
            ("interviewers[0]", True),
            ("interviewers[0].email", True),
            ("strengths[0]", True),
            ("held_on.year", None),
            ("held_on[0]", None),
            ("nonsense", None),
            ("promise.nonsense.by", None),
        ],
    )
    def test_of_a_full_interview(self, path: str, value: object) -> None:
        """Each kind of fact."""
        found = value_at(FULL, path)
        assert (found, type(found)) == (value, type(value))

    @pytest.mark.parametrize(
        ("path", "value"),
        [
            ("promise", None),
            ("promise.by", None),
            ("outcome", "pending"),
            ("steps", 0),
            ("steps[0]", None),
            ("evidence", 0),
            ("agency", None),
            ("candidate.email", None),
            ("channel", None),
        ],
    )
    def test_of_a_bare_one(self, path: str, value: object) -> None:
        """What is not there is None, or 0 of it."""
        assert value_at(an_interview(), path) == value

    def test_a_place_that_is_none(self) -> None:
        """There is no such path."""
        assert value_at(FULL, "steps[first].on") is None


class TestShown:
    """Facts in a line."""

    def test_in_a_line(self) -> None:
        """Name and value, with commas."""
        facts = (("promise", MONDAY), ("heard_on", None), ("no_contact", False), ("evidence", 0))
        assert shown(facts) == "promise 2026-11-23, heard_on None, no_contact False, evidence 0"

    def test_of_none(self) -> None:
        """Nothing."""
        assert shown(()) == ""


class TestPathsOf:
    """What an interview could do without."""

    def test_what_is_as_if_it_were_not_said_is_none(self) -> None:
        """A bare interview has but its candidate's telephone."""
        assert paths_of(an_interview()) == ["candidate.phone"]

    def test_of_a_full_one(self) -> None:
        """Each field, each part that can go by itself, and each step."""
        assert paths_of(FULL) == [
            "candidate.phone", "candidate.email", "candidate.link", "candidate.place", "ref", "interviewers",
            "promise", "promise.given_on", "promise.kind", "heard_on", "went", "strengths", "addition", "evidence",
            "referees", "agency", "agency.name", "agency.salutation_name", "agency.honorific", "agency.email",
            "rival_offer", "rival_offer.decide_by", "no_contact", "snoozed_until", "channel", "ask_feedback", "locale",
            "outcome", "outcome.feedback_on", "steps[0]", "steps[1]", "steps[2]",
        ]  # fmt: skip


class TestKeeping:
    """An interview without all else."""

    def test_everything(self) -> None:
        """It is as it was."""
        assert keeping(FULL, paths_of(FULL)) == FULL

    def test_nothing(self) -> None:
        """Candidate, company, role and day are what it cannot do without."""
        assert keeping(FULL, []) == Interview(
            candidate=Candidate(name="SECRET"), company="SECRET", role="SECRET", held_on=THURSDAY
        )

    def test_a_fact_without_its_parts(self) -> None:
        """A promise without its kind is exact."""
        kept = keeping(FULL, ["promise", "steps[1]", "outcome"])
        assert kept.promise == a_promise(MONDAY)
        assert kept.steps == (a_step("acme:note", TUESDAY),)
        assert kept.outcome == an_outcome("rejected", TUESDAY)
        assert kept.rival_offer is None

    def test_a_part_without_its_fact_is_gone(self) -> None:
        """There is nothing that it could be a part of."""
        assert keeping(FULL, ["promise.kind"]).promise is None

    def test_what_cannot_be_is_refused(self) -> None:
        """A promise for before the interview, given earlier still, needs the day it was given."""
        interview = an_interview(promise=a_promise(date(2026, 11, 16), given_on=date(2026, 11, 9)))
        with pytest.raises(InterviewError) as caught:
            keeping(interview, ["promise"])
        assert str(caught.value) == "promise.by must not be before the day it was given"
        assert interview == an_interview(promise=a_promise(date(2026, 11, 16), given_on=date(2026, 11, 9)))
        assert keeping(interview, ["promise", "promise.given_on"]).promise == interview.promise


class TestNeeded:
    """Dropping facts until none can go."""

    PATHS = tuple("abcdefgh")

    @pytest.mark.parametrize("wanted", ["", "a", "h", "ah", "cdf", "abcdefgh"], ids=lambda wanted: wanted or "none")
    def test_all_that_can_go_does(self, wanted: str) -> None:
        """What is left is enough, in the order in which it came."""
        asked: list[str] = []

        def enough(paths: Sequence[str]) -> bool:
            asked.append("".join(paths))
            return {*wanted} <= {*paths}

        assert "".join(needed(self.PATHS, enough)) == wanted
        assert "".join(self.PATHS) == "abcdefgh"
        assert len(asked) < 40

    def test_of_none(self) -> None:
        """Nothing is asked."""
        assert needed([], lambda paths: False) == []

    def test_what_becomes_superfluous_late_goes_too(self) -> None:
        """b is needed only while a is there."""

        def enough(paths: Sequence[str]) -> bool:
            return "a" not in paths or "b" in paths

        assert needed(["b", "a"], enough) == []

    def test_what_becomes_superfluous_in_the_last_pass_goes_too(self) -> None:
        """One by one, b is tried before a, and can go only once a has: that takes a second pass."""

        def enough(paths: Sequence[str]) -> bool:
            return "c" in paths and ("a" not in paths or "b" in paths)

        assert needed(["a", "b", "c"], enough) == ["c"]

    def test_each_is_enough_where_none_is_alone_superfluous(self) -> None:
        """Of two that do equally well, one stays."""
        assert needed(["a", "b"], bool) in (["a"], ["b"])


def test_nothing_personal_is_ever_shown() -> None:
    """Whatever the path: no sentinel, however it is written."""
    fields = [field.name for field in attrs.fields(Interview)]
    paths = {*fields, *paths_of(FULL), *(f"{name}[0]" for name in fields)}
    for owner, kind in (("candidate", Candidate), ("interviewers[0]", Person), ("agency", Person),
                        ("evidence[0]", Evidence), ("referees[0]", Referee)):  # fmt: skip
        paths |= {f"{owner}.{field.name}" for field in attrs.fields(kind)}
    text = shown(tuple((path, value_at(FULL, path)) for path in sorted(paths)))
    assert names_nobody(text)
    assert "referees[0].contact True" in text
