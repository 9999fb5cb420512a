"""
The interview itself: every fact the library looks at, in one frozen value.

It refuses facts that cannot be, all of them in one error, and returns a new value for every change. It knows no
rule and no number of the policy's.
"""

import re
from datetime import date
from typing import Final

import attrs

from ..errors import raise_faults
from ..making import keeping, setters
from ..text import Line
from .checks import Faults, as_line, as_lines, as_optional_line
from .kinds import Channel, Impression, as_channel, as_impression
from .outcome import FollowUpStep, Outcome
from .people import Candidate, Evidence, Person, Referee, RivalOffer
from .promise import ReplyPromise
from .standing import Standing, standing_of

MAX_INTERVIEWERS: Final = 50
MAX_ITEMS: Final = 20
"""Of evidence, strengths and referees, each."""

MAX_REF: Final = 200
_LOCALE: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}")


def _is_language(value: str) -> bool:
    """Tell whether a string is a language in its usual case: the usual tag, and quickly seen."""
    return 2 <= len(value) <= 3 and value.isascii() and value.isalpha() and value.islower()  # noqa: PLR2004


def is_tag(value: str) -> bool:
    """Tell whether a string has the shape of a BCP 47 tag."""
    return _is_language(value) or _LOCALE.fullmatch(value) is not None


def as_locale(value: str) -> str:
    """Bring a BCP 47 tag to its usual case (``EN-us`` to ``en-US``); leave anything else for the check to refuse."""
    if type(value) is not str or _is_language(value) or not is_tag(value):
        return value
    language, *rest = value.split("-")
    cased = [part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part.lower() for part in rest]  # noqa: PLR2004 - region, script
    return "-".join([language.lower(), *cased])


def _as_people(value: tuple[Person, ...] | list[Person]) -> tuple[Person, ...]:
    return tuple(value) if type(value) is list else value  # type: ignore[return-value]


def _as_evidence(value: tuple[Evidence, ...] | list[Evidence]) -> tuple[Evidence, ...]:
    return tuple(value) if type(value) is list else value  # type: ignore[return-value]


def _as_referees(value: tuple[Referee, ...] | list[Referee]) -> tuple[Referee, ...]:
    return tuple(value) if type(value) is list else value  # type: ignore[return-value]


def _as_steps(value: tuple[FollowUpStep, ...] | list[FollowUpStep]) -> tuple[FollowUpStep, ...]:
    return tuple(value) if type(value) is list else value  # type: ignore[return-value]


_TYPES: Final[tuple[tuple[str, type, str], ...]] = (
    ("candidate", Candidate, "a Candidate"),
    ("outcome", Outcome, "an Outcome"),
    ("promise", ReplyPromise, "a ReplyPromise"),
    ("agency", Person, "a Person"),
    ("rival_offer", RivalOffer, "a RivalOffer"),
    ("no_contact", bool, "a bool"),
    ("ask_feedback", bool, "a bool"),
    ("ref", str, "a string"),
    ("locale", str, "a string"),
)
_OPTIONAL: Final = frozenset({"promise", "agency", "rival_offer", "ref"})
_SEVERAL: Final[tuple[tuple[str, type | None, int | None], ...]] = (
    ("interviewers", Person, MAX_INTERVIEWERS),
    ("evidence", Evidence, MAX_ITEMS),
    ("referees", Referee, MAX_ITEMS),
    ("steps", FollowUpStep, None),
    ("strengths", None, MAX_ITEMS),
)


class _Kept:
    __slots__ = keeping("standing")
    _kept_standing: Standing | None


(_keep_standing,) = setters(_Kept._kept_standing)  # noqa: SLF001 - a slot of our own


