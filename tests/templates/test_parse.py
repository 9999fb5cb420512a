"""Templates: syntax, and putting facts in."""

import pytest

from interview_followup import MessageTemplate
from interview_followup.templates import alternatives, compile_text, render_paragraph


def absent(name: str) -> str | None:
    """Know no fact."""
    return None if name else ""


def render(text: str, **facts: str) -> str | None:
    """Render one text with a few facts."""
    return compile_text(text).render(lambda name: facts.get(name))  # noqa: PLW0108 - dict.get is overloaded


class TestRender:
    """Facts go in once, and what they hold is never looked at again."""

    def test_names_are_replaced_in_both_spellings(self) -> None:
        """``$name`` and ``${name}`` mean the same."""
        assert render("To $company and ${company}s", company="Acme") == "To Acme and Acmes"

    def test_a_doubled_dollar_is_a_dollar(self) -> None:
        """``$$`` is how a text says dollar."""
        assert render("$$5 at $company", company="Acme") == "$5 at Acme"

    def test_an_absent_fact_leaves_the_text_out(self) -> None:
        """A text that names an absent fact gives nothing at all."""
        assert render("By $promised_on.") is None

    @pytest.mark.parametrize("value", ["$company", "${role}", "{company}", "%s", "{0.__class__}", "$$"])
    def test_a_value_is_never_evaluated(self, value: str) -> None:
        """A value that looks like a template comes out as it went in."""
        assert render("$role at $company", role=value, company="Acme") == f"{value} at Acme"

    def test_a_full_stop_is_not_doubled(self) -> None:
        """A value that ends in a full stop brings the sentence's own."""
        assert render("At $company.", company="PT Maju Terus Tbk.") == "At PT Maju Terus Tbk."
        assert render("At $company. Thanks.", company="Acme Inc.") == "At Acme Inc. Thanks."

    def test_a_full_stop_before_a_comma_stays(self) -> None:
        """Only a doubled full stop is one too many."""
        assert render("At $company, now", company="Acme Inc.") == "At Acme Inc., now"

    def test_an_empty_value_is_present(self) -> None:
        """A switch renders as nothing, and is there."""
        assert render("${when_late}Late.", when_late="") == "Late."


class TestParagraphs:
    """A paragraph is a text or alternatives."""

    def test_the_first_usable_alternative_is_taken(self) -> None:
        """Alternatives are tried in order."""
        assert render_paragraph(("$a", "$b", "c"), lambda name: "B" if name == "b" else None) == "B"

    def test_nothing_usable_gives_nothing(self) -> None:
        """A paragraph whose alternatives all name absent facts is left out."""
        assert render_paragraph(("$a", "$b"), absent) is None

    def test_a_text_is_its_own_only_alternative(self) -> None:
        """A plain string is not taken apart."""
        assert alternatives("abc") == ("abc",)

    def test_a_vanished_paragraph_leaves_no_gap(self) -> None:
        """The paragraphs that stay are parted by one empty line."""
        template = MessageTemplate(body=("a", "$gone", "b"))
        assert template.render(absent) == (None, "a\n\nb")

    def test_lists_become_tuples(self) -> None:
        """What TOML or JSON parses to is taken as it is."""
        template = MessageTemplate(subject=["$a", "b"], body=["x", ["$a", "y"]])
        assert template == MessageTemplate(subject=("$a", "b"), body=("x", ("$a", "y")))
        assert template.names == ("a",)

    def test_a_wrong_body_is_left_for_the_proof(self) -> None:
        """Building refuses nothing; the set that it is added to does."""
        assert MessageTemplate(body=5).body == 5  # type: ignore[arg-type,comparison-overlap]
