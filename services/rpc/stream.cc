#include "rpc/stream.h"

#include "rpc/lane_job.h"

namespace plenary::rpc {
namespace {

using google::protobuf::Message;

// A stream of answers under way. Held by its next step: a job of the lane, or the writer.
class Pouring : public std::enable_shared_from_this<Pouring> {
 public:
  Pouring(db::Lane& lane, CallPtr call, StreamWriter& writer)
      : lane_(lane), call_(std::move(call)), writer_(writer) {}

  void Begin(OpenSource open) {
    RunOnLane(lane_, call_,
              [self = shared_from_this(), open = std::move(open)](Call& call, db::Connection& connection) {
                auto source = Counted(call, connection, open);
                if (!source.ok()) return call.Reply(source.status());
                self->source_ = *std::move(source);
                self->Step(call, connection);
              });
  }

 private:
  void Step(Call& call, db::Connection& connection) {
    const absl::StatusOr<const Message*> message =
        Counted(call, connection, std::bind_front(&AnySource::NextMessage, source_.get()));
    if (!message.ok() || *message == nullptr) return call.Reply(message.status());
    writer_.Send(**message, [self = shared_from_this()] {
      RunOnLane(self->lane_, self->call_, std::bind_front(&Pouring::Step, self));
    });
  }

  db::Lane& lane_;
  const CallPtr call_;
  StreamWriter& writer_;
  std::unique_ptr<AnySource> source_;
};

// A stream of requests under way, held in the same way.
class Filling : public std::enable_shared_from_this<Filling> {
 public:
  Filling(db::Lane& lane, CallPtr call, StreamReader& reader)
      : lane_(lane), call_(std::move(call)), reader_(reader) {}

  void Begin(OpenSink open) {
    RunOnLane(lane_, call_,
              [self = shared_from_this(), open = std::move(open)](Call& call, db::Connection& connection) {
                auto sink = Counted(call, connection, open);
                if (!sink.ok()) return call.Reply(sink.status());
                self->sink_ = *std::move(sink);
                self->Receive();
              });
  }

 private:
  void Receive() {
    reader_.Receive([self = shared_from_this()](const Message* message) {
      RunOnLane(self->lane_, self->call_, [self, message](Call& call, db::Connection& connection) {
        if (message == nullptr) return self->Finish(call, connection);
        self->Take(call, connection, *message);
      });
    });
  }

  void Take(Call& call, db::Connection& connection, const Message& message) {
    const absl::Status taken = Counted(call, connection, [&](Call& on_lane, db::Connection& its) {
      return sink_->TakeMessage(on_lane, its, message);
    });
    if (!taken.ok()) return call.Reply(taken);
    Receive();
  }

  void Finish(Call& call, db::Connection& connection) {
    const absl::StatusOr<const Message*> answer =
        Counted(call, connection, std::bind_front(&AnySink::FinishMessage, sink_.get()));
    if (!answer.ok()) return call.Reply(answer.status());
    call.Reply(**answer);
  }

  db::Lane& lane_;
  const CallPtr call_;
  StreamReader& reader_;
  std::unique_ptr<AnySink> sink_;
};

}  // namespace

void Pour(db::Lane& lane, const CallPtr& call, StreamWriter& writer, OpenSource open) {
  std::make_shared<Pouring>(lane, call, writer)->Begin(std::move(open));
}

void Fill(db::Lane& lane, const CallPtr& call, StreamReader& reader, OpenSink open) {
  std::make_shared<Filling>(lane, call, reader)->Begin(std::move(open));
}

}  // namespace plenary::rpc
