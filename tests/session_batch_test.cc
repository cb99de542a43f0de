// BatchUpdateSessions: many sessions changed at once, checked by the result of all changes together.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/ids.h"
#include "errors/status_details.h"
#include "plenary/v1/access_service.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "support/programme.h"

namespace plenary {
namespace {

using test::At;
using test::Changing;
using test::FaultyFields;
using test::NewSession;
using test::StepOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;
using v1::BatchUpdateSessionsRequest;
using v1::BatchUpdateSessionsResponse;
using v1::Session;

std::string FieldOf(const absl::Status& status) {
  const auto info = test::DetailOf<google::rpc::ErrorInfo>(status);
  return info.has_value() && info->metadata().contains("field") ? info->metadata().at("field") : "";
}

class SessionBatchTest : public test::OneProgrammeTest {
 protected:
  void SetUp() override {
    OneProgrammeTest::SetUp();
    if (IsSkipped()) return;
    annex_ = MakeRoom(event(), "annex");
    batch_.set_parent(event());
  }

  // One change more in the batch.
  Session& Change(const std::string& id, const std::vector<std::string>& paths) {
    *batch_.add_requests() = Changing(Name(id), paths);
    return *batch_.mutable_requests()->rbegin()->mutable_session();
  }
  absl::StatusOr<BatchUpdateSessionsResponse> Send() {
    auto answer = admin().Call<BatchUpdateSessionsResponse>(batch_);
    batch_.clear_requests();
    return answer;
  }
  v1::ListJournalResponse Journal() const {
    v1::ListJournalRequest request;
    request.set_scope(event());
    request.set_page_size(1'000);
    return Make<v1::ListJournalResponse>(request);
  }
  std::vector<std::string> LastChanged() const {
    std::vector<std::string> names;
    const auto journal = Journal();
    for (const auto& change : journal.entries().rbegin()->changes()) names.push_back(change.resource());
    return names;
  }

  std::string annex_;
  BatchUpdateSessionsRequest batch_;
};

TEST_F(SessionBatchTest, RoomsAreExchanged) {
  Make(NewSession(event(), "a", test::Hours{9, 11}, hall()));
  const Session b = Make(NewSession(event(), "b", test::Hours{9, 11}, annex_));
  Change("a", {"room"}).set_room(annex_);
  Change("b", {"room"}).set_room(hall());
  const auto answer = Send();
  ASSERT_TRUE(answer.ok()) << answer.status();
  ASSERT_EQ(answer->sessions_size(), 2);
  EXPECT_EQ(answer->sessions(0).name(), Name("a"));
  EXPECT_EQ(answer->sessions(1).name(), Name("b"));
  EXPECT_EQ(Get(Name("a")).room(), annex_);
  EXPECT_EQ(Get(Name("b")).room(), hall());
  EXPECT_NE(Get(Name("b")).etag(), b.etag());
  EXPECT_EQ(Get(Name("b")).etag(), answer->sessions(1).etag());
  EXPECT_THAT(LastChanged(), UnorderedElementsAre(Name("a"), Name("b")));
}

TEST_F(SessionBatchTest, AWholeMovesWithItsParts) {
  Make(NewSession(event(), "day", test::Hours{9, 12}, hall()));
  Make(NewSession(event(), "talk", test::Hours{9, 10}, "", Name("day")));
  Make(NewSession(event(), "question", test::Hours{9, 9.5}, "", Name("talk")));
  const std::string untouched = Get(Name("question")).etag();
  // In whatever order they stand: none of these changes could be made before the others.
  Change("talk", {"interval"}).mutable_interval()->CopyFrom(At({15, 16}));
  Change("question", {"interval"}).mutable_interval()->CopyFrom(At({15, 15.5}));
  auto& day = Change("day", {"interval", "room"});
  day.mutable_interval()->CopyFrom(At({14, 18}));
  day.set_room(annex_);
  const auto answer = Send();
  ASSERT_TRUE(answer.ok()) << answer.status();
  EXPECT_EQ(Get(Name("question")).room(), annex_) << "a new room is its parts' too";
  EXPECT_NE(Get(Name("question")).etag(), untouched);
  EXPECT_EQ(Get(Name("question")).interval().SerializeAsString(), At({15, 15.5}).SerializeAsString());
  // The room that they left is free, and the other is not.
  EXPECT_TRUE(admin().Call<Session>(NewSession(event(), "b", test::Hours{9, 18}, hall())).ok());
  EXPECT_EQ(
      errors::ReasonOf(admin().Call<Session>(NewSession(event(), "c", test::Hours{14, 15}, annex_)).status()),
      v1::ROOM_TAKEN);
}

TEST_F(SessionBatchTest, ARoomFollowsToPartsThatTheRequestDoesNotName) {
  Make(NewSession(event(), "day", test::Hours{9, 12}, hall()));
  Make(NewSession(event(), "talk", test::Hours{9, 10}, "", Name("day")));
  Change("day", {"room"}).set_room("");
  ASSERT_TRUE(Send().ok());
  EXPECT_EQ(Get(Name("talk")).room(), "");
  EXPECT_THAT(LastChanged(), UnorderedElementsAre(Name("day"), Name("talk")));
  // A whole that loses its time keeps parts that have one, in no room.
  Change("day", {"interval"});
  ASSERT_TRUE(Send().ok());
  EXPECT_TRUE(Get(Name("talk")).has_interval());
}

TEST_F(SessionBatchTest, AllOrNothing) {
  Make(NewSession(event(), "a", test::Hours{9, 11}, hall()));
  Make(NewSession(event(), "b", test::Hours{9, 11}));
  const std::size_t entries = Journal().entries_size();
  Change("a", {"track"}).set_track("Trade");
  Change("b", {"room"}).set_room(hall());
  const absl::Status taken = Send().status();
  EXPECT_EQ(errors::ReasonOf(taken), v1::ROOM_TAKEN) << taken;
  EXPECT_EQ(FieldOf(taken), "requests[1].session.room");
  EXPECT_THAT(taken.message(), HasSubstr("requests[1].session.room"));
  EXPECT_EQ(Get(Name("a")).track(), "");
  EXPECT_EQ(Journal().entries_size(), entries);
}

TEST_F(SessionBatchTest, EachErrorSaysWhichRequestItIsOf) {
  Make(NewSession(event(), "a", test::Hours{9, 11}));
  Make(NewSession(event(), "b", test::Hours{9, 11}));
  const auto expect = [&](v1::ErrorReason reason, const std::string& field) {
    const absl::Status status = Send().status();
    EXPECT_EQ(errors::ReasonOf(status), reason) << status;
    EXPECT_EQ(FieldOf(status), field) << status;
    EXPECT_THAT(status.message(), HasSubstr(field));
  };
  const auto fine = [&] { Change("a", {"track"}).set_track("Trade"); };
  fine();
  Change("b", {"room"}).set_room(event() + "/rooms/nowhere");
  expect(v1::REFERENCE_NOT_FOUND, "requests[1].session.room");
  fine();
  Change("nothing", {"track"});
  expect(v1::NOT_FOUND, "requests[1].session");
  fine();
  Change("b", {"track"}).set_etag("\"old\"");
  expect(v1::ETAG_MISMATCH, "requests[1].session");
  fine();
  Change("b", {"parent_session"}).set_parent_session(Name("nothing"));
  expect(v1::REFERENCE_NOT_FOUND, "requests[1].session.parent_session");
  Change("a", {"parent_session"}).set_parent_session(Name("b"));
  Change("b", {"parent_session"}).set_parent_session(Name("a"));
  expect(v1::CYCLE, "requests[0].session.parent_session");
  fine();
  auto& outside = Change("b", {"parent_session", "interval"});
  outside.set_parent_session(Name("a"));
  outside.mutable_interval()->CopyFrom(At({10, 12}));
  expect(v1::OUTSIDE_PARENT, "requests[1].session.interval");
  fine();
  auto& appearing = Change("b", {"appearances"});
  appearing.add_appearances()->set_participant(event() + "/participants/nobody");
  expect(v1::REFERENCE_NOT_FOUND, "requests[1].session.appearances[0].participant");
}

TEST_F(SessionBatchTest, FaultsOfAllRequestsAreToldAtOnce) {
  Make(NewSession(event(), "a"));
  Make(NewSession(event(), "b"));
  Change("a", {"room"}).set_room("events/other/rooms/hall");
  Change("b", {"languages"}).add_languages("es");
  batch_.mutable_requests(1)->mutable_session()->add_languages("es");
  EXPECT_THAT(FaultyFields(Send().status()),
              ElementsAre("requests[0].session.room", "requests[1].session.languages[1]"));

  Change("a", {"track"});
  Change("a", {"track"});
  batch_.mutable_requests(1)->set_request_id(NewUuid());
  batch_.mutable_requests(1)->set_validate_only(true);
  *batch_.add_requests() = Changing("events/other/sessions/c", {"track"});
  EXPECT_THAT(FaultyFields(Send().status()),
              ElementsAre("requests[1].session.name", "requests[1].request_id", "requests[1].validate_only",
                          "requests[2].session.name"));

  for (int i = 0; i < 1'001; ++i) Change(absl::StrCat("s", i), {"track"});
  EXPECT_THAT(FaultyFields(Send().status()), ElementsAre("requests"));
  EXPECT_THAT(FaultyFields(Send().status()), ElementsAre("requests")) << "one at least";
}

TEST_F(SessionBatchTest, HappensOnceAndOnlyIfItIsNotJustValidated) {
  Make(NewSession(event(), "a"));
  Change("a", {"track"}).set_track("Trade");
  BatchUpdateSessionsRequest request = batch_;
  request.set_validate_only(true);
  EXPECT_EQ(Make<BatchUpdateSessionsResponse>(request).sessions(0).track(), "Trade");
  EXPECT_EQ(Get(Name("a")).track(), "");
  request.set_validate_only(false);
  request.set_request_id(NewUuid());
  const auto first = Make<BatchUpdateSessionsResponse>(request);
  const auto again = Make<BatchUpdateSessionsResponse>(request);
  EXPECT_EQ(first.SerializeAsString(), again.SerializeAsString());
  const std::size_t entries = Journal().entries_size();
  EXPECT_TRUE(Send().ok());
  EXPECT_EQ(Journal().entries_size(), entries) << "nothing changed";
}

// Random batches: what is accepted leaves a programme in which no two hold one room at once and every part
// lies within its whole; what is refused changes nothing.
TEST_F(SessionBatchTest, RandomBatchesLeaveAProgrammeThatHolds) {
  std::mt19937 random;  // NOLINT: the same batches in every run
  constexpr int kSessions = 8;
  for (int i = 0; i < kSessions; ++i) Make(NewSession(event(), absl::StrCat("s", i)));
  const auto all = [&] {
    std::vector<Session> sessions;
    for (int i = 0; i < kSessions; ++i) sessions.push_back(Get(Name(absl::StrCat("s", i))));
    return sessions;
  };
  const auto seconds = [](const Session& session) {
    return std::pair(session.interval().start_time().seconds(), session.interval().end_time().seconds());
  };
  int accepted = 0;
  for (int round = 0; round < 150; ++round) {
    const std::vector<Session> before = all();
    for (int i = 0; i < kSessions; ++i) {
      if (random() % 3 != 0) continue;
      auto& session = Change(absl::StrCat("s", i), {"interval", "room", "parent_session"});
      const double start = 8 + static_cast<int>(random() % 8);
      if (random() % 4 != 0) {
        session.mutable_interval()->CopyFrom(At({start, start + 1 + static_cast<int>(random() % 3)}));
      }
      if (random() % 4 == 0) {
        session.set_parent_session(Name(absl::StrCat("s", random() % kSessions)));
      } else if (random() % 2 == 0) {
        session.set_room(random() % 2 == 0 ? hall() : annex_);
      }
    }
    if (batch_.requests().empty()) continue;
    const absl::Status status = Send().status();
    const std::vector<Session> after = all();
    accepted += status.ok();
    EXPECT_TRUE(status.ok() || errors::ReasonOf(status) != v1::INTERNAL) << status;
    for (int i = 0; i < kSessions; ++i) {
      EXPECT_TRUE(status.ok() || after[i].SerializeAsString() == before[i].SerializeAsString());
      const std::string& parent = after[i].parent_session();
      if (!parent.empty()) {
        const Session whole = Get(parent);
        EXPECT_EQ(after[i].room(), whole.room());
        if (after[i].has_interval() && whole.has_interval()) {
          EXPECT_LE(seconds(whole).first, seconds(after[i]).first);
          EXPECT_GE(seconds(whole).second, seconds(after[i]).second);
        }
      }
      for (int j = 0; j < i; ++j) {
        const bool together = after[i].room() == after[j].room() && !after[i].room().empty() &&
                              after[i].has_interval() && after[j].has_interval() &&
                              after[i].parent_session() == after[j].parent_session();
        if (!together) continue;
        EXPECT_TRUE(seconds(after[i]).second <= seconds(after[j]).first ||
                    seconds(after[j]).second <= seconds(after[i]).first);
      }
    }
  }
  EXPECT_GT(accepted, 10);
}

// ---- Steps at a stated time, and back.

using StepTimesTest = SessionBatchTest;

TEST_F(StepTimesTest, WithoutATimeItIsUnknown) {
  Make(NewSession(event(), "talk"));
  EXPECT_FALSE(Make<Session>(StepOf<v1::StartSessionRequest>(Name("talk"))).has_start_time());
  const Session ended = Make<Session>(StepOf<v1::EndSessionRequest>(Name("talk")));
  EXPECT_EQ(ended.state(), Session::STATE_ENDED);
  EXPECT_FALSE(ended.has_start_time() || ended.has_end_time());
}

TEST_F(StepTimesTest, ATimeIsStatedOrNow) {
  Make(NewSession(event(), "talk"));
  auto start = StepOf<v1::StartSessionRequest>(Name("talk"));
  start.mutable_start_time()->set_seconds(1'743'577'200);
  start.mutable_start_time()->set_nanos(1);
  start.set_now(true);
  EXPECT_THAT(FaultyFields(admin().Call<Session>(start).status()), ElementsAre("start_time", "now"));
  start.set_now(false);
  auto future = start;
  future.mutable_start_time()->set_seconds(250'000'000'000);
  EXPECT_THAT(FaultyFields(admin().Call<Session>(future).status()), ElementsAre("start_time"));
  EXPECT_EQ(Make<Session>(start).start_time().SerializeAsString(), start.start_time().SerializeAsString());

  auto end = StepOf<v1::EndSessionRequest>(Name("talk"));
  end.mutable_end_time()->set_seconds(1'743'577'199);
  const absl::Status early = admin().Call<Session>(end).status();
  EXPECT_THAT(FaultyFields(early), ElementsAre("end_time"));
  EXPECT_THAT(early.message(), HasSubstr("2025-04-02T06:59:59Z"));
  EXPECT_THAT(early.message(), HasSubstr("start_time is 2025-04-02T07:00:00"));
  end.clear_end_time();
  end.set_now(true);
  const Session ended = Make<Session>(end);
  EXPECT_GT(ended.end_time().seconds(), 1'743'577'200);
}

TEST_F(StepTimesTest, ASessionStartedByMistakeIsSetBack) {
  Make(NewSession(event(), "talk"));
  auto start = StepOf<v1::StartSessionRequest>(Name("talk"));
  start.set_now(true);
  Make<Session>(start);
  const auto reset = StepOf<v1::ResetSessionRequest>(Name("talk"), "the wrong room");
  const Session back = Make<Session>(reset);
  EXPECT_EQ(back.state(), Session::STATE_SCHEDULED);
  EXPECT_FALSE(back.has_start_time());
  EXPECT_EQ(back.state_reason(), "the wrong room");
  EXPECT_EQ(Journal().entries().rbegin()->reason(), "the wrong room");
  EXPECT_EQ(errors::ReasonOf(admin().Call<Session>(reset).status()), v1::ILLEGAL_STATE);
  EXPECT_TRUE(Make<Session>(start).has_start_time()) << "it starts again";
}

TEST_F(StepTimesTest, NothingBeginsOrGoesOnInACancelledEvent) {
  for (const char* id : {"waiting", "live", "paused", "over"}) Make(NewSession(event(), id));
  for (const char* id : {"live", "paused", "over"}) Make<Session>(StepOf<v1::StartSessionRequest>(Name(id)));
  Make<Session>(StepOf<v1::SuspendSessionRequest>(Name("paused")));
  v1::CancelEventRequest cancel;
  cancel.set_name(event());
  Make<v1::Event>(cancel);
  const auto refused = [&](const auto& request) {
    return errors::ReasonOf(admin().Call<Session>(request).status());
  };
  EXPECT_EQ(refused(StepOf<v1::StartSessionRequest>(Name("waiting"))), v1::EVENT_OVER);
  EXPECT_EQ(refused(StepOf<v1::ResumeSessionRequest>(Name("paused"))), v1::EVENT_OVER);
  EXPECT_EQ(refused(StepOf<v1::SuspendSessionRequest>(Name("live"))), v1::EVENT_OVER);
  EXPECT_EQ(refused(StepOf<v1::ResumeSessionRequest>(Name("waiting"))), v1::ILLEGAL_STATE)
      << "both states are named first";
  // What began comes to an end, and what did by mistake is set back.
  EXPECT_TRUE(admin().Call<Session>(StepOf<v1::EndSessionRequest>(Name("over"))).ok());
  EXPECT_TRUE(admin().Call<Session>(StepOf<v1::ResetSessionRequest>(Name("live"))).ok());
  EXPECT_TRUE(admin().Call<Session>(StepOf<v1::CancelSessionRequest>(Name("waiting"))).ok());
  v1::ReopenEventRequest reopen;
  reopen.set_name(event());
  Make<v1::Event>(reopen);
  EXPECT_TRUE(admin().Call<Session>(StepOf<v1::StartSessionRequest>(Name("live"))).ok());
}

}  // namespace
}  // namespace plenary
