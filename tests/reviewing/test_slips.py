"""Slips that candidates make, and sentences that only look like one: each was missed, or found in vain, before."""

import re
from datetime import date
from functools import partial
from typing import Any

import attrs
import pytest

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_TEMPLATES,
    Candidate,
    Channel,
    Evidence,
    Interview,
    Message,
    Person,
    Referee,
    TemplateError,
    WordLists,
    next_action,
    review,
)
from interview_followup.testing import an_interview
from tests.interview import seconds
from tests.reviewing import codes, look, places, replaced, with_sentence, worded

TODAY = date(2026, 11, 19)
IBU = Person(name="Ratna Wijaya", honorific="ibu")


def thanks(tag: str, **facts: Any) -> tuple[Message, Interview]:
    """Word the thanks for an interview with these facts."""
    interview = an_interview(held_on=TODAY, locale=tag, **facts)
    return next_action(interview, TODAY).messages[0], interview


def with_line(tag: str, sentence: str, *not_named: str, **facts: Any) -> list[tuple[str, str, str]]:
    """Put a sentence into the thanks, and list what is found."""
    message, interview = thanks(tag, **facts)
    return places(with_sentence(message, sentence), interview, *not_named)


class TestPressure:
    """A check-in neither accuses nor presses, in whatever words."""

    @pytest.mark.parametrize("apostrophe", ["'", "\u2019"])
    @pytest.mark.parametrize(
        "sentence",
        [
            "You said you'd get back to me by Monday.",
            "You said I'd hear by Monday.",
            "You said that the answer would come by Monday.",
            "You told me I'd have an answer by Monday.",
            "You'd promised to write by Monday.",
            "You were supposed to write by Monday.",
            "I was supposed to hear by Monday.",
            "You assured me that I would hear on Monday.",
            "You guaranteed an answer.",
            "I have not heard back from you.",
            "I haven't heard from you since.",
            "I've heard nothing since.",
            "I haven't received a reply.",
            "You never replied.",
            "You didn't answer.",
            "Your answer is overdue.",
            "Please reply immediately.",
            "I need to know by Friday.",
            "Please answer by Friday at the latest.",
            "This is my third email.",
            "You missed your own deadline.",
            "The promised date has passed.",
            "Your deadline has passed.",
            "Just wanted to check in.",
            "I hope you'll answer as soon as possible.",
        ],
    )
    def test_it_is_found_in_english(self, sentence: str, apostrophe: str) -> None:
        """With either apostrophe."""
        message, interview = worded("check-in-exact", "en")
        assert codes(with_sentence(message, sentence.replace("'", apostrophe)), interview) == ["pressure"]

    @pytest.mark.parametrize(
        "sentence",
        [
            "Sudah seminggu saya menunggu kabar.",
            "Sudah lebih dari dua pekan saya menunggu.",
            "Sudah lama saya menunggu.",
            "Seharusnya kabar sudah saya terima hari Senin.",
            "Saya belum mendapat kabar apa pun.",
            "Saya belum menerima jawaban.",
            "Tolong cepat ya.",
            "Kabarnya terlambat.",
            "Ini email ketiga saya.",
            "Saya bertanya untuk ketiga kalinya.",
            "Pesan saya tidak pernah dibalas.",
            "Batas waktunya sudah lewat.",
            "Ibu bilang tim akan menghubungi saya.",
            "Saya harus mendapat jawaban.",
            "Mengapa saya tidak diterima?",
        ],
    )
    def test_it_is_found_in_indonesian(self, sentence: str) -> None:
        """Counting days, asking who is late."""
        message, interview = worded("check-in-exact", "id")
        found = codes(with_sentence(message, sentence.replace("?", ".")), interview)
        assert set(found) == {"pressure"}

    @pytest.mark.parametrize(
        ("tag", "sentence"),
        [
            ("en", "I can start as soon as possible."),
            ("en", "I will send you the files as soon as possible."),
            ("en", "I could join the team ASAP."),
            ("en", "I had not heard of the tool before."),
            ("en", "You said the team would grow next year."),
            ("en", "I was supposed to finish in June, and did so in May."),
            ("en", "My third note on SQL may help."),
            ("id", "Dokumen yang harus saya siapkan sudah lengkap."),
            ("id", "Dokumen akan segera saya kirimkan."),
            ("id", "Saya dapat segera bekerja."),
            ("id", "Sudah lama saya tertarik pada bidang ini."),
            ("id", "Saya sudah dua bulan memimpin tim itu."),
            ("id", "Ini alasan mengapa saya cocok untuk posisi ini."),
            ("id", "Berkas wajib sudah saya lengkapi."),
            ("id", "Bagian itu seharusnya saya jelaskan lebih baik."),
            ("id", "Surat ketiga itu berisi data penjualan."),
        ],
    )
    def test_what_the_candidate_does_presses_nobody(self, tag: str, sentence: str) -> None:
        """Nor what happened elsewhere."""
        message, interview = worded("check-in-exact", tag)
        assert codes(with_sentence(message, sentence), interview) == []


