"""What to show, as neutral blocks: no colour codes, no terminal, no markup."""
