#include "participant_files/participant_rows.h"

#include <random>

#include "base/csv_writer.h"
#include "contract/contract_test_support.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace plenary::participant_files {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;
using v1::Participant;

constexpr char kEventName[] = "events/forum";

v1::Event Event() {
  return contract::Parse<v1::Event>(
      R"(name: "events/forum" working_languages: "en" working_languages: "zh"
         registration_policy {
           questions { question_id: "diet" text { entries { language: "en" text: "Diet" } } choices: "any" choices: "vegan" }
           questions { question_id: "notes" text { entries { language: "en" text: "Notes" } } }
         })");
}

Participant ParticipantOf(const char* text) { return contract::Parse<Participant>(text); }

ParticipantRows RowsWith(const std::vector<std::string>& headers) {
  auto columns = MapColumns(headers, {}, Event().registration_policy());
  EXPECT_TRUE(columns.ok()) << columns.status();
  return {*std::move(columns), kEventName, Event().registration_policy()};
}

CsvRow RowOf(const std::vector<std::string>& cells) { return {2, 2, {cells.begin(), cells.end()}, ""}; }

ParticipantRow ReadCells(const std::vector<std::string>& headers, const std::vector<std::string>& cells) {
  return RowsWith(headers).Read(RowOf(cells));
}

Participant Change(const Participant& before, const std::vector<std::string>& headers,
                   const std::vector<std::string>& cells) {
  ParticipantRow row = RowsWith(headers).Change(RowOf(cells), before);
  EXPECT_THAT(row.errors, IsEmpty());
  return row.participant;
}

MATCHER_P2(Is, column, reason, "") { return arg.column == column && arg.reason == std::string(reason); }

TEST(ParticipantRows, ReadsAListAsSecretariatsWriteIt) {
  const ParticipantRow row = ReadCells(
      {"姓名", "Name (English)", "Title", "Organization", "Country", "Category", "Roles", "E-mail",
       "Languages", "Diet"},
      {"林维", "Lin Wei", "Vice President; Professor", "China University of Political Science and Law",
       "China", "学者", "Speaker, chair", "lin@example.org; lw@example.org", "中文, English", "vegan"});
  EXPECT_THAT(row.errors, IsEmpty());
  EXPECT_EQ(row.participant.DebugString(), ParticipantOf(R"(
      credit {
        display_name { original_language: "und" entries { language: "und" text: "林维" } entries { language: "en" text: "Lin Wei" } }
        positions {
          title { original_language: "und" entries { language: "und" text: "Vice President" } }
          affiliation { original_language: "und" entries { language: "und" text: "China University of Political Science and Law" } }
        }
        positions { title { original_language: "und" entries { language: "und" text: "Professor" } } }
      }
      category: CATEGORY_SCHOLAR
      roles: ROLE_SPEAKER roles: ROLE_CHAIR
      region_code: "CN"
      languages: "zh" languages: "en"
      answers { question_id: "diet" text: "vegan" }
      contact { emails: "lin@example.org" emails: "lw@example.org" })")
                                               .DebugString());
}

TEST(ParticipantRows, TakesAMononymWithoutAnything) {
  const ParticipantRow row = ReadCells({"name", "email"}, {"Sukarno", ""});
  EXPECT_THAT(row.errors, IsEmpty());
  EXPECT_EQ(row.participant.credit().display_name().entries(0).text(), "Sukarno");
  EXPECT_FALSE(row.participant.has_contact());
}

TEST(ParticipantRows, KeepsNamesExactly) {
  for (const char* name :
       {"Lin  Wei", "=SUM(A1)", "O'Neill; Jr", "\\n", "[sic] X", "van 't Hoff", "🎉", "Null", "NA", "-"}) {
    EXPECT_EQ(ReadCells({"name", "phone"}, {name, "1"}).participant.credit().display_name().entries(0).text(),
              name);
  }
}

TEST(ParticipantRows, TellsWhatWasCleanedOrTakenForNothing) {
  const ParticipantRow row =
      ReadCells({"name", "title", "affiliation", "email", "phone"},
                {"Lin\u00A0Wei", "N/A", "University\nof Law", "mailto:lin@example.org", "-"});
  EXPECT_THAT(row.errors, IsEmpty());
  EXPECT_THAT(row.remarks,
              ElementsAre(Is(0, "CLEANED"), Is(1, "NOTHING"), Is(2, "CLEANED"), Is(3, "CLEANED")));
  EXPECT_EQ(row.participant.credit().display_name().entries(0).text(), "Lin Wei");
  EXPECT_EQ(row.participant.credit().positions(0).affiliation().entries(0).text(), "University of Law");
  EXPECT_FALSE(row.participant.credit().positions(0).has_title());
  EXPECT_THAT(row.participant.contact().emails(), ElementsAre("lin@example.org"));
  EXPECT_TRUE(row.participant.contact().phones().empty());
}

