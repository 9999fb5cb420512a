"""
What `review` looks for in an English text, and how it tells the candidate.
"""

from typing import Final

from ...templates import WordLists
from . import forms

PRESSURE: Final = (
    r"just (?:checking|following) (?:in|up)",
    r"circling back",
    r"touching base",
    r"per my (?:last|previous)",
    r"as (?:I (?:already )?mentioned|(?:you |I )?(?:were |was )?promised)",
    r"(?:you|was|were|had) (?:have )?promised",
    r"your promise",
    r"you (?:said|told me)(?: that)? (?:you|I) (?:would|will|were|was)",
    r"a ?s ?a ?p",
    r"as soon as possible",
    r"urgent(?:ly)?",
    r"please hurry",
    r"still (?:have not|haven't) heard",
    r"(?:still|have been|'ve been) waiting",
    r"yet to hear",
    r"I (?:need|expect|demand) an? (?:answer|reply|response|decision)",
    r"(?:at least|the courtesy of) (?:a|an) (?:answer|reply|response)",
    r"do the needful",
    r"I (?:must|need to) insist",
    r"last chance",
    r"any updates?",
    r"ignor(?:ed|ing)",
    r"why (?:have|did|do|has|is|was|were)(?: \w+)?(?: not|n't)",
    r"why (?:haven|didn|don|hasn|isn|wasn|weren)['’]t",
)
ATTACHMENT: Final = (
    r"attach(?:es|ed|ing|ment|ments)?",
    r"enclos(?:e|es|ed|ing|ure|ures)",
    r"sending (?:you )?(?:\w+ ){0,2}(?:documents?|files?)",
    r"(?:have|'ve) included",
    r"PFA",
)
_RUN: Final = r"[A-Zx][\w+#/&-]*(?: (?:(?:of|and|for|in|the|&|–|-) ){0,2}[A-Zx][\w+#/&-]*){0,7}"
# In lower case a role is told from an ordinary word by what roles end in.
_ENDS: Final = "manager|analyst|engineer|developer|designer|assistant|officer|director|consultant|lead|specialist|clerk"
ROLE_SLOTS: Final = (
    rf"[Tt]he (?P<role>{_RUN}) (?:role|position|post|vacancy|job)",
    rf"[Tt]he (?P<role>(?:[a-z]+ ){{0,2}}(?:{_ENDS})) (?:role|position|post|vacancy|job)",
    rf"(?:role|position|post|job) (?:of|as)(?: an?)? (?P<role>{_RUN})",
)
SUBJECT_SLOTS: Final = (
    r"(?:^|– |- )(?!Next|The|My|Your|Interview|Offer)(?P<role>[A-Zx][\w+#/&-]*(?: [A-Zx][\w+#/&-]*){0,5})"
    r" (?:role|position|interview)",
)
FINDINGS: Final = (
    ("document", "The document “$limit” is not named here."),
    ("leftover", "“$found” looks like a placeholder: fill it in, or take it out."),
    ("other_company", "“$found” is another company."),
    ("weekday", "“$found”: the weekday does not fit the date."),
    ("role", "The role is “$limit”; here it is missing, or another one is named."),
    ("pressure", "“$found” can sound like pressure."),
    ("questions", "A reminder is easier to answer with one question."),
    ("too_long", "This is too long for the channel: $limit."),
    ("attachment", "“$found” announces a document, but none is named."),
    ("name", "The reader’s name is given as “$limit”, and does not stand here so."),
    ("numeric_date", "“$found” is clearer with the month spelled out."),
    ("spacing", "There is a space or a stop too many here."),
    ("long_sentence", "This sentence has $limit words: break it in two."),
    ("spelling", "“$found”: better “$limit”."),
)
_MONTH: Final = f"(?-i:{'|'.join(forms.MONTHS)})"
_TITLE: Final = "(?-i:Mr|Ms|Mx|Mrs|Dr)"
_SLIPS: Final = (
    (r"finds? you well", "(leave it out)"),
    (
        r"(?:Dear|Hello|Hi) (?-i:Mr|Ms|Mx|Mrs)\.? [^\W\d]\w* [^\W\d]\w*,",
        "Dear + Ms. and surname, or the full name alone",
    ),
    (rf"\d{{1,2}}(?:st|nd|rd|th) (?:of )?{_MONTH}", "the day without st, nd, rd or th"),
    (rf"{_MONTH} \d{{1,2}}(?:st|nd|rd|th)", "the day without st, nd, rd or th"),
    (r"(?-i:PT\.)(?=\s?[A-Zx])", "PT"),
    (r"recieve\w*", "receive"),
    (r"definately", "definitely"),
    (r"interveiw\w*", "interview"),
)
_US_SLIPS: Final = (
    (r"favour\w*", "favor"),
    (r"(?-i:organis)\w+", "organiz…"),
    (r"programme", "program"),
    (rf"{_TITLE}(?= [A-Zx])", "with a stop: Ms."),
    (rf"\d{{1,2}} {_MONTH}", "March 5"),
    (r"Yours (?:sincerely|faithfully)", "Sincerely"),
)
_GB_SLIPS: Final = (
    (r"favor(?:s|ed|ite)?", "favour"),
    (r"(?-i:organiz)\w+", "organis…"),
    (rf"{_TITLE}\.(?= [A-Zx])", "without a stop: Ms"),
    (rf"{_MONTH} \d{{1,2}}", "5 March"),
    (r"Yours faithfully", "Yours sincerely"),
)


def _lists(slips: tuple[tuple[str, str], ...]) -> WordLists:
    return WordLists(
        weekdays=forms.WEEKDAYS,
        months=forms.MONTHS,
        pressure=PRESSURE,
        attachment=ATTACHMENT,
        role_slots=ROLE_SLOTS,
        subject_slots=SUBJECT_SLOTS,
        misspelt=(*_SLIPS, *slips),
        findings=FINDINGS,
    )


US: Final = _lists(_US_SLIPS)
GB: Final = _lists(_GB_SLIPS)
"""Also for Australia and India."""
