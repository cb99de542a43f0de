#include "messages/validation.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <compare>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <utility>

#include "base/concat.h"
#include "base/count.h"
#include "base/ids.h"
#include "base/language_match.h"
#include "base/plan_cache.h"
#include "contract/proto_options.h"
#include "contract/resource_name.h"
#include "google/protobuf/field_mask.pb.h"
#include "google/protobuf/timestamp.pb.h"
#include "messages/output_only.h"
#include "messages/text_rules.h"
#include "plenary/v1/annotations.pb.h"
#include "plenary/v1/types.pb.h"

namespace plenary::messages {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

constexpr std::size_t kMaxViolations = 100;
constexpr int kMaxDepth = 32;
constexpr std::uint32_t kDefaultLength = 1'000;
constexpr int kDefaultItems = 100;
// The maximum length of a name.
constexpr std::uint32_t kDefaultLine = 300;
constexpr int kMostLanguages = 10;
// 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z.
constexpr std::int64_t kFirstSecond = -62'135'596'800;
constexpr std::int64_t kLastSecond = 253'402'300'799;

constexpr char kLanguagePattern[] = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";
constexpr char kLanguageHint[] = "a BCP 47 language tag such as \"en\" or \"zh-Hans\"";

// ---- What to check: a plan for each message type, made at first use, constant afterwards.

struct Plan;

// The form of a text, beside its length.
enum class Form { kAny, kPattern, kName, kParent, kWildcardParent, kUuid, kId };

// The key of a plan: a message type and, for a localized text in one line, the maximum length of each
// language.
struct PlanKey {
  const Descriptor* message;
  std::uint32_t line = 0;

