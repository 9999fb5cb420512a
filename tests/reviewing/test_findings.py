"""Every kind of slip is found where it stands, whatever the message, the channel and the language."""

import re
from itertools import pairwise

import attrs
import pytest

from interview_followup import DEFAULT_TEMPLATES, Channel, Interview, Message, review
from tests.locales.cases import HELD_ON
from tests.reviewing import CASES, assert_sound, codes, edits, look, places, replaced, with_sentence, worded

TAGS = ("en", "en-GB", "id")
ENGLISH = ("en", "en-US", "en-GB", "en-AU", "en-IN")
LONG_EN = "This sentence " + "goes on and on " * 8 + "and on."
LONG_ID = "Kalimat ini " + "masih berlanjut terus tanpa " * 8 + "akhir yang jelas."

PLANTED = [
    # leftover
    pytest.param("leftover", "en", "I would like to join $company soon.", "$company", id="leftover-dollar"),
    pytest.param("leftover", "en", "I would like to join ${company} soon.", "${company}", id="leftover-dollar-brace"),
    pytest.param("leftover", "en", "I would like to join {company} soon.", "{company}", id="leftover-brace"),
    pytest.param("leftover", "en", "I would like to join {{ company }} soon.", "{{ company }}", id="leftover-braces"),
    pytest.param("leftover", "en", "I want to join [Company Name] soon.", "[Company Name]", id="leftover-bracket"),
    pytest.param("leftover", "en-GB", "We met on <insert date> in town.", "<insert date>", id="leftover-angle"),
    pytest.param("leftover", "en-GB", "We met on %(held_on)s in town.", "%(held_on)s", id="leftover-percent"),
    pytest.param("leftover", "en-GB", "We met None in town.", "None", id="leftover-none"),
    pytest.param("leftover", "en-GB", "We met on undefined in town.", "undefined", id="leftover-undefined"),
    pytest.param("leftover", "en-GB", "We met on null in town.", "null", id="leftover-null"),
    pytest.param("leftover", "en", "I enjoyed TODO very much.", "TODO", id="leftover-todo"),
    pytest.param("leftover", "en", "I enjoyed XXXX very much.", "XXXX", id="leftover-xxxx"),
    pytest.param("leftover", "en", "I enjoyed ____ very much.", "____", id="leftover-blank"),
    pytest.param("leftover", "id", "Saya ingin bergabung dengan $perusahaan.", "$perusahaan", id="leftover-id-dollar"),
    pytest.param("leftover", "id", "Saya bertemu [nama] tadi.", "[nama]", id="leftover-id-bracket"),
    pytest.param("leftover", "id", "Saya bertemu {nama} tadi.", "{nama}", id="leftover-id-brace"),
    pytest.param("leftover", "id", "Saya bertemu <nama> tadi.", "<nama>", id="leftover-id-angle"),
    # weekday
    pytest.param("weekday", "en", "We spoke on Monday, November 20.", "Monday, November 20", id="weekday-us"),
    pytest.param("weekday", "en", "It was Monday, november 23, 2027.", "Monday, november 23, 2027", id="weekday-year"),
    pytest.param("weekday", "en-GB", "We spoke on Monday 20 November.", "Monday 20 November", id="weekday-gb"),
    pytest.param("weekday", "en-GB", "We spoke on MONDAY, 20 NOVEMBER 2026.", "MONDAY, 20 NOVEMBER 2026",
                 id="weekday-gb-capitals"),
    pytest.param("weekday", "id", "Kami berbicara pada Senin, 20 November 2026.", "Senin, 20 November 2026",
                 id="weekday-id"),
    pytest.param("weekday", "id", "Kami berbicara pada rabu 3 desember.", "rabu 3 desember", id="weekday-id-lower"),
    pytest.param("weekday", "id", "Kami berbicara pada Jumat, 31 Desember 2026.", "Jumat, 31 Desember 2026",
                 id="weekday-id-year-end"),
    # role
    pytest.param("role", "en", "I would love the Sales Manager role.", "Sales Manager", id="role-en"),
    pytest.param("role", "en", "The Head of Sales position suits me.", "Head of Sales", id="role-en-of"),
    pytest.param("role", "en-GB", "I would love the C++ Engineer post.", "C++ Engineer", id="role-gb"),
    pytest.param("role", "en-GB", "I saw the R&D Lead vacancy.", "R&D Lead", id="role-gb-vacancy"),
    pytest.param("role", "id", "Saya tertarik pada posisi Analis Keuangan.", "Analis Keuangan", id="role-id"),
    pytest.param("role", "id", "Saya tertarik pada lowongan Manajer Riset dan Pengembangan.",
                 "Manajer Riset dan Pengembangan", id="role-id-dan"),
    pytest.param("role", "id", "Posisi Guru sesuai dengan saya.", "Guru", id="role-id-capital"),
    # pressure
    pytest.param("pressure", "en", "I am just checking in.", "just checking in", id="pressure-checking"),
    pytest.param("pressure", "en", "Please answer as soon as possible.", "as soon as possible", id="pressure-soon"),
    pytest.param("pressure", "en", "Please answer ASAP.", "ASAP", id="pressure-asap"),
    pytest.param("pressure", "en-GB", "Circling back on this.", "Circling back", id="pressure-circling"),
    pytest.param("pressure", "en-GB", "As you promised, I expect news.", "As you promised", id="pressure-promised"),
    pytest.param("pressure", "en-GB", "I still haven't heard from them.", "still haven't heard", id="pressure-heard"),
    pytest.param("pressure", "id", "Mohon segera dibalas.", "segera", id="pressure-id-segera"),
    pytest.param("pressure", "id", "Tim telah berjanji memberi kabar.", "berjanji", id="pressure-id-janji"),
    pytest.param("pressure", "id", "Saya heran mengapa begitu.", "mengapa", id="pressure-id-mengapa"),
    pytest.param("pressure", "id", "Saya KECEWA sekali.", "KECEWA", id="pressure-id-capitals"),
    # attachment
    pytest.param("attachment", "en", "I have attached my certificate.", "attached", id="attachment-attached"),
    pytest.param("attachment", "en", "Please see the attachment.", "attachment", id="attachment-noun"),
    pytest.param("attachment", "en-GB", "Enclosed are my certificates.", "Enclosed", id="attachment-enclosed"),
    pytest.param("attachment", "en-GB", "I think my ENCLOSURES suffice.", "ENCLOSURES", id="attachment-enclosures"),
    pytest.param("attachment", "id", "Terlampir sertifikat saya.", "Terlampir", id="attachment-id-terlampir"),
    pytest.param("attachment", "id", "Bersama ini saya lampirkan sertifikat.", "saya lampirkan",
                 id="attachment-id-lampirkan"),
    pytest.param("attachment", "id", "Sertifikat saya dilampirkan.", "dilampirkan", id="attachment-id-dilampirkan"),
    # numeric_date
    pytest.param("numeric_date", "en", "I am free on 3/5/2027 all day.", "3/5/2027", id="numeric-slashes"),
    pytest.param("numeric_date", "en", "I am free on 3/5 all day.", "3/5", id="numeric-no-year"),
    pytest.param("numeric_date", "en-GB", "I am free on 05.03.27 all day.", "05.03.27", id="numeric-dots"),
    pytest.param("numeric_date", "en-GB", "I am free on 2027-03-05 all day.", "2027-03-05", id="numeric-iso"),
    pytest.param("numeric_date", "id", "Saya siap pada 19-11-2026 pagi.", "19-11-2026", id="numeric-id-hyphens"),
    pytest.param("numeric_date", "id", "Saya siap pada 19/11 pagi.", "19/11", id="numeric-id-no-year"),
    pytest.param("numeric_date", "id", "Saya siap pada 19.11.2026 pagi.", "19.11.2026", id="numeric-id-dots"),
    # spacing
    pytest.param("spacing", "en", "That suits  me.", "  ", id="spacing-two-spaces"),
    pytest.param("spacing", "en", "That suits , me.", " ,", id="spacing-before-comma"),
    pytest.param("spacing", "en-GB", "That suits me..", "..", id="spacing-two-stops"),
    pytest.param("spacing", "en-GB", "That suits me!! Indeed.", "!!", id="spacing-two-marks"),
    pytest.param("spacing", "id", "Saya  siap.", "  ", id="spacing-id-two-spaces"),
    pytest.param("spacing", "id", "Saya siap .", " .", id="spacing-id-before-stop"),
    pytest.param("spacing", "id", "Saya siap,, benar.", ",,", id="spacing-id-two-commas"),
    # long_sentence
    pytest.param("long_sentence", "en", LONG_EN, LONG_EN[:-1], id="long-en"),
    pytest.param("long_sentence", "en-GB", LONG_EN.replace(".", "!"), LONG_EN[:-1], id="long-gb"),
    pytest.param("long_sentence", "id", LONG_ID, LONG_ID[:-1], id="long-id"),
    # spelling
    pytest.param("spelling", "en", "I will recieve it.", "recieve", id="spelling-recieve"),
    pytest.param("spelling", "en", "It is definately so.", "definately", id="spelling-definately"),
    pytest.param("spelling", "en", "The interveiw was good.", "interveiw", id="spelling-interview"),
    pytest.param("spelling", "en", "It is my favourite one.", "favourite", id="spelling-us-favour"),
    pytest.param("spelling", "en", "I can organise it.", "organise", id="spelling-us-organise"),
    pytest.param("spelling", "en", "We said November 19th then.", "November 19th", id="spelling-ordinal-us"),
    pytest.param("spelling", "en", "I met Dr Patel.", "Dr", id="spelling-us-honorific"),
    pytest.param("spelling", "en", "Yours sincerely is how it ends.", "Yours sincerely", id="spelling-us-closing"),
    pytest.param("spelling", "en", "Dear Mr. John Doe, hi.", "Dear Mr. John Doe,", id="spelling-honorific-full-name"),
    pytest.param("spelling", "en-GB", "It is my favorite one.", "favorite", id="spelling-gb-favor"),
    pytest.param("spelling", "en-GB", "I can organize it.", "organize", id="spelling-gb-organize"),
    pytest.param("spelling", "en-GB", "We said November 19 then.", "November 19", id="spelling-gb-date-order"),
    pytest.param("spelling", "en-GB", "I met Ms. Patel.", "Ms.", id="spelling-gb-honorific"),
    pytest.param("spelling", "en-GB", "We said the 19th of November.", "the 19th of November",
                 id="spelling-ordinal-gb"),
    pytest.param("spelling", "id", "Saya menunggu kabar dari Anda.", "Anda", id="spelling-id-anda"),
    pytest.param("spelling", "id", "Saya menunggu kabar dari kamu.", "kamu", id="spelling-id-kamu"),
    pytest.param("spelling", "id", "Terimakasih banyak.", "Terimakasih", id="spelling-id-terimakasih"),
    pytest.param("spelling", "id", "Terima kasih untuk waktunya.", "Terima kasih untuk", id="spelling-id-untuk"),
    pytest.param("spelling", "id", "Saya nggak tahu.", "nggak", id="spelling-id-nggak"),
    pytest.param("spelling", "id", "Orang yg saya temui.", "yg", id="spelling-id-yg"),
    pytest.param("spelling", "id", "Silahkan hubungi saya.", "Silahkan", id="spelling-id-silahkan"),
    pytest.param("spelling", "id", "Terima kasih atas perhatiannya.", "atas perhatiannya",
                 id="spelling-id-perhatiannya"),
    pytest.param("spelling", "id", "Pada 05 Maret saya siap.", "05 Maret", id="spelling-id-padded-day"),
    pytest.param("spelling", "id", "Pukul 14:30 saya siap.", "14:30", id="spelling-id-time"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "tag", "sentence", "found"), PLANTED)
