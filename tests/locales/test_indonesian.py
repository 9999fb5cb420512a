"""What the Indonesian texts say, and must not say: honorifics, promised and last days, asking, thanking again."""

import re
from datetime import date, timedelta
from typing import Any

import attrs
import pytest

from interview_followup import (
    DEFAULT_TEMPLATES,
    Channel,
    Evidence,
    FollowUpStep,
    Honorific,
    Outcome,
    Person,
    Referee,
    ReplyPromise,
    RivalOffer,
    StepKind,
    describe,
    next_action,
)
from interview_followup.locales.id import TEXTS, TO_REFEREE
from interview_followup.templates import alternatives, sms_parts
from interview_followup.templates.names import part_honorifics
from interview_followup.testing import an_interview, an_outcome

T = date(2026, 11, 19)
KNOWN_ON = date(2026, 11, 27)
RATNA = Person(name="Ratna Wijaya")
CHANNELS = list(Channel)
RELATION = "atasan saya di PT Sinar"


def on(days: int) -> date:
    """Count from the day of the interview."""
    return T + timedelta(days=days)


def did(kind: str, days: int, status: str = "done") -> FollowUpStep:
    """Record a step, so many days after the interview."""
    return FollowUpStep(kind=kind, on=on(days), status=status)


THANKED = did("thank_you", 0)
ASKED = did("check_in", 5)
SKIPPED = did("check_in", 5, "skipped")


def bodies(today: date, channel: str = "email", **facts: Any) -> list[str]:
    """Word what is due to Ratna Wijaya, or to whom the facts say."""
    interview = an_interview(**{"interviewers": (RATNA,), "locale": "id", "channel": channel, **facts})
    return [message.body for message in next_action(interview, today).messages]


def body(today: date, channel: str = "email", **facts: Any) -> str:
    """Word the first message."""
    return bodies(today, channel, **facts)[0]


def offered(answer: str | None = None, respond_by: date | None = None) -> Outcome:
    """An offer that came on the 27th."""
    return an_outcome("offered", KNOWN_ON, answer=answer, respond_by=respond_by)


@pytest.mark.parametrize("channel", CHANNELS)
class TestTheFinalCheckIn:
    """Policy, section 4: a check-in names the promised day neutrally where there was one."""

    @pytest.mark.parametrize("steps", [(THANKED, ASKED), (THANKED, SKIPPED)], ids=["asked", "skipped"])
    @pytest.mark.parametrize("kind", ["exact", "vague", "invitation"])
    def test_it_names_the_promised_day(self, channel: str, kind: str, steps: tuple[FollowUpStep, ...]) -> None:
        """On every channel, whatever kind of promise it was."""
        promise = ReplyPromise(by=on(4), kind=kind)
        assert "23 November" in body(on(14), channel, promise=promise, steps=steps)

    def test_it_names_the_promised_day_after_an_advance(self, channel: str) -> None:
        """The promise is the one that came with the good news."""
        steps = (THANKED, did("next_round_reply", 8), did("check_in", 13))
        promise = ReplyPromise(by=on(12), given_on=KNOWN_ON)
        text = body(on(21), channel, promise=promise, steps=steps, outcome=an_outcome("advanced", KNOWN_ON))
        assert "1 Desember" in text

    def test_it_names_the_last_question_where_there_is_room(self, channel: str) -> None:
        """In a text message the promised day goes before it."""
        text = body(on(13), channel, promise=ReplyPromise(by=on(4)), steps=(THANKED, ASKED))
        assert ("24 November" in text) is (channel is not Channel.SMS)

    @pytest.mark.parametrize("promise", [None, ReplyPromise(by=on(4)), ReplyPromise(by=on(4), kind="invitation")])
    def test_it_does_not_ask_again_where_the_first_was_skipped(
        self, channel: str, promise: ReplyPromise | None
    ) -> None:
        """Nobody was asked before; the directions for a call are no part of what is said."""
        text = body(on(14), channel, promise=promise, steps=(THANKED, SKIPPED))
        spoken = re.sub(r"\([^)]*\)", "", text)
        assert not re.search(r"\b(?:lagi|kembali|menyambung)\b", spoken, re.IGNORECASE)


