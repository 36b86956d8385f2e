"""What the numbers say: pure functions from a book, a year and a date to verdicts."""
