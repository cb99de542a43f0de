#include "http/connection.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <random>
#include <utility>

#include "http/http1_codec.h"
#include "http/http2_codec.h"

namespace plenary::http {
namespace {

using std::chrono::milliseconds;

constexpr std::string_view kHttp2Preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
// "PRI " begins no request of HTTP/1.1.
constexpr std::size_t kEnoughOfPreface = 4;
// How much one connection may read and write before the others get their turn.
constexpr int kReadsATurn = 4;
constexpr int kWritesATurn = 4;
constexpr milliseconds kLongestLinger{2'000};
// A connection on which nothing was said may have a request under way, but not for long.
constexpr milliseconds kUnknownWhileDraining{1'000};

// A tenth more at most: see Limits::age.
milliseconds WithJitter(milliseconds age) {
  static thread_local std::minstd_rand random(std::random_device{}());
  return age + milliseconds(std::uniform_int_distribution<milliseconds::rep>(0, age.count() / 10)(random));
}

}  // namespace

Connection::Connection(const Surroundings& surroundings, Socket socket, std::string address,
                       ConnectionCounts::Ticket ticket, OnEnd on_end)
    : Carrier(surroundings),
      socket_(std::move(socket)),
      ticket_(std::move(ticket)),
      on_end_(std::move(on_end)),
      age_(WithJitter(surroundings.limits.age)) {
  peer = std::move(address);
  secure = socket_.secure();
}

Connection::~Connection() = default;

void Connection::Start() {
  if (!secure) return AwaitReadable();
  state_ = State::kHandshake;
  Handshake();
}

void Connection::Handshake() {
  switch (socket_.Handshake()) {
    case Io::kDone:
      if (socket_.chosen_protocol() == "h2") {
        Speak(std::make_unique<Http2Codec>(*this));
      } else if (socket_.chosen_protocol() == "http/1.1") {
        Speak(std::make_unique<Http1Codec>(*this));
      } else {
        state_ = State::kDetecting;
      }
      return OnReadable();
    case Io::kAwaitsRead:
      return AwaitReadable();
    case Io::kAwaitsWrite:
      return socket_.AwaitWrite([self = shared_from_this()] { self->OnWritable(); });
    case Io::kClosed:
      return End();
  }
}

void Connection::AwaitReadable() {
  if (reading_ || done_reading_ || state_ == State::kClosed) return;
  if (codec_ != nullptr && state_ == State::kOpen && !codec_->WantsMore()) return;
  reading_ = true;
  auto on_readable = [self = shared_from_this()] {
    self->reading_ = false;
    self->OnReadable();
  };
  if (socket_.HasDecrypted()) {
    boost::asio::post(loop.context(), std::move(on_readable));
  } else {
    socket_.AwaitRead(std::move(on_readable));
  }
}

void Connection::OnReadable() {
  if (state_ == State::kHandshake) return Handshake();
  for (int i = 0; i < kReadsATurn && state_ != State::kClosed && !done_reading_; ++i) {
    const std::span<char> space = loop.scratch();
    const Transfer read = socket_.Read(space);
    if (read.io == Io::kClosed) return End();
    if (read.io != Io::kDone) break;
    received_ = true;
    if (state_ == State::kLingering) continue;
    done_reading_ = !Take({space.data(), read.bytes});
    if (codec_ != nullptr && !codec_->WantsMore()) break;
    if (read.bytes < space.size() && !secure) break;
  }
  AwaitReadable();
}

bool Connection::Take(std::string_view bytes) {
  if (codec_ == nullptr) {
    early_.append(bytes);
    Detect(early_);
    if (codec_ == nullptr) return true;
    const std::string early = std::exchange(early_, {});
    return Take(early);
  }
  const bool goes_on = codec_->Receive(bytes);
  Touch();
  return goes_on;
}

void Connection::Detect(std::string_view bytes) {
  const std::string_view expected = kHttp2Preface.substr(0, bytes.size());
  if (bytes.substr(0, expected.size()) != expected) return Speak(std::make_unique<Http1Codec>(*this));
  if (bytes.size() >= kEnoughOfPreface) Speak(std::make_unique<Http2Codec>(*this));
}

void Connection::Speak(std::unique_ptr<Codec> codec) {
  state_ = State::kOpen;
  codec_ = std::move(codec);
  if (draining_) codec_->Drain();
  Touch();
}

void Connection::Touch() {
  if (state_ != State::kClosed) loop.AtEndOfTurn(shared_from_this());
}

void Connection::OnEndOfTurn() {
  if (state_ == State::kOpen && codec_ != nullptr) Write();
}

void Connection::OnWritable() {
  if (state_ == State::kClosed) return;
  if (state_ == State::kHandshake) return Handshake();
  const std::string unsent = std::exchange(unsent_, {});
  if (WriteNow(unsent) && state_ == State::kOpen) Write();
}

void Connection::Write() {
  if (!unsent_.empty()) return;
  const bool all = ProduceAndWrite();
  if (state_ == State::kClosed) return;
  codec_->Produced();
  if (!all) return;
  if (done_reading_ || codec_->IsFinished()) return Linger();
  AwaitReadable();
}

bool Connection::ProduceAndWrite() {
  for (int i = 0; i < kWritesATurn; ++i) {
    std::string& draft = loop.draft();
    draft.clear();
    codec_->Produce(draft);
    if (draft.empty()) return true;
    if (!WriteNow(draft)) return false;
  }
  Touch();
  return false;
}

bool Connection::WriteNow(std::string_view bytes) {
  while (!bytes.empty()) {
    const Transfer written = socket_.Write(bytes);
    if (written.io == Io::kClosed) {
      End();
      return false;
    }
    if (written.io != Io::kDone) {
      unsent_ = bytes;
      socket_.AwaitWrite([self = shared_from_this()] { self->OnWritable(); });
      return false;
    }
    sent_ = true;
    bytes.remove_prefix(written.bytes);
  }
  return true;
}

void Connection::Linger() {
  state_ = State::kLingering;
  lingering_since_ = Clock::now();
  done_reading_ = false;
  socket_.EndWriting();
  codec_->End();
  AwaitReadable();
}

void Connection::Drain() {
  if (std::exchange(draining_, true)) return;
  draining_since_ = Clock::now();
  if (codec_ == nullptr) return;
  codec_->Drain();
  Touch();
}

void Connection::End() {
  if (std::exchange(state_, State::kClosed) == State::kClosed) return;
  socket_.Close();
  ticket_.reset();
  if (codec_ != nullptr) codec_->End();
  on_end_(*this);
}

void Connection::Check(Clock::time_point now) {
  switch (state_) {
    case State::kHandshake:
    case State::kDetecting:
      return CheckUnknown(now);
    case State::kOpen:
      return CheckOpen(now);
    case State::kLingering:
      if (now - lingering_since_ > kLongestLinger) End();
      return;
    case State::kClosed:
      return;
  }
}

void Connection::CheckUnknown(Clock::time_point now) {
  const bool late = now - accepted_at_ > limits.first_request;
  if (late || (draining_ && now - draining_since_ > kUnknownWhileDraining)) End();
}

void Connection::CheckOpen(Clock::time_point now) {
  if (codec_->CountRequests() == 0 && now - accepted_at_ > limits.first_request) return End();
  if (std::exchange(sent_, false) || unsent_.empty()) sent_at_ = now;
  if (now - sent_at_ > limits.stall) return End();
  if (!IsAlive(now)) return End();
  const std::uint64_t requests = codec_->CountRequests();
  if (codec_->IsBusy() || std::exchange(requests_, requests) != requests) busy_at_ = now;
  if (now - busy_at_ > limits.idle || now - accepted_at_ > age_) Drain();
  codec_->Check(now);
}

bool Connection::IsAlive(Clock::time_point now) {
  if (std::exchange(received_, false)) {
    received_at_ = now;
    pinged_ = false;
  }
  if (pinged_) return now - received_at_ < limits.ping_after + limits.ping_answer;
  if (now - received_at_ > limits.ping_after && codec_->Ping()) {
    pinged_ = true;
    Touch();
  }
  return true;
}

}  // namespace plenary::http
