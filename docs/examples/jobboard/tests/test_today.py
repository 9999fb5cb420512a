"""
An interview's page: today's step, its text, and what is recorded.
"""

from datetime import UTC, date, datetime
from urllib.parse import parse_qs, urlsplit

import attrs
import pytest
from sqlalchemy import text

from interview_followup import (
    FollowUpStep,
    Outcome,
    Person,
    next_action,
)
from interview_followup.testing import a_promise, an_interview

from .visitor import HOSTILE, THURSDAY, TUESDAY, Clock, OnPages, Reader, Visitor, promised


class TestToday(OnPages):
    """An interview's page."""

    def test_it_shows_the_step_its_dates_and_why(self, sari: Visitor) -> None:
        """What to do, by when, until when, and the engine's reason."""
        page = sari.read(sari.has(promised()))
        assert page.text("h2", id="step") == "Ask about the timing"
        assert [words for _, words in page.all("li")][:2] == [
            "Due Wednesday, November 25, 2026",
            "Right until Friday, January 22, 2027",
        ]
        assert page.text("p", class_="why").startswith("News was expected by Monday, November 23, 2026")

    def test_it_shows_the_text_in_its_own_language(self, budi: Visitor) -> None:
        """The page is Indonesian, the text English, and each says so."""
        interview = promised(interviewers=(Person(name="Ratna Wijaya", email="ratna@acme.example"),))
        path = budi.has(interview)
        page, message = budi.read(path), next_action(budi.facts(path), TUESDAY).message
        assert page.all("html")[0][0]["lang"] == "id"
        assert page.text("h2", id="step") == "Tanyakan perkembangannya"
        [(subject, _)] = page.all("input", id="subject-0")
        [(body, _)] = page.all("textarea", id="body-0")
        assert (subject["lang"], body["lang"]) == ("en", "en")
        assert subject["value"] == message.subject
        assert page.raw("textarea", id="body-0").removeprefix("\n") == message.body

    def test_every_interviewer_to_thank_has_a_text(self, sari: Visitor) -> None:
        """Several messages stand in one form, so that none is lost while another is checked."""
        people = (Person(name="Mei Lin"), Person(name="Tom Okafor"), Person(name="Ana Ruiz"))
        page = sari.read(sari.has(an_interview(interviewers=people, held_on=TUESDAY)))
        assert [words for _, words in page.all("legend")] == [f"To {each.name} · E-mail" for each in people]
        assert "When you have sent them all" in [words for _, words in page.all("h2")]

    def test_the_mail_link_opens_the_text_for_the_person(self, sari: Visitor) -> None:
        """Address, subject and body, with the line ends that mail wants."""
        path = sari.has(promised(interviewers=(Person(name="Ratna Wijaya", email="ratna@acme.example"),)))
        [(link, _)] = sari.read(path).all("a", class_="button", **{"data-mail": "0"})
        message = next_action(sari.facts(path), TUESDAY).message
        parts = urlsplit(link["href"])
        assert (parts.scheme, parts.path) == ("mailto", "ratna@acme.example")
        assert parse_qs(parts.query) == {"subject": [message.subject], "body": [message.body.replace("\n", "\r\n")]}

    @pytest.mark.parametrize("channel", ["letter", "chat", "sms", "phone"])
    def test_what_is_no_mail_has_no_mail_link(self, sari: Visitor, channel: str) -> None:
        """It is copied instead."""
        page = sari.read(sari.has(promised(channel=channel)))
        assert not [words for attributes, words in page.all("a") if attributes["href"].startswith("mailto")]
        assert page.all("button", **{"data-copy": "body-0"})

    def test_the_copy_button_is_hidden_until_a_script_shows_it(self, sari: Visitor) -> None:
        """Without a script it would do nothing."""
        [(button, _)] = sari.read(sari.has(promised())).all("button", **{"data-copy": "body-0"})
        assert "hidden" in button

    def test_a_hint_leads_to_the_form_on_which_it_is_followed(self, sari: Visitor) -> None:
        """Each fact that would make the text stronger is asked for where it can be given."""
        path = sari.has(an_interview(interviewers=(Person(name="Mei Lin"),), held_on=TUESDAY))
        links = {words: attributes["href"] for attributes, words in sari.read(path).all("a")}
        assert links["something you talked about with Mei Lin"] == f"{path}/facts/people"
        assert links["one or two reasons why you fit the role"] == f"{path}/facts/notes"

    @pytest.mark.parametrize(
        ("facts", "title", "again"),
        [
            (
                {"promise": a_promise(date(2026, 12, 4))},
                "Nothing to do today",
                "Look again on Monday, December 7, 2026",
            ),
            (
                {"outcome": Outcome(status="accepted", known_on=TUESDAY)},
                "Nothing more to do here",
                "This will not change by itself. Tell us when something happens.",
            ),
        ],
        ids=["wait", "move_on"],
    )
    def test_where_nothing_is_to_be_done_it_says_when_to_look_again(
        self, sari: Visitor, facts: dict[str, object], title: str, again: str
    ) -> None:
        """There is nothing to record then, and no text."""
        page = sari.read(sari.has(promised(**facts)))
        assert page.text("h2", id="step") == title
        assert page.text("p", class_="again") == again
        assert not page.all("textarea")
        assert not page.all("button", value="done")

    def test_it_shows_what_crowds_nobody(self, sari: Visitor) -> None:
        """Two check-ins to one person: the second waits, in the list and on its page, and both say until when."""
        one, two = sari.has(promised(role="Data Analyst")), sari.has(promised(role="Data Engineer"))
        page = sari.read("/")
        assert [words for _, words in page.all("h2")] == ["To do today", "Better on another day"]
        waits = (
            "The same person gets another message from you these days. Better wait until Thursday, November 26, 2026."
        )
        assert waits in [words for _, words in page.all("p", class_="note")]
        assert [sari.read(path).all("p", class_="held") for path in (one, two)].count([]) == 1

    def test_the_day_is_that_of_the_candidate(self, sari: Visitor, clock: Clock) -> None:
        """At eight in the evening in London it is the next day in Jakarta."""
        path = sari.has(promised(), today=date(2026, 11, 23))
        clock.now = datetime(2026, 11, 23, 16, 59, tzinfo=UTC)
        assert sari.read(path).text("h2", id="step") == "Nothing to do today"
        clock.now = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
        assert sari.read(path).text("h2", id="step") == "Ask about the timing"

    def test_what_was_said_comes_from_a_list(self, sari: Visitor) -> None:
        """An address cannot put words into the page."""
        path = sari.has(promised())
        assert sari.read(f"{path}?said=saved").text("p", class_="said") == "Your changes are saved."
        assert not sari.read(f"{path}?said=Send+us+money").all("p", class_="said")

    def test_the_calendar_file_is_the_stored_one(self, sari: Visitor) -> None:
        """It is offered as a file, so that a calendar program takes it."""
        path = sari.has(promised())
        answer = sari.http.get(f"{path}/calendar.ics")
        assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
        assert answer.headers["content-disposition"] == 'attachment; filename="follow-up.ics"'
        assert answer.text == sari.row(path).calendar
        assert answer.text.startswith("BEGIN:VCALENDAR\r\n")

    def test_the_picture_may_use_its_own_styles_and_no_others(self, budi: Visitor) -> None:
        """It is a file of its own, in the page's language; its style sheet is allowed by its digest."""
        path = budi.has(promised())
        [(image, _)] = budi.read(path).all("img")
        answer = budi.http.get(image["src"])
        assert answer.headers["content-type"] == "image/svg+xml"
        assert "style-src 'sha256-" in answer.headers["content-security-policy"]
        assert "Rencana tindak lanjut" in answer.text
        assert image["alt"]

    def test_a_step_has_one_name_below_its_heading(self, sari: Visitor) -> None:
        """What to do is said above; in the plan, and once it is done, it is called what the picture calls it."""
        page = sari.read(sari.has(promised()))
        assert page.text("h2", id="step") == "Ask about the timing"
        listed = [words for _, words in page.all("li")]
        assert "Wednesday, November 25, 2026: Check-in" in listed
        assert "Thank you note: done on Thursday, November 19, 2026 Take back" in listed

    def test_an_interview_that_cannot_be_read_hides_no_other(self, sari: Visitor) -> None:
        """The list says so and shows the rest, and its own page says so, too."""
        good, bad = sari.has(promised()), sari.has(promised(role="Data Engineer"))
        with sari.sessions.begin() as session:
            session.execute(text("""UPDATE interview SET facts = facts - 'company' WHERE id = :id"""), {"id": bad[12:]})
        page = sari.read("/")
        assert page.all("a", href=good)
        assert not page.all("a", href=bad)
        assert page.all("h2")[0][1] == "Cannot be shown at the moment"
        assert sari.read(good).text("h2", id="step") == "Ask about the timing"
        assert sari.read(bad, status=500).text("h1") == "Cannot be shown at the moment"


