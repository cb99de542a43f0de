#include "plenaryd/connect_advice.h"

#include "absl/strings/str_replace.h"

namespace plenary::plenaryd {
namespace {

// The words before and after a name in PostgreSQL's message, and what to do.
struct Advice {
  std::string_view before;
  std::string_view after;
  const char* text;
};

constexpr Advice kAdvice[] = {
    {"database \"", "\" does not exist",
     "make it (CREATE DATABASE \"$0\" ENCODING 'UTF8' TEMPLATE template0;), then run `plenaryd migrate up`; "
     "or "
     "name another in --database-url"},
    {"role \"", "\" does not exist",
     "make it (CREATE ROLE \"$0\" LOGIN PASSWORD '…'; GRANT plenary_server TO \"$0\";), or name another user "
     "in "
     "--database-url"},
    {"role \"", "\" is not permitted to log in",
     "let it (ALTER ROLE \"$0\" LOGIN;), or name another user in --database-url"},
    {"password authentication failed for user \"", "\"",
     "correct the password in --database-url, or set it (ALTER ROLE \"$0\" PASSWORD '…';)"},
    {"no password supplied", "", "put the password into --database-url, PGPASSWORD or ~/.pgpass"},
    {"permission denied for database \"", "\"",
     "as its owner: GRANT CONNECT ON DATABASE \"$0\" TO the user of --database-url;"},
    {"no pg_hba.conf entry for host \"", "\"",
     "let this machine in (a line for $0 in pg_hba.conf, then SELECT pg_reload_conf();)"},
    {"too many connections for role \"", "\"", "raise its limit (ALTER ROLE \"$0\" CONNECTION LIMIT -1;)"},
    {"too many connections for database \"", "\"",
     "raise its limit (ALTER DATABASE \"$0\" CONNECTION LIMIT -1;)"},
    {"too many clients already", "", "raise max_connections of PostgreSQL, or end other sessions"},
    {"remaining connection slots", "", "raise max_connections of PostgreSQL, or end other sessions"},
    {"session is read-only", "",
     "no server of --database-url takes writes: promote one, or name the primary"},
};

}  // namespace

std::string ConnectAdvice(std::string_view said) {
  for (const Advice& advice : kAdvice) {
    for (std::size_t at = said.find(advice.before); at != std::string_view::npos;
         at = said.find(advice.before, at + 1)) {
      const std::string_view rest = said.substr(at + advice.before.size());
      const std::size_t end = advice.after.empty() ? 0 : rest.find('"');
      if (end == std::string_view::npos || !rest.substr(end).starts_with(advice.after)) continue;
      const std::string name(rest.substr(0, end));
      return absl::StrReplaceAll(advice.text, {{"$0", name}});
    }
  }
  return "";
}

}  // namespace plenary::plenaryd
