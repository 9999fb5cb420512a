"""
The engine: holds a day against the windows, and words the answer.

It alone knows ``today``. G2 (nothing before the interview), G5 (snoozing) and G6 (contact not wanted) are applied
here, so that they bind every rule, a host's own too (G13).
"""

from datetime import date
from hashlib import sha256

import attrs

from .calendar import add_days
from .errors import PlaybookError, UnknownNameError, WrongTypeError, unknown_name
from .interview import (
    ANSWERS,
    CHECK_INS,
    Channel,
    FollowUpStep,
    Interview,
    OutcomeStatus,
    Person,
    StepKind,
    StepStatus,
)
from .playbook import DEFAULT_PLAYBOOK, Playbook
from .rules import FactValue, Reason, Rule, WhyNot, Window
from .templates import (
    Audience,
    Facts,
    Hint,
    Locale,
    Message,
    MessageTemplate,
    Occasion,
    render_paragraph,
)

_SETTLED_CLOCK = frozenset({*CHECK_INS, *ANSWERS})


@attrs.frozen(kw_only=True)
class Action:
    """
    What the candidate should do, from when to when, and why.

    Attributes:
        kind: The step, or ``wait``, or ``move_on``; a host's own kind is a string.
        rule: The rule that decided; ``None`` for ``wait``.
        opens_on: The first day on which it is right; ``None`` for ``wait``.
        due_on: The day by which it should be done, inclusive; ``None`` for ``wait``.
        closes_on: The last day on which it is right; ``None``: it never closes, or ``wait``.
        send_on: The day to send it: today, or for a check-in the first working day from today; ``None`` where
            nothing is sent.
        next_change: The first later day on which kind or rule differ if no new fact arrives; ``None``: never.
        reason: Why, as a code and facts; `describe` makes a sentence of it.
        messages: The texts, from `next_action`; empty from `decide`, and where nothing is sent.
        hints: Facts that would make the texts stronger.
        key: The same for the same occasion, whatever rule decided; ``None`` where the interview has no ``ref``.
    """

    kind: StepKind | str
    rule: str | None = None
    opens_on: date | None = None
    due_on: date | None = None
    closes_on: date | None = None
    send_on: date | None = None
    next_change: date | None = None
    reason: Reason
    messages: tuple[Message, ...] = ()
    hints: tuple[Hint, ...] = ()
    key: str | None = None

    @property
    def message(self) -> Message | None:
        """The first message; ``None`` where there is none."""
        return self.messages[0] if self.messages else None

    def as_step(
        self, on: date, *, status: StepStatus = StepStatus.DONE, channel: Channel | None = None
    ) -> FollowUpStep:
        """
        Make the step to record when the candidate has done this, or skipped it.

        Args:
            on: The candidate's day on which it happened.
            status: ``done`` or ``skipped``.
            channel: How it went out; ``None``: not recorded.

        Raises:
            InterviewError: If the action is ``wait`` or ``move_on``, which are answers.
            WrongTypeError: If *on* is not a plain date.
        """
        return FollowUpStep(kind=self.kind, on=on, status=status, channel=channel)


def decide(interview: Interview, today: date, *, playbook: Playbook = DEFAULT_PLAYBOOK) -> Action:
    """
    Decide what the candidate should do next, without wording it.

    Pure: the same arguments give the same answer; nothing is sent, stored or logged.

    Args:
        interview: Left unchanged.
        today: The candidate's calendar date. An action due today is returned.
        playbook: Rules in order of priority; the first with an open window decides.

    Returns:
        One action. ``wait`` carries the day on which the answer can change.

    Raises:
        WrongTypeError: If *today* is not a plain date (a ``datetime`` is refused), or another argument is not what
            it must be.
        PlaybookError: If a host's rule raises, or answers with anything but a window or a reason why not.

    Example:
        >>> from datetime import date
        >>> from interview_followup.testing import an_interview
        >>> decide(an_interview(held_on=date(2026, 11, 19)), date(2026, 11, 19)).kind
        <StepKind.THANK_YOU: 'thank_you'>
    """
    _check_arguments(interview, today, playbook)
    change: date | None = None
    for rule in playbook.rules_for(interview.outcome.status):
        window = effective_window(rule, interview, playbook)
        if window is None:
            continue
        if window.opens_on > today:
            change = window.opens_on if change is None else min(change, window.opens_on)
        elif window.closes_on is None or window.closes_on >= today:
            return _recommend(interview, today, rule, window, change, playbook)
    return Action(
        kind=StepKind.WAIT,
        next_change=change,
        reason=_why_wait(interview, today, change),
        key=_key(interview, StepKind.WAIT),
    )


