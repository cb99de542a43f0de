// Visibility: who sees which participant, the same in every method. The server has the rule twice, as a
// condition in SQL and for a loaded row; both are compared, for every state, listing and role.

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "google/protobuf/util/message_differencer.h"
#include "messages/redaction.h"
#include "plenary/v1/event_service.pb.h"
#include "support/export.h"
#include "support/forum.h"

namespace plenary {
namespace {

using google::protobuf::util::MessageDifferencer;
using test::Client;
using v1::Participant;

// As many as a filter without a key may have.
constexpr std::size_t kConditions = 20;

// What a caller gets of the participants, by name.
using Seen = std::map<std::string, Participant>;

std::string Names(const Seen& seen) {
  std::string names;
  for (const auto& [name, participant] : seen) absl::StrAppend(&names, " ", name);
  return names;
}

class VisibilityTest : public test::ForumTest {
 protected:
  void SetUp() override {
    ForumTest::SetUp();
    if (IsSkipped()) return;
    for (const char* event : {"events/open", "events/hidden"}) MakeEveryKind(event);
    MakeMine();
    callers_ = {{"an administrator", forum().admin()},
                {"anonymous", forum().anonymous()},
                {"without a role", forum().WithoutRole()}};
    for (const v1::Role role : {v1::ROLE_REGISTRAR, v1::ROLE_VIEWER, v1::ROLE_PRESS}) {
      for (const char* scope : {"", "events/open", "events/hidden"}) AddCaller(role, scope, "");
    }
    for (const char* event : {"events/open", "events/hidden"}) {
      for (const char* delegation : {"ours", "theirs"}) {
        AddCaller(v1::ROLE_FOCAL_POINT, absl::StrCat(event, "/delegations/", delegation), "");
      }
    }
    for (const char* person : {"people/me", "people/free"}) {
      for (const char* scope : {"", "events/open", "events/hidden"})
        AddCaller(v1::ROLE_PARTICIPANT, scope, person);
    }
  }

  // Does something as every caller, some of them at the same time.
  void AsEverybody(const std::function<void(const std::string& who, const Client&)>& work) {
    constexpr std::size_t kThreads = 6;
    all();
    test::InParallel(kThreads, [&](int thread) {
      for (std::size_t i = thread; i < callers_.size(); i += kThreads)
        work(callers_[i].first, callers_[i].second);
    });
  }
  // All there are, as an administrator gets them.
  const Seen& all() {
    if (all_.empty()) all_ = List(forum().admin(), "events/-").value();
    return all_;
  }

  // What a list tells, page by page; nothing where the parent is not there for the caller.
  static std::optional<Seen> List(const Client& client, const std::string& parent, bool show_voided = true) {
    v1::ListParticipantsRequest request;
    request.set_parent(parent);
    request.set_show_voided(show_voided);
    request.set_view(v1::VIEW_FULL);
    request.set_page_size(17);
    Seen seen;
    std::set<int> totals;
    do {
      const auto page = client.Call<v1::ListParticipantsResponse>(request);
      if (absl::IsNotFound(page.status())) return std::nullopt;
      EXPECT_TRUE(page.ok()) << page.status();
      if (!page.ok()) return std::nullopt;
      totals.insert(page->total_size());
      for (const Participant& participant : page->participants()) {
        EXPECT_TRUE(seen.emplace(participant.name(), participant).second)
            << participant.name() << " is listed twice";
      }
      request.set_page_token(page->next_page_token());
    } while (!request.page_token().empty());
    EXPECT_EQ(totals, std::set<int>{static_cast<int>(seen.size())}) << "total_size";
    return seen;
  }

  // What Get tells of everybody there is.
  Seen Get(const Client& client) {
    Seen seen;
    for (const auto& [name, participant] : all()) {
      v1::GetParticipantRequest request;
      request.set_name(name);
      const auto got = client.Call<Participant>(request);
      EXPECT_TRUE(got.ok() || absl::IsNotFound(got.status())) << got.status();
      if (got.ok()) seen.emplace(name, *got);
    }
    return seen;
  }

