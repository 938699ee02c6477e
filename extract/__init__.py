"""From a Document to raw records: which table is a plan, which column plays which role, what stands over a row."""
