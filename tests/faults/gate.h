// A proxy in front of a server, which can stop, lose or delay data on its way.

#pragma once

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace plenary::test {

// Where a server listens: a host and port, or a UNIX socket.
struct Address {
  std::string host;
  int port = 0;
  std::string socket{};  // its path; the other fields are then ignored
};

// Listens on a loopback port and passes everything to a server, in both directions, on one thread.
// Thread-safe.
class Gate {
 public:
  enum class Mode {
    kPass,
    kSwallow,  // reads bytes and drops them
    kFreeze,   // reads no more bytes; they are passed on later
  };
  // Forward is from clients to the server.
  enum class Way { kForth, kBack };

  // Connects to `server` in this network namespace (setns); -1 for the caller's.
  explicit Gate(Address server, int network = -1);
  ~Gate();
  Gate(const Gate&) = delete;
  Gate& operator=(const Gate&) = delete;

  int port() const { return port_; }
  std::string address() const { return "127.0.0.1:" + std::to_string(port_); }

  // While a direction does not pass, its receiver does not notice that a connection has ended.
  void Set(Mode mode);
  void Set(Way way, Mode mode);
  // From the first piece of forward data that has the text, drops both directions. "" for never.
  void SwallowFrom(const std::string& text);
  // Whether that has happened.
  bool swallowed() const { return found_; }
  // Ends every present connection with a reset. Later connections are not affected.
  void Cut();
  // Later connections go to another server.
  void LeadTo(const Address& server);
  // From now on every piece is delayed by this time.
  void Delay(std::chrono::milliseconds delay) { delay_ = delay; }

 private:
  struct Half;
  struct Link;

  Address Server();
  void Run();
  void Accept();
  // The present mode of a direction.
  Mode ModeOf(Way way) const { return way == Way::kForth ? forth_ : back_; }
  void Take(Half& half, Way way);
  void Give(Half& half, Way way) const;
  void Wake() const;

  const int network_;
  int listener_ = -1;
  int wake_[2] = {-1, -1};
  int port_ = 0;
  std::vector<std::unique_ptr<Link>> links_;  // only for the thread
  std::atomic<Mode> forth_ = Mode::kPass;
  std::atomic<Mode> back_ = Mode::kPass;
  std::atomic<std::chrono::milliseconds> delay_{std::chrono::milliseconds(0)};
  std::atomic<bool> cut_ = false;
  std::atomic<bool> found_ = false;
  std::atomic<bool> ends_ = false;
  std::mutex mutex_;  // guards the members below
  Address server_;
  std::string text_;
  std::thread thread_;
};

// The server in a libpq URL or connection string.
Address AddressOf(const std::string& database_url);
// The same database, through the gate or another address: a connection string.
std::string UrlBy(const std::string& database_url, const std::string& host, int port);

}  // namespace plenary::test