  // Those of `seen` that belong to the event.
  static Seen Of(const std::string& event, const Seen& seen) {
    Seen of_event;
    for (const auto& [name, participant] : seen) {
      if (absl::StartsWith(name, event + "/")) of_event.emplace(name, participant);
    }
    return of_event;
  }

  static void ExpectSame(const Seen& listed, const Seen& got, const std::string& who) {
    EXPECT_EQ(Names(listed), Names(got)) << who;
    for (const auto& [name, participant] : got) {
      const auto in_list = listed.find(name);
      if (in_list == listed.end()) continue;
      EXPECT_TRUE(MessageDifferencer::Equals(in_list->second, participant))
          << who << " is told in the list\n"
          << in_list->second.DebugString() << "but of the one\n"
          << participant.DebugString();
    }
  }

 private:
  void AddCaller(v1::Role role, const std::string& scope, const std::string& person) {
    callers_.emplace_back(absl::StrCat(v1::Role_Name(role), " ", scope, " ", person),
                          forum().As(role, scope, person));
  }

  // One participant of each state and listing, with something in every class of fields.
  void MakeEveryKind(const std::string& event) {
    for (int state = Participant::State_MIN + 1; state <= Participant::State_MAX; ++state) {
      for (int listing = Participant::Listing_MIN; listing <= Participant::Listing_MAX; ++listing) {
        auto request = forum().Registration(event, absl::StrCat("kind-", state, "-", listing));
        Participant& participant = *request.mutable_participant();
        participant.set_listing(static_cast<Participant::Listing>(listing));
        participant.set_listing_basis(Participant::LISTING_BASIS_OFFICIAL_CAPACITY);
        participant.add_languages("tlh");
        participant.set_external_id(absl::StrCat("external-", state, "-", listing));
        participant.mutable_contact()->add_emails("somebody@example.org");
        participant.set_delegation(event + (state % 2 == 0 ? "/delegations/ours" : "/delegations/theirs"));
        auto& link = *participant.add_media();
        link.set_audience(static_cast<v1::AudienceClass>(1 + listing % 4));
        link.set_url("https://example.org/photo");
        const bool voided = state == Participant::STATE_VOIDED;
        request.set_initial_state(voided ? Participant::STATE_CONFIRMED
                                         : static_cast<Participant::State>(state));
        v1::VoidParticipantRequest mistake;
        mistake.set_name(forum().Make<Participant>(request).name());
        mistake.set_reason("a mistake");
        if (voided) forum().Make<Participant>(mistake);
      }
    }
  }

  // people/free withdrew from both events, and is listed in neither. A key without a role registered itself.
  void MakeMine() {
    for (const char* event : {"events/open", "events/hidden"}) {
      auto request = forum().Registration(event, "mine");
      request.mutable_participant()->set_person("people/free");
      request.mutable_participant()->add_languages("tlh");
      request.set_initial_state(Participant::STATE_WITHDRAWN);
      forum().Make<Participant>(request);
    }
    auto itself = forum().Registration("events/open", "");
    itself.mutable_participant()->add_languages("tlh");
    itself.mutable_participant()->mutable_contact()->add_emails("itself@example.org");
    const auto registered = forum().WithoutRole().Call<Participant>(itself);
    EXPECT_TRUE(registered.ok()) << registered.status();
  }

