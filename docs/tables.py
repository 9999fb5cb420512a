"""
The pages of the reference that are made from the code; a test fails where one is stale.

Run ``python docs/tables.py`` after a change to rules, numbers, facts or locales, and look at the diff.
"""

import argparse
import json
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Final

import attrs

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_RULES,
    DEFAULT_TEMPLATES,
    Action,
    Grade,
    Interview,
    OutcomeStatus,
    StepKind,
    Timing,
    mermaid_flow,
    plan,
    svg_timeline,
)
from interview_followup.interop.schema import json_schema
from interview_followup.templates import FACTS, REASON_FACTS, Fact
from interview_followup.templates.channels import CHAT_UNITS, LETTER_LINES, LETTER_WIDTH, PHONE_WORDS, SMS_PARTS
from interview_followup.testing import a_promise, an_interview
from interview_followup.timing import MARKETS

NOTE: Final = "<!-- Made by docs/tables.py from the code; do not edit. -->"
MARKET_FIELDS: Final = ("thank_you_due_days", "promise_grace_working_days", "no_promise_wait_working_days")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", r"\|") for cell in line) + " |" for line in lines)


def code(text: str) -> str:
    """Write a name as code; nothing for nothing."""
    return f"`{text}`" if text else ""


def timing_page() -> str:
    """Tell every number, its range and where it comes from, and the markets."""
    rows = []
    for field in attrs.fields(Timing):
        found = Timing.provenance(field.name)
        default = f"{field.default} ({found.minimum}–{found.maximum})"
        grade = f"{found.grade}, {found.sources}" if found.sources else str(found.grade)
        evidence = "; ".join(words for words in (found.found, found.caveat) if words)
        rows.append((code(field.name), default, grade, evidence))
    markets = (
        (market, *(str(getattr(Timing.for_market(market), field)) for field in MARKET_FIELDS)) for market in MARKETS
    )
    default = ("(default)", *(str(getattr(Timing(), field)) for field in MARKET_FIELDS))
    grades = ", ".join(code(grade) for grade in Grade)
    return "\n\n".join(
        (
            NOTE,
            "# Numbers and their evidence",
            "Every number of [the policy](../concepts/policy.md) is a field of `Timing`.\n"
            "`_days` are calendar days, `_working_days` working days of the playbook's calendar.\n"
            f"The grades, the strongest first: {grades}.\n"
            "The sources are publishers, one vote each; without a count none gives a number.\n"
            "At run time `Timing.provenance(name)` gives the same: it is the default's, whatever a playbook's number.",
            table(("field", "default (accepted)", "grade, sources", "found; caveat"), rows),
            "## Markets",
            "`Playbook.for_market` and `Timing.for_market` differ from the default in these fields only.\n"
            f"Their grade is `{Grade.CONSENSUS}`.",
            table(("market", *map(code, MARKET_FIELDS)), (default, *markets)),
        )
    )


def rules_page() -> str:
    """Tell the default rules in order of priority."""
    rows = (
        (
            rule.source.removeprefix("policy "),
            code(rule.name),
            code(str(rule.step)),
            ", ".join(code(str(outcome)) for outcome in rule.outcomes),
            "yes" if rule.pressing else "",
            ", ".join(map(code, rule.facts)),
        )
        for rule in DEFAULT_RULES
    )
    return "\n\n".join(
        (
            NOTE,
            "# Rules",
            "The default rules, in order of priority: the first whose window holds the day decides.\n"
            "When each applies, opens, is due and closes is told under its id in [the policy](../concepts/policy.md).",
            table(("policy", "rule", "step", "asked when", "pressing", "facts always in its reason"), rows),
        )
    )


def decisions_page() -> str:
    """Draw the decision flow of the default playbook, one diagram an outcome."""
    parts = [
        NOTE,
        "# Decisions",
        "How the default playbook comes to an answer, for each outcome: from the first rule to the last, the first "
        "whose window holds the day decides.\n"
        "When a window opens and closes is told under the rule's id in [the policy](../concepts/policy.md).\n"
        "`mermaid_flow(playbook)` draws the same for yours.",
    ]
    for status in OutcomeStatus:
        parts += [f"## {status}", f"```mermaid\n{mermaid_flow(DEFAULT_PLAYBOOK, status).rstrip()}\n```"]
    return "\n\n".join(parts)


def timeline_picture() -> str:
    """Draw the plan that the how-to on plans shows."""
    interview = an_interview(promise=a_promise(date(2026, 11, 23)))
    return svg_timeline(plan(interview, date(2026, 11, 19)), "en", title="What comes next").rstrip("\n")


