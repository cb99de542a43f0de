#include "plenary/overview/overview_record.h"

#include "contract/contract_test_support.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace plenary::client {
namespace {

using contract::Parse;
using testing::HasSubstr;
using testing::Not;

Overview RecordForum() {
  Overview overview;
  overview.event.set_name("events/forum");
  overview.event.set_time_zone("Europe/Madrid");
  overview.participants = {Parse<v1::Participant>(R"(
      name: "events/forum/participants/a" credit { display_name { entries { text: "Ana" } } })")};
  overview.rooms = {Parse<v1::Room>(R"(name: "events/forum/rooms/r" title { entries { text: "Hall A" } })")};
  overview.sessions = {Parse<v1::Session>(R"(
      name: "events/forum/sessions/opening"
      title { entries { text: "Opening" } }
      kind: KIND_OPENING_CEREMONY
      state: STATE_ENDED
      room: "events/forum/rooms/r"
      interval { start_time { seconds: 1743060600 } end_time { seconds: 1743066000 } }
      appearances { participant: "events/forum/participants/a" role: ROLE_CHAIR }
      appearances { label { entries { text: "to be confirmed" } } role: ROLE_SPEAKER }
      appearances { role: ROLE_SPEAKER })")};
  overview.statements = {Parse<v1::Statement>(R"(
      name: "events/forum/statements/first"
      session: "events/forum/sessions/opening"
      credit {
        display_name { entries { text: "Ana" } }
        positions { title { entries { text: "dean" } } affiliation { entries { text: "Faculty of Law" } } }
      }
      mode: MODE_VIDEO_ADDRESS
      state: STATE_PUBLISHED
      segments { kind: KIND_QUOTE text: "Hola" resolved { language: "en" text: "Hello" status: STATUS_MACHINE outdated: true } }
      segments {
        kind: KIND_PARAPHRASE text: "She went on." language: "en"
        quoted_spans { language: "en" text: "went on" }
        quoted_spans { language: "es" text: "on" }
      }
      segments { kind: KIND_CONTEXT text: "applause" }
      last_correction { revision: 2 reason: "a name was misspelt" correct_time { seconds: 1743116400 } })"),
                         Parse<v1::Statement>(R"(
      name: "events/forum/statements/second"
      speaker_label { entries { text: "scholars" } }
      state: STATE_RETRACTED
      state_reason: "said by others"
      relations { kind: KIND_ECHOES statement: "events/forum/statements/first" })")};
  overview.documents = {Parse<v1::Document>(R"(
      name: "events/forum/documents/d"
      title { entries { text: "Declaration" } }
      kind: KIND_DECLARATION
      state: STATE_ADOPTED
      completeness: COMPLETENESS_PARTIAL
      declared_point_count: 6
      adoption { method: METHOD_VOTE in_favour: 20 against: 0 session: "events/forum/sessions/opening" }
      clauses {
        id: "one" kind: KIND_CONCERN number: "1"
        segments { kind: KIND_PARAPHRASE text: "It is worried." }
        statements: "events/forum/statements/first"
      }
      clauses { id: "two" kind: KIND_CONSENSUS_POINT segments { kind: KIND_QUOTE text: "All agree." } })")};
  overview.endorsements = {Parse<v1::Endorsement>(R"(
      name: "events/forum/documents/d/endorsements/e"
      kind: KIND_RESERVATION
      participant: "events/forum/participants/a"
      clause_id: "two")")};
  return overview;
}

std::string Rendered(const Overview& overview) {
  const Style style;
  PageWriter page(style);
  WriteProgramme(overview, page);
  WriteDocuments(overview, page);
  return page.Text();
}

TEST(OverviewRecord, ShowsSessionsWithWhatWasSaidInThem) {
  EXPECT_EQ(Rendered(RecordForum()), R"(
Programme and statements  1 session, 2 statements on record

  Opening  opening ceremony · ended
    Thursday 27 March 2025 08:30 to 10:00 · Hall A
    - Ana · chair
    - to be confirmed · speaker
    - somebody not listed · speaker

    Ana
    dean, Faculty of Law
    video address
    corrected on Friday 28 March 2025: a name was misspelt
      “Hello” [en: machine translation, older than the text]
      She “went on”.
      [applause]

  In no session on record

    scholars
    echoes Ana · retracted · said by others

Declaration
declaration · adopted · partial text · events/forum/documents/d

  Adopted        by vote · 20 in favour · 0 against · Opening
  Points         6 declared, 1 on record

  Concern
    1 It is worried.
      rests on the statement of Ana

  Consensus point
    - “All agree.”

  Endorsements
    - Ana · reservation · on clause 2
)");
}

TEST(OverviewRecord, SaysNothingOfWhatThereIsNot) {
  EXPECT_EQ(Rendered(Overview{}), "");
  Overview overview = RecordForum();
  overview.documents[0].clear_adoption();
  overview.documents[0].clear_declared_point_count();
  overview.sessions[0].clear_interval();
  EXPECT_THAT(Rendered(overview), Not(HasSubstr("Adopted")));
  EXPECT_THAT(Rendered(overview), Not(HasSubstr("Points")));
  EXPECT_THAT(Rendered(overview), HasSubstr("    Hall A\n"));
}

}  // namespace
}  // namespace plenary::client