  std::vector<std::pair<std::string, Client>> callers_;
  Seen all_;
};

TEST_F(VisibilityTest, EveryPathShowsTheSame) {
  ASSERT_EQ(all().size(), 2 * 9 * 4 + 2 + 1 + 3);
  AsEverybody([&](const std::string& who, const Client& client) {
    const Seen got = Get(client);
    ExpectSame(List(client, "events/-").value_or(Seen()), got, who + " in all events");
    for (const char* event : {"events/open", "events/hidden"}) {
      const auto listed = List(client, event);
      // A draft is for its staff, also where one's own participation in it is seen.
      if (listed.has_value()) ExpectSame(*listed, Of(event, got), who + " in " + event);
      v1::GetEventRequest get;
      get.set_name(event);
      EXPECT_EQ(listed.has_value(), client.Call<v1::Event>(get).ok()) << who << " " << event;
    }
  });
}

TEST_F(VisibilityTest, BatchesShowTheSame) {
  AsEverybody([&](const std::string& who, const Client& client) {
    const Seen got = Get(client);
    for (const char* event : {"events/open", "events/hidden"}) {
      v1::BatchGetParticipantsRequest request;
      request.set_parent(event);
      const Seen of_event = Of(event, got);
      for (const auto& [name, participant] : of_event) request.add_names(name);
      if (!of_event.empty()) {
        const auto batch = client.Call<v1::BatchGetParticipantsResponse>(request);
        ASSERT_TRUE(batch.ok()) << who << " " << batch.status();
        Seen in_batch;
        for (const Participant& participant : batch->participants())
          in_batch.emplace(participant.name(), participant);
        ExpectSame(in_batch, of_event, who + " in a batch of " + event);
      }
      // One that is not seen spoils the batch, and is named.
      for (const auto& [name, participant] : Of(event, all())) {
        if (of_event.contains(name)) continue;
        v1::BatchGetParticipantsRequest with_unseen = request;
        with_unseen.add_names(name);
        const auto refused = client.Call<v1::BatchGetParticipantsResponse>(with_unseen);
        EXPECT_TRUE(absl::IsNotFound(refused.status())) << who << " " << name << " " << refused.status();
        const auto info = test::DetailOf<google::rpc::ErrorInfo>(refused.status());
        EXPECT_TRUE(info.has_value() && info->metadata().at("resource") == name)
            << who << " " << refused.status();
      }
    }
  });
}

// The rule in words, for those whose view it makes.
TEST_F(VisibilityTest, TheRule) {
  const auto expect = [&](const Client& client, const std::string& who, const auto& rule) {
    for (const auto& [name, participant] : all()) {
      v1::GetParticipantRequest request;
      request.set_name(name);
      EXPECT_EQ(client.Call<Participant>(request).ok(), rule(participant)) << who << " " << name;
    }
  };
  const auto open = [](const Participant& one) { return absl::StartsWith(one.name(), "events/open/"); };
  const auto listed = [&](const Participant& one, Participant::Listing least) {
    return open(one) && one.state() == Participant::STATE_CONFIRMED && one.listing() >= least;
  };
  for (const v1::Role press : {v1::ROLE_PRESS}) {
    expect(forum().As(press), "the press",
           [&](const auto& one) { return listed(one, Participant::LISTING_PUBLIC); });
  }
  expect(forum().anonymous(), "everyone",
         [&](const auto& one) { return listed(one, Participant::LISTING_PUBLIC); });
  expect(forum().As(v1::ROLE_PARTICIPANT, "events/open", "people/me"), "a participant", [&](const auto& one) {
    const bool own = open(one) && one.person() == "people/me";
    return own || listed(one, Participant::LISTING_PARTICIPANTS);
  });
  expect(forum().As(v1::ROLE_FOCAL_POINT, "events/open/delegations/ours"), "a focal point",
         [&](const auto& one) {
           const bool own = one.delegation() == "events/open/delegations/ours";
           return (own && one.state() != Participant::STATE_VOIDED) ||
                  listed(one, Participant::LISTING_PUBLIC);
         });
  expect(forum().As(v1::ROLE_VIEWER, "events/open"), "staff of one event", open);
  expect(forum().As(v1::ROLE_VIEWER), "staff", [](const auto&) { return true; });
  for (const v1::Role role : {v1::ROLE_CHAIR, v1::ROLE_RAPPORTEUR, v1::ROLE_TRANSLATOR}) {
    expect(forum().As(role, "events/open"), v1::Role_Name(role), open);
  }
  expect(forum().As(v1::ROLE_DOOR), "a door",
         [&](const auto& one) { return open(one) && one.state() != Participant::STATE_VOIDED; });
}

// A list that is asked for something tells no more than the list itself: rows and fields that are not seen
// match nothing.
TEST_F(VisibilityTest, FiltersRevealNothing) {
  const auto matches = [](const Client& client, const std::string& parent, const std::string& filter) {
    v1::ListParticipantsRequest request;
    request.set_parent(parent);
    request.set_filter(filter);
    request.set_show_voided(true);
    request.set_view(v1::VIEW_FULL);
    request.set_page_size(1'000);
    return client.Call<v1::ListParticipantsResponse>(request);
  };
  AsEverybody([&](const std::string& who, const Client& client) {
    for (const char* parent : {"events/-", "events/open", "events/hidden"}) {
      const auto seen = List(client, parent);
      if (!seen.has_value()) continue;
      const auto everybody = matches(client, parent, "NOT state = REJECTED OR state = REJECTED");
      ASSERT_TRUE(everybody.ok()) << who << " " << everybody.status();
      EXPECT_EQ(everybody->total_size(), seen->size()) << who << " " << parent;

      // Each field, asked for a value that only those have who are shown to have it.
      const auto speakers = matches(client, parent, "languages:\"tlh\"");
      if (speakers.ok()) {
        for (const Participant& one : speakers->participants()) {
          EXPECT_EQ(one.languages_size(), 1) << who << " learns what " << one.name() << " speaks";
        }
        EXPECT_EQ(speakers->total_size(), speakers->participants_size()) << who << " " << parent;
      }
      const auto externals = matches(client, parent, "external_id:*");
      if (externals.ok()) {
        for (const Participant& one : externals->participants()) {
          EXPECT_FALSE(one.external_id().empty()) << who << " learns of an external id of " << one.name();
        }
      }
      std::vector<std::string> unseen;
      for (const auto& [name, participant] : all()) {
        if (seen->contains(name)) continue;
        const std::string id = name.substr(name.rfind('/') + 1);
        unseen.push_back(absl::StrCat("display_name = \"Participant ", id, "\""));
      }
      for (std::size_t at = 0; at < unseen.size(); at += kConditions) {
        const std::span some = std::span(unseen).subspan(at, std::min(kConditions, unseen.size() - at));
        const auto found = matches(client, parent, absl::StrJoin(some, " OR "));
        ASSERT_TRUE(found.ok()) << found.status();
        // Names are the same in both events.
        for (const Participant& one : found->participants()) EXPECT_TRUE(seen->contains(one.name())) << who;
        EXPECT_EQ(found->total_size(), found->participants_size()) << who << " " << parent;
      }
    }
  });
}

// A file has whom a list has, with the same fields, and no column of what is not seen.
TEST_F(VisibilityTest, ExportsTellWhatListsTell) {
  using Request = v1::ExportParticipantsRequest;
  AsEverybody([&](const std::string& who, const Client& client) {
    for (const char* event : {"events/open", "events/hidden"}) {
      const auto listed = List(client.WithLanguages("*"), event);
      const auto everybody = [&](Request::Format format) {
        Request request = test::ExportOf(event, format);
        request.set_show_voided(true);
        return request;
      };
      const auto file = test::Export(client, everybody(Request::FORMAT_JSON_LINES));
      EXPECT_EQ(file.ok(), listed.has_value()) << who << " " << file.status();
      const auto table = test::Export(client, everybody(Request::FORMAT_CSV));
      EXPECT_EQ(table.ok(), listed.has_value()) << who << " " << table.status();
      if (!file.ok() || !table.ok() || !listed.has_value()) continue;
      const auto participants = file->Participants();
      EXPECT_EQ(participants.size(), listed->size()) << who << " " << event;
      for (const Participant& participant : participants) {
        if (!listed->contains(participant.name())) {
          ADD_FAILURE() << who << " gets " << participant.name();
          continue;
        }
        Participant expected = listed->at(participant.name());
        messages::NormalizeTexts(expected);  // less what was chosen for its languages
        EXPECT_TRUE(MessageDifferencer::Equals(participant, expected))
            << who << "\n"
            << participant.DebugString() << "\nis not\n"
            << expected.DebugString();
      }
      const auto rows = table->Rows();
      EXPECT_EQ(rows.size(), listed->size() + 1) << who << " " << event;
      v1::ListParticipantsRequest by_external_id;
      by_external_id.set_parent(event);
      by_external_id.set_filter("external_id:*");
      const bool knows = client.Call<v1::ListParticipantsResponse>(by_external_id).ok();
      const auto& headers = rows.front();
      EXPECT_EQ(std::ranges::count(headers, "external id"), knows ? 1 : 0) << who << " " << event;
    }
  });
}

// Callers who see all participants get all counts. Everybody else gets none, or those that the event
// publishes, and then the same numbers, whatever participants are listed to them.
TEST_F(VisibilityTest, CountsAreTheSameOrNone) {
  const auto statistics_of = [](const Client& client, const std::string& event) {
    v1::GetEventStatisticsRequest request;
    request.set_name(event);
    return client.Call<v1::EventStatistics>(request);
  };
  for (const bool published : {false, true}) {
    v1::UpdateEventRequest update;
    update.mutable_event()->set_name("events/open");
    update.mutable_event()->set_counts_published(published);
    update.mutable_update_mask()->add_paths("counts_published");
    forum().Make<v1::Event>(update);
    for (const char* event : {"events/open", "events/hidden"}) {
      const v1::EventStatistics truth = statistics_of(forum().admin(), event).value();
      EXPECT_GT(truth.participant_count(), 2);
      AsEverybody([&](const std::string& who, const Client& client) {
        const auto seen = List(client, event);
        const auto told = statistics_of(client, event);
        EXPECT_EQ(told.ok(), seen.has_value()) << who << " " << told.status();
        if (!told.ok() || !seen.has_value()) return;
        if (seen->size() == Of(event, all()).size()) {
          EXPECT_TRUE(MessageDifferencer::Equals(*told, truth)) << who << "\n" << told->DebugString();
          return;
        }
        EXPECT_EQ(told->has_participant_count(), published) << who;
        EXPECT_EQ(told->participant_count(), published ? truth.participant_count() : 0) << who;
        EXPECT_EQ(told->taken_places(), told->participant_count()) << who;
        EXPECT_EQ(told->by_state_size(), 0) << who;
        for (const v1::StatisticBucket& bucket : told->by_delegation()) {
          const auto same = std::ranges::find(truth.by_delegation(), bucket.key(), &v1::StatisticBucket::key);
          const bool is_told = bucket.disclosure() == v1::StatisticBucket::DISCLOSURE_UNSPECIFIED;
          EXPECT_EQ(bucket.count(), is_told ? same->count() : 0) << who;
          EXPECT_TRUE(published && (!is_told || bucket.count() > 4)) << who << " " << bucket.DebugString();
        }
      });
    }
  }
}

// Callers who are not staff learn nothing of others by registering: not who takes part, nor who is in the
// directory.
TEST_F(VisibilityTest, RegistrationsRevealNothing) {
  const auto told = [](const Client& client, v1::RegisterParticipantRequest request) {
    request.set_validate_only(true);
    std::string answer;
    return test::Told(
        client.CallRaw(test::MethodOf(request.GetDescriptor()), request.SerializeAsString(), &answer));
  };
  for (const char* delegation : {"", "events/open/delegations/ours"}) {
    const Client client = delegation[0] == '\0'
                              ? forum().As(v1::ROLE_PARTICIPANT, "events/open", "people/free")
                              : forum().As(v1::ROLE_FOCAL_POINT, delegation);
    auto request = forum().Registration("events/open", "");
    request.mutable_participant()->set_delegation(delegation);
    ASSERT_TRUE(absl::StartsWith(told(client, request), "0 ")) << told(client, request);
    auto known = request;
    auto unknown = request;
    known.mutable_participant()->set_person("people/me");  // who already takes part
    unknown.mutable_participant()->set_person("people/nobody");
    EXPECT_EQ(told(client, known), told(client, unknown)) << delegation;
    known = unknown = request;
    known.mutable_participant()->set_external_id("external-4-1");
    unknown.mutable_participant()->set_external_id("external-none");
    EXPECT_EQ(told(client, known), told(client, unknown)) << delegation;
  }
}

}  // namespace
}  // namespace plenary
