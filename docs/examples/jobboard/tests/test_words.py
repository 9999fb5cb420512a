"""
The words of the pages, in both languages.
"""

import re
from pathlib import Path

import attrs
import pytest
from jobboard import forms, labels, words
from jobboard.models import LOCALES
from jobboard.playbooks import PLAYBOOK

from interview_followup import StepKind, plan, svg_timeline
from interview_followup.testing import an_interview

from .visitor import THURSDAY, OnPages, Visitor, every_path, full, promised


class TestLanguage(OnPages):
    """English and Indonesian."""

    def test_the_switch_changes_every_page_and_comes_back(self, sari: Visitor) -> None:
        """To the page from which it was used."""
        path = sari.has(promised())
        [(button, _)] = sari.read(path).all("button", name="locale")
        assert (button["value"], button["lang"]) == ("id", "id")
        answer = sari.http.post("/language", data={"locale": "id", "to": path})
        assert answer.headers["location"] == path
        for each in every_path(path):
            assert sari.read(each).all("html")[0][0]["lang"] == "id"
            assert "There is" not in sari.http.get(each).text
        assert sari.facts(path).locale == "en"

    @pytest.mark.parametrize(
        "to",
        [
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "/interviews/../../x",
            "",
            "/static/board.js",
            "/\n",
        ],
    )
    def test_the_switch_leads_nowhere_else(self, sari: Visitor, to: str) -> None:
        """An address that is not one of our pages becomes the list."""
        assert sari.http.post("/language", data={"locale": "id", "to": to}).headers["location"] == "/"

    def test_a_language_that_is_not_served_changes_nothing(self, sari: Visitor) -> None:
        """The page stays as it is."""
        sari.http.post("/language", data={"locale": "tlh", "to": "/"})
        assert sari.read("/").all("html")[0][0]["lang"] == "en"

    def test_all_words_are_there_and_used(self) -> None:
        """Each phrase in both languages with the same values, and none that no page uses."""
        folder = Path(words.__file__).parent
        sources = "".join(
            path.read_text("utf-8")
            for path in (*folder.glob("*.py"), *folder.glob("pages/*"))
            if path.name != "words.py"
        )
        for name, pair in words.PHRASES.items():
            assert all(pair)
            assert len({frozenset(re.findall(r"{\w+}", each)) for each in pair}) == 1
            assert f'"{name.removesuffix("_why")}"' in sources or name.startswith(("held_", "past_", "mail_")), name

    def test_every_step_and_every_choice_has_words(self) -> None:
        """Whatever the engine answers, and whatever a form offers."""
        for rule in PLAYBOOK.rules:
            assert str(rule.step) in words.STEPS
        fields = [field for group in forms.GROUPS.values() for field in forms.fields_of(group, full())] + list(
            forms.NEW
        )
        for field in fields:
            assert field.name in labels.LABELS
            assert all(f"{field.name}.{choice}" in labels.CHOICES for choice in field.choices)

    @pytest.mark.parametrize("locale", LOCALES)
    def test_every_step_is_named_as_in_the_picture(self, locale: str) -> None:
        """The list below it says the same words, for whoever does not see it."""
        named = words.words_for(locale, PLAYBOOK)
        ahead = plan(an_interview(), THURSDAY)
        for kind in StepKind:
            action = attrs.evolve(ahead.steps[0].action, kind=kind)
            drawn = svg_timeline(attrs.evolve(ahead, steps=(attrs.evolve(ahead.steps[0], action=action),)), locale)
            assert f": {named.planned(kind)}." in drawn
