#include "list_reading/na_question.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace plenary::list_reading {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

TEST(ReadNa, WeighsTheOtherCells) {
  const auto read = [](std::vector<std::string_view> cells) { return ReadNa(cells); };
  EXPECT_EQ(read({"DE", "FR", "NA", "CN", "-"}), participant_files::NaReading::kNamibia);
  EXPECT_EQ(read({"DE", "FR", "\u00A0NA "}), participant_files::NaReading::kNamibia);
  EXPECT_EQ(read({"Germany", "France", "NA", "-"}), participant_files::NaReading::kUnclear);
  EXPECT_EQ(read({"DE", "France", "NA"}), participant_files::NaReading::kUnclear);
  EXPECT_EQ(read({"NA", "NA"}), participant_files::NaReading::kUnclear);
  EXPECT_EQ(read({}), participant_files::NaReading::kUnclear);
  // A column half of which is NA is not half Namibian.
  std::vector<std::string_view> half(20, "NA");
  half.insert(half.end(), 20, "DE");
  EXPECT_EQ(ReadNa(half), participant_files::NaReading::kUnclear);
  std::vector<std::string_view> few(2, "NA");
  few.insert(few.end(), 30, "DE");
  EXPECT_EQ(ReadNa(few), participant_files::NaReading::kNamibia);
}

std::vector<participant_files::MappedColumn> Columns(const std::vector<const char*>& fields) {
  std::vector<participant_files::MappedColumn> columns;
  for (const char* field : fields) {
    columns.emplace_back();
    columns.back().header = "Header";
    columns.back().target = {participant_files::FindColumnField(field), "", 0, ""};
  }
  return columns;
}

std::vector<CsvRow> Rows(const std::vector<const char*>& countries) {
  std::vector<CsvRow> rows;
  for (const char* country : countries) rows.push_back({2, 2, {"Lin", country}, ""});
  return rows;
}

TEST(ChooseNaMeanings, AsksWhereBothFit) {
  auto columns = Columns({"name", "region"});
  const auto questions = ChooseNaMeanings(Rows({"Germany", "NA", "NA"}), columns);
  ASSERT_THAT(questions, SizeIs(1));
  EXPECT_EQ(questions[0].column, 1u);
  EXPECT_EQ(questions[0].question.kind(), v1::Import::Question::KIND_VALUE);
  EXPECT_EQ(questions[0].question.rows(), 2);
  EXPECT_EQ(questions[0].question.readings(0).answer(), "NA=");
  EXPECT_EQ(questions[0].question.readings(1).answer(), "NA=Namibia");
  EXPECT_EQ(columns[1].na, participant_files::NaReading::kNothing);
  v1::Import import;
  *import.add_questions() = questions[0].question;
  EXPECT_EQ(NaOf(import, "Header"), participant_files::NaReading::kNothing);
  EXPECT_EQ(NaOf(import, "Other"), participant_files::NaReading::kUnclear);
}

TEST(NaOf, IsNamibiaOnlyWhereThePlanReadItSo) {
  v1::Import import;
  EXPECT_EQ(NaOf(import, "Header"), participant_files::NaReading::kUnclear);
  import.add_columns()->set_field("participant");
  EXPECT_EQ(NaOf(import, "Header"), participant_files::NaReading::kNamibia) << "an export has codes";
  import.clear_columns();
  import.add_remark_totals()->set_reason("READ_AS_NAMIBIA");
  EXPECT_EQ(NaOf(import, "Header"), participant_files::NaReading::kNamibia);
  auto& question = *import.add_questions();
  question.set_header("Header");
  question.add_readings()->set_answer("NA=");
  EXPECT_EQ(NaOf(import, "Header"), participant_files::NaReading::kNothing);
  question.mutable_readings(0)->set_answer("NA=Namibia");
  EXPECT_EQ(NaOf(import, "Header"), participant_files::NaReading::kNamibia);
}

TEST(ChooseNaMeanings, AsksNothingAmongCodes) {
  auto columns = Columns({"name", "region"});
  EXPECT_THAT(ChooseNaMeanings(Rows({"DE", "NA", "FR"}), columns), IsEmpty());
  EXPECT_EQ(columns[1].na, participant_files::NaReading::kNamibia);
}

TEST(ChooseNaMeanings, LeavesItUnclearWhereNoneIsThere) {
  auto columns = Columns({"name", "region"});
  EXPECT_THAT(ChooseNaMeanings(Rows({"Germany", "France"}), columns), IsEmpty());
  EXPECT_EQ(columns[1].na, participant_files::NaReading::kUnclear);
}

TEST(ChooseNaMeanings, TakesExportsAsTheyStand) {
  auto columns = Columns({"participant", "region"});
  EXPECT_THAT(ChooseNaMeanings(Rows({"NA", "NA", "NA"}), columns), IsEmpty());
  EXPECT_EQ(columns[1].na, participant_files::NaReading::kNamibia);
}

}  // namespace
}  // namespace plenary::list_reading
