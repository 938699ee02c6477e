"""Plans with known answers, written in every form of legacy plan, and how many of the answers come back."""
