"""Tables to records: which row is what, which column has which role, what stands over a row."""