def _check_arguments(interview: Interview, today: date, playbook: Playbook) -> None:
    if type(today) is not date:
        raise WrongTypeError(f"today must be a date, got {type(today).__name__}")
    if type(interview) is not Interview:
        raise WrongTypeError(f"interview must be an Interview, got {type(interview).__name__}")
    if type(playbook) is not Playbook:
        raise WrongTypeError(f"playbook must be a Playbook, got {type(playbook).__name__}")


def effective_window(rule: Rule, interview: Interview, playbook: Playbook) -> Window | None:
    """
    Ask a rule for its window, and apply what binds every rule: G2, G5 and G6.

    Returns:
        The window as it counts, its due day inside it; ``None`` where there is none, or it would close before it
        opens.

    Raises:
        PlaybookError: If the rule raises, or answers with anything but a window or a reason why not.
    """
    if rule.contact and interview.no_contact and not rule.pressing:
        return None
    try:
        window = rule.window(interview, playbook.timing, playbook.calendar)
    except Exception as error:
        raise PlaybookError(f"rule {rule.name!r} raised {type(error).__name__}") from error
    if type(window) is WhyNot:
        return None
    if type(window) is not Window:
        limit = f"rule {rule.name!r} must return a Window or a WhyNot, got {type(window).__name__}"
        raise PlaybookError(limit)
    opens_on: date | None = max(window.opens_on, interview.held_on)
    snoozed_until = interview.snoozed_until
    if snoozed_until is not None and not rule.pressing and rule.step is not StepKind.MOVE_ON:
        if rule.step in CHECK_INS:
            snoozed_until = playbook.calendar.working_day_from(snoozed_until)
        opens_on = None if snoozed_until is None else max(opens_on or snoozed_until, snoozed_until)
    closes_on = window.closes_on
    if opens_on is None or (closes_on is not None and opens_on > closes_on):
        return None
    due_on = max(window.due_on, opens_on)
    if closes_on is not None:
        due_on = min(due_on, closes_on)
    if opens_on == window.opens_on and due_on == window.due_on:
        return window
    return Window(opens_on=opens_on, due_on=due_on, closes_on=closes_on, reason=window.reason)


def _recommend(
    interview: Interview, today: date, rule: Rule, window: Window, change: date | None, playbook: Playbook
) -> Action:
    """Make the action of the rule that decides; *change* is when one before it opens."""
    closes_on = window.closes_on
    over = None if closes_on is None else add_days(closes_on, 1)
    if change is None or (over is not None and over < change):
        change = over
    send_on = None
    if rule.contact:
        send_on = playbook.calendar.working_day_from(today) if rule.step in CHECK_INS else today
    return Action(
        kind=rule.step,
        rule=rule.name,
        opens_on=window.opens_on,
        due_on=window.due_on,
        closes_on=closes_on,
        send_on=send_on,
        next_change=change,
        reason=window.reason,
        key=_key(interview, rule.step),
    )


