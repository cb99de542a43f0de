// No answer is larger than a client accepts, whatever the request.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "absl/strings/str_cat.h"
#include "contract/proto_options.h"
#include "errors/errors.h"
#include "errors/status_details.h"
#include "plenary/v1/annotations.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/participant_service.pb.h"
#include "plenary/v1/statement_service.pb.h"
#include "support/contract.h"
#include "support/forum.h"

namespace plenary {
namespace {

constexpr std::size_t kTaken = 4U << 20;

class AnswerSizeTest : public test::ForumTest {
 protected:
  // Somebody with some 50 KB of citations.
  std::string Register(int number) {
    v1::RegisterParticipantRequest request;
    request.set_parent("events/open");
    request.set_participant_id(absl::StrCat("large-", number));
    v1::Participant& participant = *request.mutable_participant();
    *participant.mutable_credit()->mutable_display_name() = test::English(absl::StrCat("Large ", number));
    for (int i = 0; i < 25; ++i) {
      participant.add_citations()->set_quoted_span(std::string(2'000, static_cast<char>('a' + i)));
    }
    return forum().Make<v1::Participant>(request).name();
  }
};

TEST_F(AnswerSizeTest, ABatchIsShortAndTheRestCanBeAskedFor) {
  v1::BatchGetParticipantsRequest request;
  request.set_parent("events/open");
  std::vector<std::string> asked;
  for (int i = 0; i < 60; ++i) asked.push_back(Register(i));
  request.mutable_names()->Assign(asked.begin(), asked.end());
  std::vector<std::string> got;
  int answers = 0;
  while (request.names_size() > 0) {
    const auto answer = forum().Make<v1::BatchGetParticipantsResponse>(request);
    ASSERT_GT(answer.participants_size(), 0);
    EXPECT_LT(answer.ByteSizeLong(), kTaken);
    for (const v1::Participant& one : answer.participants()) {
      got.push_back(one.name());
      EXPECT_EQ(one.citations_size(), 25);
    }
    *request.mutable_names() = answer.remaining_names();
    ++answers;
  }
  EXPECT_EQ(got, asked);
  EXPECT_GT(answers, 1);
}

TEST_F(AnswerSizeTest, APageIsShortAndTheRestCanBeAskedFor) {
  for (int i = 0; i < 60; ++i) Register(i);
  v1::ListParticipantsRequest request;
  request.set_parent("events/open");
  request.set_filter("display_name:large");
  request.set_page_size(1000);
  request.set_view(v1::VIEW_FULL);
  int got = 0;
  int answers = 0;
  do {
    const auto answer = forum().Make<v1::ListParticipantsResponse>(request);
    EXPECT_LT(answer.ByteSizeLong(), kTaken);
    got += answer.participants_size();
    request.set_page_token(answer.next_page_token());
    ++answers;
  } while (!request.page_token().empty());
  EXPECT_EQ(got, 60);
  EXPECT_GT(answers, 1);
}

// Of every resource that is read whole there is a bound, so that an answer with one of them is taken.
TEST(AnswerSizeOfOneTest, EveryListedResourceIsBounded) {
  // The texts of these two are bounded by their own rules, with what translations add to them.
  const std::set<std::string> bounded_by_rules = {"Statement", "Document"};
  int bounded = 0;
  for (const auto* method : test::MethodsWith("update_mask")) {
    for (int i = 0; i < method->input_type()->field_count(); ++i) {
      const auto* type = method->input_type()->field(i)->message_type();
      if (!contract::IsResource(type) || bounded_by_rules.contains(type->name())) continue;
      const auto bytes = type->options().GetExtension(v1::max_bytes);
      EXPECT_GT(bytes, 0U) << type->full_name();
      EXPECT_LT(2 * bytes, kTaken) << type->full_name();
      ++bounded;
    }
  }
  EXPECT_GE(bounded, 9);
}

TEST_F(AnswerSizeTest, AResourceThatNoClientCouldReadIsRefused) {
  v1::UpdateEventRequest update;
  update.mutable_event()->set_name("events/open");
  v1::LocalizedText& text = *update.mutable_event()->mutable_description();
  for (int i = 0; i < 60; ++i) {
    auto& entry = *text.add_entries();
    entry.set_language(absl::StrCat("x", std::string(1, static_cast<char>('a' + i / 26)),
                                    std::string(1, static_cast<char>('a' + i % 26))));
    entry.set_text(std::string(20'000, 'a'));
  }
  *update.mutable_event()->mutable_theme() = text;
  update.mutable_update_mask()->add_paths("description");
  update.mutable_update_mask()->add_paths("theme");
  const absl::Status refused = forum().admin().Call<v1::Event>(update).status();
  EXPECT_EQ(errors::ReasonOf(refused), v1::INVALID_FIELDS) << refused;
  EXPECT_THAT(std::string(refused.message()), testing::HasSubstr("1900000 bytes"));
}

}  // namespace
}  // namespace plenary
