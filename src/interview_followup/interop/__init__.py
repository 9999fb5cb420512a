"""
Conversions for hosts, each behind an extra where it needs one: stored JSON, e-mail, calendar files.

Nothing else in the library imports them, and importing this package brings in none of them.
"""
