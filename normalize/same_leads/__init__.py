"""The same lead across rows, spellings and documents of one authority: which names are one, and why."""
