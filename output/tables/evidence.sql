SELECT
    s.action_id,
    s.field,
    s.text,
    NULLIF(ltrim(
        COALESCE(', page ' || s.page, '')
        || COALESCE(', table ' || p.position, '')
        || COALESCE(', row ' || (s."row" + 1), '')
        || COALESCE(', column ' || (s."column" + 1), '')
        || CASE
            WHEN s.line_first IS NULL THEN ''
            WHEN s.line_last IS NULL OR s.line_last = s.line_first THEN ', line ' || s.line_first
            ELSE ', lines ' || s.line_first || ' to ' || s.line_last
        END
        || CASE WHEN s.recognised THEN ', by OCR' ELSE '' END
        || CASE
            WHEN s.table_id IS NULL AND b.position IS NOT NULL THEN ', block ' || b.position
            ELSE ''
        END, ', '), '') AS place,
    COALESCE(replace(d.title, char(10), ' '), d.path) AS document,
    d.path,
    s.position,
    s.block_id,
    s.bbox,
    a.document_id
FROM sources s
JOIN actions a ON a.id = s.action_id
JOIN documents d ON d.id = a.document_id
LEFT JOIN plan_tables p ON p.id = s.table_id
LEFT JOIN blocks b ON b.id = s.block_id
