"""Synthetic plans with their truth: what bench/generate writes and bench/identity measures against."""
