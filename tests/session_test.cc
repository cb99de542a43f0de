// Sessions and rooms through the API: parents and parts, rooms, who sees whom in them, and what happens to
// them when their event is cloned or deleted.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "errors/status_details.h"
#include "plenary/v1/access_service.pb.h"
#include "plenary/v1/directory_service.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/participant_service.pb.h"
#include "support/programme.h"

namespace plenary {
namespace {

using google::protobuf::Empty;
using test::At;
using test::Changing;
using test::Client;
using test::NewSession;
using test::StepOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::UnorderedElementsAre;
using v1::Participant;
using v1::Session;

class SessionTest : public test::OneProgrammeTest {
 protected:
  void SetUp() override {
    OneProgrammeTest::SetUp();
    if (IsSkipped()) return;
    annex_ = MakeRoom(event(), "annex");
  }

  const std::string& annex() const { return annex_; }

  template <class Request>
  absl::Status Try(const Request& request) const {
    return admin().Call<Session>(request).status();
  }
  absl::Status TryDelete(const std::string& name, bool force = false) const {
    v1::DeleteSessionRequest request;
    request.set_name(name);
    request.set_force(force);
    return admin().Call<Empty>(request).status();
  }

  std::string Register(const std::string& event, const std::string& id, Participant::Listing listing) const {
    v1::RegisterParticipantRequest request;
    request.set_parent(event);
    request.set_participant_id(id);
    Participant& participant = *request.mutable_participant();
    *participant.mutable_credit()->mutable_display_name() = test::English(id);
    participant.set_listing(listing);
    participant.set_listing_basis(Participant::LISTING_BASIS_OFFICIAL_CAPACITY);
    return Make<Participant>(request).name();
  }

  static std::vector<std::string> NamesIn(const Client& client, const std::string& parent,
                                          const std::string& filter = "", const std::string& order = "") {
    v1::ListSessionsRequest request;
    request.set_parent(parent);
    request.set_filter(filter);
    request.set_order_by(order);
    request.set_page_size(2);
    std::vector<std::string> names;
    do {
      const auto page = client.Call<v1::ListSessionsResponse>(request);
      EXPECT_TRUE(page.ok()) << page.status();
      if (!page.ok()) return {page.status().ToString()};
      for (const Session& session : page->sessions()) names.push_back(session.name());
      request.set_page_token(page->next_page_token());
    } while (!request.page_token().empty());
    return names;
  }