class TestChecking(OnPages):
    """The edited text."""

    def test_a_slip_is_shown_beside_the_text_and_the_text_is_kept(self, sari: Visitor) -> None:
        """The sentence is the library's, in the text's language; the words are the candidate's."""
        path = sari.has(promised())
        body = (
            "Dear Hiring Team,\r\n\r\nI need an answer on the Data Analyst role ASAP.\r\n\r\nBest regards,\r\nSari Dewi"
        )
        page = Reader(sari.send(f"{path}/check", **{"body-0": body}).text)
        assert "“ASAP” can sound like pressure." in [words for _, words in page.all("span", lang="en")]
        assert page.raw("textarea", id="body-0").removeprefix("\n") == body.replace("\r\n", "\n")
        assert page.all("textarea", id="body-0")[0][0]["aria-describedby"] == "findings-0"
        assert page.all("div", id="findings-0")

    def test_the_mail_link_carries_the_edited_text(self, sari: Visitor) -> None:
        """After a check without a script, too."""
        path = sari.has(promised())
        page = Reader(sari.send(f"{path}/check", **{"subject-0": "My role", "body-0": "Dear & <Team>,\r\n50 %"}).text)
        [(link, _)] = page.all("a", **{"data-mail": "0"})
        assert parse_qs(urlsplit(link["href"]).query) == {"subject": ["My role"], "body": ["Dear & <Team>,\r\n50 %"]}

    def test_a_text_without_a_slip_is_said_to_be_fine(self, sari: Visitor) -> None:
        """Only once it was asked for."""
        path = sari.has(promised())
        assert not sari.read(path).all("p", class_="checked")
        assert Reader(sari.send(f"{path}/check").text).text("p", class_="checked") == "Checked: nothing stands out."

    def test_the_other_company_that_the_candidate_talks_to_is_found(self, sari: Visitor) -> None:
        """The names come from the candidate's other interviews; the same company's are no slip."""
        sari.has(promised(company="Northwind"))
        sari.has(promised(role="Clerk"))
        path = sari.has(promised())
        message = next_action(sari.facts(path), TUESDAY).message
        body = message.body.replace("Data Analyst role", "Data Analyst role at Northwind and at Acme", 1)
        page = Reader(sari.send(f"{path}/check", **{"body-0": body}).text)
        found = [words for _, words in page.all("span", lang="en")]
        assert "“Northwind” is another company." in found
        assert not [each for each in found if "Acme" in each]

    @pytest.mark.parametrize("body", ["", "x" * 60_000, "\x00\x0b", "\u202eevil", *HOSTILE])
    def test_any_text_is_answered(self, sari: Visitor, body: str) -> None:
        """Nothing that can be typed breaks the page, and nothing of it becomes markup."""
        path = sari.has(promised())
        answer = sari.send(f"{path}/check", **{"body-0": body, "subject-0": body})
        assert answer.status_code == 200
        page = Reader(answer.text)
        assert len(page.all("script")) == 1
        assert page.raw("textarea", id="body-0").removeprefix("\n") == body[:50_001]

    def test_what_no_mail_can_hold_is_said(self, sari: Visitor) -> None:
        """There is no link then, and a sentence says why."""
        path = sari.has(promised())
        page = Reader(sari.send(f"{path}/check", **{"subject-0": "", "body-0": "Dear\x0bTeam"}).text)
        assert not page.all("a", **{"data-mail": "0"})
        said = [words for _, words in page.all("li")]
        assert "For an e-mail, give a subject: one line, not too long." in said
        assert [each for each in said if each.startswith("The message holds hidden characters")]

    def test_a_day_that_was_filled_in_stays(self, sari: Visitor) -> None:
        """The check concerns the text alone."""
        path = sari.has(promised())
        page = Reader(sari.send(f"{path}/check", on="2026-11-20", snoozed_until="2026-12-24").text)
        assert (page.fields()["on"], page.fields()["snoozed_until"]) == ("2026-11-20", "2026-12-24")

    @pytest.mark.parametrize(
        ("form", "sent"),
        [
            ("step", {"status": "done", "on": "2026-11-25"}),
            ("snooze", {"for": "until", "snoozed_until": "2026-11-24"}),
        ],
        ids=["done", "pause"],
    )
    def test_a_wrong_day_costs_no_text(self, sari: Visitor, form: str, sent: dict[str, str]) -> None:
        """Refused, the page comes back with the candidate's own words, which were not to be checked."""
        path = sari.has(promised())
        answer = sari.send(f"{path}/{form}", **{"subject-0": "My role", "body-0": "Dear Team,\r\nmine"}, **sent)
        page = Reader(answer.text)
        assert answer.status_code == 422
        assert page.raw("textarea", id="body-0").removeprefix("\n") == "Dear Team,\nmine"
        assert page.fields()["subject-0"] == "My role"
        assert not page.all("p", class_="checked")
        assert sari.row(path).version == 1

    def test_nothing_is_stored(self, sari: Visitor) -> None:
        """A check is no change of facts."""
        path = sari.has(promised())
        sari.send(f"{path}/check", **{"body-0": "mine"})
        assert sari.row(path).version == 1
        assert "mine" not in sari.http.get(path).text


