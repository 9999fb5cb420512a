"""What the English texts say in the cases that make an ordinary wording wrong."""

import re
from datetime import date, timedelta
from typing import Any

import attrs
import pytest

from interview_followup import (
    Channel,
    Evidence,
    Interview,
    Message,
    Person,
    RivalOffer,
    StepStatus,
    describe,
    next_action,
    review,
)
from interview_followup.templates import sms_parts
from interview_followup.testing import a_promise, a_step, an_interview, an_outcome
from tests.locales.cases import full

T = date(2026, 11, 19)
K = T + timedelta(days=8)
RATNA = (Person(name="Ratna Wijaya"),)
MAYA = Person(name="Maya Putri")
THANKED = a_step("thank_you", T)
ASKED = a_step("check_in", T + timedelta(days=5))
LET_BE = a_step("check_in", T + timedelta(days=5), StepStatus.SKIPPED)
ACKNOWLEDGED = a_step("offer_reply", K)
WRITTEN = (Channel.EMAIL, Channel.LETTER, Channel.CHAT, Channel.SMS)
EVERY = (*WRITTEN, Channel.PHONE)
ANSWERS = (None, "accept", "decline", "more_time")


def sent(channel: Channel, today: date, kind: str, **facts: Any) -> tuple[Message, ...]:
    """Word what is due, which must be of a kind, and in which review finds nothing."""
    interview = an_interview(**{"interviewers": RATNA, "channel": channel, **facts})
    action = next_action(interview, today)
    assert action.kind == kind
    for message in action.messages:
        assert review(message, interview) == (), message.body
    return action.messages


def body(channel: Channel, today: date, kind: str, **facts: Any) -> str:
    """Give the first text of them."""
    return sent(channel, today, kind, **facts)[0].body


def offer(**facts: Any) -> dict[str, Any]:
    """Build an offer that came on K."""
    return {"outcome": an_outcome("offered", K, **facts)}


def voicemail(text: str) -> str:
    """Give what is left on the voicemail, where it takes 45 to 60 words."""
    last = text.rsplit("\n\n", maxsplit=1)[-1]
    assert 45 <= len(last.replace("+62 812 0000 1234", "number").split()) <= 60, last
    return last


class TestADeadlineThatIsToday:
    """Nothing happens before it, and nothing by then."""

    @pytest.mark.parametrize("agency", [None, MAYA], ids=["direct", "agency"])
    @pytest.mark.parametrize("answer", ANSWERS, ids=str)
    @pytest.mark.parametrize("channel", EVERY)
    def test_the_answer_to_the_offer(self, channel: Channel, answer: str | None, agency: Person | None) -> None:
        """It is due today; who wants more time, or a talk, says so."""
        facts = offer(respond_by=K, answer=answer)
        text = body(channel, K, "offer_answer", agency=agency, **facts)
        assert not re.search(r"\b(?:before|by|beyond) (?:then|Friday)", text), text
        assert ("today" in text) is (answer in {None, "more_time"}), text

    @pytest.mark.parametrize("agency", [None, MAYA], ids=["direct", "agency"])
    @pytest.mark.parametrize("answer", [None, "more_time"], ids=str)
    @pytest.mark.parametrize("channel", EVERY)
    def test_a_day_ahead_is_still_named(self, channel: Channel, answer: str | None, agency: Person | None) -> None:
        """The day before, the day itself is the better word."""
        facts = offer(respond_by=K + timedelta(days=1), answer=answer)
        text = body(channel, K, "offer_answer", steps=(ACKNOWLEDGED,), agency=agency, **facts)
        assert "Saturday, November 28" in text
        assert "today" not in text

    @pytest.mark.parametrize("agency", [None, MAYA], ids=["direct", "agency"])
    @pytest.mark.parametrize("steps", [(), (THANKED,)], ids=["not-thanked", "thanked"])
    @pytest.mark.parametrize("channel", EVERY)
    def test_the_rival_offer(self, channel: Channel, steps: tuple[Any, ...], agency: Person | None) -> None:
        """It is to be answered today."""
        day = T + timedelta(days=5)
        rival = RivalOffer(received_on=T, decide_by=day)
        text = body(channel, day, "rival_offer", rival_offer=rival, steps=steps, agency=agency)
        assert not re.search(r"\bbefore then|by (?:Tuesday|November 24)", text), text
        assert "today" in text
        assert "today" not in body(channel, T, "rival_offer", rival_offer=rival, steps=steps, agency=agency)