class TestLastDays:
    """``Paling lambat`` the day of the message would be a wrong word."""

    @pytest.mark.parametrize("channel", ["email", "letter", "chat", "phone"])
    @pytest.mark.parametrize("answer", ["more_time", None])
    def test_an_offer_that_ends_today_is_answered_today(self, channel: str, answer: str | None) -> None:
        """And the day to fall back on is not one that is over."""
        text = body(KNOWN_ON, channel, outcome=offered(answer, KNOWN_ON))
        assert "hari ini" in text
        assert "paling lambat" not in text
        assert "waktu yang telah ditentukan" not in text
        assert not re.search(r"tidak memungkinkan[^.]*hari ini", text)

    @pytest.mark.parametrize("channel", ["email", "chat", "phone", "sms"])
    @pytest.mark.parametrize("answer", ["accept", "decline", "more_time", None])
    def test_thanks_for_an_offer_that_ends_today(self, channel: str, answer: str | None) -> None:
        """A host's own timing may still ask for them then."""
        template = DEFAULT_TEMPLATES.text_for("offer_reply", Channel(channel), "id")[1]
        switch = {"accept": "when_accepting", "decline": "when_declining", "more_time": "when_needing_time"}
        facts = dict.fromkeys(template.names, "x") | {"when_answer_today": ""}
        for name in switch.values():
            del facts[name]
        facts |= {switch[answer]: ""} if answer is not None else {}
        text = template.render(facts)[1]
        assert "hari ini" in text
        assert "paling lambat" not in text

    @pytest.mark.parametrize("channel", ["email", "chat", "phone", "sms"])
    def test_a_rival_offer_that_ends_today(self, channel: str) -> None:
        """Likewise."""
        rival = RivalOffer(received_on=T, decide_by=on(1))
        text = body(on(1), channel, rival_offer=rival, steps=(THANKED,))
        assert "hari ini" in text
        assert "paling lambat" not in text
        assert "paling lambat" in body(T, channel, rival_offer=rival, steps=(THANKED,))


@pytest.mark.parametrize("steps", [(), (THANKED,)], ids=["not-thanked", "thanked"])
@pytest.mark.parametrize("promise", [None, ReplyPromise(by=on(4))], ids=["unpromised", "promised"])
def test_a_text_message_that_asks_leaves_a_way_out(
    steps: tuple[FollowUpStep, ...], promise: ReplyPromise | None
) -> None:
    """Whether it carries the thanks or not, and within two parts."""
    text = body(on(11), "sms", steps=steps, promise=promise)
    assert "Saya siap menunggu." in text
    assert "bolehkah saya tahu" in text.lower()
    assert sms_parts(text) <= 2
    assert "waktu baru" not in text


WRITTEN: list[tuple[Person, str, str]] = [
    (Person(name="bu Ratna"), "Yth. Ibu Ratna,", "Ibu"),
    (Person(name="BAPAK HENDRA"), "Yth. Bapak HENDRA,", "Bapak"),
    (Person(name="Bapak/Ibu Ratna"), "Yth. Bapak/Ibu Ratna,", "Bapak/Ibu"),
    (Person(name="Bapak / Ibu Ratna"), "Yth. Bapak/Ibu Ratna,", "Bapak/Ibu"),
    (Person(name="Pak Pak Budi"), "Yth. Bapak Budi,", "Bapak"),
    (Person(name="Bpk.Budi"), "Yth. Bapak Budi,", "Bapak"),
    (Person(name="Yth. Bapak Budi"), "Yth. Bapak Budi,", "Bapak"),
    (Person(name="Kak Ratna"), "Halo Kak Ratna,", "Kakak"),
    (Person(name="Kak Ratna", honorific="kak"), "Halo Kak Ratna,", "Kakak"),
    (Person(name="Kak Ratna", honorific="ibu"), "Yth. Ibu Ratna,", "Ibu"),
    (Person(name="Ibu Ratna", honorific="kak"), "Halo Kak Ratna,", "Kakak"),
    (Person(name="Ibu Ratna", honorific="ms"), "Yth. Ibu Ratna,", "Ibu"),
    (Person(name="Ibu"), "Yth. Ibu,", "Ibu"),
    (Person(name="Bapak/Ibu"), "Yth. Bapak/Ibu,", "Bapak/Ibu"),
    (Person(name="Mbak Ratna"), "Yth. Ibu Ratna,", "Ibu"),
    (Person(name="Mas Budi", honorific="bapak"), "Yth. Bapak Budi,", "Bapak"),
    (Person(name="Mr. John Smith"), "Yth. Bapak John Smith,", "Bapak"),
    (Person(name="MR. JOHN"), "Yth. Bapak JOHN,", "Bapak"),
    (Person(name="Mrs. Lee"), "Yth. Ibu Lee,", "Ibu"),
    (Person(name="Sdr. Budi"), "Yth. Bapak/Ibu Budi,", "Bapak/Ibu"),
    (Person(name="Sdri. Ani"), "Yth. Ibu Ani,", "Ibu"),
    (Person(name="Sdr./i Budi"), "Yth. Bapak/Ibu Budi,", "Bapak/Ibu"),
    (Person(name="Ibu Dr. Ratna Dewi, M.M."), "Yth. Dr. Ratna Dewi,", "Ibu"),
    (Person(name="Ratna Wijaya", salutation_name="Bu Ratna"), "Yth. Ibu Ratna,", "Ibu"),
    (Person(name="Ratna", salutation_name="Ibu"), "Yth. Ibu Ratna,", "Ibu"),
    (Person(name="MS Hidayat"), "Yth. Bapak/Ibu MS Hidayat,", "Bapak/Ibu"),
    (Person(name="Ibnu Sina"), "Yth. Bapak/Ibu Ibnu Sina,", "Bapak/Ibu"),
    (Person(name="HR Team"), "Yth. HR Team,", "Bapak/Ibu"),
    (Person(name="Tim Rekrutmen"), "Yth. Tim Rekrutmen,", "Bapak/Ibu"),
    (Person(name="Tim Rekrutmen", honorific="kak"), "Yth. Tim Rekrutmen,", "Bapak/Ibu"),
    (Person(name="Bapak/Ibu HRD"), "Yth. HRD,", "Bapak/Ibu"),
    (Person(name="Manajer SDM"), "Yth. Manajer SDM,", "Bapak/Ibu"),
    (Person(name="Tim Baker"), "Yth. Bapak/Ibu Tim Baker,", "Bapak/Ibu"),
    (Person(name="Dr. Ratna", salutation_name="Dr. Ratna", honorific="kak"), "Yth. Dr. Ratna,", "Bapak/Ibu"),
]


