"""Records outside tables: labelled blocks, numbered lines and sentences that bind."""
