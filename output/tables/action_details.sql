SELECT
    a.id,
    a.action,
    a.lead_text,
    a.timescale_text,
    COALESCE(replace(d.title, char(10), ' '), d.path) AS document,
    a.status,
    a.outcome,
    u.name AS authority,
    a.page,
    a.ref,
    a.theme,
    a.recommendation,
    a.priority,
    a.objective,
    a.risk,
    a.progress,
    a.resources,
    a.links,
    a.kind,
    (SELECT group_concat(name, '; ') FROM (
        SELECT l.name FROM action_leads al JOIN leads l ON l.id = al.lead_id
        WHERE al.action_id = a.id ORDER BY al.position)) AS leads,
    a.lead_kinds,
    (SELECT group_concat(shown, '; ') FROM (
        SELECT COALESCE(t.edtf, t.kind) AS shown FROM timescales t
        WHERE t.action_id = a.id ORDER BY t.position)) AS timescales,
    a.start,
    a."end",
    CAST(substr(a."end", 1, 4) AS INTEGER) AS year_due,
    a.ongoing,
    (SELECT group_concat(indicator_id, '; ') FROM (
        SELECT DISTINCT m.indicator_id FROM indicator_mentions m
        WHERE m.action_id = a.id ORDER BY m.indicator_id)) AS indicators,
    a.incomplete,
    a.confidence,
    (SELECT group_concat(reason, ' ') FROM (
        SELECT c.reason FROM confidence_checks c
        WHERE c.action_id = a.id AND c.outcome = 'failed' ORDER BY c.position)) AS confidence_reasons,
    (SELECT group_concat(field, '; ') FROM (
        SELECT c.field FROM corrections c
        WHERE c.action_id = a.id AND c.state = 'applied' ORDER BY c.field)) AS corrected,
    a.extra,
    d.plan_type,
    d.path,
    a.document_id,
    d.authority_id,
    a.table_id,
    a."row",
    a.rowid AS search_rowid
FROM actions a
JOIN documents d ON d.id = a.document_id
LEFT JOIN authorities u ON u.id = d.authority_id
