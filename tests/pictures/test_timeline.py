"""A timeline is well-formed, readable, accessible, and harmless on somebody else's page."""

import re
from itertools import pairwise
from typing import Final
from xml.etree import ElementTree as ET

import pytest

from interview_followup import Plan, TemplateError, WrongTypeError
from interview_followup.pictures import svg_timeline
from interview_followup.pictures.timeline import _right_to_left
from interview_followup.pictures.wrapping import runs_right_to_left, wrapped
from tests.pictures.cases import ARABIC, HOSTILE, PLANS, golden, speaking, told

SVG: Final = "{http://www.w3.org/2000/svg}"
PICTURES: Final = {name: text for name, text in golden() if name.endswith(".svg")}
LONG: Final = {
    "words": "and then " * 20,
    "one word": "W" * 200,
    "chinese": "面接後のフォローアップ計画" * 15,
    "emoji": "🧑🏽‍💻" * 40,
    "marks": "x\u0323\u0301" * 60,
}
every_picture = pytest.mark.parametrize("text", PICTURES.values(), ids=PICTURES)


def drawn(title: str | None = None, tag: str = "en", ahead: Plan = PLANS["default"], **words: str) -> ET.Element:
    """Draw a timeline and parse it."""
    playbook = speaking(ARABIC) if tag == "ar" else told(**words)
    return ET.fromstring(svg_timeline(ahead, tag, title=title, playbook=playbook))  # noqa: S314 - our own text


def texts(root: ET.Element) -> list[ET.Element]:
    """List the lines of text."""
    return root.findall(f"{SVG}text")


def number(element: ET.Element, name: str) -> float:
    """Read a number."""
    return float(element.attrib[name])


def luminance(colour: str) -> float:
    """Give a colour's relative luminance, as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours, from 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def light(root: ET.Element) -> dict[str, str]:
    """Collect the colours that stand as attributes."""
    card, dot = root.findall(f"{SVG}rect")[0], root.findall(f"{SVG}circle")[0]
    muted = next(text for text in texts(root) if text.get("class") == "followup-muted")
    colours = {"ink": root.attrib["color"], "muted": muted.attrib["fill"], "card": card.attrib["fill"]}
    return {**colours, "accent": dot.attrib["stroke"], "rule": root.findall(f"{SVG}path")[0].attrib["stroke"]}


def dark(root: ET.Element) -> dict[str, str]:
    """Collect the colours of the dark scheme."""
    style = root.findall(f"{SVG}style")[0].text or ""
    scheme = style.partition("(prefers-color-scheme:dark){")[2].partition("}}")[0]
    found = {}
    for name, rule in {
        "ink": r"\{color:(#\w+)",
        "muted": r"followup-muted\{fill:(#\w+)",
        "card": r"followup-card\{fill:(#\w+)",
        "accent": r"followup-dot\{stroke:(#\w+)",
        "rule": r"followup-rule\{stroke:(#\w+)",
    }.items():
        match = re.search(rule, scheme)
        assert match is not None
        found[name] = match[1]
    return found


class TestHarmless:
    """On somebody else's page."""

    @every_picture
    def test_it_is_well_formed_and_holds_nothing_but_shapes_and_text(self, text: str) -> None:
        """No script, link, image, foreign object or handler."""
        root = ET.fromstring(text)  # noqa: S314 - our own text
        names = {element.tag.removeprefix(SVG) for element in root.iter()}
        assert names <= {"svg", "title", "desc", "style", "rect", "path", "circle", "text"}
        attributes = {name for element in root.iter() for name in element.attrib}
        assert not {name for name in attributes if name.startswith("on") or "href" in name or name == "style"}

    @every_picture
    def test_it_refers_to_nothing_outside(self, text: str) -> None:
        """The one address is the name of SVG itself."""
        assert re.findall(r"\w+://[^\s\"<>]+", text) == ["http://www.w3.org/2000/svg"]
        assert "url(" not in text
        assert "@import" not in text

    def test_ids_are_unique_over_all_pictures_and_resolve(self) -> None:
        """So that two stand on one page; each begins with the picture's own."""
        ids: list[str] = []
        for text in PICTURES.values():
            root = ET.fromstring(text)  # noqa: S314 - our own text
            own = [element.attrib["id"] for element in root.iter() if "id" in element.attrib]
            assert own == [own[0], f"{own[0]}-title", f"{own[0]}-desc"]
            assert root.attrib["aria-labelledby"].split() == own[1:]
            ids += own
        assert len(set(ids)) == len(ids)

    @every_picture
    def test_its_styles_touch_nothing_else(self, text: str) -> None:
        """A style sheet inside a picture holds for the whole page."""
        root = ET.fromstring(text)  # noqa: S314 - our own text
        selectors = re.findall(r"(?:^|[{}])([^{}@]+)\{", root.findall(f"{SVG}style")[0].text or "")
        assert len(selectors) > 10
        assert all(re.match(rf"#{root.attrib['id']}( \.followup-\w+)?$", each) for each in selectors)

    def test_a_hostile_title_is_text(self) -> None:
        """In the heading, and where a screen reader looks."""
        root = drawn(HOSTILE)
        assert root.findtext(f"{SVG}title") == HOSTILE
        assert " ".join(text.text or "" for text in texts(root)).startswith(HOSTILE)

    def test_hostile_words_of_a_locale_are_text(self) -> None:
        """Also with characters that XML cannot hold."""
        root = drawn(tag="en-ZA", step_check_in=HOSTILE + "\x00\ufffe\ud800")
        assert HOSTILE + "\ufffd\ufffd\ufffd" in (root.findtext(f"{SVG}desc") or "")
        assert root.attrib["id"].isascii()


