"""
No error of ours shows a personal value: ten thousand of them, and those that a host's own code causes.
"""

import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, Final

import attrs
import pytest

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_TEMPLATES,
    Candidate,
    Channel,
    FollowUpError,
    FollowUpStep,
    ForeignTemplate,
    Interview,
    InterviewError,
    Outcome,
    Person,
    Playbook,
    PlaybookError,
    ReplyPromise,
    TemplateError,
    UnknownNameError,
    WorkCalendar,
    agenda,
    compare,
    decide,
    explain,
    next_action,
    plan,
    why_not,
)
from tests.payloads.harness import chain_of, shown_of
from tests.payloads.places import first, own_rule
from tests.privacy.broken import SEED, attempts
from tests.privacy.marking import HELD_ON, leaks, marked

ERRORS: Final = 10_000


def leaks_of(error: BaseException, marks: Mapping[str, str]) -> list[str]:
    """List the fields whose values an error shows, or what it came from does."""
    return leaks(shown_of(error), dict(marks))


def leaky(tries: Iterator[Callable[[], object]], marks: Mapping[str, str], most: int) -> tuple[Counter[str], list[str]]:
    """Collect errors until there are as many as asked for: their classes, and those that show a personal value."""
    kinds: Counter[str] = Counter()
    found: list[str] = []
    while kinds.total() < most:
        try:
            next(tries)()
        except FollowUpError as error:
            kinds[type(error).__name__] += 1
            found += [f"{type(error).__name__} shows {path}: {error}" for path in leaks_of(error, marks)]
    return kinds, found


def test_inv_r5_ten_thousand_errors_show_no_personal_value() -> None:
    """Not in the text, the repr, the arguments, the faults, the notes, or in anything that they came from."""
    _, marks = marked()
    rng = random.Random(SEED)  # noqa: S311 - the same errors each time
    kinds, found = leaky(attempts(rng), marks, ERRORS)
    assert found == []
    assert min(kinds["InterviewError"], kinds["UnknownNameError"], kinds["WrongTypeError"]) > 200
    counts = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
    sys.stdout.write(f"\n{kinds.total()} errors looked at: {counts}\n")


def _echo(mark: str) -> object:
    raise InterviewError(f"name must be one line, got {mark!r}")


def _note(mark: str) -> object:
    error = InterviewError("name must be one line")
    error.add_note(mark)
    raise error


def _chain(mark: str) -> object:
    known: dict[str, object] = {}
    try:
        return known[mark]
    except KeyError as error:
        raise InterviewError("name must be one line") from error


@pytest.mark.parametrize("raises", [_echo, _note, _chain])
def test_one_error_that_shows_a_value_is_found_among_many(raises: Callable[[str], object]) -> None:
    """A stand-in that echoes once in five hundred times, in its text, in a note, or in its cause."""
    _, marks = marked()
    rng = random.Random(SEED)  # noqa: S311 - the same errors each time
    sound = attempts(rng)

    def tries() -> Iterator[Callable[[], object]]:
        for number in range(10_000):
            yield (lambda: raises(marks["candidate.name"])) if number == 250 else next(sound)

    _, found = leaky(tries(), marks, 500)
    assert found == ["InterviewError shows candidate.name: " + found[0].partition(": ")[2]]


@pytest.mark.parametrize(
    "build",
    [
        lambda word: FollowUpStep(kind=word, on=HELD_ON),
        lambda word: FollowUpStep(kind="thank_you", on=HELD_ON, channel=word),
        lambda word: Outcome(status=word, known_on=HELD_ON),
        lambda word: ReplyPromise(by=HELD_ON, kind=word),
        lambda word: Person(name="Ann", honorific=word),
    ],
    ids=["step", "channel", "outcome", "promise", "honorific"],
)
def test_a_single_word_where_one_of_ours_belongs_is_not_shown(build: Callable[[str], object]) -> None:
    """A kind, channel or status may have been mistyped; or a name or a number is in the wrong field."""
    for word in ("Zq01xk", "081200001234"):
        with pytest.raises(UnknownNameError) as caught:
            build(word)
        assert leaks_of(caught.value, {"word": word}) == []


def _tells(interview: Interview, timing: Any, calendar: Any) -> Any:
    """A host's rule that puts a name into its own error."""
    raise ValueError(f"no rule for {interview.candidate.name}")


