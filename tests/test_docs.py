"""The documents: what is made from the code is fresh, the story is true, and every block of Python is run."""

import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import attrs
import pytest

from interview_followup import DEFAULT_RULES, DEFAULT_TEMPLATES, Audience, Channel, Timing
from tests.wire.found import codes_in_source

ROOT: Final = Path(__file__).parents[1]
DOCS: Final = ROOT / "docs"
PAGES: Final = tuple(path for path in sorted(DOCS.rglob("*.md")) if "_build" not in path.parts)
POLICY: Final = (DOCS / "concepts" / "policy.md").read_text(encoding="utf-8")


def load(path: Path) -> ModuleType:
    """Import a script by its place: ``docs`` is no package."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def page(name: str) -> str:
    """Read a document."""
    return (DOCS / name).read_text(encoding="utf-8")


TABLES: Final = load(DOCS / "tables.py")


@pytest.mark.parametrize("name", TABLES.PAGES)
def test_a_page_made_from_the_code_is_fresh(name: str) -> None:
    """Where this fails, run ``python docs/tables.py`` and look at the diff."""
    assert (DOCS / "reference" / name).read_text(encoding="utf-8") == TABLES.PAGES[name]() + "\n"


def test_the_pages_are_written_where_they_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command that the test above asks for does what it says."""
    (tmp_path / "reference").mkdir()
    (tmp_path / "_static").mkdir()
    monkeypatch.setattr(TABLES, "__file__", str(tmp_path / "tables.py"))
    TABLES.main()
    for name in TABLES.PAGES:
        written = (tmp_path / "reference" / name).read_text(encoding="utf-8")
        assert written == (DOCS / "reference" / name).read_text(encoding="utf-8")


GALLERY: Final = load(DOCS / "gallery.py")


@pytest.mark.parametrize(
    "name", ["index.md", "scores.md", *(f"{tag}-{channel}.md" for tag in GALLERY.NAMES for channel in Channel)]
)
def test_the_gallery_is_fresh(name: str) -> None:
    """Where this fails, run ``python -m docs.gallery``, and read the diff aloud."""
    folder = DOCS / "reference" / "gallery"
    if name in {"index.md", "scores.md"}:
        made = GALLERY.index() if name == "index.md" else GALLERY.scores_page()
    else:
        tag, _, channel = name.removesuffix(".md").rpartition("-")
        made = GALLERY.page(tag, Channel(channel))
    assert (folder / name).read_text(encoding="utf-8") == made + "\n"


def test_the_gallery_is_complete_and_written_where_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No page too many, and the command that the test above asks for does what it says."""
    (tmp_path / "reference").mkdir()
    monkeypatch.setattr(GALLERY, "__file__", str(tmp_path / "gallery.py"))
    GALLERY.main()
    written = {path.name for path in (tmp_path / "reference" / "gallery").iterdir()}
    assert written == {path.name for path in (DOCS / "reference" / "gallery").iterdir()} - {"scores.jsonl"}


@pytest.mark.parametrize("row", GALLERY.scores(), ids=lambda row: f"{row['locale']}-{row['channel']}-{row['kind']}")
def test_a_score_is_whole_and_passes(row: dict[str, Any]) -> None:
    """Every point is there, each that is not full has its reason, and no starred one is 0."""
    letter, count, passing, starred = GALLERY.RUBRICS[row["locale"]]
    points = {f"{letter}{number}": row["scores"][f"{letter}{number}"] for number in range(1, count + 1)}
    assert points == row["scores"]
    assert set(points.values()) <= {0, 1, 2}
    assert row["total"] == sum(points.values()) >= passing
    assert {point for point, score in points.items() if score < 2} == {*row["reasons"]}
    assert all(points[f"{letter}{number}"] > 0 for number in starred)
    assert row["worst"]


def test_every_kind_was_scored_in_email_and_chat() -> None:
    """In both languages; the referee's message too."""
    scored = {(row["locale"], row["channel"], row["kind"], row["audience"]) for row in GALLERY.scores()}
    wanted = {
        (key.locale, key.channel, key.kind, key.audience)
        for key, _ in DEFAULT_TEMPLATES.texts
        if key.channel in {Channel.EMAIL, Channel.CHAT}
    }
    assert scored == {tuple(map(str, key)) for key in wanted}


