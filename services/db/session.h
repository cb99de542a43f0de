// An open session with PostgreSQL and what it holds prepared. This and session.cc are the seam to libpqxx
// (6.4 and 7.10): beside connection.cc, no other file includes its connections or transactions. What goes
// wrong is thrown as libpqxx throws it. For connection.cc alone.

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

// The statements composed at run time that a session holds prepared, the last used first.
class ComposedStatements {
 public:
  // The name under which `sql` is prepared; prepares it, and forgets the one that was unused for longest, if
  // need be.
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
  // Connects. What the network does not answer is given up after 3 s for each address.
  explicit Session(const ConnectionOptions& options);
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  // Makes the settings that `options` tell.
  void Settle(const ConnectionOptions& options);

  // Begins a transaction unless one is open.
  void Begin();
  // Ends the one that is open. COMMIT returns false if PostgreSQL had a warning about it: the transaction
  // then holds here, but perhaps not at the standby that was to confirm it.
  [[nodiscard]] bool Commit();
  void Rollback();
  bool in_transaction() const { return in_transaction_; }

  // Prepares the statement, if it is not yet, and returns its name.
  const std::string& Prepared(const Statement& statement);
  const std::string& PreparedComposed(const std::string& sql);
  pqxx::result Run(const std::string& name, const Params& params);
  pqxx::result RunScript(const std::string& sql);

  bool is_open() const { return connection_.is_open(); }
  // Whether the server has hung up, as it does when it restarts.
  bool HungUp() const;

  // Ends the session from outside: the thread that waits for its answer gets an error.
  void Shut() const;
  // The same, but the server does not notice; returns the socket, which the caller now owns.
  int SetAside() const;

  // Marks that a cancellation is about to be sent; false if one is under way.
  bool BeginCancel();
  // Sends it, which may take as long as the network likes.
  void SendCancel();
  // Whether none is under way; waits a moment for one that is. False: it may yet hit whatever this session
  // runs.
  bool CancelIsOver();

 private:
  // Has statements planned anew if their plans may be outdated.
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