class TestTheLastQuestion:
    """It is a second one only where there was a first."""

    @pytest.mark.parametrize("promise", [None, a_promise(T + timedelta(days=4))], ids=["unpromised", "promised"])
    @pytest.mark.parametrize("channel", EVERY)
    def test_it_asks_again_only_who_has_asked(self, channel: Channel, promise: Any) -> None:
        """A question that was let be was never put."""
        day = T + timedelta(days=13)
        first = body(channel, day, "final_check_in", steps=(THANKED, LET_BE), promise=promise)
        assert not re.search(r"\b(?:again|I asked)\b|once more:", re.sub("Thank you again|name again", "", first)), (
            first
        )
        second = body(channel, day, "final_check_in", steps=(THANKED, ASKED), promise=promise)
        assert ("November 23" in second) is (promise is not None)
        if channel in {Channel.EMAIL, Channel.CHAT}:
            assert "I asked about the timing on Tuesday, November 24" in second
            assert "Is there" in second


SMS_ASKS = [
    pytest.param(5, {"promise": a_promise(T + timedelta(days=4))}, id="exact"),
    pytest.param(11, {"promise": a_promise(T + timedelta(days=4), kind="vague")}, id="vague"),
    pytest.param(5, {"promise": a_promise(T + timedelta(days=4), kind="invitation")}, id="invited"),
    pytest.param(11, {}, id="unpromised"),
    pytest.param(12, {"steps": (ASKED,)}, id="final"),
    pytest.param(14, {"steps": (ASKED,), "promise": a_promise(T + timedelta(days=4))}, id="final-exact"),
    pytest.param(20, {"steps": (ASKED,), "promise": a_promise(T + timedelta(days=4), kind="vague")}, id="final-vague"),
]


class TestTextMessages:
    """Short, and courteous all the same."""

    @pytest.mark.parametrize("agency", [None, MAYA], ids=["direct", "agency"])
    @pytest.mark.parametrize("thanked", [(), (THANKED,)], ids=["not-thanked", "thanked"])
    @pytest.mark.parametrize(("days", "facts"), SMS_ASKS)
    def test_a_question_asks_for_the_timing_and_gives_a_way_out(
        self, days: int, facts: dict[str, Any], thanked: tuple[Any, ...], agency: Person | None
    ) -> None:
        """Never for news or an update, and there is no hurry."""
        told = {**facts, "steps": (*thanked, *facts.get("steps", ())), "agency": agency}
        interview = an_interview(interviewers=RATNA, channel="sms", **told)
        message = next_action(interview, T + timedelta(days=days)).message
        assert message is not None
        assert message.channel is Channel.SMS
        assert not re.search(r"Is there (?:news|an update)", message.body)
        assert re.search(r"date\?|timeline|timing|When|when", message.body), message.body
        assert message.body.endswith("No hurry.")
        assert sms_parts(message.body) <= 2

    @pytest.mark.parametrize("position", [0, 1, 2])
    def test_thanks_tell_topic_and_strengths_and_hope_to_hear(self, position: int) -> None:
        """Each position of a panel in its own words, none of them twice."""
        panel = tuple(Person(name=name, topic="the warehouse") for name in ("Ann Lee", "Bo Chan", "Cy Park"))
        texts = sent(Channel.SMS, T, "thank_you", interviewers=panel, strengths=("SQL",))
        text = texts[position].body
        assert texts[position].channel is Channel.SMS
        assert "the warehouse" in text
        assert "SQL" in text
        assert re.search(r"\bhear\b|hearing", text)
        assert text.count("enjoyed") <= 1
        assert len(re.findall("[Tt]hank", text)) == 1

    def test_what_there_is_to_add_goes_before_the_strengths_and_the_topic_gives_way(self) -> None:
        """A text message bears one of the two; where it is long, the topic goes."""
        facts: dict[str, Any] = {"strengths": ("SQL",), "addition": "I led the move of 40 reports"}
        assert "Also: I led the move of 40 reports. I hope" in body(Channel.SMS, T, "thank_you", **facts)
        person = (Person(name="Ratna Wijaya", topic="the way in which the new data warehouse is to be built"),)
        long = {"interviewers": person, "addition": "I led the move of 40 reports " + "and many other things " * 5}
        text = body(Channel.SMS, T, "thank_you", **long)
        assert "Also: I led" in text
        assert "warehouse" not in text

    @pytest.mark.parametrize("channel", [Channel.SMS])
    def test_a_rival_offer_is_told_politely(self, channel: Channel) -> None:
        """In one part to those who were thanked; where there are two, there is room for more."""
        rival = RivalOffer(received_on=T, decide_by=K)
        text = body(channel, T, "rival_offer", rival_offer=rival, steps=(THANKED,))
        assert text.endswith("I need to answer another offer by November 27. May I ask where things stand?")
        assert sms_parts(text) == 1
        for facts in ({}, {"agency": MAYA}):
            text = body(channel, T, "rival_offer", rival_offer=rival, **facts)
            assert text.endswith(" where things stand? I understand if it is too early to say.")
            assert sms_parts(text) == 2


