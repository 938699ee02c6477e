"""Text files: one recogniser a layout proposes tables with a score; the best wins."""