class TestTitle:
    """The host's own text."""

    def test_a_title_is_a_line(self) -> None:
        """Cleaned as every line is."""
        assert drawn("  Next\u200b steps ").findtext(f"{SVG}title") == "Next steps"

    @pytest.mark.parametrize(
        ("title", "limit"),
        [
            ("", "title must be 1 to 200 characters, got 0"),
            ("a\nb", "title must be one line without control, private-use or direction-changing characters"),
            ("see https://example.com", "title must not hold a link"),
        ],
    )
    def test_what_is_no_line_is_refused(self, title: str, limit: str) -> None:
        """With the field, the limit, and not the text."""
        with pytest.raises(TemplateError) as caught:
            svg_timeline(PLANS["default"], title=title)
        assert str(caught.value) == limit
        assert [fault.field for fault in caught.value.faults] == ["title"]

    def test_what_is_no_string_is_refused(self) -> None:
        """By its type."""
        with pytest.raises(WrongTypeError, match="title must be a string, got int"):
            svg_timeline(PLANS["default"], title=7)  # type: ignore[arg-type]


class TestReadable:
    """For everybody, everywhere."""

    def test_a_screen_reader_gets_the_whole_plan(self) -> None:
        """In the locale's words."""
        root = drawn()
        assert (root.attrib["role"], root.attrib["lang"]) == ("img", "en")
        assert root.findtext(f"{SVG}title") == "Follow-up plan"
        assert root.findtext(f"{SVG}desc") == (
            "As of Thursday, November 19, 2026. "
            "On Friday, November 20, 2026: Thank you note. Open until November 20, 2026. "
            "Then, on Monday, November 30, 2026: Check-in. Open until January 25, 2027. "
            "Then, on Wednesday, December 9, 2026: Final check-in. Open until February 5, 2027. "
            "Then, from Wednesday, December 16, 2026: Move on."
        )

    @every_picture
    def test_what_is_seen_is_also_told(self, text: str) -> None:
        """Each name of a step that is drawn stands in the description."""
        root = ET.fromstring(text)  # noqa: S314 - our own text
        told_words = (root.findtext(f"{SVG}desc") or "") + (root.findtext(f"{SVG}title") or "")
        assert all((line.text or "") in told_words for line in texts(root) if line.get("font-weight"))

    def test_text_stands_out_in_light_and_dark(self) -> None:
        """At least 4.5 to 1 for text, 3 to 1 for dots and the line between them (WCAG 1.4.3, 1.4.11)."""
        root = drawn()
        for colours in (light(root), dark(root)):
            assert contrast(colours["ink"], colours["card"]) >= 7
            assert contrast(colours["muted"], colours["card"]) >= 4.5
            assert contrast(colours["accent"], colours["card"]) >= 3
            assert contrast(colours["rule"], colours["card"]) >= 3

    def test_high_contrast_is_left_to_the_system(self) -> None:
        """Whose colours are named, since a card of ours would hide forced text."""
        style = drawn().findtext(f"{SVG}style") or ""
        forced = style.partition("(forced-colors:active){")[2]
        assert "#" in forced
        assert not re.search(r":#", forced)

    @every_picture
    def test_it_scales(self, text: str) -> None:
        """360 wide by itself, narrower on a narrow page, and no text below 13."""
        root = ET.fromstring(text)  # noqa: S314 - our own text
        assert root.attrib["viewBox"] == f"0 0 360 {root.attrib['height']}"
        assert root.attrib["width"] == "360"
        assert "max-width:100%;height:auto" in text
        assert min(number(line, "font-size") for line in texts(root)) >= 13


