// No answer is larger than what a client takes, whatever is asked for.

#include <gtest/gtest.h>

#include "absl/strings/str_cat.h"
#include "plenary/v1/participant_service.pb.h"
#include "plenary/v1/statement_service.pb.h"
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

}  // namespace
}  // namespace plenary