def test_a_slip_is_found_in_every_message(code: str, tag: str, sentence: str, found: str) -> None:
    """One bad sentence in a real message gives one finding, of the right code, where it stands."""
    for message, interview in edits(tag, sentence):
        assert places(message, interview) == [(code, "body", found)], message.template


@pytest.mark.parametrize(("code", "tag", "sentence", "found"), PLANTED)
def test_a_slip_is_found_in_a_subject(code: str, tag: str, sentence: str, found: str) -> None:
    """The subject is read as well, but for how long its sentences are."""
    message, interview = worded("thank-you", tag)
    edited = attrs.evolve(message, subject=sentence)
    expected = [] if code == "long_sentence" else [(code, "subject", found)]
    assert places(edited, interview) == expected


@pytest.mark.parametrize("tag", ENGLISH)
@pytest.mark.parametrize(
    ("sentence", "american"),
    [
        pytest.param("I would favour it.", True, id="favour"),
        pytest.param("I would favor it.", False, id="favor"),
        pytest.param("I was on the programme.", True, id="programme"),
        pytest.param("We said 19 November then.", True, id="day-first"),
        pytest.param("We said November 19 then.", False, id="month-first"),
        pytest.param("I met Ms Patel.", True, id="honorific-without-stop"),
        pytest.param("I met Ms. Patel.", False, id="honorific-with-stop"),
    ],
)
def test_each_variant_of_english_has_its_own_slips(tag: str, sentence: str, *, american: bool) -> None:
    """What is right in one variant is a slip in the other."""
    message, interview = worded("thank-you", tag)
    expected = ["spelling"] if american is (tag in {"en", "en-US"}) else []
    assert codes(with_sentence(message, sentence), interview) == expected