  auto operator<=>(const PlanKey&) const =
      default;  // NOLINT(modernize-use-nullptr): mistakes what this makes
};

// The checks of one field.
struct Rule {
  const FieldDescriptor* field = nullptr;
  bool required = false;
  int max_items = kDefaultItems;
  // Texts and bytes.
  TextRule text{.max_length = kDefaultLength};
  Form form = Form::kAny;
  std::unique_ptr<const RE2> pattern;
  const contract::NamePattern* name = nullptr;
  std::string hint;
  // Integers.
  std::int64_t minimum = 0;
  std::int64_t maximum = std::numeric_limits<std::int64_t>::max();
  // Messages.
  const Plan* message = nullptr;
};

// Rules on several fields of a message.
enum class Whole { kNone, kTimestamp, kDate, kInterval, kLocalizedText };

struct Plan {
  std::vector<Rule> rules;
  Whole whole = Whole::kNone;
  std::size_t max_bytes = 0;  // maximum size of the whole message; 0 for any
  // For update requests: the resource and its mask.
  const FieldDescriptor* resource = nullptr;
  const FieldDescriptor* mask = nullptr;
};

bool IsLanguage(const FieldDescriptor* field) {
  return field->name() == "language" || field->name().ends_with("_language") ||
         field->name().ends_with("languages");
}

void SetPattern(const char* pattern, const char* hint, Rule& rule) {
  rule.form = Form::kPattern;
  rule.pattern = std::make_unique<const RE2>(pattern);
  rule.hint = hint;
}

void SetName(Form form, std::string_view type, Rule& rule) {
  rule.name = contract::NamePattern::OfType(type);
  if (rule.name == nullptr) return;
  rule.form = form;
  rule.hint = form == Form::kName ? rule.name->pattern() : rule.name->parent_pattern();
}

void SetForm(const FieldDescriptor* field, Rule& rule) {
  const auto& limits = field->options().GetExtension(v1::limits);
  const auto& reference = field->options().GetExtension(google::api::resource_reference);
  const Descriptor* message = field->containing_type();
  const bool in_request = message->name().ends_with("Request");
  if (!limits.pattern().empty()) {
    SetPattern(limits.pattern().c_str(), limits.pattern_hint().c_str(), rule);
  } else if (!reference.type().empty()) {
    SetName(Form::kName, reference.type(), rule);
  } else if (!reference.child_type().empty()) {
    const bool wildcard = field->options().GetExtension(v1::across_events);
    SetName(wildcard ? Form::kWildcardParent : Form::kParent, reference.child_type(), rule);
  } else if (in_request && field->name() == "request_id") {
    rule.form = Form::kUuid;
  } else if (in_request && field->name().ends_with("_id")) {
    rule.form = Form::kId;
  } else if (IsLanguage(field)) {
    SetPattern(kLanguagePattern, kLanguageHint, rule);
  }
}

std::int64_t LargestOf(const FieldDescriptor* field) {
  switch (field->cpp_type()) {
    case FieldDescriptor::CPPTYPE_INT32:
      return std::numeric_limits<std::int32_t>::max();
    case FieldDescriptor::CPPTYPE_UINT32:
      return std::numeric_limits<std::uint32_t>::max();
    default:
      return std::numeric_limits<std::int64_t>::max();
  }
}

bool InLocalizedText(const Descriptor* message) {
  return message == v1::LocalizedText::descriptor() || message == v1::LocalizedText::Entry::descriptor();
}

// The maximum length of a field that is one line; otherwise 0. `outer` is the value of the localized text
// that it belongs to.
std::uint32_t LineOf(const FieldDescriptor* field, std::uint32_t outer) {
  if (InLocalizedText(field->containing_type())) return outer;
  const auto& limits = field->options().GetExtension(v1::limits);
  if (!limits.one_line()) return 0;
  return limits.max_length() == 0 ? kDefaultLine : limits.max_length();
}

TextRule TextRuleOf(const FieldDescriptor* field, std::uint32_t line) {
  const auto& limits = field->options().GetExtension(v1::limits);
  TextRule rule{.max_length = limits.max_length() == 0 ? kDefaultLength : limits.max_length()};
  rule.multi_line = limits.max_length() >= kDefaultLength && limits.pattern().empty();
  const Descriptor* message = field->containing_type();
  rule.shown = !message->name().ends_with("Request") && !message->options().map_entry();
  if (line == 0 || !limits.pattern().empty()) return rule;
  rule.max_length = std::min<std::size_t>(rule.max_length, line);
  rule.multi_line = false;
  return rule;
}

Rule MakeRule(const FieldDescriptor* field, std::uint32_t line) {
  const auto& limits = field->options().GetExtension(v1::limits);
  Rule rule;
  rule.field = field;
  rule.required = contract::Behaves(field, google::api::REQUIRED);
  if (limits.max_items() != 0) rule.max_items = static_cast<int>(limits.max_items());
  if (line != 0 && field->is_repeated() && InLocalizedText(field->containing_type())) {
    rule.max_items = kMostLanguages;
  }
  rule.text = TextRuleOf(field, line);
  rule.minimum = limits.minimum();
  rule.maximum = limits.maximum() == 0 ? LargestOf(field) : limits.maximum();
  if (field->cpp_type() == FieldDescriptor::CPPTYPE_STRING) SetForm(field, rule);
  return rule;
}

Whole WholeOf(const Descriptor* message) {
  if (message == google::protobuf::Timestamp::descriptor()) return Whole::kTimestamp;
  if (message == v1::Date::descriptor()) return Whole::kDate;
  if (message == v1::Interval::descriptor()) return Whole::kInterval;
  if (message == v1::LocalizedText::descriptor()) return Whole::kLocalizedText;
  return Whole::kNone;
}

using Plans = PlanCache<PlanKey, Plan>;

void FillPlan(const PlanKey& key, Plan& plan, Plans& plans) {
  const Descriptor* message = key.message;
  plan.whole = WholeOf(message);
  plan.max_bytes = message->options().GetExtension(v1::max_bytes);
  // A timestamp has no rules but its range.
  if (plan.whole == Whole::kTimestamp) return;
  plan.mask = message->FindFieldByName("update_mask");
  for (int i = 0; i < message->field_count(); ++i) {
    const FieldDescriptor* field = message->field(i);
    if (contract::Behaves(field, google::api::OUTPUT_ONLY)) continue;
    if (contract::IsResource(message) && field->name() == "name") continue;
    if (plan.mask != nullptr && contract::IsResource(field->message_type())) plan.resource = field;
    const std::uint32_t line = LineOf(field, key.line);
    Rule rule = MakeRule(field, line);
    if (field->message_type() != nullptr) rule.message = &plans.Make({field->message_type(), line});
    plan.rules.push_back(std::move(rule));
  }
}

const Plan& PlanOf(const Message& message) {
  static Plans* const plans = new Plans(FillPlan);
  return plans->Of({message.GetDescriptor()});
}

// ---- How to check values.

// A path in the request, which is written out only for a violation.
struct Path {
  const Path* parent = nullptr;
  std::string_view name;
  int index = -1;

