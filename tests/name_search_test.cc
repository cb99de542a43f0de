// Names found by the first letters of any of their words, in any script, and by an index.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "support/forum.h"

namespace plenary {
namespace {

using testing::UnorderedElementsAre;
using v1::Participant;

class NameSearchTest : public test::ForumTest {
 protected:
  // By language, the first the original.
  void Register(const std::string& id, const std::vector<std::pair<std::string, std::string>>& names) {
    auto request = forum().Registration("events/open", id);
    auto& name = *request.mutable_participant()->mutable_credit()->mutable_display_name();
    name.Clear();
    for (const auto& [language, text] : names) {
      auto& entry = *name.add_entries();
      entry.set_language(language);
      entry.set_text(text);
    }
    forum().Make<Participant>(request);
  }
  std::set<std::string> Find(const std::string& letters) {
    v1::ListParticipantsRequest list;
    list.set_parent("events/open");
    list.set_filter(absl::StrCat("names:\"", letters, "\""));
    const auto found = forum().admin().Call<v1::ListParticipantsResponse>(list);
    EXPECT_TRUE(found.ok()) << letters << " " << found.status();
    std::set<std::string> ids;
    if (!found.ok()) return ids;
    for (const Participant& one : found->participants())
      ids.insert(one.name().substr(one.name().rfind('/') + 1));
    return ids;
  }
};

TEST_F(NameSearchTest, AnyScript) {
  Register("lin", {{"zh", "林维"}, {"en", "Lin Wei"}});
  Register("munoz", {{"es", "José-Luis Muñoz d'Ávila"}});
  Register("strom", {{"sv", "Åsa Øystein-Ström"}});
  Register("hassan", {{"ar", "محمد الحسن"}});
  Register("petrova", {{"ru", "Анна Петрова"}});
  Register("sukarno", {{"id", "Sukarno"}});
  Register("kim", {{"ko", "김철수"}});
  Register("yamada", {{"ja", "山田 タロウ"}});
  Register("sharma", {{"hi", "किरण शर्मा"}});
  Register("somchai", {{"th", "สมชาย ใจดี"}});
  Register("tolkien", {{"en", "J.R.R. Tolkien"}});
  Register("papadopoulos", {{"el", "Γιώργος Παπαδόπουλος"}});

  EXPECT_THAT(Find("林"), UnorderedElementsAre("lin"));
  EXPECT_THAT(Find("维"), UnorderedElementsAre("lin"));
  EXPECT_THAT(Find("林维"), UnorderedElementsAre("lin"));
  EXPECT_THAT(Find("维林"), UnorderedElementsAre());
  EXPECT_THAT(Find("we"), UnorderedElementsAre("lin"));
  EXPECT_THAT(Find("LIN W"), UnorderedElementsAre("lin"));
  EXPECT_THAT(Find("ei"), UnorderedElementsAre()) << "in the middle of a word";
  EXPECT_THAT(Find("muñ"), UnorderedElementsAre("munoz"));
  EXPECT_THAT(Find("MUÑ"), UnorderedElementsAre("munoz"));
  EXPECT_THAT(Find("lu"), UnorderedElementsAre("munoz")) << "after a hyphen";
  EXPECT_THAT(Find("José-L"), UnorderedElementsAre("munoz"));
  EXPECT_THAT(Find("áv"), UnorderedElementsAre("munoz")) << "after an apostrophe";
  EXPECT_THAT(Find("d'Á"), UnorderedElementsAre("munoz"));
  EXPECT_THAT(Find("å"), UnorderedElementsAre("munoz", "strom")) << "accents are left out";
  EXPECT_THAT(Find("Øy"), UnorderedElementsAre("strom"));
  EXPECT_THAT(Find("الح"), UnorderedElementsAre("hassan"));
  EXPECT_THAT(Find("م"), UnorderedElementsAre("hassan"));
  EXPECT_THAT(Find("пет"), UnorderedElementsAre("petrova"));
  EXPECT_THAT(Find("А"), UnorderedElementsAre("petrova"));
  EXPECT_THAT(Find("suk"), UnorderedElementsAre("sukarno"));
  EXPECT_THAT(Find("김"), UnorderedElementsAre("kim"));
  EXPECT_THAT(Find("タ"), UnorderedElementsAre("yamada"));
  EXPECT_THAT(Find("田"), UnorderedElementsAre("yamada"));
  EXPECT_THAT(Find("शर"), UnorderedElementsAre("sharma"));
  EXPECT_THAT(Find("ใจ"), UnorderedElementsAre("somchai"));
  EXPECT_THAT(Find("r"), UnorderedElementsAre("tolkien")) << "an initial";
  EXPECT_THAT(Find("J.R"), UnorderedElementsAre("tolkien"));
  EXPECT_THAT(Find("παπ"), UnorderedElementsAre("papadopoulos"));
  EXPECT_THAT(Find("jose"), UnorderedElementsAre("munoz")) << "without the accent";
  EXPECT_THAT(Find("jose\u0301"), UnorderedElementsAre("munoz")) << "not composed";
  EXPECT_THAT(Find("ＬＩＮ"), UnorderedElementsAre("lin")) << "of full width";
  EXPECT_THAT(Find("avila"), UnorderedElementsAre("munoz"));
  EXPECT_THAT(Find("Γιωργος"), UnorderedElementsAre("papadopoulos"));
  EXPECT_THAT(Find("기"), UnorderedElementsAre()) << "a syllable is not the beginning of another";
}

// Of a name of 255 letters, an order keeps 200.
TEST_F(NameSearchTest, LongNames) {
  const std::string word(254, 'a');
  Register("long", {{"en", absl::StrCat(word, "b")}});
  Register("other", {{"en", absl::StrCat(word, "c")}});
  EXPECT_THAT(Find(absl::StrCat(word, "b")), UnorderedElementsAre("long"));
  v1::ListParticipantsRequest list;
  list.set_parent("events/open");
  list.set_filter(absl::StrCat("credit.display_name = \"", word, "b\" AND names:\"", word, "b\""));
  const auto found = forum().admin().Call<v1::ListParticipantsResponse>(list);
  ASSERT_TRUE(found.ok()) << found.status();
  ASSERT_EQ(found->participants_size(), 1);
  EXPECT_EQ(found->participants(0).name(), "events/open/participants/long");
}

// Whatever is typed is an answer, not an error.
TEST_F(NameSearchTest, AnyLetters) {
  Register("odd", {{"en", "O'Neil_2 & Sons (1:2) <x>"}});
  for (const char* letters : {"'",   "&",   "!", ":*",   "\\\\", "a & | !", "_",      "o'",      "2", "(",
                              "<->", "1:2", "%", "   x", "x  y", "a_b",     "\u200b", "o\u0301", "½", "١٢"}) {
    Find(letters);
  }
  EXPECT_THAT(Find("o'neil"), UnorderedElementsAre("odd"));
  EXPECT_THAT(Find("neil_2"), UnorderedElementsAre("odd"));
  EXPECT_THAT(Find("1:2"), UnorderedElementsAre("odd"));
}

// The index finds all that the condition without it finds: random names and letters out of them.
TEST_F(NameSearchTest, TheIndexLosesNothing) {
  db::Connection connection({.url = server().database().url()});
  const auto lost = connection.ExecuteComposed(R"sql(
WITH letters AS (
  SELECT string_to_array('a,b,Ç,é,ß,İ,1,_,-,., ,'',林,维,タ,김,م,ح,п,Ж,क,ि,ไ,ä,&', ',') AS l
), names AS MATERIALIZED (
  SELECT string_agg(l[1 + floor(random() * cardinality(l))::int], '') AS name
  FROM letters, generate_series(1, 5000) n, generate_series(1, 9) GROUP BY n
), asked AS MATERIALIZED (
  SELECT name, substr(name, 1 + floor(random() * 8)::int, 1 + floor(random() * 4)::int) AS asked FROM names
)
SELECT name, asked FROM asked
WHERE asked ~ '^[[:alnum:]]'
  AND (asked ~ '^[林维タไ]' OR folded(name) ~ ('\m' || regexp_replace(folded(asked), '([^[:alnum:]])', '\\\1', 'g')))
  AND NOT name_words(name) @@ name_query(asked)
)sql",
                                               {});
  ASSERT_TRUE(lost.ok()) << lost.status() << (db::DatabaseErrorOf(lost.status())->detail);
  for (const db::Row row : *lost)
    ADD_FAILURE() << "\"" << row.String(1) << "\" does not find " << row.String(0);
}

TEST_F(NameSearchTest, AnIndexIsUsed) {
  db::Connection connection({.url = server().database().url()});
  const absl::Status filled = connection.ExecuteScript(R"sql(
INSERT INTO participants (event_id, id, collective, display_name, names, category, roles, attendance_mode, delegation_role,
                          region_code, languages, listing, state, registered_by, detail, create_time, update_time)
SELECT 'open', 'p' || n, false, 'Name ' || n, chr(19968 + n % 5000) || ' Family' || n || ' Given' || n % 300, 0, '{}', 0, 0, '',
       '{}', 0, 4, '', '', now(), now()
FROM generate_series(1, 20000) n;
ANALYZE participants;
)sql");
  ASSERT_TRUE(filled.ok()) << filled << db::DatabaseErrorOf(filled)->detail;
  for (const char* letters : {"g", "given12", "一"}) {
    const auto plan = connection.ExecuteComposed(
        "EXPLAIN SELECT p.id FROM participants p WHERE p.event_id = 'open' AND folded(p.names) LIKE "
        "lower('%' "
        "|| $1::text || '%')"
        " AND name_words(p.names) @@ name_query($1::text) ORDER BY p.display_name, p.id LIMIT 50",
        db::Params().Text(letters));
    ASSERT_TRUE(plan.ok()) << plan.status();
    std::string text;
    for (const db::Row row : *plan) absl::StrAppend(&text, row.String(0), "\n");
    EXPECT_FALSE(absl::StrContains(text, "Seq Scan on participants")) << letters << "\n" << text;
    if (std::string(letters) != "g") {
      EXPECT_TRUE(absl::StrContains(text, "participants_by_name_words")) << text;
    }
  }
}

}  // namespace
}  // namespace plenary
