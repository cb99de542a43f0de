#include "plenary/apply/merge.h"

#include <random>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "plenary/apply/difference.h"
#include "plenary/v1/document.pb.h"
#include "plenary/v1/event.pb.h"
#include "plenary/v1/statement.pb.h"

namespace plenary::client {
namespace {

using google::protobuf::Message;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Entry ReadEntry(const std::string& file) {
  std::vector<Entry> entries;
  const absl::Status status = ReadDocument("f.yaml", file, &entries);
  EXPECT_TRUE(status.ok()) << status << "\n" << file;
  EXPECT_EQ(entries.size(), 1u);
  return std::move(entries.front());
}

// What a file makes of a resource that another describes.
Merged MergeFiles(const std::string& stored, const std::string& file, const MergeRules& rules = {}) {
  const Entry before = ReadEntry(stored);
  const Entry entry = ReadEntry(file);
  return Merge(*before.resource, entry, entry.fields, rules);
}

std::vector<const google::protobuf::FieldDescriptor*> AllFields(const Message& message) {
  std::vector<const google::protobuf::FieldDescriptor*> fields;
  for (int i = 0; i < message.GetDescriptor()->field_count(); ++i)
    fields.push_back(message.GetDescriptor()->field(i));
  return fields;
}

// What differs between what a file makes of it and what is expected.
std::vector<Difference> Surprises(const Merged& merged, const std::string& expected) {
  const Entry entry = ReadEntry(expected);
  return Differences(*entry.resource, *merged.wanted, AllFields(*merged.wanted));
}

constexpr char kEvent[] = R"(
name: events/x
title: {en: A forum, es: Un foro}
kind: FORUM
place: {city: {en: Madrid}, region_code: ES, online: true}
start_date: {year: 2027, month: 5, day: 6}
working_languages: [en, es]
hosts:
  - {organization: organizations/a, role: HOST, credited_as: {en: with}, title: {en: A}}
  - {organization: organizations/b, role: SUPPORTER}
registration_policy:
  openness: ANYONE
  capacity: 12
  approval_required: true
  category_limits: [{category: MEDIA, quota: 3, reserved_places: 1}, {category: YOUTH, quota: 2}]
)";

TEST(Merge, KeepsAtEveryDepthWhatTheFileLacks) {
  const Merged merged = MergeFiles(kEvent, R"(
name: events/x
title: {en: The forum}
place: {city: {zh: 马德里}}
hosts: [{organization: organizations/a, role: HOST}, {organization: organizations/b, role: SUPPORTER}]
registration_policy:
  capacity: 20
  category_limits: [{category: YOUTH, quota: 4}, {category: MEDIA}]
)");
  EXPECT_THAT(merged.asked, IsEmpty());
  EXPECT_THAT(merged.lacking, IsEmpty());
  EXPECT_THAT(Surprises(merged, absl::StrReplaceAll(
                                    kEvent, {{"en: A forum", "en: The forum"},
                                             {"{en: Madrid}", "{en: Madrid, zh: 马德里}"},
                                             {"capacity: 12", "capacity: 20"},
                                             {"{category: MEDIA, quota: 3, reserved_places: 1}, {category: "
                                              "YOUTH, quota: 2}",
                                              "{category: YOUTH, quota: 4}, {category: MEDIA, quota: 3, "
                                              "reserved_places: 1}"}})),
              IsEmpty());
}

TEST(Merge, TakesADateAndANamedZeroAsTheyAre) {
  const Merged merged = MergeFiles(kEvent, R"(
name: events/x
start_date: {year: 2027, month: 6}
place: {online: false}
registration_policy: {approval_required: false}
)");
  EXPECT_THAT(Surprises(merged, absl::StrReplaceAll(kEvent, {{"month: 5, day: 6", "month: 6"},
                                                             {", online: true", ""},
                                                             {"  approval_required: true\n", ""}})),
              IsEmpty());
}

TEST(Merge, RemovesWhatTheFileAsksToRemove) {
  const std::string file = R"(
name: events/x
title: {es: ~}
kind: ~
place: {region_code: ~}
working_languages: []
hosts: [{organization: organizations/b, remove: true}, {organization: organizations/a, role: HOST}]
registration_policy: {capacity: }
)";
  const Merged merged = MergeFiles(kEvent, file);
  EXPECT_THAT(merged.lacking, IsEmpty());
  EXPECT_THAT(merged.asked, SizeIs(7));
  EXPECT_THAT(merged.asked, testing::Contains(Removal{"place.region_code", "\"ES\""}));
  EXPECT_THAT(Surprises(merged, absl::StrReplaceAll(
                                    kEvent, {{", es: Un foro", ""},
                                             {"kind: FORUM", ""},
                                             {", region_code: ES", ""},
                                             {"working_languages: [en, es]", ""},
                                             {"  - {organization: organizations/b, role: SUPPORTER}", ""},
                                             {"  capacity: 12\n", ""}})),
              IsEmpty());
  EXPECT_THAT(Surprises(MergeFiles(kEvent, file, {.remove_asked = false}), kEvent), IsEmpty());
  // Once more there is nothing to remove.
  const Entry entry = ReadEntry(file);
  EXPECT_THAT(Merge(*merged.wanted, entry, entry.fields, {}).asked, IsEmpty());
}