@pytest.mark.parametrize(("person", "greeting", "pronoun"), WRITTEN)
def test_an_honorific_that_stands_in_the_name_is_said_once(person: Person, greeting: str, pronoun: str) -> None:
    """It counts as if it were told; one that is told goes before it, and a post has none."""
    locale = DEFAULT_TEMPLATES.locale("id")
    assert locale.salute(person, "PT Maju", Channel.EMAIL) == greeting
    assert locale.pronoun(person) == pronoun


@pytest.mark.parametrize("honorific", [None, Honorific.BAPAK, Honorific.IBU, Honorific.KAK])
def test_a_name_that_is_an_honorific_alone_is_no_name(honorific: Honorific | None) -> None:
    """So nobody is asked for by it on the phone."""
    assert DEFAULT_TEMPLATES.locale("id").mention(Person(name="Ibu", honorific=honorific), Channel.PHONE) is None


def test_an_address_has_the_honorific_once() -> None:
    """In a letter, with the whole name."""
    person = Person(name="Bu Ratna Wijaya", salutation_name="Bu Ratna")
    mention = DEFAULT_TEMPLATES.locale("id").mention
    assert mention(person, Channel.LETTER) == "Ibu Ratna Wijaya"
    assert mention(person, Channel.PHONE) == "Ibu Ratna"
    assert mention(Person(name="HR Team"), Channel.LETTER) == "HR Team"


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Ibu Ratna", ("Ibu", "Ratna")),
        ("Ms Lee", ("Ms", "Lee")),
        ("MS. LEE", ("MS.", "LEE")),
        ("MS Lee", ("", "MS Lee")),
        ("Bu", ("Bu", "")),
        ("Budi", ("", "Budi")),
        ("Bu-Fan", ("", "Bu-Fan")),
        ("", ("", "")),
    ],
)
def test_honorifics_are_parted_from_a_name(name: str, parts: tuple[str, str]) -> None:
    """Those before it; initials, and names that begin alike, are left."""
    assert part_honorifics(name) == parts


class TestAnAnswerThatIsKnown:
    """O1 thanks and says when the answer comes; it does not play at not having one."""

    @pytest.mark.parametrize("respond_by", [None, on(15)], ids=["open", "by"])
    @pytest.mark.parametrize("channel", ["email", "chat", "phone", "sms"])
    @pytest.mark.parametrize("answer", ["accept", "decline"])
    def test_it_is_not_hidden_behind_reflection(self, channel: str, answer: str, respond_by: date | None) -> None:
        """No joy that turns to a refusal, and no study of what is decided."""
        text = body(KNOWN_ON, channel, outcome=offered(answer, respond_by))
        assert "mempelajari" not in text
        assert "awaban" in text
        assert ("senang" in text) is (answer == "accept" and channel != "sms")

    @pytest.mark.parametrize("channel", ["email", "chat", "phone", "sms"])
    def test_who_needs_more_time_promises_no_answer_by_then(self, channel: str) -> None:
        """Word comes before the day, and it may be a request."""
        text = body(KNOWN_ON, channel, outcome=offered("more_time", on(15)))
        assert "sebelum" in text
        assert "paling lambat" not in text


