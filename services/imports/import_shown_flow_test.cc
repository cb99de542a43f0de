// What a plan shows of its rows: how they were read, what is wrong by value, what changes, and what tells
// candidates apart.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "directory/person_store.h"
#include "import_plans/candidate_facts.h"
#include "imports/import_test_support.h"

namespace plenary::imports {
namespace {

using ::testing::ElementsAre;
using v1::Import;
using v1::ImportRow;
using v1::Participant;

class ImportShown : public ImportFlow {
 protected:
  // A row that may mean people/lin, who took part in an earlier event, which only `staff` sees.
  ImportRow RowOfRegular(const access::StaffOf& staff) {
    v1::Person person;
    person.set_name("people/lin");
    person.add_names()->set_full("Lin Wei");
    person.mutable_contact()->add_emails("lin@example.org");
    EXPECT_TRUE(directory::people::Insert(connection(), std::span<v1::Person>(&person, 1)).ok());
    Sql("INSERT INTO events (id, title, names, kind, state, was_public, start_year, detail)"
        " VALUES ('earlier', 'Earlier forum', 'Earlier forum', 1, 2, true, 2025, '')");
    participants::StoredParticipant earlier;
    earlier.participant = Regular();
    earlier.participant.set_name("events/earlier/participants/p");
    earlier.participant.set_person("people/lin");
    earlier.participant.set_state(Participant::STATE_CONFIRMED);
    EXPECT_TRUE(participants::InsertParticipants(connection(), {&earlier, 1}).ok());

    CsvRow cells;
    std::vector<import_plans::PlannedRow> rows;
    rows.push_back({.raw = list_reading::RawRow(cells), .read = {}, .person = {}, .marks = {}, .stored = {}});
    ImportRow& row = rows[0].stored.row;
    *row.mutable_participant() = Regular();
    row.mutable_participant()->mutable_contact()->add_emails("LIN@Example.org");
    ImportRow::Candidate& candidate = *row.add_candidates();
    candidate.set_name("people/lin");
    candidate.add_reasons("SAME_NAME");
    const absl::Status added = import_plans::AddCandidateFacts(connection(), "events/e", staff, rows);
    EXPECT_TRUE(added.ok()) << added;
    return row;
  }
  static Participant Regular() {
    Participant participant;
    auto& name = *participant.mutable_credit()->mutable_display_name()->add_entries();
    name.set_language("en");
    name.set_text("Lin Wei");
    auto& affiliation = *participant.mutable_credit()->add_positions()->mutable_affiliation()->add_entries();
    affiliation.set_language("en");
    affiliation.set_text("Ministry of Examples");
    return participant;
  }
};

TEST_F(ImportShown, TheFirstThreeRowsAsRead) {
  const Import import = Planned(
      "name,category,Shoe size,email\n"
      "Lin Wei,EXPERT,38,\n"
      ",scholar,39,\n"
      "Suharto,official,40,s@example.org\n"
      "Ana Ruiz,,41,\n");
  ASSERT_EQ(import.samples_size(), 3) << import.DebugString();
  std::vector<std::string> cells;
  for (const Import::SampleCell& cell : import.samples(0).cells()) {
    cells.push_back(absl::StrCat(cell.header(), "=", cell.field(), "=", cell.value()));
  }
  EXPECT_THAT(cells, ElementsAre("name=name=Lin Wei", "category=category=expert", "Shoe size==38"));
  EXPECT_EQ(import.samples(1).row(), 3) << "also what has errors";
  EXPECT_EQ(import.samples(2).cells_size(), 4);
}

TEST_F(ImportShown, RowsStandInTheOrderOfTheFile) {
  std::string file = "name,affiliation\n";
  std::vector<int> numbers;
  for (int i = 2; i <= 25; ++i) {
    absl::StrAppend(&file, "Participant Number ", i, ",Institute ", i, "\n");
    numbers.push_back(i);
  }
  std::vector<int> listed;
  for (const ImportRow& row : Rows(Planned(file).name())) listed.push_back(row.row());
  EXPECT_EQ(listed, numbers);
}

TEST_F(ImportShown, RowsOfJsonLinesAreShownToo) {
  v1::PlanImportRequest options;
  options.set_format(Import::FORMAT_JSON_LINES);
  const Import import =
      Planned(R"({"credit": {"displayName": {"entries": [{"language": "en", "text": "Lin Wei"}]}}})"
              "\n",
              options);
  ASSERT_EQ(import.samples_size(), 1) << import.DebugString();
  EXPECT_EQ(import.samples(0).cells(0).field(), "name");
  EXPECT_EQ(import.samples(0).cells(0).value(), "[lang=en] Lin Wei");
}

TEST_F(ImportShown, ErrorsAreCountedByColumnAndValue) {
  const Import import = Planned(
      "name,state or territory,email\n"
      "Lin Wei,Atlantis,\n"
      "Suharto,Atlantis,\n"
      "Ana Ruiz,ES,a@\n"
      "Laura Suero,Atlantis,b@\n"
      "Tan Mei,SG,tan@example.org\n"
      "Ola Nordmann,NO,ola@example.org\n"
      "Jan Novak,CZ,jan@example.org\n"
      "Eva Kovacs,HU,eva@example.org\n"
      "Ivo Petrov,BG,ivo@example.org\n"
      "Mia Rossi,IT,mia@example.org\n"
      "Noa Levi,IL,noa@example.org\n");
  ASSERT_EQ(import.error_totals_size(), 2) << import.DebugString();
  EXPECT_EQ(import.error_totals(0).column(), "state or territory");
  EXPECT_EQ(import.error_totals(0).value(), "Atlantis");
  EXPECT_EQ(import.error_totals(0).count(), 3);
  EXPECT_EQ(import.error_totals(0).first_row(), 2);
  EXPECT_NE(import.error_totals(0).message(), "");
  EXPECT_EQ(import.error_totals(1).column(), "email");
  EXPECT_EQ(import.error_totals(1).count(), 2);
  EXPECT_EQ(import.error_totals(1).value(), "") << "values that differ each time";
  const auto rows = Rows(import.name());
  ASSERT_EQ(rows.size(), 11u);
  const auto second = std::find_if(rows.begin(), rows.end(), [](const auto& row) { return row.row() == 2; });
  ASSERT_NE(second, rows.end());
  ASSERT_EQ(second->errors_size(), 1) << second->DebugString();
  EXPECT_EQ(second->errors(0).value(), "Atlantis");
}

TEST_F(ImportShown, CellsAreThoseOfTheFile) {
  const Import import = Planned("name;Shoe size;email\n  Lin Wei ;;LIN@example.org\n");
  const auto rows = Rows(import.name());
  ASSERT_EQ(rows.size(), 1u);
  std::vector<std::string> cells;
  for (const ImportRow::Cell& cell : rows[0].cells()) cells.push_back(cell.column() + "=" + cell.value());
  EXPECT_THAT(cells, ElementsAre("name=  Lin Wei ", "email=LIN@example.org"));
}

TEST_F(ImportShown, ChangesAreToldBeforeAndAfter) {
  ASSERT_TRUE(
      Commit(Planned("external id,name,affiliation,category\nx-1,Lin Wei,Examples,expert\n").name()).ok());
  const Import import = Planned("external id,name,affiliation,category\nx-1,Lin Wei,Other Examples,expert\n");
  const auto rows = Rows(import.name());
  ASSERT_EQ(rows.size(), 1u);
  ASSERT_EQ(rows[0].outcome(), ImportRow::OUTCOME_UPDATE) << rows[0].DebugString();
  ASSERT_EQ(rows[0].changes_size(), 1) << rows[0].DebugString();
  EXPECT_EQ(rows[0].changes(0).field(), "affiliation");
  EXPECT_EQ(rows[0].changes(0).before(), "Examples");
  EXPECT_EQ(rows[0].changes(0).after(), "Other Examples");
}

TEST_F(ImportShown, CandidatesAreToldApartAndWhatSpeaksForThem) {
  const ImportRow row = RowOfRegular({.everywhere = true, .event_ids = {}});
  const ImportRow::Candidate& candidate = row.candidates(0);
  EXPECT_EQ(candidate.affiliation(), "Ministry of Examples");
  EXPECT_EQ(candidate.last_event(), "Earlier forum");
  EXPECT_EQ(candidate.address(), "lin@example.org");
  EXPECT_THAT(candidate.reasons(),
              ElementsAre("SAME_NAME", "SAME_ADDRESS", "SAME_AFFILIATION", "EARLIER_EVENT"));
}

TEST_F(ImportShown, WhoIsStaffOfOneEventLearnsNothingOfOthers) {
  const ImportRow row = RowOfRegular({.everywhere = false, .event_ids = {"e"}});
  EXPECT_EQ(row.candidates(0).last_event(), "");
  EXPECT_EQ(row.candidates(0).address(), "");
  EXPECT_EQ(row.candidates(0).affiliation(), "");
  EXPECT_THAT(row.candidates(0).reasons(), ElementsAre("SAME_NAME"));
}

}  // namespace
}  // namespace plenary::imports
