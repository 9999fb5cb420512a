"""
Who may see a page and send a form, and what every answer carries: over HTTP, on a real PostgreSQL.
"""

from uuid import uuid4

import attrs
import httpx
import pytest
from jobboard import forms
from jobboard.guard import LONGEST_FORM

from .visitor import OnPages, Reader, Visitor, every_path, promised


class TestEntering(OnPages):
    """The private link."""

    def test_the_link_sets_a_cookie_that_no_script_and_no_other_site_can_use(
        self, sari: Visitor, stranger: httpx.Client
    ) -> None:
        """The secret leaves the address for a cookie that is HttpOnly and SameSite=Lax."""
        answer = stranger.get(f"/enter/{sari.token}")
        assert (answer.status_code, answer.headers["location"]) == (303, "/")
        cookie = answer.headers["set-cookie"]
        assert "HttpOnly" in cookie
        assert "SameSite=lax" in cookie
        assert "Secure" not in cookie
        assert answer.headers["referrer-policy"] == "no-referrer"

    def test_over_https_the_cookie_is_secure(self, sari: Visitor, stranger: httpx.Client) -> None:
        """Where the page came encrypted, the cookie is never sent in the clear."""
        answer = stranger.get(f"/enter/{sari.token}", headers={"x-forwarded-proto": "https"})
        assert "Secure" in answer.headers["set-cookie"]

    @pytest.mark.parametrize("token", ["wrong", "%00", "é", "x" * 5000])
    def test_a_wrong_link_lets_nobody_in(self, stranger: httpx.Client, token: str) -> None:
        """Whatever stands in it, there is a page that says what to do, and no cookie."""
        answer = stranger.get(f"/enter/{token}")
        assert answer.status_code == 403
        assert "set-cookie" not in answer.headers
        assert Reader(answer.text).text("h1") == "Please open your private link"

    def test_without_the_cookie_no_page_and_no_form_works(self, sari: Visitor, stranger: httpx.Client) -> None:
        """Every address answers the same, whether it exists or not."""
        path = sari.has(promised())
        answers = [stranger.get(each) for each in (*every_path(path), f"{path}/calendar.ics", f"{path}/timeline.svg")]
        answers += [stranger.get(f"/interviews/{uuid4()}"), stranger.get("/interviews/new")]
        answers += [stranger.post(f"{path}/{each}", data={"version": "1"}) for each in ("step", "snooze", "check")]
        answers += [stranger.post(f"{path}/facts/heard"), stranger.post("/interviews/new"), stranger.post("/language")]
        assert {(answer.status_code, answer.text) for answer in answers} == {(403, answers[0].text)}
        assert sari.facts(path) == attrs.evolve(promised(), ref=path.rpartition("/")[2])

    def test_a_page_that_belongs_to_nobody_speaks_the_language_of_the_browser(self, stranger: httpx.Client) -> None:
        """Indonesian where the browser asks for it first, else English."""
        answer = stranger.get("/", headers={"accept-language": "id-ID,id;q=0.9,en;q=0.8"})
        assert Reader(answer.text).all("html")[0][0]["lang"] == "id"
        assert Reader(answer.text).text("h1") == "Silakan buka tautan pribadi Anda"
        answer = stranger.get("/", headers={"accept-language": "fr, id;q=0.5"})
        assert Reader(answer.text).all("html")[0][0]["lang"] == "en"


class TestOthers(OnPages):
    """What belongs to another candidate."""

    @pytest.mark.parametrize("beyond", ["", "/facts/people", "/calendar.ics", "/timeline.svg", "/check", "/step"])
    def test_it_looks_like_what_does_not_exist(self, sari: Visitor, budi: Visitor, beyond: str) -> None:
        """Same status, same page, byte for byte but for nothing."""
        path = sari.has(promised())
        there, nowhere = budi.http.get(path + beyond), budi.http.get(f"/interviews/{uuid4()}{beyond}")
        assert there.status_code == nowhere.status_code == 404
        assert there.content == nowhere.content
        assert sari.http.get(path + beyond).status_code in {200, 303}

    def test_it_cannot_be_changed(self, sari: Visitor, budi: Visitor) -> None:
        """Every form about it is answered as if it did not exist, and nothing changes."""
        path = sari.has(promised())
        before, version = sari.facts(path), sari.row(path).version
        right = {"version": "1", "kind": "check_in", "status": "done", "on": "2026-11-24", "for": "week"}
        for each in ("step", "snooze", "check", *(f"facts/{name}" for name in forms.GROUPS)):
            assert budi.http.post(f"{path}/{each}", data=right).status_code == 404
        assert (sari.facts(path), sari.row(path).version) == (before, version)

    def test_it_is_in_no_list(self, sari: Visitor, budi: Visitor) -> None:
        """A candidate's list holds that candidate's interviews."""
        path = sari.has(promised())
        assert sari.read("/").all("a", href=path)
        assert not budi.read("/").all("a", href=path)

    @pytest.mark.parametrize(
        "ref", ["%00", "..%2f..%2fetc", "1", "{00000000-0000-0000-0000-000000000000}", "x" * 36, "é"]
    )
    def test_an_address_that_cannot_be_one_is_not_found(self, sari: Visitor, ref: str) -> None:
        """No odd id reaches the database."""
        assert sari.http.get(f"/interviews/{ref}").status_code == 404


