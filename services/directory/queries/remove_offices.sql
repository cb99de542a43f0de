DELETE FROM person_offices WHERE person_id = $1
