"""
What `review` looks for in an English text, and how it tells the candidate.
"""

from typing import Final

from ...templates import WordLists
from . import forms

PRESSURE: Final = (
    r"just (?:checking|following) (?:in|up)", r"circling back", r"touching base", r"per my (?:last|previous)",
    r"as (?:I|you) (?:already )?(?:mentioned|promised)", r"(?:you|was|were|had) promised", r"a ?s ?a ?p",
    r"as soon as possible", r"immediately", r"urgent(?:ly)?", r"still (?:have not|haven't) heard", r"yet to hear",
    r"(?:at least|the courtesy of) (?:a|an) (?:answer|reply|response)", r"do the needful", r"I (?:must|need to) insist",
    r"last chance", r"no later than", r"any updates?", r"ignor(?:ed|ing)", r"disappoint(?:ed|ing)", r"why (?:was|were|did)n't",
)  # fmt: skip
ATTACHMENT: Final = (
    r"attach(?:ed|ing|ment|ments)",
    r"enclos(?:e|ed|ing|ure|ures)",
    r"sending (?:you )?(?:\w+ ){0,2}(?:documents?|files?)",
)
ROLE_SLOTS: Final = (
    r"(?:the|The) (?P<role>[A-Zx][\w+#/&-]*(?: (?:(?:of|and|for|in|the|&|–|-) )*[A-Zx][\w+#/&-]*)*)"
    r" (?:role|position|post|interview|vacancy)",
)
FINDINGS: Final = (
    ("leftover", "“$found” looks like a placeholder: fill it in, or take it out."),
    ("other_company", "“$found” is another company."),
    ("weekday", "“$found”: the weekday does not fit the date."),
    ("role", "The role is “$limit”; here it is missing, or another one is named."),
    ("pressure", "“$found” can sound like pressure."),
    ("questions", "A reminder is easier to answer with one question."),
    ("too_long", "This is too long for the channel: $limit."),
    ("attachment", "“$found” announces a document, but none is named."),
    ("name", "The reader’s name is given as “$limit”, and does not stand here so."),
    ("numeric_date", "“$found” can be read in two ways: spell out the month."),
    ("spacing", "There is a space or a stop too many here."),
    ("long_sentence", "This sentence has $limit words: break it in two."),
    ("spelling", "“$found”: better “$limit”."),
)
_SLIPS: Final = (
    (r"!{2,}", "."),
    (r"\bfinds? you well", "(leave it out)"),
    (r"Dear (?:Mr|Ms|Mx|Mrs)\.? \w+ \w+,", "Dear + Ms. and surname, or the full name alone"),
    (
        r"\d{1,2}(?:st|nd|rd|th) (?:of )?(?:January|February|March|April|May|June|July|August|September|October|November|December)",
        "the day without st, nd, rd or th",
    ),
    (
        r"(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}(?:st|nd|rd|th)",
        "the day without st, nd, rd or th",
    ),
    (r"PT\.", "PT"),
    (r"recieve\w*", "receive"),
    (r"definately", "definitely"),
    (r"(?:I|i)nterveiw\w*", "interview"),
)
_MONTH: Final = f"(?:{'|'.join(forms.MONTHS)})"
_US_SLIPS: Final = (
    (r"favour\w*", "favor"),
    (r"organis\w+", "organiz…"),
    (r"programme", "program"),
    (r"(?:Mr|Ms|Mx|Dr)(?= [A-Z])", "with a stop: Ms."),
    (rf"\d{{1,2}} {_MONTH}", "March 5"),
    (r"Yours (?:sincerely|faithfully)", "Sincerely"),
)
_GB_SLIPS: Final = (
    (r"favor(?:s|ed|ite)?", "favour"),
    (r"organiz\w+", "organis…"),
    (r"(?:Mr|Ms|Mx|Dr)\.(?= [A-Z])", "without a stop: Ms"),
    (rf"{_MONTH} \d{{1,2}}", "5 March"),
    (r"Yours faithfully(?=,\s)", "Yours sincerely"),
)


def _lists(slips: tuple[tuple[str, str], ...]) -> WordLists:
    return WordLists(
        weekdays=forms.WEEKDAYS,
        months=forms.MONTHS,
        pressure=PRESSURE,
        attachment=ATTACHMENT,
        role_slots=ROLE_SLOTS,
        misspelt=(*_SLIPS, *slips),
        findings=FINDINGS,
    )


US: Final = _lists(_US_SLIPS)
GB: Final = _lists(_GB_SLIPS)
"""Also for Australia and India."""
