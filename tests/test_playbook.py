"""A playbook is complete or cannot be built, and changing it gives another."""

import pickle
from datetime import date
from typing import Any

import attrs
import pytest

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_RULES,
    DEFAULT_TEMPLATES,
    Channel,
    Interview,
    MessageTemplate,
    OutcomeStatus,
    Playbook,
    PlaybookError,
    Reason,
    Rule,
    StepKind,
    TemplateSet,
    Timing,
    UnknownNameError,
    WhyNot,
    Window,
    WorkCalendar,
    WrongTypeError,
    decide,
    describe,
    next_action,
)
from interview_followup.testing import an_interview


def nudge_window(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Open on the day of the interview, for ever."""
    if interview.standing.settled_on("acme:nudge") is not None:
        return WhyNot("nudged", ("steps",))
    held_on = interview.held_on
    return Window(opens_on=held_on, due_on=held_on, reason=Reason("acme", (("acme_day", held_on),)))


NUDGE = Rule(
    name="acme:nudge",
    step="acme:nudge",
    outcomes=(OutcomeStatus.PENDING,),
    window=nudge_window,
    source="Acme's own",
    facts=("acme_day",),
)
TEXT = MessageTemplate(subject="A note – $role", body=("$salutation", "A note of our own.", "$closing"))
ENGLISH = DEFAULT_TEMPLATES.for_locales("en")
MINE = ENGLISH.with_template("acme:nudge", Channel.EMAIL, "en", TEXT).with_reason(
    "acme:nudge", "en", "We nudge since $acme_day."
)


class TestOwnRule:
    """A host's rule, kind and text work without touching the library."""

    def test_it_decides_and_is_worded_and_described(self) -> None:
        """Its action looks like any other."""
        playbook = Playbook(templates=MINE).with_rule(NUDGE, before="thank_you")
        interview = an_interview(ref="1")
        action = next_action(interview, date(2026, 11, 20), playbook=playbook)
        assert (action.kind, action.rule) == ("acme:nudge", "acme:nudge")
        assert action.message is not None
        assert (
            action.message.body
            == "Dear Hiring Team,\n\nA note of our own.\n\nBest regards,\nSari Dewi\n+62 812 0000 1234"
        )
        assert action.message.template == "en/acme:nudge/email"
        assert describe(action, "en", playbook=playbook) == "We nudge since Thursday, November 19, 2026."
        done = interview.record(action.as_step(date(2026, 11, 20)))
        assert decide(done, date(2026, 11, 20), playbook=playbook).kind is StepKind.THANK_YOU

    def test_it_stands_where_it_was_put(self) -> None:
        """Before a rule, or last."""
        names = [rule.name for rule in Playbook(templates=MINE).with_rule(NUDGE, before="stale").rules]
        assert names[names.index("acme:nudge") + 1] == "stale"
        assert Playbook(templates=MINE).with_rule(NUDGE).rules[-1] is NUDGE

    def test_without_a_text_or_reason_it_is_refused(self) -> None:
        """The gaps are listed, one for each locale."""
        with pytest.raises(PlaybookError) as caught:
            Playbook(templates=DEFAULT_TEMPLATES.for_locales("en", "id")).with_rule(NUDGE)
        assert [(fault.code, fault.limit.rsplit("locale ")[1][:4]) for fault in caught.value.faults] == [
            ("missing_text", "'en'"),
            ("missing_reason", "'en'"),
            ("missing_text", "'id'"),
            ("missing_reason", "'id'"),
        ]

    def test_a_text_on_any_channel_is_enough(self) -> None:
        """A kind that has only a chat text is worded in it, and the message says so."""
        chat = MessageTemplate(body=TEXT.body)
        templates = ENGLISH.with_template("acme:nudge", "chat", "en", chat).with_reason("acme:nudge", "en", "Nudge.")
        playbook = Playbook(templates=templates).with_rule(NUDGE, before="thank_you")
        message = next_action(an_interview(), date(2026, 11, 20), playbook=playbook).message
        assert message is not None
        assert (message.subject, message.channel) == (None, Channel.CHAT)

    def test_a_gap_is_reported_where_it_has_to_be_filled(self) -> None:
        """Variants inherit, so a missing English text is one gap, not five."""
        with pytest.raises(PlaybookError) as caught:
            Playbook(templates=DEFAULT_TEMPLATES).with_rule(NUDGE)
        assert [fault.limit.rsplit("locale ")[1][:4] for fault in caught.value.faults] == [
            "'en'",
            "'en'",
            "'id'",
            "'id'",
        ]

    def test_a_rule_that_reaches_nobody_needs_no_text(self) -> None:
        """A reminder to the candidate alone is no contact."""
        quiet = attrs.evolve(NUDGE, contact=False)
        templates = ENGLISH.with_reason("acme:nudge", "en", "We nudge since $acme_day.")
        playbook = Playbook(templates=templates).with_rule(quiet, before="thank_you")
        action = next_action(an_interview(), date(2026, 11, 20), playbook=playbook)
        assert (action.send_on, action.messages) == (None, ())

    def test_a_reason_may_use_what_its_rule_brings(self) -> None:
        """A misspelt fact, and one that may be missing, are refused."""
        for text, code in (
            ("Since $acme_dey.", "unknown_fact"),
            ("Until $closes_on.", "may_vanish"),
        ):
            templates = MINE.with_reason("acme:nudge", "en", text)
            with pytest.raises(PlaybookError) as caught:
                Playbook(templates=templates).with_rule(NUDGE)
            assert [fault.code for fault in caught.value.faults] == [code]
            assert [fault.field for fault in caught.value.faults] == ["reason of acme:nudge in en"]

    def test_a_rule_that_breaks_its_word_is_named(self) -> None:
        """Facts that a rule declares and does not bring make describing it an error."""
        liar = attrs.evolve(
            NUDGE, window=lambda i, t, c: Window(opens_on=i.held_on, due_on=i.held_on, reason=Reason("x"))
        )
        playbook = Playbook(templates=MINE).with_rule(liar, before="thank_you")
        action = decide(an_interview(), date(2026, 11, 20), playbook=playbook)
        with pytest.raises(PlaybookError, match="^rule 'acme:nudge' did not bring the facts that its reason names$"):
            describe(action, "en", playbook=playbook)


class TestRule:
    """A rule is checked when it is built."""

    @pytest.mark.parametrize(
        ("facts", "error", "text"),
        [
            ({"name": "Bad Name"}, PlaybookError, "name must be lower case: a-z, 0-9, _ and one prefix with a colon"),
            ({"name": 5}, WrongTypeError, "name must be a str, got int"),
            ({"step": "wait"}, PlaybookError, "step must not be wait, which is what no rule says"),
            (
                {"step": "thankyou"},
                UnknownNameError,
                "step is an unknown step kind 'thankyou'; did you mean 'thank_you'?",
            ),
            ({"step": "move_on", "contact": True}, PlaybookError, "contact must be False for move_on"),
            ({"outcomes": ()}, PlaybookError, "outcomes must be one or more OutcomeStatus"),
            ({"outcomes": ("pendng",)}, PlaybookError, "outcomes must be one or more OutcomeStatus"),
            ({"outcomes": "pending"}, WrongTypeError, "outcomes must be a tuple, got str"),
            ({"window": 5}, WrongTypeError, "window must be a function"),
            ({"version": True}, WrongTypeError, "version must be an int, got bool"),
            ({"version": -1}, PlaybookError, "version must be from 0 to 1000000000"),
            ({"version": 10**9 + 1}, PlaybookError, "version must be from 0 to 1000000000"),
            ({"pressing": 1}, WrongTypeError, "pressing must be a bool, got int"),
            ({"contact": 1}, WrongTypeError, "contact must be a bool, got int"),
            ({"source": None}, WrongTypeError, "source must be a str, got NoneType"),
            ({"facts": ["known_on"]}, WrongTypeError, "facts must be a tuple, got list"),
            ({"facts": ("known_on", 5)}, WrongTypeError, "facts must be a tuple of names"),
        ],
        ids=lambda value: str(value)[:30] if isinstance(value, dict) else "",
    )
    def test_a_bad_field_is_refused(self, facts: dict[str, Any], error: type[Exception], text: str) -> None:
        """The error names the field and the limit."""
        with pytest.raises(error) as caught:
            attrs.evolve(NUDGE, **facts)
        assert str(caught.value) == text

    def test_all_faults_come_at_once(self) -> None:
        """Two faults, one error."""
        with pytest.raises(PlaybookError) as caught:
            attrs.evolve(NUDGE, name="Bad", outcomes=())
        assert [fault.code for fault in caught.value.faults] == ["bad_name", "bad_outcomes"]

    @pytest.mark.parametrize(
        ("facts", "fault"),
        [
            ({"step": "wait"}, ("step", "bad_step")),
            ({"step": "move_on", "contact": True}, ("contact", "bad_flag")),
            ({"version": -1}, ("version", "out_of_range")),
        ],
        ids=["wait", "move-on", "version"],
    )
    def test_a_fault_is_told_by_its_code_too(self, facts: dict[str, Any], fault: tuple[str, str]) -> None:
        """A host tells faults apart by field and code, and not by the text."""
        with pytest.raises(PlaybookError) as caught:
            attrs.evolve(NUDGE, **facts)
        assert [(each.field, each.code) for each in caught.value.faults] == [fault]

    def test_the_first_and_the_last_version_are_accepted(self) -> None:
        """Both ends are inside."""
        assert [attrs.evolve(NUDGE, version=version).version for version in (0, 10**9)] == [0, 10**9]

    def test_outcomes_may_be_stored_words(self) -> None:
        """A list becomes a tuple, and a stored word the word."""
        assert attrs.evolve(NUDGE, outcomes=["pending"]).outcomes == (OutcomeStatus.PENDING,)

    @pytest.mark.parametrize("field", ["opens_on", "due_on", "closes_on", "reason"])
    def test_a_window_is_made_of_dates_and_a_reason(self, field: str) -> None:
        """A window with anything else is refused, by the name of the field."""
        facts: dict[str, Any] = {"opens_on": date(2026, 1, 1), "due_on": date(2026, 1, 1), "reason": Reason("x")}
        kind = "Reason" if field == "reason" else "date"
        with pytest.raises(WrongTypeError, match=f"^{field} of a window must be a {kind}, got str$"):
            Window(**{**facts, field: "2026-01-01"})

    def test_a_reason_gives_its_facts_by_name(self) -> None:
        """And nothing for a name that it has not."""
        assert Reason("x", (("held_on", date(2026, 1, 1)),)).get("held_on") == date(2026, 1, 1)
        assert Reason("x").get("held_on") is None


class TestBuilding:
    """Parts are checked, and gaps listed."""

    def test_an_empty_template_set_serves_nobody_and_is_complete(self) -> None:
        """Deciding needs no text."""
        playbook = Playbook(templates=TemplateSet())
        assert decide(an_interview(), date(2026, 11, 19), playbook=playbook).kind is StepKind.THANK_YOU
        with pytest.raises(UnknownNameError):
            next_action(an_interview(), date(2026, 11, 19), playbook=playbook)

    def test_a_locale_without_texts_is_refused(self) -> None:
        """Every gap of the new locale stands in the error."""
        german = attrs.evolve(DEFAULT_TEMPLATES.locale("en"), tag="de")
        with pytest.raises(PlaybookError) as caught:
            Playbook(templates=DEFAULT_TEMPLATES.with_locale(german))
        contacts = sum(rule.contact for rule in DEFAULT_RULES) + 1  # and one to the referee
        codes = [fault.code for fault in caught.value.faults]
        assert codes.count("missing_text") == contacts
        assert codes.count("missing_reason") == len(DEFAULT_RULES) + 1

    def test_two_rules_of_one_name_are_refused(self) -> None:
        """A name is unique, and wait is taken."""
        with pytest.raises(PlaybookError, match="^rules must not hold two rules named 'thank_you'$"):
            DEFAULT_PLAYBOOK.with_rule(DEFAULT_PLAYBOOK.rule("thank_you"))
        with pytest.raises(PlaybookError, match="'wait'"):
            DEFAULT_PLAYBOOK.with_rule(attrs.evolve(DEFAULT_PLAYBOOK.rule("stale"), name="wait"))

    @pytest.mark.parametrize(
        ("facts", "text"),
        [
            ({"rules": 5}, "rules must be a tuple, got int"),
            ({"rules": [5]}, "rules[0] must be a Rule, got int"),
            ({"timing": None}, "timing must be a Timing, got NoneType"),
            ({"calendar": 5}, "calendar must be a WorkCalendar, got int"),
            ({"templates": {}}, "templates must be a TemplateSet, got dict"),
        ],
        ids=["rules", "rule", "timing", "calendar", "templates"],
    )
    def test_a_part_of_the_wrong_type_is_refused(self, facts: dict[str, Any], text: str) -> None:
        """A calendar of another make has to be frozen first."""
        with pytest.raises(WrongTypeError) as caught:
            Playbook(**facts)
        assert str(caught.value) == text


class TestChanging:
    """Changes give a new playbook, and refuse unknown names."""

    def test_a_rule_can_be_left_out(self) -> None:
        """Without keep_in_touch, nobody keeps in touch."""
        names = {rule.name for rule in DEFAULT_PLAYBOOK.without("keep_in_touch", "rejected").rules}
        assert {"keep_in_touch", "rejected"}.isdisjoint(names)
        assert len(DEFAULT_PLAYBOOK.rules) == len(names) + 2

    def test_numbers_calendar_and_texts_can_change(self) -> None:
        """Each part by its own method."""
        calendar = WorkCalendar(holidays={date(2026, 12, 25)})
        playbook = DEFAULT_PLAYBOOK.with_timing(max_check_ins=1).with_calendar(calendar).with_templates(ENGLISH)
        assert (playbook.timing.max_check_ins, playbook.calendar, playbook.templates) == (1, calendar, ENGLISH)
        assert DEFAULT_PLAYBOOK.timing == Timing()

    @pytest.mark.parametrize("method", ["rule", "without"])
    def test_an_unknown_rule_is_refused(self, method: str) -> None:
        """The nearest name is suggested."""
        with pytest.raises(UnknownNameError) as caught:
            getattr(DEFAULT_PLAYBOOK, method)("promised_checkin")
        assert str(caught.value) == "unknown rule 'promised_checkin'; did you mean 'promised_check_in'?"
        with pytest.raises(UnknownNameError):
            DEFAULT_PLAYBOOK.with_rule(NUDGE, before="promised_checkin")

    def test_an_unknown_number_is_refused(self) -> None:
        """Before anything changes."""
        with pytest.raises(UnknownNameError) as caught:
            DEFAULT_PLAYBOOK.with_timing(max_checkins=1)
        assert str(caught.value) == "unknown number 'max_checkins'; did you mean 'max_check_ins'?"

    def test_a_market_brings_its_numbers_alone(self) -> None:
        """Rules, calendar and texts stay."""
        playbook = Playbook.for_market("GB")
        assert playbook == DEFAULT_PLAYBOOK.with_timing(
            thank_you_due_days=2, promise_grace_working_days=3, no_promise_wait_working_days=7
        )
        with pytest.raises(UnknownNameError, match="^unknown market 'UK'; there are AU, GB, ID, IN, US$"):
            Playbook.for_market("UK")


def test_a_playbook_can_be_logged() -> None:
    """Its repr names rules and locales, and spells out neither texts nor functions."""
    shown = repr(DEFAULT_PLAYBOOK)
    assert "rules=<rival_offer, offer_reply, " in shown
    assert "locales=<en, en-US, en-GB, en-AU, en-IN, id>" in shown
    assert len(shown) < 2000


class TestFingerprint:
    """The fingerprint changes with whatever decides, and with nothing else."""

    def test_it_is_the_same_for_equal_playbooks(self) -> None:
        """Also after pickling, and however the sets were built."""
        copy = pickle.loads(pickle.dumps(DEFAULT_PLAYBOOK))  # noqa: S301 - our own bytes
        assert copy == DEFAULT_PLAYBOOK
        assert copy.fingerprint == DEFAULT_PLAYBOOK.fingerprint
        assert len(DEFAULT_PLAYBOOK.fingerprint) == 32
        days = [date(2026, 12, 25), date(2026, 1, 1)]
        one = DEFAULT_PLAYBOOK.with_calendar(WorkCalendar(holidays=days))
        two = DEFAULT_PLAYBOOK.with_calendar(WorkCalendar(holidays=days[::-1]))
        assert one.fingerprint == two.fingerprint

    def test_texts_do_not_change_it(self) -> None:
        """A new text is no reason to ask again."""
        assert DEFAULT_PLAYBOOK.with_templates(ENGLISH).fingerprint == DEFAULT_PLAYBOOK.fingerprint

    @pytest.mark.parametrize(
        "changed",
        [
            DEFAULT_PLAYBOOK.with_timing(quiet_days=3),
            DEFAULT_PLAYBOOK.without("rejected"),
            attrs.evolve(DEFAULT_PLAYBOOK, rules=DEFAULT_RULES[::-1]),
            attrs.evolve(DEFAULT_PLAYBOOK, rules=(attrs.evolve(DEFAULT_RULES[0], version=2), *DEFAULT_RULES[1:])),
            attrs.evolve(DEFAULT_PLAYBOOK, rules=(attrs.evolve(DEFAULT_RULES[0], pressing=False), *DEFAULT_RULES[1:])),
            attrs.evolve(DEFAULT_PLAYBOOK, rules=(attrs.evolve(DEFAULT_RULES[0], contact=False), *DEFAULT_RULES[1:])),
            attrs.evolve(
                DEFAULT_PLAYBOOK,
                rules=(attrs.evolve(DEFAULT_RULES[0], outcomes=(OutcomeStatus.PENDING,)), *DEFAULT_RULES[1:]),
            ),
            DEFAULT_PLAYBOOK.with_calendar(WorkCalendar(weekend={4, 5})),
            DEFAULT_PLAYBOOK.with_calendar(WorkCalendar(holidays={date(2026, 12, 25)})),
            DEFAULT_PLAYBOOK.with_calendar(WorkCalendar(extra_working_days={date(2026, 12, 26)})),
        ],
        ids=[
            "number",
            "rule-gone",
            "order",
            "version",
            "pressing",
            "contact",
            "outcomes",
            "weekend",
            "holiday",
            "extra",
        ],
    )
    def test_whatever_decides_changes_it(self, changed: Playbook) -> None:
        """A changed playbook is a reason to ask again."""
        assert changed.fingerprint != DEFAULT_PLAYBOOK.fingerprint


def test_the_default_rules_carry_their_source() -> None:
    """Each row of the policy stands once, in the table's order within its family."""
    sources = [rule.source.removeprefix("policy ") for rule in DEFAULT_RULES]
    rows = {
        *(f"P{n}" for n in range(1, 13)), *(f"R{n}" for n in range(1, 5)), *(f"O{n}" for n in range(1, 4)),
        "A1", "A2", "H1", "H2", "H3", "W1", "W2", "N1", "closed",
    }  # fmt: skip
    assert set(sources) == rows
    assert len(sources) == len(rows)
    assert {rule.source.split()[1] for rule in DEFAULT_RULES if rule.pressing} == {"P1", "O1", "O2", "A1", "W1"}
    assert all(rule.contact is (rule.step != StepKind.MOVE_ON) for rule in DEFAULT_RULES)


def test_all_facts_of_reasons_are_listed_once() -> None:
    """Not with each fault; every rule of a host's may have one."""
    templates = DEFAULT_TEMPLATES.with_reason("closed", "en", "$zzz").with_reason("stale", "en", "$yyy")
    with pytest.raises(PlaybookError) as caught:
        DEFAULT_PLAYBOOK.with_templates(templates)
    assert len(caught.value.faults) >= 2
    assert str(caught.value).count("; there are ") == 1


def test_a_forgotten_comma_in_a_reason_why_not_is_told() -> None:
    """``("steps")`` is a string, and would be read letter by letter."""
    with pytest.raises(WrongTypeError, match="^looked_at of a WhyNot must be a tuple, got str$"):
        WhyNot("portfolio_sent", "steps")  # type: ignore[arg-type]


def test_the_rules_of_what_is_no_outcome_are_refused() -> None:
    """By its name or by its type, and with the outcomes there are."""
    assert DEFAULT_PLAYBOOK.rules_for("accepted") == DEFAULT_PLAYBOOK.rules_for(OutcomeStatus.ACCEPTED)  # type: ignore[arg-type]
    with pytest.raises(UnknownNameError, match="^unknown outcome 'ofered'; did you mean 'offered'\\?$"):
        DEFAULT_PLAYBOOK.rules_for("ofered")  # type: ignore[arg-type]
    with pytest.raises(UnknownNameError, match="^unknown outcome, got list; there are "):
        DEFAULT_PLAYBOOK.rules_for([])  # type: ignore[arg-type]
