// Limits that are lowered below the confirmed number: nobody loses a place, nobody gets one until there is
// room again, staff is warned, and the database refuses one too many whatever the program does.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "errors/status_details.h"
#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/participant_service.pb.h"
#include "support/admission_fixture.h"

namespace plenary {
namespace {

using test::Attendee;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using v1::Event;
using v1::Participant;

class LoweredLimitsTest : public test::AdmissionTest {
 protected:
  void SetUp() override {
    AdmissionTest::SetUp();
    if (IsSkipped()) return;
    admin_.emplace(server().Admin());
    event_ = MakeEvent("e", {.capacity = 4});
    MakeDelegation(event_, "es", {});
  }

  const test::Client& admin() const { return *admin_; }
  const std::string& event() const { return event_; }
  std::string Name(const std::string& id) const { return test::ParticipantName(event_, id); }

  absl::StatusOr<Participant> Register(const std::string& id, const Attendee& one = {}) const {
    return admin().Call<Participant>(test::Registering(event_, id, one));
  }
  void RegisterMany(int from, int to, const Attendee& one = {}) const {
    for (int i = from; i <= to; ++i) EXPECT_TRUE(Register(absl::StrCat("p", i), one).ok());
  }
  absl::StatusOr<Event> Lower(const test::Policy& policy, bool validate_only = false) const {
    v1::UpdateEventRequest request = test::Changing(event_, policy);
    request.set_validate_only(validate_only);
    return admin().Call<Event>(request);
  }
  absl::StatusOr<v1::Delegation> SetQuota(int quota) const {
    v1::UpdateDelegationRequest request;
    request.mutable_delegation()->set_name(test::DelegationName(event_, "es"));
    request.mutable_delegation()->set_quota(quota);
    request.mutable_update_mask()->add_paths("quota");
    return admin().Call<v1::Delegation>(request);
  }
  template <class Request>
  absl::StatusOr<Participant> Step(const std::string& id) const {
    Request request;
    request.set_name(Name(id));
    return admin().Call<Participant>(request);
  }
  absl::StatusOr<Participant> Withdraw(const std::string& id) const {
    return Step<v1::WithdrawParticipantRequest>(id);
  }
  Participant Get(const std::string& id) const { return Step<v1::GetParticipantRequest>(id).value(); }
  int Confirmed() { return test::ReadAttendance(connection(), "e").Confirmed(); }
  Event GetEvent(v1::View view, const test::Client& client) const {
    v1::GetEventRequest request;
    request.set_name(event_);
    request.set_view(view);
    return client.Call<Event>(request).value();
  }
  // Runs SQL as the owner of the database; whether it is refused.
  bool Refuses(const std::string& sql) { return !connection().ExecuteScript(sql).ok(); }

