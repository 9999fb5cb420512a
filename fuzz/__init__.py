"""
Hunting for inputs that end in neither a decision nor a documented error, with atheris: ``python -m fuzz``.

What is looked at, and how, stands in ``tests.fuzzing``, which needs no fuzzer; here is only what drives it.
"""
