// How a session with PostgreSQL is opened.

#pragma once

#include <map>
#include <string>

namespace plenary::db {

// Settings of a session.
struct ConnectionOptions {
  // libpq's connection string or URL; if empty, libpq uses its environment (PGHOST, …).
  std::string url;
  // Limit of one statement in milliseconds, 0 for none; the watchdog cancels earlier if nobody waits for the
  // answer. A session that does not answer within 2 s more is ended.
  int statement_timeout_ms = 30'000;
  // Limit of the wait for one lock in milliseconds; statements read it as plenary.lock_timeout.
  int lock_timeout_ms = 10'000;
  // The same after WaitBriefly().
  int brief_lock_timeout_ms = 100;
  // How long a transaction may be idle, in milliseconds, before the server ends the session and releases its
  // locks; 0 for ever. For sessions whose locks block others.
  int idle_in_transaction_timeout_ms = 0;
  // Plans each statement once, for all values. Otherwise PostgreSQL guesses the length of array parameters
  // and may plan look-ups by key again each time, which takes longer than running them. Tables are read by an
  // index where there is one. For sessions whose statements have one good plan.
  bool generic_plans = false;
  // The session is read-only.
  bool read_only = false;
  // A lane connects all its sessions when it starts, not each when there is work for it. Tests start many
  // servers that use few of their sessions.
  bool connect_at_start = true;
  // The role that the session works as (SET ROLE), of which its login is a member. Empty: the login itself.
  std::string role{};
  // The name in pg_stat_activity.
  std::string application_name = "plenaryd";
  // Texts that replace those of named statements. For tests that remove a lock, for example, to show what it
  // is needed for.
  std::map<std::string, std::string> replaced_statements{};
};

}  // namespace plenary::db
