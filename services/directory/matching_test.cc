#include "directory/matching.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <iostream>
#include <map>
#include <string>

#include "absl/strings/str_split.h"
#include "contract/resource_name.h"
#include "directory/name_index.h"
#include "directory/organization_store.h"
#include "directory/person_store.h"
#include "directory/store_test_support.h"
#include "names/name_score.h"

namespace plenary::directory {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;

// One line of tests/data/names.tsv.
struct Labelled {
  std::string kind;
  std::string person;  // its names, with "|" between them
  std::string query;
};

std::vector<Labelled> LabelledNames() {
  std::vector<Labelled> all;
  std::ifstream file(TEST_DATA_DIR "/names.tsv");
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    const std::vector<std::string> cells = absl::StrSplit(line, '\t');
    all.push_back({cells.at(0), cells.at(1), cells.at(2)});
  }
  return all;
}

v1::Person PersonNamed(const std::string& id, const std::vector<std::string>& names) {
  v1::Person person;
  person.set_name("people/" + id);
  for (const std::string& name : names) person.add_names()->set_full(name);
  return person;
}

v1::Organization OrganizationTitled(const std::string& id, const std::string& title) {
  v1::Organization organization;
  organization.set_name(contract::NameOf<v1::Organization>(id));
  organization.mutable_title()->add_entries()->set_text(title);
  return organization;
}

// People of all over the world with the commonest of names, each other in what labelled people are called
// too.
std::vector<std::string> Strangers() {
  constexpr std::array kGiven = {
      "Wei",     "Lin",      "Min-ji", "José",  "María",  "Juan",    "Ana",    "Иван",  "Мария",   "Анна",
      "Сергей",  "Mohamed",  "Fatima", "Ahmed", "Ali",    "Youssef", "Rahul",  "Priya", "Amit",    "राहुल",
      "محمد",    "أحمد",     "فاطمة",  "John",  "Peter",  "Sarah",   "Thomas", "Emma",  "Γιώργος", "Ελένη",
      "Giorgi",  "Tamar",    "Hans",   "Anna",  "Pierre", "Chloé",   "Minh",   "Hoa",   "Hiroshi", "Yuki",
      "Soo-jin", "Xiaoming", "Lihua",  "Kwame", "Amina",  "Chinedu", "Tendai", "Olga",  "Dmitri",  "Eleni"};
  constexpr std::array kFamily = {
      "Wang",      "Li",       "Zhang",  "Chen",     "Lin",    "Kim",     "Park",      "Lee",    "García",
      "Rodríguez", "López",    "Pérez",  "Иванов",   "Петров", "Щербак",  "Кузнецов",  "Hassan", "Mansour",
      "Saleh",     "Khalid",   "Sharma", "Gupta",    "Singh",  "शर्मा",    "حسن",       "منصور",  "Smith",
      "Miller",    "Thompson", "Wilson", "Γεωργίου", "Παππάς", "Beridze", "Kapanadze", "Müller", "Schmidt",
      "Dubois",    "Martin",   "Nguyễn", "Trần",     "Tanaka", "Suzuki",  "Choi",      "Zhao",   "Huang",
      "Mensah",    "Diallo",   "Okafor", "Moyo",     "Volkov"};
  std::vector<std::string> names;
  for (const char* given : kGiven) {
    for (const char* family : kFamily) names.push_back(std::string(given) + " " + family);
  }
  return names;
}

class MatchingTest : public StoreTest {
 protected:
  void Insert(v1::Person person) {
    const absl::Status inserted = people::Insert(connection(), person);
    ASSERT_TRUE(inserted.ok()) << inserted;
  }
  void Insert(v1::Organization organization) {
    const absl::Status inserted = organizations::Insert(connection(), organization);
    ASSERT_TRUE(inserted.ok()) << inserted;
  }

  std::vector<v1::PersonCandidate> Search(const std::string& name, const std::vector<std::string>& where = {},
                                          int limit = 5) {
    auto found = SearchPeople(connection(), {.names = {name}, .affiliations = where}, limit);
    EXPECT_TRUE(found.ok()) << found.status();
    return found.value_or(std::vector<v1::PersonCandidate>());
  }
  std::vector<v1::OrganizationCandidate> SearchOrganization(const std::string& name) {
    auto found = SearchOrganizations(connection(), name, 5);
    EXPECT_TRUE(found.ok()) << found.status();
    return found.value_or(std::vector<v1::OrganizationCandidate>());
  }
};

std::vector<std::string> NamesOf(const std::vector<v1::PersonCandidate>& candidates) {
  std::vector<std::string> names;
  for (const v1::PersonCandidate& candidate : candidates) names.push_back(candidate.person());
  return names;
}

// How many were found, of how many.
struct Recall {
  int found = 0;
  int asked = 0;
  double value() const { return asked == 0 ? 0 : static_cast<double>(found) / asked; }
};

