-- Of all events; columns as in list_statements.sql.
{statements/listed_statements}
WHERE /*where*/ TRUE
ORDER BY /*order*/ s.event_id, s.id
LIMIT /*limit*/ 50