TEST(ParticipantRows, SuggestsWhatIsNearARegion) {
  const ParticipantRow row = ReadCells({"name", "country"}, {"Lin", "Columbia"});
  ASSERT_THAT(row.errors, ElementsAre(Is(1, "UNKNOWN_VALUE")));
  EXPECT_THAT(row.errors[0].message, HasSubstr("did you mean \"Colombia\" (CO)?"));
}

TEST(ParticipantRows, JoinsThePartsOfAName) {
  const std::vector<std::string> headers = {"First name", "Last name"};
  const auto name = [&](const char* given, const char* family) {
    return ReadCells(headers, {given, family}).participant.credit().display_name().entries(0).text();
  };
  EXPECT_EQ(name("Laura", "Suero Moreno"), "Laura Suero Moreno");
  EXPECT_EQ(name("维", "林"), "林维");
  EXPECT_EQ(name("", "Sukarno"), "Sukarno");
}

TEST(ParticipantRows, TellsEveryErrorOfARow) {
  const ParticipantRow row =
      ReadCells({"name", "email", "country", "category", "protocol rank", "diet", "languages", "phone"},
                {" ", "not an address", "Atlantis", "wizard", "first", "steak", "1", std::string(50, '1')});
  EXPECT_THAT(row.errors,
              ElementsAre(Is(0, "MISSING"), Is(1, "INVALID"), Is(2, "UNKNOWN_VALUE"), Is(3, "UNKNOWN_VALUE"),
                          Is(4, "BAD_NUMBER"), Is(5, "INVALID"), Is(6, "UNKNOWN_VALUE"), Is(7, "TOO_LONG")));
}

TEST(ParticipantRows, TellsErrorsOfTheVeryItem) {
  EXPECT_THAT(ReadCells({"name", "email 1", "email 2"}, {"x", "a@b.org", "no"}).errors,
              ElementsAre(Is(2, "INVALID")));
  EXPECT_THAT(ReadCells({"name", "name (en)"}, {"x", std::string(301, 'x')}).errors,
              ElementsAre(Is(1, "TOO_LONG")));
}

TEST(ParticipantRows, TellsWhatBelongsToNoColumn) {
  const ParticipantRow row = ReadCells({"name", "listing"}, {"x", "public"});
  ASSERT_THAT(row.errors, ElementsAre(Is(-1, "INVALID")));
  EXPECT_THAT(row.errors[0].message, HasSubstr("column \"listing basis\": say why"));
}

TEST(ParticipantRows, TellsAMalformedRow) {
  CsvRow broken = RowOf({"x"});
  broken.fault = "the row has more than 1000 columns";
  EXPECT_THAT(RowsWith({"name", "email"}).Read(broken).errors, ElementsAre(Is(-1, "MALFORMED")));
}

TEST(ParticipantRows, LeavesToOthersWhatIsToBeLookedUp) {
  const ParticipantRow row = ReadCells({"name", "delegation", "delegation role", "nominated by"},
                                       {"x", " Spain ", "head", "organizations/un; Cátedra China"});
  EXPECT_THAT(row.errors, IsEmpty());
  EXPECT_EQ(row.participant.delegation_role(), Participant::DELEGATION_ROLE_HEAD);
  EXPECT_THAT(row.participant.nominating_organizations(), ElementsAre("organizations/un"));
  EXPECT_THAT(row.mentions, UnorderedElementsAre(
                                AllOf(Field(&Mention::kind, Mention::Kind::kDelegation),
                                      Field(&Mention::column, 1), Field(&Mention::text, "Spain")),
                                AllOf(Field(&Mention::kind, Mention::Kind::kNominatingOrganization),
                                      Field(&Mention::column, 3), Field(&Mention::text, "Cátedra China"))));
}

TEST(ParticipantRows, KnowsWhichParticipantARowIs) {
  EXPECT_EQ(ReadCells({"participant", "name"}, {"p1", "x"}).participant.name(),
            "events/forum/participants/p1");
  EXPECT_EQ(ReadCells({"participant", "name"}, {"events/forum/participants/p1", "x"}).participant.name(),
            "events/forum/participants/p1");
  EXPECT_THAT(ReadCells({"participant", "name"}, {"events/other/participants/p1", "x"}).errors,
              ElementsAre(Is(0, "MALFORMED")));
  EXPECT_THAT(ReadCells({"participant", "name"}, {"Not An Id", "x"}).errors, ElementsAre(Is(0, "MALFORMED")));
}

