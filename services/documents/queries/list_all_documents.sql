-- Of all events, like list_documents.sql.
{documents/listed_documents}
WHERE /*where*/ TRUE
ORDER BY /*order*/ d.event_id, d.id
LIMIT /*limit*/ 50
