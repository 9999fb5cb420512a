"""
The forms about an interview, the words, and what somebody wrote to do harm.
"""

import json
from datetime import date
from pathlib import Path

import attrs
import pytest
from jobboard import forms, labels

from interview_followup import (
    Evidence,
    Interview,
    Outcome,
    Person,
    Referee,
    ReplyPromise,
    next_action,
)
from interview_followup.testing import a_step, an_interview

from .visitor import HOSTILE, THURSDAY, TUESDAY, OnPages, Reader, Visitor, every_path, full, hostile, promised


class TestFacts(OnPages):
    """The forms about an interview."""

    @pytest.mark.parametrize("name", sorted(forms.GROUPS))
    @pytest.mark.parametrize(
        "interview", [promised(), full(), promised(locale="en-US")], ids=["sparse", "full", "locale"]
    )
    def test_a_form_that_is_sent_as_it_came_changes_no_fact(
        self, sari: Visitor, name: str, interview: Interview
    ) -> None:
        """What it shows is what there is, and what it does not ask for stays."""
        path = sari.has(interview)
        before = sari.facts(path)
        answer = sari.send(f"{path}/facts/{name}")
        assert (answer.status_code, answer.headers["location"]) == (303, f"{path}?said=saved")
        assert (sari.facts(path), sari.row(path).version) == (before, 2)

    @pytest.mark.parametrize(
        ("name", "sent", "changed"),
        [
            (
                "promise",
                {"promise.by": "2026-12-04", "promise.kind": "invitation", "promise.given_on": "2026-11-24"},
                {"promise": ReplyPromise(by=date(2026, 12, 4), kind="invitation", given_on=TUESDAY)},
            ),
            ("promise", {"promise.by": ""}, {"promise": None}),
            ("heard", {"heard_on": "2026-11-23"}, {"heard_on": date(2026, 11, 23)}),
            (
                "outcome",
                {"outcome.status": "rejected", "outcome.known_on": "2026-11-24"},
                {"outcome": Outcome(status="rejected", known_on=TUESDAY)},
            ),
            (
                "interview",
                {"company": "Beta", "role": "Data Engineer", "held_on": "2026-11-18"},
                {"company": "Beta", "role": "Data Engineer", "held_on": date(2026, 11, 18)},
            ),
            (
                "people",
                {"interviewers[0].name": "Mei Lin", "interviewers[0].honorific": "ms", "interviewers[0].topic": "maps"},
                {"interviewers": (Person(name="Mei Lin", honorific="ms", topic="maps"),)},
            ),
            ("people", {"interviewers[0].topic": "maps"}, {"interviewers": (Person(topic="maps"),)}),
            (
                "notes",
                {"went": "poorly", "strengths": " one \r\n\r\ntwo\r\n", "evidence[0].title": "Plan"},
                {"went": "poorly", "strengths": ("one", "two"), "evidence": (Evidence(title="Plan"),)},
            ),
            (
                "referees",
                {"referees[0].name": "Hendra", "referees[0].contact": "+62 812 1", "referees[0].consented": "on"},
                {"referees": (Referee(name="Hendra", contact="+62 812 1", consented=True),)},
            ),
            (
                "writing",
                {"channel": "chat", "no_contact": "on", "locale": "id"},
                {"channel": "chat", "no_contact": True, "locale": "id"},
            ),
        ],
        ids=lambda value: value if isinstance(value, str) else "",
    )
    def test_a_form_changes_what_it_asks_for(
        self, sari: Visitor, name: str, sent: dict[str, str], changed: dict[str, object]
    ) -> None:
        """The facts, and the answer that is stored beside them."""
        path = sari.has(promised())
        before = sari.facts(path)
        assert sari.send(f"{path}/facts/{name}", **sent).status_code == 303
        after, row = attrs.evolve(before, **changed), sari.row(path)
        assert sari.facts(path) == after
        answer = next_action(after, TUESDAY)
        assert (row.kind, row.rule, row.next_change) == (answer.kind, answer.rule, answer.next_change)

    def test_an_earlier_day_can_replace_a_later_one(self, sari: Visitor) -> None:
        """A correction is no older news: what was typed is what is stored."""
        path = sari.has(full())
        sari.send(f"{path}/facts/promise", **{"promise.given_on": "2026-11-19"})
        assert sari.facts(path).promise.given_on == THURSDAY

    def test_an_entry_with_nothing_in_it_goes(self, sari: Visitor) -> None:
        """And the one after it keeps what the form does not ask for."""
        path = sari.has(full())
        sari.send(f"{path}/facts/people", **{f"interviewers[0].{name}": "" for name in forms._PERSON})  # noqa: SLF001
        assert sari.facts(path).interviewers == (Person(name="Sam Lee", title="Dr.", first_name_terms=True),)

    @pytest.mark.parametrize(
        ("name", "sent", "faults"),
        [
            ("promise", {"promise.by": "2026-11-18"}, {"promise-by": "before_held_on"}),
            (
                "promise",
                {"promise.by": "2026-11-20", "promise.given_on": "2026-11-23"},
                {"promise-by": "before_given_on"},
            ),
            ("promise", {"promise.by": "", "promise.given_on": "2026-11-23"}, {"promise-by": "missing"}),
            ("promise", {"promise.kind": "maybe"}, {"promise-kind": "unknown_name"}),
            ("promise", {"promise.given_on": "2026-12-01"}, {"promise-given_on": "in_future"}),
            ("heard", {"heard_on": "0026-11-23"}, {"heard_on": "bad_date"}),
            ("outcome", {"outcome.status": "rejected"}, {"outcome-known_on": "missing"}),
            ("outcome", {"outcome.known_on": "2026-11-24"}, {"outcome-known_on": "not_pending"}),
            (
                "outcome",
                {"outcome.status": "offered", "outcome.known_on": "2026-11-18"},
                {"outcome-known_on": "before_held_on"},
            ),
            (
                "outcome",
                {"outcome.status": "offered", "outcome.known_on": "2026-11-24", "outcome.respond_by": "2026-11-20"},
                {"outcome-respond_by": "before_known_on"},
            ),
            ("rival", {"rival_offer.decide_by": "2026-12-01"}, {"rival_offer-received_on": "missing"}),
            (
                "rival",
                {"rival_offer.received_on": "2026-11-24", "rival_offer.decide_by": "2026-11-20"},
                {"rival_offer-decide_by": "before_received_on"},
            ),
            (
                "interview",
                {"company": "", "role": "x" * 201, "held_on": "2026-11-20"},
                {"company": "missing", "role": "bad_text", "held_on": "step_earlier"},
            ),
            (
                "people",
                {"interviewers[0].name": "x" * 201, "interviewers[0].email": "nobody"},
                {"interviewers-0-name": "bad_text", "interviewers-0-email": "bad_email"},
            ),
            (
                "notes",
                {"strengths": "fine\nsee http://evil.example", "went": ""},
                {"strengths": "bad_text", "went": "missing"},
            ),
            ("notes", {"strengths": "\n".join("abcdefghijklmnopqrstu")}, {"strengths": "too_many"}),
            ("notes", {"evidence[0].shows": "sales"}, {"evidence-0-title": "missing"}),
            (
                "referees",
                {"referees[0].name": "Hendra", "referees[0].contact": "?"},
                {"referees-0-contact": "bad_address"},
            ),
            (
                "writing",
                {"candidate.name": "", "candidate.phone": "call me", "locale": "tlh"},
                {"candidate-name": "missing", "candidate-phone": "bad_phone", "locale": "unknown_name"},
            ),
        ],
        ids=lambda value: value if isinstance(value, str) else "-".join(map(str, value.values()))[:40],
    )
    @pytest.mark.parametrize("locale", ["en", "id"])
    def test_a_fault_stands_beside_its_field_in_the_language_of_the_page(
        self, sari: Visitor, budi: Visitor, name: str, sent: dict[str, str], faults: dict[str, str], locale: str
    ) -> None:
        """All of them at once, with what was typed, linked from the top, and nothing is stored."""
        visitor = sari if locale == "en" else budi
        path = visitor.has(promised())
        answer = visitor.send(f"{path}/facts/{name}", **sent)
        assert answer.status_code == 422
        page = Reader(answer.text)
        for field, code in faults.items():
            assert page.text("p", id=f"{field}-fault") == labels.FAULTS[code][locale == "id"]
            assert page.all("a", href=f"#{field}")
            assert f"{field}-fault" in [
                each["aria-describedby"].split()[-1] for _, each, _ in page.elements if each.get("aria-invalid")
            ]
        assert len(page.all("p", class_="fault")) == len(faults)
        chosen = {"maybe", "tlh"}  # a browser shows no choice that there is not
        assert {key: page.fields().get(key) for key, value in sent.items() if value and value not in chosen} == {
            key: value for key, value in sent.items() if value and value not in chosen
        }
        assert visitor.row(path).version == 1

    def test_a_fault_that_has_no_field_is_said_at_the_top(self, sari: Visitor) -> None:
        """Never nothing: the library's fifty interviewers are no field of the form."""
        path = sari.has(promised(interviewers=tuple(Person(name=f"Person {index}") for index in range(50))))
        answer = sari.send(f"{path}/facts/people", **{"interviewers[50].name": "One too many"})
        assert answer.status_code == 422
        assert labels.FAULTS["too_many"][0] in [words for _, words in Reader(answer.text).all("li")]

    def test_a_rescheduled_interview_is_answered_anew(self, sari: Visitor) -> None:
        """Moved to next week: nobody is thanked for a talk that has not been."""
        path = sari.has(an_interview(held_on=TUESDAY))
        assert sari.row(path).kind == "thank_you"
        sari.send(f"{path}/facts/interview", held_on="2026-12-01")
        assert (sari.row(path).kind, sari.row(path).next_change) == ("wait", date(2026, 12, 1))
        assert "Tuesday, December 1, 2026" in sari.read(path).text("p", class_="about")

    @pytest.mark.parametrize(
        ("facts", "code"),
        [
            ({"steps": (a_step("thank_you", THURSDAY),)}, "step_earlier"),
            ({"outcome": Outcome(status="rejected", known_on=THURSDAY)}, "outcome_earlier"),
            ({"promise": ReplyPromise(by=THURSDAY)}, "promise_earlier"),
        ],
        ids=["step", "outcome", "promise"],
    )
    def test_what_was_before_the_new_day_is_said_beside_it(
        self, budi: Visitor, facts: dict[str, object], code: str
    ) -> None:
        """The form has no other field to which it could belong; nothing is stored."""
        path = budi.has(an_interview(held_on=THURSDAY, **facts))
        page = Reader(budi.send(f"{path}/facts/interview", held_on="2026-11-23").text)
        assert page.text("p", id="held_on-fault") == labels.FAULTS[code][1]
        assert (budi.facts(path).held_on, budi.row(path).version) == (THURSDAY, 1)

    def test_there_is_no_other_form(self, sari: Visitor) -> None:
        """A name that is none is not found."""
        path = sari.has(promised())
        assert sari.http.get(f"{path}/facts/salary").status_code == 404
        assert sari.http.post(f"{path}/facts/salary").status_code == 404


