// Hostile values: one bad value in an otherwise valid request, in every field of every request of the
// contract.

#include <gtest/gtest.h>
#include <re2/re2.h>

#include <limits>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/strip.h"
#include "google/protobuf/timestamp.pb.h"
#include "plenary/v1/annotations.pb.h"
#include "plenary/v1/session_service.pb.h"
#include "plenary/v1/types.pb.h"
#include "support/storm.h"

namespace plenary {
namespace {

using google::protobuf::Reflection;
using google::protobuf::Timestamp;
using test::AllMethods;
using test::Attack;
using test::FieldDescriptor;
using test::HostileTest;
using test::LongText;
using test::Message;
using test::MessagePtr;
using test::MethodDescriptor;
using test::Position;

constexpr v1::ErrorReason kInvalidField = v1::INVALID_FIELDS;
constexpr v1::ErrorReason kMalformedField = v1::MALFORMED_REQUEST;

// Stands in a request where bytes that are no UTF-8 are put afterwards: no message can hold them.
constexpr char kPlaceholder[] = "QQBYTESQQ";
constexpr const char* kBrokenUtf8[] = {"\xC0\x80zzzzzzz", "zzzzzzzz\xE4"};

// Every bad value of every field of one request.
class FieldAttacks {
 public:
  FieldAttacks(const MethodDescriptor* method, MessagePtr valid, std::vector<Attack>& attacks)
      : method_(method), valid_(std::move(valid)), attacks_(attacks) {}

  void Add() {
    for (const Position& position : test::PositionsIn(*valid_)) {
      if (position.field->is_repeated()) AddTooMany(position);
      switch (position.field->cpp_type()) {
        case FieldDescriptor::CPPTYPE_STRING:
          position.field->type() == FieldDescriptor::TYPE_BYTES ? AddBytes(position) : AddTexts(position);
          break;
        case FieldDescriptor::CPPTYPE_ENUM:
          AddEnums(position);
          break;
        case FieldDescriptor::CPPTYPE_INT32:
        case FieldDescriptor::CPPTYPE_INT64:
          AddIntegers(position);
          break;
        case FieldDescriptor::CPPTYPE_MESSAGE:
          AddWholes(position);
          break;
        default:
          break;
      }
    }
  }

 private:
  enum Verdict { kMustBeRefused, kMayPass };

  // The valid request with the position's message changed.
  template <class Change>
  void AddChanged(const std::string& what, const Position& position, Verdict verdict, Change change,
                  const std::string& below = "") {
    MessagePtr request(valid_->New());
    request->CopyFrom(*valid_);
    change(position.Holder(*request));
    Attack attack{.what = absl::StrCat(what, " in ", position.path),
                  .method = method_,
                  .bytes = request->SerializeAsString()};
    if (verdict == kMustBeRefused && !position.ignored) {
      attack.field = position.path + below;
      attack.reason = kInvalidField;
    }
    attacks_.push_back(std::move(attack));
  }

  void AddText(const std::string& what, const Position& position, Verdict verdict, const std::string& text) {
    AddChanged(what, position, verdict,
               [&](Message& holder) { test::SetText(holder, position.field, text); });
  }

  // Of a text in one line, also as a part of a localized one, which is then of so many languages.
  static constexpr std::size_t kLongestLine = 300;
  static constexpr int kMostLanguages = 10;

  // The field that says in how many lines the text is: its own, or that of the localized text it is a part
  // of.
  static const v1::Limits& LimitsOf(const Position& position) {
    const FieldDescriptor* field = position.field;
    const bool entry =
        field->containing_type() == v1::LocalizedText::Entry::descriptor() && field->name() == "text";
    const bool entries =
        field->containing_type() == v1::LocalizedText::descriptor() && field->name() == "entries";
    const std::size_t up = entry ? 2 : entries ? 1 : 0;
    if (up > 0 && position.way.size() >= up) {
      const auto& limits = position.way[position.way.size() - up].first->options().GetExtension(v1::limits);
      if (limits.one_line()) return limits;
    }
    return field->options().GetExtension(v1::limits);
  }