TEST_F(MatchingTest, FindsPeopleHoweverTheirNamesAreWrittenAmongStrangers) {
  const std::vector<Labelled> labelled = LabelledNames();
  ASSERT_GE(labelled.size(), 220U);
  std::map<std::string, std::string> ids;  // by the names of the person
  {
    db::Transaction transaction(connection());
    int count = 0;
    for (const std::string& name : Strangers())
      Insert(PersonNamed("stranger-" + std::to_string(++count), {name}));
    EXPECT_GE(count, 2000);
    for (const Labelled& one : labelled) {
      const auto [known, is_new] = ids.try_emplace(one.person, "labelled-" + std::to_string(ids.size()));
      if (is_new) Insert(PersonNamed(known->second, absl::StrSplit(one.person, '|')));
    }
    ASSERT_TRUE(transaction.Commit().ok());
  }

  std::map<std::string, Recall> by_kind;
  Recall all, by_keys;
  for (const Labelled& one : labelled) {
    const std::string wanted = "people/" + ids.at(one.person);
    const auto found = Search(one.query);
    if (one.kind == "not") {
      for (const auto& candidate : found) {
        const double score = candidate.person() == wanted ? candidate.score() : 0;
        EXPECT_LT(score, names::kAlike) << one.person << " / " << one.query;
      }
      continue;
    }
    const bool is_found = std::ranges::count(NamesOf(found), wanted) > 0;
    const auto matched = MatchPeople(connection(), std::vector{PersonQuery({.names = {one.query}})}, 5);
    ASSERT_TRUE(matched.ok()) << matched.status();
    for (Recall* recall : {&by_kind[one.kind], &all}) {
      recall->found += is_found ? 1 : 0;
      ++recall->asked;
    }
    by_keys.found += std::ranges::count(NamesOf(matched->front()), wanted) > 0 ? 1 : 0;
    ++by_keys.asked;
    if (!is_found)
      std::cout << "not found: " << one.kind << ": " << one.query << " for " << one.person << "\n";
  }
  for (const auto& [kind, recall] : by_kind) {
    std::cout << "recall at 5, " << kind << ": " << recall.found << " of " << recall.asked << "\n";
    EXPECT_GE(recall.value(), 0.85) << kind;
  }
  std::cout << "recall at 5: " << all.value() << " of " << all.asked << ", by keys alone " << by_keys.value()
            << "\n";
  EXPECT_GE(all.asked, 200);
  EXPECT_GE(all.value(), 0.95);
  EXPECT_GE(by_keys.value(), 0.9);
}

TEST_F(MatchingTest, NamesakesAreCandidatesEachAndAffiliationsTellThemApart) {
  Insert(OrganizationTitled("ruc", "Renmin University of China"));
  Insert(OrganizationTitled("moh", "Ministry of Health"));
  v1::Person scholar = PersonNamed("scholar", {"Lin Wei"});
  scholar.add_offices()->set_organization("organizations/ruc");
  v1::Person official = PersonNamed("official", {"Lin Wei"});
  official.add_offices()->set_organization("organizations/moh");
  official.mutable_offices(0)->mutable_title()->add_entries()->set_text("vice minister");
  Insert(scholar);
  Insert(official);
  Insert(PersonNamed("unknown", {"Lin Wei"}));

  const auto all = Search("Lin Wei");
  ASSERT_EQ(all.size(), 3U);
  for (const auto& candidate : all) {
    EXPECT_EQ(candidate.score(), 1);
    EXPECT_THAT(candidate.reasons(), Contains(v1::MATCH_REASON_SAME_NAME));
  }
  const auto at_ruc = Search("Wei Lin", {"Renmin University"});
  ASSERT_EQ(at_ruc.size(), 3U);
  EXPECT_EQ(at_ruc[0].person(), "people/scholar");
  EXPECT_THAT(at_ruc[0].reasons(), Contains(v1::MATCH_REASON_SAME_AFFILIATION));
  EXPECT_EQ(at_ruc[1].person(), "people/unknown");
  EXPECT_EQ(at_ruc[2].person(), "people/official");
  EXPECT_THAT(at_ruc[2].reasons(), Contains(v1::MATCH_REASON_OTHER_AFFILIATION));
  EXPECT_EQ(Search("Lin Wei", {"Vice Minister"}).front().person(), "people/official");
}

TEST_F(MatchingTest, FollowsWhatChanges) {
  v1::Person person = PersonNamed("someone", {"Helena Prokopova"});
  Insert(person);
  EXPECT_THAT(NamesOf(Search("Helena Prokopova")), Contains("people/someone"));
  person.mutable_names(0)->set_full("Martha Lindgren");
  ASSERT_TRUE(people::Update(connection(), person).ok());
  EXPECT_THAT(Search("Helena Prokopova"), IsEmpty());
  EXPECT_THAT(NamesOf(Search("Martha Lindgren")), Contains("people/someone"));
  ASSERT_TRUE(people::Delete(connection(), person.name()).ok());
  EXPECT_THAT(Search("Martha Lindgren"), IsEmpty());
}

// As a program leaves it that knows nothing of names, or a migration.
constexpr char kWrittenByAnother[] = R"sql(
    UPDATE people SET folded = '', version = version + 1;
    DELETE FROM person_keys;
    UPDATE organizations SET folded = '', version = version + 1;
    DELETE FROM organization_keys)sql";

