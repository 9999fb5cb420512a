"""The policy, sentence by sentence: a class each, with days worked out by hand from ``docs/concepts/policy.md``."""
