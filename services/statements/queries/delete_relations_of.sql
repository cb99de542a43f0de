-- Of event $1. Before its statements, which refer to each other.
DELETE FROM statement_relations WHERE event_id = $1