class TestReader:
    """The reader's name and honorific are those that the locale gives."""

    @pytest.mark.parametrize("channel", Channel)
    @pytest.mark.parametrize("name", ["Bu Ratna Wijaya", "Pak Hendra", "Bpk. Hendra Putra"])
    def test_an_honorific_in_the_name_may_be_written_out(self, name: str, channel: Channel) -> None:
        """The locale reads it from the name, and writes it in another form."""
        message, interview = thanks("id", interviewers=(Person(name=name),), channel=channel)
        assert review(message, interview) == ()

    def test_a_greeting_of_the_locales_own_names_the_reader(self) -> None:
        """A host's locale may greet in a form that its mention does not have."""
        german = attrs.evolve(
            DEFAULT_TEMPLATES.locale("en"), salute=lambda person, *_: "Hi Al," if person else "Hi,", lists=WordLists()
        )
        message, interview = thanks("en", interviewers=(Person(name="Alex Morgan"),))
        edited = replaced(message, "Dear Alex Morgan", "Hi Al")
        playbook = DEFAULT_PLAYBOOK.with_templates(DEFAULT_TEMPLATES.with_locale(attrs.evolve(german, tag="en-NZ")))
        assert review(attrs.evolve(edited, locale="en-NZ"), interview, playbook=playbook) == ()
        assert codes(edited, interview) == ["name"]

    @pytest.mark.parametrize("channel", Channel)
    @pytest.mark.parametrize(
        ("tag", "person", "right", "wrong"),
        [
            pytest.param("id", IBU, "Ibu", "Bapak", id="ibu"),
            pytest.param("id", Person(name="Hendra", honorific="bapak"), "Bapak", "Ibu", id="bapak"),
            pytest.param("id", Person(name="Bu Ratna Wijaya"), "Ibu", "Bapak", id="in-the-name"),
            pytest.param("en", Person(name="Ann Lee", salutation_name="Lee", honorific="ms"), "Ms.", "Mr.", id="ms"),
            pytest.param("en-GB", Person(name="Ann Lee", salutation_name="Lee", honorific="mr"), "Mr", "Ms", id="mr"),
        ],
    )
    def test_another_honorific_is_found(
        self, tag: str, person: Person, right: str, wrong: str, channel: Channel
    ) -> None:
        """Put into every place, with the name and without."""
        message, interview = thanks(tag, interviewers=(person,), channel=channel)
        edited = attrs.evolve(message, body=re.sub(rf"(?<!\w){re.escape(right)}(?= )", wrong, message.body))
        assert edited != message
        findings = look(edited, interview)
        assert {finding.code for finding in findings} == {"honorific"}
        assert all(f"“{right}" in finding.text for finding in findings)
        assert len(findings) == len({finding.start for finding in findings})

    @pytest.mark.parametrize(
        ("person", "sentence", "found"),
        [
            pytest.param(IBU, "Terima kasih atas waktu Bapak.", ["Bapak"], id="pronoun"),
            pytest.param(IBU, "Saya menulis kepada Bapak/Ibu.", [], id="both"),
            pytest.param(IBU, "Terima kasih kepada Ibu dan Bapak.", [], id="both-in-words"),
            pytest.param(IBU, "Salam untuk Bapak Budi.", [], id="somebody-else"),
            pytest.param(IBU, "Bapak saya seorang guru.", [], id="father"),
            pytest.param(IBU, "Saya menulis kepada Ibu/Bapak Ratna Wijaya.", [], id="both-before-the-name"),
            pytest.param(Person(name="Ratna"), "Terima kasih atas waktu Ibu.", [], id="not-known"),
            pytest.param(Person(name="Dr. Ratna Dewi"), "Terima kasih, Ibu.", [], id="title"),
            pytest.param(Person(name="Ratna", honorific="ms"), "Terima kasih, Ibu.", [], id="not-the-locales"),
        ],
    )
    def test_only_what_is_known_to_be_wrong_is_found(self, person: Person, sentence: str, found: list[str]) -> None:
        """A candidate may know more than the host."""
        assert [what for code, _, what in with_line("id", sentence, interviewers=(person,)) if code] == found

    @pytest.mark.parametrize(
        ("tag", "channel", "line"),
        [
            pytest.param("en", Channel.EMAIL, "Dear Ms. Jones,", id="en"),
            pytest.param("en", Channel.CHAT, "Hi Bob,", id="chat"),
            pytest.param("en-GB", Channel.LETTER, "Dear Ms Jones", id="without-comma"),
            pytest.param("id", Channel.EMAIL, "Yth. Bapak Jaya,", id="id"),
            pytest.param("id", Channel.LETTER, "Yth. Bapak Jaya,", id="id-letter"),
            pytest.param("id", Channel.CHAT, "Halo Kak Jaya,", id="id-chat"),
        ],
    )
    def test_a_second_greeting_is_found(self, tag: str, channel: Channel, line: str) -> None:
        """Whether it was pasted before the own one or behind it, the other's is told."""
        message, interview = thanks(tag, interviewers=(IBU,), channel=channel)
        for edited in (attrs.evolve(message, body=f"{line}\n\n{message.body}"), with_sentence(message, line)):
            assert places(edited, interview) == [("greeting", "body", line)]

    @pytest.mark.parametrize(("tag", "team"), [("en", "Dear Hiring Team,"), ("id", "Yth. Tim Rekrutmen PT Acme,")])
    def test_the_same_greeting_twice_is_one_too_many(self, tag: str, team: str) -> None:
        """The second is told."""
        message, interview = thanks(tag, company="PT Acme")
        gap = "\n\n"
        edited = attrs.evolve(message, to=None, body=f"{team}{gap}{team}{gap}{message.body.partition(gap)[2]}")
        (finding,) = look(edited, interview)
        assert (finding.code, finding.start) == ("greeting", len(team) + 2)

    @pytest.mark.parametrize(("tag", "line"), [("en", "Dear Ms. Jones,"), ("id", "Yth. Bapak Jaya,")])
    def test_a_call_and_its_voicemail_greet_twice(self, tag: str, line: str) -> None:
        """A script is no letter."""
        message, interview = thanks(tag, interviewers=(IBU,), channel=Channel.PHONE)
        assert "greeting" not in codes(with_sentence(attrs.evolve(message, channel=Channel.PHONE), line), interview)