 private:
  std::optional<test::Client> admin_;
  std::string event_;
};

// Fields that warnings of a reason are about.
template <class Resource>
std::vector<std::string> Above(const Resource& resource) {
  std::vector<std::string> fields;
  for (const v1::Warning& warning : resource.warnings()) {
    if (warning.reason() == v1::Warning::REASON_ABOVE_LIMIT) fields.push_back(warning.field_path());
  }
  return fields;
}

std::vector<int> LimitsOf(const Participant& participant) {
  return {participant.waits_for().begin(), participant.waits_for().end()};
}

TEST_F(LoweredLimitsTest, ACapacityBelowWhatIsConfirmedThrowsNobodyOutAndLetsNobodyIn) {
  RegisterMany(1, 5);  // the fifth waits
  EXPECT_THAT(Above(Lower({.capacity = 2}, /*validate_only=*/true).value()),
              ElementsAre("registration_policy.capacity"));
  const auto lowered = Lower({.capacity = 2});
  ASSERT_TRUE(lowered.ok()) << lowered.status();
  EXPECT_THAT(Above(*lowered), ElementsAre("registration_policy.capacity"));
  EXPECT_EQ(Confirmed(), 4);

  EXPECT_EQ(Register("late")->state(), Participant::STATE_WAITLISTED);
  EXPECT_EQ(errors::ReasonOf(Step<v1::ApproveParticipantRequest>("p5").status()), v1::NO_PLACE_LEFT);
  for (const int left : {3, 2}) {
    ASSERT_TRUE(Withdraw(absl::StrCat("p", left)).ok());
    EXPECT_EQ(Confirmed(), left) << "somebody was promoted while more were confirmed than the capacity";
    EXPECT_THAT(FaultsIn("e"), IsEmpty());
  }
  ASSERT_TRUE(Withdraw("p1").ok());
  EXPECT_EQ(Get("p5").state(), Participant::STATE_CONFIRMED) << "the surplus is gone";
  EXPECT_EQ(Confirmed(), 2);
  EXPECT_THAT(Above(GetEvent(v1::VIEW_FULL, admin())), IsEmpty());
  EXPECT_THAT(FaultsIn("e"), IsEmpty());
}

TEST_F(LoweredLimitsTest, WhoHasAPlaceIsChangedAndReplacedAsBefore) {
  RegisterMany(1, 4);
  ASSERT_TRUE(Lower({.capacity = 2}).ok());
  v1::UpdateParticipantRequest update;
  update.mutable_participant()->set_name(Name("p1"));
  update.mutable_participant()->set_category(Participant::CATEGORY_YOUTH);
  update.mutable_participant()->set_region_code("ES");
  update.mutable_update_mask()->add_paths("category");
  update.mutable_update_mask()->add_paths("region_code");
  const auto changed = admin().Call<Participant>(update);
  ASSERT_TRUE(changed.ok()) << changed.status();
  EXPECT_EQ(changed->state(), Participant::STATE_CONFIRMED);

  v1::ReplaceParticipantRequest replace;
  replace.set_name(Name("p2"));
  replace.set_replacement_id("other");
  *replace.mutable_replacement() = test::Registering(event(), "", {}).participant();
  const auto replaced = admin().Call<Participant>(replace);
  ASSERT_TRUE(replaced.ok()) << replaced.status();
  EXPECT_EQ(replaced->state(), Participant::STATE_CONFIRMED);
  EXPECT_EQ(Get("p2").state(), Participant::STATE_WITHDRAWN);
  EXPECT_EQ(Confirmed(), 4);
  EXPECT_THAT(FaultsIn("e"), IsEmpty());
}

TEST_F(LoweredLimitsTest, QuotasAreLoweredLikeTheCapacity) {
  RegisterMany(1, 3, {.category = Participant::CATEGORY_YOUTH, .delegation = "es"});
  const auto delegation = SetQuota(1);
  ASSERT_TRUE(delegation.ok()) << delegation.status();
  EXPECT_THAT(Above(*delegation), ElementsAre("quota"));
  EXPECT_THAT(delegation->warnings(0).message(), HasSubstr("3 confirmed participants are 2 above"));
  v1::GetDelegationRequest get;
  get.set_name(delegation->name());
  EXPECT_THAT(Above(admin().Call<v1::Delegation>(get).value()), ElementsAre("quota"));
  EXPECT_THAT(Above(ConnectTo(0).Call<v1::Delegation>(get).value()), IsEmpty());

  const auto lowered = Lower({.capacity = 4, .limits = {{Participant::CATEGORY_YOUTH, {.quota = 2}}}});
  ASSERT_TRUE(lowered.ok()) << lowered.status();
  EXPECT_THAT(Above(*lowered), ElementsAre("registration_policy.category_limits[0].quota"));

  const auto waits = Register("young", {.category = Participant::CATEGORY_YOUTH, .delegation = "es"});
  ASSERT_TRUE(waits.ok()) << waits.status();
  EXPECT_THAT(LimitsOf(*waits), ElementsAre(Participant::PLACE_LIMIT_CATEGORY_QUOTA,
                                            Participant::PLACE_LIMIT_DELEGATION_QUOTA));
  EXPECT_EQ(Register("expert")->state(), Participant::STATE_CONFIRMED) << "other limits stand as they are";
  EXPECT_THAT(FaultsIn("e"), IsEmpty());
}

TEST_F(LoweredLimitsTest, ASurplusIsToldToStaffAlone) {
  RegisterMany(1, 4);
  ASSERT_TRUE(Lower({.capacity = 1}).ok());
  EXPECT_THAT(Above(GetEvent(v1::VIEW_FULL, admin())), ElementsAre("registration_policy.capacity"));
  EXPECT_THAT(Above(GetEvent(v1::VIEW_BASIC, admin())), IsEmpty());
  EXPECT_THAT(Above(GetEvent(v1::VIEW_FULL, ConnectTo(0))), IsEmpty());
  v1::ListEventsRequest list;
  list.set_view(v1::VIEW_FULL);
  EXPECT_THAT(Above(admin().Call<v1::ListEventsResponse>(list)->events(0)), IsEmpty());
}

TEST_F(LoweredLimitsTest, TheDatabaseTakesNoneMoreAndNoSurplusThatNoLimitMade) {
  RegisterMany(1, 4, {.delegation = "es"});
  ASSERT_TRUE(Lower({.capacity = 2}).ok());
  ASSERT_TRUE(SetQuota(1).ok());
  for (const char* table : {"event_admission", "admission_counters"}) {
    const std::string of = absl::StrCat("UPDATE ", table, " SET ");
    const std::string where = table == std::string("admission_counters") ? " WHERE dimension = 2" : "";
    EXPECT_TRUE(Refuses(of + "confirmed = confirmed + 1" + where)) << table;
    EXPECT_FALSE(Refuses(of + "tolerated = 100" + where)) << "it is as good as not said";
    EXPECT_TRUE(Refuses(of + "tolerated = 100, confirmed = confirmed + 1" + where)) << table;
    EXPECT_FALSE(Refuses(of + "confirmed = confirmed - 1" + where)) << table;
    EXPECT_TRUE(Refuses(of + "confirmed = confirmed + 1" + where)) << "what fell rises again";
    // Raised and lowered again, it tolerates those who are confirmed, and no more.
    const std::string limit = table == std::string("admission_counters") ? "quota" : "capacity";
    EXPECT_FALSE(Refuses(of + limit + " = 9" + where)) << table;
    EXPECT_FALSE(Refuses(of + limit + " = 1" + where)) << table;
    EXPECT_TRUE(Refuses(of + "confirmed = confirmed + 1" + where)) << table;
  }
  EXPECT_TRUE(
      Refuses("INSERT INTO admission_counters (event_id, dimension, key, quota, confirmed, tolerated) "
              "VALUES ('e', 2, 'new', 1, 5, 5)"));
}

// ---- Behind which limit.

TEST_F(LoweredLimitsTest, WhoWaitsIsToldBehindWhichLimits) {
  ASSERT_TRUE(Lower({.capacity = 4,
                     .limits = {{Participant::CATEGORY_YOUTH, {.reserved = 2}},
                                {Participant::CATEGORY_MEDIA, {.quota = 1}}}})
                  .ok());
  RegisterMany(1, 1, {.category = Participant::CATEGORY_MEDIA});
  RegisterMany(2, 2);
  const std::map<std::string, std::vector<int>> expected = {
      {"media", {Participant::PLACE_LIMIT_RESERVED_PLACES, Participant::PLACE_LIMIT_CATEGORY_QUOTA}},
      {"expert", {Participant::PLACE_LIMIT_RESERVED_PLACES}}};
  for (const auto& [id, limits] : expected) {
    const auto category = id == "media" ? Participant::CATEGORY_MEDIA : Participant::CATEGORY_EXPERT;
    const auto registered = Register(id, {.category = category});
    ASSERT_TRUE(registered.ok()) << registered.status();
    EXPECT_EQ(LimitsOf(*registered), limits) << id;
    EXPECT_EQ(LimitsOf(Get(id)), limits) << id;
  }
  EXPECT_THAT(LimitsOf(Get("p1")), IsEmpty());

  v1::BatchGetParticipantsRequest batch;
  batch.set_parent(event());
  v1::ListParticipantsRequest list;
  list.set_parent(event());
  list.set_filter("state = WAITLISTED");
  for (const auto& [id, limits] : expected) batch.add_names(Name(id));
  const auto got = admin().Call<v1::BatchGetParticipantsResponse>(batch);
  const auto listed = admin().Call<v1::ListParticipantsResponse>(list);
  ASSERT_TRUE(got.ok() && listed.ok()) << got.status() << listed.status();
  EXPECT_EQ(got->participants_size(), 2);
  EXPECT_EQ(listed->participants_size(), 2);
  for (const auto* page : {&got->participants(), &listed->participants()}) {
    for (const Participant& one : *page) {
      EXPECT_EQ(LimitsOf(one), expected.at(one.name().substr(one.name().rfind('/') + 1)));
    }
  }

  // The young fill what is reserved for them: then all places are taken.
  RegisterMany(3, 4, {.category = Participant::CATEGORY_YOUTH});
  EXPECT_THAT(LimitsOf(Get("expert")), ElementsAre(Participant::PLACE_LIMIT_CAPACITY));
}

TEST_F(LoweredLimitsTest, NoPlaceIsLeftSaysWhichLimit) {
  ASSERT_TRUE(SetQuota(1).ok());
  ASSERT_TRUE(Lower({.capacity = 1, .waitlist_disabled = true}).ok());
  RegisterMany(1, 1, {.delegation = "es"});
  const auto refused = Register("p2", {.delegation = "es"});
  EXPECT_EQ(errors::ReasonOf(refused.status()), v1::NO_PLACE_LEFT);
  EXPECT_THAT(std::string(refused.status().message()),
              AllOf(HasSubstr("a capacity of 1"), HasSubstr("the quota of delegation es")));
  EXPECT_EQ(test::MetadataOf(refused.status())["limits"], "CAPACITY, DELEGATION_QUOTA");
  const auto quota = test::DetailOf<google::rpc::QuotaFailure>(refused.status());
  ASSERT_TRUE(quota.has_value());
  ASSERT_EQ(quota->violations_size(), 2);
  EXPECT_EQ(quota->violations(0).subject(), event());
  EXPECT_EQ(quota->violations(1).subject(), test::DelegationName(event(), "es"));
}

}  // namespace
}  // namespace plenary
