"""From a DocumentEntry to rows of the tables: pure functions, no database."""