class TestSignature:
    """The candidate's name stands where one signs."""

    @pytest.mark.parametrize("tag", ["en", "en-GB", "id"])
    @pytest.mark.parametrize("channel", Channel)
    @pytest.mark.parametrize("other", ["", "Budi Putra"])
    @pytest.mark.parametrize("case", ["thank-you", "check-in-exact", "rejection"])
    def test_another_name_in_its_place_is_found(self, case: str, tag: str, channel: Channel, other: str) -> None:
        """Whatever the name is put instead."""
        message, interview = worded(case, tag, channel)
        edited = replaced(message, interview.candidate.name, other)
        found = [each for each in look(edited, interview) if each.code == "signature"]
        assert [(each.field, each.start) for each in found] == [("body", None)]
        assert interview.candidate.name in found[0].text

    @pytest.mark.parametrize("tag", ["en", "id"])
    @pytest.mark.parametrize("channel", [Channel.EMAIL, Channel.LETTER])
    def test_a_name_in_the_opening_is_no_signature(self, tag: str, channel: Channel) -> None:
        """Where the last one is gone."""
        message, interview = thanks(tag, channel=channel)
        name = interview.candidate.name
        unsigned = attrs.evolve(message, body="".join(message.body.rsplit(name, 1)))
        assert codes(with_sentence(unsigned, f"Xx, {name}, xx."), interview) == ["signature"]

    @pytest.mark.parametrize("signed", ["Best, Sari Dewi", "– SARI DEWI", "Sari Dewi, Jakarta\n\nXx.\n\n> Xx\n> Xx"])
    def test_a_signature_in_another_form_is_one(self, signed: str) -> None:
        """On the line of the closing, in capitals, above what is quoted."""
        message, interview = thanks("en")
        edited = attrs.evolve(message, body=message.body.replace("Best regards,\nSari Dewi", signed))
        assert codes(edited, interview) == []

    def test_degrees_may_be_left_out(self) -> None:
        """Who signs with them need not."""
        message, interview = thanks("id", candidate=Candidate(name="Sari Dewi, S.Kom."))
        assert codes(replaced(message, ", S.Kom.", ""), interview) == []

    @pytest.mark.parametrize("tag", ["en", "en-GB", "id"])
    @pytest.mark.parametrize("body", ["", " \n", "\u00a0"])
    def test_an_empty_text_is_one_finding(self, tag: str, body: str) -> None:
        """Also to nobody in particular, with a subject that is right."""
        message, interview = thanks(tag)
        (finding,) = look(attrs.evolve(message, to=None, body=body), interview)
        assert (finding.code, finding.field) == ("empty", "body")


