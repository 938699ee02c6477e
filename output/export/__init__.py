"""The ledger as files: CSV, JSON Lines, Parquet and a Frictionless Tabular Data Package."""
