"""Web pages saved from a browser, from Word or as an archive (.html, .mht): headings, paragraphs, lists, tables."""
