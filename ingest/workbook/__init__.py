"""Excel workbooks (.xlsx, .xlsm): every sheet as a person sees it, as headings, paragraphs and tables."""