@pytest.mark.parametrize("channel", ["email", "letter", "chat", "phone"])
@pytest.mark.parametrize("answer", ["accept", "decline", "more_time", None])
def test_an_answer_does_not_thank_again_for_what_nobody_thanked_for(channel: str, answer: str | None) -> None:
    """The reply may have been skipped."""
    steps = (did("offer_reply", 8, "skipped"),)
    text = body(KNOWN_ON, channel, outcome=offered(answer, on(15)), steps=steps)
    assert "ekali lagi" not in text
    assert "kembali" not in text


@pytest.mark.parametrize("channel", ["email", "letter", "chat", "phone"])
@pytest.mark.parametrize("answer", ["more_time", None])
def test_an_answer_thanks_again_where_the_offer_was_thanked_for(channel: str, answer: str | None) -> None:
    """The second thanks know of the first."""
    text = body(on(9), channel, outcome=offered(answer, on(15)), steps=(did("offer_reply", 8),))
    assert "Sekali lagi, terima kasih atas tawaran" in text


@pytest.mark.parametrize("channel", ["email", "letter", "chat"])
def test_months_later_nobody_is_thanked_again(channel: str) -> None:
    """Every earlier message may have been skipped."""
    assert "ekali lagi" not in body(on(60), channel, outcome=an_outcome("rejected", KNOWN_ON))


PANEL = (Person(name="Ratna"), Person(name="Hendra"), Person(name="Dewi"))


class TestAPanel:
    """Colleagues compare what they get."""

    @pytest.mark.parametrize("channel", ["email", "letter", "chat", "sms"])
    def test_late_thanks_apologise_to_each(self, channel: str) -> None:
        """Not to the first alone, nor to all in the same words."""
        found = bodies(on(4), channel, interviewers=PANEL)
        assert len(found) == 3
        assert all("maaf" in text.lower() for text in found)
        assert not any("maaf" in text.lower() for text in bodies(T, channel, interviewers=PANEL))

    @pytest.mark.parametrize("today", [T, on(4)], ids=["at-once", "late"])
    @pytest.mark.parametrize("channel", ["email", "letter", "chat", "sms"])
    def test_an_addition_comes_in_other_words_for_each(self, channel: str, today: date) -> None:
        """Without a topic or a strength nothing else would tell the texts apart."""
        found = bodies(today, channel, interviewers=PANEL, addition="Saya memimpin pemindahan 40 laporan.")
        parted = [text.split("Saya memimpin pemindahan 40 laporan.") for text in found]
        assert len({re.split(r"[.\n]", before.rstrip())[-1] for before, _ in parted}) == 3
        assert len({after.strip().split("\n\n")[0] for _, after in parted}) == 3


@pytest.mark.parametrize("channel", ["email", "letter", "chat"])
@pytest.mark.parametrize("went", ["well", "poorly"])
def test_a_sentence_of_the_candidates_begins_its_own_line(channel: str, went: str) -> None:
    """With its capital it cannot go on after a colon; without one it cannot follow a stop."""
    facts: dict[str, Any] = {"went": went, "evidence": (Evidence(title="Dasbor"),)}
    text = body(on(2) if went == "poorly" else T, channel, addition="Saya memimpin pemindahan 40 laporan.", **facts)
    assert "\nSaya memimpin pemindahan 40 laporan." in text


class TestToTheReferee:
    """Who they are to the candidate, they know."""

    @pytest.mark.parametrize("consented", [True, False])
    @pytest.mark.parametrize("channel", ["email", "chat", "phone"])
    def test_the_relation_is_left_out_and_the_wish_is_polite(self, channel: str, consented: bool) -> None:  # noqa: FBT001
        """``mencakup`` takes any list of strengths, with or without a verb in it."""
        referee = Referee(name="Budi Santoso", relation=RELATION, consented=consented)
        strengths = ("lima tahun pengalaman pelaporan", "SQL")
        found = bodies(on(1), channel, went="poorly", steps=(THANKED,), referees=(referee,), strengths=strengths)
        assert RELATION not in found[1]
        assert "mencakup lima tahun pengalaman pelaporan dan SQL." in found[1]
        assert "ditonjolkan" not in found[1]
        assert (RELATION in found[0]) is consented