TEST(Merge, KeepsWhatAListLacksUnlessToldOtherwise) {
  const std::string file = R"(
name: events/x
working_languages: [zh, es]
hosts: [{organization: organizations/b, role: SUPPORTER}, {organization: organizations/c, role: HOST}]
)";
  const Merged kept = MergeFiles(kEvent, file);
  EXPECT_THAT(kept.asked, IsEmpty());
  ASSERT_THAT(kept.lacking, SizeIs(2));
  EXPECT_EQ(kept.lacking[0], (Removal{"working_languages[0]", "\"en\""}));
  EXPECT_EQ(kept.lacking[1].path, "hosts[0]");
  const auto& event = static_cast<const v1::Event&>(*kept.wanted);
  EXPECT_THAT(event.working_languages(), ElementsAre("en", "zh", "es"));
  ASSERT_EQ(event.hosts_size(), 3);
  EXPECT_EQ(event.hosts(0).organization(), "organizations/a");
  EXPECT_EQ(event.hosts(2).organization(), "organizations/c");

  const Merged gone = MergeFiles(kEvent, file, {.remove_lacking = true});
  const auto& rest = static_cast<const v1::Event&>(*gone.wanted);
  EXPECT_THAT(rest.working_languages(), ElementsAre("zh", "es"));
  ASSERT_EQ(rest.hosts_size(), 2);
  EXPECT_EQ(rest.hosts(0).organization(), "organizations/b");
}

TEST(Merge, KeepsTheOriginalUnlessTheFileNamesAnother) {
  const auto original = [](const std::string& title) {
    const Merged merged = MergeFiles("name: events/x\ntitle: {en: A forum, es: Un foro}",
                                     absl::StrCat("name: events/x\ntitle: ", title));
    return static_cast<const v1::Event&>(*merged.wanted).title().original_language();
  };
  EXPECT_EQ(original("{es: Foro}"), "en");
  EXPECT_EQ(original("{de: Forum, es: Foro}"), "en");
  EXPECT_EQ(original("{en: A forum, es: Foro}"), "en");
  EXPECT_EQ(original("{es: Foro, en: A forum}"), "es");
  EXPECT_EQ(original("{original_language: es, entries: [{language: es, text: Foro}]}"), "es");
  EXPECT_EQ(original("{en: ~}"), "es");
}

constexpr char kMergedStatement[] = R"(
name: events/x/statements/s
segments:
  - id: a
    kind: PARAPHRASE
    language: en
    text: We speak of a digital community.
    translations: [{language: es, text: Una comunidad digital., status: REVIEWED}]
    quoted_spans: [{language: en, text: digital community}, {language: es, text: comunidad digital}]
  - {id: b, kind: QUOTE, language: en, text: We go on.}
)";

TEST(Merge, KeepsTranslationsAndTheirVeryWords) {
  const Merged merged = MergeFiles(kMergedStatement, R"(
name: events/x/statements/s
segments:
  - kind: PARAPHRASE
    language: en
    text: We speak of a digital community.
    quoted_spans: [{language: en, text: digital community}]
  - {kind: QUOTE, language: en, text: We go on.}
)");
  EXPECT_THAT(merged.lacking, IsEmpty());
  EXPECT_THAT(merged.open, IsEmpty());
  EXPECT_THAT(Surprises(merged, kMergedStatement), IsEmpty());
}

TEST(Merge, DropsVeryWordsThatTheTextNoLongerHas) {
  const Merged merged = MergeFiles(kMergedStatement, R"(
name: events/x/statements/s
segments:
  - {kind: PARAPHRASE, language: en, text: We speak of a digital commons.}
  - {kind: QUOTE, language: en, text: We go on.}
)");
  const auto& segment = static_cast<const v1::Statement&>(*merged.wanted).segments(0);
  EXPECT_EQ(segment.id(), "a");
  ASSERT_EQ(segment.quoted_spans_size(), 1);
  EXPECT_EQ(segment.quoted_spans(0).language(), "es");
}

