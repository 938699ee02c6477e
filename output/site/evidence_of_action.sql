SELECT field, stands, text, path, block_id
FROM evidence
WHERE action_id = :action
ORDER BY field, position