  std::string ToString() const {
    std::string text = parent == nullptr ? std::string() : parent->ToString();
    if (!text.empty() && !name.empty()) text += '.';
    text += name;
    if (index >= 0) text += Concat("[", std::to_string(index), "]");
    return text;
  }
};

// The part of a message to check.
struct Scope {
  enum Kind { kAll, kPopulated, kPaths } kind = kAll;
  std::vector<std::string_view> paths;

  bool Names(std::string_view field) const { return std::ranges::find(paths, field) != paths.end(); }
  // The paths that go through `field`, from there on.
  Scope Below(std::string_view field) const {
    Scope below{kPaths, {}};
    for (const auto path : paths) {
      if (path.starts_with(field) && path.substr(field.size()).starts_with('.')) {
        below.paths.push_back(path.substr(field.size() + 1));
      }
    }
    return below;
  }
};

const Scope kEverything;

bool HasForm(const Rule& rule, const std::string& text) {
  switch (rule.form) {
    case Form::kAny:
      return true;
    case Form::kPattern:
      return RE2::FullMatch(text, *rule.pattern);
    case Form::kName:
      return rule.name->Matches(text);
    case Form::kParent:
      return rule.name->MatchesParent(text);
    case Form::kWildcardParent:
      return rule.name->MatchesParent(text, true);
    case Form::kUuid:
      return IsUuid(text);
    case Form::kId:
      return IsResourceId(text);
  }
  return false;
}

std::string FormHint(const Rule& rule) {
  switch (rule.form) {
    case Form::kUuid:
      return "must be a UUID";
    case Form::kId:
      return "must be 1 to 63 lower-case letters, digits and hyphens, a letter first and no hyphen last";
    case Form::kName:
    case Form::kParent:
      return Concat("must be a name of the form ", rule.hint);
    case Form::kWildcardParent:
      return Concat("must be a name of the form ", rule.hint, ", or have \"-\" for each id");
    default:
      return Concat("must be ", rule.hint);
  }
}

int DaysInMonth(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  // An unknown year, 0, counts as a leap year.
  return month == 2 && leap ? 29 : kDays[month - 1];
}

// 1 is Monday, 7 Sunday (Sakamoto's method).
int WeekdayOf(int year, int month, int day) {
  constexpr int kShift[] = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
  if (month < 3) --year;
  const int from_sunday = (year + year / 4 - year / 100 + year / 400 + kShift[month - 1] + day) % 7;
  return from_sunday == 0 ? 7 : from_sunday;
}

// A validation in progress.
class Validator {
 public:
  explicit Validator(std::vector<errors::FieldViolation>& violations) : violations_(violations) {}

  void Check(const Message& message, const Plan& plan, const Path& path, const Scope& scope, int depth) {
    if (depth > kMaxDepth) return Report(path, "is nested too deeply");
    for (const auto& rule : plan.rules) {
      const Path here{&path, rule.field->name()};
      if (rule.field == plan.resource) {
        CheckUpdate(message, plan, rule, here, depth);
      } else {
        CheckInScope(message, rule, here, scope, depth);
      }
    }
    // A part cannot be checked as a whole; ApplyUpdate checks the result.
    if (scope.kind == Scope::kPaths) return;
    CheckWhole(message, plan.whole, path);
    CheckSize(message, plan, path);
  }

