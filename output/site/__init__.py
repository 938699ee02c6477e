"""The ledger in a browser: Datasette's metadata, settings and the command that serves it."""
