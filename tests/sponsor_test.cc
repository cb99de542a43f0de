// Sponsors of an event: who sees and changes them, and what becomes of them with the event and the directory.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "errors/status_details.h"
#include "google/protobuf/empty.pb.h"
#include "plenary/v1/directory_service.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "support/forum.h"

namespace plenary {
namespace {

using google::protobuf::Empty;
using test::Client;
using testing::ElementsAre;
using testing::HasSubstr;
using v1::Sponsor;

constexpr char kOpenEvent[] = "events/open";
constexpr char kDraftEvent[] = "events/hidden";

class SponsorTest : public test::ForumTest {
 protected:
  static v1::CreateSponsorRequest NewSponsor(const std::string& event, const std::string& id,
                                             const std::string& organization = "organizations/second") {
    v1::CreateSponsorRequest request;
    request.set_parent(event);
    request.set_sponsor_id(id);
    *request.mutable_sponsor()->mutable_title() = test::English(absl::StrCat("Sponsor ", id));
    request.mutable_sponsor()->set_organization(organization);
    return request;
  }
  void Make(const std::string& id, const std::string& tier, int position) {
    auto request = NewSponsor(kOpenEvent, id);
    *request.mutable_sponsor()->mutable_tier() = test::English(tier);
    request.mutable_sponsor()->set_position(position);
    forum().Make<Sponsor>(request);
  }
  static absl::StatusOr<Sponsor> Get(const Client& client, const std::string& name) {
    v1::GetSponsorRequest request;
    request.set_name(name);
    return client.Call<Sponsor>(request);
  }
  // Ids, in order.
  static std::vector<std::string> List(const Client& client, const std::string& event,
                                       const std::string& filter = "") {
    v1::ListSponsorsRequest request;
    request.set_parent(event);
    request.set_filter(filter);
    const auto page = client.Call<v1::ListSponsorsResponse>(request);
    EXPECT_TRUE(page.ok()) << page.status();
    std::vector<std::string> ids;
    if (!page.ok()) return ids;
    for (const Sponsor& one : page->sponsors()) ids.push_back(one.name().substr(one.name().rfind('/') + 1));
    return ids;
  }
  static absl::Status Rename(const Client& client, const std::string& name, const std::string& title) {
    v1::UpdateSponsorRequest request;
    request.mutable_sponsor()->set_name(name);
    *request.mutable_sponsor()->mutable_title() = test::English(title);
    return client.Call<Sponsor>(request).status();
  }
  static absl::Status Delete(const Client& client, const std::string& name, const std::string& etag = "") {
    v1::DeleteSponsorRequest request;
    request.set_name(name);
    request.set_etag(etag);
    return client.Call<Empty>(request).status();
  }
};

TEST_F(SponsorTest, AreListedByPositionThenByName) {
  Make("b-unplaced", "Partner", 0);
  Make("silver", "Silver", 2);
  Make("gold", "Gold", 1);
  // Forum's own has the title "text" and no place.
  EXPECT_THAT(List(forum().anonymous(), kOpenEvent), ElementsAre("gold", "silver", "b-unplaced", "first"));
  EXPECT_THAT(List(forum().anonymous(), kOpenEvent, "tier:gold"), ElementsAre("gold"));
  EXPECT_THAT(List(forum().anonymous(), kOpenEvent, "position <= 2"), ElementsAre("gold", "silver"));
  EXPECT_THAT(List(forum().anonymous(), kOpenEvent, "organization = \"organizations/first\""),
              ElementsAre("first"));
}

TEST_F(SponsorTest, ArePublicWithTheirEvent) {
  auto request = NewSponsor(kOpenEvent, "union");
  *request.mutable_sponsor()->mutable_description() = test::English("It pays for the interpreters.");
  for (const auto audience : {v1::AUDIENCE_CLASS_PUBLIC, v1::AUDIENCE_CLASS_STAFF}) {
    v1::MediaLink& logo = *request.mutable_sponsor()->add_logos();
    logo.set_url(absl::StrCat("https://example.org/", audience));
    logo.set_audience(audience);
  }
  const auto made = forum().Make<Sponsor>(request);
  EXPECT_EQ(made.logos_size(), 2);
  const auto seen = Get(forum().anonymous(), made.name());
  ASSERT_TRUE(seen.ok()) << seen.status();
  EXPECT_EQ(seen->organization(), "organizations/second");
  EXPECT_EQ(seen->description().resolved().text(), "It pays for the interpreters.");
  ASSERT_EQ(seen->logos_size(), 1);
  EXPECT_EQ(seen->logos(0).audience(), v1::AUDIENCE_CLASS_PUBLIC);
  EXPECT_FALSE(seen->has_create_time()) << "for staff";
}

TEST_F(SponsorTest, OfADraftAreSeenByItsStaffAlone) {
  const std::string hidden = absl::StrCat(kDraftEvent, "/sponsors/first");
  const Client self_registered = forum().WithoutRole();
  ASSERT_TRUE(self_registered.Call<v1::Participant>(forum().Registration(kOpenEvent, "")).ok());
  const Client focal_point = forum().As(v1::ROLE_FOCAL_POINT, absl::StrCat(kDraftEvent, "/delegations/ours"));
  for (const Client& client : {forum().anonymous(), self_registered, focal_point}) {
    EXPECT_EQ(errors::ReasonOf(Get(client, hidden).status()), v1::NOT_FOUND);
    EXPECT_EQ(errors::ReasonOf(Rename(client, hidden, "x")), v1::NOT_FOUND);
    v1::ListSponsorsRequest list;
    list.set_parent(kDraftEvent);
    EXPECT_EQ(errors::ReasonOf(client.Call<v1::ListSponsorsResponse>(list).status()), v1::NOT_FOUND);
  }
  const Client viewer = forum().As(v1::ROLE_VIEWER, kDraftEvent);
  EXPECT_TRUE(Get(viewer, hidden).ok());
  EXPECT_EQ(errors::ReasonOf(Rename(viewer, hidden, "x")), v1::PERMISSION_DENIED);
}

TEST_F(SponsorTest, AreChangedByOrganizersAlone) {
  const std::string name = absl::StrCat(kOpenEvent, "/sponsors/first");
  const Client focal_point = forum().As(v1::ROLE_FOCAL_POINT, absl::StrCat(kOpenEvent, "/delegations/ours"));
  const Client registrar = forum().As(v1::ROLE_REGISTRAR, kOpenEvent);
  for (const Client& client : {forum().anonymous(), forum().WithoutRole(), focal_point, registrar}) {
    EXPECT_EQ(errors::ReasonOf(client.Call<Sponsor>(NewSponsor(kOpenEvent, "s")).status()),
              v1::PERMISSION_DENIED);
    EXPECT_EQ(errors::ReasonOf(Rename(client, name, "x")), v1::PERMISSION_DENIED);
    EXPECT_EQ(errors::ReasonOf(Delete(client, name)), v1::PERMISSION_DENIED);
  }
  const Client organizer = forum().As(v1::ROLE_ORGANIZER, kOpenEvent);
  const auto made = organizer.Call<Sponsor>(NewSponsor(kOpenEvent, "s"));
  ASSERT_TRUE(made.ok()) << made.status();
  EXPECT_EQ(errors::ReasonOf(organizer.Call<Sponsor>(NewSponsor(kOpenEvent, "s")).status()),
            v1::ALREADY_EXISTS);
  EXPECT_TRUE(Rename(organizer, made->name(), "Renamed").ok());
  EXPECT_EQ(errors::ReasonOf(Delete(organizer, made->name(), made->etag())), v1::ETAG_MISMATCH);
  EXPECT_TRUE(Delete(organizer, made->name()).ok());
  EXPECT_EQ(errors::ReasonOf(Get(organizer, made->name()).status()), v1::NOT_FOUND);
}

TEST_F(SponsorTest, AreOrganizationsOfTheDirectory) {
  const auto missing = forum().admin().Call<Sponsor>(NewSponsor(kOpenEvent, "s", "organizations/nobody"));
  EXPECT_EQ(errors::ReasonOf(missing.status()), v1::REFERENCE_NOT_FOUND) << missing.status();
  EXPECT_THAT(missing.status().message(), HasSubstr("sponsor.organization"));
  v1::CreateOrganizationRequest third;
  third.set_organization_id("third");
  *third.mutable_organization()->mutable_title() = test::English("Organization third");
  forum().Make<v1::Organization>(third);
  const std::string name = forum().Make<Sponsor>(NewSponsor(kOpenEvent, "s", "organizations/third")).name();

  v1::DeleteOrganizationRequest remove;
  remove.set_name("organizations/third");
  const absl::Status held = forum().admin().Call<Empty>(remove).status();
  EXPECT_EQ(errors::ReasonOf(held), v1::STILL_REFERENCED) << held;
  EXPECT_THAT(held.message(), HasSubstr(name));

  v1::MergeOrganizationsRequest merge;
  merge.set_name("organizations/third");
  merge.set_into("organizations/first");
  forum().Make<v1::Organization>(merge);
  EXPECT_EQ(Get(forum().admin(), name)->organization(), "organizations/first");
  EXPECT_THAT(List(forum().admin(), kOpenEvent, "organization = \"organizations/first\""),
              ElementsAre("s", "first"));
}

TEST_F(SponsorTest, GoWithTheirEvent) {
  Make("gold", "Gold", 1);
  v1::CloneEventRequest clone;
  clone.set_name(kOpenEvent);
  clone.set_event_id("next");
  forum().Make<v1::Event>(clone);
  EXPECT_THAT(List(forum().admin(), "events/next"), ElementsAre("gold", "first"));
  EXPECT_EQ(Get(forum().admin(), "events/next/sponsors/gold")->tier().entries(0).text(), "Gold");

  v1::DeleteEventRequest remove;
  remove.set_name("events/next");
  EXPECT_EQ(errors::ReasonOf(forum().admin().Call<Empty>(remove).status()), v1::STILL_REFERENCED);
  remove.set_force(true);
  EXPECT_TRUE(forum().admin().Call<Empty>(remove).ok());
  EXPECT_EQ(Number("SELECT count(*) FROM sponsors WHERE event_id = 'next'"), 0);
}

TEST_F(SponsorTest, StayWhenTheirEventMovesAndWhenItIsArchived) {
  v1::UpdateEventRequest date;
  date.mutable_event()->set_name(kOpenEvent);
  for (v1::Date* day :
       {date.mutable_event()->mutable_start_date(), date.mutable_event()->mutable_end_date()}) {
    day->set_year(2025);
    day->set_month(6);
    day->set_day(2);
  }
  forum().Make<v1::Event>(date);
  const std::string name = absl::StrCat(kOpenEvent, "/sponsors/first");
  const std::string etag = Get(forum().admin(), name)->etag();
  v1::ShiftEventRequest shift;
  shift.set_name(kOpenEvent);
  *shift.mutable_start_date() = date.event().start_date();
  shift.mutable_start_date()->set_day(9);
  forum().Make<v1::Event>(shift);
  EXPECT_EQ(Get(forum().admin(), name)->etag(), etag);

  v1::ConcludeEventRequest conclude;
  conclude.set_name(kOpenEvent);
  forum().Make<v1::Event>(conclude);
  v1::ArchiveEventRequest archive;
  archive.set_name(kOpenEvent);
  archive.set_force(true);
  forum().Make<v1::Event>(archive);
  EXPECT_EQ(errors::ReasonOf(Rename(forum().admin(), name, "x")), v1::EVENT_ARCHIVED);
  EXPECT_TRUE(Get(forum().anonymous(), name).ok());
}

}  // namespace
}  // namespace plenary