@pytest.mark.parametrize("tag", GALLERY.NAMES)
@pytest.mark.parametrize("channel", Channel)
def test_the_gallery_shows_every_text_there_is(tag: str, channel: Channel) -> None:
    """Each kind that has a text on the channel, with full facts and with minimal ones, stands on its page."""
    page = GALLERY.page(tag, channel)
    for key, _ in DEFAULT_TEMPLATES.texts:
        if (key.locale, key.channel) == (tag.split("-", maxsplit=1)[0], channel):
            section = page.split(f"## `{key.kind}`\n")[1].split("\n## ")[0]
            assert "full facts**" in section
            assert key.audience is Audience.EMPLOYER or "to the referee" in section


def test_the_policy_names_every_rule_and_every_number() -> None:
    """A rule or number that it does not know has no business here."""
    assert not [rule.name for rule in DEFAULT_RULES if f"`{rule.name}`" not in POLICY]
    assert not [rule.source for rule in DEFAULT_RULES if not re.search(rf"\b{rule.source.split()[-1]}\b", POLICY)]
    # "`offer_reply_due_days`, `…_closes_days`" names two.
    prefixes = r"`(\w+?)_(?:opens|due)_days`, `…"
    shortened = {f"{stem}_{end}" for stem in re.findall(prefixes, POLICY) for end in ("due_days", "closes_days")}
    unknown = [field.name for field in attrs.fields(Timing) if f"`{field.name}`" not in POLICY]
    assert not {*unknown} - shortened


def test_every_code_that_a_form_can_meet_is_explained() -> None:
    """Those of an interview and of the conversions, as they stand in the source."""
    told = {*re.findall(r"`(\w+)`", "".join(re.findall(r"^\| (`.*?) \|", page("reference/errors.md"), re.MULTILINE)))}
    within = ("interview.", "interop.")
    assert told == {each for call in ("note", "Fault") for each in codes_in_source(call, 1, within=within)}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(DOCS)))
def test_what_a_page_prints_follows_the_block_that_prints_it(path: Path) -> None:
    """An ``output`` block is held against the ``python`` block before it, and there is one for every print."""
    blocks = re.findall(r"^```(\w+)\n(.*?)^```$", path.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    languages = [language for language, _ in blocks]
    for index, (language, body) in enumerate(blocks):
        prints = language == "python" and "print(" in body
        assert prints == (languages[index + 1 : index + 2] == ["output"]), body


@pytest.fixture(scope="module")
def told() -> dict[str, str]:
    """Run the quickstart as a reader does; give what it tells in each language."""
    command = [sys.executable, "-X", "utf8", str(DOCS / "examples" / "quickstart.py")]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    assert not done.stderr
    _, indonesian, english = re.split(r"^=== (?:id|en)\n", done.stdout, flags=re.MULTILINE)
    return {"id": indonesian, "en": english}


@pytest.mark.parametrize("locale", ["id", "en"])
def test_the_story_takes_the_four_steps_of_the_article(told: dict[str, str], locale: str) -> None:
    """Thank, repair, ask on the silent Tuesday, and on the rejection thank and ask for feedback."""
    steps = re.findall(r"^--- (.*)", told[locale], re.MULTILINE)
    assert [step for step in steps if not step.endswith(": wait")] == [
        "2026-11-19: thank_you",
        "2026-11-20: supporting_material",
        "2026-11-24: check_in",
        "2026-11-27: rejection_reply",
        "2026-12-27: keep_in_touch",
        "2026-12-27: move_on",
    ]


@pytest.mark.parametrize(
    ("locale", "lines"),
    [
        pytest.param(
            "id",
            ["Yth. Ibu Ratna Wijaya,", "Senin, 23 November 2026", "- Dasbor penjualan 2025", "masukan"],
            id="id",
        ),
        pytest.param(
            "en",
            ["Dear Ratna Wijaya,", "Monday, November 23", "- Sales dashboard 2025", "May I ask a small favor?"],
            id="en",
        ),
    ],
)
def test_the_story_shows_texts_reasons_and_dates(told: dict[str, str], locale: str, lines: list[str]) -> None:
    """In the language in which it is told."""
    story = told[locale]
    assert not [line for line in lines if line not in story]
    check_in = story.partition("--- 2026-11-24: check_in")[2].partition("\n\n")[0]
    assert re.findall(r"^    (\w+) +(\S+)$", check_in, re.MULTILINE) == [
        ("opens_on", "2026-11-24"),
        ("due_on", "2026-11-25"),
        ("closes_on", "2027-01-22"),
        ("send_on", "2026-11-24"),
        ("next_change", "2027-01-23"),
    ]


def test_the_two_languages_tell_one_story(told: dict[str, str]) -> None:
    """Language changes words, never steps or dates."""
    indonesian, english = (re.findall(r"^(?:---|    ).*", told[locale], re.MULTILINE) for locale in ("id", "en"))
    assert indonesian == english
