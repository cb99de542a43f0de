// Every column of the table, from the file to the participant: what is read of somebody new, and of somebody
// on record, is what the participant has then, or it is told.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "imports/import_test_support.h"
#include "participant_files/participant_columns.h"

namespace plenary::imports {
namespace {

using v1::ImportRow;
using v1::Participant;

// Two cells of a column, and what is needed beside it, as more columns and their cells.
struct Sample {
  std::string header;
  std::string first;
  std::string second;
  std::string more_headers = {};
  std::string more_cells = {};
};

const std::map<std::string_view, Sample>& Samples() {
  static const auto* const samples = new std::map<std::string_view, Sample>{
      {"participant", {"participant", "first", "first"}},
      {"external id", {"external id", "x-1", "x-2"}},
      {"person", {"person", "people/lin", "people/wei"}},
      {"honorific", {"honorific", "Dr.", "Prof."}},
      {"name", {"name", "Lin Wei", "Lin Weiwei", ",affiliation", ",House"}},
      {"title", {"title", "Rector", "Dean"}},
      {"affiliation", {"affiliation", "Institute of Examples", "Ministry of Samples"}},
      {"affiliation id",
       {"affiliation id", "organizations/host", "organizations/guest", ",affiliation", ",House"}},
      {"nominated by", {"nominated by", "organizations/host", "organizations/guest"}},
      {"delegation", {"delegation", "events/e/delegations/north", "events/e/delegations/south"}},
      {"delegation role",
       {"delegation role", "adviser", "alternate", ",delegation", ",events/e/delegations/north"}},
      {"region", {"region", "KE", "NO"}},
      {"category", {"category", "scholar", "expert"}},
      {"roles", {"roles", "speaker", "moderator"}},
      {"attendance mode", {"attendance mode", "remote", "in person"}},
      {"languages", {"languages", "en; zh", "fr"}},
      {"email", {"email", "lin@example.org", "wei@example.org"}},
      {"phone", {"phone", "+41 22 555 01 02", "+41 22 555 01 03"}},
      {"postal address", {"postal address", "1 Long Street", "2 Short Street"}},
      {"protocol rank", {"protocol rank", "1", "2"}},
      {"collective", {"collective", "yes", "yes"}},
      {"answer", {"answer: diet", "none", "vegan"}},
      {"consent", {"consent", "photos", "listing"}},
      {"listing", {"listing", "participants", "public", ",listing basis", ",official capacity"}},
      {"listing basis",
       {"listing basis", "official capacity", "consent", ",listing,consent", ",none,photos"}},
      {"citations", {"citations", R"("[{""quoted_span"":""one""}]")", R"("[{""quoted_span"":""two""}]")"}},
      {"media",
       {"media", R"("[{""url"":""https://example.org/1""}]")", R"("[{""url"":""https://example.org/2""}]")"}},
  };
  return *samples;
}

class EveryColumn : public ImportFlow {
 protected:
  void SetUp() override {
    ImportFlow::SetUp();
    if (IsSkipped()) return;
    for (const char* id : {"lin", "wei"}) {
      Sql(absl::StrCat("INSERT INTO people (id, title, names, detail) VALUES ('", id, "', '", id, "', '", id,
                       "', '')"));
    }
    for (const char* id : {"host", "guest"}) {
      Sql(absl::StrCat("INSERT INTO organizations (id, title, names, kind, detail) VALUES ('", id, "', '", id,
                       "', '", id, "', 1, '')"));
    }
    for (const char* id : {"north", "south"}) {
      Sql(absl::StrCat(
          "INSERT INTO delegations (event_id, id, title, names, standing, credentials, detail) VALUES"
          " ('e', '",
          id, "', '", id, "', '", id, "', 0, 0, '')"));
    }
    v1::Event event;
    auto& question = *event.mutable_registration_policy()->add_questions();
    question.set_question_id("diet");
    question.mutable_text()->add_entries()->set_text("Diet");
    const auto saved = connection().ExecuteComposed("UPDATE events SET detail = $1",
                                                    db::Params().Bytes(event.SerializeAsString()));
    ASSERT_TRUE(saved.ok()) << saved.status();
  }

  // The only row of the plan of this file, which is committed.
  ImportRow Take(const std::string& file) {
    const auto plan = Plan(file);
    EXPECT_TRUE(plan.ok()) << plan.status();
    if (!plan.ok()) return {};
    const auto committed = Commit(plan->name());
    EXPECT_TRUE(committed.ok()) << committed.status();
    const auto rows = Rows(plan->name());
    EXPECT_EQ(rows.size(), 1u);
    return rows.empty() ? ImportRow() : rows[0];
  }
  // What a participant has in a column, as an export would write it.
  std::string CellOf(const std::string& name, const participant_files::ColumnField& field,
                     const Sample& sample) {
    const auto stored = participants::GetParticipant(connection(), name);
    EXPECT_TRUE(stored.ok()) << stored.status();
    const participant_files::ColumnTarget target{&field, "", 0,
                                                 sample.header == "answer: diet" ? "diet" : ""};
    return stored.ok() ? field.get(stored->participant, target, {}) : "";
  }
};

std::string Bare(const std::string& csv) {
  std::string cell;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    if (csv[i] != '"') {
      cell += csv[i];
    } else if (i + 1 < csv.size() && csv[i + 1] == '"' && i > 0) {
      cell += csv[i++];
    }
  }
  return cell;
}

// Whether the cell that a participant has is the one that was read: ids may be whole names, words in
// capitals.
testing::AssertionResult Has(const std::string& cell, const std::string& read) {
  const auto folded = [](const std::string& text) {
    std::string same;
    for (const char c : text) {
      if (absl::ascii_isalnum(c)) same += absl::ascii_tolower(c);
    }
    return same;
  };
  if (absl::StrContains(folded(cell), folded(Bare(read)))) return testing::AssertionSuccess();
  return testing::AssertionFailure() << "has \"" << cell << "\", and not \"" << read << "\"";
}

TEST_F(EveryColumn, OfATextThatIsReadReachesTheParticipant) {
  int number = 0;
  for (const participant_files::ColumnField& field : participant_files::ColumnFields()) {
    if (field.set == nullptr || field.get == nullptr || field.name == "state") continue;
    SCOPED_TRACE(std::string(field.name));
    const auto found = Samples().find(field.name);
    ASSERT_NE(found, Samples().end()) << "a column without a sample";
    const Sample& sample = found->second;
    const std::string name = field.name == "name" ? "" : absl::StrCat(",Somebody Number", ++number);
    const std::string headers = absl::StrCat(sample.header, sample.more_headers);
    const ImportRow made = Take(absl::StrCat(headers, name.empty() ? "" : ",name", "\n", sample.first,
                                             sample.more_cells, name, "\n"));
    ASSERT_EQ(made.outcome(), ImportRow::OUTCOME_CREATE) << made.DebugString();
    EXPECT_TRUE(Has(CellOf(made.result(), field, sample), sample.first));

    const std::string id = made.result().substr(made.result().rfind('/') + 1);
    const bool own = field.name == "participant";
    const ImportRow changed = Take(
        own ? absl::StrCat("participant,honorific\n", sample.second, ",Mx\n")
            : absl::StrCat("participant,", headers, "\n", id, ",", sample.second, sample.more_cells, "\n"));
    EXPECT_EQ(changed.outcome(), sample.first == sample.second && !own ? ImportRow::OUTCOME_UNCHANGED
                                                                       : ImportRow::OUTCOME_UPDATE)
        << changed.DebugString();
    EXPECT_EQ(changed.result().empty() ? made.result() : changed.result(), made.result());
    EXPECT_TRUE(Has(CellOf(made.result(), field, sample), sample.second));
    Sql("DELETE FROM participants");
    Sql("UPDATE event_admission SET confirmed = 0");
  }
}

TEST_F(EveryColumn, OfANameIsPartOfIt) {
  const ImportRow made = Take("given name,family name\nLaura,Suero Moreno\n");
  ASSERT_EQ(made.outcome(), ImportRow::OUTCOME_CREATE);
  EXPECT_EQ(made.participant().credit().display_name().entries(0).text(), "Laura Suero Moreno");
}

// What the server alone says is listed as not read.
TEST_F(EveryColumn, ThatIsNotReadIsListedSo) {
  for (const participant_files::ColumnField& field : participant_files::ColumnFields()) {
    if (field.set != nullptr) continue;
    SCOPED_TRACE(std::string(field.name));
    const auto plan =
        Plan(absl::StrCat("name,", std::string(field.name), "\nLaura Suero,2026-01-02T03:04:05Z\n"));
    ASSERT_TRUE(plan.ok()) << plan.status();
    ASSERT_EQ(plan->columns_size(), 2);
    EXPECT_EQ(plan->columns(1).header(), field.name);
    EXPECT_EQ(plan->columns(1).field(), "");
  }
}

}  // namespace
}  // namespace plenary::imports
