"""Old word processor files (.doc, .rtf, .odt): LibreOffice saves them as .docx, the Word reader reads that."""