class TestCompany:
    """Another company is found in every form, and what the interview says is its own."""

    NAMES = ("Ford", "Grab", "Tesla", "Shell", "Gojek", "Intel", "Meta")

    @pytest.mark.parametrize("channel", Channel)
    @pytest.mark.parametrize("tag", ["en", "id"])
    def test_what_the_interview_says_is_no_slip(self, tag: str, channel: Channel) -> None:
        """Names, topics, an addition, strengths, what a document shows, an agency, a referee."""
        facts = {
            "candidate": Candidate(name="Indah Grab"),
            "interviewers": (Person(name="Harrison Ford", topic="the Tesla integration"),),
            "addition": "I led the Shell project",
            "strengths": ("Gojek routing",),
            "channel": channel,
        }
        message, interview = thanks(tag, **facts)
        assert review(message, interview, not_named=self.NAMES) == ()
        interview = an_interview(held_on=TODAY, locale=tag, agency=Person(name="Dana Intel"), **facts)
        assert review(next_action(interview, TODAY).messages[0], interview, not_named=self.NAMES) == ()
        documents = (Evidence(title="Meta report", shows="sales at Tesla"),)
        referees = (Referee(name="Budi Ford", relation="my manager at Shell", consented=True),)
        for own in ({"evidence": documents}, {"referees": referees}):
            interview = an_interview(held_on=TODAY, locale=tag, went="poorly", channel=channel, **own)
            for message in next_action(interview, date(2026, 11, 20)).messages:
                assert review(message, interview, not_named=self.NAMES) == ()

    @pytest.mark.parametrize(
        ("tag", "sentence", "name", "found"),
        [
            ("en", "I look forward to joining globex.", "Globex", "globex"),
            ("en", "I hope for a future with globex!", "PT Globex", "globex"),
            ("en-GB", "I want to be part of globex's team.", "Globex", "globex"),
            ("id", "Saya ingin bergabung dengan globex.", "Globex", "globex"),
            ("id", "Saya suka bekerja di globex karena dekat.", "Globex", "globex"),
            ("en", "I look forward to joining GLOBEX.", "Globex", "GLOBEX"),
            ("en", "I like Globex Indonesia.", "PT Globex Indonesia", "Globex Indonesia"),
            ("id", "Saya suka pt globex indonesia.", "PT Globex Indonesia", "pt globex indonesia"),
            ("en", "I like globex indonesia.", "pt. globex indonesia tbk", "globex indonesia"),
        ],
    )
    def test_it_is_found_in_lower_case_where_a_company_stands(
        self, tag: str, sentence: str, name: str, found: str
    ) -> None:
        """And without its legal form."""
        assert with_line(tag, sentence, name) == [("other_company", "body", found)]

    @pytest.mark.parametrize("sentence", ["I look forward to joining next week.", "We worked with time in mind."])
    def test_a_word_in_lower_case_is_no_company(self, sentence: str) -> None:
        """Where the sentence goes on, it is a word."""
        assert with_line("en", sentence, "Next", "Time") == []

    @pytest.mark.parametrize(
        ("tag", "company", "found"),
        [
            ("id", "PT Mundur Terus", "PT Mundur Terus"),
            ("id", "PT. Mundur", "PT. Mundur"),
            ("en", "Globex Trading Ltd", "Globex Trading Ltd"),
            ("en", "Globex, Inc", "Globex, Inc"),
            ("en-GB", "Initech plc", "Initech plc"),
        ],
    )
    def test_a_legal_form_shows_another_company(self, tag: str, company: str, found: str) -> None:
        """Where it has taken the own one's place."""
        message, interview = thanks(tag, company="PT Maju Terus")
        findings = look(replaced(message, "PT Maju Terus", company), interview)
        assert {(each.code, each.found) for each in findings if each.code != "spelling"} == {("other_company", found)}

    @pytest.mark.parametrize(
        ("tag", "sentence"),
        [("en", "At PT Sinar I led the sales team."), ("id", "Di PT Sinar saya memimpin tim penjualan.")],
    )
    def test_beside_the_own_company_it_may_be_a_former_employer(self, tag: str, sentence: str) -> None:
        """A candidate tells what they did there."""
        assert with_line(tag, sentence, company="PT Maju Terus") == []
        message, interview = thanks(tag, company="PT Maju Terus")
        edited = with_sentence(replaced(message, "PT Maju Terus", "xx"), sentence)
        assert places(edited, interview) == [("other_company", "body", "PT Sinar")]

    def test_a_company_that_is_forbidden_too_is_told_once(self) -> None:
        """By the name that was handed over."""
        message, interview = thanks("en", company="Acme")
        edited = replaced(message, "Acme", "PT Mundur Terus")
        assert {what for _, _, what in places(edited, interview, "PT Mundur Terus")} == {"PT Mundur Terus"}
        assert len(places(edited, interview, "PT Mundur Terus")) == edited.body.count("Mundur")

    @pytest.mark.parametrize("text", ["We spoke at 3 PM PT Thursday.", "We spoke at 14:30 PT Thursday."])
    def test_a_time_zone_is_no_company(self, text: str) -> None:
        """Pacific Time."""
        message, interview = thanks("en", company="Acme")
        assert codes(with_sentence(replaced(message, "Acme", "xx"), text), interview) == []