class TestHeaders(OnPages):
    """What every answer carries."""

    def test_every_answer_forbids_what_it_does_not_need(self, sari: Visitor, stranger: httpx.Client) -> None:
        """Pages, redirects, files, refusals and errors alike."""
        path = sari.has(promised())
        answers = [
            sari.http.get(each) for each in (*every_path(path), f"{path}/calendar.ics", "/nowhere", "/static/board.css")
        ]
        answers += [
            stranger.get("/"),
            stranger.get(f"/enter/{sari.token}"),
            sari.http.post(f"{path}/step", headers={"origin": "https://evil.example"}),
        ]
        for answer in answers:
            policy = dict(each.split(" ", 1) for each in answer.headers["content-security-policy"].split("; "))
            assert policy["default-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
            assert policy["script-src"] == policy["style-src"] == policy["form-action"] == "'self'"
            assert "unsafe" not in answer.headers["content-security-policy"]
            assert answer.headers["x-content-type-options"] == "nosniff"
            assert answer.headers["referrer-policy"] in {"same-origin", "no-referrer"}

    def test_no_page_is_kept_by_a_browser(self, sari: Visitor) -> None:
        """What is about somebody is not stored; what is about nobody may be."""
        path = sari.has(promised())
        for each in (*every_path(path), f"{path}/calendar.ics", f"{path}/timeline.svg", f"/enter/{sari.token}"):
            assert sari.http.get(each).headers["cache-control"] == "no-store"
        assert sari.http.get("/static/board.js").headers["cache-control"] == "no-cache"

    def test_a_page_holds_nothing_that_the_policy_would_block(self, sari: Visitor) -> None:
        """No inline script, no inline style, no handler, nothing from elsewhere."""
        path = sari.has(promised())
        for each in every_path(path):
            for tag, attributes, words in sari.read(each).elements:
                assert tag != "style"
                assert tag != "script" or (attributes["src"].startswith("/static/") and not words)
                assert not [name for name in attributes if name.startswith("on") or name == "style"]

    def test_an_error_of_ours_shows_no_trace(self, sari: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
        """A page says so, with the same headers, and without what went wrong."""
        monkeypatch.setattr("jobboard.web.lines", lambda *_: 1 / 0)
        answer = sari.http.get("/")
        assert answer.status_code == 500
        assert Reader(answer.text).text("h1") == "Something went wrong on our side"
        assert "Zero" not in answer.text
        assert answer.headers["cache-control"] == "no-store"
        assert "default-src 'none'" in answer.headers["content-security-policy"]

    def test_there_is_no_page_about_the_interface(self, sari: Visitor) -> None:
        """Nothing lists the addresses there are."""
        assert [sari.http.get(path).status_code for path in ("/docs", "/redoc", "/openapi.json")] == [404, 404, 404]


class TestForgery(OnPages):
    """Forms from another site (CSRF)."""

    @pytest.mark.parametrize(
        "headers",
        [
            {"origin": "https://evil.example"},
            {"origin": "null"},
            {"origin": "{base}.evil.example"},
            {"origin": "http://127.0.0.1:1"},
            {"sec-fetch-site": "cross-site"},
            {"sec-fetch-site": "same-site"},
            {"sec-fetch-site": "cross-site", "origin": "{base}"},
        ],
        ids=str,
    )
    def test_a_form_from_elsewhere_changes_nothing(self, sari: Visitor, headers: dict[str, str]) -> None:
        """It is refused with a page, though it carries the cookie."""
        path = sari.has(promised())
        before, headers = sari.facts(path), sari.based(headers)
        sent = {**sari.read(path).fields(), "kind": "check_in", "status": "done", "on": "2026-11-24"}
        for each in (f"{path}/step", f"{path}/snooze", f"{path}/facts/heard", "/language", "/interviews/new"):
            answer = sari.http.post(each, data=sent, headers=headers)
            assert answer.status_code == 403
            assert Reader(answer.text).text("h1") == "This was not sent from our page"
        assert sari.facts(path) == before

    @pytest.mark.parametrize(
        "headers",
        [{"origin": "{base}"}, {"sec-fetch-site": "same-origin"}, {"sec-fetch-site": "none"}, {}],
        ids=str,
    )
    def test_a_form_from_our_own_page_is_taken(self, sari: Visitor, headers: dict[str, str]) -> None:
        """By either header, or where the client is no browser by none."""
        answer = sari.http.post("/language", data={"locale": "id", "to": "/"}, headers=sari.based(headers))
        assert answer.status_code == 303
        assert sari.read("/").all("html")[0][0]["lang"] == "id"

    @pytest.mark.parametrize(
        "content", [b"heard_on=%ff", b"heard_on=%ED%A0%80", b"=&&==", b"\xff\xfe", b"%00=%00", b""]
    )
    def test_a_form_that_is_no_text_is_answered(self, sari: Visitor, content: bytes) -> None:
        """With its page, and nothing changed but what it says."""
        path = sari.has(promised())
        for kind in ("application/x-www-form-urlencoded", "application/json", "text/plain"):
            answer = sari.http.post(f"{path}/facts/heard", content=content, headers={"content-type": kind})
            assert answer.status_code in {303, 422}
        assert sari.facts(path).heard_on is None

    def test_a_form_without_end_is_not_read(self, sari: Visitor) -> None:
        """One that is too long, or does not say how long it is, is refused at once."""
        path = sari.has(promised())
        long = b"body-0=" + b"a" * LONGEST_FORM
        form = {"content-type": "application/x-www-form-urlencoded"}
        for content in (long, iter([b"body-0=a"])):
            answer = sari.http.post(f"{path}/check", content=content, headers=form)
            assert answer.status_code == 413
            assert Reader(answer.text).text("h1") == "This is too long"
