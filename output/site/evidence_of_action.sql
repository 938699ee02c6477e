SELECT e.field, e.text, e.place, e.document, e.block_id, e.action_id, e.document_id
FROM evidence e
JOIN pragma_table_info('actions') c ON c.name = e.field
WHERE e.action_id = :action
ORDER BY c.cid, e.position
