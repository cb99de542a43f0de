#include "plenary/terminal/wording.h"

#include <cstdint>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "google/protobuf/util/time_util.h"
#include "plenary/contract/contract.h"
#include "plenary/text/text.h"
#include "unicode/locid.h"
#include "unicode/unistr.h"

namespace plenary::client {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

constexpr const char* kWeekdays[] = {"",         "Monday", "Tuesday",  "Wednesday",
                                     "Thursday", "Friday", "Saturday", "Sunday"};
constexpr const char* kMonths[] = {"",     "January", "February",  "March",   "April",    "May",     "June",
                                   "July", "August",  "September", "October", "November", "December"};

// The name of a small number; the number itself where it has none.
template <std::size_t size>
std::string Named(const char* const (&names)[size], int number) {
  return number >= 0 && number < static_cast<int>(size) ? names[number] : absl::StrCat(number);
}

std::string Number(std::int64_t number) { return number == 0 ? "" : absl::StrCat(number); }

// The messages that fit into a cell; "" for others.
std::string MessageInWords(const Message& message, const absl::TimeZone& zone) {
  if (const auto* text = dynamic_cast<const v1::LocalizedText*>(&message)) return InWords(*text);
  if (const auto* date = dynamic_cast<const v1::Date*>(&message)) return InWords(*date);
  if (const auto* time = dynamic_cast<const google::protobuf::Timestamp*>(&message)) {
    return InWords(*time, zone);
  }
  if (const auto* place = dynamic_cast<const v1::Event::Place*>(&message)) return InWords(*place);
  if (const auto* office = dynamic_cast<const v1::Person::Office*>(&message)) return InWords(*office);
  if (const auto* credit = dynamic_cast<const v1::Participant::Credit*>(&message)) {
    std::vector<std::string> positions;
    for (const auto& position : credit->positions()) positions.push_back(InWords(position));
    return absl::StrJoin(positions, "; ");
  }
  return "";
}

std::string ValueInWords(const Message& message, const FieldDescriptor& field, int index,
                         const absl::TimeZone& zone) {
  const auto* reflection = message.GetReflection();
  if (field.enum_type() != nullptr) {
    return InWords(*(field.is_repeated() ? reflection->GetRepeatedEnum(message, &field, index)
                                         : reflection->GetEnum(message, &field)));
  }
  if (field.message_type() != nullptr) {
    return MessageInWords(field.is_repeated() ? reflection->GetRepeatedMessage(message, &field, index)
                                              : reflection->GetMessage(message, &field),
                          zone);
  }
  if (field.type() == FieldDescriptor::TYPE_STRING) {
    return field.is_repeated() ? reflection->GetRepeatedString(message, &field, index)
                               : reflection->GetString(message, &field);
  }
  if (field.type() == FieldDescriptor::TYPE_BOOL && !field.is_repeated()) {
    return reflection->GetBool(message, &field) ? "yes" : "";
  }
  if (field.type() == FieldDescriptor::TYPE_INT32 && !field.is_repeated()) {
    return Number(reflection->GetInt32(message, &field));
  }
  if (field.type() == FieldDescriptor::TYPE_INT64 && !field.is_repeated()) {
    return Number(reflection->GetInt64(message, &field));
  }
  return "";
}

}  // namespace

std::string InWords(const v1::LocalizedText& text) {
  if (text.has_resolved()) return text.resolved().text();
  for (const auto& entry : text.entries()) {
    if (entry.language() == text.original_language()) return entry.text();
  }
  return text.entries().empty() ? "" : text.entries(0).text();
}

std::string InWords(const v1::Date& date) {
  const std::string weekday = Named(kWeekdays, date.weekday());
  const std::string day =
      JoinSet({Number(date.day()), Named(kMonths, date.month()), Number(date.year())}, " ");
  if (date.month() != 0) return JoinSet({weekday, day}, " ");
  if (weekday.empty()) return day;
  return day.empty() ? weekday + " (date not reported)"
                     : absl::StrCat(weekday, ", ", day, " (day not reported)");
}