def test_a_chat_loses_no_more_than_it_must() -> None:
    """One more long fact does not cost all the others."""
    facts: dict[str, Any] = {
        "strengths": ("five years of retail analytics in twelve countries", "a good command of SQL and of Python"),
        "addition": "last year I led the move of 40 reports to a new warehouse, which now serves the buyers of 300 "
        "shops every day",
    }
    assert all(value in body(Channel.CHAT, T, "thank_you", **facts) for value in ("SQL", "40 reports"))
    topic = (
        "the plan for the new data warehouse, and how the reports of all the shops are to be moved there by the spring"
    )
    text = body(Channel.CHAT, T, "thank_you", **{**facts, "interviewers": (Person(name="Ratna Wijaya", topic=topic),)})
    assert topic in text
    assert "40 reports" in text
    assert len(text) <= 600


class TestAnOffer:
    """What is certain is not hidden, and not given away early."""

    @pytest.mark.parametrize("agency", [None, MAYA], ids=["direct", "agency"])
    @pytest.mark.parametrize("days", [7, None], ids=["by-a-day", "without-a-day"])
    @pytest.mark.parametrize("answer", ANSWERS, ids=str)
    @pytest.mark.parametrize("channel", [Channel.EMAIL, Channel.CHAT, Channel.SMS, Channel.PHONE])
    def test_the_thanks_say_when_the_answer_comes(
        self, channel: Channel, answer: str | None, days: int | None, agency: Person | None
    ) -> None:
        """Who has decided does not say that there is something to go over, nor is a no preceded by delight."""
        by = None if days is None else K + timedelta(days=days)
        text = body(channel, K, "offer_reply", agency=agency, **offer(answer=answer, respond_by=by))
        certain = answer in {"accept", "decline"}
        if channel is not Channel.SMS:
            assert ("go over the" in text) is not certain, text
        if answer == "decline":
            assert not re.search(r"delighted|wonderful|good news", text), text
        if answer == "more_time":
            assert "my answer by " not in text, text
        if by is not None:
            assert "December 4" in text
        if channel is Channel.PHONE:
            assert agency is None or "at Acme" in voicemail(text)

    @pytest.mark.parametrize("agency", [None, MAYA], ids=["direct", "agency"])
    @pytest.mark.parametrize("answer", ANSWERS, ids=str)
    @pytest.mark.parametrize("channel", EVERY)
    def test_it_is_thanked_for_again_only_after_the_first_time(
        self, channel: Channel, answer: str | None, agency: Person | None
    ) -> None:
        """It needs an acknowledgement that was sent."""
        facts = offer(answer=answer, respond_by=K + timedelta(days=7))
        skipped = a_step("offer_reply", K, StepStatus.SKIPPED)
        text = body(channel, K, "offer_answer", agency=agency, steps=(skipped,), **facts)
        assert "again" not in text.replace("your name again", ""), text
        assert "Thank you" in text or answer == "decline"
        after = body(channel, K, "offer_answer", agency=agency, steps=(ACKNOWLEDGED,), **facts)
        if channel is Channel.EMAIL and agency is None and answer != "decline":
            assert "Thank you again" in after

    def test_a_call_that_declines_ends_once(self) -> None:
        """One farewell, to the employer and to the agency."""
        for agency in (None, MAYA):
            script = body(
                Channel.PHONE, K, "offer_answer", agency=agency, steps=(ACKNOWLEDGED,), **offer(answer="decline")
            )
            spoken = script.split("(If you reach voicemail")[0]
            assert len(re.findall(r"Goodbye|all the best|Thank you for talking", spoken)) == 2, spoken
            assert spoken.count("Goodbye.") == 1