TEST(Merge, AsksOnlyForWhatIsInDoubt) {
  const std::string file = R"(
name: events/x/statements/s
segments:
  - {kind: QUOTE, language: en, text: Nothing of the sort.}
  - {kind: QUOTE, language: en, text: We go on.}
)";
  const Merged open = MergeFiles(kMergedStatement, file);
  ASSERT_THAT(open.open, SizeIs(1));
  EXPECT_EQ(open.open[0].path, "segments[0]");
  ASSERT_THAT(open.open[0].candidates, SizeIs(1));
  EXPECT_EQ(open.open[0].candidates[0].id, "a");

  const auto answered = [&](int answer) {
    MergeRules rules;
    rules.choose = [&](const ElementQuestion&) { return answer; };
    Merged merged = MergeFiles(kMergedStatement, file, rules);
    EXPECT_THAT(merged.open, IsEmpty());
    std::vector<std::string> ids;
    for (const auto& segment : static_cast<const v1::Statement&>(*merged.wanted).segments())
      ids.push_back(segment.id());
    return ids;
  };
  EXPECT_THAT(answered(0), ElementsAre("a", "b"));
  EXPECT_THAT(answered(kNewElement), ElementsAre("a", "", "b"));
}

// ---- A property: nothing goes unsaid, and once applied a file changes nothing more.

class Chance {
 public:
  explicit Chance(unsigned seed) : random_(seed) {}

  bool Maybe() { return Up(1) == 0; }
  int Up(int most) { return std::uniform_int_distribution<int>(0, most)(random_); }

  // Some of a list, in some order.
  std::vector<std::string> Some(std::vector<std::string> list) {
    std::shuffle(list.begin(), list.end(), random_);
    list.resize(Up(static_cast<int>(list.size())));
    return list;
  }

  std::string Texts() {
    std::vector<std::string> texts;
    for (const std::string& language : Some({"en", "es", "zh", "de"})) {
      texts.push_back(absl::StrCat(language, ": ", Maybe() ? "Peace and rights" : "Rights"));
    }
    return texts.empty() ? "{en: Peace}" : absl::StrCat("{", absl::StrJoin(texts, ", "), "}");
  }

  std::string EventFile() {
    std::string file = absl::StrCat("name: events/x\ntitle: ", Texts(), "\n");
    if (Maybe()) absl::StrAppend(&file, "focus: ", Texts(), "\n");
    if (Maybe())
      absl::StrAppend(&file, "place: {", Maybe() ? "region_code: ES, " : "", "city: ", Texts(), "}\n");
    if (Maybe())
      absl::StrAppend(&file, "working_languages: [", absl::StrJoin(Some({"en", "es", "zh"}), ", "), "]\n");
    if (Maybe()) {
      absl::StrAppend(&file, "hosts:");
      for (const std::string& host : Some({"a", "b", "c", "d"})) {
        absl::StrAppend(&file, "\n  - {organization: organizations/", host,
                        ", role: ", Maybe() ? "HOST" : "SUPPORTER",
                        Maybe() ? "" : ", credited_as: " + Texts(), "}");
      }
      absl::StrAppend(&file, file.ends_with(":") ? " []\n" : "\n");
    }
    if (Maybe()) {
      absl::StrAppend(&file, "registration_policy: {", Maybe() ? "capacity: 3, " : "", "category_limits: [");
      for (const std::string& category : Some({"MEDIA", "YOUTH", "EXPERT"})) {
        absl::StrAppend(&file, "{category: ", category, Maybe() ? "" : ", quota: 2", "}, ");
      }
      absl::StrAppend(&file, "]}\n");
    }
    if (Maybe()) {
      absl::StrAppend(&file, "citations: [");
      for (const std::string& word : Some({"news of the day", "report", "letter to all", "record"})) {
        absl::StrAppend(&file, "{quoted_span: ", word, "}, ");
      }
      absl::StrAppend(&file, "]\n");
    }
    return file;
  }

 private:
  std::mt19937 random_;
};

TEST(Merge, LosesNothingUnsaidAndIsDoneOnce) {
  for (unsigned seed = 0; seed < 100; ++seed) {
    Chance chance(seed);
    const std::string stored = chance.EventFile();
    const std::string file = chance.EventFile();
    const Entry entry = ReadEntry(file);
    const Merged merged = MergeFiles(stored, file);
    const Entry before = ReadEntry(stored);
    // Whole elements that are gone are those that the file asked to remove, by an empty list.
    std::size_t gone = 0;
    for (const Difference& difference :
         Differences(*before.resource, *merged.wanted, AllFields(*merged.wanted))) {
      gone += difference.after.empty() ? 1 : 0;
    }
    EXPECT_EQ(gone, merged.asked.size()) << seed << "\n" << stored << file;
    const Merged again = Merge(*merged.wanted, entry, entry.fields, {});
    EXPECT_THAT(DifferingFields(*merged.wanted, *again.wanted, entry.fields), IsEmpty()) << seed << "\n"
                                                                                         << stored << file;
    EXPECT_THAT(again.asked, IsEmpty()) << seed;
  }
}

}  // namespace
}  // namespace plenary::client
