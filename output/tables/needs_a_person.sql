WITH placed AS (
    -- Where a person finds an action: its table and row, else its page or block, and its own number.
    SELECT a.rowid AS number, a.id, a.document_id, a.confidence,
        CASE WHEN p.position IS NOT NULL THEN 'table ' || p.position || ', row ' || a."row"
            WHEN a.page IS NOT NULL THEN 'page ' || a.page
            ELSE 'block ' || substr(a.id, length(a.document_id) + 3) END
        || COALESCE(' (' || replace(a.ref, char(10), ' ') || ')', '') AS place
    FROM actions a LEFT JOIN plan_tables p ON p.id = a.table_id
),
-- `cases` counts those of the document, of which `nth` is one; the first three are shown.
unsure AS (
    SELECT document_id, id, place, count(*) OVER d AS cases, row_number() OVER (d ORDER BY number) AS nth
    FROM placed WHERE confidence < 0.5 WINDOW d AS (PARTITION BY document_id)
),
open_times AS (
    SELECT a.document_id, a.place, replace(COALESCE(t.text, t.message, ''), char(10), ' ') AS text,
        count(*) OVER d AS cases, row_number() OVER (d ORDER BY a.number, t.position) AS nth
    FROM timescales t JOIN placed a ON a.id = t.action_id
    WHERE t.kind = 'unresolved'
    WINDOW d AS (PARTITION BY a.document_id)
),
-- Not those of a cell that says that there is a lead, not who: nobody could tell from the document. The plus has the
-- events looked up by action, of which there are few, and not by code.
open_leads AS (
    SELECT a.document_id, a.place, replace(al.text, char(10), ' ') AS text,
        count(*) OVER d AS cases, row_number() OVER (d ORDER BY a.number, al.position) AS nth
    FROM action_leads al JOIN leads l ON l.id = al.lead_id JOIN placed a ON a.id = al.action_id
    WHERE l.kind = 'unresolved' AND NOT EXISTS (
        SELECT 1 FROM run_events e WHERE e.action_id = al.action_id AND +e.code = 'lead_without_name')
    WINDOW d AS (PARTITION BY a.document_id)
)
SELECT
    n.document_id,
    f.path,
    COALESCE(replace(f.title, char(10), ' '), f.path) AS document,
    n.reason,
    n.cases,
    n.detail,
    n.next_step,
    n.rank
