#include "faults/stage.h"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>
#include <utility>

#include "absl/strings/str_cat.h"
#include "plenary/v1/access_service.pb.h"
#include "plenary/v1/document_service.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/participant_service.pb.h"
#include "plenary/v1/statement_service.pb.h"
#include "support/forum.h"

namespace plenary::test {
namespace {

// No fault is under way any more; a machine that is busy with other things may still take its time to
// connect.
template <class Response>
Response Must(const Client& client, const google::protobuf::Message& request) {
  constexpr int kMostCalls = 10;
  auto response = client.Call<Response>(request);
  for (int calls = 1; absl::IsUnavailable(response.status()) && calls < kMostCalls; ++calls) {
    response = client.Call<Response>(request);
  }
  if (!response.ok()) throw std::runtime_error(response.status().ToString() + "\n" + request.DebugString());
  return *std::move(response);
}

// Calls `take` with each page of a list.
template <class Response, class Request, class Take>
void ReadPages(const Client& client, Request request, const Take& take) {
  request.set_page_size(1'000);
  do {
    const auto page = Must<Response>(client, request);
    take(page);
    request.set_page_token(page.next_page_token());
  } while (!request.page_token().empty());
}

template <class Request>
Request In(const std::string& parent) {
  Request request;
  request.set_parent(parent);
  return request;
}

// The resources that an entry tells of.
std::vector<std::string> ChangedBy(const Client& admin, const v1::JournalEntry& entry) {
  std::vector<std::string> resources;
  for (const auto& change : entry.changes()) resources.push_back(change.resource());
  if (!entry.has_bulk()) return resources;
  v1::ListJournalChangesRequest request;
  request.set_scope(entry.scope());
  request.set_revision(entry.revision());
  ReadPages<v1::ListJournalChangesResponse>(admin, request, [&](const v1::ListJournalChangesResponse& page) {
    for (const auto& change : page.changes()) {
      // Those beside the bulk are listed after it, and are there already.
      if (std::find(resources.begin(), resources.end(), change.resource()) == resources.end()) {
        resources.push_back(change.resource());
      }
    }
  });
  return resources;
}

// Everything that remains, with names of the server's replaced by the keys of calls.
class Reader {
 public:
  Reader(const Client& admin, std::vector<std::string>& faults) : admin_(admin), faults_(faults) {}

  Remains Read() {
    remains_.capacities[kPlaces] = kCapacity;
    ReadParticipants();
    ReadCheckIns();
    ReadStatements();
    ReadDocuments();
    ReadImports();
    for (const char* scope : {kPlaces, kHall}) ReadJournal(scope);
    return std::move(remains_);
  }

 private:
  void ReadParticipants() {
    for (const char* event : {kPlaces, kHall}) {
      auto request = In<v1::ListParticipantsRequest>(event);
      request.set_show_voided(true);
      ReadPages<v1::ListParticipantsResponse>(admin_, request, [&](const v1::ListParticipantsResponse& page) {
        for (const v1::Participant& participant : page.participants()) Take(event, participant);
      });
    }
  }
  void Take(const std::string& event, const v1::Participant& participant) {
    if (participant.name() == kSpeaker) return;
    if (event == kHall) {
      const std::string& row = participant.external_id();
      ++rows_[absl::StrCat(kHall, "/imports/", row.substr(0, row.find('-')))][row];
      participants_.insert(participant.name());
      return;
    }
    const std::string state = v1::Participant::State_Name(participant.state());
    remains_.resources.push_back(
        {participant.name(), state, participant.state() == v1::Participant::STATE_CONFIRMED ? kPlaces : ""});
  }
  void ReadCheckIns() {
    ReadPages<v1::ListCheckInsResponse>(admin_, In<v1::ListCheckInsRequest>(kPlaces),
                                        [&](const v1::ListCheckInsResponse& page) {
                                          for (const v1::CheckIn& check_in : page.check_ins()) {
                                            const std::string key = absl::StrCat("scan ", check_in.nonce());
                                            keys_[check_in.name()] = key;
                                            remains_.resources.push_back({key, "recorded"});
                                          }
                                        });
  }
  void ReadStatements() {
    ReadPages<v1::ListStatementsResponse>(
        admin_, In<v1::ListStatementsRequest>(kHall), [&](const v1::ListStatementsResponse& page) {
          for (const v1::Statement& statement : page.statements()) {
            remains_.resources.push_back({statement.name(), v1::Statement::State_Name(statement.state())});
          }
        });
  }
  void ReadDocuments() {
    ReadPages<v1::ListDocumentsResponse>(
        admin_, In<v1::ListDocumentsRequest>(kHall), [&](const v1::ListDocumentsResponse& page) {
          for (const v1::Document& document : page.documents()) {
            remains_.resources.push_back({document.name(), v1::Document::State_Name(document.state())});
          }
        });
  }
  // A committed one has made each of its participants once, another none.
  void ReadImports() {
    ReadPages<v1::ListImportsResponse>(
        admin_, In<v1::ListImportsRequest>(kHall), [&](const v1::ListImportsResponse& page) {
          for (const v1::Import& import : page.imports()) {
            remains_.resources.push_back({import.name(), v1::Import::State_Name(import.state())});
            const auto& rows = rows_[import.name()];
            const bool once =
                std::all_of(rows.begin(), rows.end(), [](const auto& row) { return row.second == 1; });
            const std::size_t expected = import.state() == v1::Import::STATE_COMMITTED ? kImportRows : 0;
            if (!once || rows.size() != expected) {
              faults_.push_back(absl::StrCat(import.name(), " has made ", rows.size(), " of its participants",
                                             once ? "" : ", some of them twice"));
            }
          }
        });
  }
  void ReadJournal(const std::string& scope) {
    v1::ListJournalRequest request;
    request.set_scope(scope);
    ReadPages<v1::ListJournalResponse>(admin_, request, [&](const v1::ListJournalResponse& page) {
      for (const v1::JournalEntry& entry : page.entries()) {
        remains_.journal.push_back({scope, entry.revision(), KeysOf(entry)});
      }
    });
    v1::VerifyJournalRequest verify;
    verify.set_scope(scope);
    const auto verified = admin_.Call<v1::VerifyJournalResponse>(verify);
    if (!verified.ok()) faults_.push_back(absl::StrCat(scope, ": ", verified.status().ToString()));
  }
  std::vector<std::string> KeysOf(const v1::JournalEntry& entry) const {
    std::vector<std::string> keys;
    for (const std::string& resource : ChangedBy(admin_, entry)) {
      // The stage, and what is looked at with its import.
      if (resource == kPlaces || resource == kHall || resource == kDoor || resource == kSpeaker) continue;
      if (participants_.contains(resource)) continue;
      const auto key = keys_.find(resource);
      keys.push_back(key == keys_.end() ? resource : key->second);
    }
    return keys;
  }

  const Client& admin_;
  std::vector<std::string>& faults_;
  Remains remains_;
  std::map<std::string, std::string> keys_;
  std::set<std::string> participants_;
  std::map<std::string, std::map<std::string, int>> rows_;  // of an import, by external id
};

}  // namespace

void MakeStage(const Client& admin) {
  for (const char* id : {"places", "hall"}) {
    v1::CreateEventRequest event;
    event.set_event_id(id);
    event.set_initial_state(v1::Event::STATE_ANNOUNCED);
    *event.mutable_event()->mutable_title() = English("Forum");
    v1::Event::RegistrationPolicy& policy = *event.mutable_event()->mutable_registration_policy();
    policy.set_waitlist_disabled(true);
    if (id == std::string("places")) policy.set_capacity(kCapacity);
    Must<v1::Event>(admin, event);
  }
  v1::CreateCheckpointRequest door;
  door.set_parent(kPlaces);
  door.set_checkpoint_id("door");
  *door.mutable_checkpoint()->mutable_title() = English("Door");
  Must<v1::Checkpoint>(admin, door);
  v1::RegisterParticipantRequest speaker;
  speaker.set_parent(kHall);
  speaker.set_participant_id("speaker");
  *speaker.mutable_participant()->mutable_credit()->mutable_display_name() = English("Speaker");
  Must<v1::Participant>(admin, speaker);
}

Remains ReadRemains(const Client& admin, std::vector<std::string>& faults) {
  return Reader(admin, faults).Read();
}

}  // namespace plenary::test
