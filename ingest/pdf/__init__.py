"""PDF files: ruled tables and the text around them, with a box for every cell."""
