"""The content of each sample plan, one file a plan, with the answers a reader of the plan would give."""