  void CheckSize(const Message& message, const Plan& plan, const Path& path) {
    if (plan.max_bytes == 0 || message.ByteSizeLong() <= plan.max_bytes) return;
    const std::unique_ptr<Message> given(message.New());
    given->CopyFrom(message);
    ClearOutputOnly(*given);
    const std::size_t size = given->ByteSizeLong();
    if (size <= plan.max_bytes) return;
    Report(path, Concat("must have at most ", CountOf(plan.max_bytes, "byte"), " in all, and has ",
                        std::to_string(size), ": shorten its longest texts"));
  }

 private:
  void Report(const Path& path, std::string description) {
    if (violations_.size() < kMaxViolations) violations_.push_back({path.ToString(), std::move(description)});
  }

  void CheckInScope(const Message& message, const Rule& rule, const Path& path, const Scope& scope,
                    int depth) {
    if (scope.kind == Scope::kAll) return CheckField(message, rule, path, rule.required, depth);
    const std::string& name = rule.field->name();
    if (scope.kind == Scope::kPopulated || name == "etag")
      return CheckField(message, rule, path, false, depth);
    if (scope.Names(name)) return CheckField(message, rule, path, rule.required, depth);
    if (rule.message == nullptr || rule.field->is_repeated()) return;
    const Scope below = scope.Below(name);
    if (below.paths.empty()) return;
    // If it is absent, it stands for a message without any fields.
    Check(message.GetReflection()->GetMessage(message, rule.field), *rule.message, path, below, depth + 1);
  }

  // The resource of an update request: the fields in its mask, and its name.
  void CheckUpdate(const Message& request, const Plan& plan, const Rule& rule, const Path& path, int depth) {
    const Reflection& reflection = *request.GetReflection();
    if (!reflection.HasField(request, rule.field)) return Report(path, "is required");
    const Message& resource = reflection.GetMessage(request, rule.field);
    CheckOwnName(resource, path);
    Check(resource, *rule.message, path, ScopeOf(request, plan.mask), depth + 1);
  }

  static Scope ScopeOf(const Message& request, const FieldDescriptor* mask_field) {
    const auto& mask = static_cast<const google::protobuf::FieldMask&>(
        request.GetReflection()->GetMessage(request, mask_field));
    if (mask.paths().empty()) return {Scope::kPopulated, {}};
    Scope scope{Scope::kPaths, {mask.paths().begin(), mask.paths().end()}};
    return scope.Names("*") ? kEverything : scope;
  }

  void CheckOwnName(const Message& resource, const Path& path) {
    const FieldDescriptor* field = resource.GetDescriptor()->FindFieldByName("name");
    std::string scratch;
    const std::string& name = resource.GetReflection()->GetStringReference(resource, field, &scratch);
    const contract::NamePattern& pattern = contract::NamePattern::Of(resource.GetDescriptor());
    if (name.empty()) return Report({&path, "name"}, "is required");
    if (!pattern.Matches(name))
      Report({&path, "name"}, Concat("must be a name of the form ", pattern.pattern()));
  }

  void CheckField(const Message& message, const Rule& rule, const Path& path, bool required, int depth) {
    if (rule.field->is_repeated()) return CheckRepeated(message, rule, path, required, depth);
    if (rule.field->has_presence() && !message.GetReflection()->HasField(message, rule.field)) {
      if (required) Report(path, "is required");
      return;
    }
    CheckValue(message, rule, path, required, depth);
  }

  void CheckRepeated(const Message& message, const Rule& rule, const Path& path, bool required, int depth) {
    const int size = message.GetReflection()->FieldSize(message, rule.field);
    if (size == 0 && required) Report(path, "is required");
    if (size > rule.max_items) {
      return Report(path, Concat("must have at most ", CountOf(rule.max_items, "element")));
    }
    for (int i = 0; i < size; ++i) CheckValue(message, rule, {path.parent, path.name, i}, true, depth);
  }