class TestLayout:
    """Nothing stands on anything else."""

    @pytest.mark.parametrize("long", LONG.values(), ids=LONG)
    @pytest.mark.parametrize("tag", ["en-ZA", "ar"])
    def test_long_texts_do_not_overlap(self, long: str, tag: str) -> None:
        """Lines are as far apart as they are high, and all of them inside."""
        root = drawn(long[:200].strip(), tag, step_check_in=long, picture_open_until=f"{long} $day")
        lines = texts(root)
        for above, below in pairwise(lines):
            assert number(below, "y") - number(above, "y") >= number(below, "font-size") * 1.15
        assert number(lines[-1], "y") + 8 < number(root, "height")
        assert number(lines[0], "y") > number(lines[0], "font-size")

    @every_picture
    def test_each_step_has_its_dot_beside_its_day(self, text: str) -> None:
        """And the answer at the end a ring."""
        root = ET.fromstring(text)  # noqa: S314 - our own text
        dots = root.findall(f"{SVG}circle")
        days = [line for line in texts(root) if line.get("font-size") == "14"]
        assert [number(day, "y") - number(dot, "cy") for day, dot in zip(days, dots, strict=True)] == [5] * len(dots)
        assert [dot.get("fill") == "#ffffff" for dot in dots] == [False] * (len(dots) - 1) + [True]

    def test_a_single_answer_has_no_line_between_dots(self) -> None:
        """There is nothing to join."""
        assert not drawn(ahead=PLANS["over"]).findall(f"{SVG}path")

    def test_right_to_left_is_mirrored(self) -> None:
        """Dots and texts begin at the right, and texts run to the left."""
        left, right = drawn(), drawn(tag="ar")
        assert (left.attrib["direction"], right.attrib["direction"]) == ("ltr", "rtl")
        for name, at in (("circle", "cx"), ("text", "x")):
            there = {number(each, at) for each in left.findall(f"{SVG}{name}")}
            assert {360 - number(each, at) for each in right.findall(f"{SVG}{name}")} == there
        assert {(line.get("direction"), line.get("text-anchor")) for line in texts(right)} == {("rtl", "start")}

    def test_a_text_of_the_other_direction_begins_at_the_same_side(self) -> None:
        """A Latin title in an Arabic picture keeps its own order, so that its full stop stands at its end."""
        for tag, title, runs in (("ar", "Acme Inc.", "ltr"), ("en", "שלום!", "rtl")):
            first = texts(drawn(title, tag))[0]
            assert (first.get("direction"), first.get("text-anchor")) == (runs, "end")
            assert first.get("x") == ("340" if tag == "ar" else "20")

    @pytest.mark.parametrize(
        ("tag", "rtl"),
        [
            ("ar", True), ("he-IL", True), ("ur", True), ("en", False), ("id", False),
            ("pa-Arab-PK", True), ("ar-Latn", False), ("uz", False),
        ],
    )  # fmt: skip
    def test_the_direction_is_the_scripts_else_the_languages(self, tag: str, rtl: bool) -> None:  # noqa: FBT001 - a table's column
        """A region says nothing."""
        assert _right_to_left(tag) is rtl


class TestWrapping:
    """Lines break between words, and inside a word only where there is no other way."""

    @pytest.mark.parametrize(
        ("text", "lines"),
        [
            ("", ()),
            ("  I will\nmove   on ", ("I will", "move on")),
            ("abcdefghij", ("abcdefg", "hij")),
            ("ab abcdefghij cd", ("ab", "abcdefg", "hij cd")),
            ("面接後面接", ("面接後面", "接")),
            ("e\u0301" * 8, ("e\u0301" * 7, "e\u0301")),
            ("WWWWW", ("WWWW", "W")),
            ("iiiiiiiiii", ("iiiiiiiiii",)),
            ("🙂🙂🙂🙂", ("🙂🙂🙂", "🙂")),
            ("ééééééé", ("éééééé", "é")),
            ("ABCDEFG", ("ABCDEF", "G")),
            ("اااااااا", ("ااااااا", "ا")),
        ],
    )
    def test_a_text_is_broken(self, text: str, lines: tuple[str, ...]) -> None:
        """At four and a half times the font's size."""
        assert wrapped(text, 4.5) == lines

    def test_bold_text_is_wider(self) -> None:
        """By a tenth."""
        assert len(wrapped("abcdefg", 4.5, bold=True)) == 2

    def test_a_letter_wider_than_the_line_stands_alone(self) -> None:
        """There is nowhere else for it to go."""
        assert wrapped("WW", 0.5) == ("W", "W")

    @pytest.mark.parametrize(
        ("text", "rtl"), [("123 abc שלום", False), ("«שלום» abc", True), ("123", True)], ids=["ltr", "rtl", "neither"]
    )
    def test_a_text_runs_as_its_first_letter_does(self, text: str, rtl: bool) -> None:  # noqa: FBT001 - a table's column
        """And where there is none, as all the others."""
        assert runs_right_to_left(text, otherwise=True) is rtl
