// A gate on the way to a server: what goes through it can be stopped, lost or slowed while it goes.

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
  std::string socket{};  // its path; then the others do not count
};

// Listens on a loopback port of its own and passes everything on to a server, both ways, on one thread.
// Thread-safe.
class Gate {
 public:
  enum class Mode {
    kPass,
    kSwallow,  // takes bytes and forgets them; what it swallowed never comes
    kFreeze,   // takes no more bytes; they come when it passes again
  };
  // Forth is from those who connect to the server.
  enum class Way { kForth, kBack };

  // Connects to `server` within this network namespace (setns); -1 for that of the caller.
  explicit Gate(Address server, int network = -1);
  ~Gate();
  Gate(const Gate&) = delete;
  Gate& operator=(const Gate&) = delete;

  int port() const { return port_; }
  std::string address() const { return "127.0.0.1:" + std::to_string(port_); }

  // While a way does not pass, nobody at its end hears that a connection has ended.
  void Set(Mode mode);
  void Set(Way way, Mode mode);
  // From the first piece of bytes on that goes forth and holds the text, both ways swallow. "" for never.
  void SwallowFrom(const std::string& text);
  // Whether that has happened.
  bool swallowed() const { return found_; }
  // Ends every connection that there is, with a reset. What connects later is not touched.
  void Cut();
  // What connects later gets to another server.
  void LeadTo(const Address& server);
  // From now on every piece takes so long.
  void Delay(std::chrono::milliseconds delay) { delay_ = delay; }

 private:
  struct Half;
  struct Link;

  Address Server();
  void Run();
  void Accept();
  // How a way is at this moment.
  Mode ModeOf(Way way) const { return way == Way::kForth ? forth_ : back_; }
  void Take(Half& half, Way way);
  void Give(Half& half, Way way) const;
  void Wake() const;

  const int network_;
  int listener_ = -1;
  int wake_[2] = {-1, -1};
  int port_ = 0;
  std::vector<std::unique_ptr<Link>> links_;  // the thread's
  std::atomic<Mode> forth_ = Mode::kPass;
  std::atomic<Mode> back_ = Mode::kPass;
  std::atomic<std::chrono::milliseconds> delay_{std::chrono::milliseconds(0)};
  std::atomic<bool> cut_ = false;
  std::atomic<bool> found_ = false;
  std::atomic<bool> ends_ = false;
  std::mutex mutex_;  // guards what follows
  Address server_;
  std::string text_;
  std::thread thread_;
};

// The server that a libpq URL or connection string names.
Address AddressOf(const std::string& database_url);
// The same database, by way of the gate or of another address: a connection string.
std::string UrlBy(const std::string& database_url, const std::string& host, int port);

}  // namespace plenary::test
