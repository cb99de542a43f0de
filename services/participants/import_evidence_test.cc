#include "participants/import_evidence.h"

#include <gtest/gtest.h>

namespace plenary::participants {
namespace {

v1::Participant Known(const std::string& name, const std::string& affiliation = "",
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

directory::PersonQuery QueryOf(const v1::Participant& row) {
  directory::NameQuery query;
  for (const auto& entry : row.credit().display_name().entries()) query.names.push_back(entry.text());
  for (const auto& position : row.credit().positions()) {
    query.affiliations.push_back(position.affiliation().entries(0).text());
  }
  return directory::PersonQuery(query);
}

Likeness Compared(const v1::Participant& row, const v1::Participant& record) {
  return Compare(row, QueryOf(row), record);
}

bool Strangers(const v1::Participant& row, const v1::Participant& record) {
  return AreStrangers(row, QueryOf(row), record);
}

// The second list of a column that counts 1…n.
TEST(Strangers, HaveAnotherNameAndNothingInCommon) {
  const auto record = Known("Lin Wei", "University of Examples", "lin@example.org");
  EXPECT_TRUE(Strangers(Known("Laura Suero", "Ministry of Samples"), record));
  EXPECT_TRUE(Strangers(Known("Laura Suero"), record)) << "nothing speaks for her";
  EXPECT_FALSE(Strangers(Known("Laura Suero", "Universidad de Examples"), record));
  EXPECT_FALSE(Strangers(Known("Laura Suero", "Elsewhere", "LIN@example.org"), record));
  EXPECT_FALSE(Strangers(Known("Wei Lin", "Elsewhere"), record)) << "the name is the same";
  EXPECT_FALSE(Strangers(Known("林维"), record));
  EXPECT_FALSE(Strangers(v1::Participant(), record)) << "a file of telephone numbers";
}

TEST(Likenesses, SayWhatIsTheSame) {
  const auto record = Known("Lin Wei", "University of Examples", "lin@example.org");
  const Likeness likeness = Compared(Known("Lin Wei", "Ministry of Samples", "Lin@example.org"), record);
  EXPECT_EQ(likeness.name, 1);
  EXPECT_TRUE(likeness.other_affiliation);
  EXPECT_FALSE(likeness.same_affiliation);
  EXPECT_TRUE(likeness.same_address);
  EXPECT_FALSE(Compared(Known("Lin Wei"), record).other_affiliation) << "none is not another";
}

}  // namespace
}  // namespace plenary::participants
