#include "import_plans/import_evidence.h"

#include <gtest/gtest.h>

#include "import_plans/named_participant.h"

namespace plenary::import_plans {
namespace {

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
  const auto record = Named("Lin Wei", "University of Examples", "lin@example.org");
  EXPECT_TRUE(Strangers(Named("Laura Suero", "Ministry of Samples"), record));
  EXPECT_TRUE(Strangers(Named("Laura Suero"), record)) << "nothing speaks for her";
  EXPECT_FALSE(Strangers(Named("Laura Suero", "Universidad de Examples"), record));
  EXPECT_FALSE(Strangers(Named("Laura Suero", "Elsewhere", "LIN@example.org"), record));
  EXPECT_FALSE(Strangers(Named("Wei Lin", "Elsewhere"), record)) << "the name is the same";
  EXPECT_FALSE(Strangers(Named("林维"), record));
  EXPECT_FALSE(Strangers(v1::Participant(), record)) << "a file of telephone numbers";
}

TEST(Likenesses, SayWhatIsTheSame) {
  const auto record = Named("Lin Wei", "University of Examples", "lin@example.org");
  const Likeness likeness = Compared(Named("Lin Wei", "Ministry of Samples", "Lin@example.org"), record);
  EXPECT_EQ(likeness.name, 1);
  EXPECT_TRUE(likeness.other_affiliation);
  EXPECT_FALSE(likeness.same_affiliation);
  EXPECT_TRUE(likeness.same_address);
  EXPECT_FALSE(Compared(Named("Lin Wei"), record).other_affiliation) << "none is not another";
}

}  // namespace
}  // namespace plenary::import_plans