TEST(ParticipantRows, TakesConsentsAsPeopleWriteThem) {
  const ParticipantRow row = ReadCells({"name", "consent: listing", "consent: recording", "consent: photos"},
                                       {"x", "2025-03-01", "yes", "no"});
  EXPECT_THAT(row.errors, IsEmpty());
  ASSERT_EQ(row.participant.consents_size(), 2);
  EXPECT_EQ(row.participant.consents(0).give_time().seconds(), 1'740'787'200);
  EXPECT_EQ(row.participant.consents(1).purpose(), "recording");
  EXPECT_THAT(ReadCells({"name", "consent: listing"}, {"x", "maybe"}).errors,
              ElementsAre(Is(1, "MALFORMED")));
}

const char kLin[] = R"(
  name: "events/forum/participants/lin"
  credit {
    display_name { original_language: "zh" entries { language: "zh" text: "林维" } entries { language: "en" text: "Lin Wei" } }
    positions {
      title { original_language: "en" entries { language: "en" text: "Vice President" } }
      affiliation { original_language: "en" entries { language: "en" text: "CUPL" } }
      organization: "organizations/cupl"
    }
    positions { title { original_language: "en" entries { language: "en" text: "Professor" } } }
  }
  category: CATEGORY_SCHOLAR
  answers { question_id: "notes" text: "seat in front" }
  answers { question_id: "diet" text: "any" }
  contact { emails: "lin@example.org" phones: "+86 10" }
  state: STATE_CONFIRMED
  etag: "7")";

TEST(ParticipantRows, ChangeOnlyWhatTheyHaveColumnsFor) {
  const Participant before = ParticipantOf(kLin);
  Participant expected = before;
  expected.mutable_contact()->set_emails(0, "wei@example.org");
  expected.clear_category();
  EXPECT_TRUE(SameFacts(Change(before, {"participant", "email", "category"}, {"lin", "wei@example.org", ""}),
                        expected));
}

TEST(ParticipantRows, KeepsTheRegionOnRecordThatNoListHas) {
  Participant before = ParticipantOf(kLin);
  before.set_region_code("XK");
  EXPECT_EQ(Change(before, {"participant", "region"}, {"lin", "XK"}).region_code(), "XK");
}

TEST(ParticipantRows, ChangePartsOfLists) {
  const Participant before = ParticipantOf(kLin);
  Participant expected = before;
  expected.mutable_credit()->mutable_positions(1)->mutable_title()->mutable_entries(0)->set_text("Dean");
  EXPECT_TRUE(SameFacts(Change(before, {"participant", "title 2 (en)"}, {"lin", "Dean"}), expected));
  expected = before;
  expected.mutable_credit()->mutable_display_name()->mutable_entries(1)->set_text("LIN Wei");
  EXPECT_TRUE(SameFacts(Change(before, {"participant", "name (en)"}, {"lin", "LIN Wei"}), expected));
}

TEST(ParticipantRows, ChangeNothingByWhatIsOnRecordInSomeLanguage) {
  const Participant before = ParticipantOf(kLin);
  EXPECT_TRUE(SameFacts(
      Change(before, {"participant", "name", "title"}, {"lin", "Lin Wei", "Vice President; Professor"}),
      before));
  EXPECT_TRUE(
      SameFacts(Change(before, {"participant", "first name", "last name"}, {"lin", "Lin", "Wei"}), before));
  EXPECT_FALSE(SameFacts(Change(before, {"participant", "name"}, {"lin", "Lin Way"}), before));
}

TEST(ParticipantRows, ChangeOneAnswerAndKeepTheOthers) {
  const Participant after = Change(ParticipantOf(kLin), {"participant", "diet"}, {"lin", "vegan"});
  Participant expected = ParticipantOf(kLin);
  expected.mutable_answers(1)->set_text("vegan");
  EXPECT_TRUE(SameFacts(after, expected));
}

// ---- Round trip.

class RandomParticipants {
 public:
  explicit RandomParticipants(unsigned seed) : random_(seed) {}

