"""The tables and views of the ledger, declared as data: name, kind, description, keys."""
