"""Measures answers on questions whose answers are known; the editors' tool `python -m bot evaluate` shows it."""
