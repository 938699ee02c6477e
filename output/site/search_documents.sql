SELECT
    snippet(blocks_fts, 0, '[', ']', ' … ', 24) AS found,
    COALESCE(replace(d.title, char(10), ' '), d.path) AS document,
    b.page,
    b.kind,
    b.id AS block_id,
    b.document_id
FROM blocks_fts
JOIN blocks b ON b.rowid = blocks_fts.rowid
JOIN documents d ON d.id = b.document_id
WHERE blocks_fts MATCH escape_fts(:search)
ORDER BY blocks_fts.rank
LIMIT 200