CALLS: Final[dict[str, Callable[[Interview, Playbook], object]]] = {
    "decide": lambda i, playbook: decide(i, HELD_ON, playbook=playbook),
    "next_action": lambda i, playbook: next_action(i, HELD_ON, playbook=playbook),
    "plan": lambda i, playbook: plan(i, HELD_ON, playbook=playbook),
    "agenda": lambda i, playbook: agenda([i], HELD_ON, playbook=playbook),
    "explain": lambda i, playbook: explain(i, HELD_ON, playbook=playbook),
    "why_not": lambda i, playbook: why_not("check_in", i, HELD_ON, playbook=playbook),
    "compare": lambda i, playbook: compare(DEFAULT_PLAYBOOK, playbook, [i], HELD_ON),
}


def assert_only_the_cause_tells(error: FollowUpError, cause: str, marks: Mapping[str, str]) -> None:
    """Ours is clean; the host's own error is behind it as it was raised, for the host to look at."""
    ours = FollowUpError(error.message, error.faults)
    assert leaks(f"{error} {error!r} {error.args!r} {shown_of(ours)}", dict(marks)) == []
    assert not getattr(error, "__notes__", ())
    assert str(error.__cause__) == cause
    assert [each for each in chain_of(error) if leaks(str(each), dict(marks))] == [error.__cause__]


@pytest.mark.parametrize("name", list(CALLS))
def test_a_rule_that_tells_a_name_tells_it_in_the_cause_alone(name: str) -> None:
    """Whatever asked it: the error of ours names the rule and the class of the host's error."""
    interview, marks = marked()
    with pytest.raises(PlaybookError) as caught:
        CALLS[name](interview, first(own_rule(_tells)))
    assert str(caught.value) == "rule 'acme:nudge' raised ValueError"
    assert_only_the_cause_tells(caught.value, f"no rule for {marks['candidate.name']}", marks)


def test_a_rule_that_answers_with_a_name_is_told_by_its_type() -> None:
    """What it gave is not shown, only what kind of thing it was."""
    interview, marks = marked()
    with pytest.raises(PlaybookError, match="got str") as caught:
        decide(interview, HELD_ON, playbook=first(own_rule(lambda i, timing, calendar: i.candidate.name)))
    assert leaks_of(caught.value, marks) == []


@attrs.frozen
class Engine:
    """Another engine's text, which fails on every name but the examples that prove it."""

    mark: str

    def render(self, facts: Mapping[str, str], /) -> tuple[str | None, str]:
        """Word a thank-you, or fail and tell the name."""
        if facts["candidate_name"] == self.mark:
            raise ValueError(f"no text for {facts['candidate_name']}")
        return f"Thanks for the {facts['role']} interview", f"{facts['salutation']}\n\nThank you.\n\n{facts['closing']}"


def test_another_engine_that_tells_a_name_tells_it_in_the_cause_alone() -> None:
    """The error of ours names the text and the class of the engine's error."""
    interview, marks = marked()
    names = ("salutation", "closing", "role", "candidate_name")
    template = ForeignTemplate(renderer=Engine(marks["candidate.name"]), names=names)
    texts = DEFAULT_TEMPLATES.with_template("thank_you", Channel.EMAIL, "en", template)
    with pytest.raises(TemplateError) as caught:
        next_action(interview, HELD_ON, playbook=Playbook(templates=texts))
    assert str(caught.value) == "en/thank_you/email: body must render, but raised ValueError"
    assert_only_the_cause_tells(caught.value, f"no text for {marks['candidate.name']}", marks)


def test_a_calendar_that_tells_a_name_tells_it_in_the_cause_alone() -> None:
    """The error of ours names the day."""
    mark = "Zq01xk"

    class Calendar:
        """A host's calendar that fails."""

        def is_working_day(self, day: date, /) -> bool:
            """Fail, and tell whose calendar it is."""
            raise ValueError(f"no calendar for {mark}")

    with pytest.raises(PlaybookError) as caught:
        WorkCalendar.freeze(Calendar(), HELD_ON, HELD_ON)
    assert str(caught.value) == "the calendar raised ValueError for 2026-11-19"
    assert_only_the_cause_tells(caught.value, f"no calendar for {mark}", {"calendar": mark})


def test_a_locale_of_a_hosts_own_that_fails_fails_as_it_is() -> None:
    """Its functions are called as they are: their errors are the host's, and none of ours is put in front of them."""
    interview, marks = marked()

    def close(candidate: Candidate, channel: Channel) -> str:
        raise ValueError(f"no closing for {candidate.name}")

    locale = attrs.evolve(DEFAULT_TEMPLATES.locale("en"), close=close)
    with pytest.raises(ValueError, match=marks["candidate.name"]) as caught:
        next_action(interview, HELD_ON, playbook=Playbook(templates=DEFAULT_TEMPLATES.with_locale(locale)))
    assert type(caught.value) is ValueError
