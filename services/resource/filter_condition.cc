#include "resource/filter_condition.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

#include "absl/time/time.h"
#include "base/concat.h"
#include "base/moment.h"
#include "base/status_macros.h"
#include "errors/errors.h"
#include "resource/filter_name.h"
#include "resource/rows.h"

namespace plenary::resource {
namespace {

// The smallest sort key of a date with an unknown year.
constexpr std::string_view kUnknownYear = "99990000";

absl::Status Problem(int position, std::string_view problem) {
  return errors::InvalidFilter("filter", position, problem);
}

absl::Status Unsupported(const FilterField& field, int position, std::string_view supported) {
  return Problem(position, Concat(field.name, " can be compared with ", supported));
}

std::string_view SqlOf(Comparison comparison) {
  switch (comparison) {
    case Comparison::kNotEqual:
      return " IS DISTINCT FROM ";
    case Comparison::kLess:
      return " < ";
    case Comparison::kLessOrEqual:
      return " <= ";
    case Comparison::kGreater:
      return " > ";
    case Comparison::kGreaterOrEqual:
      return " >= ";
    default:
      return " = ";
  }
}

bool IsOrdering(Comparison comparison) {
  return comparison != Comparison::kEqual && comparison != Comparison::kNotEqual &&
         comparison != Comparison::kHas;
}

// Negation that also holds for NULL.
std::string Negate(std::string_view condition) { return Concat("(", condition, ") IS NOT TRUE"); }

bool IsAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Accents of Latin, Greek and Cyrillic letters, and Arabic vowel points, as in folded() of the schema.
bool IsAccent(UChar32 c) {
  return (c >= 0x0300 && c <= 0x036F) || (c >= 0x064B && c <= 0x065F) || c == 0x0670;
}

// The same as folded() of the schema, but without changing case: no accents, composed, normal width. Text
// must be folded before it is escaped for a pattern.
std::string Folded(const std::string& text) {
  if (IsAscii(text)) return text;
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* apart = icu::Normalizer2::getNFKDInstance(error);
  const icu::Normalizer2* composed = icu::Normalizer2::getNFCInstance(error);
  const icu::UnicodeString decomposed = apart->normalize(icu::UnicodeString::fromUTF8(text), error);
  icu::UnicodeString kept;
  for (std::int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    const UChar32 c = decomposed.char32At(i);
    if (!IsAccent(c)) kept.append(c);
  }
  std::string folded;
  composed->normalize(kept, error).toUTF8String(folded);
  return U_FAILURE(error) ? text : folded;
}

std::string EscapeLike(std::string_view text) {
  std::string pattern;
  for (const char c : text) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  return pattern;
}

std::string EscapeRegex(std::string_view text) {
  std::string pattern;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x80 && !u_isalnum(c)) pattern += '\\';
    pattern += c;
  }
  return pattern;
}

// Whether the script puts no spaces between words.
bool WritesWithoutSpaces(UChar32 c) {
  UErrorCode error = U_ZERO_ERROR;
  switch (uscript_getScript(c, &error)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_BOPOMOFO:
    case USCRIPT_YI:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
    case USCRIPT_TIBETAN:
      return true;
    default:
      return false;
  }
}

UChar32 FirstCharacter(const std::string& text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  UChar32 first = 0;
  U8_GET(bytes, 0, 0, static_cast<std::int32_t>(text.size()), first);
  return first;
}

// An index finds candidates, if the field has one; the cheap LIKE removes most of the others; the regular
// expression checks the beginnings of words.
std::string MatchWords(const FilterField& field, const std::string& text, ParameterList& parameters) {
  const std::string folded = Concat("folded(", field.sql, ")");
  const std::string asked = Folded(text);
  const std::string pattern = parameters.Bind(Concat("%", EscapeLike(asked), "%"), "text");
  std::string condition = Concat(folded, " LIKE lower(", pattern, ")");
  if (asked.empty()) return condition;
  const UChar32 first = FirstCharacter(asked);
  if (first < 0 || !u_isalnum(first)) return condition;
  if (!field.words_sql.empty()) {
    condition += Concat(" AND ", field.words_sql, " @@ name_query(", parameters.Bind(text, "text"), ")");
  }
  if (WritesWithoutSpaces(first)) return condition;
  return Concat(condition, " AND ", folded, " ~ lower(",
                parameters.Bind(Concat("\\m", EscapeRegex(asked)), "text"), ")");
}

