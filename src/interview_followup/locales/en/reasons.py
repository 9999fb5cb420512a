"""
Why a rule decided, in English: a sentence for the candidate's screen.

Each names the day and the fact that decided, and is as true when it is overdue. ``wait`` and every ``move_on`` say to
keep applying elsewhere, unless a job was accepted (G7).
"""

from typing import Final

from ...templates import Paragraph

_KEEP_APPLYING = "Keep applying elsewhere."

REASONS: Final[dict[str, Paragraph]] = {
    "rival_offer": "Another offer came on $rival_received_on, to be answered by $rival_decide_by. "
    "The employer you are waiting for should know that now.",
    "offer_reply": (
        "The offer came on $known_on, and its last day is $respond_by. "
        "Thank them, and say when your answer comes (due $due_on).",
        "The offer came on $known_on. Thank them, and say when your answer comes (due $due_on).",
    ),
    "offer_answer": (
        "The offer came on $known_on, and is open until $respond_by. Give your answer by then.",
        "The offer came on $known_on, and names no last day. Give your answer (due $due_on).",
    ),
    "next_round_reply": (
        "Good news came on $known_on, and the next interview is on $next_interview_on. Confirm it (due $due_on).",
        "Good news came on $known_on: you are through to the next round. Thank them (due $due_on).",
    ),
    "hold_reply": "The search was put on hold on $known_on. Thank them for telling you (due $due_on).",
    "rejection_reply": "The answer came on $known_on, and it was no. Thank them for telling you (due $due_on); "
    "a courteous reply is remembered.",
    "feedback_thanks": "Their feedback came on $feedback_on. Thank them for it (due $due_on).",
    "keep_in_touch": "It is a while since the answer came, on $known_on. From $opens_on, a short note keeps the door "
    "open.",
    "withdrawal": "You decided to withdraw on $known_on. Tell them at once, so that they can go on without you.",
    "thank_you": "The interview was on $held_on, and no thanks have gone out yet. Send them (due $due_on).",
    "invited_check_in": "They invited you to ask on $promised_on, and you have not asked yet. Ask (due $due_on).",
    "promised_check_in": (
        "${vague}News was expected around $promised_on, and no decision has come. "
        "From $opens_on, it is right to ask about the timing.",
        "News was expected by $promised_on, and no decision has come. "
        "From $opens_on, it is right to ask about the timing.",
    ),
    "next_check_in": (
        "You last asked on $last_question_on, and no answer has come. From $opens_on, you can ask again.",
        "You let a question rest on $last_asked_on, and no decision has come. From $opens_on, you can ask after all.",
    ),
    "final_check_in": (
        "You last asked on $last_question_on, and no answer has come. From $opens_on, you can ask once more; "
        "let that be the last time.",
        "You let a question rest on $last_asked_on, and no decision has come. From $opens_on, you can ask one last "
        "time.",
    ),
    "supporting_material": "The interview was on $held_on, and went less well than you hoped. You have documents that "
    "show what you can do: send them (due $due_on).",
    "reference": "The interview was on $held_on, and went less well than you hoped. You have somebody who can speak for "
    "you: offer that (due $due_on).",
    "late_thank_you": (
        "The interview was on $held_on, and no thanks have gone out. Late thanks are still welcome until $closes_on.",
        "The interview was on $held_on, and no thanks have gone out. Late thanks are still welcome.",
    ),
    "unpromised_check_in": "You have had no word since $silent_since, and there is no promised day to wait for. "
    "From $opens_on, it is right to ask.",
    "hold_touch": "The search has been on hold since $known_on. From $opens_on, a short note shows that you are still "
    "interested.",
    "no_contact": (
        "They asked not to be contacted, and their answer, which came on $rejected_on, was no. "
        "There is nothing left to do here. " + _KEEP_APPLYING,
        "They asked not to be contacted, and no decision has come in the time counted from $counted_from. "
        "From $opens_on, treat the matter as over. " + _KEEP_APPLYING,
    ),
    "unanswered": (
        "You last asked on $last_question_on, and no answer has come; asking more often is not wise. "
        "From $opens_on, treat the matter as over. " + _KEEP_APPLYING,
        "You let the last question rest on $last_asked_on, and no decision has come. "
        "From $opens_on, treat the matter as over. " + _KEEP_APPLYING,
    ),
    "stale": "The time to ask was from $opened_on to $closed_on, and it has passed. "
    "From $opens_on, treat the matter as over. " + _KEEP_APPLYING,
    "rejected": (
        "The answer came on $known_on, and it was no; you kept in touch on $kept_in_touch_on. "
        "There is nothing left to do here. " + _KEEP_APPLYING,
        "The answer came on $known_on, and it was no. There is nothing left to do here. " + _KEEP_APPLYING,
    ),
    "offer_closed": (
        "${accepted}The offer came on $known_on, and you accepted it on $answered_on. There is nothing left to do here.",
        "${declined}The offer came on $known_on, and you declined it on $answered_on. There is nothing left to do here. "
        + _KEEP_APPLYING,
        "You wrote about the offer on $answered_on. If you still owe them your yes or no, give it by $respond_by. "
        "Unless you accept, keep applying elsewhere.",
        "You wrote about the offer on $answered_on. If you still owe them your yes or no, give it soon. "
        "Unless you accept, keep applying elsewhere.",
        "The offer came on $known_on, and you let it rest on $settled_on. There is nothing left to do here. "
        + _KEEP_APPLYING,
        "The offer came on $known_on, and was open until the day before $opens_on; no answer is recorded. "
        "Treat it as closed. " + _KEEP_APPLYING,
    ),
    "round_complete": "The next interview is on $next_interview_on. Record it as an interview of its own; this round, "
    "decided on $known_on, is complete. " + _KEEP_APPLYING,
    "hold_over": "The search has been on hold since $known_on, and no decision has come. "
    "From $opens_on, treat the matter as over. " + _KEEP_APPLYING,
    "withdrawn": (
        "You withdrew on $known_on, and told them on $told_on. There is nothing left to do here. " + _KEEP_APPLYING,
        "You withdrew on $known_on. There is nothing left to do here. " + _KEEP_APPLYING,
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
        "You are waiting for the answer that may come by $reply_by. Unless it comes, look again on $next_on. "
        + _KEEP_APPLYING,
        "You asked to be left in peace until $snoozed_until. The next step is on $next_on. " + _KEEP_APPLYING,
        "${no_contact}They asked not to be contacted, so there is only to wait for their answer. "
        "Unless it comes, look again on $next_on. " + _KEEP_APPLYING,
        "You are waiting for an answer to your question of $asked_last. Unless it comes, look again on $next_on. "
        + _KEEP_APPLYING,
        "${decided}There is nothing to do here before $next_on. " + _KEEP_APPLYING,
        "${decided}There is nothing left to do here. " + _KEEP_APPLYING,
        "You are waiting for news. Unless it comes, the next step is on $next_on. " + _KEEP_APPLYING,
        "You are waiting for news, and there is no further step to take. " + _KEEP_APPLYING,
    ),
}
