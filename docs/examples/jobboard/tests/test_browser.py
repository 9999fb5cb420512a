"""
A candidate's path in a real browser, and what axe-core says about the pages.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from interview_followup import Evidence, Person
from interview_followup.testing import a_candidate, an_interview

from .browsing import PHONE, Candidate, InBrowser, everywhere, fits, follow, launched, population, to_ask, to_thank
from .visitor import TUESDAY

HOSTILE = (
    "<script>hacked = 1</script>",
    '"><img src=x onerror=hacked=1>',
    "</textarea><svg onload=hacked=1>",
    "' onfocus='hacked=1' autofocus='",
    "javascript:hacked=1",
    "שלום (רו״ח) דוד",
    "W" * 200,
)
SMALL = """() => [...document.querySelectorAll("main a, .bar a, button, input:not([type=hidden]), select, summary")]
    .filter(each => each.checkVisibility())
    // What stands within a sentence is as high as its line, which the criterion allows.
    .filter(each => !each.closest("p:not(.actions, .back), .stronger li, .summary li"))
    .map(each => ["radio", "checkbox"].includes(each.type) ? each.closest("label") : each)
    .filter(each => each.offsetHeight < 24 || each.offsetWidth < 24)
    .map(each => each.outerHTML)"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """One browser for all tests."""
    with launched() as browser:
        yield browser


class TestPath(InBrowser):
    """What a candidate does, sees, and cannot be done to."""

    def test_a_candidate_s_day(self, sari: Candidate, pictures: Path) -> None:
        """From the private link to the next step: read, edit, check, copy, mail, calendar, done, pause, language."""
        sari.has(to_ask())
        with sari.looking(permissions=["clipboard-read", "clipboard-write"], accept_downloads=True) as page:
            assert page.url == f"{sari.base}/"
            page.screenshot(path=pictures / "list-en.png", full_page=True)
            follow(page.get_by_role("link", name="Ask about the timing"))
            assert page.get_by_role("heading", name="Ask about the timing").is_visible()
            assert page.get_by_text("News was expected by Monday, November 23, 2026").is_visible()
            page.screenshot(path=pictures / "interview-en.png", full_page=True)

            message = page.get_by_label("Message")
            suggested = message.input_value()
            message.fill(f"{suggested}\n\nPlease answer ASAP.")
            follow(page.get_by_role("button", name="Check the text"))
            assert page.get_by_text("“ASAP” can sound like pressure.").is_visible()
            assert message.input_value().endswith("Please answer ASAP.")
            page.screenshot(path=pictures / "finding-en.png", full_page=True)
            message.fill(f"{suggested}\n\nThank you again!")
            follow(page.get_by_role("button", name="Check the text"))
            assert page.get_by_text("Checked: nothing stands out.").is_visible()
            assert page.get_by_text("can sound like pressure").count() == 0

            message.fill(f"{suggested}\n\nÇa & là, 50 %")
            page.get_by_role("button", name="Copy the message").click()
            page.get_by_text("Copied.").wait_for()
            assert page.evaluate("navigator.clipboard.readText()") == f"{suggested}\n\nÇa & là, 50 %"

            link = urlsplit(page.get_by_role("link", name="Open in mail app").get_attribute("href"))
            assert (link.scheme, link.path) == ("mailto", "ratna@acme.example")
            sent = parse_qs(link.query)
            assert sent["subject"] == [page.get_by_label("Subject").input_value()]
            assert sent["body"] == [f"{suggested}\n\nÇa & là, 50 %".replace("\n", "\r\n")]

            with page.expect_download() as download:
                page.get_by_role("link", name="Add to calendar").click()
            assert download.value.suggested_filename == "follow-up.ics"
            assert Path(download.value.path()).read_text("utf-8").startswith("BEGIN:VCALENDAR")

            follow(page.get_by_role("button", name="Mark as done"))
            assert page.get_by_text("Recorded as done.").is_visible()
            assert page.get_by_role("heading", name="Nothing to do today").is_visible()
            assert page.get_by_text("Look again on Tuesday, December 1, 2026", exact=True).is_visible()
            page.screenshot(path=pictures / "waiting-en.png", full_page=True)

            follow(page.get_by_role("button", name="Bahasa Indonesia"))
            assert page.get_by_role("heading", name="Hari ini tidak ada yang perlu dilakukan").is_visible()
            assert page.locator("html").get_attribute("lang") == "id"
            page.screenshot(path=pictures / "waiting-id.png", full_page=True)
        assert sari.complaints() == []

    def test_a_step_can_wait(self, sari: Candidate) -> None:
        """Not now: a pause, and the way out of it."""
        [path] = sari.has(to_ask())
        with sari.looking() as page:
            page.goto(path)
            page.get_by_text("Not now").click()
            follow(page.get_by_role("button", name="Remind me in a week"))
            assert page.get_by_text("Reminders are paused until Tuesday, December 1, 2026.").is_visible()
            assert page.get_by_role("heading", name="Nothing to do today").is_visible()
            follow(page.get_by_role("button", name="Remind me again"))
            assert page.get_by_role("heading", name="Ask about the timing").is_visible()
            page.get_by_text("Not now").click()
            page.get_by_label("No reminders until").fill("2026-11-20")
            follow(page.get_by_role("button", name="Pause"))
            assert page.get_by_role("alert").evaluate("each => each === document.activeElement")
            assert page.get_by_text("Choose a day after today.").first.is_visible()
            page.get_by_label("No reminders until").fill("2026-12-24")
            follow(page.get_by_role("button", name="Pause"))
            assert page.get_by_text("Reminders are paused until Thursday, December 24, 2026.").is_visible()
        assert sari.complaints() == []

    @pytest.mark.parametrize("script", [True, False])
    def test_an_edited_text_outlives_a_wrong_day(self, budi: Candidate, pictures: Path, script: bool) -> None:  # noqa: FBT001
        """A panel of two: Enter checks both texts, and a day that cannot be sends neither into nothing."""
        [path] = budi.has(to_thank())
        with budi.looking(java_script_enabled=script) as page:
            page.goto(path)
            assert page.get_by_role("heading", name="Jika semuanya sudah dikirim").is_visible()
            for index in (0, 1):
                page.locator(f"#body-{index}").fill(f"Dear {index}")
            page.locator("#subject-1").fill("Thank you!")
            with page.expect_navigation():
                page.locator("#subject-1").press("Enter")
            assert page.get_by_role("heading", name="Ucapkan terima kasih").is_visible()
            page.get_by_label("Dilakukan pada").fill("2026-11-23")
            follow(page.get_by_role("button", name="Tandai sudah dilakukan"))
            assert page.get_by_text("Tanggal ini lebih awal daripada wawancaranya.").first.is_visible()
            assert [page.locator(f"#body-{index}").input_value() for index in (0, 1)] == ["Dear 0", "Dear 1"]
            assert page.locator("#subject-1").input_value() == "Thank you!"
            page.screenshot(path=pictures / f"wrong-day-id-{script}.png", full_page=True)
        assert budi.complaints() == []

    def test_a_rescheduled_interview_is_corrected(self, budi: Candidate, pictures: Path) -> None:
        """From its page to the form and back, with a fault on the way."""
        [path] = budi.has(to_ask())
        with budi.looking(viewport=PHONE) as page:
            page.goto(path)
            follow(page.get_by_role("link", name="Wawancara ini"))
            page.get_by_label("Perusahaan").fill("PT Sinar Abadi")
            page.get_by_label("Tanggal wawancara").fill("2026-11-20")
            follow(page.get_by_role("button", name="Simpan"))
            assert page.get_by_text("Ada langkah yang tercatat sebelum tanggal ini.").first.is_visible()
            assert fits(page)
            page.screenshot(path=pictures / "phone-id-interview-fault.png", full_page=True)
            page.get_by_label("Tanggal wawancara").fill("2026-11-18")
            follow(page.get_by_role("button", name="Simpan"))
            assert page.get_by_text("PT Sinar Abadi · Wawancara pada Rabu, 18 November 2026").is_visible()
        assert budi.complaints() == []

    def test_a_form_is_sent_once(self, sari: Candidate) -> None:
        """However often its button is clicked: one interview is added, not two."""
        with sari.looking() as page:
            follow(page.get_by_role("link", name="Add an interview"))
            page.get_by_label("Company").fill("Acme")
            page.get_by_label("Role").fill("Clerk")
            page.get_by_label("Day of the interview").fill("2026-11-24")
            page.get_by_role("button", name="Save").dblclick()
            page.get_by_text("The interview is saved.").wait_for()
            follow(page.get_by_role("link", name="All interviews"))
            assert page.get_by_role("link", name="Clerk").count() == 1

    def test_the_keyboard_is_enough(self, sari: Candidate) -> None:
        """Skip link first, an order that follows the page, a ring around the focus, and every button in reach."""
        sari.has(to_ask())
        with sari.looking() as page:
            page.keyboard.press("Tab")
            assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
            page.keyboard.press("Enter")
            page.keyboard.press("Tab")
            assert "Ask about the timing" in page.evaluate("document.activeElement.textContent")
            page.keyboard.press("Enter")
            page.wait_for_url("**/interviews/*")
            walked = walk(page)
            assert [each["name"] for each in walked[:4]] == [
                "Skip to the content",
                "Follow-up",
                "Bahasa Indonesia",
                "All interviews",
            ]
            assert [each["top"] for each in walked[1:]] == sorted(each["top"] for each in walked[1:])
            assert all(each["ring"] for each in walked), [each["name"] for each in walked if not each["ring"]]
            names = [each["name"] for each in walked]
            wanted = (
                "Copy the message",
                "Open in mail app",
                "Check the text",
                "Mark as done",
                "Skip this step",
                "Not now",
            )
            assert [name for name in names if name in wanted] == list(wanted)
            page.get_by_role("button", name="Mark as done").focus()
            page.keyboard.press("Space")
            page.get_by_text("Recorded as done.").wait_for()

    @pytest.mark.parametrize("locale", ["en", "id"])
    def test_a_phone_shows_everything_without_scrolling_sideways(
        self, sari: Candidate, budi: Candidate, pictures: Path, locale: str
    ) -> None:
        """At 360 pixels, every page, and targets that a thumb can hit (24 pixels, WCAG 2.5.8)."""
        candidate = sari if locale == "en" else budi
        paths = candidate.has(*population())
        with candidate.looking(viewport=PHONE, device_scale_factor=2, has_touch=True, is_mobile=True) as page:
            for index, path in enumerate(everywhere(candidate.base, paths)):
                page.goto(path)
                assert fits(page), path
                small = page.evaluate(SMALL)
                assert small == [], path
                page.screenshot(path=pictures / f"phone-{locale}-{index}.png", full_page=True)
        assert candidate.complaints() == []

    def test_without_a_script_everything_is_read_checked_and_saved(self, budi: Candidate, pictures: Path) -> None:
        """The copy button is not there; the rest works by forms alone."""
        [path] = budi.has(to_ask())
        with budi.looking(java_script_enabled=False) as page:
            page.goto(path)
            assert page.get_by_role("heading", name="Tanyakan perkembangannya").is_visible()
            assert not page.get_by_role("button", name="Salin isi pesan").is_visible()
            assert page.get_by_text("Setelah mengubah teks, periksa dahulu").is_visible()
            page.screenshot(path=pictures / "without-script-id.png", full_page=True)
            page.get_by_label("Isi pesan").fill("Please answer ASAP.")
            follow(page.get_by_role("button", name="Periksa teks"))
            assert page.get_by_text("“ASAP” can sound like pressure.").is_visible()
            link = page.get_by_role("link", name="Buka di aplikasi email").get_attribute("href")
            assert parse_qs(urlsplit(link).query)["body"] == ["Please answer ASAP."]
            follow(page.get_by_role("link", name="Ada keputusan"))
            page.get_by_label("Keputusannya").select_option("rejected")
            follow(page.get_by_role("button", name="Simpan"))
            assert page.get_by_text("Mohon diisi.").first.is_visible()
            page.get_by_role("link", name="Anda mengetahuinya pada").click()
            page.get_by_label("Anda mengetahuinya pada").fill("2026-11-24")
            follow(page.get_by_role("button", name="Simpan"))
            assert page.get_by_role("heading", name="Balas kabar penolakan").is_visible()
            follow(page.get_by_role("button", name="Lewati langkah ini"))
            assert page.get_by_text("Tercatat dilewati.").is_visible()
            follow(page.get_by_role("button", name="English"))
            assert page.get_by_text("So far").is_visible()

    @pytest.mark.parametrize("value", HOSTILE, ids=range(len(HOSTILE)))
    def test_hostile_names_and_notes_are_shown_and_do_nothing(
        self, sari: Candidate, pictures: Path, value: str
    ) -> None:
        """No dialog, no script, no violation of the policy, and no page that is pushed out of shape."""
        person = Person(name=value, topic=value)
        [path] = sari.has(
            an_interview(
                candidate=a_candidate(name=value), company=value, role=value, interviewers=(person,),
                strengths=(value,), evidence=(Evidence(title=value),), held_on=TUESDAY,
            )
        )  # fmt: skip
        with sari.looking(viewport=PHONE) as page:
            for each in everywhere(sari.base, [path]):
                page.goto(each)
                assert page.evaluate("typeof hacked") == "undefined"
                assert fits(page), each
            page.goto(path)
            assert page.get_by_role("heading", level=1).inner_text() == value
            page.screenshot(path=pictures / f"hostile-{HOSTILE.index(value)}.png", full_page=True)
            page.get_by_label("Message").fill(value)
            follow(page.get_by_role("button", name="Check the text"))
            page.get_by_label("Message").wait_for()
            assert page.evaluate("typeof hacked") == "undefined"
            assert fits(page)
        assert sari.complaints() == []

    def test_another_candidate_s_interview_is_not_there(self, sari: Candidate, budi: Candidate) -> None:
        """The address alone opens nothing."""
        [path] = sari.has(to_ask())
        with budi.looking() as page:
            assert page.goto(path).status == 404
            assert page.get_by_role("heading", name="Halaman ini tidak ada").is_visible()
            assert page.get_by_text("Acme").count() == 0

    def test_another_site_cannot_send_a_form(self, sari: Candidate) -> None:
        """A page elsewhere posts with the candidate's browser, and nothing changes."""
        [path] = sari.has(to_ask())
        with sari.looking() as page:
            other = sari.base.replace("127.0.0.1", "localhost")
            fields = '<input name="for" value="week"><input name="version" value="1"><button>Win'
            body = f'<form method="post" action="{path}/snooze">{fields}'
            page.route(f"{other}/evil", lambda route: route.fulfill(body=body, content_type="text/html"))
            page.goto(f"{other}/evil")
            follow(page.get_by_role("button"))
            page.get_by_role("heading", name="This was not sent from our page").wait_for()
            page.goto(path)
            assert page.get_by_role("heading", name="Ask about the timing").is_visible()

    def test_who_wants_no_motion_gets_none(self, sari: Candidate) -> None:
        """The colours of a button change at once."""
        sari.has(to_ask())
        for motion, seconds in (("no-preference", "0.15s"), ("reduce", "0s")):
            with sari.looking(reduced_motion=motion) as page:
                style = page.locator("a.button").evaluate("each => getComputedStyle(each).transitionDuration")
                assert style.split(", ")[0] == seconds


