#include "support/storm.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <random>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "errors/status_details.h"
#include "plenary/v1/event_service.pb.h"

namespace plenary::test {
namespace {

constexpr int kThreads = 8;
constexpr std::size_t kFailuresTold = 30;

bool Names(const absl::Status& status, const std::string& field) {
  const auto bad = DetailOf<google::rpc::BadRequest>(status);
  if (!bad.has_value()) return false;
  const auto& violations = bad->field_violations();
  return std::any_of(violations.begin(), violations.end(),
                     [&](const auto& one) { return one.field() == field; });
}

// Why the answer is not what the attack deserves; empty if it is.
std::string Missed(const Attack& attack, const grpc::Status& answer) {
  if (attack.reason == v1::ERROR_REASON_UNSPECIFIED) return "";
  const absl::Status status = StatusFrom(answer);
  if (errors::ReasonOf(status) != attack.reason) {
    return absl::StrCat("is not ", v1::ErrorReason_Name(attack.reason), " but ",
                        status.ToString().substr(0, 400));
  }
  if (attack.field.empty() || Names(status, attack.field)) return "";
  return absl::StrCat("does not name ", attack.field, ": ", status.ToString().substr(0, 400));
}

// What went wrong, from many threads.
class Failures {
 public:
  void Add(const std::string& failure) {
    const std::lock_guard lock(mutex_);
    if (told_.size() < kFailuresTold) told_.push_back(failure);
    ++count_;
  }
  void Tell(std::size_t attacks) const {
    EXPECT_EQ(count_, 0) << "of " << attacks << " attacks, first:\n" << absl::StrJoin(told_, "\n");
  }

 private:
  std::mutex mutex_;
  std::vector<std::string> told_;
  int count_ = 0;
};

}  // namespace

void Weather(const std::vector<Attack>& attacks, const LabelledClient& administrator,
             const std::vector<LabelledClient>& others) {
  Failures failures;
  std::atomic<std::size_t> next = 0;
  const auto attack = [&](const Attack& one, const LabelledClient& caller, bool deserves) {
    std::string response;
    const grpc::Status answer =
        caller.second.CallRaw(MethodOf(one.method->input_type()), one.bytes, &response);
    std::string wrong = FaultOf(answer);
    if (wrong.empty() && deserves) wrong = Missed(one, answer);
    if (wrong.empty()) return;
    failures.Add(absl::StrCat(one.method->name(), " by ", caller.first, " with ", one.what, ": ", wrong));
  };
  InParallel(kThreads, [&](int) {
    for (std::size_t i = next++; i < attacks.size(); i = next++) {
      attack(attacks[i], administrator, true);
      attack(attacks[i], others[i % others.size()], false);
    }
  });
  failures.Tell(attacks.size());
}

std::string LongText(std::size_t characters) {
  static std::mt19937 random;  // NOLINT: the same texts in every run
  std::uniform_int_distribution<int> code(0x4E00, 0x9FFF);
  std::string text;
  for (std::size_t i = 0; i < characters; ++i) {
    const int c = code(random);
    text += {static_cast<char>(0xE0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 0x3F)),
             static_cast<char>(0x80 | (c & 0x3F))};
  }
  return text;
}

void HostileTest::SetUp() {
  ForumTest::SetUp();
  if (IsSkipped()) return;
  others_ = {{"a participant", forum().As(v1::ROLE_PARTICIPANT, "events/open", "people/me")},
             {"an anonymous caller", forum().anonymous()},
             {"a registrar", forum().As(v1::ROLE_REGISTRAR, "events/open")}};
}

void HostileTest::Run(const std::vector<Attack>& attacks) {
  Weather(attacks, {"an administrator", forum().admin()}, others_);
  v1::GetEventRequest get;
  get.set_name("events/open");
  // A connection over which too much came is closed, perhaps only now: then a new one is asked.
  absl::Status answer;
  EXPECT_TRUE(Eventually([&] {
    answer = forum().anonymous().Call<v1::Event>(get).status();
    return answer.code() != absl::StatusCode::kUnavailable;
  }));
  EXPECT_TRUE(answer.ok()) << "the server no longer answers: " << answer;
}

std::int64_t HostileTest::Writes() {
  db::Connection connection({.url = server().database().url()});
  const auto rows =
      connection.Execute({"test/sum_revisions", "SELECT sum(revision)::bigint FROM journal_heads"});
  EXPECT_TRUE(rows.ok()) << rows.status();
  return rows.ok() ? (*rows)[0].Int(0) : -1;
}

}  // namespace plenary::test
