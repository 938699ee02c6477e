SELECT path, document, reason, cases, detail, next_step, document_id
FROM needs_a_person
ORDER BY rank, path