  // One that the contract takes, with whatever texts it takes.
  Participant Next() {
    Participant participant;
    participant.set_name("events/forum/participants/p" + std::to_string(random_() % 1000));
    auto& credit = *participant.mutable_credit();
    FillText(*credit.mutable_display_name());
    if (Maybe()) credit.set_honorific(Line());
    for (int i = Count(3); i > 0; --i) FillPosition(*credit.add_positions());
    if (Maybe()) participant.set_person("people/lin-wei");
    if (participant.person().empty()) participant.set_collective(Maybe());
    participant.set_category(Any<Participant::Category>(9));
    for (int i = Count(3); i > 0; --i)
      participant.add_roles(static_cast<Participant::Role>(1 + random_() % 9));
    participant.set_attendance_mode(Any<Participant::AttendanceMode>(3));
    if (Maybe()) {
      participant.set_delegation("events/forum/delegations/spain");
      participant.set_delegation_role(Any<Participant::DelegationRole>(4));
    }
    if (Maybe()) participant.set_region_code(Maybe() ? "ES" : "NA");
    for (int i = Count(3); i > 0; --i)
      participant.add_nominating_organizations("organizations/o" + std::to_string(i));
    if (Maybe()) participant.set_protocol_rank(static_cast<int>(random_() % 1000));
    for (int i = Count(3); i > 0; --i) participant.add_languages(i % 2 == 0 ? "zh-Hans" : "fr");
    FillAnswers(participant);
    FillListing(participant);
    FillContact(participant);
    if (Maybe()) participant.set_external_id(Line());
    for (int i = Count(2); i > 0; --i) FillCitation(*participant.add_citations());
    for (int i = Count(2); i > 0; --i) FillMedia(*participant.add_media());
    participant.set_state(Any<Participant::State>(8));
    return participant;
  }

 private:
  bool Maybe() { return random_() % 2 == 0; }
  int Count(int below) { return static_cast<int>(random_() % (below + 1)); }
  template <typename Enum>
  Enum Any(int last) {
    return static_cast<Enum>(random_() % (last + 1));
  }

  std::string Pieces(std::span<const std::string_view> pieces) {
    std::string text;
    for (int i = 1 + Count(5); i > 0; --i) text += pieces[random_() % pieces.size()];
    return text;
  }
  // What may be in one line.
  std::string Line() {
    static constexpr std::string_view kPieces[] = {
        "=", "+1", "-",    "@", "'", "\"",      ",",     ";", "；", "\\", "\\n", "[lang=en] ", "[lang=*zh] ",
        " ", "a",  "林维", "é", "🎉", "\u200Fم", "مرحبا", "{", "]",  "|",  "'=",  "1"};
    return Pieces(kPieces);
  }
  // What may have several lines.
  std::string Lines() {
    std::string text = Line();
    for (int i = Count(2); i > 0; --i) text += (Maybe() ? "\n" : Maybe() ? "\r\n" : "\t") + Line();
    return text;
  }
  // What must not be blank.
  std::string Inked(std::string text) { return text.insert(random_() % 2 == 0 ? 0 : text.size(), "x"); }