  // A value that is present: of the field, or its element path.index.
  void CheckValue(const Message& message, const Rule& rule, const Path& path, bool required, int depth) {
    switch (rule.field->cpp_type()) {
      case FieldDescriptor::CPPTYPE_STRING:
        return CheckText(message, rule, path, required);
      case FieldDescriptor::CPPTYPE_ENUM:
        return CheckEnum(message, rule, path, required);
      case FieldDescriptor::CPPTYPE_MESSAGE:
        return CheckSubmessage(message, rule, path, required, depth);
      case FieldDescriptor::CPPTYPE_BOOL:
        return;
      default:
        return CheckInteger(message, rule, path);
    }
  }

  void CheckText(const Message& message, const Rule& rule, const Path& path, bool required) {
    const Reflection& reflection = *message.GetReflection();
    std::string scratch;
    const std::string& text =
        path.index < 0 ? reflection.GetStringReference(message, rule.field, &scratch)
                       : reflection.GetRepeatedStringReference(message, rule.field, path.index, &scratch);
    if (rule.field->type() == FieldDescriptor::TYPE_BYTES) return CheckBytes(text, rule, path, required);
    if (required && IsBlank(text)) return Report(path, "is required");
    if (text.empty()) return;
    if (std::string fault = FaultOfText(text, rule.text); !fault.empty()) {
      Report(path, std::move(fault));
    } else if (!HasForm(rule, text)) {
      Report(path, FormHint(rule));
    }
  }

  void CheckBytes(const std::string& bytes, const Rule& rule, const Path& path, bool required) {
    if (required && bytes.empty()) Report(path, "is required");
    if (bytes.size() > rule.text.max_length) {
      Report(path, Concat("must have at most ", CountOf(rule.text.max_length, "byte")));
    }
  }

  void CheckEnum(const Message& message, const Rule& rule, const Path& path, bool required) {
    const Reflection& reflection = *message.GetReflection();
    const int number = path.index < 0 ? reflection.GetEnumValue(message, rule.field)
                                      : reflection.GetRepeatedEnumValue(message, rule.field, path.index);
    if (number == 0 && required) return Report(path, "is required");
    if (rule.field->enum_type()->FindValueByNumber(number) == nullptr) {
      Report(path, Concat("must be a value of ", rule.field->enum_type()->full_name()));
    }
  }

  void CheckInteger(const Message& message, const Rule& rule, const Path& path) {
    const std::int64_t value = IntegerOf(message, rule.field, path.index);
    if (value < rule.minimum) return Report(path, Concat("must be at least ", std::to_string(rule.minimum)));
    if (value > rule.maximum) Report(path, Concat("must be at most ", std::to_string(rule.maximum)));
  }

  static std::int64_t IntegerOf(const Message& message, const FieldDescriptor* field, int index) {
    const Reflection& reflection = *message.GetReflection();
    switch (field->cpp_type()) {
      case FieldDescriptor::CPPTYPE_INT32:
        return index < 0 ? reflection.GetInt32(message, field)
                         : reflection.GetRepeatedInt32(message, field, index);
      case FieldDescriptor::CPPTYPE_UINT32:
        return index < 0 ? reflection.GetUInt32(message, field)
                         : reflection.GetRepeatedUInt32(message, field, index);
      case FieldDescriptor::CPPTYPE_INT64:
        return index < 0 ? reflection.GetInt64(message, field)
                         : reflection.GetRepeatedInt64(message, field, index);
      default:
        // No field of the contract has another type.
        return 0;
    }
  }

  void CheckSubmessage(const Message& message, const Rule& rule, const Path& path, bool required, int depth) {
    const Reflection& reflection = *message.GetReflection();
    const Message& value = path.index < 0 ? reflection.GetMessage(message, rule.field)
                                          : reflection.GetRepeatedMessage(message, rule.field, path.index);
    Check(value, *rule.message, path, kEverything, depth + 1);
    if (required && rule.message->whole == Whole::kLocalizedText &&
        static_cast<const v1::LocalizedText&>(value).entries().empty()) {
      Report({&path, "entries"}, "is required");
    }
  }

