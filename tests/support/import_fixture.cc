#include "support/import_fixture.h"

#include <algorithm>

#include "plenary/v1/access_service.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "support/forum.h"

namespace plenary::test {

void ImportTest::SetUp() {
  ServerTest::SetUp();
  if (IsSkipped()) return;
  admin_ = std::make_unique<Client>(server().Admin());
  v1::CreateEventRequest event;
  event.set_event_id("forum");
  *event.mutable_event()->mutable_title() = English("Forum");
  event.mutable_event()->mutable_start_date()->set_year(2026);
  v1::CreateOrganizationRequest host;
  host.set_organization_id("host");
  host.mutable_organization()->set_kind(v1::Organization::KIND_UNIVERSITY);
  *host.mutable_organization()->mutable_title() = English("University of Examples");
  Make<v1::Organization>(host);
  v1::Event::Host& organizer = *event.mutable_event()->add_hosts();
  organizer.set_organization("organizations/host");
  organizer.set_role(v1::Event::Host::ROLE_HOST);
  Make<v1::Event>(event);
  v1::AnnounceEventRequest announce;
  announce.set_name(kEvent);
  Make<v1::Event>(announce);
}

void ImportTest::SetCapacity(int capacity) const {
  v1::UpdateEventRequest update;
  update.mutable_event()->set_name(kEvent);
  update.mutable_event()->mutable_registration_policy()->set_capacity(capacity);
  update.mutable_update_mask()->add_paths("registration_policy");
  Make<v1::Event>(update);
}

v1::PlanImportRequest ImportTest::Options(const std::string& event) {
  v1::PlanImportRequest options;
  options.set_parent(event);
  return options;
}

std::vector<v1::PlanImportRequest> ImportTest::Messages(const v1::PlanImportRequest& options,
                                                        std::string_view file, std::size_t piece) {
  std::vector<v1::PlanImportRequest> messages = {options};
  for (std::size_t at = 0; at < file.size(); at += piece) {
    messages.emplace_back().set_content(std::string(file.substr(at, piece)));
  }
  return messages;
}

absl::StatusOr<v1::Import> ImportTest::Plan(std::string_view file, v1::PlanImportRequest options) const {
  return admin_->Send<v1::Import>(Messages(options, file));
}

std::vector<v1::ImportRow> ImportTest::Rows(const std::string& import, const std::string& filter) const {
  v1::ListImportRowsRequest request;
  request.set_parent(import);
  request.set_filter(filter);
  request.set_page_size(1000);
  std::vector<v1::ImportRow> rows;
  do {
    const auto page = Make<v1::ListImportRowsResponse>(request);
    rows.insert(rows.end(), page.rows().begin(), page.rows().end());
    request.set_page_token(page.next_page_token());
  } while (!request.page_token().empty());
  return rows;
}

absl::StatusOr<v1::Import> ImportTest::Commit(const std::string& import) const {
  v1::CommitImportRequest request;
  request.set_name(import);
  return admin_->Call<v1::Import>(request);
}

absl::StatusOr<v1::Import> ImportTest::Undo(const std::string& import) const {
  v1::UndoImportRequest request;
  request.set_name(import);
  return admin_->Call<v1::Import>(request);
}

std::vector<v1::Participant> ImportTest::Everybody(const std::string& event) const {
  v1::ListParticipantsRequest request;
  request.set_parent(event);
  request.set_view(v1::VIEW_FULL);
  request.set_page_size(1000);
  std::vector<v1::Participant> everybody;
  do {
    const auto page = Make<v1::ListParticipantsResponse>(request);
    everybody.insert(everybody.end(), page.participants().begin(), page.participants().end());
    request.set_page_token(page.next_page_token());
  } while (!request.page_token().empty());
  for (v1::Participant& one : everybody) {
    one.clear_etag();
    one.clear_update_time();
  }
  std::sort(everybody.begin(), everybody.end(),
            [](const auto& a, const auto& b) { return a.name() < b.name(); });
  return everybody;
}

std::int64_t ImportTest::Count(const std::string& table) const {
  db::Connection connection({.url = server().database().url()});
  const auto rows = connection.ExecuteComposed("SELECT count(*) FROM " + table, {});
  EXPECT_TRUE(rows.ok()) << rows.status();
  return rows.ok() ? (*rows)[0].Int(0) : -1;
}

void ImportTest::VerifyJournal(const std::string& scope) const {
  v1::VerifyJournalRequest request;
  request.set_scope(scope);
  const auto verified = admin_->Call<v1::VerifyJournalResponse>(request);
  EXPECT_TRUE(verified.ok()) << verified.status();
}

}  // namespace plenary::test