class TestOtherCompany:
    """Another company's name is the worst slip of all."""

    @pytest.mark.parametrize("channel", Channel)
    @pytest.mark.parametrize(
        ("tag", "sentence", "name", "found"),
        [
            pytest.param("en", "I have long admired Globex.", "Globex", "Globex", id="en"),
            pytest.param("en", "I have long admired GLOBEX's work.", "globex", "GLOBEX", id="any-case"),
            pytest.param("en-GB", "Soylent (UK) Ltd is where I want to be.", " Soylent (UK) Ltd ", "Soylent (UK) Ltd",
                         id="punctuation"),
            pytest.param("en-GB", "I have long admired Straße & Söhne.", "straße & söhne", "Straße & Söhne",
                         id="umlauts"),
            pytest.param("en", "I have long admired Yahoo!", "Yahoo!", "Yahoo!", id="mark-at-the-end"),
            pytest.param("id", "Saya ingin bergabung dengan Tokobiru.", "Tokobiru", "Tokobiru", id="id"),
            pytest.param("id", "Saya ingin bergabung dengan tokobiru.", "TOKOBIRU", "tokobiru", id="id-any-case"),
            pytest.param("id", "Saya ingin bergabung dengan \u2068חברה\u2069.", "חברה", "חברה", id="isolated"),
        ],
    )  # fmt: skip
    def test_it_is_found(self, channel: Channel, tag: str, sentence: str, name: str, found: str) -> None:
        """Whatever its case, and whatever surrounds it."""
        for case in CASES:
            message, interview = worded(case, tag, channel)
            edited = with_sentence(message, sentence)
            assert places(edited, interview, "Nobody Inc", name) == [("other_company", "body", found)]
            assert codes(message, interview, name) == []

    @pytest.mark.parametrize("tag", TAGS)
    def test_it_takes_the_place_of_the_own_one(self, tag: str) -> None:
        """A text copied from another application is found in subject and body."""
        message, interview = worded("check-in-exact", tag)
        edited = attrs.evolve(message, subject=f"Globex: {message.subject}", body=f"Globex\n\n{message.body}\nGLOBEX")
        assert [place for place in places(edited, interview, "Globex") if place[0] == "other_company"] == [
            ("other_company", "subject", "Globex"),
            ("other_company", "body", "Globex"),
            ("other_company", "body", "GLOBEX"),
        ]

    @pytest.mark.parametrize("sentence", ["Globexia is far away.", "A biglobex is a word.", "The globe_x is not."])
    def test_a_name_is_a_whole_word(self, sentence: str) -> None:
        """Part of a longer word is no name."""
        message, interview = worded("thank-you", "en")
        assert codes(with_sentence(message, sentence), interview, "Globex") == []

    @pytest.mark.parametrize("name", ["", "   "])
    def test_an_empty_name_is_nobodys(self, name: str) -> None:
        """A host's empty field forbids nothing."""
        message, interview = worded("thank-you", "en")
        assert codes(message, interview, name) == []