class TestRole:
    """Another role is found while the right one stands elsewhere."""

    @pytest.mark.parametrize(
        ("tag", "sentence", "found"),
        [
            ("en", "I interviewed for Product Manager.", "Product Manager"),
            ("en", "As a Product Manager I would help.", "Product Manager"),
            ("en", "As your Product Manager, I'd help.", "Product Manager"),
            ("en", "I want the data scientist role.", "data scientist"),
            ("en-GB", "I want the nurse role.", "nurse"),
            ("id", "Saya ingin bergabung sebagai Manajer Produk.", "Manajer Produk"),
            ("id", "Terima kasih atas wawancara Manajer Produk.", "Manajer Produk"),
            ("id", "Terima kasih atas wawancara untuk Product Manager.", "Product Manager"),
            ("id", "Saya ingin posisi sebagai Manajer Produk.", "Manajer Produk"),
        ],
    )
    def test_it_is_found_once(self, tag: str, sentence: str, found: str) -> None:
        """However many patterns see it."""
        assert with_line(tag, sentence) == [("role", "body", found)]

    @pytest.mark.parametrize(
        ("tag", "sentence"),
        [
            ("en", "I want the data analyst role."),
            ("en", "I worked as a Project Manager for three years."),
            ("en", "As a Data Analyst I would help."),
            ("id", "Saya bekerja sebagai Manajer Proyek selama tiga tahun."),
            ("id", "Pengalaman sebagai Kepala Gudang sangat membantu."),
            ("id", "Lalu sebagai Manajer Proyek di PT Sinar saya memimpin tim."),
        ],
    )
    def test_the_own_role_and_a_former_one_are_left_alone(self, tag: str, sentence: str) -> None:
        """In lower case it is the same role."""
        assert with_line(tag, sentence) == []


class TestWeekday:
    """A weekday belongs to the date beside it, in one sentence."""

    @pytest.mark.parametrize(
        ("tag", "sentence"),
        [
            ("en", "I talked to them on Tuesday. March 5 would suit me best."),
            ("en", "I am free until March 5. Monday is fine as well."),
            ("en", "I am free until March 5, Monday to Friday."),
            ("en", "I am free on November 19, Friday, November 20, and later."),
            ("en", "It was November 19.\n\nMonday suits me."),
            ("id", "Saya siap hingga 5 Maret, Senin sampai Jumat."),
            ("id", "Sejak 19 November 2026 kami bertemu, dan kami masih berhubungan."),
            ("id", "Sejak 19 November kami berhubungan."),
        ],
    )
    def test_another_sentences_weekday_is_left_alone(self, tag: str, sentence: str) -> None:
        """So is one that tells a span of days, and a word that begins alike."""
        assert with_line(tag, sentence) == []

    @pytest.mark.parametrize(
        ("tag", "sentence", "found"),
        [
            ("en-GB", "I wait until Tues 23 November 2026.", "Tues 23 November 2026"),
            ("en", "It was Thurs., Sept 23, 2026, I think.", "Thurs., Sept 23, 2026"),
            ("en", "We met on November 19 (Tuesday), at noon.", "November 19 (Tuesday)"),
            ("en", "We met on Tuesday (November 19), at noon.", "Tuesday (November 19)"),
            ("en", "We met (November 19, Tuesday) at noon.", "November 19, Tuesday"),
            ("id", "Saya siap pada Sel. 19 Agust 2026 nanti.", "Sel. 19 Agust 2026"),
        ],
    )
    def test_it_is_found_in_short_and_in_brackets(self, tag: str, sentence: str, found: str) -> None:
        """Whole, with its bracket."""
        assert with_line(tag, sentence) == [("weekday", "body", found)]


