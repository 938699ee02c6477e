"""The settings of a corpus, `planledger.toml`: read, checked, and handed to the rooms document by document."""