std::string CompareText(const FilterField& field, bool equal, const FilterValue& value,
                        ParameterList& parameters) {
  if (value.prefix) {
    const std::string pattern = parameters.Bind(EscapeLike(value.text) + "%", "text");
    const std::string begins = Concat(field.sql, " LIKE ", pattern);
    return equal ? begins : Negate(begins);
  }
  // A field that is not set is empty.
  if (value.text.empty()) return Concat("coalesce(", field.sql, ", '')", equal ? " = ''" : " <> ''");
  const std::string text = parameters.Bind(value.text, "text");
  const std::string_view comparison = SqlOf(equal ? Comparison::kEqual : Comparison::kNotEqual);
  if (OrderText(value.text) == value.text) return Concat(field.sql, comparison, text);
  // Order columns keep only the beginning of a text.
  const std::string same = Concat("(", field.sql, " = ", text, " OR ", field.sql, " = left(", text, ", ",
                                  std::to_string(kOrderedCodePoints), "))");
  return equal ? same : Negate(same);
}

absl::StatusOr<std::string> CompileText(const FilterField& field, Comparison comparison, int position,
                                        const FilterValue& value, ParameterList& parameters) {
  if (IsOrdering(comparison)) return Unsupported(field, position, "=, != and :");
  if (comparison != Comparison::kHas) {
    return CompareText(field, comparison == Comparison::kEqual, value, parameters);
  }
  if (value.text.empty()) return Problem(value.position, "\":\" needs a word or *");
  return MatchWords(field, value.text, parameters);
}

absl::StatusOr<std::string> CompileName(const FilterField& field, Comparison comparison, int position,
                                        const FilterValue& value, const FilterScope& scope,
                                        ParameterList& parameters) {
  if (IsOrdering(comparison)) return Unsupported(field, position, "=, != and :");
  if (comparison == Comparison::kHas && value.text.empty()) {
    return Problem(value.position, "\":\" needs a name or *");
  }
  ASSIGN_OR_RETURN(const FilterValue name, CompleteName(field.resource, value, scope.parent));
  return CompareText(field, comparison != Comparison::kNotEqual, name, parameters);
}

absl::StatusOr<std::string> CompileInt(const FilterField& field, Comparison comparison,
                                       const FilterValue& value, ParameterList& parameters) {
  std::int64_t number = 0;
  const char* end = value.text.data() + value.text.size();
  const auto parsed = std::from_chars(value.text.data(), end, number);
  if (parsed.ec != std::errc() || parsed.ptr != end) return Problem(value.position, "expected an integer");
  return Concat(field.sql, SqlOf(comparison), parameters.Bind(std::to_string(number), "bigint"));
}

absl::StatusOr<std::string> CompileBool(const FilterField& field, Comparison comparison, int position,
                                        const FilterValue& value, ParameterList& parameters) {
  if (IsOrdering(comparison)) return Unsupported(field, position, "= and !=");
  if (value.text != "true" && value.text != "false") return Problem(value.position, "expected true or false");
  return Concat(field.sql, SqlOf(comparison), parameters.Bind(value.text, "boolean"));
}

// The common prefix of the names of all values: "STATE_" for STATE_UNSPECIFIED.
std::string_view PrefixOf(const google::protobuf::EnumDescriptor& enumeration) {
  const std::string_view zero = enumeration.value(0)->name();
  return zero.substr(0, zero.find("UNSPECIFIED"));
}