class TestLegitimate:
    """What is no slip is left alone."""

    @pytest.mark.parametrize(
        ("tag", "sentence"),
        [
            ("en", "Thank you for the attached agenda."),
            ("en", "Thank you very much for sending the attached brochure."),
            ("en", "My work is at <https://example.com/me>."),
            ("en", "My work is at <www.example.com>."),
            ("en", "The room number is 12/14."),
            ("en", "I solved 13/14 of it."),
            ("id", "Terima kasih atas agenda yang dilampirkan."),
            ("id", "Kami bertemu di ruang 3/5."),
        ],
    )
    def test_it_gives_no_findings(self, tag: str, sentence: str) -> None:
        """The employer's attachment, a link, a room."""
        assert with_line(tag, sentence) == []

    @pytest.mark.parametrize(
        ("tag", "sentence"),
        [
            ("en", "Please find my CV below."),
            ("en", "Here is my resume as a PDF."),
            ("en-GB", "Here are my certificates."),
            ("id", "Berikut CV saya."),
        ],
    )
    def test_a_document_is_announced_in_other_words(self, tag: str, sentence: str) -> None:
        """Without the word."""
        assert [code for code, _, _ in with_line(tag, sentence)] == ["attachment"]

    @pytest.mark.parametrize("left", ["{{ role }}", "[[name]]", "<<date>>"])
    @pytest.mark.parametrize("tag", ["en", "id"])
    def test_a_doubled_bracket_is_found_whole(self, left: str, tag: str) -> None:
        """As it must be taken out."""
        assert with_line(tag, f"Xx {left} xx.") == [("leftover", "body", left)]


class TestCorrection:
    """What stands between quotes as the correction can be put in as it stands."""

    @pytest.mark.parametrize(
        ("tag", "sentence", "better"),
        [
            ("en", "It is 23 November 2026.", "It is November 23 2026."),
            ("en", "It is the 24th of November.", "It is November 24."),
            ("en", "It is November 24th.", "It is November 24."),
            ("en-GB", "It is November 23rd.", "It is 23 November."),
            ("en-GB", "It is the 24th of November.", "It is 24 November."),
            ("en", "I recieved it.", "I received it."),
            ("en", "I am recieving it.", "I am receiving it."),
            ("en", "RECIEVE it.", "RECEIVE it."),
            ("en", "Definately yes.", "Definitely yes."),
            ("en", "I organise it.", "I organize it."),
            ("en-GB", "I organize it.", "I organise it."),
            ("en", "My favourites.", "My favorites."),
            ("en-GB", "It is favored.", "It is favoured."),
            ("en", "I met Ms Patel.", "I met Ms. Patel."),
            ("en-GB", "I met Dr. Patel.", "I met Dr Patel."),
            ("id", "Bpk. Budi.", "Bapak Budi."),
            ("id", "Yg saya temui.", "Yang saya temui."),
            ("id", "Saya menunggu kabarmu.", "Saya menunggu kabar Bapak/Ibu."),
            ("id", "Saya nggak tahu.", "Saya tidak tahu."),
            ("id", "Pada 05 Maret 2026.", "Pada 5 Maret 2026."),
            ("id", "Pukul 09:15 pagi.", "Pukul 09.15 pagi."),
            ("id", "Hari Jum\u2019at itu.", "Hari Jumat itu."),
        ],
    )
    def test_it_gives_the_right_text(self, tag: str, sentence: str, better: str) -> None:
        """And nothing is found in that."""
        message, interview = thanks(tag)
        edited = with_sentence(message, sentence)
        (finding,) = look(edited, interview)
        quoted = re.findall("“([^”]*)”", finding.text)
        assert finding.code == "spelling"
        assert quoted[0] == finding.found
        mended = edited.body[: finding.start] + quoted[1] + edited.body[finding.end :]
        assert mended == with_sentence(message, better).body
        assert codes(attrs.evolve(message, body=mended), interview) == []

    @pytest.mark.parametrize(
        ("tag", "sentence"),
        [
            ("en", "I hope this finds you well."),
            ("en", "Dear Mr. John Doe, hi."),
            ("id", "Demikianlah surat ini."),
            ("id", "Pukul 2:30 PM saya siap."),
            ("id", "Saya menulis untuk bertanya."),
        ],
    )
    def test_advice_is_no_correction(self, tag: str, sentence: str) -> None:
        """One sentence, in which only what was found stands between quotes."""
        message, interview = thanks(tag)
        (finding,) = look(with_sentence(message, sentence), interview)
        assert finding.code == "spelling"
        assert re.findall("“([^”]*)”", finding.text) == [finding.found]

    @pytest.mark.parametrize("tag", ["en", "en-GB", "id"])
    def test_no_correction_is_found_again(self, tag: str) -> None:
        """What to write is no slip of the same kind."""
        for pattern, right in DEFAULT_TEMPLATES.locale(tag).lists.misspelt:
            assert re.search(r"[(…]|tanpa|bentuk|stop", right) is None, pattern


