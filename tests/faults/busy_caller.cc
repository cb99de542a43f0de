#include "faults/busy_caller.h"

#include <algorithm>
#include <chrono>
#include <thread>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/ids.h"
#include "plenary/v1/document_service.pb.h"
#include "plenary/v1/participant_service.pb.h"
#include "plenary/v1/statement_service.pb.h"
#include "support/forum.h"

namespace plenary::test {
namespace {

using google::protobuf::Message;
using Outcome = Call::Outcome;
using Told = Recorder::Told;

constexpr int kTries = 10;
// How many of the last are recent.
constexpr int kRecent = 60;

Told TellParticipant(const v1::Participant& participant) {
  return {v1::Participant::State_Name(participant.state()), participant.name()};
}
Told TellStatement(const v1::Statement& statement) {
  return {v1::Statement::State_Name(statement.state()), statement.name()};
}
Told TellDocument(const v1::Document& document) {
  return {v1::Document::State_Name(document.state()), document.name()};
}
Told TellImport(const v1::Import& import) { return {v1::Import::State_Name(import.state()), import.name()}; }
Told TellCheckIn(const v1::CheckIn& check_in) { return {"recorded", check_in.name()}; }

template <class Request>
Request Named(const std::string& name) {
  Request request;
  request.set_name(name);
  return request;
}

Call Reads(const std::string& key) { return {.what = "read", .key = key}; }

Call Writes(const std::string& what, const std::string& key, const std::string& from, const std::string& to,
            const std::string& request_id) {
  return {
      .kind = Call::Kind::kWrite, .what = what, .key = key, .from = from, .to = to, .request_id = request_id};
}

}  // namespace

void BusyCaller::Act() {
  const int luck = Below(100);
  if (luck < 30) return Register();
  if (luck < 50) return Withdraw();
  if (luck < 65) return CheckIn();
  if (luck < 69) return WriteStatement();
  if (luck < 75) return Publish();
  if (luck < 77) return WriteDocument();
  if (luck < 80) return Adopt();
  if (luck < 82) return Import();
  if (luck < 95) return ReadParticipant(RecentParticipant());
  ReadStatement(RecentStatement());
}

Client BusyCaller::Somebody() {
  static constexpr int kPatience[] = {200, 1'000, 3'000, 3'000};
  return servers_[Below(static_cast<int>(servers_.size()))].WithTimeout(
      std::chrono::milliseconds(kPatience[Below(4)]));
}

template <class Response, class Tell>
Outcome BusyCaller::Ask(const Call& call, const Message& request, const Tell& tell) {
  const Client client = Somebody();
  return recorder_.Note(
      call, [&] { return client.Call<Response>(request); }, tell);
}

template <class Response, class Tell>
Outcome BusyCaller::Insist(const Call& call, const Message& request, const Tell& tell) {
  Outcome outcome = Outcome::kUnknown;
  for (int i = 0; i < kTries; ++i) {
    outcome = Ask<Response>(call, request, tell);
    if (outcome != Outcome::kUnknown && outcome != Outcome::kNotNow) break;
    Pause();
  }
  return outcome;
}

void BusyCaller::Pause() { std::this_thread::sleep_for(std::chrono::milliseconds(20 + Below(300))); }

void Made::Admitted(const std::string& participant) {
  const std::lock_guard lock(mutex_);
  admitted_.push_back(participant);
  // Most of them still have their places.
  if (admitted_.size() > kCapacity) admitted_.pop_front();
}

void Made::Left(const std::string& participant) {
  const std::lock_guard lock(mutex_);
  std::erase(admitted_, participant);
}

std::string Made::Somebody(unsigned luck) const {
  const std::lock_guard lock(mutex_);
  return admitted_.empty() ? "" : admitted_[luck % admitted_.size()];
}

std::string BusyCaller::RecentParticipant() {
  const std::string somebody = made_.Somebody(random_());
  if (!somebody.empty() && Below(4) != 0) return somebody;
  return absl::StrCat(kPlaces, "/participants/p", std::max(1, made_.participants - Below(kRecent)));
}

std::string BusyCaller::RecentStatement() {
  return absl::StrCat(kHall, "/statements/s", std::max(1, made_.statements - Below(kRecent / 4)));
}

std::string BusyCaller::RecentDocument() {
  return absl::StrCat(kHall, "/documents/d", std::max(1, made_.documents - Below(kRecent / 8)));
}

void BusyCaller::Register() {
  // At times one that somebody else registers too.
  const int number = Below(5) == 0 ? std::max(1, made_.participants.load()) : ++made_.participants;
  v1::RegisterParticipantRequest request;
  request.set_parent(kPlaces);
  request.set_participant_id(absl::StrCat("p", number));
  request.set_request_id(NewUuid());
  *request.mutable_participant()->mutable_credit()->mutable_display_name() = English("Somebody");
  Call call = Writes("register", absl::StrCat(kPlaces, "/participants/p", number), "", "STATE_CONFIRMED",
                     request.request_id());
  call.group = kPlaces;
  call.places = 1;
  if (Insist<v1::Participant>(call, request, TellParticipant) != Outcome::kDone) return;
  made_.Admitted(call.key);
  if (Below(3) == 0) ReadParticipant(call.key);
}

void BusyCaller::Withdraw() {
  auto request = Named<v1::WithdrawParticipantRequest>(RecentParticipant());
  request.set_request_id(NewUuid());
  Call call = Writes("withdraw", request.name(), "STATE_CONFIRMED", "STATE_WITHDRAWN", request.request_id());
  call.group = kPlaces;
  call.places = -1;
  if (Insist<v1::Participant>(call, request, TellParticipant) != Outcome::kDone) return;
  // At times somebody asks for it again.
  if (Below(4) != 0) made_.Left(call.key);
  if (Below(3) == 0) ReadParticipant(call.key);
}

void BusyCaller::CheckIn() {
  v1::CheckInParticipantRequest request;
  v1::Scan& scan = *request.mutable_scan();
  scan.set_checkpoint(kDoor);
  scan.set_participant(RecentParticipant());
  scan.set_nonce(NewUuid());
  const Call call = Writes("check in", absl::StrCat("scan ", scan.nonce()), "", "recorded", scan.nonce());
  // A participant who is not confirmed is never let in.
  for (int i = 0; i < kTries && Ask<v1::CheckIn>(call, request, TellCheckIn) == Outcome::kUnknown; ++i)
    Pause();
}

void BusyCaller::WriteStatement() {
  const std::string id = absl::StrCat("s", ++made_.statements);
  v1::CreateStatementRequest request;
  request.set_parent(kHall);
  request.set_statement_id(id);
  request.set_request_id(NewUuid());
  request.set_initial_state(v1::Statement::STATE_DELIVERED);
  v1::Statement& statement = *request.mutable_statement();
  *statement.mutable_title() = English("A statement");
  statement.set_speaker(kSpeaker);
  v1::Segment& segment = *statement.add_segments();
  segment.set_id("first");
  segment.set_kind(v1::Segment::KIND_PARAPHRASE);
  segment.set_language("en");
  segment.set_text("What was said.");
  Insist<v1::Statement>(
      Writes("write", absl::StrCat(kHall, "/statements/", id), "", "STATE_DELIVERED", request.request_id()),
      request, TellStatement);
}

void BusyCaller::Publish() {
  auto request = Named<v1::PublishStatementRequest>(RecentStatement());
  request.set_request_id(NewUuid());
  const Call call =
      Writes("publish", request.name(), "STATE_DELIVERED", "STATE_PUBLISHED", request.request_id());
  if (Insist<v1::Statement>(call, request, TellStatement) == Outcome::kDone) ReadStatement(call.key);
}

void BusyCaller::WriteDocument() {
  const std::string id = absl::StrCat("d", ++made_.documents);
  v1::CreateDocumentRequest request;
  request.set_parent(kHall);
  request.set_document_id(id);
  request.set_request_id(NewUuid());
  request.set_initial_state(v1::Document::STATE_TABLED);
  v1::Document& document = *request.mutable_document();
  *document.mutable_title() = English("A document");
  auto& clause = *document.add_clauses();
  clause.set_id("first");
  v1::Segment& segment = *clause.add_segments();
  segment.set_id("words");
  segment.set_kind(v1::Segment::KIND_PARAPHRASE);
  segment.set_language("en");
  segment.set_text("We agree.");
  Insist<v1::Document>(
      Writes("table", absl::StrCat(kHall, "/documents/", id), "", "STATE_TABLED", request.request_id()),
      request, TellDocument);
}

void BusyCaller::Adopt() {
  auto request = Named<v1::AdoptDocumentRequest>(RecentDocument());
  request.set_request_id(NewUuid());
  request.mutable_adoption()->set_method(v1::Document::Adoption::METHOD_CONSENSUS);
  const Call call = Writes("adopt", request.name(), "STATE_TABLED", "STATE_ADOPTED", request.request_id());
  if (Insist<v1::Document>(call, request, TellDocument) != Outcome::kDone) return;
  Ask<v1::Document>(Reads(call.key), Named<v1::GetDocumentRequest>(call.key), TellDocument);
}

void BusyCaller::Import() {
  const std::string id = absl::StrCat("i", ++made_.imports);
  const std::string name = absl::StrCat(kHall, "/imports/", id);
  v1::PlanImportRequest plan;
  plan.set_parent(kHall);
  plan.set_import_id(id);
  plan.set_request_id(NewUuid());
  plan.set_content("name,external id\n");
  for (int row = 0; row < kImportRows; ++row) {
    absl::StrAppend(plan.mutable_content(), "Somebody ", id, " ", row, ",", id, "-", row, "\n");
  }
  Insist<v1::Import>(Writes("plan", name, "", "STATE_PLANNED", plan.request_id()), plan, TellImport);
  auto commit = Named<v1::CommitImportRequest>(name);
  commit.set_request_id(NewUuid());
  commit.set_undecided(v1::ImportDecision::ACTION_CREATE);
  Insist<v1::Import>(Writes("commit", name, "STATE_PLANNED", "STATE_COMMITTED", commit.request_id()), commit,
                     TellImport);
  Ask<v1::Import>(Reads(name), Named<v1::GetImportRequest>(name), TellImport);
}

void BusyCaller::ReadParticipant(const std::string& name) {
  Ask<v1::Participant>(Reads(name), Named<v1::GetParticipantRequest>(name), TellParticipant);
}

void BusyCaller::ReadStatement(const std::string& name) {
  Ask<v1::Statement>(Reads(name), Named<v1::GetStatementRequest>(name), TellStatement);
}

}  // namespace plenary::test
