-- All of event $1, parents first.
{sessions/sessions_from_parents}