@attrs.frozen(kw_only=True)
class Interview(_Kept):
    """
    A job interview and all that followed.

    Attributes:
        candidate: Who was interviewed.
        company: The employer's name.
        role: The post, as the employer names it.
        held_on: The day of the interview, in the candidate's calendar.
        ref: The host's own id, 1 to 200 characters, never interpreted; ``None``: actions have no key.
        interviewers: Who asked, at most 50; the first one is asked when news is due.
        promise: The newest promise of an answer; ``None``: none was made.
        heard_on: The last day on which the employer was in touch and settled nothing; ``None``: never.
        went: How it went, to the candidate's mind; only ``poorly`` opens the repair.
        strengths: Why the candidate fits, noun phrases, at most 20 ("five years of retail analytics").
        addition: What should have been said, as one sentence; ``None``: nothing.
        evidence: Documents that show ability, at most 20.
        referees: Who can speak for the candidate, at most 20; the first one is asked.
        agency: The recruiter of an agency in between, who then gets every message; ``None``: no agency.
        rival_offer: Another employer's offer; ``None``: none.
        no_contact: Whether the employer asked not to be contacted.
        snoozed_until: Recommends nothing that does not press before this day; ``None``: not snoozed.
        channel: How the company likes to be written to; ``None``: the policy's default.
        ask_feedback: Whether the reply to a rejection asks for feedback.
        locale: Language of the texts, a BCP 47 tag such as ``en-GB`` or ``id``.
        outcome: What was decided; pending unless said.
        steps: What the candidate did or skipped, in any order.

    Raises:
        InterviewError: If a fact cannot be; all faults at once, in ``error.faults``.
        UnknownNameError: If nothing but the name of an impression or channel is wrong.
        WrongTypeError: If a field has the wrong type (a ``datetime`` is not a date).

    Example:
        >>> from datetime import date
        >>> interview = Interview(
        ...     candidate=Candidate(name="Sari Dewi"),
        ...     company="PT Maju Terus",
        ...     role="Analis Data",
        ...     held_on=date(2026, 11, 19),
        ... )
        >>> interview.record(FollowUpStep(kind="thank_you", on=date(2026, 11, 19))).steps[0].kind
        <StepKind.THANK_YOU: 'thank_you'>
    """

    candidate: Candidate
    company: Line = attrs.field(converter=as_line, repr=False)
    role: Line = attrs.field(converter=as_line, repr=False)
    held_on: date
    ref: str | None = None
    interviewers: tuple[Person, ...] = attrs.field(default=(), converter=_as_people)
    promise: ReplyPromise | None = None
    heard_on: date | None = None
    went: Impression = attrs.field(default=Impression.UNKNOWN, converter=as_impression)
    strengths: tuple[Line, ...] = attrs.field(default=(), converter=as_lines, repr=False)
    addition: Line | None = attrs.field(default=None, converter=as_optional_line, repr=False)
    evidence: tuple[Evidence, ...] = attrs.field(default=(), converter=_as_evidence)
    referees: tuple[Referee, ...] = attrs.field(default=(), converter=_as_referees)
    agency: Person | None = None
    rival_offer: RivalOffer | None = None
    no_contact: bool = False
    snoozed_until: date | None = None
    channel: Channel | None = attrs.field(default=None, converter=as_channel)
    ask_feedback: bool = True
    locale: str = attrs.field(default="en", converter=as_locale)
    outcome: Outcome = Outcome()
    steps: tuple[FollowUpStep, ...] = attrs.field(default=(), converter=_as_steps)

    def __attrs_post_init__(self) -> None:
        _keep_standing(self, None)
        faults = Faults()
        for field, kind, words in _TYPES:
            value = getattr(self, field)
            if type(value) is not kind and (value is not None or field not in _OPTIONAL):
                faults.is_a(kind, field, value, words)
        for field, entries, most in _SEVERAL:
            value = getattr(self, field)
            if type(value) is not tuple or value:
                faults.several(field, value, entries, most)
        if type(self.went) is not Impression:
            faults.word("went", self.went, Impression)
        if self.channel is not None:
            faults.word("channel", self.channel, Channel)
        self._check_texts(faults)
        held = faults.date("held_on", self.held_on)
        faults.optional_date("heard_on", self.heard_on)
        faults.optional_date("snoozed_until", self.snoozed_until)
        if held:
            self._check_days(faults)
        raise_faults(faults)

    def _check_texts(self, faults: Faults) -> None:
        faults.text("company", self.company)
        faults.text("role", self.role)
        faults.optional_text("addition", self.addition)
        if type(self.strengths) is tuple and len(self.strengths) <= MAX_ITEMS:
            for index, strength in enumerate(self.strengths):
                faults.text(f"strengths[{index}]", strength)
        if type(self.ref) is str and not 1 <= len(self.ref) <= MAX_REF:
            faults.note("ref", "bad_text", f"must be 1 to {MAX_REF} characters, got {len(self.ref)}")
        if type(self.locale) is str and not is_tag(self.locale):
            faults.note("locale", "bad_text", "must be a language tag such as 'id' or 'en-GB' (BCP 47)")

    def _check_days(self, faults: Faults) -> None:
        """Refuse what cannot have happened on the day it is said to have."""
        held_on, promise = self.held_on, self.promise
        if type(self.steps) is tuple:
            for index, step in enumerate(self.steps):
                if type(step) is FollowUpStep and step.on < held_on:
                    faults.note(f"steps[{index}].on", "before_held_on", "must not be before held_on")
        if type(self.outcome) is Outcome:
            known_on = self.outcome.known_on
            if known_on is not None and known_on < held_on:
                faults.note("outcome.known_on", "before_held_on", "must not be before held_on")
        # Without a day of its own a promise was given at the interview.
        if type(promise) is ReplyPromise and promise.given_on is None and promise.by < held_on:
            faults.note("promise.by", "before_given_on", "must not be before the day it was given")

    @property
    def standing(self) -> Standing:
        """Where matters stand, which the rules look at; worked out once."""
        # As `kept` does, without its two calls, and without an exception the first time: every rule passes here.
        try:
            standing = self._kept_standing
        except AttributeError:  # it was unpickled, or copied
            standing = None
        if standing is None:
            standing = standing_of(self.held_on, self.promise, self.heard_on, self.outcome, self.steps)
            _keep_standing(self, standing)
        return standing

    def record(self, step: FollowUpStep) -> "Interview":
        """
        Add a step that was done or skipped.

        Args:
            step: Such as `Action.as_step` makes. One that is there already changes no answer.

        Returns:
            A new interview; this one is left as it is.

        Raises:
            InterviewError: If the step lies before the interview.
            WrongTypeError: If it is not a `FollowUpStep`.
        """
        faults = Faults()
        faults.is_a(FollowUpStep, "step", step, "a FollowUpStep")
        raise_faults(faults)
        return attrs.evolve(self, steps=(*self.steps, step))

    def with_promise(self, promise: ReplyPromise) -> "Interview":
        """
        Note a newer promise, which replaces the older one.

        Args:
            promise: Its ``given_on`` must be said. One given before the promise that is there changes nothing, so
                that news may arrive in any order.

        Returns:
            A new interview; this one is left as it is.

        Raises:
            InterviewError: If the day on which it was given is missing.
            WrongTypeError: If it is not a `ReplyPromise`.
        """
        faults = Faults()
        if faults.is_a(ReplyPromise, "promise", promise, "a ReplyPromise") and promise.given_on is None:
            faults.note("promise.given_on", "missing", "must be given for a newer promise")
        raise_faults(faults)
        if self.promise is not None and promise.given_on is not None:
            if promise.given_on < (self.promise.given_on or self.held_on):
                return self
        return attrs.evolve(self, promise=promise)

    def with_outcome(self, outcome: Outcome) -> "Interview":
        """
        Note what was decided, in place of what was known before.

        Returns:
            A new interview; this one is left as it is.

        Raises:
            InterviewError: If it was decided before the interview.
            WrongTypeError: If it is not an `Outcome`.
        """
        return attrs.evolve(self, outcome=outcome)

    def as_of(self, day: date) -> "Interview":
        """
        Drop what is dated after *day*, for replay and audit.

        Steps, the outcome, the promise, the employer's last word, feedback and the rival offer go if they came
        later. What came on the day itself stays: the answer that a step followed is that of the interview without the
        step. A fact that a newer one replaced (an earlier promise, say) cannot be brought back: it is not kept.

        Args:
            day: The last day that counts, inclusive.

        Returns:
            A new interview; this one is left as it is.

        Raises:
            WrongTypeError: If *day* is not a plain date.
        """
        faults = Faults()
        faults.date("day", day)
        raise_faults(faults)
        outcome = self.outcome
        if outcome.known_on is not None and outcome.known_on > day:
            outcome = Outcome()
        elif outcome.feedback_on is not None and outcome.feedback_on > day:
            outcome = attrs.evolve(outcome, feedback_on=None)
        promise, rival = self.promise, self.rival_offer
        return attrs.evolve(
            self,
            steps=tuple(step for step in self.steps if step.on <= day),
            outcome=outcome,
            promise=None if promise is not None and (promise.given_on or self.held_on) > day else promise,
            heard_on=None if self.heard_on is not None and self.heard_on > day else self.heard_on,
            rival_offer=None if rival is not None and rival.received_on > day else rival,
        )