class TestShortTexts:
    """Short is not curt."""

    def test_a_rejection_is_respected(self) -> None:
        """And pointers are asked for in a whole sentence."""
        text = body(KNOWN_ON, "sms", outcome=an_outcome("rejected", KNOWN_ON))
        assert "Saya menghormati keputusan tersebut. Jika berkenan, satu atau dua masukan" in text
        assert sms_parts(text) <= 2

    def test_every_question_begins_with_may_i(self) -> None:
        """``Kapan kira-kira ada kabar?`` by itself is curt."""
        for kind, template in TEXTS[Channel.SMS].items():
            texts = [text for paragraph in template.body for text in alternatives(paragraph)]
            for question in re.findall(r"[^.}]*\?", " ".join(texts)):
                assert "olehkah" in question, kind


EARLY = "terlalu dini"


@pytest.mark.parametrize("channel", ["email", "chat", "phone"])
class TestARivalOffer:
    """Whether the question comes early depends on what was said."""

    def test_it_may_be_early(self, channel: str) -> None:
        """Right after the interview, and before a promised day, which is named."""
        rival = RivalOffer(received_on=T, decide_by=on(3))
        assert EARLY in body(on(1), channel, rival_offer=rival, steps=(THANKED,))
        text = body(on(1), channel, rival_offer=rival, steps=(THANKED,), promise=ReplyPromise(by=on(4)))
        assert EARLY in text
        assert "23 November" in text

    @pytest.mark.parametrize(
        "facts",
        [
            {"promise": ReplyPromise(by=on(4)), "steps": (THANKED,)},
            {"promise": ReplyPromise(by=on(4)), "steps": (THANKED, ASKED)},
            {"promise": ReplyPromise(by=on(4), kind="vague"), "steps": (THANKED, ASKED)},
            {"steps": (THANKED, ASKED), "outcome": an_outcome("advanced", KNOWN_ON, next_interview_on=on(20))},
            {"steps": (THANKED,), "outcome": an_outcome("on_hold", KNOWN_ON)},
        ],
        ids=["promise-passed", "asked", "asked-vague", "advanced", "on-hold"],
    )
    def test_it_is_not_early_once_they_or_the_candidate_were_in_touch(
        self, channel: str, facts: dict[str, Any]
    ) -> None:
        """After a promised day, a check-in, an advance or a hold."""
        rival = RivalOffer(received_on=on(9), decide_by=on(12))
        text = body(on(9), channel, rival_offer=rival, **facts)
        assert EARLY not in text
        assert "tawaran dari perusahaan lain" in text

    def test_good_news_is_thanked_for_first(self, channel: str) -> None:
        """Rather than the interview, once again."""
        rival = RivalOffer(received_on=on(9), decide_by=on(12))
        text = body(on(9), channel, rival_offer=rival, outcome=an_outcome("advanced", KNOWN_ON))
        assert "kabar baik" in text
        assert "ekali lagi" not in text


@pytest.mark.parametrize("asks", [True, False])
def test_the_reason_for_a_rejection_reply_is_true_without_a_question(asks: bool) -> None:  # noqa: FBT001
    """It says nothing of learning, since feedback may not be asked for."""
    interview = an_interview(outcome=an_outcome("rejected", KNOWN_ON), ask_feedback=asks, locale="id")
    action = next_action(interview, KNOWN_ON)
    assert action.kind is StepKind.REJECTION_REPLY
    assert "belajar" not in describe(action, "id")


def test_no_text_says_what_none_may_say() -> None:
    """Never ``Anda``, ``kamu``, ``janji`` or ``segera``, in any alternative."""
    for template in (*TO_REFEREE.values(), *(each for texts in TEXTS.values() for each in texts.values())):
        for paragraph in (*template.body, template.subject or ""):
            for text in alternatives(paragraph):
                assert not re.search(r"\b(?:anda|kamu|janji\w*|segera)\b", text, re.IGNORECASE), text


def test_the_candidates_name_is_left_alone() -> None:
    """Honorifics are read from the reader's name only."""
    interview = an_interview(locale="id", interviewers=(RATNA,))
    named = attrs.evolve(interview, candidate=attrs.evolve(interview.candidate, name="Mas Ayu Dewi"))
    message = next_action(named, T).message
    assert message is not None
    assert "Saya Mas Ayu Dewi, peserta" in message.body
