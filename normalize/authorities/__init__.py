"""Whose plan a document is: names, addresses and mentions weighed against the register of UK authorities."""