class TestWeekday:
    """A weekday that was edited no longer fits its date; more in ``test_dates``."""

    @pytest.mark.parametrize("tag", [*ENGLISH, "id"])
    @pytest.mark.parametrize("channel", [Channel.EMAIL, Channel.CHAT])
    def test_a_changed_weekday_is_found(self, tag: str, channel: Channel) -> None:
        """The weekday of a real text, put off by one."""
        locale = DEFAULT_TEMPLATES.locale(tag)
        right = locale.format_day(HELD_ON, Channel.EMAIL)
        message, interview = worded("thank-you", tag)
        weekdays = locale.lists.weekdays
        wrong = right.replace(weekdays[HELD_ON.weekday()], weekdays[HELD_ON.weekday() + 1])
        edited = attrs.evolve(replaced(message, right, wrong), channel=channel)
        assert places(edited, interview) == [("weekday", "body", wrong)]


class TestRole:
    """The role is the interview's, and stands in the text."""

    @pytest.mark.parametrize("channel", Channel)
    @pytest.mark.parametrize(("tag", "other"), [("en", "Sales Lead"), ("en-GB", "Sales Lead"), ("id", "Kepala Riset")])
    def test_another_role_in_its_place_is_found(self, tag: str, other: str, channel: Channel) -> None:
        """Put into every place, it is missed as a whole, and found where a role stands."""
        for case in CASES:
            message, interview = worded(case, tag, channel)
            findings = look(replaced(message, interview.role, other), interview)
            assert findings
            assert {finding.code for finding in findings} == {"role"}
            assert findings[0].start is None or findings[0].field == "subject"
            assert all(f"“{interview.role}”" in finding.text for finding in findings)
            assert {finding.found for finding in findings} <= {"", other}

    @pytest.mark.parametrize("channel", Channel)
    @pytest.mark.parametrize(("tag", "other"), [("en", "job"), ("en-GB", "job"), ("id", "pekerjaan")])
    def test_no_role_at_all_is_found(self, tag: str, other: str, channel: Channel) -> None:
        """A text without its role is about the whole."""
        message, interview = worded("thank-you", tag, channel)
        assert places(replaced(message, interview.role, other), interview) == [("role", "body", "")]

    def test_what_only_the_advertisement_needs_may_go(self) -> None:
        """Without ``(m/f/d)`` it is the same role; with it as well."""
        message, interview = worded("thank-you", "en")
        longer = attrs.evolve(interview, role=f"{interview.role} (m/f/d)")
        assert codes(message, longer) == []
        assert codes(replaced(message, interview.role, longer.role), longer) == []