// The number of the value with this name, with or without prefix.
absl::StatusOr<std::string> NumberOf(const FilterField& field, const FilterValue& value) {
  const auto& enumeration = *field.enumeration;
  const std::string_view prefix = PrefixOf(enumeration);
  const auto* found = enumeration.FindValueByName(value.text);
  if (found == nullptr) found = enumeration.FindValueByName(Concat(prefix, value.text));
  if (found != nullptr) return std::to_string(found->number());
  std::string allowed;
  for (int i = 1; i < enumeration.value_count(); ++i) {
    allowed +=
        Concat(i == 1 ? "" : ", ", std::string_view(enumeration.value(i)->name()).substr(prefix.size()));
  }
  return Problem(value.position, Concat("expected one of ", allowed));
}

absl::StatusOr<std::string> CompileEnum(const FilterField& field, Comparison comparison, int position,
                                        const FilterValue& value, ParameterList& parameters) {
  if (IsOrdering(comparison)) return Unsupported(field, position, "= and !=");
  ASSIGN_OR_RETURN(const std::string number, NumberOf(field, value));
  return Concat(field.sql, SqlOf(comparison), parameters.Bind(number, "smallint"));
}

absl::StatusOr<std::string> CompileTimestamp(const FilterField& field, Comparison comparison,
                                             const FilterValue& value, const FilterScope& scope,
                                             ParameterList& parameters) {
  const auto time = ParseMoment(value.text, scope.time_zone);
  if (!time) {
    return Problem(value.position,
                   Concat("expected a time as in RFC 3339, such as \"2025-04-03T09:00:00Z\" or "
                          "\"2025-04-03T17:00:00+08:00\"",
                          scope.time_zone.empty()
                              ? ""
                              : Concat(", or \"2025-04-03T17:00\" for that time in ", scope.time_zone)));
  }
  const std::string text = absl::FormatTime("%E4Y-%m-%dT%H:%M:%E6S+00:00", *time, absl::UTCTimeZone());
  return Concat(field.sql, SqlOf(comparison), parameters.Bind(text, "timestamptz"));
}

// The first and last sort key that a partly known date can stand for.
struct DateRange {
  int first = 0;
  int last = 0;
};

// Takes `digits` digits from the beginning of `text`.
std::optional<int> TakeNumber(std::size_t digits, std::string_view& text) {
  int number = 0;
  if (text.size() < digits) return std::nullopt;
  for (const char c : text.substr(0, digits)) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  text.remove_prefix(digits);
  return number;
}

// "-04" → 4; 0 if the text has ended.
std::optional<int> TakePart(int largest, std::string_view& text) {
  if (text.empty()) return 0;
  if (text.front() != '-') return std::nullopt;
  text.remove_prefix(1);
  const auto part = TakeNumber(2, text);
  return part && *part >= 1 && *part <= largest ? part : std::nullopt;
}

