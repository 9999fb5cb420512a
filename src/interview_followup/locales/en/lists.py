"""
What `review` looks for in an English text, and how it tells the candidate.
"""

from typing import Final

from ...making import shipped
from ...templates import WordLists
from . import forms

_ANSWER: Final = "answer|reply|response|decision|feedback|news|update|result"
_NTH: Final = "(?:third|fourth|fifth|sixth|3rd|4th|5th|6th)"
_WRITTEN: Final = "(?:e-?mail|mail|message|letter|note|reminder|follow-?up|request|call)"
_LATE: Final = "(?:now |long |already )?"
PRESSURE: Final = (
    r"just (?:(?:want(?:ed)? to|writing to|thought I(?:'d| would)) )?(?:check|follow|touch)(?:ing)? (?:in|up|base)",
    r"circling back",
    r"touching base",
    r"per my (?:last|previous)",
    r"as (?:I (?:already )?mentioned|(?:you |I )?(?:were |was )?promised)",
    r"(?:you(?:'d|'ve)?|was|were|had) (?:have )?promised",
    r"your (?:promise|guarantee)",
    r"you (?:said|told me)(?: that)? (?:you|I|we)(?:'d|'ll| would| will| were| was| should| could)",
    rf"you (?:said|told me)(?: that)? (?:an?|the|my|your) (?:{_ANSWER}) (?:would|will|should|was|were)",
    r"you(?:'d|'ve| had| have)? (?:assured (?:me|us)|guaranteed)",
    r"(?:you were|(?:I|we) (?:was|were)) (?:supposed|meant|due) to (?:\w+ )?"
    r"(?:write|call|answer|reply|respond|get|hear|receive|have|let|send|decide|be)",
    r"a ?s ?a ?p",
    r"as soon as possible",
    r"urgent(?:ly)?",
    r"please hurry",
    r"please (?:\w+ ){1,5}(?:immediately|right away|at once|without delay)",
    r"(?:answer|reply|respond|decide) (?:to me )?(?:immediately|right away|at once|without delay)",
    r"please (?:answer|reply|respond|decide|get back)(?: (?:to )?me)?(?: \w+)? by",
    r"I (?:need|have|must|want|expect) to (?:know|hear)(?: \w+){0,2} by",
    r"still (?:have not|haven't) heard",
    r"heard nothing",
    r"(?:not|never|haven't|hadn't|didn't)(?: yet| even| actually| ever)? (?:heard|hear)(?: anything| a word)? "
    r"(?:back|from (?:you|anyone|anybody|your|the (?:team|company))|since)",
    r"(?:not|haven't|hadn't|never|nor)(?: yet| even)? (?:had|got|gotten|received) "
    rf"(?:an?|any|the|your) (?:{_ANSWER})",
    r"you(?:'ve| have)? never (?:replied|answered|responded|wrote|written|called|got|get|came|told)",
    r"you (?:did not|didn't|have not|haven't|failed to|still)(?: yet| even| still)? "
    r"(?:reply|replied|answer(?:ed)?|respond(?:ed)?|write|written|call(?:ed)?|get back|got back|gotten back)",
    r"(?:still|have been|'ve been) waiting",
    r"yet to hear",
    rf"(?:{_ANSWER})s? (?:is|are|was|were|has been|seems) {_LATE}(?:overdue|late)",
    rf"overdue (?:{_ANSWER})",
    rf"(?:this|it|here) is (?:already )?(?:my|the) {_NTH} {_WRITTEN}",
    rf"my {_NTH} {_WRITTEN} (?:to you|since|without|about (?:this|it))",
    r"my second reminder",
    r"(?:missed|ignored|broke|broken|exceeded) your (?:own )?(?:deadline|promise|word|date)",
    rf"promised (?:date|day|time|deadline|call|{_ANSWER})",
    rf"(?:the|your) (?:own )?(?:deadline|date you \w+|day you \w+) (?:has|is|had) {_LATE}(?:passed|gone|past|over)",
    r"I (?:need|expect|demand) an? (?:answer|reply|response|decision)",
    r"(?:at least|the courtesy of) (?:a|an) (?:answer|reply|response)",
    r"do the needful",
    r"I (?:must|need to) insist",
    r"last chance",
    r"any updates?",
    r"ignor(?:ed|ing)",
    r"why (?:have|did|do|has|is|was|were)(?: \w+)?(?: not|n't)",
    r"why (?:haven|didn|don|hasn|isn|wasn|weren)'t",
)
_PAPER: Final = r"(?:CV|r[eé]sum[eé]s?|certificates?|documents?|files?|references|transcripts?|diplomas?|cover letter)"
ATTACHMENT: Final = (
    r"attach(?:es|ed|ing|ment|ments)?",
    r"enclos(?:e|es|ed|ing|ure|ures)",
    r"sending (?:you )?(?:\w+ ){0,2}(?:documents?|files?)",
    r"(?:have|'ve) included",
    r"PFA",
    rf"(?:please )?find (?:\w+ ){{0,2}}{_PAPER} (?:below|here)",
    rf"here(?:'s| is| are) (?:\w+ ){{0,3}}{_PAPER}",
)
# What the candidate does soon presses nobody; that somebody else should do it, behind "hope" or "that", does.
_OTHERS: Final = "that|if|hope|need|expect|appreciate|welcome|want|wish|like|love|know|hear|you|your|you'll"
HARMLESS: Final = (
    r"I(?:'ll|'d| can| could| will| would| shall| am able to| am ready to| am available to)"
    rf"(?: (?!(?:{_OTHERS})\b)[\w'’]+){{1,8}} (?:as soon as possible|ASAP)",
    r"I(?:'ll| will| can) (?:send|get|let) you (?:\w+ ){0,5}(?:as soon as possible|ASAP)",
    r"(?:thank you|thanks|grateful|looked (?:at|through|over)|read|received)(?: very much| so much)?(?: for)? "
    r"(?:sending |me )?(?:the|your) (?:attached|enclosed|attachments?)",
    r"(?:the|your) (?:attached|enclosed) (?:\w+ )?(?:agenda|invitation|offer|contract|schedule|details|form|brochure)",
    r"you (?:have |had |kindly )?(?:attached|enclosed)",
    r"(?:room|number|suite|unit|flat|apartment|building|page|chapter|score|ratio|scored)(?: \w+){0,2} \d{1,2}/\d{1,2}",
)
GREETINGS: Final = (
    r"(?:Dear|Hi|Hello|Hey|Greetings|To whom it may concern)\b[^\n?!]{0,80}[,:]",
    r"Dear [^\n?!]{0,60}[^\n.?!]",
)
_RUN: Final = r"[A-Zx][\w+#/&-]*(?: (?:(?:of|and|for|in|the|&|–|-) ){0,2}[A-Zx][\w+#/&-]*){0,7}"
# In lower case, and where a role does not stand beside its noun, it is told from other words by what roles end in.
_ENDS: Final = (
    "manager|analyst|engineer|developer|designer|assistant|officer|director|consultant|lead|specialist|clerk|scientist"
    "|nurse|teacher|accountant|architect|administrator|coordinator|representative|recruiter|receptionist|secretary"
    "|technician|supervisor|executive|writer|editor|driver|cashier|chef|lawyer|auditor|planner|programmer|tester"
    "|trainer|tutor|associate|intern|producer|strategist|controller|buyer|advis[eo]r|pharmacist|therapist|translator"
    "|operator|researcher|lecturer|marketer|copywriter|paralegal|physician|electrician|mechanic"
)
_CAPITAL_ENDS: Final = "|".join(end.capitalize() for end in _ENDS.split("|"))
_TITLED: Final = rf"(?:[A-Z][\w+#/&-]* ){{0,5}}(?:{_CAPITAL_ENDS})(?!\w)"
ROLE_SLOTS: Final = (
    rf"[Tt]he (?P<role>{_RUN}) (?:role|position|post|vacancy|job)",
    rf"[Tt]he (?P<role>(?:[a-z]+ ){{0,2}}(?:{_ENDS})) (?:role|position|post|vacancy|job)",
    rf"(?:role|position|post|job) (?:of|as)(?: an?)? (?P<role>{_RUN})",
    rf"(?:[Ii]nterview(?:ed|ing)?|[Aa]ppl(?:y|ied|ying)|[Hh]ir(?:e|ed|ing)) (?:for|as)(?: the| an?)? (?P<role>{_TITLED})",
    rf"(?:[Jj]oin(?:ing)?|[Ww]ork(?:ing)?|[Ss]tart(?:ing)?) (?:you |the team |your team )?as (?:the|an?|your) "
    rf"(?P<role>{_TITLED})",
    rf"[Aa]s (?:the|an?|your) (?P<role>{_TITLED}),? I(?: would| will| could| shall|'d|'ll)",
)
SUBJECT_SLOTS: Final = (
    r"(?:^|– |- )(?!Next|The|My|Your|Interview|Offer)(?P<role>[A-Zx][\w+#/&-]*(?: [A-Zx][\w+#/&-]*){0,5})"
    r" (?:role|position|interview)",
)
COMPANY_SLOTS: Final = (
    r"(?:join(?:ing|ed)?|work(?:ing)? (?:at|for|with)|(?:role|position|post|job|career|future|interview|opportunity"
    r"|team|place|culture|everyone|people) (?:at|with|of)|part of|company|admired?|chose|choose)"
    r" (?P<company>[^\W\d_]+)(?=(?: as| and| because| soon|'s)?\s*(?:[.,;:!?)]|$|\n)| as a| and (?:I|to)| because|'s )",
)
FINDINGS: Final = (
    ("document", "The document “$limit” is not named here."),
    ("leftover", "“$found” looks like a placeholder: fill it in, or take it out."),
    ("other_company", "“$found” is another company."),
    ("weekday", "“$found”: the weekday does not fit the date."),
    ("role", "The role is “$limit”; here it is missing, or another one is named."),
    ("pressure", "“$found” can sound like pressure."),
    ("empty", "The text is empty: write it, or take the one that was suggested."),
    ("honorific", "“$found”: the reader is addressed as “$limit”."),
    ("greeting", "“$found” is a second greeting."),
    ("signature", "Your name is given as “$limit”, and does not stand here so."),
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
    (r"(?-i:PT\.)(?=\s?[A-Zx])", "PT"),
    (r"reciev(e\w*|ing)", r"receiv\1"),
    (r"definately", "definitely"),
    (r"interveiw(\w*)", r"interview\1"),
)
_ADVISED: Final = (
    (r"finds? you well", "“$found” says nothing: it is better left out."),
    (
        r"(?:Dear|Hello|Hi) (?-i:Mr|Ms|Mx|Mrs)\.? [^\W\d]\w* [^\W\d]\w*,",
        "“$found”: an honorific is for the surname alone; else write the full name without one.",
    ),
)
_US_SLIPS: Final = (
    (rf"(?:the )?(\d{{1,2}})(?:st|nd|rd|th) (?:of )?({_MONTH})", r"\2 \1"),
    (rf"(\d{{1,2}}) ({_MONTH})", r"\2 \1"),
    (rf"({_MONTH}) (\d{{1,2}})(?:st|nd|rd|th)", r"\1 \2"),
    (r"favour(\w*)", r"favor\1"),
    (r"(?-i:organis)(\w+)", r"organiz\1"),
    (r"programme", "program"),
    (rf"({_TITLE})(?= [A-Zx])", r"\1."),
    (r"Yours (?:sincerely|faithfully)", "Sincerely"),
)
_GB_SLIPS: Final = (
    (rf"(?:the )?(\d{{1,2}})(?:st|nd|rd|th) (?:of )?({_MONTH})", r"\1 \2"),
    (rf"({_MONTH}) (\d{{1,2}})(?:st|nd|rd|th)?", r"\2 \1"),
    (r"favor(s|ed|ite)?", r"favour\1"),
    (r"(?-i:organiz)(\w+)", r"organis\1"),
    (rf"({_TITLE})\.(?= [A-Zx])", r"\1"),
    (r"Yours faithfully", "Yours sincerely"),
)


def _lists(slips: tuple[tuple[str, str], ...]) -> WordLists:
    # Not looked at here, but by tests/test_making.py.
    return shipped(
        WordLists,
        weekdays=forms.WEEKDAYS,
        months=forms.MONTHS,
        pressure=PRESSURE,
        attachment=ATTACHMENT,
        harmless=HARMLESS,
        greetings=GREETINGS,
        role_slots=ROLE_SLOTS,
        subject_slots=SUBJECT_SLOTS,
        company_slots=COMPANY_SLOTS,
        misspelt=(*_SLIPS, *slips),
        advised=_ADVISED,
        findings=FINDINGS,
    )


US: Final = _lists(_US_SLIPS)
GB: Final = _lists(_GB_SLIPS)
"""Also for Australia and India."""