  void CheckWhole(const Message& message, Whole whole, const Path& path) {
    switch (whole) {
      case Whole::kNone:
        return;
      case Whole::kTimestamp:
        return CheckTimestamp(static_cast<const google::protobuf::Timestamp&>(message), path);
      case Whole::kDate:
        return CheckDate(static_cast<const v1::Date&>(message), path);
      case Whole::kInterval:
        return CheckInterval(static_cast<const v1::Interval&>(message), path);
      case Whole::kLocalizedText:
        return CheckLocalizedText(static_cast<const v1::LocalizedText&>(message), path);
    }
  }

  void CheckTimestamp(const google::protobuf::Timestamp& time, const Path& path) {
    const bool in_range = time.seconds() >= kFirstSecond && time.seconds() <= kLastSecond;
    if (!in_range || time.nanos() < 0 || time.nanos() > 999'999'999) {
      Report(path, "must be a time between the years 1 and 9999, with 0 to 999,999,999 nanoseconds");
    }
  }

  void CheckDate(const v1::Date& date, const Path& path) {
    const auto [year, month, day] = std::array{date.year(), date.month(), date.day()};
    // A value out of range has been reported already.
    if (year < 0 || year > 9999 || month < 0 || month > 12 || day <= 0 || day > 31) return;
    if (month == 0) return Report({&path, "day"}, "must not be given without a month");
    if (day > DaysInMonth(year, month)) return Report({&path, "day"}, "must be a day of the month");
    if (year == 0 || date.weekday() == v1::Date::WEEKDAY_UNSPECIFIED) return;
    if (date.weekday() != WeekdayOf(year, month, day))
      Report({&path, "weekday"}, "must be the weekday of the date");
  }

  void CheckInterval(const v1::Interval& interval, const Path& path) {
    if (!interval.has_start_time() || !interval.has_end_time()) return;
    const auto& start = interval.start_time();
    const auto& end = interval.end_time();
    if (std::pair(start.seconds(), start.nanos()) >= std::pair(end.seconds(), end.nanos())) {
      Report({&path, "end_time"}, "must be later than start_time");
    }
  }

  void CheckLocalizedText(const v1::LocalizedText& text, const Path& path) {
    const auto& entries = text.entries();
    bool has_original = false;
    for (int i = 0; i < entries.size() && i < kDefaultItems; ++i) {
      const std::string& language = entries[i].language();
      has_original |= IsSameLanguage(language, text.original_language());
      const auto is_same = [&](const auto& other) { return IsSameLanguage(other.language(), language); };
      if (std::any_of(entries.begin(), entries.begin() + i, is_same)) {
        const Path entry{&path, "entries", i};
        Report({&entry, "language"}, "must not occur twice");
      }
    }
    if (!text.original_language().empty() && !entries.empty() && !has_original) {
      Report({&path, "original_language"}, "must be the language of one of the entries");
    }
  }

  std::vector<errors::FieldViolation>& violations_;
};

}  // namespace

std::vector<errors::FieldViolation> Validate(const Message& request) {
  std::vector<errors::FieldViolation> violations;
  ValidateMessage(request, "", violations);
  return violations;
}

std::vector<errors::FieldViolation> ValidateFollowing(const Message& request) {
  std::vector<errors::FieldViolation> violations;
  Validator(violations).Check(request, PlanOf(request), {}, {Scope::kPopulated, {}}, 0);
  return violations;
}

void ValidateSize(const Message& message, const std::string& path,
                  std::vector<errors::FieldViolation>& violations) {
  Validator(violations).CheckSize(message, PlanOf(message), {nullptr, path});
}

void ValidateMessage(const Message& message, const std::string& path,
                     std::vector<errors::FieldViolation>& violations) {
  Validator(violations).Check(message, PlanOf(message), {nullptr, path}, kEverything, 0);
}

}  // namespace plenary::messages