std::optional<DateRange> ParseDate(std::string_view text) {
  const auto year = TakeNumber(4, text);
  if (!year || *year < 1 || *year > 9998) return std::nullopt;
  const auto month = TakePart(12, text);
  if (!month) return std::nullopt;
  const auto day = TakePart(31, text);
  if (!day || !text.empty()) return std::nullopt;
  const int key = *year * 10'000 + *month * 100 + *day;
  if (*month == 0) return DateRange{key, key + 9'999};
  return DateRange{key, *day == 0 ? key + 99 : key};
}

absl::StatusOr<std::string> CompileDate(const FilterField& field, Comparison comparison,
                                        const FilterValue& value, ParameterList& parameters) {
  const auto range = ParseDate(value.text);
  if (!range)
    return Problem(value.position, "expected a date such as \"2025\", \"2025-04\" or \"2025-04-03\"");
  const auto bind = [&](int key) { return parameters.Bind(std::to_string(key), "integer"); };
  const std::string known = Concat(" AND ", field.sql, " < ", kUnknownYear);
  switch (comparison) {
    case Comparison::kLess:
      return Concat(field.sql, " < ", bind(range->first));
    case Comparison::kLessOrEqual:
      return Concat(field.sql, " <= ", bind(range->last));
    case Comparison::kGreater:
      return Concat(field.sql, " > ", bind(range->last), known);
    case Comparison::kGreaterOrEqual:
      return Concat(field.sql, " >= ", bind(range->first), known);
    default: {
      const std::string first = bind(range->first);
      const std::string within = Concat(field.sql, " BETWEEN ", first, " AND ", bind(range->last));
      return comparison == Comparison::kNotEqual ? Negate(within) : within;
    }
  }
}

absl::StatusOr<std::string> CompileList(const FilterField& field, Comparison comparison, int position,
                                        const FilterValue& value, const FilterScope& scope,
                                        ParameterList& parameters) {
  if (comparison != Comparison::kHas) return Unsupported(field, position, ":");
  if (field.type == FieldType::kTexts) {
    FilterValue text = value;
    if (!field.resource.empty()) {
      ASSIGN_OR_RETURN(text, CompleteName(field.resource, value, scope.parent));
    }
    return Concat(field.sql, " @> ARRAY[", parameters.Bind(text.text, "text"), "]");
  }
  ASSIGN_OR_RETURN(const std::string number, NumberOf(field, value));
  return Concat(field.sql, " @> ARRAY[", parameters.Bind(number, "smallint"), "]");
}

// `field:*`.
std::string IsSet(const FilterField& field) {
  switch (field.type) {
    case FieldType::kText:
    case FieldType::kWords:
    case FieldType::kName:
      return Concat(field.sql, " <> ''");
    case FieldType::kBool:
      return std::string(field.sql);
    case FieldType::kEnum:
      return Concat(field.sql, " <> 0");
    case FieldType::kDate:
      return Concat(field.sql, " < ", kUnknownYear);
    case FieldType::kTexts:
    case FieldType::kEnums:
      return Concat("cardinality(", field.sql, ") > 0");
    default:
      return Concat(field.sql, " IS NOT NULL");
  }
}

bool IsText(FieldType type) {
  return type == FieldType::kText || type == FieldType::kWords || type == FieldType::kName;
}

}  // namespace

std::string ParameterList::Bind(std::string_view value, std::string_view sql_type) {
  params_.Text(value);
  return Concat("$", std::to_string(next_++), "::", sql_type);
}

absl::StatusOr<std::string> CompileCondition(const FilterField& field, Comparison comparison, int position,
                                             const FilterValue& value, const FilterScope& scope,
                                             ParameterList& parameters) {
  if (value.any() && comparison == Comparison::kHas) return IsSet(field);
  if (value.any())
    return Problem(value.position, Concat("* stands for any value only in the form ", field.name, ":*"));
  if (value.prefix && !IsText(field.type))
    return Problem(value.position, "a prefix is allowed only for a text");
  switch (field.type) {
    case FieldType::kText:
    case FieldType::kWords:
      return CompileText(field, comparison, position, value, parameters);
    case FieldType::kName:
      return CompileName(field, comparison, position, value, scope, parameters);
    case FieldType::kInt:
      return CompileInt(field, comparison, value, parameters);
    case FieldType::kBool:
      return CompileBool(field, comparison, position, value, parameters);
    case FieldType::kEnum:
      return CompileEnum(field, comparison, position, value, parameters);
    case FieldType::kTimestamp:
      return CompileTimestamp(field, comparison, value, scope, parameters);
    case FieldType::kDate:
      return CompileDate(field, comparison, value, parameters);
    case FieldType::kTexts:
    case FieldType::kEnums:
      return CompileList(field, comparison, position, value, scope, parameters);
  }
  return Problem(position, "this field cannot be compared");
}

std::string_view SqlTypeOf(FieldType type) {
  switch (type) {
    case FieldType::kInt:
    case FieldType::kEnum:
    case FieldType::kDate:
      return "bigint";
    case FieldType::kBool:
      return "boolean";
    case FieldType::kTimestamp:
      return "timestamptz";
    default:
      return "text";
  }
}

}  // namespace plenary::resource