class TestQuestions:
    """A reminder asks one thing."""

    @pytest.mark.parametrize("channel", [Channel.EMAIL, Channel.LETTER, Channel.CHAT, Channel.SMS])
    @pytest.mark.parametrize(
        ("tag", "case", "sentence"),
        [
            pytest.param("en", "check-in-exact", "Has the date moved? Or the plan?", id="en-check-in"),
            pytest.param("en-GB", "final-exact", "Has the date moved? Or the plan?", id="gb-final"),
            pytest.param("en", "check-in-agency", "Any news? Or the plan?", id="en-agency"),
            pytest.param("id", "check-in-vague", "Apakah ada kabar? Atau rencana lain?", id="id-check-in"),
            pytest.param("id", "final-unpromised", "Apakah ada kabar? Atau rencana lain?", id="id-final"),
        ],
    )
    def test_a_second_question_is_found(self, channel: Channel, tag: str, case: str, sentence: str) -> None:
        """The second question mark is where it begins to be too much."""
        message, interview = worded(case, tag, channel)
        if message.channel is not channel:
            message = attrs.evolve(message, channel=channel)
        edited = with_sentence(message, sentence)
        (finding,) = look(edited, interview)
        second = [match.start() for match in re.finditer(r"\?", edited.body)][1]
        assert (finding.code, finding.field, finding.start, finding.found) == ("questions", "body", second, "?")

    @pytest.mark.parametrize(("tag", "sentence"), [("en", "May I? Or not? Why?"), ("id", "Boleh? Atau tidak? Lalu?")])
    @pytest.mark.parametrize("case", ["thank-you", "rejection", "answer-accept", "hold", "next-round"])
    def test_other_messages_may_ask_more(self, tag: str, sentence: str, case: str) -> None:
        """Only a reminder must be easy to answer."""
        message, interview = worded(case, tag)
        assert codes(with_sentence(message, sentence), interview) == []

    @pytest.mark.parametrize(
        ("tag", "sentence"), [("en", "Is now a good time? Or later?"), ("id", "Boleh? Atau nanti?")]
    )
    def test_a_call_may_ask_whether_the_moment_suits(self, tag: str, sentence: str) -> None:
        """On the phone one asks before one asks."""
        message, interview = worded("check-in-exact", tag, Channel.PHONE)
        edited = attrs.evolve(with_sentence(message, sentence), channel=Channel.PHONE)
        assert codes(edited, interview) == []

    def test_a_mark_inside_a_name_is_no_question(self) -> None:
        """A company may be called "Who?"."""
        message, interview = worded("check-in-exact", "en")
        hostile = attrs.evolve(interview, company="Who?")
        assert codes(with_sentence(message, "I look forward to Who? and to the team."), hostile) == []


class TestTooLong:
    """Each channel carries so much, and no more."""

    @pytest.mark.parametrize("tag", TAGS)
    @pytest.mark.parametrize("channel", [Channel.EMAIL, Channel.LETTER])
    def test_a_long_subject_is_found(self, tag: str, channel: Channel) -> None:
        """79 characters are too many, 78 are not."""
        message, interview = worded("thank-you", tag)
        message = attrs.evolve(message, channel=channel)
        for length, found in (
            (78, []),
            (79, [("too_long", "subject", None, None)]),
            (500, [("too_long", "subject", None, None)]),
        ):
            findings = review(attrs.evolve(message, subject=interview.role.ljust(length, "y")), interview)
            assert [(each.code, each.field, each.start, each.end) for each in findings] == found
            for finding in findings:
                assert str(length) in finding.text

    @pytest.mark.parametrize("tag", TAGS)
    @pytest.mark.parametrize(
        ("channel", "lines"),
        [
            pytest.param(Channel.LETTER, ["Y."] * 53, id="letter"),
            pytest.param(Channel.LETTER, ["Yyyy. " * 14 + "Y."] * 30, id="letter-of-wide-lines"),
            pytest.param(Channel.CHAT, ["Yyyy yyyy."] * 60, id="chat"),
            pytest.param(Channel.CHAT, ["😀."] * 201, id="chat-in-surrogates"),
            pytest.param(Channel.SMS, ["Yyyy yyyy."] * 28, id="sms"),
            pytest.param(Channel.SMS, ["ж."] * 68, id="sms-beyond-gsm"),
            pytest.param(Channel.SMS, ["{}."] * 62, id="sms-of-two-septets"),
            pytest.param(Channel.PHONE, ["Yyyy yyyy."] * 141, id="phone"),
        ],
    )
    def test_a_long_body_is_found(self, tag: str, channel: Channel, lines: list[str]) -> None:
        """One finding about the whole, worded in the message's language."""
        message, interview = worded("thank-you", tag)
        body = "\n".join([message.body.split("\n", maxsplit=1)[0], interview.role, *lines])
        edited = attrs.evolve(message, channel=channel, subject=None, body=body)
        findings = [each for each in review(edited, interview) if each.code == "too_long"]
        assert [(each.field, each.start, each.end, each.found) for each in findings] == [("body", None, None, "")]
        assert_sound(findings[0], edited)

    @pytest.mark.parametrize("tag", TAGS)
    def test_an_email_may_be_long(self, tag: str) -> None:
        """Nothing limits an e-mail's length."""
        message, interview = worded("thank-you", tag)
        assert review(attrs.evolve(message, body=message.body + "\nYyyy." * 2000), interview) == ()