  void FillText(v1::LocalizedText& text) {
    std::vector<std::string> languages = {"en", "zh", "und", "fr"};
    std::shuffle(languages.begin(), languages.end(), random_);
    languages.resize(1 + random_() % 3);
    for (const std::string& language : languages) {
      auto* entry = text.add_entries();
      entry->set_language(language);
      entry->set_text(Inked(Line()));
    }
    text.set_original_language(languages[random_() % languages.size()]);
  }
  void FillPosition(Participant::Position& position) {
    if (Maybe()) FillText(*position.mutable_title());
    if (Maybe()) FillText(*position.mutable_affiliation());
    if (Maybe()) position.set_organization("organizations/o1");
  }
  void FillAnswers(Participant& participant) {
    for (const char* question : {"notes", "diet"}) {
      if (Maybe()) continue;
      auto* answer = participant.add_answers();
      answer->set_question_id(question);
      answer->set_text(std::string(question) == "diet" ? "any" : Maybe() ? Lines() : "");
    }
  }
  void FillListing(Participant& participant) {
    participant.set_listing(Any<Participant::Listing>(3));
    for (int i = 1 + Count(2); i > 0; --i) {
      auto* consent = participant.add_consents();
      consent->set_purpose(Inked(Line()));
      if (Maybe()) continue;
      if (Maybe())
        consent->mutable_give_time()->set_seconds(1'700'000'000 + static_cast<int>(random_() % 1000));
      if (Maybe()) consent->mutable_give_time()->set_nanos(static_cast<int>(random_() % 1000));
      if (Maybe()) consent->set_wording(Lines());
      if (Maybe()) consent->set_given_by(Line());
    }
    participant.set_listing_basis(Participant::LISTING_BASIS_CONSENT);
  }
  void FillContact(Participant& participant) {
    for (int i = Count(2); i > 0; --i)
      participant.mutable_contact()->add_emails("a'b+c" + std::to_string(i) + "@x.org");
    for (int i = Count(2); i > 0; --i) participant.mutable_contact()->add_phones(Inked(Line()));
    if (Maybe()) participant.mutable_contact()->set_postal_address(Lines());
  }
  void FillCitation(v1::Citation& citation) {
    if (Maybe()) citation.mutable_source()->set_title(Line());
    if (Maybe()) citation.mutable_source()->set_url("https://example.org/x");
    if (Maybe()) citation.set_quoted_span(Lines());
  }
  void FillMedia(v1::MediaLink& media) {
    media.set_kind(v1::MediaLink::KIND_PHOTO);
    if (Maybe()) FillText(*media.mutable_caption());
    if (Maybe()) media.set_size_bytes(12'345'678'901);
    if (Maybe()) media.set_sha256(std::string(32, '\xAB'));
  }

  std::mt19937 random_;
};

// Without the phones that lost half a character to their limit.
bool IsWhole(const Participant& participant) {
  std::string ignored;
  return participant.SerializeToString(&ignored) &&
         CheckRow(participant, kEventName, Event().registration_policy(), {}).empty();
}

std::vector<ColumnTarget> AllColumns() {
  return ExportColumns(Event(), [](std::string_view) { return true; });
}

// All of the file, from its bytes.
std::vector<ParticipantRow> ReadFile(std::string_view csv, const Participant* before) {
  std::optional<ParticipantRows> rows;
  std::vector<ParticipantRow> read;
  CsvReader reader;
  const auto take = [&](const CsvRow& row) {
    if (!rows.has_value()) {
      rows.emplace(RowsWith({row.cells.begin(), row.cells.end()}));
    } else {
      CsvRow fitted = row;
      FitRow(rows->columns().size(), fitted);
      read.push_back(before == nullptr ? rows->Read(fitted) : rows->Change(fitted, *before));
    }
    return absl::OkStatus();
  };
  EXPECT_TRUE(reader.Read(csv, take).ok());
  EXPECT_TRUE(reader.Finish(take).ok());
  return read;
}

std::string FileOf(const std::vector<Participant>& participants, const std::vector<ColumnTarget>& columns) {
  std::string csv;
  AppendCsvRow(HeadersOf(columns), csv);
  const ParticipantCells cells(columns);
  std::vector<std::string> row;
  for (const Participant& participant : participants) {
    cells.Write(participant, row);
    AppendCsvRow(row, csv);
  }
  return csv;
}

TEST(ParticipantFile, ComesBackAsItWas) {
  RandomParticipants random(1);
  std::vector<Participant> participants;
  while (participants.size() < 3'000) {
    Participant participant = random.Next();
    if (IsWhole(participant)) participants.push_back(std::move(participant));
  }
  const std::vector<ParticipantRow> rows = ReadFile(FileOf(participants, AllColumns()), nullptr);
  ASSERT_EQ(rows.size(), participants.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    ASSERT_THAT(rows[i].errors, IsEmpty());
    ASSERT_TRUE(SameFacts(rows[i].participant, participants[i]))
        << rows[i].participant.DebugString() << "\nwas\n"
        << participants[i].DebugString();
  }
}

TEST(ParticipantFile, ChangesNothingWhateverColumnsItHas) {
  RandomParticipants random(2);
  std::mt19937 choice(3);
  for (int round = 0; round < 1'000;) {
    const Participant participant = random.Next();
    if (!IsWhole(participant)) continue;
    ++round;
    std::vector<ColumnTarget> columns = AllColumns();
    std::erase_if(columns, [&](const ColumnTarget& target) {
      return target.field->name != "participant" && choice() % 2 == 0;
    });
    std::shuffle(columns.begin() + 1, columns.end(), choice);
    const std::vector<ParticipantRow> rows = ReadFile(FileOf({participant}, columns), &participant);
    ASSERT_EQ(rows.size(), 1U);
    ASSERT_TRUE(SameFacts(rows[0].participant, participant))
        << FileOf({participant}, columns) << rows[0].participant.DebugString() << "\nwas\n"
        << participant.DebugString();
  }
}

TEST(ParticipantFile, HasOnlyTheColumnsThatAreSeen) {
  const auto columns =
      ExportColumns(Event(), [](std::string_view field) { return field == "credit" || field == "answers"; });
  EXPECT_THAT(HeadersOf(columns),
              ElementsAre("honorific", "name", "name (en)", "name (zh)", "title", "title (en)", "title (zh)",
                          "affiliation", "affiliation (en)", "affiliation (zh)", "affiliation id",
                          "answer: diet", "answer: notes"));
}

}  // namespace
}  // namespace plenary::participant_files
