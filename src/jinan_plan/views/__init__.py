"""What to show, in terms of the plan and without a terminal."""