def _why_wait(interview: Interview, today: date, change: date | None) -> Reason:
    """Say what is awaited, and until when."""
    standing = interview.standing
    promise = standing.promise
    facts: list[tuple[str, FactValue]] = []
    code = "nothing_left" if change is None else "next_step_ahead"
    if today < interview.held_on:
        code = "before_the_interview"
        facts.append(("interview_on", interview.held_on))
    elif change is not None and promise is not None and promise.by >= today:
        code = "answer_promised"
        facts.append(("reply_by", promise.by))
    elif change is not None and standing.last_asked_on is not None:
        code = "question_asked"
        facts.append(("asked_last", standing.last_asked_on))
    facts.append(("next_on", change))
    facts.append(("accepted", interview.outcome.status is OutcomeStatus.ACCEPTED))
    return Reason(code, tuple(facts))


def _key(interview: Interview, kind: StepKind | str) -> str | None:
    """Digest the occasion: ref, step kind, occurrence and the day its clock started; never the rule."""
    if interview.ref is None:
        return None
    standing, outcome = interview.standing, interview.outcome
    occurrence = 1
    if kind in _SETTLED_CLOCK:
        started_on = standing.clock_starts_on
        occurrence += standing.asked if kind in CHECK_INS else 0
    else:
        started_on = outcome.known_on or interview.held_on
        if kind is StepKind.RIVAL_OFFER and interview.rival_offer is not None:
            started_on = interview.rival_offer.received_on
        elif kind is StepKind.FEEDBACK_THANKS and outcome.feedback_on is not None:
            started_on = outcome.feedback_on
        occurrence += standing.times_settled(kind, started_on)
    return _digest(interview.ref, str(kind), str(occurrence), started_on.isoformat())


def _digest(*parts: str) -> str:
    """Digest strings so that no two lists of them meet: each carries its length."""
    # surrogatepass: a host's ref may hold anything a str can.
    text = "".join(f"{len(part)}:{part}" for part in parts)
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def next_action(interview: Interview, today: date, *, playbook: Playbook = DEFAULT_PLAYBOOK) -> Action:
    """
    Decide what the candidate should do next, and word it.

    Pure: the same arguments give the same answer; nothing is sent, stored or logged.

    Args:
        interview: Left unchanged; its ``locale`` and ``channel`` choose the text.
        today: The candidate's calendar date. An action due today is returned.
        playbook: Rules in order of priority; the first with an open window decides.

    Returns:
        The action that `decide` gives, with its messages: one for each interviewer to thank, else one, and for a
        reference another to the referee.

    Raises:
        WrongTypeError: If *today* is not a plain date (a ``datetime`` is refused).
        UnknownNameError: If the playbook does not serve the interview's locale; the error names those it does.
        PlaybookError: If a host's rule raises, or answers with anything but a window or a reason why not.

    Example:
        >>> from datetime import date
        >>> from interview_followup.testing import an_interview
        >>> action = next_action(an_interview(held_on=date(2026, 11, 19)), date(2026, 11, 19))
        >>> action.message.subject
        'Thank you – Data Analyst interview'
    """
    action = decide(interview, today, playbook=playbook)
    locale = playbook.templates.locale(interview.locale)
    if action.send_on is None:
        return action
    messages: list[Message] = []
    hints: dict[Hint, None] = {}
    for position, (audience, to) in enumerate(_addressees(interview, action.kind)):
        found = playbook.templates.find(action.kind, interview.channel or Channel.EMAIL, locale.tag, audience)
        if found is None:
            continue
        key, template = found
        occasion = Occasion(
            interview=interview, today=today, locale=locale, to=to, audience=audience, position=position
        )
        facts = Facts(occasion)
        subject, body = template.render(facts)
        messages.append(
            Message(
                subject=subject,
                body=body,
                channel=key.channel,
                locale=locale.tag,
                to=to,
                audience=audience,
                template=str(key),
                key=_message_key(action.key, audience, to, messages),
            )
        )
        hints.update(dict.fromkeys(_hints(template, facts, occasion)))
    return attrs.evolve(action, messages=tuple(messages), hints=tuple(hints))