class TestRecording(OnPages):
    """Done, skipped, and not now."""

    def test_done_is_recorded_and_the_next_step_shown(self, sari: Visitor) -> None:
        """The facts change through the store, and the answer with them."""
        path = sari.has(promised())
        answer = sari.send(f"{path}/step", status="done", on="2026-11-24")
        assert (answer.status_code, answer.headers["location"]) == (303, f"{path}?said=done")
        assert sari.facts(path).steps[-1] == FollowUpStep(kind="check_in", on=TUESDAY)
        page = sari.read(f"{path}?said=done")
        assert page.text("p", class_="said") == "Recorded as done."
        assert page.text("h2", id="step") == "Nothing to do today"
        row = sari.row(path)
        assert (row.kind, row.version, row.next_change) == ("wait", 2, date(2026, 12, 1))

    def test_it_can_have_been_done_earlier(self, sari: Visitor) -> None:
        """The day is the candidate's to say."""
        path = sari.has(an_interview(held_on=THURSDAY))
        sari.send(f"{path}/step", status="done", on="2026-11-20")
        assert sari.facts(path).steps == (FollowUpStep(kind="thank_you", on=date(2026, 11, 20)),)

    @pytest.mark.parametrize(
        ("on", "fault"),
        [
            ("", "Please fill this in."),
            ("2026-11-25", "This day has not come yet."),
            ("2026-11-18", "This day is before the interview."),
            ("yesterday", "Write a date as 2026-11-23."),
            ("2026-02-30", "Write a date as 2026-11-23."),
            ("20261124", "Write a date as 2026-11-23."),
        ],
    )
    def test_a_day_that_cannot_be_is_refused_beside_its_field(self, sari: Visitor, on: str, fault: str) -> None:
        """The page stays, with what was typed, and nothing is recorded."""
        path = sari.has(promised())
        answer = sari.send(f"{path}/step", status="done", on=on)
        assert answer.status_code == 422
        page = Reader(answer.text)
        assert page.text("p", id="on-fault") == fault
        [(field, _)] = page.all("input", id="on")
        assert (field["value"], field["aria-invalid"], field["aria-describedby"]) == (on, "true", "on-fault")
        assert page.all("a", href="#on")
        assert len(sari.facts(path).steps) == 1

    def test_skipped_is_recorded_for_today(self, sari: Visitor) -> None:
        """Whatever stands in the field for the day: it was not done on any."""
        path = sari.has(promised())
        sari.send(f"{path}/step", status="skipped", on="nonsense")
        assert sari.facts(path).steps[-1] == FollowUpStep(kind="check_in", on=TUESDAY, status="skipped")

    def test_sent_twice_it_is_recorded_once(self, sari: Visitor) -> None:
        """A second click on an old page does not settle the next step."""
        path = sari.has(promised())
        sent = {**sari.read(path).fields(), "version": "1", "kind": "check_in", "status": "done", "on": "2026-11-24"}
        answers = [sari.http.post(f"{path}/step", data=sent) for _ in range(2)]
        assert [answer.headers["location"] for answer in answers] == [f"{path}?said=done", f"{path}?said=outdated"]
        assert len(sari.facts(path).steps) == 2
        assert "nothing was saved" in sari.read(f"{path}?said=outdated").text("p", class_="said")

    def test_a_page_from_yesterday_records_no_other_step(self, sari: Visitor, clock: Clock) -> None:
        """The thank-you that it was about has become a check-in overnight."""
        path = sari.has(attrs.evolve(promised(), steps=()), today=date(2026, 11, 23))
        clock.now = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
        sent = {"version": "1", "kind": "thank_you", "status": "done", "on": "2026-11-23"}
        assert sari.read(path).text("h2", id="step") == "Say thank you"
        clock.now = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
        assert sari.read(path).text("h2", id="step") == "Ask about the timing"
        assert sari.http.post(f"{path}/step", data=sent).headers["location"] == f"{path}?said=outdated"
        assert sari.facts(path).steps == ()

    @pytest.mark.parametrize("sent", [{}, {"status": "won"}, {"status": "done", "kind": "offer_answer"}], ids=str)
    def test_what_the_page_does_not_send_records_nothing(self, sari: Visitor, sent: dict[str, str]) -> None:
        """A form that somebody made up is out of date."""
        path = sari.has(promised())
        assert sari.http.post(f"{path}/step", data=sent).headers["location"] == f"{path}?said=outdated"
        assert sari.row(path).version == 1

    def test_a_step_can_be_taken_back(self, sari: Visitor) -> None:
        """It was a mistake, and the step is right again."""
        path = sari.has(promised())
        sari.send(f"{path}/step", status="done", on="2026-11-24")
        answer = sari.http.post(f"{path}/step", data={"version": "2", "status": "undone", "index": "1"})
        assert answer.headers["location"] == f"{path}?said=undone"
        assert sari.facts(path).steps == promised().steps

    def test_reminders_are_paused_for_a_week_or_until_a_day(self, sari: Visitor) -> None:
        """And they can be woken before it is over."""
        path = sari.has(promised())
        sari.http.post(f"{path}/snooze", data={"version": "1", "for": "week"})
        assert sari.facts(path).snoozed_until == date(2026, 12, 1)
        assert "December 1, 2026" in sari.read(path).text("p", class_="why")
        sari.http.post(f"{path}/snooze", data={"version": "2", "for": "wake"})
        assert sari.facts(path).snoozed_until is None
        sari.http.post(f"{path}/snooze", data={"version": "3", "for": "until", "snoozed_until": "2026-12-24"})
        assert sari.facts(path).snoozed_until == date(2026, 12, 24)
        assert sari.row(path).next_change == date(2026, 12, 24)

    @pytest.mark.parametrize(
        ("until", "fault"),
        [
            ("", "Please fill this in."),
            ("2026-11-24", "Choose a day after today."),
            ("24/12", "Write a date as 2026-11-23."),
        ],
    )
    def test_a_pause_that_is_none_is_refused_beside_its_field(self, sari: Visitor, until: str, fault: str) -> None:
        """The field is shown, though it is folded away at first."""
        path = sari.has(promised())
        answer = sari.send(f"{path}/snooze", **{"for": "until", "snoozed_until": until})
        assert answer.status_code == 422
        page = Reader(answer.text)
        assert page.text("p", id="snoozed_until-fault") == fault
        assert "open" in page.all("details")[0][0]
        assert sari.facts(path).snoozed_until is None

    def test_an_old_form_cannot_overwrite_newer_facts(self, sari: Visitor) -> None:
        """Open in two tabs, the second one to be sent changes nothing and says so."""
        path = sari.has(promised())
        sari.http.post(f"{path}/facts/heard", data={"version": "1", "heard_on": "2026-11-24"})
        for each, sent in (("snooze", {"for": "week"}), ("facts/heard", {"heard_on": ""}), ("facts/people", {})):
            answer = sari.http.post(f"{path}/{each}", data={"version": "1", **sent})
            assert answer.headers["location"] == f"{path}?said=outdated"
        assert sari.facts(path).heard_on == TUESDAY