class TestAttachment:
    """What is announced must be one of the interview's documents, and be named."""

    @pytest.mark.parametrize(
        ("tag", "sentence"),
        [("en", "Both are attached."), ("en-GB", "Both are enclosed."), ("id", "Keduanya terlampir.")],
    )
    def test_a_named_document_may_be_announced(self, tag: str, sentence: str) -> None:
        """Where a document stands in the text, nothing is amiss; where it was taken out, it is."""
        message, interview = worded("material", tag)
        edited = with_sentence(message, sentence)
        assert codes(edited, interview) == []
        nameless = edited
        for item in interview.evidence:
            nameless = replaced(nameless, item.title, "Xyz")
        assert set(codes(nameless, interview)) == {"attachment"}

    def test_it_is_announced_where_none_is_known(self) -> None:
        """A document that the interview does not have is not named."""
        message, interview = worded("material", "en")
        assert "attachment" in codes(message, attrs.evolve(interview, evidence=()))


class TestName:
    """The reader's name is as it was given."""

    @pytest.mark.parametrize("channel", Channel)
    @pytest.mark.parametrize("tag", TAGS)
    @pytest.mark.parametrize("case", ["thank-you", "check-in-agency", "rejection"])
    @pytest.mark.parametrize("other", ["Zqv", ""])
    def test_another_name_is_found(self, tag: str, channel: Channel, case: str, other: str) -> None:
        """A name that was changed, or taken out, is missed as a whole."""
        message, interview = worded(case, tag, channel)
        to = message.to
        assert to is not None
        edited = message
        for name in filter(None, (to.name, to.salutation_name)):
            if name in f"{edited.subject}{edited.body}":
                edited = replaced(edited, name, other)
        findings = [finding for finding in look(edited, interview) if finding.code == "name"]
        assert [(each.field, each.start, each.end, each.found) for each in findings] == [("body", None, None, "")]
        assert f"“{to.name}”" in findings[0].text

    @pytest.mark.parametrize(
        ("tag", "case", "wrong"),
        [
            pytest.param("en", "check-in-agency", "Dana Ortis", id="another-letter"),
            pytest.param("en", "check-in-agency", "Dana Ortizz", id="one-letter-more"),
            pytest.param("en-GB", "check-in-agency", "Dana Orti", id="one-letter-less"),
            pytest.param("en-GB", "check-in-agency", "DANA ORTIZ", id="capitals"),
            pytest.param("id", "check-in-agency", "Maya Putra", id="id-another-letter"),
            pytest.param("id", "check-in-agency", "Maya Putrii", id="id-one-letter-more"),
            pytest.param("id", "check-in-agency", "Ibu Maya", id="id-half"),
        ],
    )
    def test_a_misspelt_name_is_found(self, tag: str, case: str, wrong: str) -> None:
        """One letter is enough to annoy its bearer."""
        message, interview = worded(case, tag)
        assert message.to is not None
        assert places(replaced(message, message.to.name, wrong), interview) == [("name", "body", "")]

    @pytest.mark.parametrize("tag", TAGS)
    def test_nobody_in_particular_has_no_name(self, tag: str) -> None:
        """A team without a name needs none."""
        message, interview = worded("thank-you", tag)
        assert codes(attrs.evolve(message, to=None), interview) == []