def _addressees(interview: Interview, kind: StepKind | str) -> list[tuple[Audience, Person | None]]:
    """G15: the agency's recruiter, else each interviewer to thank, else the first one, else the team."""
    people: tuple[Person | None, ...] = interview.interviewers or (None,)
    if interview.agency is not None:
        people = (interview.agency,)
    elif kind is not StepKind.THANK_YOU:
        people = people[:1]
    addressees: list[tuple[Audience, Person | None]] = [(Audience.EMPLOYER, person) for person in people]
    if kind is StepKind.REFERENCE and interview.referees:
        addressees.append((Audience.REFEREE, None))
    return addressees


def _message_key(key: str | None, audience: Audience, to: Person | None, before: list[Message]) -> str | None:
    """Digest the action's key, audience and addressee; a namesake gets a number, so that each is unique."""
    if key is None:
        return None
    namesakes = sum(message.to == to and message.audience is audience for message in before)
    who = () if to is None else (to.name, to.email or "")
    return _digest(key, str(audience), str(namesakes), *who)


def _hints(template: MessageTemplate, facts: Facts, occasion: Occasion) -> list[Hint]:
    """List the facts that the text would have used, and that the locale knows how to ask for."""
    locale, to = occasion.locale, occasion.addressee
    named = None if to is None or not to.name else to.name
    hints = []
    for fact, text, nameless in locale.hints:
        if fact in template.names and facts(fact) is None:
            asked = nameless if named is None else text.replace("$name", named)
            hints.append(Hint(_field_of(fact, occasion), asked))
    if to is not None and to.honorific is not None and to.honorific not in locale.honorifics:
        hints.append(Hint(f"{_person_field(occasion)}.honorific", locale.unused_honorific))
    return hints


def _person_field(occasion: Occasion) -> str:
    return "agency" if occasion.interview.agency is not None else f"interviewers[{occasion.position}]"


def _field_of(fact: str, occasion: Occasion) -> str:
    """Say where a missing fact belongs."""
    return f"{_person_field(occasion)}.{fact}" if fact == "topic" else fact


def describe(action: Action, locale: str, *, playbook: Playbook = DEFAULT_PLAYBOOK) -> str:
    """
    Say why, as a sentence for the candidate's screen.

    Args:
        action: From `decide` or `next_action` with the same playbook.
        locale: The language of the sentence, such as ``id``; need not be the interview's.
        playbook: Whose reasons are used.

    Returns:
        A sentence or two: the day and the fact that decided; for ``wait``, what is awaited and until when.

    Raises:
        UnknownNameError: If the locale is not served, or the playbook has no such rule.

    Example:
        >>> from datetime import date
        >>> from interview_followup.testing import an_interview
        >>> action = decide(an_interview(held_on=date(2026, 11, 19)), date(2026, 11, 19))
        >>> describe(action, "id")[:36]
        'Wawancara berlangsung pada Kamis, 19'
    """
    speaker = playbook.templates.locale(locale)
    rule = action.rule or StepKind.WAIT.value
    reason = playbook.templates.find_reason(rule, speaker.tag)
    if reason is None:
        names = [each.name for each in playbook.rules]
        raise UnknownNameError(unknown_name("rule", rule, names))
    values: dict[str, FactValue] = {
        "opens_on": action.opens_on,
        "due_on": action.due_on,
        "closes_on": action.closes_on,
        "next_change": action.next_change,
        **dict(action.reason.facts),
    }
    sentence = render_paragraph(reason, lambda name: _spoken(values.get(name), speaker))
    if sentence is None:
        raise PlaybookError(f"rule {rule!r} did not bring the facts that its reason names")
    return sentence


def _spoken(value: FactValue, locale: Locale) -> str | None:
    """Word a fact of a reason; a switch that is on is an empty text, one that is off is absent."""
    if value is None or value is False:
        return None
    if isinstance(value, date):
        return locale.format_date(value)
    return "" if value is True else str(value)