  // What the journal of the event says last: the resources that changed, each with "+" if it was made, "-" if
  // it is gone.
  std::vector<std::string> LastEntry(const std::string& event) const {
    v1::ListJournalRequest request;
    request.set_scope(event);
    request.set_page_size(1'000);
    const auto entries = Make<v1::ListJournalResponse>(request).entries();
    std::vector<std::string> changed;
    for (const auto& change : entries.rbegin()->changes()) {
      changed.push_back(absl::StrCat(change.audience_before().empty()  ? "+"
                                     : change.audience_after().empty() ? "-"
                                                                       : "",
                                     change.resource()));
    }
    return changed;
  }

 private:
  std::string annex_;
};

std::string By(const absl::Status& status) {
  const auto info = test::DetailOf<google::rpc::ErrorInfo>(status);
  return info.has_value() && info->metadata().contains("by") ? info->metadata().at("by") : "";
}

// ---- What stands alone.

TEST_F(SessionTest, IsReadAsItWasWritten) {
  auto request = NewSession(event(), "opening", test::Hours{9, 10.5}, hall());
  Session& given = *request.mutable_session();
  given.set_kind(Session::KIND_OPENING_CEREMONY);
  *given.mutable_abstract() = test::English("Of human rights");
  given.set_track("Technology");
  given.add_languages("es");
  given.set_capacity(300);
  auto& label = *given.add_appearances();
  *label.mutable_label() = test::English("to be confirmed");
  label.set_role(Session::Appearance::ROLE_KEYNOTE);
  label.mutable_offset()->set_seconds(600);
  label.mutable_duration()->set_seconds(1'200);
  const Session made = Make(request);
  EXPECT_EQ(made.name(), Name("opening"));
  EXPECT_EQ(made.state(), Session::STATE_SCHEDULED);
  EXPECT_EQ(made.room(), hall());
  EXPECT_EQ(made.interval().SerializeAsString(), At({9, 10.5}).SerializeAsString());
  EXPECT_FALSE(made.appearances(0).id().empty());
  EXPECT_EQ(made.appearances(0).offset().seconds(), 600);
  EXPECT_FALSE(made.etag().empty());
  EXPECT_TRUE(made.has_create_time());
  EXPECT_EQ(Get(made.name()).SerializeAsString(), made.SerializeAsString());
  EXPECT_THAT(LastEntry(event()), ElementsAre("+" + made.name()));
  EXPECT_EQ(Try(request).code(), absl::StatusCode::kAlreadyExists);

  // Of which an update that changes nothing makes nothing new.
  auto update = Changing(made.name(), {"*"});
  *update.mutable_session() = made;
  EXPECT_EQ(Make<Session>(update).etag(), made.etag());
  update.mutable_session()->set_track("Trade");
  const Session changed = Make<Session>(update);
  EXPECT_EQ(changed.track(), "Trade");
  EXPECT_NE(changed.etag(), made.etag());
  EXPECT_EQ(Try(update).code(), absl::StatusCode::kAborted) << "its etag is that of before";
}

TEST_F(SessionTest, FaultsAreToldAllAtOnce) {
  auto request = NewSession(event(), "talk", test::Hours{9, 10}, "events/other/rooms/hall");
  request.mutable_session()->mutable_interval()->clear_end_time();
  request.mutable_session()->add_appearances();
  const absl::Status status = Try(request);
  const auto fields = test::FaultyFields(status);
  EXPECT_THAT(std::set(fields.begin(), fields.end()),
              UnorderedElementsAre("session.interval", "session.room", "session.appearances[0]"))
      << status;
}

TEST_F(SessionTest, ReferencesThatAreNotThereAreNamed) {
  const auto expect_missing = [&](const v1::CreateSessionRequest& request, const std::string& field) {
    const absl::Status status = Try(request);
    EXPECT_EQ(errors::ReasonOf(status), v1::REFERENCE_NOT_FOUND) << status;
    EXPECT_THAT(status.message(), HasSubstr(field)) << status;
  };
  expect_missing(NewSession(event(), "a", test::Hours{9, 10}, event() + "/rooms/nowhere"), "session.room");
  expect_missing(NewSession(event(), "a", {}, "", Name("nothing")), "session.parent_session");
  auto request = NewSession(event(), "a");
  *request.mutable_session()->add_appearances()->mutable_label() = test::English("to be confirmed");
  request.mutable_session()->add_appearances()->set_participant(event() + "/participants/nobody");
  expect_missing(request, "session.appearances[1].participant");
}

TEST_F(SessionTest, OnlyAdministratorsRecordAStateThatWasNotReachedHere) {
  auto request = NewSession(event(), "past");
  request.set_initial_state(Session::STATE_ENDED);
  const Client organizer = server().As(v1::ROLE_ORGANIZER, event());
  EXPECT_EQ(organizer.Call<Session>(request).status().code(), absl::StatusCode::kPermissionDenied);
  EXPECT_EQ(Make(request).state(), Session::STATE_ENDED);
  request.set_session_id("future");
  request.set_initial_state(Session::STATE_SCHEDULED);
  EXPECT_TRUE(organizer.Call<Session>(request).ok());
}

TEST_F(SessionTest, AnArchivedEventTakesNoMore) {
  Make(NewSession(event(), "talk"));
  for (const char* method : {"ConcludeEvent", "ArchiveEvent"}) {
    v1::ConcludeEventRequest request;
    request.set_name(event());
    std::string answer;
    ASSERT_TRUE(
        admin()
            .CallRaw(absl::StrCat("plenary.v1.EventService/", method), request.SerializeAsString(), &answer)
            .ok());
  }
  EXPECT_EQ(errors::ReasonOf(Try(NewSession(event(), "more"))), v1::EVENT_ARCHIVED);
  auto update = Changing(Name("talk"), {"track"});
  update.mutable_session()->set_track("Trade");
  EXPECT_EQ(errors::ReasonOf(Try(update)), v1::EVENT_ARCHIVED);
  EXPECT_EQ(errors::ReasonOf(Try(StepOf<v1::StartSessionRequest>(Name("talk")))), v1::EVENT_ARCHIVED);
  EXPECT_EQ(errors::ReasonOf(Try(StepOf<v1::CancelSessionRequest>(Name("talk")))), v1::EVENT_ARCHIVED);
}

// ---- Rooms.

TEST_F(SessionTest, WhoHoldsTheRoomIsNamed) {
  Make(NewSession(event(), "first", test::Hours{9, 11}, hall()));
  const absl::Status taken = Try(NewSession(event(), "second", test::Hours{10, 12}, hall()));
  EXPECT_EQ(errors::ReasonOf(taken), v1::ROOM_TAKEN) << taken;
  EXPECT_EQ(By(taken), Name("first"));
  EXPECT_THAT(taken.message(), HasSubstr(hall()));
  Make(NewSession(event(), "after", test::Hours{11, 12}, hall()));
  Make(NewSession(event(), "elsewhere", test::Hours{9, 11}, annex()));
  Make(NewSession(event(), "some-time", {}, hall()));
  Make(NewSession(event(), "somewhere", test::Hours{9, 11}));

  auto move = Changing(Name("elsewhere"), {"room"});
  move.mutable_session()->set_room(hall());
  EXPECT_EQ(By(Try(move)), Name("first"));
  auto fix_time = Changing(Name("some-time"), {"interval"});
  *fix_time.mutable_session()->mutable_interval() = At({11.5, 13});
  EXPECT_EQ(By(Try(fix_time)), Name("after"));

  Make<Session>(StepOf<v1::CancelSessionRequest>(Name("first")));
  EXPECT_TRUE(Try(move).ok()) << "what is cancelled holds no room";
  auto back = Changing(Name("first"), {"track"});
  back.mutable_session()->set_track("Trade");
  EXPECT_TRUE(Try(back).ok()) << "nor does it ask for it";
}

TEST_F(SessionTest, ARoomIsDeletedWhenNoSessionIsHeldThere) {
  Make(NewSession(event(), "talk", {}, hall()));
  v1::DeleteRoomRequest request;
  request.set_name(hall());
  const absl::Status held = admin().Call<Empty>(request).status();
  EXPECT_EQ(errors::ReasonOf(held), v1::STILL_REFERENCED) << held;
  auto leave = Changing(Name("talk"), {"room"});
  EXPECT_EQ(Make<Session>(leave).room(), "");
  EXPECT_TRUE(admin().Call<Empty>(request).ok());
  EXPECT_THAT(LastEntry(event()), ElementsAre("-" + hall()));
  v1::GetRoomRequest get;
  get.set_name(hall());
  EXPECT_TRUE(absl::IsNotFound(admin().Call<v1::Room>(get).status()));
}

TEST_F(SessionTest, RoomsAreChangedAndListed) {
  v1::UpdateRoomRequest update;
  update.mutable_room()->set_name(annex());
  update.mutable_room()->set_capacity(40);
  const auto room = Make<v1::Room>(update);
  EXPECT_EQ(room.capacity(), 40);
  EXPECT_EQ(Make<v1::Room>(update).etag(), room.etag()) << "which changes nothing";
  v1::ListRoomsRequest list;
  list.set_parent(event());
  const auto rooms = Make<v1::ListRoomsResponse>(list);
  ASSERT_EQ(rooms.rooms_size(), 2);
  EXPECT_EQ(rooms.rooms(0).name(), annex());
  list.set_filter("title:hall");
  EXPECT_EQ(Make<v1::ListRoomsResponse>(list).total_size(), 1);
}

// ---- Parts.

TEST_F(SessionTest, APartHasTheRoomOfTheWholeAndFollowsIt) {
  Make(NewSession(event(), "day", test::Hours{9, 17}, hall()));
  const absl::Status other = Try(NewSession(event(), "talk", test::Hours{9, 10}, annex(), Name("day")));
  EXPECT_EQ(errors::ReasonOf(other), v1::INVALID_FIELDS) << other;
  EXPECT_THAT(other.message(), HasSubstr("session.room"));
  EXPECT_EQ(Make(NewSession(event(), "talk", test::Hours{9, 10}, "", Name("day"))).room(), hall());
  EXPECT_EQ(Make(NewSession(event(), "question", test::Hours{9.5, 10}, hall(), Name("talk"))).room(), hall());
  EXPECT_EQ(By(Try(NewSession(event(), "other", test::Hours{9.5, 10.5}, "", Name("day")))), Name("talk"));

  const std::string etag = Get(Name("question")).etag();
  auto move = Changing(Name("day"), {"room"});
  move.mutable_session()->set_room(annex());
  Make<Session>(move);
  EXPECT_THAT(LastEntry(event()), UnorderedElementsAre(Name("day"), Name("talk"), Name("question")));
  EXPECT_EQ(Get(Name("talk")).room(), annex());
  EXPECT_EQ(Get(Name("question")).room(), annex());
  EXPECT_NE(Get(Name("question")).etag(), etag);

  auto own_way = Changing(Name("talk"), {"room"});
  own_way.mutable_session()->set_room(hall());
  EXPECT_EQ(errors::ReasonOf(Try(own_way)), v1::INVALID_FIELDS);
  own_way.mutable_session()->clear_room();
  EXPECT_EQ(Make<Session>(own_way).room(), annex()) << "it stays in its parent's";
}

// The columns that parts have in common with the whole follow also where it had neither room nor time, and
// where it loses both at once.
TEST_F(SessionTest, RoomAndTimeComeAndGoWithTheWhole) {
  Make(NewSession(event(), "day"));
  Make(NewSession(event(), "talk", test::Hours{9, 10}, "", Name("day")));
  Make(NewSession(event(), "question", {}, "", Name("talk")));
  auto place = Changing(Name("day"), {"room", "interval"});
  place.mutable_session()->set_room(hall());
  EXPECT_EQ(errors::ReasonOf(Try(place)), v1::OUTSIDE_PARENT)
      << "a part that names its time would be in a room at a time of which the whole says nothing";
  *place.mutable_session()->mutable_interval() = At({9.5, 17});
  const absl::Status outside = Try(place);
  EXPECT_EQ(errors::ReasonOf(outside), v1::OUTSIDE_PARENT) << outside;
  EXPECT_THAT(outside.message(), HasSubstr(Name("talk")));
  *place.mutable_session()->mutable_interval() = At({9, 17});
  Make<Session>(place);
  EXPECT_EQ(Get(Name("talk")).room(), hall());
  EXPECT_EQ(Get(Name("question")).room(), hall());
  // The part is bound by the new time from now on.
  auto late = Changing(Name("talk"), {"interval"});
  *late.mutable_session()->mutable_interval() = At({16, 18});
  EXPECT_EQ(errors::ReasonOf(Try(late)), v1::OUTSIDE_PARENT);

  Make<Session>(Changing(Name("day"), {"room", "interval"}));
  EXPECT_EQ(Get(Name("day")).room(), "");
  EXPECT_EQ(Get(Name("talk")).room(), "");
  EXPECT_EQ(Get(Name("question")).room(), "");
  EXPECT_TRUE(Get(Name("talk")).has_interval());
  EXPECT_TRUE(Try(late).ok()) << "what has no time bounds none";
}

TEST_F(SessionTest, NothingIsAPartOfItself) {
  Make(NewSession(event(), "a"));
  Make(NewSession(event(), "b", {}, "", Name("a")));
  Make(NewSession(event(), "c", {}, "", Name("b")));
  for (const char* id : {"a", "b", "c"}) {
    auto update = Changing(Name("a"), {"parent_session"});
    update.mutable_session()->set_parent_session(Name(id));
    const absl::Status status = Try(update);
    EXPECT_EQ(errors::ReasonOf(status), v1::CYCLE) << id << " " << status;
  }
  auto update = Changing(Name("c"), {"parent_session"});
  update.mutable_session()->set_parent_session(Name("a"));
  EXPECT_TRUE(Try(update).ok());
}

// Each of two sessions becomes a part of the other at the same time: one of them does.
TEST_F(SessionTest, TwoDoNotBecomePartsOfEachOther) {
  const Client clients[] = {ConnectTo(0), ConnectTo(1)};
  for (int round = 0; round < 20; ++round) {
    const std::string ids[] = {absl::StrCat("a", round), absl::StrCat("b", round)};
    for (const std::string& id : ids) Make(NewSession(event(), id));
    absl::Status answers[2];
    test::InParallel(2, [&](int i) {
      auto update = Changing(Name(ids[i]), {"parent_session"});
      update.mutable_session()->set_parent_session(Name(ids[1 - i]));
      answers[i] = clients[i].Call<Session>(update).status();
    });
    EXPECT_NE(answers[0].ok(), answers[1].ok()) << answers[0] << " " << answers[1];
    EXPECT_EQ(errors::ReasonOf(answers[answers[0].ok() ? 1 : 0]), v1::CYCLE);
  }
}

TEST_F(SessionTest, WhatIsCancelledIsCancelledWithItsParts) {
  Make(NewSession(event(), "day", test::Hours{9, 17}, hall()));
  Make(NewSession(event(), "talk", test::Hours{9, 10}, "", Name("day")));
  Make(NewSession(event(), "question", test::Hours{9.5, 10}, "", Name("talk")));
  Make(NewSession(event(), "panel", test::Hours{10, 11}, "", Name("day")));
  Make<Session>(StepOf<v1::CancelSessionRequest>(Name("panel"), "a speaker is ill"));

  Make<Session>(StepOf<v1::StartSessionRequest>(Name("question")));
  const absl::Status live = Try(StepOf<v1::CancelSessionRequest>(Name("day")));
  EXPECT_EQ(errors::ReasonOf(live), v1::ILLEGAL_STATE) << live;
  EXPECT_THAT(live.message(), HasSubstr(Name("question") + " is LIVE and cannot become CANCELLED"));
  EXPECT_EQ(Get(Name("talk")).state(), Session::STATE_SCHEDULED) << "nothing is half done";

  const auto move_out = Changing(Name("question"), {"parent_session", "room"});
  Make<Session>(move_out);
  const Session cancelled = Make<Session>(StepOf<v1::CancelSessionRequest>(Name("day"), "a storm"));
  EXPECT_EQ(cancelled.state(), Session::STATE_CANCELLED);
  EXPECT_EQ(cancelled.state_reason(), "a storm");
  EXPECT_THAT(LastEntry(event()), UnorderedElementsAre(Name("day"), Name("talk")));
  EXPECT_EQ(Get(Name("talk")).state(), Session::STATE_CANCELLED);
  EXPECT_EQ(Get(Name("talk")).state_reason(), "a storm");
  EXPECT_EQ(Get(Name("panel")).state_reason(), "a speaker is ill");
  EXPECT_EQ(Get(Name("question")).state(), Session::STATE_LIVE);

  const absl::Status below = Try(NewSession(event(), "more", {}, "", Name("day")));
  EXPECT_EQ(errors::ReasonOf(below), v1::ILLEGAL_STATE) << below;
  EXPECT_THAT(below.message(), HasSubstr(Name("day") + " is CANCELLED"));
  auto back = Changing(Name("question"), {"parent_session"});
  back.mutable_session()->set_parent_session(Name("talk"));
  EXPECT_EQ(errors::ReasonOf(Try(back)), v1::ILLEGAL_STATE);
  auto title = Changing(Name("talk"), {"track"});
  title.mutable_session()->set_track("Trade");
  EXPECT_TRUE(Try(title).ok()) << "what is cancelled may still be described";
}

TEST_F(SessionTest, WhatIsCancelledDoesNotBindTheWhole) {
  Make(NewSession(event(), "morning", test::Hours{9, 12}, hall()));
  Make(NewSession(event(), "late", test::Hours{11, 12}, "", Name("morning")));
  auto shorter = Changing(Name("morning"), {"interval"});
  *shorter.mutable_session()->mutable_interval() = At({9, 11});
  EXPECT_EQ(errors::ReasonOf(Try(shorter)), v1::OUTSIDE_PARENT);
  Make<Session>(StepOf<v1::CancelSessionRequest>(Name("late")));
  Make<Session>(shorter);
  auto unknown = Changing(Name("morning"), {"interval"});
  Make<Session>(unknown);
  EXPECT_EQ(Get(Name("late")).interval().SerializeAsString(), At({11, 12}).SerializeAsString());
}

// ---- Deletion.

TEST_F(SessionTest, WhatWasPublicStays) {
  Make(NewSession(event(), "talk"));
  EXPECT_EQ(errors::ReasonOf(TryDelete(Name("talk"))), v1::WAS_PUBLIC);
  EXPECT_EQ(errors::ReasonOf(TryDelete(Name("talk"), true)), v1::WAS_PUBLIC);
}

TEST_F(SessionTest, PartsAreDeletedWithForce) {
  const std::string draft = MakeEvent("draft", false);
  const auto name = [&](const std::string& id) { return draft + "/sessions/" + id; };
  Make(NewSession(draft, "day"));
  Make(NewSession(draft, "talk", {}, "", name("day")));
  Make(NewSession(draft, "question", {}, "", name("talk")));
  Make(NewSession(draft, "other"));
  const absl::Status refused = TryDelete(name("day"));
  EXPECT_EQ(errors::ReasonOf(refused), v1::STILL_REFERENCED) << refused;
  EXPECT_EQ(By(refused), name("talk"));
  v1::CreateStatementRequest said;
  said.set_parent(draft);
  said.set_statement_id("said");
  said.mutable_statement()->set_session(name("question"));
  const std::string statement = Make<v1::Statement>(said).name();
  const absl::Status held = TryDelete(name("day"), true);
  EXPECT_EQ(errors::ReasonOf(held), v1::STILL_REFERENCED) << held;
  EXPECT_THAT(held.message(), HasSubstr(name("question") + " is still referred to by " + statement));
  v1::DeleteStatementRequest unsay;
  unsay.set_name(statement);
  Make<google::protobuf::Empty>(unsay);
  EXPECT_TRUE(TryDelete(name("day"), true).ok());
  EXPECT_THAT(LastEntry(draft),
              UnorderedElementsAre("-" + name("day"), "-" + name("talk"), "-" + name("question")));
  EXPECT_THAT(NamesIn(admin(), draft), ElementsAre(name("other")));
  EXPECT_TRUE(absl::IsNotFound(TryDelete(name("day"))));
}

TEST_F(SessionTest, ADraftIsDeletedWithItsProgramme) {
  const std::string draft = MakeEvent("draft", false);
  const std::string room = MakeRoom(draft, "hall");
  const std::string speaker = Register(draft, "speaker", Participant::LISTING_NONE);
  Make(NewSession(draft, "day", test::Hours{9, 17}, room));
  auto talk = NewSession(draft, "talk", test::Hours{9, 10}, "", draft + "/sessions/day");
  talk.mutable_session()->add_appearances()->set_participant(speaker);
  Make(talk);
  v1::DeleteEventRequest request;
  request.set_name(draft);
  const absl::Status kept = admin().Call<Empty>(request).status();
  EXPECT_EQ(errors::ReasonOf(kept), v1::STILL_REFERENCED) << kept;
  request.set_force(true);
  Make<Empty>(request);
  EXPECT_THAT(LastEntry(draft),
              UnorderedElementsAre("-" + draft, "-" + room, "-" + speaker, "-" + draft + "/sessions/day",
                                   "-" + draft + "/sessions/talk"));
  v1::GetSessionRequest get;
  get.set_name(draft + "/sessions/talk");
  EXPECT_TRUE(absl::IsNotFound(admin().Call<Session>(get).status()));
}

// ---- Who is seen.

TEST_F(SessionTest, AppearancesShowThoseWhoAreSeen) {
  const std::string shown = Register(event(), "shown", Participant::LISTING_PUBLIC);
  const std::string among = Register(event(), "among", Participant::LISTING_PARTICIPANTS);
  const std::string hidden = Register(event(), "hidden", Participant::LISTING_NONE);
  auto request = NewSession(event(), "panel");
  for (const std::string& name : {shown, among, hidden}) {
    request.mutable_session()->add_appearances()->set_participant(name);
  }
  *request.mutable_session()->add_appearances()->mutable_label() = test::English("to be confirmed");
  EXPECT_EQ(Make(request).appearances(2).participant(), hidden) << "who wrote it sees everybody";

  v1::CreatePersonRequest person;
  person.set_person_id("somebody");
  person.mutable_person()->add_names()->set_full("Somebody");
  Make<v1::Person>(person);
  const auto seen_by = [&](const Client& client) {
    v1::GetSessionRequest get;
    get.set_name(Name("panel"));
    const auto session = client.Call<Session>(get);
    EXPECT_TRUE(session.ok()) << session.status();
    std::vector<std::string> names;
    for (const auto& appearance : session->appearances()) names.push_back(appearance.participant());
    for (const char* parent : {"events/-", "events/forum"}) {
      v1::ListSessionsRequest list;
      list.set_parent(parent);
      const auto listed = client.Call<v1::ListSessionsResponse>(list);
      EXPECT_TRUE(listed.ok() && listed->sessions_size() == 1) << listed.status();
      std::vector<std::string> in_list;
      for (const auto& appearance : listed->sessions(0).appearances()) {
        in_list.push_back(appearance.participant());
      }
      EXPECT_EQ(in_list, names) << parent;
    }
    return names;
  };
  EXPECT_THAT(seen_by(server().Connect()), ElementsAre(shown, "", "", ""));
  EXPECT_THAT(seen_by(server().As(v1::ROLE_PRESS, event())), ElementsAre(shown, "", "", ""));
  EXPECT_THAT(seen_by(server().As(v1::ROLE_PARTICIPANT, event(), "people/somebody")),
              ElementsAre(shown, among, "", ""));
  EXPECT_THAT(seen_by(server().As(v1::ROLE_CHAIR, event())), ElementsAre(shown, among, hidden, ""));
  EXPECT_THAT(seen_by(admin()), ElementsAre(shown, among, hidden, ""));

  // Nor does a filter tell of them.
  const std::string filter = absl::StrCat("appearances.participant:\"", hidden, "\"");
  EXPECT_THAT(NamesIn(admin(), event(), filter), ElementsAre(Name("panel")));
  v1::ListSessionsRequest list;
  list.set_parent(event());
  list.set_filter(filter);
  const absl::Status unknown = server().Connect().Call<v1::ListSessionsResponse>(list).status();
  EXPECT_EQ(errors::ReasonOf(unknown), v1::INVALID_FILTER) << unknown;

  // Nor is anybody seen who takes part no more.
  v1::WithdrawParticipantRequest withdraw;
  withdraw.set_name(shown);
  Make<Participant>(withdraw);
  EXPECT_THAT(seen_by(server().Connect()), ElementsAre("", "", "", ""));
}

TEST_F(SessionTest, SessionsAreSeenWithTheirEvent) {
  const std::string draft = MakeEvent("draft", false);
  Make(NewSession(draft, "secret"));
  Make(NewSession(event(), "talk"));
  const std::string secret = draft + "/sessions/secret";
  const Client chair = server().As(v1::ROLE_CHAIR, draft);
  EXPECT_THAT(NamesIn(server().Connect(), "events/-"), ElementsAre(Name("talk")));
  EXPECT_THAT(NamesIn(server().As(v1::ROLE_CHAIR, event()), "events/-"), ElementsAre(Name("talk")));
  EXPECT_THAT(NamesIn(chair, "events/-"), UnorderedElementsAre(Name("talk"), secret));
  EXPECT_THAT(NamesIn(admin(), "events/-"), UnorderedElementsAre(Name("talk"), secret));
  v1::GetSessionRequest get;
  get.set_name(secret);
  EXPECT_TRUE(absl::IsNotFound(server().Connect().Call<Session>(get).status()));
  EXPECT_TRUE(chair.Call<Session>(get).ok());
  v1::ListSessionsRequest list;
  list.set_parent(draft);
  EXPECT_TRUE(absl::IsNotFound(server().Connect().Call<v1::ListSessionsResponse>(list).status()));
}

// ---- Lists.

TEST_F(SessionTest, AreListedByStartAndTitleUnknownLast) {
  Make(NewSession(event(), "c", test::Hours{9, 10}));
  Make(NewSession(event(), "b"));
  Make(NewSession(event(), "d", test::Hours{8, 12}, hall()));
  Make(NewSession(event(), "e", test::Hours{9, 9.5}));
  auto part = NewSession(event(), "a", test::Hours{11, 12}, "", Name("d"));
  part.mutable_session()->set_kind(Session::KIND_PANEL);
  part.mutable_session()->set_track("Technology");
  part.mutable_session()->add_languages("es");
  Make(part);
  Make<Session>(StepOf<v1::CancelSessionRequest>(Name("b")));
  const auto names = [&](const std::string& filter, const std::string& order = "title") {
    std::vector<std::string> ids;
    for (const std::string& name : NamesIn(server().Connect(), event(), filter, order)) {
      ids.push_back(name.substr(name.rfind('/') + 1));
    }
    return ids;
  };
  EXPECT_THAT(names("", ""), ElementsAre("d", "c", "e", "a", "b"));
  EXPECT_THAT(names("", "interval.end_time desc, title"), ElementsAre("a", "d", "c", "e", "b"));
  EXPECT_THAT(names("kind = PANEL"), ElementsAre("a"));
  EXPECT_THAT(names("state = CANCELLED"), ElementsAre("b"));
  EXPECT_THAT(names(absl::StrCat("room = \"", hall(), "\"")), ElementsAre("a", "d"));
  EXPECT_THAT(names(absl::StrCat("parent_session = \"", Name("d"), "\"")), ElementsAre("a"));
  EXPECT_THAT(names("NOT parent_session:*"), ElementsAre("b", "c", "d", "e"));
  EXPECT_THAT(names("track = Technology"), ElementsAre("a"));
  EXPECT_THAT(names("languages:es"), ElementsAre("a"));
  EXPECT_THAT(names("interval.start_time >= 2025-04-02T09:00:00+02:00"), ElementsAre("a", "c", "e"));
  EXPECT_THAT(names("interval.end_time <= 2025-04-02T10:00:00+02:00 AND title:session"),
              ElementsAre("c", "e"));
  EXPECT_THAT(names("NOT interval.start_time:*"), ElementsAre("b"));
}

TEST_F(SessionTest, AListIsBriefUnlessAskedFor) {
  auto request = NewSession(event(), "talk");
  *request.mutable_session()->mutable_abstract() = test::English("At length");
  request.mutable_session()->add_citations()->set_quoted_span("a community of digital civilization");
  auto& label = *request.mutable_session()->add_appearances();
  *label.mutable_label() = test::English("to be confirmed");
  *label.mutable_abstract() = test::English("At length");
  Make(request);
  v1::ListSessionsRequest list;
  list.set_parent(event());
  const auto brief = Make<v1::ListSessionsResponse>(list).sessions(0);
  EXPECT_FALSE(brief.has_abstract() || brief.citations_size() > 0 || brief.appearances(0).has_abstract());
  EXPECT_TRUE(brief.appearances(0).has_label());
  list.set_view(v1::VIEW_FULL);
  const auto full = Make<v1::ListSessionsResponse>(list).sessions(0);
  EXPECT_EQ(full.SerializeAsString(), Get(Name("talk")).SerializeAsString());
}

// ---- Clones.

TEST_F(SessionTest, AnEventIsClonedWithItsProgrammeAndWithoutPeople) {
  const std::string speaker = Register(event(), "speaker", Participant::LISTING_PUBLIC);
  Make(NewSession(event(), "day", test::Hours{9, 17}, hall()));
  auto talk = NewSession(event(), "talk", test::Hours{9, 10}, "", Name("day"));
  talk.mutable_session()->add_appearances()->set_participant(speaker);
  *talk.mutable_session()->add_appearances()->mutable_label() = test::English("to be confirmed");
  Make(talk);
  Make(NewSession(event(), "off", test::Hours{18, 19}, hall()));
  Make<Session>(StepOf<v1::CancelSessionRequest>(Name("off")));
  Make<Session>(StepOf<v1::StartSessionRequest>(Name("day")));

  v1::CloneEventRequest clone;
  clone.set_name(event());
  clone.set_event_id("next");
  clone.mutable_start_date()->set_year(2026);
  clone.mutable_start_date()->set_month(1);
  clone.mutable_start_date()->set_day(20);
  Make<v1::Event>(clone);
  EXPECT_THAT(NamesIn(admin(), "events/next"),
              UnorderedElementsAre("events/next/sessions/day", "events/next/sessions/talk"));
  EXPECT_THAT(LastEntry("events/next"),
              IsSupersetOf({"+events/next", "+events/next/rooms/hall", "+events/next/sessions/day",
                            "+events/next/sessions/talk"}));
  const Session day = Get("events/next/sessions/day");
  EXPECT_EQ(day.state(), Session::STATE_SCHEDULED);
  EXPECT_FALSE(day.has_start_time());
  EXPECT_EQ(day.room(), "events/next/rooms/hall");
  const Session next_talk = Get("events/next/sessions/talk");
  EXPECT_EQ(next_talk.parent_session(), day.name());
  EXPECT_EQ(next_talk.room(), day.room());
  ASSERT_EQ(next_talk.appearances_size(), 1);
  EXPECT_TRUE(next_talk.appearances(0).has_label());
  // 293 days later, at the same time by a clock that is an hour behind in winter.
  EXPECT_EQ(next_talk.interval().start_time().seconds(),
            At({9, 10}).start_time().seconds() + 293 * 86'400 + 3'600);

  clone.set_event_id("some-time");
  clone.clear_start_date();
  Make<v1::Event>(clone);
  EXPECT_FALSE(Get("events/some-time/sessions/day").has_interval());
  EXPECT_EQ(Get("events/some-time/sessions/talk").room(), "events/some-time/rooms/hall");
}

// ---- The ends of time.

TEST_F(SessionTest, TimesAtTheEndsOfTime) {
  auto request = NewSession(event(), "always", test::Hours{9, 10}, hall());
  auto& interval = *request.mutable_session()->mutable_interval();
  interval.mutable_start_time()->set_seconds(-62'135'596'800);
  interval.mutable_end_time()->set_seconds(253'402'300'799);
  interval.mutable_end_time()->set_nanos(999'999'999);
  Make(request);
  EXPECT_EQ(Get(Name("always")).interval().SerializeAsString(), interval.SerializeAsString());
  EXPECT_EQ(By(Try(NewSession(event(), "sometime", test::Hours{9, 10}, hall()))), Name("always"));
  EXPECT_THAT(NamesIn(admin(), event()), ElementsAre(Name("always")));
}

}  // namespace
}  // namespace plenary
