"""How documents are shared out to processes. Every executor gives the same entries in the same order."""