class TestSpacing:
    """Spaces and empty lines."""

    @pytest.mark.parametrize("tag", TAGS)
    @pytest.mark.parametrize(
        ("tail", "found"), [(" ", " "), ("\n\n\nYyy.", "\n\n\n"), ("\n Yyy.", " "), ("\nYyy ?", " ?")]
    )
    def test_it_is_found_at_the_edges(self, tag: str, tail: str, found: str) -> None:
        """At the end of a line, at its beginning, and between paragraphs."""
        message, interview = worded("rejection", tag)
        edited = attrs.evolve(message, body=message.body + tail)
        assert places(edited, interview) == [("spacing", "body", found)]

    @pytest.mark.parametrize("tag", TAGS)
    def test_a_letter_leaves_room_for_a_hand(self, tag: str) -> None:
        """Two empty lines are right in a letter, and two spaces are not."""
        message, interview = worded("rejection", tag)
        letter = attrs.evolve(message, channel=Channel.LETTER, body=message.body + "\n\n\nYyy.")
        assert codes(letter, interview) == []
        assert codes(attrs.evolve(letter, body=letter.body + "  Yyy."), interview) == ["spacing"]

    @pytest.mark.parametrize("tag", TAGS)
    def test_three_dots_are_one_mark(self, tag: str) -> None:
        """An ellipsis is no doubled stop, four dots neither more nor less than a style."""
        message, interview = worded("rejection", tag)
        assert codes(with_sentence(message, "Yyy... Yyy"), interview) == []


class TestLongSentence:
    """A sentence has at most 35 words, and a name counts as one."""

    @pytest.mark.parametrize("tag", TAGS)
    @pytest.mark.parametrize("channel", Channel)
    def test_it_is_35_words_that_may_be(self, tag: str, channel: Channel) -> None:
        """36 are one too many, whatever ends the sentence."""
        message, interview = worded("thank-you", tag, channel)
        for stop in (".", "?", "!", ":", ";"):
            assert codes(with_sentence(message, "yy " * 34 + "yy" + stop), interview) == []
            (finding,) = look(with_sentence(message, "yy " * 35 + "yy" + stop), interview)
            assert (finding.code, finding.field) == ("long_sentence", "body")
            assert "36" in finding.text

    def test_a_name_counts_as_one_word(self) -> None:
        """A long title does not make a sentence longer."""
        message, interview = worded("thank-you", "en")
        long = attrs.evolve(interview, company="The Very Long Name of a Company in Ten Words")
        assert codes(with_sentence(message, "yy " * 34 + f"{long.company}."), long) == []
        assert codes(with_sentence(message, "yy " * 35 + f"{long.company}."), long) == ["long_sentence"]


class TestSeveral:
    """Findings come in the order of the text."""

    @pytest.mark.parametrize(
        ("tag", "subject", "sentences"),
        [
            pytest.param("en", "ASAP  [now]", "I recieve {x} , on 3/5. Attached is TODO.", id="en"),
            pytest.param("en-GB", "ASAP  [now]", "I organize {x} , on Monday 20 November. Enclosed is TODO.", id="gb"),
            pytest.param("id", "Segera  [kini]", "Anda yg {x} , pada 3/5. Terlampir TODO.", id="id"),
        ],
    )
    def test_the_subject_comes_first_then_the_body_from_its_start(self, tag: str, subject: str, sentences: str) -> None:
        """What is about the whole comes before what has a place."""
        message, interview = worded("thank-you", tag)
        edited = with_sentence(attrs.evolve(message, subject=subject, to=message.to), sentences)
        edited = replaced(edited, interview.role, "Yyy")
        findings = look(edited, interview, "Globex")
        order = [(each.field == "body", -1 if each.start is None else each.start) for each in findings]
        assert order == sorted(order)
        assert [each.code for each in findings if each.field == "subject"] == ["pressure", "spacing", "leftover"]
        assert len(findings) >= 8
        assert all(one != other for one, other in pairwise(findings))


def test_a_pasted_message_to_another_company_is_found_out() -> None:
    """The whole of another application's text is full of findings."""
    own, interview = worded("thank-you", "en")
    other = attrs.evolve(interview, company="Globex", role="Sales Lead", interviewers=())
    pasted: Message = replaced(replaced(own, interview.role, other.role), interview.company.rstrip("."), other.company)
    assert {"other_company", "role"} <= set(codes(pasted, interview, other.company))


