#include "list_reading/import_file.h"

#include <string>
#include <vector>

#include "base/encoding_ranking.h"
#include "base/encoding_samples.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "list_reading/encoding_question.h"

namespace plenary::list_reading {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using Question = v1::Import::Question;

v1::Event::RegistrationPolicy Policy() {
  v1::Event::RegistrationPolicy policy;
  policy.add_questions()->set_question_id("arrival");
  return policy;
}

// A file that was read whole.
struct ReadFile {
  v1::Import import;
  std::vector<participant_files::ParticipantRow> rows;

  // The questions of a kind.
  std::vector<Question> Questions(Question::Kind kind) const {
    std::vector<Question> found;
    for (const Question& question : import.questions()) {
      if (question.kind() == kind) found.push_back(question);
    }
    return found;
  }
  std::string Affiliation(std::size_t row, int position) const {
    return rows[row].participant.credit().positions(position).affiliation().entries(0).text();
  }
};

ReadFile Read(std::string_view bytes, v1::PlanImportRequest request = {}) {
  request.set_parent("events/e");
  ReadFile read;
  auto file = ImportFile::Open(request, Policy());
  EXPECT_TRUE(file.ok()) << file.status();
  const auto take = [&](RawRow raw) {
    read.rows.push_back((*file)->Parse(raw));
    return absl::OkStatus();
  };
  EXPECT_TRUE((*file)->Read(bytes, take).ok());
  EXPECT_TRUE((*file)->Finish(take).ok());
  (*file)->Describe(read.import);
  return read;
}

std::vector<std::string> SamplesOf(const v1::Import::Reading& reading) {
  return {reading.samples().begin(), reading.samples().end()};
}

TEST(ImportFile, ShowsNamesInEveryReadingOfAnEncodingThatWasGuessed) {
  const ReadFile read =
      Read(WriteAs("name;country\nŽofie Šťastná;CZ\nJane Doe;GB\nPřemysl Dvořák;CZ\n", "windows-1250"));
  const std::vector<Question> questions = read.Questions(Question::KIND_ENCODING);
  ASSERT_EQ(questions.size(), 1U);
  EXPECT_EQ(questions[0].rows(), 2) << "of the third the encoding makes no difference";
  ASSERT_GE(questions[0].readings_size(), 2);
  EXPECT_EQ(questions[0].readings(0).answer(), "windows-1250");
  EXPECT_THAT(SamplesOf(questions[0].readings(0)), ElementsAre("Žofie Šťastná", "Přemysl Dvořák"));
  for (int i = 1; i < questions[0].readings_size(); ++i) {
    const auto& reading = questions[0].readings(i);
    EXPECT_NE(SamplesOf(reading), SamplesOf(questions[0].readings(0))) << reading.answer();
    v1::PlanImportRequest request;
    request.set_encoding(reading.answer());
    EXPECT_TRUE(ImportFile::Open(request, Policy()).ok()) << "can be stated: " << reading.answer();
  }
}

TEST(ImportFile, AsksOnlyWhereTheEncodingWasGuessed) {
  const std::string names = "name\nŽofie Šťastná\n";
  EXPECT_THAT(Read(names).import.questions(), IsEmpty());
  EXPECT_THAT(Read("\xEF\xBB\xBF" + names).import.questions(), IsEmpty());
  EXPECT_THAT(Read("\xFF\xFE" + WriteAs(names, "UTF-16LE")).import.questions(), IsEmpty());
  v1::PlanImportRequest request;
  request.set_encoding("windows-1250");
  EXPECT_THAT(Read(WriteAs(names, "windows-1250"), request).import.questions(), IsEmpty());
}

// Every language in every encoding: never in silence, and the right one among the readings.
TEST(ImportFile, HasTheRightReadingOfEveryList) {
  for (const samples::NamesInALanguage& one : samples::kNamesOfLanguages) {
    std::string_view encodings = one.encodings;
    while (!encodings.empty()) {
      const std::string encoding(encodings.substr(0, encodings.find(' ')));
      encodings.remove_prefix(std::min(encoding.size() + 1, encodings.size()));
      std::string bytes = "name\n";
      std::vector<std::string> names;
      for (std::string_view rest = one.names; !rest.empty();) {
        const std::string_view name = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(name.size() + 1, rest.size()));
        const std::string written = WriteAs(name, encoding);
        if (written.empty()) continue;
        bytes += written + "\n";
        names.push_back(ReadAs(written, encoding));
      }
      const std::vector<Question> questions = Read(bytes).Questions(Question::KIND_ENCODING);
      ASSERT_EQ(questions.size(), 1U) << one.language << ' ' << encoding;
      EXPECT_THAT(names, Contains(questions[0].readings(0).samples(0))) << one.language << ' ' << encoding;
    }
  }
}

