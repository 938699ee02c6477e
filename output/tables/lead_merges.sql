SELECT
    l.name AS lead,
    n.name,
    n.rule,
    n.because,
    n.score,
    u.name AS authority,
    (SELECT count(DISTINCT al.action_id) FROM action_leads al WHERE al.name_id = n.id) AS actions,
    (SELECT group_concat(path, '; ') FROM (
        SELECT DISTINCT d.path FROM action_leads al
        JOIN actions a ON a.id = al.action_id JOIN documents d ON d.id = a.document_id
        WHERE al.name_id = n.id ORDER BY d.path)) AS documents,
    n.kind,
    n.lead_id,
    n.id AS name_id
FROM lead_names n
JOIN leads l ON l.id = n.lead_id
LEFT JOIN authorities u ON u.id = n.authority_id
WHERE n.lead_id <> n.id
ORDER BY u.name, l.name, n.name
