#include "participants/seen_rows.h"

#include <gtest/gtest.h>

namespace plenary::participants {
namespace {

v1::Participant Named(const std::string& name, const std::string& affiliation = "",
                      const std::string& email = "") {
  v1::Participant participant;
  auto& entry = *participant.mutable_credit()->mutable_display_name()->add_entries();
  entry.set_language("und");
  entry.set_text(name);
  if (!affiliation.empty()) {
    auto& text = *participant.mutable_credit()->add_positions()->mutable_affiliation()->add_entries();
    text.set_language("und");
    text.set_text(affiliation);
  }
  if (!email.empty()) participant.mutable_contact()->add_emails(email);
  return participant;
}

RowMarks MarksOf(const v1::Participant& participant) {
  std::vector<directory::NameForm> names;
  for (const auto& entry : participant.credit().display_name().entries()) {
    names.push_back(directory::PersonForm(entry.text()));
  }
  return {participant, names};
}

TEST(SeenRows, FindTheSameNameHoweverItIsWritten) {
  SeenRows rows;
  EXPECT_EQ(rows.Add(MarksOf(Named("José García")), 2), 0);
  EXPECT_EQ(rows.Add(MarksOf(Named("GARCIA Jose")), 3), 2);
  EXPECT_EQ(rows.Add(MarksOf(Named("José Garrido")), 4), 0);
}

TEST(SeenRows, LeaveNamesakesApart) {
  SeenRows rows;
  EXPECT_EQ(rows.Add(MarksOf(Named("Wei Lin", "Renmin University")), 2), 0);
  EXPECT_EQ(rows.Add(MarksOf(Named("Wei Lin", "Peking University")), 3), 0);
  EXPECT_EQ(rows.Add(MarksOf(Named("Wei Lin", "peking university")), 4), 3);
  EXPECT_EQ(rows.Add(MarksOf(Named("Wei Lin", "", "a@example.org")), 5), 2) << "it may be any of them";
  EXPECT_EQ(rows.Add(MarksOf(Named("Ana", "", "a@example.org")), 6), 0);
  EXPECT_EQ(rows.Add(MarksOf(Named("Ana", "", "b@example.org")), 7), 0);
}

TEST(SeenRows, FindTheSameIdsUnderAnyName) {
  SeenRows rows;
  v1::Participant one = Named("One");
  one.set_external_id("x-1");
  EXPECT_EQ(rows.Add(MarksOf(one), 2), 0);
  one = Named("Two");
  one.set_external_id("x-1");
  EXPECT_EQ(rows.Add(MarksOf(one), 3), 2);
  one = Named("Three");
  one.set_person("people/x-1");
  EXPECT_EQ(rows.Add(MarksOf(one), 4), 0);
}

}  // namespace
}  // namespace plenary::participants