// A list whose letters read alike but for one of the last row.
TEST(ImportFile, AsksAlsoForTheSakeOfALetterThatComesLate) {
  const std::string late = std::string(150, 'x') + " Müller € " + std::string(150, 'y');
  for (const std::string& last : {std::string("Zoë €"), late}) {
    EncodingQuestion question({.name = "windows-1252", .confidence = 50, .rivals = {"ISO-8859-15"}});
    for (int i = 0; i < 5'000; ++i) {
      question.See("Jürg Müller", true);
      question.EndRow();
    }
    EXPECT_FALSE(question.Ask().has_value());
    question.See(last, true);
    question.EndRow();
    const auto asked = question.Ask();
    ASSERT_TRUE(asked.has_value()) << last;
    ASSERT_EQ(asked->readings_size(), 2);
    EXPECT_THAT(asked->readings(0).samples(0), testing::HasSubstr("€"));
    EXPECT_LE(asked->readings(0).samples(0).size(), 100U);
  }
}

TEST(ImportFile, AsksWhatSeparatesCellsWhereTwoFit) {
  const ReadFile read = Read("name;a,b\nJane;1,2\n");
  const std::vector<Question> questions = read.Questions(Question::KIND_SEPARATOR);
  ASSERT_EQ(questions.size(), 1U);
  ASSERT_EQ(questions[0].readings_size(), 2);
  EXPECT_EQ(questions[0].readings(0).answer(), read.import.separator());
  EXPECT_THAT(Read("name;email\nJane;a@b.example\n").import.questions(), IsEmpty());
  EXPECT_EQ(Read("name\nDoe, Jane\n").import.separator(), "") << "of one column";
}

TEST(ImportFile, ReadsAShortLastRowWithoutALineEnd) {
  const ReadFile read = Read("name,email,country\nJane,jane@b.example,GB\nKim");
  ASSERT_EQ(read.rows.size(), 2U);
  EXPECT_THAT(read.rows[1].errors, IsEmpty());
}

TEST(ImportFile, TakesLineBreaksForBlanksUnlessTheySeparate) {
  const std::string csv = "name,affiliation\nJane,\"University of X\nInstitute Y\"\nKim,A; B\n";
  const ReadFile blanks = Read(csv);
  EXPECT_EQ(blanks.rows[0].participant.credit().positions_size(), 1);
  EXPECT_EQ(blanks.Affiliation(0, 0), "University of X Institute Y");
  ASSERT_EQ(blanks.rows[1].remarks.size(), 1U);
  EXPECT_EQ(blanks.rows[1].remarks[0].reason, "SEVERAL");
  v1::PlanImportRequest request;
  request.set_split_lines(true);
  const ReadFile split = Read(csv, request);
  ASSERT_EQ(split.rows[0].participant.credit().positions_size(), 2);
  EXPECT_EQ(split.Affiliation(0, 1), "Institute Y");
  EXPECT_EQ(split.rows[0].remarks[0].reason, "SEVERAL");
}

TEST(ImportFile, KeepsDatesOfWhichItIsCertain) {
  const ReadFile read = Read("name,arrival\nJane,25/04/2026\nKim,03/04/2026\nLee,04/25/2026\n");
  EXPECT_THAT(read.Questions(Question::KIND_DATE), SizeIs(1)) << "no order fits all";
  const ReadFile sure = Read("name,arrival\nJane,25/04/2026\nKim,03/04/2026\n");
  EXPECT_THAT(sure.import.questions(), IsEmpty());
  EXPECT_EQ(sure.rows[1].participant.answers(0).text(), "2026-04-03");
  EXPECT_EQ(sure.import.columns(1).remark().reason(), "DATES_DAY_FIRST");
}

TEST(ImportFile, AsksHowDatesAreMeant) {
  const std::string csv = "name,arrival\nJane,03/04/2026\nKim,05/06/26\nLee,\n";
  const ReadFile read = Read(csv);
  const std::vector<Question> questions = read.Questions(Question::KIND_DATE);
  ASSERT_EQ(questions.size(), 1U);
  EXPECT_EQ(questions[0].header(), "arrival");
  EXPECT_EQ(questions[0].rows(), 2);
  EXPECT_EQ(read.rows[0].participant.answers(0).text(), "03/04/2026");
  v1::PlanImportRequest request;
  request.set_date_order(v1::PlanImportRequest::DATE_ORDER_MDY);
  const ReadFile stated = Read(csv, request);
  EXPECT_THAT(stated.import.questions(), IsEmpty());
  EXPECT_EQ(stated.rows[0].participant.answers(0).text(), "2026-03-04");
  EXPECT_EQ(stated.rows[1].participant.answers(0).text(), "2026-05-06");
}

}  // namespace
}  // namespace plenary::list_reading
