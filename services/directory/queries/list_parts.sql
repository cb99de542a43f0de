SELECT id FROM organizations WHERE parent_id = $1 ORDER BY id
