-- All of event $1, parents first. Locked, so that none of them changes meanwhile.
{sessions/sessions_from_parents}
FOR NO KEY UPDATE OF s