class TestAdding(OnPages):
    """A new interview."""

    def test_it_is_stored_with_its_answer(self, sari: Visitor) -> None:
        """Its page is what is seen next."""
        sent = {
            "company": "Acme", "role": "Data Analyst", "held_on": "2026-11-24", "promise.by": "2026-12-01",
            "interviewers[0].name": "Mei Lin", "candidate.phone": "+62 812 0000 1234",
        }  # fmt: skip
        answer = sari.send("/interviews/new", **sent)
        path, _, said = answer.headers["location"].partition("?")
        assert (answer.status_code, said) == (303, "said=added")
        facts = sari.facts(path)
        assert (facts.company, facts.held_on, facts.locale) == ("Acme", TUESDAY, "en")
        assert facts.candidate.name == "Sari Dewi"
        assert (facts.promise, facts.interviewers) == (ReplyPromise(by=date(2026, 12, 1)), (Person(name="Mei Lin"),))
        assert (sari.row(path).kind, sari.row(path).rule) == ("thank_you", "thank_you")
        assert sari.read(path).text("h2", id="step") == "Say thank you"

    def test_company_role_and_day_are_enough(self, sari: Visitor) -> None:
        """Nobody is invented, and nothing is promised."""
        answer = sari.send("/interviews/new", company="Acme", role="Clerk", held_on="2026-11-24")
        facts = sari.facts(answer.headers["location"].partition("?")[0])
        assert (facts.promise, facts.interviewers) == (None, ())

    def test_the_candidate_is_signed_as_the_last_time(self, sari: Visitor) -> None:
        """The phone number is there already."""
        sari.has(promised())
        assert sari.read("/interviews/new").fields()["candidate.phone"] == "+62 812 0000 1234"

    def test_all_faults_are_shown_at_once(self, budi: Visitor) -> None:
        """And nothing is stored."""
        sent = {
            "company": "",
            "role": "x" * 201,
            "held_on": "soon",
            "candidate.phone": "call me",
            "interviewers[0].email": "@",
        }
        answer = budi.send("/interviews/new", **sent)
        page = Reader(answer.text)
        faults = {each["id"]: words for each, words in page.all("p", class_="fault")}
        assert answer.status_code == 422
        assert faults == {
            "company-fault": "Mohon diisi.",
            "role-fault": labels.FAULTS["bad_text"][1],
            "held_on-fault": "Tulis tanggal seperti 2026-11-23.",
            "candidate-phone-fault": labels.FAULTS["bad_phone"][1],
            "interviewers-0-email-fault": labels.FAULTS["bad_email"][1],
        }
        assert page.text("title").startswith("Belum tersimpan")
        linked = [
            each["href"] for each, _ in page.all("a") if each["href"].startswith("#") and each["href"] != "#content"
        ]
        assert linked == ["#company", "#role", "#held_on", "#candidate-phone", "#interviewers-0-email"]
        assert page.fields()["role"] == "x" * 201
        assert not budi.read("/").all("li")

    def test_a_promise_before_the_interview_is_refused(self, sari: Visitor) -> None:
        """The library's fault, beside the field that it is about."""
        answer = sari.send(
            "/interviews/new", company="A", role="B", held_on="2026-11-24", **{"promise.by": "2026-11-23"}
        )
        assert Reader(answer.text).text("p", id="promise-by-fault") == labels.FAULTS["before_held_on"][0]