def facts_page() -> str:
    """Tell the facts that texts and reasons can name."""

    def row(fact: Fact) -> tuple[str, str, str, str]:
        example = fact.example.replace("\n", "<br>")
        return code(f"${fact.name}"), fact.meaning, example, "yes" if fact.always else ""

    words: dict[str, list[str]] = {}
    for locale in DEFAULT_TEMPLATES.locales:
        for name, text in locale.words:
            words.setdefault(name, []).append(f"{text} ({locale.tag})")
    return "\n\n".join(
        (
            NOTE,
            "# Facts that a text can name",
            "A paragraph that names an absent fact is left out whole, or its next alternative is used.\n"
            "The examples are those of `en`.",
            table(
                ("fact", "meaning", "example", "always there"),
                (row(fact) for fact in FACTS if not fact.name.startswith("when_")),
            ),
            "## Switches",
            "A switch is written at the head of an alternative, as in `${when_late}Thank you …`.\n"
            "It renders as nothing, and is present only in its case.",
            table(
                ("switch", "present when"),
                ((code(f"${{{fact.name}}}"), fact.meaning) for fact in FACTS if fact.name.startswith("when_")),
            ),
            "## Words of a locale",
            "A locale brings words of its own, which its texts can name.",
            table(("fact", "text"), ((code(f"${name}"), ", ".join(texts)) for name, texts in words.items())),
            "## Facts that a reason can name",
            "The sentence of `describe` names the facts of the action's reason, and a few of the action itself.\n"
            "Which of them a rule always brings stands in [](rules.md).",
            table(("fact", "meaning"), ((code(f"${name}"), meaning) for name, meaning in REASON_FACTS.items())),
        )
    )


def texts_page() -> str:
    """Tell which text is there for which step, channel and locale."""
    found: dict[tuple[str, str], list[str]] = {}
    for key, _ in DEFAULT_TEMPLATES.texts:
        found.setdefault((str(key.kind), str(key.audience)), []).append(f"{key.locale}/{key.channel}")
    order = {str(kind): index for index, kind in enumerate(StepKind)}
    rows = (
        (code(kind), audience, ", ".join(map(code, sorted(texts))))
        for (kind, audience), texts in sorted(found.items(), key=lambda item: (order[item[0][0]], item[0][1]))
    )
    tags = ", ".join(map(code, DEFAULT_TEMPLATES.tags))
    return "\n\n".join(
        (
            NOTE,
            "# Locales and texts",
            f"Locales that are served: {tags}.\n"
            "A locale without a text of its own uses its parent's; another language never steps in.\n"
            "A channel without a text uses the one for e-mail; why there is none stands in "
            "[the gallery](gallery/index.md).\n"
            "The channel is the interview's `channel`, else e-mail.",
            table(("step", "for", "texts"), rows),
            "## What a channel carries",
            "A text over its channel's limit loses the paragraphs that its template lets go, one after the other.\n"
            "Where that does not do, the text for e-mail is given, with a hint; nothing is ever cut.",
            table(
                ("channel", "subject", "limit"),
                (
                    (code("email"), "yes", ""),
                    (code("letter"), "yes", f"a page of {LETTER_LINES} lines of {LETTER_WIDTH} characters"),
                    (code("chat"), "", f"{CHAT_UNITS} characters (UTF-16)"),
                    (code("sms"), "", f"{SMS_PARTS} parts: 306 characters of the GSM alphabet, else 134"),
                    (code("phone"), "", f"{PHONE_WORDS} words: a script, and a voicemail of 45 to 60 words at its end"),
                ),
            ),
        )
    )


def schema(kind: type) -> str:
    """Write the stored form of a class as a JSON Schema."""
    return json.dumps(json_schema(kind), indent=2, ensure_ascii=False)


PAGES: Final[dict[str, Callable[[], str]]] = {
    "../_static/timeline-en.svg": timeline_picture,
    "decisions.md": decisions_page,
    "facts.md": facts_page,
    "rules.md": rules_page,
    "schemas/action.json": lambda: schema(Action),
    "schemas/interview.json": lambda: schema(Interview),
    "texts.md": texts_page,
    "timing.md": timing_page,
}
"""Each page below ``docs/reference``, and what writes it."""


def main() -> None:
    """Write the pages."""
    folder = Path(__file__).parent / "reference"
    for name, page in PAGES.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(page() + "\n", encoding="utf-8")


if __name__ == "__main__":
    argparse.ArgumentParser(prog="python docs/tables.py", description=__doc__).parse_args()
    main()