  void AddTexts(const Position& position) {
    const v1::Limits& limits = LimitsOf(position);
    const std::size_t unsaid = limits.one_line() ? kLongestLine : 1'000;
    const std::size_t longest = limits.max_length() == 0 ? unsaid : limits.max_length();
    if (limits.one_line()) {
      for (const char* forged :
           {"te\nxt", "te\rxt", "te\u2028xt", "te\u0085xt", "te\u202Ext", "te\u200Bxt", "text\u2069"}) {
        AddText("more than a line", position, kMustBeRefused, forged);
      }
    }
    AddText("a control character of two bytes", position, kMustBeRefused, "te\u009Bxt");
    AddText("a text one too long", position, kMustBeRefused, LongText(longest + 1));
    AddText("the longest text", position, kMayPass, LongText(longest));
    AddText("NUL", position, kMustBeRefused, std::string("te\0xt", 5));
    AddText("a control character", position, kMustBeRefused, "te\x1Bxt");
    AddText("SQL", position, kMayPass, "'; DROP TABLE participants; --");
    if (!limits.pattern().empty() && !RE2::FullMatch("?!", limits.pattern())) {
      AddText("what does not match the pattern", position, kMustBeRefused, "?!");
    }
    if (test::NamesAResource(position.field)) AddNames(position);
    if (position.way.empty() && position.field->name() == "request_id") AddNoUuids(position);
    if (position.way.empty() && absl::EndsWith(position.field->name(), "_id")) AddNoIds(position);
    AddBrokenUtf8(position);
  }

