"""Word files (.docx): the XML tree of the body, walked once."""