TEST_F(MatchingTest, NamesThatAnotherProgramWroteAreFoundOnceIndexed) {
  Insert(PersonNamed("someone", {"Helena Prokopova"}));
  Insert(OrganizationTitled("ucm", "Universidad Complutense"));
  ASSERT_TRUE(IndexAllNames(connection()).ok());
  ASSERT_TRUE(connection().ExecuteScript(kWrittenByAnother).ok());
  EXPECT_THAT(Search("Helena Prokopova"), IsEmpty());
  ASSERT_TRUE(IndexMissingNames(connection()).ok());
  EXPECT_THAT(NamesOf(Search("Prokopova Helena")), Contains("people/someone"));
  EXPECT_EQ(SearchOrganization("Complutense University").size(), 1U);
}

TEST_F(MatchingTest, OtherRulesOfFoldingAskForAllNamesAnew) {
  Insert(PersonNamed("someone", {"Helena Prokopova"}));
  ASSERT_TRUE(IndexAllNames(connection()).ok());
  ASSERT_TRUE(connection()
                  .ExecuteScript("UPDATE people SET folded = ''; DELETE FROM person_keys;"
                                 "UPDATE installation SET value = 'older' WHERE name = 'name-folding'")
                  .ok());
  ASSERT_TRUE(IndexMissingNames(connection()).ok());
  EXPECT_THAT(Search("Helena Prokopova"), IsEmpty());
  ASSERT_TRUE(IndexAllNames(connection()).ok());
  EXPECT_THAT(NamesOf(Search("Helena Prokopova")), Contains("people/someone"));
}

TEST_F(MatchingTest, AnswersManyQueriesInTheirOrder) {
  Insert(PersonNamed("one", {"Helena Prokopova"}));
  Insert(PersonNamed("two", {"Martha Lindgren"}));
  const std::vector queries = {PersonQuery({.names = {"Lindgren Martha"}}), PersonQuery({.names = {""}}),
                               PersonQuery({.names = {"nobody here", "Prokopová Helena"}}), PersonQuery()};
  const auto found = MatchPeople(connection(), queries, 3);
  ASSERT_TRUE(found.ok()) << found.status();
  ASSERT_EQ(found->size(), 4U);
  EXPECT_THAT(NamesOf((*found)[0]), testing::ElementsAre("people/two"));
  EXPECT_THAT((*found)[1], IsEmpty());
  EXPECT_THAT(NamesOf((*found)[2]), testing::ElementsAre("people/one"));
  EXPECT_THAT((*found)[3], IsEmpty());
}

TEST_F(MatchingTest, FindsOrganizations) {
  Insert(OrganizationTitled("ucm", "Universidad Complutense de Madrid"));
  Insert(OrganizationTitled("usal", "Universidad de Salamanca"));
  v1::Organization society = OrganizationTitled("cshrs", "China Society for Human Rights Studies");
  society.mutable_title()->add_entries()->set_text("中国人权研究会");
  Insert(society);
  const auto first = [this](const std::string& name) {
    const auto found = SearchOrganization(name);
    return found.empty() ? "" : found.front().organization();
  };
  EXPECT_EQ(first("Complutense University of Madrid"), "organizations/ucm");
  EXPECT_EQ(first("Univ. de Salamanca"), "organizations/usal");
  EXPECT_EQ(first("CSHRS"), "organizations/cshrs");
  EXPECT_EQ(first("中国人权研究会"), "organizations/cshrs");
  EXPECT_EQ(first("The China Society for Human Rights Study"), "organizations/cshrs");
  EXPECT_EQ(first("Universidad Complutnese de Madrid"), "organizations/ucm");
}

// As an import asks, for hundreds of names at once.
TEST_F(MatchingTest, FindsNearOrganizationsByKeysAlone) {
  Insert(OrganizationTitled("examples", "University of Examples"));
  Insert(OrganizationTitled("renmin", "Renmin University"));
  Insert(OrganizationTitled("affairs", "Ministry of Foreign Affairs"));
  Insert(OrganizationTitled("other", "University of Salamanca"));
  const std::vector<std::string> asked = {"University of Example", "Remin University",
                                          "Foreign Affair Ministry"};
  const auto found = MatchOrganizations(connection(), asked, 3);
  ASSERT_TRUE(found.ok()) << found.status();
  const std::vector<std::string> wanted = {"examples", "renmin", "affairs"};
  for (std::size_t i = 0; i < asked.size(); ++i) {
    ASSERT_THAT((*found)[i], Not(IsEmpty())) << asked[i];
    EXPECT_EQ((*found)[i].front().organization(), "organizations/" + wanted[i]);
    EXPECT_GE((*found)[i].front().score(), 0.8) << asked[i];
  }
}

TEST_F(MatchingTest, AQueryNeedsALetter) {
  for (const char* name : {"", "  ", "🎉", "\u200F"}) {
    EXPECT_FALSE(SearchPeople(connection(), {.names = {name}, .affiliations = {}}, 5).ok()) << name;
  }
}

}  // namespace
}  // namespace plenary::directory