PANEL = tuple(Person(name=name) for name in ("Ann Lee", "Bo Chan", "Cy Park"))


@pytest.mark.parametrize("promise", [None, a_promise(T + timedelta(days=4))], ids=["unpromised", "promised"])
@pytest.mark.parametrize("strengths", [(), ("SQL",)], ids=["addition-alone", "strengths-too"])
@pytest.mark.parametrize("channel", WRITTEN)
def test_a_panel_shares_no_sentence(channel: Channel, strengths: tuple[str, ...], promise: Any) -> None:
    """Three people who compare their messages find none of their sentences twice."""
    texts = sent(
        channel, T, "thank_you", interviewers=PANEL, addition="I led a move", strengths=strengths, promise=promise
    )
    said = []
    for text in texts:
        assert "I led a move" in text.body
        start = next(line for line in text.body.split("\n") if str(text.to and text.to.name) in line and "," in line)
        own = text.body.split(start, maxsplit=1)[1] if channel is not Channel.SMS else text.body
        own = own.split("\n\nBest regards", maxsplit=1)[0].split("\n\nSincerely", maxsplit=1)[0]
        said += [sentence.strip() for sentence in re.split(r"(?<=[.?])\s", own) if sentence.strip()]
    assert len(said) == len(set(said)), said


VOICEMAILS = [
    pytest.param(11, "check_in", {"steps": (THANKED,)}, id="check-in"),
    pytest.param(12, "final_check_in", {"steps": (THANKED, ASKED)}, id="final"),
    pytest.param(1, "rival_offer", {"rival_offer": RivalOffer(received_on=T, decide_by=K)}, id="rival"),
    pytest.param(8, "rival_offer", {"rival_offer": RivalOffer(received_on=T, decide_by=K)}, id="rival-today"),
    pytest.param(8, "next_round_reply", {"outcome": an_outcome("advanced", K)}, id="next-round"),
    pytest.param(
        8, "next_round_reply", {"outcome": an_outcome("advanced", K, next_interview_on=K)}, id="next-round-on-a-day"
    ),
    pytest.param(
        18, "check_in", {"outcome": an_outcome("advanced", K), "steps": (a_step("next_round_reply", K),)}, id="advanced"
    ),
    pytest.param(
        30,
        "final_check_in",
        {
            "outcome": an_outcome("advanced", K),
            "steps": (a_step("next_round_reply", K), a_step("check_in", K + timedelta(days=10))),
        },
        id="advanced-final",
    ),
    pytest.param(
        20,
        "check_in",
        {
            "outcome": an_outcome("on_hold", K),
            "steps": (a_step("hold_reply", K),),
            "promise": a_promise(K + timedelta(days=7), given_on=K),
        },
        id="on-hold",
    ),
    pytest.param(
        30,
        "final_check_in",
        {
            "outcome": an_outcome("on_hold", K),
            "steps": (a_step("hold_reply", K), a_step("check_in", K + timedelta(days=10))),
            "promise": a_promise(K + timedelta(days=7), given_on=K),
        },
        id="on-hold-final",
    ),
    pytest.param(8, "withdrawal", {"outcome": an_outcome("withdrawn", K)}, id="withdrawal"),
    *(pytest.param(8, "offer_reply", offer(answer=answer), id=f"offer-{answer}") for answer in ANSWERS),
    *(
        pytest.param(8, "offer_answer", {**offer(answer=answer), "steps": (ACKNOWLEDGED,)}, id=f"answer-{answer}")
        for answer in ANSWERS
    ),
]


