"""Show a person what was understood of a document: marks, page pictures and a page of HTML."""
