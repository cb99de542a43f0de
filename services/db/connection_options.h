// How a session with PostgreSQL is opened.

#pragma once

#include <map>
#include <string>

namespace plenary::db {

// Settings of a session.
struct ConnectionOptions {
  // libpq's connection string or URL; empty takes libpq's own environment (PGHOST, …).
  std::string url;
  // Cap on one statement in milliseconds, 0 for none; the watchdog cancels earlier what nobody waits for.
  // What is not answered 2 s later ends the session.
  int statement_timeout_ms = 30'000;
  // Cap on waiting for one lock in milliseconds; statements know it as plenary.lock_timeout.
  int lock_timeout_ms = 10'000;
  // The same after WaitBriefly().
  int brief_lock_timeout_ms = 100;
  // How long a transaction may be idle, in milliseconds, before the server ends the session and lets go what
  // it holds; 0 for ever. For sessions that hold what others need.
  int idle_in_transaction_timeout_ms = 0;
  // Plans each statement once and for all values. PostgreSQL otherwise guesses at the length of array
  // parameters and may plan look-ups by key anew each time, which takes longer than they do. Tables are read
  // by an index where there is one. For sessions whose statements have one good plan.
  bool generic_plans = false;
  // The session cannot write.
  bool read_only = false;
  // The role as which the session works (SET ROLE), of which its login is a member. Empty: the login itself.
  std::string role{};
  // Shown in pg_stat_activity.
  std::string application_name = "plenaryd";
  // Texts that are run in place of those of named statements. For tests that take a lock or the like away to
  // see what it is there for.
  std::map<std::string, std::string> replaced_statements{};
};

}  // namespace plenary::db