def clean(interview: Interview, message: Message) -> None:
    """Say that a message has no findings."""
    assert review(message, interview) == ()


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("channel", Channel)
@pytest.mark.parametrize("case", CASES)
def test_the_messages_that_are_edited_here_are_sound_before(case: str, channel: Channel, tag: str) -> None:
    """So that whatever is found was planted."""
    message, interview = worded(case, tag, channel)
    clean(interview, message)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("PT Maju", "PT. Maju"),
        ("PT Globex", "PT.Globex"),
        ("Globex Inc.", "Globex Inc"),
        ("Globex Inc.", "Globex"),
        ("PT Globex Indonesia Tbk.", "Globex Indonesia"),
        ("Globex  Corp", "Globex Corp"),
        ("O'Neill Ltd", "O’Neill Ltd"),
        ("Foo–Bar", "Foo-Bar"),
        ("Globex", "GLOBEX"),
    ],
)
def test_another_company_is_found_in_the_forms_in_which_people_write_it(name: str, text: str) -> None:
    """With and without its legal form, its stops, its dash."""
    message, interview = worded("thank-you", "en")
    edited = with_sentence(message, f"I want to join {text} soon.")
    assert "other_company" in codes(edited, interview, name)


@pytest.mark.parametrize("name", ["Next", "Time", "Send", "Kabar"])
def test_a_company_that_is_called_like_a_word_is_not_found_in_the_word(name: str) -> None:
    """As it is written, or in capitals, and not in lower case."""
    for tag in ("en", "id"):
        message, interview = worded("check-in-exact", tag)
        assert codes(with_sentence(message, f"X {name.lower()} x."), interview, name) == []


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "Friday the 19th of November"),
        ("en", "Fri, Nov 19"),
        ("en", "November 19 (Friday)"),
        ("en-GB", "19 November 2026, a Friday"),
        ("id", "Jumat tanggal 19 November 2026"),
        ("id", "19 November 2026 (Jumat)"),
        ("id", "Jumat, 19 Nov 2026"),
    ],
)
def test_a_weekday_is_read_in_the_forms_in_which_people_write_it(tag: str, text: str) -> None:
    """It was a Thursday."""
    message, interview = worded("thank-you", tag)
    assert "weekday" in codes(with_sentence(message, f"Xx {text}."), interview)
    right = text.replace("Friday", "Thursday").replace("Fri,", "Thu,").replace("Jumat", "Kamis")
    assert "weekday" not in codes(with_sentence(message, f"Xx {right}."), interview)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "I want the project manager role."),
        ("en", "I want the position of Project Manager."),
        ("en", "I want the Project Manager job."),
        ("en", "I want the role as a Project Manager."),
        ("id", "Saya ingin posisi manajer proyek."),
        ("id", "Saya ingin posisi sebagai Manajer Proyek."),
        ("id", "Saya melihat lowongan untuk Manajer Proyek."),
    ],
)
def test_another_role_is_found_in_the_forms_in_which_people_write_it(tag: str, text: str) -> None:
    """In lower case, behind its noun, before a job."""
    message, interview = worded("thank-you", tag)
    assert "role" in codes(with_sentence(message, text), interview)


def test_every_document_of_a_message_that_sends_them_is_named() -> None:
    """One was taken out of the list."""
    message, interview = worded("material", "en")
    edited = replaced(message, f"\n- {interview.evidence[1].title}", "")
    assert codes(edited, interview) == ["document"]
    assert interview.evidence[1].title in review(edited, interview)[0].text


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "As promised, I write."),
        ("en", "You said you would call."),
        ("en", "You told me I would hear."),
        ("en", "I need an answer by Friday."),
        ("en", "I am still waiting."),
        ("en", "Please hurry."),
        ("en", "Why have you not answered?"),
        ("id", "Mohon secepat mungkin."),
        ("id", "Ini sudah dua minggu."),
        ("id", "Saya masih menunggu."),
        ("id", "Mohon cepat dijawab."),
        ("id", "Mohon hari ini juga."),
    ],
)
def test_pressure_is_found_in_its_plainest_forms(tag: str, text: str) -> None:
    """Promise, count, demand."""
    message, interview = worded("thank-you", tag)
    assert "pressure" in codes(with_sentence(message, text), interview)


@pytest.mark.parametrize("left", ["%company%", "«name»", "@@name@@", "(insert company)", "lorem ipsum", "[Name\nhere]"])
def test_placeholders_of_other_kinds_are_found(left: str) -> None:
    """Word processors and mail merges have their own."""
    message, interview = worded("thank-you", "en")
    assert "leftover" in codes(with_sentence(message, f"Dear {left}, hi."), interview)


def test_a_message_that_sends_nothing_need_not_name_every_document() -> None:
    """One of two is named in passing."""
    message, interview = worded("thank-you", "en")
    material = worded("material", "en")[1]
    both = attrs.evolve(interview, evidence=material.evidence)
    edited = with_sentence(message, f"My {both.evidence[0].title} may interest you.")
    assert codes(edited, both) == []
