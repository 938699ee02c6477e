"""Scanned pages: the picture of a page, its ruling lines, and its words through OCRmyPDF and Tesseract."""
