DROP TABLE session_appearances, sessions, rooms;
DROP EXTENSION btree_gist;