std::string InWords(const v1::Event::Place& place) {
  return JoinSet({InWords(place.venue()), InWords(place.city()), RegionName(place.region_code()),
                  place.online() ? "online" : ""},
                 ", ");
}

std::string InWords(const v1::Event::ReportedFigure& figure) {
  const std::string qualifier = InWords(*v1::Event::ReportedFigure::Qualifier_descriptor()->FindValueByNumber(
      v1::Event::ReportedFigure::Qualifier_IsValid(figure.qualifier()) ? figure.qualifier() : 0));
  return JoinSet({qualifier, figure.has_value() ? absl::StrCat(figure.value()) : "no number"}, " ");
}

std::string InWords(const v1::Participant::Position& position) {
  return JoinSet({InWords(position.title()), InWords(position.affiliation())}, ", ");
}

std::string InWords(const v1::Person::Office& office) {
  return JoinSet({InWords(office.title()), office.organization()}, ", ");
}

std::string InWords(const google::protobuf::Timestamp& time, const absl::TimeZone& zone) {
  if (time.ByteSizeLong() == 0) return "";
  if (zone == absl::UTCTimeZone()) return google::protobuf::util::TimeUtil::ToString(time);
  const absl::Time moment = absl::FromUnixSeconds(time.seconds()) + absl::Nanoseconds(time.nanos());
  const bool whole = time.seconds() % 60 == 0 && time.nanos() == 0;
  return absl::FormatTime(whole ? "%Y-%m-%d %H:%M%Ez" : "%Y-%m-%d %H:%M:%S%Ez", moment, zone);
}

std::string ClauseName(const v1::Document& document, const std::string& clause_id) {
  for (int i = 0; i < document.clauses_size(); ++i) {
    if (document.clauses(i).id() != clause_id) continue;
    const std::string& number = document.clauses(i).number();
    return number.empty() ? absl::StrCat("clause ", i + 1) : absl::StrCat("paragraph ", number);
  }
  return clause_id;
}

std::string InWords(const v1::Source& source) {
  const std::string title = source.title().empty() ? "" : absl::StrCat("“", source.title(), "”");
  const std::string known = JoinSet(
      {source.publisher(), source.author(), title, InWords(source.publish_date()), source.url()}, ", ");
  if (!known.empty()) return known;
  const std::string language =
      source.language().empty() ? "" : absl::StrCat(" (language: ", source.language(), ")");
  return absl::StrCat("a report whose publisher, title and date are not known", language);
}

std::string RegionName(const std::string& code) {
  icu::UnicodeString name;
  icu::Locale("", code.c_str()).getDisplayCountry(icu::Locale::getEnglish(), name);
  std::string text;
  name.toUTF8String(text);
  return text;
}

std::string TitleOf(const Message& resource) {
  if (const auto* person = dynamic_cast<const v1::Person*>(&resource)) {
    return person->names().empty() ? "" : person->names(0).full();
  }
  if (const auto* participant = dynamic_cast<const v1::Participant*>(&resource)) {
    return JoinSet({participant->credit().honorific(), InWords(participant->credit().display_name())}, " ");
  }
  const FieldDescriptor* title = resource.GetDescriptor()->FindFieldByName("title");
  return title == nullptr ? "" : CellOf(resource, *title);
}

std::string CellOf(const Message& resource, const FieldDescriptor& field, const absl::TimeZone& zone) {
  if (!field.is_repeated()) return ValueInWords(resource, field, 0, zone);
  std::vector<std::string> values;
  for (int i = 0; i < resource.GetReflection()->FieldSize(resource, &field); ++i) {
    values.push_back(ValueInWords(resource, field, i, zone));
  }
  return JoinSet(values, "; ");
}

}  // namespace plenary::client