  void AddNames(const Position& position) {
    const MessagePtr copy(valid_->New());
    copy->CopyFrom(*valid_);
    const std::string name = test::TextOf(position.Holder(*copy), position.field);
    const std::size_t slash = name.rfind('/');
    const std::string collection = name.substr(0, slash + 1);
    const std::string id = name.substr(slash + 1);
    for (const std::string& bad : {std::string("checkpoints/door"),
                                   name + "/more/segments",
                                   id,
                                   collection,
                                   "/" + name,
                                   name + "/",
                                   absl::StrCat("//plenary.dev/", name),
                                   collection + absl::AsciiStrToUpper(id),
                                   collection + "..",
                                   collection + "../" + id,
                                   collection + "%2F",
                                   collection + "a%00",
                                   collection + "*",
                                   collection + "1" + id,
                                   collection + id + "-",
                                   collection + "-" + id,
                                   collection + "a b",
                                   collection + "é",
                                   collection + std::string(64, 'a'),
                                   collection + std::string(10'000, 'a'),
                                   name + "\n",
                                   absl::StrReplaceAll(name, {{"/", "//"}}),
                                   std::string(" ") + name,
                                   std::string("/"),
                                   std::string("-")}) {
      AddText("a name that is none", position, kMustBeRefused, bad);
    }
    const bool lists = absl::StartsWith(method_->name(), "List") && position.field->name() == "parent";
    AddText("a wildcard", position, lists ? kMayPass : kMustBeRefused, collection + "-");
    AddText("the name of what is not there", position, kMayPass, collection + "nowhere");
  }

  void AddNoUuids(const Position& position) {
    for (const char* bad :
         {"1", "00000000-0000-0000-0000-00000000000g", "{00000000-0000-0000-0000-0000000000}",
          "00000000000000000000000000000000", " 0000000-0000-0000-0000-000000000000"}) {
      AddText("no UUID", position, kMustBeRefused, bad);
    }
  }

  void AddNoIds(const Position& position) {
    for (const char* bad : {"A", "1a", "-", "a-", "a_b", "a/b", "..", "a.b", "%2F", "é", " a"}) {
      AddText("no id", position, kMustBeRefused, bad);
    }
  }

  void AddBrokenUtf8(const Position& position) {
    MessagePtr request(valid_->New());
    request->CopyFrom(*valid_);
    test::SetText(position.Holder(*request), position.field, kPlaceholder);
    const std::string bytes = request->SerializeAsString();
    for (const char* broken : kBrokenUtf8) {
      attacks_.push_back({.what = "bytes that are no UTF-8 in " + position.path,
                          .method = method_,
                          .bytes = absl::StrReplaceAll(bytes, {{kPlaceholder, broken}}),
                          .reason = kMalformedField});
    }
  }

  void AddBytes(const Position& position) {
    const auto& limits = position.field->options().GetExtension(v1::limits);
    AddText("too many bytes", position, kMustBeRefused, std::string(limits.max_length() + 1, '\xFF'));
    AddText("one byte", position, kMayPass, std::string(1, '\0'));
  }

  void AddEnums(const Position& position) {
    for (const int number : {99, -1, std::numeric_limits<int>::max(), std::numeric_limits<int>::min()}) {
      AddChanged(absl::StrCat("the number ", number), position, kMustBeRefused, [&](Message& holder) {
        const Reflection& reflection = *holder.GetReflection();
        position.field->is_repeated() ? reflection.SetRepeatedEnumValue(&holder, position.field, 0, number)
                                      : reflection.SetEnumValue(&holder, position.field, number);
      });
    }
  }

  void AddInteger(const Position& position, Verdict verdict, std::int64_t value) {
    AddChanged(absl::StrCat("the number ", value), position, verdict, [&](Message& holder) {
      const Reflection& reflection = *holder.GetReflection();
      position.field->cpp_type() == FieldDescriptor::CPPTYPE_INT32
          ? reflection.SetInt32(&holder, position.field, static_cast<std::int32_t>(value))
          : reflection.SetInt64(&holder, position.field, value);
    });
  }

  void AddIntegers(const Position& position) {
    // The two numbers of a timestamp have a range together.
    if (position.field->containing_type() == Timestamp::descriptor()) return;
    const auto& limits = position.field->options().GetExtension(v1::limits);
    const bool small = position.field->cpp_type() == FieldDescriptor::CPPTYPE_INT32;
    const std::int64_t least =
        small ? std::numeric_limits<std::int32_t>::min() : std::numeric_limits<std::int64_t>::min();
    const std::int64_t most =
        small ? std::numeric_limits<std::int32_t>::max() : std::numeric_limits<std::int64_t>::max();
    const std::int64_t largest = limits.maximum() == 0 ? most : limits.maximum();
    AddInteger(position, kMustBeRefused, limits.minimum() - 1);
    AddInteger(position, kMustBeRefused, least);
    AddInteger(position, kMayPass, limits.minimum());
    AddInteger(position, kMayPass, largest);
    if (largest == most) return;
    AddInteger(position, kMustBeRefused, largest + 1);
    AddInteger(position, kMustBeRefused, most);
  }

  // Rules over several fields of a message.
  void AddWholes(const Position& position) {
    const auto* type = position.field->message_type();
    if (type == Timestamp::descriptor()) {
      AddTime(position, kMustBeRefused, std::numeric_limits<std::int64_t>::max(), 0);
      AddTime(position, kMustBeRefused, std::numeric_limits<std::int64_t>::min(), 0);
      AddTime(position, kMustBeRefused, 253'402'300'800, 0);
      AddTime(position, kMustBeRefused, -62'135'596'801, 0);
      AddTime(position, kMustBeRefused, 1, -1);
      AddTime(position, kMustBeRefused, 1, 1'000'000'000);
      AddTime(position, kMayPass, 253'402'300'799, 999'999'999);
      AddTime(position, kMayPass, -62'135'596'800, 0);
    } else if (type == v1::Date::descriptor()) {
      AddDate(position, 2025, 2, 29, v1::Date::WEEKDAY_UNSPECIFIED, ".day");
      AddDate(position, 0, 2, 30, v1::Date::WEEKDAY_UNSPECIFIED, ".day");
      AddDate(position, 2025, 0, 1, v1::Date::WEEKDAY_UNSPECIFIED, ".day");
      AddDate(position, 2025, 4, 2, v1::Date::WEEKDAY_SUNDAY, ".weekday");
      AddDate(position, 9999, 12, 31, v1::Date::WEEKDAY_UNSPECIFIED, "");
      AddDate(position, 1, 1, 1, v1::Date::WEEKDAY_UNSPECIFIED, "");
    } else if (type == v1::LocalizedText::descriptor()) {
      AddMessage("a language that stands twice", position, kMustBeRefused, ".entries[1].language",
                 [](Message& text) {
                   auto& entries = *static_cast<v1::LocalizedText&>(text).mutable_entries();
                   *entries.Add() = entries[0];
                 });
    } else if (type == v1::Interval::descriptor()) {
      AddMessage("an end before the start", position, kMustBeRefused, ".end_time", [](Message& interval) {
        static_cast<v1::Interval&>(interval).mutable_end_time()->set_seconds(1);
      });
    }
  }

  template <class Change>
  void AddMessage(const std::string& what, const Position& position, Verdict verdict,
                  const std::string& below, Change change) {
    AddChanged(
        what, position, verdict,
        [&](Message& holder) {
          const Reflection& reflection = *holder.GetReflection();
          change(position.field->is_repeated()
                     ? *reflection.MutableRepeatedMessage(&holder, position.field, 0)
                     : *reflection.MutableMessage(&holder, position.field));
        },
        below);
  }

  void AddTime(const Position& position, Verdict verdict, std::int64_t seconds, int nanos) {
    AddMessage(absl::StrCat("the time ", seconds, " ", nanos), position, verdict, "", [&](Message& time) {
      static_cast<Timestamp&>(time).set_seconds(seconds);
      static_cast<Timestamp&>(time).set_nanos(nanos);
    });
  }

  // Refused for the field `wrong`, unless that is empty.
  void AddDate(const Position& position, int year, int month, int day, v1::Date::Weekday weekday,
               const std::string& wrong) {
    AddMessage(absl::StrCat("the day ", year, "-", month, "-", day), position,
               wrong.empty() ? kMayPass : kMustBeRefused, wrong, [&](Message& message) {
                 auto& date = static_cast<v1::Date&>(message);
                 date.set_year(year);
                 date.set_month(month);
                 date.set_day(day);
                 date.set_weekday(weekday);
               });
  }

  void AddTooMany(const Position& position) {
    const v1::Limits& limits = LimitsOf(position);
    const int unsaid = limits.one_line() ? kMostLanguages : 100;
    const int most = limits.max_items() == 0 ? unsaid : static_cast<int>(limits.max_items());
    Position list = position;
    list.path = std::string(absl::StripSuffix(list.path, "[0]"));
    AddRepeated("too many elements", list, kMustBeRefused, most + 1);
    AddRepeated("as many elements as may be", list, kMayPass, most);
  }

  void AddRepeated(const std::string& what, const Position& position, Verdict verdict, int count) {
    AddChanged(what, position, verdict, [&](Message& holder) {
      const Reflection& reflection = *holder.GetReflection();
      while (reflection.FieldSize(holder, position.field) < count) AddElement(holder, position.field);
    });
  }

  static void AddElement(Message& holder, const FieldDescriptor* field) {
    const Reflection& reflection = *holder.GetReflection();
    switch (field->cpp_type()) {
      case FieldDescriptor::CPPTYPE_STRING:
        return reflection.AddString(&holder, field, reflection.GetRepeatedString(holder, field, 0));
      case FieldDescriptor::CPPTYPE_ENUM:
        return reflection.AddEnumValue(&holder, field, reflection.GetRepeatedEnumValue(holder, field, 0));
      case FieldDescriptor::CPPTYPE_MESSAGE: {
        const int size = reflection.FieldSize(holder, field);
        Message& added = *reflection.AddMessage(&holder, field);
        added.CopyFrom(reflection.GetRepeatedMessage(holder, field, 0));
        // Two entries of a map with one key are one.
        if (field->is_map()) test::SetTextNamed(added, "key", absl::StrCat("key ", size));
        return;
      }
      default:
        GTEST_FAIL() << "teach this how to repeat " << field->full_name();
    }
  }

  const MethodDescriptor* const method_;
  const MessagePtr valid_;
  std::vector<Attack>& attacks_;
};

TEST_F(HostileTest, EveryFieldOfEveryRequest) {
  const std::int64_t writes = Writes();
  std::vector<Attack> attacks;
  for (const MethodDescriptor* method : AllMethods()) {
    FieldAttacks(method, forum().Visible().Full(method), attacks).Add();
  }
  EXPECT_GT(attacks.size(), 5'000);
  Run(attacks);
  EXPECT_EQ(Writes(), writes) << "a call changed something that should not have";
}

// The method that reads one resource of the type; null if there is none.
const MethodDescriptor* ReaderOf(const google::protobuf::Descriptor* resource) {
  for (const MethodDescriptor* method : AllMethods()) {
    if (method->output_type() == resource && absl::StartsWith(method->name(), "Get")) return method;
  }
  return nullptr;
}

// What is allowed at the end of every range is stored, and read again.
TEST_F(HostileTest, ExtremesAreStoredAndReadAgain) {
  const auto call = [&](const MethodDescriptor* method, const Message& request, Message& response) {
    std::string answer;
    const grpc::Status status =
        forum().admin().CallRaw(test::MethodOf(method->input_type()), request.SerializeAsString(), &answer);
    EXPECT_EQ(test::FaultOf(status), "")
        << method->name() << " " << request.ShortDebugString().substr(0, 1'000);
    return status.ok() && response.ParseFromString(answer);
  };
  int stored = 0;
  for (const MethodDescriptor* method : AllMethods()) {
    if (!absl::StartsWith(method->name(), "Create") && !absl::StartsWith(method->name(), "Register"))
      continue;
    const MethodDescriptor* reader = ReaderOf(method->output_type());
    std::vector<Attack> attacks;
    FieldAttacks(method, forum().Visible().Full(method), attacks).Add();
    for (const Attack& attack : attacks) {
      if (attack.reason != v1::ERROR_REASON_UNSPECIFIED) continue;
      const MessagePtr request = test::NewMessage(method->input_type());
      ASSERT_TRUE(request->ParseFromString(attack.bytes));
      request->GetReflection()->SetBool(request.get(), method->input_type()->FindFieldByName("validate_only"),
                                        false);
      // One of each is enough.
      test::SetTextNamed(*request, "request_id", "");
      test::SetTextNamed(*request, absl::AsciiStrToLower(method->output_type()->name()) + "_id", "");
      // A room is held by one session at a time.
      if (auto* create = dynamic_cast<v1::CreateSessionRequest*>(request.get())) {
        create->mutable_session()->clear_room();
        create->mutable_session()->clear_parent_session();
      }
      const MessagePtr made = test::NewMessage(method->output_type());
      if (!call(method, *request, *made) || reader == nullptr) continue;
      const MessagePtr get = test::NewMessage(reader->input_type());
      test::SetTextNamed(*get, "name", test::TextOf(*made, method->output_type()->FindFieldByName("name")));
      EXPECT_TRUE(call(reader, *get, *made)) << method->name() << " with " << attack.what;
      ++stored;
    }
  }
  EXPECT_GT(stored, 200);
  for (const MethodDescriptor* method : test::MethodsWith("page_size")) {
    const MessagePtr list = forum().Visible().Minimal(method);
    list->GetReflection()->SetInt32(list.get(), method->input_type()->FindFieldByName("page_size"), 1'000);
    EXPECT_TRUE(call(method, *list, *test::NewMessage(method->output_type()))) << method->name();
  }
}

}  // namespace
}  // namespace plenary
