"""Benchmarks: run by hand, on 127.0.0.1 alone. Tests judge counts only, never time."""