@pytest.mark.parametrize("phone", ["+62 812 0000 1234", None], ids=["number", "no-number"])
@pytest.mark.parametrize(("days", "kind", "facts"), VOICEMAILS)
def test_an_agency_hears_which_employer_it_is_about(
    days: int, kind: str, facts: dict[str, Any], phone: str | None
) -> None:
    """On the line and on its voicemail: a recruiter looks after several. An employer is told its name in neither."""
    script = body(
        Channel.PHONE,
        T + timedelta(days=days),
        kind,
        agency=MAYA,
        company="Northwind Foods",
        candidate=attrs.evolve(an_interview().candidate, phone=phone),
        **facts,
    )
    assert "Northwind Foods" in voicemail(script)
    assert "Northwind Foods" in script.split("(If you reach voicemail")[0]


@pytest.mark.parametrize("count", [1, 2])
def test_documents_are_sent_without_a_sentence_that_runs_on(count: int) -> None:
    """What they are for, and then the offer to answer questions."""
    evidence = tuple(Evidence(title=f"Report {number}") for number in range(count))
    person = (Person(name="Ratna Wijaya", topic="reporting"),)
    for people in (RATNA, person):
        text = body(
            Channel.EMAIL,
            T + timedelta(days=1),
            "supporting_material",
            interviewers=people,
            evidence=evidence,
            went="poorly",
            steps=(THANKED,),
        )
        assert "bring to the role. I would be happy to answer any questions." in text


@pytest.mark.parametrize("ask_feedback", [True, False])
def test_the_reason_for_a_reply_to_a_rejection_asks_for_nothing(*, ask_feedback: bool) -> None:
    """It holds whether feedback is wanted or not."""
    interview = an_interview(outcome=an_outcome("rejected", K), ask_feedback=ask_feedback)
    sentence = describe(next_action(interview, K), "en")
    assert "learn" not in sentence
    assert sentence.endswith("a courteous reply is remembered.")


@pytest.mark.parametrize("status", ["rejected", "on_hold"])
@pytest.mark.parametrize("channel", [Channel.EMAIL, Channel.LETTER, Channel.CHAT])
def test_an_agency_is_not_thanked_again_for_what_it_was_never_thanked_for(channel: Channel, status: str) -> None:
    """Keeping in touch may be the first message of all."""
    kinds = ("rejection_reply", "hold_reply")
    steps = tuple(a_step(kind, K, StepStatus.SKIPPED) for kind in kinds)
    outcome = an_outcome(status, K)
    text = body(channel, K + timedelta(days=34), "keep_in_touch", agency=MAYA, outcome=outcome, steps=steps)
    assert "again" not in text
    assert "Thank you for" in text


def test_full_facts_fit_every_channel() -> None:
    """The fullest thank-you of a panel stays what its channel bears."""
    interview: Interview = full("en-GB")
    for channel in WRITTEN:
        for message in next_action(attrs.evolve(interview, channel=channel), interview.held_on).messages:
            assert message.channel is channel
