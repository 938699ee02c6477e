SELECT
    snippet(actions_fts, -1, '[', ']', ' … ', 24) AS found,
    a.lead_text,
    a.timescale_text,
    COALESCE(replace(d.title, char(10), ' '), d.path) AS document,
    u.name AS authority,
    a.page,
    a.id AS action_id,
    a.document_id
FROM actions_fts
JOIN actions a ON a.rowid = actions_fts.rowid
JOIN documents d ON d.id = a.document_id
LEFT JOIN authorities u ON u.id = d.authority_id
WHERE actions_fts MATCH escape_fts(:search)
ORDER BY actions_fts.rank
LIMIT 200