class TestAxe(InBrowser):
    """What axe-core has to say."""

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("locale", ["en", "id"])
    def test_axe_finds_nothing(
        self, sari: Candidate, budi: Candidate, pictures: Path, locale: str, scheme: str
    ) -> None:
        """Every page, in both languages, light and dark, with faults and with findings: 0 violations."""
        axe = pytest.importorskip(
            "axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed"
        )
        candidate = sari if locale == "en" else budi
        paths = candidate.has(*population())
        with candidate.looking(color_scheme=scheme) as page:
            for index, path in enumerate(everywhere(candidate.base, paths)):
                page.goto(path)
                page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
                check(axe, page)
                page.screenshot(path=pictures / f"{scheme}-{locale}-{index}.png", full_page=True)
            page.goto(f"{paths[0]}/facts/outcome")
            page.locator("select").first.select_option("rejected")
            follow(page.locator("main button").last)
            page.locator(".summary").wait_for()
            check(axe, page)
            page.screenshot(path=pictures / f"{scheme}-{locale}-fault.png", full_page=True)
            page.goto(paths[1])
            page.locator("textarea").first.fill("Please answer ASAP.")
            follow(page.locator("button[formaction]").first)
            page.locator(".findings").wait_for()
            check(axe, page)
            page.screenshot(path=pictures / f"{scheme}-{locale}-finding.png", full_page=True)
            page.goto(f"{candidate.base}/interviews/none")
            check(axe, page)
            page.context.clear_cookies()
            page.goto(f"{candidate.base}/")
            check(axe, page)


def walk(page: Any) -> list[dict[str, Any]]:
    """Press Tab from the top to the end; gives what was reached, how high it stands, and whether a ring shows it."""
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    walked: list[dict[str, Any]] = []
    for _ in range(100):
        page.keyboard.press("Tab")
        each = page.evaluate(
            """() => {
                const at = document.activeElement;
                if (at === document.body) return null;
                const style = getComputedStyle(at);
                const place = at.getBoundingClientRect();
                return {
                    name: at.textContent.trim(),
                    key: [at.tagName, at.id, at.href, at.name, at.value].join("|"),
                    top: Math.round(place.top + scrollY + place.height / 2),
                    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
                };
            }"""
        )
        if each is None:
            break
        # A date is three stops and a button in one field.
        if not walked or walked[-1]["key"] != each["key"]:
            walked.append(each)
    return walked


def check(axe: Any, page: Any) -> None:
    """Let axe-core look at a page, with the rules for good practice as well."""
    result = axe.Axe().run(page)
    assert result.violations_count == 0, f"{page.url}\n{result.generate_report()}"