class TestHostile(OnPages):
    """Names and notes that somebody wrote to do harm, or that happen to look so."""

    @pytest.mark.parametrize("value", HOSTILE, ids=range(len(HOSTILE)))
    def test_they_are_shown_as_they_are_and_do_nothing(self, sari: Visitor, value: str) -> None:
        """On every page, in text and in attributes; the tags of a page are those of any other."""
        plain = sari.has(hostile("P" * len(value)))  # as long: a subject that is too long is said
        path = sari.has(hostile(value))
        seen = [sari.read(plain), *(sari.read(each) for each in every_path(path))]
        shape = [tag for tag, _, _ in seen[0].elements]
        assert [tag for tag, _, _ in seen[3].elements] == shape
        assert " ".join(value.split()) in seen[3].text("h1")
        assert " ".join(value.split()) in seen[3].text("legend")
        for page in seen:
            assert len(page.all("script")) == 1
            assert not page.all("svg")
            assert not [each for _, attributes, _ in page.elements for each in attributes if each.startswith("on")]
        [(field, _)] = sari.read(f"{path}/facts/people").all("input", id="interviewers-0-topic")
        assert field["value"] == value

    @pytest.mark.parametrize("value", HOSTILE, ids=range(len(HOSTILE)))
    def test_a_form_takes_them_or_says_why_not(self, sari: Visitor, value: str) -> None:
        """Never an error of ours."""
        path = sari.has(promised())
        answer = sari.send(f"{path}/facts/people", **{"interviewers[0].name": value, "interviewers[0].topic": value})
        assert answer.status_code in {303, 422}
        assert sari.http.get(path).status_code == 200

    def test_all_of_the_library_s_own_payloads_are_answered(self, sari: Visitor) -> None:
        """Every row that fits a line of text, sent as a company: stored, or refused with a sentence."""
        rows = Path(__file__).parents[4] / "tests" / "payloads" / "rows.jsonl"
        if not rows.exists():
            pytest.skip("the library's payloads are not here")
        payloads = [json.loads(line)["payload"] for line in rows.read_text("utf-8").splitlines()]
        told = {303: 0, 422: 0}
        for payload in payloads:
            if isinstance(payload, str) and payload.isprintable():
                answer = sari.send("/interviews/new", company=payload, role=payload, held_on="2026-11-24")
                told[answer.status_code] += 1
                assert answer.status_code == 303 or Reader(answer.text).all("p", class_="fault")
        assert min(told.values()) > 5
        assert len(sari.read("/").all("script")) == 1
