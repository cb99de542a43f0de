// An event that moves to other days: everything with a time moves with it, or a caller who moves only the
// days is warned.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/ids.h"
#include "errors/status_details.h"
#include "events/rules_test_support.h"
#include "plenary/v1/access_service.pb.h"
#include "plenary/v1/directory_service.pb.h"
#include "plenary/v1/document_service.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/participant_service.pb.h"
#include "plenary/v1/statement_service.pb.h"
#include "support/programme.h"

namespace plenary {
namespace {

using events::Day;
using events::Stamp;
using test::At;
using test::NewSession;
using test::StepOf;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;
using v1::Event;
using v1::Participant;
using v1::Session;
using v1::Warning;

// By the wall clock in Madrid.
google::protobuf::Timestamp Clock(int year, int month, int day, int hour, int minute = 0) {
  return Stamp(events::Moment("Europe/Madrid", absl::CivilSecond(year, month, day, hour, minute, 0)));
}

std::vector<Warning::Reason> ReasonsIn(const auto& resource) {
  std::vector<Warning::Reason> reasons;
  for (const Warning& warning : resource.warnings()) reasons.push_back(warning.reason());
  return reasons;
}

std::string WordsAbout(const auto& resource, Warning::Reason reason) {
  std::string words;
  for (const Warning& warning : resource.warnings()) {
    if (warning.reason() == reason) words += warning.message() + "\n";
  }
  return words;
}

class EventShiftTest : public test::OneProgrammeTest {
 protected:
  void SetUp() override {
    OneProgrammeTest::SetUp();
    if (IsSkipped()) return;
  }

