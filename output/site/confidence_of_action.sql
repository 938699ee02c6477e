SELECT name AS "check", outcome, lost, reason, action_id
FROM confidence_checks
WHERE action_id = :action
ORDER BY position
