#include "support/statement_fixture.h"

#include "plenary/v1/participant_service.pb.h"

namespace plenary::test {

using v1::Statement;

v1::CreateStatementRequest StatementTest::Draft(const std::string& id) const {
  auto request = forum().Draft("events/open", id);
  request.mutable_statement()->set_speaker("events/open/participants/shown");
  return request;
}

Statement StatementTest::Make(const v1::CreateStatementRequest& request) const {
  return forum().Make<Statement>(request);
}

Statement StatementTest::MakeIn(Statement::State state, const std::string& id) const {
  auto request = Draft(id);
  request.set_initial_state(state);
  return Make(request);
}

Statement StatementTest::Get(const std::string& name) const {
  v1::GetStatementRequest request;
  request.set_name(name);
  return forum().Make<Statement>(request);
}

std::vector<v1::StatementRevision> StatementTest::Revisions(const Client& client,
                                                            const std::string& name) const {
  v1::ListStatementRevisionsRequest request;
  request.set_name(name);
  request.set_page_size(7);
  std::vector<v1::StatementRevision> revisions;
  do {
    const auto page = client.Call<v1::ListStatementRevisionsResponse>(request);
    EXPECT_TRUE(page.ok()) << page.status();
    if (!page.ok()) return revisions;
    revisions.insert(revisions.end(), page->revisions().begin(), page->revisions().end());
    request.set_page_token(page->next_page_token());
    if (request.page_token().empty()) {
      EXPECT_EQ(page->total_size(), revisions.size()) << name;
    }
  } while (!request.page_token().empty());
  return revisions;
}

absl::StatusOr<Statement> StatementTest::Append(const std::string& name, const std::string& text,
                                                const std::string& id) const {
  v1::AppendSegmentRequest request;
  request.set_name(name);
  request.mutable_segment()->set_id(id);
  request.mutable_segment()->set_kind(v1::Segment::KIND_QUOTE);
  request.mutable_segment()->set_language("en");
  request.mutable_segment()->set_text(text);
  return forum().admin().Call<Statement>(request);
}

absl::StatusOr<Statement> StatementTest::Translate(const std::string& name, const std::string& segment_id,
                                                   const std::string& language,
                                                   const std::string& text) const {
  v1::SetTranslationRequest request;
  request.set_name(name);
  request.set_segment_id(segment_id);
  request.mutable_translation()->set_language(language);
  request.mutable_translation()->set_text(text);
  request.mutable_translation()->set_status(v1::Segment::Translation::STATUS_DRAFT);
  return forum().admin().Call<Statement>(request);
}

absl::StatusOr<Statement> StatementTest::Retitle(const std::string& name, const std::string& title) const {
  v1::UpdateStatementRequest request;
  request.mutable_statement()->set_name(name);
  *request.mutable_statement()->mutable_title() = English(title);
  return forum().admin().Call<Statement>(request);
}

absl::StatusOr<Statement> StatementTest::Correct(const std::string& name, const std::string& title) const {
  v1::CorrectStatementRequest request;
  request.mutable_statement()->set_name(name);
  *request.mutable_statement()->mutable_title() = English(title);
  request.set_reason("The title was wrong.");
  return forum().admin().Call<Statement>(request);
}

void StatementTest::Rename(const std::string& participant, const std::string& display_name) const {
  v1::UpdateParticipantRequest request;
  request.mutable_participant()->set_name(participant);
  *request.mutable_participant()->mutable_credit()->mutable_display_name() = English(display_name);
  forum().Make<v1::Participant>(request);
}

std::int64_t StatementTest::Clock() const {
  db::Connection connection({.url = server().database().url()});
  const auto rows = connection.ExecuteComposed("SELECT clock_timestamp()", {});
  EXPECT_TRUE(rows.ok()) << rows.status();
  return rows.ok() ? (*rows)[0].Time(0) : 0;
}

}  // namespace plenary::test
