"""Templates: syntax, and putting facts in."""

import pickle
from collections.abc import Sequence
from typing import ClassVar

import attrs
import pytest

from interview_followup import MessageTemplate
from interview_followup.templates import alternatives, compile_text, render_paragraph
from interview_followup.templates.parse import Compiled, _Plan


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

    def test_no_letter_at_the_end_of_a_value_is_overlooked(self) -> None:
        """A stop inside a name is none at its end."""
        assert render("At $company.", company="Studio.X") == "At Studio.X."
        assert render("At $company.", company="\u2068Yahoo!\u2069") == "At \u2068Yahoo!\u2069"

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
        assert template.render({}) == (None, "a\n\nb")

    def test_lists_become_tuples(self) -> None:
        """What TOML or JSON parses to is taken as it is."""
        template = MessageTemplate(subject=["$a", "b"], body=["x", ["$a", "y"], "z"], drop=[1])
        assert template == MessageTemplate(subject=("$a", "b"), body=("x", ("$a", "y"), "z"), drop=(1,))
        assert template.names == ("a",)

    def test_a_wrong_body_is_left_for_the_proof(self) -> None:
        """Building refuses nothing; the set that it is added to does."""
        assert MessageTemplate(body=5).body == 5  # type: ignore[arg-type,comparison-overlap]


class TestRendering:
    """Facts go in at once, by a plan that is made once for each set of facts."""

    TEMPLATE = MessageTemplate(
        subject=("$role at $company.", "$role"),
        body=("$salutation", ("I met $topic.", "Hello."), "100% of $company.", "Bye."),
        drop=(2, 1),
    )
    FACTS: ClassVar = {"salutation": "Dear A,", "role": "%s {0} $role", "company": "Acme"}

    def test_the_plan_does_what_the_careful_way_does(self) -> None:
        """Whatever is absent, whatever is dropped, and whatever the values hold."""
        for company in ("Acme", "Acme Inc.", "Yahoo!", "\u2068שרכה.\u2069", ""):
            for topic in ({}, {"topic": "you?"}):
                facts = {**self.FACTS, "company": company, **topic}
                for dropped in (0, 1, 2):
                    for joint in ("\n\n", " "):
                        kept = [
                            paragraph
                            for index, paragraph in enumerate(self.TEMPLATE.body)
                            if index not in self.TEMPLATE.drop[:dropped]
                        ]
                        parts = [render_paragraph(paragraph, facts.get) for paragraph in kept]
                        assert self.TEMPLATE.subject is not None
                        expected = (
                            render_paragraph(self.TEMPLATE.subject, facts.get),
                            joint.join(part for part in parts if part is not None),
                        )
                        for _ in range(2):  # the plan made, and the plan kept
                            assert self.TEMPLATE.render(facts, dropped=dropped, joint=joint) == expected

    def test_paragraphs_drop_in_their_order(self) -> None:
        """The second to go is the one named second."""
        bodies = [self.TEMPLATE.render(self.FACTS, dropped=dropped)[1] for dropped in (0, 1, 2)]
        assert bodies == [
            "Dear A,\n\nHello.\n\n100% of Acme.\n\nBye.",
            "Dear A,\n\nHello.\n\nBye.",
            "Dear A,\n\nBye.",
        ]

    def test_a_stop_that_a_value_brings_is_not_doubled(self) -> None:
        """In the subject and in the body."""
        facts = {**self.FACTS, "role": "Chef", "company": "Acme Inc."}
        assert self.TEMPLATE.render(facts) == (
            "Chef at Acme Inc.",
            "Dear A,\n\nHello.\n\n100% of Acme Inc.\n\nBye.",
        )

    def test_one_fact_alone_goes_in_whole(self) -> None:
        """However long its text is."""
        for value in ("", "x", "xy", "Dear A,"):
            assert MessageTemplate(subject="Hi", body=("$salutation", "Bye.")).render({"salutation": value}) == (
                "Hi",
                f"{value}\n\nBye.",
            )

    def test_a_stop_is_looked_for_in_the_value_before_it(self) -> None:
        """Not in another's, nor before its last letter."""
        template = MessageTemplate(subject="$role", body=("$company.", "$salutation", "Bye."))
        for company, said in (
            ("Acme Inc.", "Acme Inc."),
            ("Acme", "Acme."),
            ("\u2068Studio.X\u2069", "\u2068Studio.X\u2069."),
        ):
            facts = {**self.FACTS, "role": "Chef", "company": company}
            assert template.render(facts) == ("Chef", f"{said}\n\nDear A,\n\nBye.")

    def test_each_joint_has_a_plan_of_its_own(self) -> None:
        """One is not taken for another's."""
        template = MessageTemplate(body=("$salutation", "Bye."))
        for _ in range(2):
            for joint in (" ", "\n", "\n\n"):
                assert template.render(self.FACTS, joint=joint) == (None, f"Dear A,{joint}Bye.")

    def test_a_plan_is_made_once_for_each_set_of_facts(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Whatever the facts say."""
        made: list[str] = []
        plan_of = _Plan.of

        def counted(subject: Compiled | None, paragraphs: Sequence[Compiled], joint: str) -> _Plan:
            made.append(joint)
            return plan_of(subject, paragraphs, joint)

        monkeypatch.setattr(_Plan, "of", counted)
        template = attrs.evolve(self.TEMPLATE)
        for company in ("Acme", "Jaya"):
            for joint in ("\n\n", " "):
                template.render({**self.FACTS, "company": company}, joint=joint)
        assert made == ["\n\n", " "]

    def test_what_is_kept_for_speed_stays_small_and_is_no_part_of_the_value(self) -> None:
        """A thousand sets of facts do not pile up; the template stays equal, hashable and picklable."""
        template = attrs.evolve(self.TEMPLATE)
        before = hash(template)
        for number in range(1000):
            template.render({**self.FACTS, f"x{number}": "y"})
            assert len(template._plans) <= 256  # noqa: SLF001
        assert hash(template) == before
        assert pickle.loads(pickle.dumps(template)) == template == self.TEMPLATE  # noqa: S301
        assert "_plans" not in repr(template)
