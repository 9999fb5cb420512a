"""
Why a rule decided, in English: a sentence for the candidate's screen.

Each names the day and the fact that decided. ``wait`` and every ``move_on`` say to keep applying elsewhere, unless a
job was accepted (G7).
"""

from typing import Final

from ...templates import Paragraph

_KEEP_APPLYING = "Keep applying elsewhere."

REASONS: Final[dict[str, Paragraph]] = {
    "rival_offer": "Another offer came on $rival_received_on, to be answered by $rival_decide_by. "
    "The employer you are waiting for should know that now.",
    "offer_reply": (
        "The offer came on $known_on, and its last day is $respond_by. "
        "Thank them by $due_on, and say when your answer comes.",
        "The offer came on $known_on. Thank them by $due_on, and say when your answer comes.",
    ),
    "offer_answer": (
        "The offer came on $known_on, and is open until $respond_by. Give your answer by then.",
        "The offer came on $known_on, and names no last day. Give your answer by $due_on.",
    ),
    "next_round_reply": (
        "Good news came on $known_on, and the next interview is on $next_interview_on. Confirm it by $due_on.",
        "Good news came on $known_on: you are through to the next round. Thank them by $due_on.",
    ),
    "hold_reply": "The search was put on hold on $known_on. Thank them for telling you, by $due_on.",
    "rejection_reply": "The answer came on $known_on, and it was no. Thank them for telling you by $due_on; "
    "it is also the moment to learn something from it.",
    "feedback_thanks": "Their feedback came on $feedback_on. Thank them for it by $due_on.",
    "keep_in_touch": "It is a while since the answer came, on $known_on. From $opens_on, a short note keeps the door open.",
    "withdrawal": "You decided to withdraw on $known_on. Tell them at once, so that they can go on without you.",
    "thank_you": "The interview was on $held_on, and no thanks have gone out yet. Send them by $due_on.",
    "invited_check_in": "They invited you to ask on $promised_on, and you have not asked yet. Ask by $due_on.",
    "promised_check_in": "News was expected by $promised_on, and nothing has come. "
    "From $opens_on, it is right to ask about the timing.",
    "next_check_in": "You last asked on $last_asked_on, and nothing has come. From $opens_on, you can ask again.",
    "final_check_in": "You last asked on $last_asked_on, and nothing has come. From $opens_on, you can ask once more; "
    "let that be the last time.",
    "supporting_material": "The interview was on $held_on, and went less well than you hoped. You have documents that show "
    "what you can do: send them by $due_on.",
    "reference": "The interview was on $held_on, and went less well than you hoped. You have somebody who can speak for "
    "you: offer that by $due_on.",
    "late_thank_you": (
        "The interview was on $held_on, and no thanks have gone out. Late thanks are still welcome until $closes_on.",
        "The interview was on $held_on, and no thanks have gone out. Late thanks are still welcome.",
    ),
    "unpromised_check_in": "You have had no word since $silent_since, and there is no promised day to wait for. "
    "From $opens_on, it is right to ask.",
    "hold_touch": "The search has been on hold since $known_on. From $opens_on, a short note shows that you are still "
    "interested.",
    "no_contact": "They asked not to be contacted, and nothing has come since $counted_from. "
    "Treat the matter as over since $opens_on. " + _KEEP_APPLYING,
    "unanswered": "You last asked on $last_asked_on, and have asked as often as is wise. "
    "Treat the matter as over since $opens_on. " + _KEEP_APPLYING,
    "stale": "The time to ask was from $opened_on to $closed_on, and it has passed. "
    "Treat the matter as over since $opens_on. " + _KEEP_APPLYING,
    "rejected": (
        "The answer came on $known_on, and it was no; you kept in touch on $kept_in_touch_on. "
        "There is nothing left to do here. " + _KEEP_APPLYING,
        "The answer came on $known_on, and it was no; that is long past. There is nothing left to do here. "
        + _KEEP_APPLYING,
    ),
    "offer_closed": (
        "${accepted}The offer came on $known_on, and you accepted it on $answered_on. There is nothing left to do here.",
        "The offer came on $known_on, and you settled it on $answered_on. There is nothing left to do here. "
        "Unless you accepted it, keep applying elsewhere.",
        "The offer came on $known_on, and was open until the day before $opens_on; no answer is recorded. "
        "Treat it as closed. " + _KEEP_APPLYING,
    ),
    "round_complete": "The next interview is on $next_interview_on. Record it as an interview of its own; this round, "
    "decided on $known_on, is complete. " + _KEEP_APPLYING,
    "hold_over": "The search has been on hold since $known_on, and nothing has come. "
    "Treat the matter as over since $opens_on. " + _KEEP_APPLYING,
    "withdrawn": (
        "You withdrew on $known_on, and they were told on $told_on. There is nothing left to do here. "
        + _KEEP_APPLYING,
        "You withdrew on $known_on, and that is a while ago. There is nothing left to do here. " + _KEEP_APPLYING,
    ),
    "closed": (
        "${accepted}You accepted the job on $known_on. Congratulations: there is nothing left to do here.",
        "You declined the job on $known_on. There is nothing left to do here. " + _KEEP_APPLYING,
    ),
    "wait": (
        "${accepted}You have accepted the job. There is nothing to do until $next_on.",
        "${accepted}You have accepted the job. There is nothing left to do.",
        "You are waiting for the interview on $interview_on. Until then, there is nothing to follow up. "
        + _KEEP_APPLYING,
        "You are waiting for the answer that may come by $reply_by. Unless it comes, the next step is on $next_on. "
        + _KEEP_APPLYING,
        "You are waiting for an answer to your question of $asked_last. Unless it comes, the next step is on "
        "$next_on. " + _KEEP_APPLYING,
        "${decided}There is nothing to do here before $next_on. " + _KEEP_APPLYING,
        "${decided}There is nothing left to do here. " + _KEEP_APPLYING,
        "You are waiting for news. Unless it comes, the next step is on $next_on. " + _KEEP_APPLYING,
        "You are waiting for news, and there is no further step to take. " + _KEEP_APPLYING,
    ),
}
