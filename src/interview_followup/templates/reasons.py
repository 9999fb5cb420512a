"""
The facts that the sentence of a reason can name.
"""

from typing import Final

REASON_FACTS: Final[dict[str, str]] = {
    "opens_on": "the first day on which the step is right",
    "due_on": "the day by which it should be done",
    "closes_on": "the last day on which it is right",
    "next_change": "the day on which the answer changes by itself",
    "next_on": "waiting: the day of the next step",
    "interview_on": "waiting: the interview is still ahead, on this day",
    "reply_by": "waiting: the promised day that has not passed",
    "asked_last": "waiting: the day of the last check-in that was done",
    "snoozed_until": "waiting: the day until which the candidate wants to hear nothing",
    "held_on": "the day of the interview",
    "thanked_on": "the day of the first thank-you",
    "promised_on": "the promised day",
    "silent_since": "the day since which nothing has come",
    "last_contact_on": "the last day on which the candidate wrote",
    "asked": "how often the candidate has asked",
    "last_asked_on": "the day of the last check-in, done or skipped",
    "last_question_on": "the day of the last check-in that was done",
    "opened_on": "the first day of the check-in that was missed",
    "closed_on": "the last day of the check-in that was missed",
    "counted_from": "the day from which the time without contact counts",
    "known_on": "the day on which the outcome was known",
    "feedback_on": "the day on which feedback came",
    "respond_by": "the last day to answer the offer",
    "settled_on": "the day on which the last step was done or skipped",
    "answered_on": "the day on which the offer was answered",
    "declined": "a switch: the offer was declined",
    "vague": "a switch: the promise was vague",
    "rejected_on": "the day of a rejection by an employer who asked not to be contacted",
    "next_interview_on": "the day of the next interview",
    "replied_on": "the day of the reply to the advance",
    "kept_in_touch_on": "the day of the last word after a rejection",
    "told_on": "the day on which the withdrawal was told",
    "rival_received_on": "the day on which the other offer came",
    "rival_decide_by": "the last day to answer the other offer",
    "accepted": "a switch: a job was accepted",
    "decided": "waiting, a switch: the matter is decided, and no answer is awaited",
    "no_contact": "a switch: the employer asked not to be contacted",
}
"""Every fact that a reason's sentence can name besides those that the rule itself declares."""