  Event GetForum() const {
    v1::GetEventRequest request;
    request.set_name(event());
    return Make<Event>(request);
  }
  // The event with a last day and a window.
  void SetDays() const {
    v1::UpdateEventRequest request;
    request.mutable_event()->set_name(event());
    *request.mutable_event()->mutable_end_date() = Day(2025, 4, 3);
    auto& window = *request.mutable_event()->mutable_registration_policy()->mutable_window();
    *window.mutable_start_time() = Clock(2025, 3, 1, 9);
    *window.mutable_end_time() = Clock(2025, 4, 1, 18);
    Make<Event>(request);
  }
  v1::ShiftEventRequest Shift(int year, int month, int day) const {
    v1::ShiftEventRequest request;
    request.set_name(event());
    *request.mutable_start_date() = Day(year, month, day);
    return request;
  }
  std::string Invite(const std::string& id, const google::protobuf::Timestamp& deadline) const {
    v1::InviteParticipantRequest request;
    request.set_parent(event());
    request.set_participant_id(id);
    *request.mutable_participant()->mutable_credit()->mutable_display_name() = test::English(id);
    *request.mutable_respond_by_time() = deadline;
    return Make<Participant>(request).name();
  }
  std::string Say(const std::string& id, v1::Statement::State state,
                  const google::protobuf::Timestamp& embargo) const {
    v1::CreateStatementRequest request;
    request.set_parent(event());
    request.set_statement_id(id);
    request.set_initial_state(state);
    *request.mutable_statement()->mutable_embargo_time() = embargo;
    return Make<v1::Statement>(request).name();
  }
  v1::Statement GetStatement(const std::string& name) const {
    v1::GetStatementRequest request;
    request.set_name(name);
    return Make<v1::Statement>(request);
  }
  std::string Draft(const std::string& id, const google::protobuf::Timestamp& embargo) const {
    v1::CreateDocumentRequest request;
    request.set_parent(event());
    request.set_document_id(id);
    *request.mutable_document()->mutable_title() = test::English(id);
    *request.mutable_document()->mutable_embargo_time() = embargo;
    return Make<v1::Document>(request).name();
  }
  v1::Document GetDocument(const std::string& name) const {
    v1::GetDocumentRequest request;
    request.set_name(name);
    return Make<v1::Document>(request);
  }
  Participant GetParticipant(const std::string& name) const {
    v1::GetParticipantRequest request;
    request.set_name(name);
    return Make<Participant>(request);
  }
  v1::JournalEntry LastEntry() const {
    v1::ListJournalRequest request;
    request.set_scope(event());
    request.set_page_size(1'000);
    return *Make<v1::ListJournalResponse>(request).entries().rbegin();
  }
};

TEST_F(EventShiftTest, EverythingThatHasATimeMovesByTheWallClock) {
  SetDays();
  const Session day = Make(NewSession(event(), "day", test::Hours{9, 17}, hall()));
  Make(NewSession(event(), "talk", test::Hours{9.5, 10}, "", day.name()));
  const Session some_time = Make(NewSession(event(), "some-time"));
  Make(NewSession(event(), "off", test::Hours{9, 10}));
  Make<Session>(StepOf<v1::CancelSessionRequest>(Name("off")));
  const std::string invited = Invite("invited", Clock(2025, 3, 20, 12));
  const std::string draft = Say("draft", v1::Statement::STATE_DRAFT, Clock(2025, 4, 2, 10));
  const std::string out = Say("out", v1::Statement::STATE_PUBLISHED, Clock(2025, 4, 2, 10));
  const std::string held_back = Say("held-back", v1::Statement::STATE_PUBLISHED, Clock(2525, 4, 2, 10));
  const std::string document = Draft("outcome", Clock(2025, 4, 3, 17));
  const auto before = std::tuple(GetParticipant(invited).etag(), GetStatement(draft).etag(),
                                 GetStatement(out).etag(), GetDocument(document).etag());

  auto request = Shift(2026, 1, 20);  // 293 days later, in winter
  request.set_reason("the hall is not ready");
  const Event moved = Make<Event>(request);
  EXPECT_EQ(moved.start_date().SerializeAsString(), Day(2026, 1, 20).SerializeAsString());
  EXPECT_EQ(moved.end_date().SerializeAsString(), Day(2026, 1, 21).SerializeAsString());
  EXPECT_EQ(moved.registration_policy().window().start_time(), Clock(2025, 12, 19, 9));
  EXPECT_EQ(moved.registration_policy().window().end_time(), Clock(2026, 1, 19, 18));
  EXPECT_EQ(Get(day.name()).interval().start_time(), Clock(2026, 1, 20, 9));
  EXPECT_EQ(Get(day.name()).interval().end_time(), Clock(2026, 1, 20, 17));
  EXPECT_EQ(Get(Name("talk")).interval().start_time(), Clock(2026, 1, 20, 9, 30));
  EXPECT_EQ(Get(Name("off")).interval().start_time(), Clock(2026, 1, 20, 9));
  EXPECT_NE(Get(day.name()).etag(), day.etag());
  EXPECT_EQ(Get(some_time.name()).etag(), some_time.etag());
  EXPECT_EQ(GetParticipant(invited).respond_by_time(), Clock(2026, 1, 7, 12));
  EXPECT_EQ(GetStatement(draft).embargo_time(), Clock(2026, 1, 20, 10));
  EXPECT_EQ(GetStatement(out).embargo_time(), Clock(2025, 4, 2, 10)) << "the public has read it";
  EXPECT_EQ(GetStatement(held_back).embargo_time(), Clock(2526, 1, 20, 10));
  EXPECT_EQ(GetDocument(document).embargo_time(), Clock(2026, 1, 21, 17));
  EXPECT_NE(GetParticipant(invited).etag(), std::get<0>(before));
  EXPECT_NE(GetStatement(draft).etag(), std::get<1>(before));
  EXPECT_EQ(GetStatement(out).etag(), std::get<2>(before));
  EXPECT_NE(GetDocument(document).etag(), std::get<3>(before));
  EXPECT_THAT(ReasonsIn(moved), Not(Contains(Warning::REASON_OUTSIDE_EVENT)));
  EXPECT_THAT(ReasonsIn(moved), Not(Contains(Warning::REASON_DATE_MISMATCH)));

  const auto entry = LastEntry();
  EXPECT_EQ(entry.reason(), "the hall is not ready");
  std::vector<std::string> changed;
  for (const auto& change : entry.changes()) changed.push_back(change.resource());
  EXPECT_THAT(changed, UnorderedElementsAre(event(), day.name(), Name("talk"), Name("off"), invited, draft,
                                            held_back, document));
  // The room is held where the sessions now are, and nowhere else.
  EXPECT_TRUE(admin().Call<Session>(NewSession(event(), "old", test::Hours{9, 17}, hall())).ok());
  auto taken = NewSession(event(), "new", test::Hours{9, 10}, hall());
  *taken.mutable_session()->mutable_interval() = Get(day.name()).interval();
  EXPECT_EQ(errors::ReasonOf(admin().Call<Session>(taken).status()), v1::ROOM_TAKEN);
}

TEST_F(EventShiftTest, ThereAndBackIsTheSame) {
  SetDays();
  for (int i = 0; i < 5; ++i) {
    const test::Hours hours{9.0 + i, 10.0 + i};
    Make(NewSession(event(), "s" + std::to_string(i), hours, hall()));
  }
  Make<Event>(Shift(2025, 10, 31));
  const Event back = Make<Event>(Shift(2025, 4, 2));
  EXPECT_EQ(back.end_date().SerializeAsString(), Day(2025, 4, 3).SerializeAsString());
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(Get(Name("s" + std::to_string(i))).interval().SerializeAsString(),
              At({9.0 + i, 10.0 + i}).SerializeAsString());
  }
  const auto entry = LastEntry();
  Make<Event>(Shift(2025, 4, 2));
  EXPECT_EQ(LastEntry().revision(), entry.revision()) << "nothing moves by no day";
}

TEST_F(EventShiftTest, IsRefusedWholly) {
  Make(NewSession(event(), "night", test::Hours{2.25, 2.5}));
  Make(NewSession(event(), "talk", test::Hours{9, 10}));
  const auto reason = [&](const v1::ShiftEventRequest& request) {
    return errors::ReasonOf(admin().Call<Event>(request).status());
  };
  EXPECT_EQ(reason(Shift(2026, 0, 0)), v1::INVALID_FIELDS);
  // In Madrid clocks go from 2:00 to 3:00 on 29 March 2026: both ends would be one.
  Make(NewSession(event(), "gap", test::Hours{2, 3}));
  EXPECT_EQ(reason(Shift(2026, 3, 29)), v1::INVALID_FIELDS);
  auto stale = Shift(2026, 1, 20);
  stale.set_etag("\"old\"");
  EXPECT_EQ(reason(stale), v1::ETAG_MISMATCH);
  Make<Session>(StepOf<v1::StartSessionRequest>(Name("talk")));
  const absl::Status begun = admin().Call<Event>(Shift(2026, 1, 20)).status();
  EXPECT_EQ(errors::ReasonOf(begun), v1::ILLEGAL_STATE);
  EXPECT_THAT(begun.message(), AllOf(HasSubstr("LIVE"), HasSubstr("ResetSession")));
  EXPECT_EQ(GetForum().start_date().year(), 2025);
  EXPECT_EQ(Get(Name("night")).interval().SerializeAsString(), At({2.25, 2.5}).SerializeAsString());
  Make<Session>(StepOf<v1::ResetSessionRequest>(Name("talk")));

  auto validate = Shift(2026, 1, 20);
  validate.set_validate_only(true);
  EXPECT_EQ(Make<Event>(validate).start_date().year(), 2026);
  EXPECT_EQ(GetForum().start_date().year(), 2025);

  v1::CancelEventRequest cancel;
  cancel.set_name(event());
  Make<Event>(cancel);
  EXPECT_EQ(reason(Shift(2026, 1, 20)), v1::ILLEGAL_STATE);
}

TEST_F(EventShiftTest, AnEventWithoutAWholeFirstDayIsNotMoved) {
  v1::UpdateEventRequest update;
  update.mutable_event()->set_name(event());
  *update.mutable_event()->mutable_start_date() = Day(2025, 4);
  Make<Event>(update);
  const absl::Status status = admin().Call<Event>(Shift(2026, 1, 20)).status();
  EXPECT_EQ(errors::ReasonOf(status), v1::INCOMPLETE) << status;
}

// ---- Clones.

TEST_F(EventShiftTest, ACloneLosesNoTimeUnasked) {
  Make(NewSession(event(), "talk", test::Hours{9, 10}));
  v1::CloneEventRequest clone;
  clone.set_name(event());
  clone.set_event_id("next");
  *clone.mutable_start_date() = Day(2026, 4);
  const absl::Status partial = admin().Call<Event>(clone).status();
  EXPECT_EQ(errors::ReasonOf(partial), v1::INVALID_FIELDS) << partial;
  EXPECT_THAT(partial.message(), HasSubstr("start_date"));
  clone.clear_start_date();
  Make<Event>(clone);
  EXPECT_FALSE(Get("events/next/sessions/talk").has_interval()) << "asked for";

  const std::string bare = MakeEvent("bare");
  clone.set_name(bare);
  clone.set_event_id("bare-next");
  *clone.mutable_start_date() = Day(2026, 4);
  EXPECT_EQ(Make<Event>(clone).start_date().month(), 4) << "nothing has a time";

  v1::UpdateEventRequest update;
  update.mutable_event()->set_name(event());
  *update.mutable_event()->mutable_start_date() = Day(2025, 4);
  Make<Event>(update);
  clone.set_name(event());
  clone.set_event_id("other");
  *clone.mutable_start_date() = Day(2026, 4, 2);
  EXPECT_EQ(errors::ReasonOf(admin().Call<Event>(clone).status()), v1::INCOMPLETE);
}

// ---- What stands out.

TEST_F(EventShiftTest, WhoMovesTheDaysAloneIsTold) {
  SetDays();
  Make(NewSession(event(), "talk", test::Hours{9, 10}));
  Invite("invited", Clock(2025, 3, 20, 12));
  Say("draft", v1::Statement::STATE_DRAFT, Clock(2025, 4, 2, 10));
  Draft("outcome", Clock(2025, 4, 3, 17));
  EXPECT_THAT(ReasonsIn(GetForum()), Not(Contains(Warning::REASON_DATE_MISMATCH)));
  v1::UpdateEventRequest update;
  update.mutable_event()->set_name(event());
  *update.mutable_event()->mutable_start_date() = Day(2025, 5, 2);
  *update.mutable_event()->mutable_end_date() = Day(2025, 5, 3);
  update.set_validate_only(true);
  const Event checked = Make<Event>(update);
  update.set_validate_only(false);
  const Event moved = Make<Event>(update);
  EXPECT_EQ(ReasonsIn(checked), ReasonsIn(moved));
  const std::string left = WordsAbout(moved, Warning::REASON_DATE_MISMATCH);
  for (const char* word : {"registration window", "sessions (1): events/forum/sessions/talk", "invitations",
                           "statements", "documents", "ShiftEvent"}) {
    EXPECT_THAT(left, HasSubstr(word));
  }
  EXPECT_THAT(WordsAbout(moved, Warning::REASON_OUTSIDE_EVENT),
              HasSubstr("1 session lies outside the days of the event: events/forum/sessions/talk"));
  // Afterwards, what does not fit by itself.
  const Event seen = GetForum();
  EXPECT_THAT(ReasonsIn(seen), Contains(Warning::REASON_OUTSIDE_EVENT));
  EXPECT_THAT(WordsAbout(seen, Warning::REASON_DATE_MISMATCH),
              AllOf(HasSubstr("1 statement "), HasSubstr("1 document ")));
  // To a day before: what is open too long.
  *update.mutable_event()->mutable_start_date() = Day(2025, 3, 2);
  *update.mutable_event()->mutable_end_date() = Day(2025, 3, 3);
  Make<Event>(update);
  EXPECT_THAT(WordsAbout(GetForum(), Warning::REASON_DATE_MISMATCH),
              AllOf(HasSubstr("registration is open until after the event"), HasSubstr("1 invitation ")));
}

TEST_F(EventShiftTest, WarningsAreForStaffAndNeverInLists) {
  Make(NewSession(event(), "late", test::Hours{49, 50}));
  EXPECT_THAT(ReasonsIn(GetForum()), Contains(Warning::REASON_OUTSIDE_EVENT));
  v1::GetEventRequest get;
  get.set_name(event());
  EXPECT_THAT(server().Connect().Call<Event>(get)->warnings(), IsEmpty());
  get.set_view(v1::VIEW_BASIC);
  EXPECT_THAT(Make<Event>(get).warnings(), IsEmpty());
  v1::ListEventsRequest list;
  list.set_view(v1::VIEW_FULL);
  const auto events = Make<v1::ListEventsResponse>(list);
  for (const Event& event : events.events()) {
    EXPECT_THAT(event.warnings(), IsEmpty());
  }
  v1::ListSessionsRequest sessions;
  sessions.set_parent(event());
  sessions.set_view(v1::VIEW_FULL);
  const auto listed = Make<v1::ListSessionsResponse>(sessions);
  for (const Session& session : listed.sessions()) {
    EXPECT_THAT(session.warnings(), IsEmpty());
  }
  v1::GetSessionRequest session;
  session.set_name(Name("late"));
  EXPECT_THAT(ReasonsIn(Make<Session>(session)), ElementsAre(Warning::REASON_OUTSIDE_EVENT));
  EXPECT_THAT(server().Connect().Call<Session>(session)->warnings(), IsEmpty());
}

// ---- What is open.

TEST_F(EventShiftTest, WhatIsStillOpenKeepsAnEventFromTheArchive) {
  for (int i = 0; i < 7; ++i) Invite("invited" + std::to_string(i), Clock(2525, 3, 20, 12));
  Make(NewSession(event(), "talk"));
  Make(NewSession(event(), "never"));
  Make<Session>(StepOf<v1::StartSessionRequest>(Name("talk")));
  const std::string said = Say("said", v1::Statement::STATE_DELIVERED, Clock(2025, 4, 2, 10));
  const std::string document = Draft("outcome", Clock(2025, 4, 3, 17));
  v1::ConcludeEventRequest conclude;
  conclude.set_name(event());
  Make<Event>(conclude);
  v1::ArchiveEventRequest archive;
  archive.set_name(event());
  const absl::Status open = admin().Call<Event>(archive).status();
  EXPECT_EQ(errors::ReasonOf(open), v1::STILL_OPEN) << open;
  for (const std::string& words : {std::string("sessions that are under way (1): ") + Name("talk"),
                                   "statements that are not published (1): " + said,
                                   "documents that are neither adopted nor given up (1): " + document,
                                   std::string("(7): ") + event() + "/participants/invited0",
                                   std::string("/participants/invited4 and 2 more"), std::string("force")}) {
    EXPECT_THAT(open.message(), HasSubstr(words));
  }
  EXPECT_THAT(open.message(), Not(HasSubstr("sessions/never")));
  archive.set_validate_only(true);
  EXPECT_EQ(errors::ReasonOf(admin().Call<Event>(archive).status()), v1::STILL_OPEN);
  archive.set_validate_only(false);
  archive.set_force(true);
  EXPECT_EQ(Make<Event>(archive).state(), Event::STATE_ARCHIVED);
}

}  // namespace
}  // namespace plenary
