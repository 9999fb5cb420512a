"""
A small job board that tells its candidates what to do after an interview.

It shows where `interview_followup` sits in a backend: the library decides and words, the board stores, wakes and sends.
"""