FROM (
    SELECT d.id AS document_id,
        CASE WHEN d.status = 'failed' AND d.wanted_parts IS NOT NULL THEN 'part_missing'
             WHEN d.status IN ('failed', 'needs_ocr') THEN d.status
             WHEN d.missing_since IS NOT NULL THEN 'file_missing'
             WHEN d.status = 'no_action_table' THEN 'no_plan_found'
             ELSE 'note' END AS reason,
        1 AS cases,
        COALESCE(d.message, 'It says no more.') AS detail,
        CASE WHEN d.missing_since IS NOT NULL
                 THEN 'Put the file back, or drop it from the ledger: planledger build --prune.'
             WHEN d.status = 'failed' AND d.wanted_parts IS NOT NULL
                 THEN 'Get the part (planledger doctor says how), then build again.'
             WHEN d.status = 'failed' THEN 'Do what the message says, then build again.'
             WHEN d.status = 'needs_ocr' AND d.wanted_parts IS NULL THEN 'Build again with --ocr auto.'
             WHEN d.status = 'needs_ocr'
                 THEN 'Get the parts for OCR (planledger doctor says how), then build again.'
             WHEN d.status = 'no_action_table' THEN 'Look whether the document holds a plan after all.'
             ELSE 'Look at the document beside its records.' END AS next_step,
        CASE WHEN d.status = 'failed' AND d.wanted_parts IS NULL THEN 1
             WHEN d.status IN ('failed', 'needs_ocr') THEN 2
             WHEN d.missing_since IS NOT NULL THEN 3
             ELSE 5 END AS rank
    FROM documents d
    WHERE d.status IN ('failed', 'needs_ocr') OR d.message IS NOT NULL OR d.missing_since IS NOT NULL
    UNION ALL
    SELECT d.id, 'error', count(*), min(e.message),
        'Look at the errors in run_events for this document.', 4
    FROM run_events e JOIN documents d ON d.id = e.document_id
    WHERE e.severity = 'error' AND d.status NOT IN ('failed', 'needs_ocr')
    GROUP BY d.id
    UNION ALL
    SELECT d.id, 'not_read', count(*), min(e.message),
        'Part of the document is in no table: look at it there, or fetch a better copy.', 4
    FROM run_events e JOIN documents d ON d.id = e.document_id
    WHERE e.code IN ('cells_not_paired', 'page_damaged', 'page_garbled', 'pdf_cut_short')
        AND d.status NOT IN ('failed', 'needs_ocr')
    GROUP BY d.id
    UNION ALL
    SELECT d.id, 'partly_read', count(*), min(e.message),
        CASE WHEN d.wanted_parts IS NOT NULL
                 THEN 'Get the parts for OCR (planledger doctor says how), then build again.'
             WHEN d.ocr = 'declined' THEN 'Build again with --ocr auto.'
             ELSE 'OCR came to nothing there: look at the page, or fetch a better copy.' END, 4
    FROM run_events e JOIN documents d ON d.id = e.document_id
    WHERE e.code = 'page_without_text' AND d.status NOT IN ('failed', 'needs_ocr')
    GROUP BY d.id
    UNION ALL
    SELECT d.id, 'part_missing', count(*), min(e.message),
        'Get the parts for OCR (planledger doctor says how), then build again with --ocr force.', 4
    FROM run_events e JOIN documents d ON d.id = e.document_id
    WHERE e.code = 'ocr_not_forced'
    GROUP BY d.id
    UNION ALL
    SELECT d.id, 'stale_correction', count(*),
        min(c.action_id || ' ' || c.field),
        'The machine now reads another value: compare it with the correction, then correct again or remove it.', 6
    FROM corrections c JOIN actions a ON a.id = c.action_id JOIN documents d ON d.id = a.document_id
    WHERE c.state = 'stale'
    GROUP BY d.id
    UNION ALL
    SELECT NULL, 'orphaned_correction', count(*), min(c.action_id || ' ' || c.field),
        'The action is gone: find the one that took its place, correct that, and remove this one.', 7
    FROM corrections c
    WHERE c.state = 'orphaned'
    GROUP BY c.state
    UNION ALL
    SELECT document_id, 'low_confidence', cases, group_concat(place || ': ' || reasons, char(10)),
        'Check these actions against their evidence.', 8
    FROM (
        SELECT u.document_id, u.cases, u.place, COALESCE((SELECT group_concat(reason, ' ') FROM (
            SELECT c.reason FROM confidence_checks c
            WHERE c.action_id = u.id AND c.outcome = 'failed' ORDER BY c.position)), 'look at it') AS reasons
        FROM unsure u WHERE u.nth <= 3 ORDER BY u.document_id, u.nth)
    GROUP BY document_id
    UNION ALL
    SELECT document_id, 'unresolved_timescale', cases, group_concat(place || ': “' || text || '”', char(10)),
        'Read the times that could not be resolved, and correct start and end where they can be told.', 9
    FROM (SELECT * FROM open_times WHERE nth <= 3 ORDER BY document_id, nth)
    GROUP BY document_id
    UNION ALL
    SELECT document_id, 'unresolved_lead', cases, group_concat(place || ': “' || text || '”', char(10)),
        'Read the leads that could not be told for a person, post, team or organisation.', 10
    FROM (SELECT * FROM open_leads WHERE nth <= 3 ORDER BY document_id, nth)
    GROUP BY document_id
) AS n
LEFT JOIN documents f ON f.id = n.document_id
ORDER BY n.rank, f.path
