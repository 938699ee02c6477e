"""From a Document to raw records: which tables are plans, what each column is, what stands over a row."""