class TestLists:
    """A pattern is checked when the lists are built."""

    @pytest.mark.parametrize(
        ("lists", "text"),
        [
            ({"harmless": ("(",)}, "harmless[0] must be a regular expression"),
            ({"greetings": ("(",)}, "greetings[0] must be a regular expression"),
            ({"advised": (("(", "x"),)}, "advised[0] must be a regular expression"),
            ({"company_slots": ("at (.+)",)}, "company_slots[0] must have the group (?P<company>...)"),
            ({"misspelt": (("a", r"\1"), ("(b)", r"\1"), ("c", r"\q"))},
             "misspelt[0] must bring only groups that its pattern has; "
             "misspelt[2] must bring only groups that its pattern has"),
            ({"misspelt": (("a", r"\g<x>"),)}, "misspelt[0] must bring only groups that its pattern has"),
        ],
    )  # fmt: skip
    def test_one_that_is_wrong_is_refused(self, lists: dict[str, Any], text: str) -> None:
        """With its place."""
        with pytest.raises(TemplateError) as caught:
            WordLists(**lists)
        assert str(caught.value) == text


class TestSize:
    """Time grows with the text alone, and a text has an end."""

    def test_many_companies_take_time_by_their_number(self) -> None:
        """Twice as many take twice as long, and not four times."""
        message, interview = thanks("en", company="Acme")
        once, twice = (attrs.evolve(message, body=f"{message.body}{' Acme Globex' * count}") for count in (2000, 4000))
        names = ("Globex",)
        assert len(review(twice, interview, not_named=names)) > len(review(once, interview, not_named=names)) > 1999
        # In turn, and the best of each: what slows the machine down for a while slows both down.
        turns = [
            [seconds(partial(review, each, interview, not_named=names)) for each in (once, twice)] for _ in range(4)
        ]
        shorter, longer = (min(column) for column in zip(*turns, strict=True))
        assert longer < 3 * shorter

    @pytest.mark.parametrize("tag", ["en", "id"])
    def test_beyond_50000_characters_nothing_is_looked_at(self, tag: str) -> None:
        """And that is told, on e-mail too."""
        message, interview = thanks(tag)
        body = message.body.ljust(50_000, "\n")
        whole = [each.code for each in review(attrs.evolve(message, body=body), interview)]
        assert "too_long" not in whole
        longer = review(attrs.evolve(message, body=body + " Globex [x]"), interview, not_named=("Globex",))
        assert [each.code for each in longer] == ["too_long", *whole]
        assert "50011" in longer[0].text

    def test_a_place_in_a_long_text_can_be_told(self) -> None:
        """What is cut off moves nothing."""
        message, interview = thanks("en")
        edited = attrs.evolve(message, body=f"{message.body} [x] " + "y" * 60_000)
        (finding,) = [each for each in review(edited, interview) if each.code == "leftover"]
        assert edited.body[finding.start : finding.end] == "[x]"
