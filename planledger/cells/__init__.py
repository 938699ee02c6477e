"""Cells of a spreadsheet resolved one by one: `planledger resolve`."""
