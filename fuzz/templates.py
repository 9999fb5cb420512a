"""
Hunt in the template set: ``python -m fuzz.templates``, with libFuzzer's own options and folders behind it.
"""

from .running import hunt

if __name__ == "__main__":
    hunt("templates")
