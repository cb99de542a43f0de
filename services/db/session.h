// An open session with PostgreSQL and its prepared statements. This and session.cc are the seam to libpqxx
// (6.4 and 7.10): only connection.cc also includes its connections or transactions. Throws what libpqxx
// throws. For connection.cc only.

#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <pqxx/connection>
#include <pqxx/except>
#include <pqxx/nontransaction>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "db/connection_options.h"
#include "db/statement.h"

namespace plenary::db {

// Finds a std::string by a view of the same text.
struct TextHash : std::hash<std::string_view> {
  using is_transparent = void;
};

// The prepared statements of a session that were composed at run time, most recently used first.
class ComposedStatements {
 public:
  // The name under which `sql` is prepared. Prepares it if necessary, and forgets the least recently used
  // one.
  const std::string& Prepared(pqxx::connection& connection, const std::string& sql);

 private:
  struct Composed {
    std::string sql;
    std::string name;
  };

  void Forget(pqxx::connection& connection);

  std::list<Composed> statements_;
  std::unordered_map<std::string_view, std::list<Composed>::iterator> by_sql_;
  std::uint64_t count_ = 0;
};

// Used by one thread; Shut, SetAside and Cancel by others meanwhile.
class Session {
 public:
  // Connects. An address that does not answer is given up after 3 s.
  explicit Session(const ConnectionOptions& options);
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  // Applies the settings of `options`.
  void Settle(const ConnectionOptions& options);

  // Begins a transaction unless one is open.
  void Begin();
  // Ends the open transaction. COMMIT returns false if PostgreSQL warned about it: the transaction is then
  // committed here, but perhaps not confirmed by the standby.
  [[nodiscard]] bool Commit();
  void Rollback();
  bool in_transaction() const { return in_transaction_; }

  // Prepares the statement if it is not prepared, and returns its name.
  const std::string& Prepared(const Statement& statement);
  const std::string& PreparedComposed(const std::string& sql);
  pqxx::result Run(const std::string& name, const Params& params);
  pqxx::result RunScript(const std::string& sql);

  bool is_open() const { return connection_.is_open(); }
  // Whether the server has closed the connection, as it does when it restarts.
  bool HungUp() const;

  // Ends the session from outside: the thread that waits for its answer gets an error.
  void Shut() const;
  // The same, but the server does not notice. Returns the socket, which the caller now owns.
  int SetAside() const;

  // Marks that a cancellation is about to be sent; false if one is under way.
  bool BeginCancel();
  // Sends it, which may take long on a slow network.
  void SendCancel();
  // Whether no cancellation is under way, after a brief wait. False: it may still hit the next statement of
  // this session.
  bool CancelIsOver();

 private:
  // Makes statements be planned again if their plans may be outdated.
  void RefreshPlans();

  pqxx::connection connection_;
  const std::map<std::string, std::string> replaced_statements_;
  std::unordered_set<std::string, TextHash, std::equal_to<>> prepared_;
  ComposedStatements composed_;
  std::chrono::steady_clock::time_point planned_since_ = std::chrono::steady_clock::now();
  bool in_transaction_ = false;
  bool warned_ = false;  // since COMMIT was sent

  struct Notices;
  std::unique_ptr<Notices> notices_;
  // One "nontransaction" serves all statements: making one costs a system call.
  std::optional<pqxx::nontransaction> work_;

  std::atomic<bool> cancelling_ = false;
  std::mutex cancel_mutex_;
  std::condition_variable cancel_over_;
};

}  // namespace plenary::db
