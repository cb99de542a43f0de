#include "proto_json/writer.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string_view>
#include <type_traits>

#include "absl/strings/escaping.h"
#include "base/concat.h"
#include "google/protobuf/util/json_util.h"
#include "proto_json/quoted.h"
#include "proto_json/type_plan.h"

namespace plenary::proto_json {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

// The message itself and 64 below it.
constexpr int kDeepestWritten = 65;
constexpr std::int32_t kNanosInSecond = 1'000'000'000;
// Of a Timestamp: the years 1 to 9999. Of a Duration: 10,000 years.
constexpr std::int64_t kFirstSecond = -62'135'596'800;
constexpr std::int64_t kLastSecond = 253'402'300'799;
constexpr std::int64_t kLongestSeconds = 315'576'000'000;

// Bytes of digits that are appended at once.
using Digits = std::array<char, 32>;

template <class Number>
void AppendInteger(Number number, std::string& json) {
  Digits digits;
  json.append(digits.data(), std::to_chars(digits.begin(), digits.end(), number).ptr);
}

// As many digits as `%g` gives by default, or as many as it takes to be read as the same number.
template <class Floating>
void AppendFloating(Floating number, std::string& json) {
  if (std::isnan(number)) {
    json += "\"NaN\"";
  } else if (std::isinf(number)) {
    json += number < 0 ? "\"-Infinity\"" : "\"Infinity\"";
  } else {
    constexpr int kFew = std::numeric_limits<Floating>::digits10;
    constexpr int kEnough = std::numeric_limits<Floating>::max_digits10;
    Digits digits;
    auto end = std::to_chars(digits.begin(), digits.end(), number, std::chars_format::general, kFew).ptr;
    Floating read = 0;
    std::from_chars(digits.begin(), end, read);
    // libprotobuf takes a float below the normal ones for one that it could not read, and gives all its
    // digits.
    const bool tiny = std::is_same_v<Floating, float> && std::fpclassify(number) == FP_SUBNORMAL;
    if (read != number || tiny) {
      end = std::to_chars(digits.begin(), digits.end(), number, std::chars_format::general, kEnough).ptr;
    }
    json.append(digits.data(), end);
  }
}

void AppendPadded(std::int64_t number, int width, std::string& json) {
  json.append(width, '0');
  for (std::size_t i = json.size() - 1; number > 0; --i, number /= 10) json[i] = '0' + number % 10;
}

// The part of a second with its point, in 3, 6 or 9 digits; nothing if there is none.
void AppendFraction(std::int32_t nanos, std::string& json) {
  if (nanos == 0) return;
  json += '.';
  if (nanos % 1'000'000 == 0) return AppendPadded(nanos / 1'000'000, 3, json);
  if (nanos % 1'000 == 0) return AppendPadded(nanos / 1'000, 6, json);
  AppendPadded(nanos, 9, json);
}

void AppendTime(std::int64_t seconds, std::int32_t nanos, std::string& json) {
  const std::chrono::sys_seconds time{std::chrono::seconds(seconds)};
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss clock(time - day);
  json += '"';
  AppendPadded(static_cast<int>(date.year()), 4, json);
  json += '-';
  AppendPadded(static_cast<unsigned>(date.month()), 2, json);
  json += '-';
  AppendPadded(static_cast<unsigned>(date.day()), 2, json);
  json += 'T';
  AppendPadded(clock.hours().count(), 2, json);
  json += ':';
  AppendPadded(clock.minutes().count(), 2, json);
  json += ':';
  AppendPadded(clock.seconds().count(), 2, json);
  AppendFraction(nanos, json);
  json += "Z\"";
}

absl::Status WriteByLibrary(const Message& message, std::string& json) {
  std::string written;
  const auto status = google::protobuf::util::MessageToJsonString(message, &written);
  if (!status.ok()) return absl::InvalidArgumentError({status.message().data(), status.message().size()});
  json += written;
  return absl::OkStatus();
}

// Writes one message and what is below it.
class Writer {
 public:
  explicit Writer(std::string& json) : json_(json) {}

  void Object(const Message& message, const TypePlan& plan) {
    if (++depth_ > kDeepestWritten) return Refuse(message, "more than 64 messages are below each other");
    const Reflection& reflection = *message.GetReflection();
    char before = '{';
    for (const FieldPlan& field : plan.fields) {
      const int size = field.repeated ? reflection.FieldSize(message, field.field)
                                      : static_cast<int>(reflection.HasField(message, field.field));
      if (size == 0) continue;
      json_ += before;
      json_ += field.label;
      before = ',';
      if (field.map) {
        Map(message, field, size);
      } else if (field.repeated) {
        List(message, field, size);
      } else {
        Value(message, field, kSingular);
      }
    }
    if (before == '{') json_ += before;
    json_ += '}';
    --depth_;
  }

  const absl::Status& status() const { return status_; }

 private:
  // In place of an index, for fields that are not repeated.
  static constexpr int kSingular = -1;

  void Map(const Message& message, const FieldPlan& field, int size) {
    const FieldPlan& key = field.type->fields[0];
    const FieldPlan& value = field.type->fields[1];
    for (int i = 0; i < size; ++i) {
      const Message& entry = message.GetReflection()->GetRepeatedMessage(message, field.field, i);
      json_ += i == 0 ? '{' : ',';
      const bool quoted = key.cpp_type == FieldDescriptor::CPPTYPE_INT32 ||
                          key.cpp_type == FieldDescriptor::CPPTYPE_UINT32 ||
                          key.cpp_type == FieldDescriptor::CPPTYPE_BOOL;
      if (quoted) json_ += '"';
      Value(entry, key, kSingular);
      json_ += quoted ? "\":" : ":";
      Value(entry, value, kSingular);
    }
    json_ += '}';
  }

  void List(const Message& message, const FieldPlan& field, int size) {
    for (int i = 0; i < size; ++i) {
      json_ += i == 0 ? '[' : ',';
      Value(message, field, i);
    }
    json_ += ']';
  }

  void Value(const Message& message, const FieldPlan& plan, int index) {
    const Reflection& get = *message.GetReflection();
    const FieldDescriptor* field = plan.field;
    const bool one = index == kSingular;
    switch (plan.cpp_type) {
      case FieldDescriptor::CPPTYPE_INT32:
        return AppendInteger(one ? get.GetInt32(message, field) : get.GetRepeatedInt32(message, field, index),
                             json_);
      case FieldDescriptor::CPPTYPE_UINT32:
        return AppendInteger(
            one ? get.GetUInt32(message, field) : get.GetRepeatedUInt32(message, field, index), json_);
      case FieldDescriptor::CPPTYPE_INT64:
        return AppendLong(one ? get.GetInt64(message, field) : get.GetRepeatedInt64(message, field, index));
      case FieldDescriptor::CPPTYPE_UINT64:
        return AppendLong(one ? get.GetUInt64(message, field) : get.GetRepeatedUInt64(message, field, index));
      case FieldDescriptor::CPPTYPE_DOUBLE:
        return AppendFloating(
            one ? get.GetDouble(message, field) : get.GetRepeatedDouble(message, field, index), json_);
      case FieldDescriptor::CPPTYPE_FLOAT:
        return AppendFloating(
            one ? get.GetFloat(message, field) : get.GetRepeatedFloat(message, field, index), json_);
      case FieldDescriptor::CPPTYPE_BOOL:
        json_ += (one ? get.GetBool(message, field) : get.GetRepeatedBool(message, field, index)) ? "true"
                                                                                                  : "false";
        return;
      case FieldDescriptor::CPPTYPE_ENUM:
        return Enum(one ? get.GetEnumValue(message, field) : get.GetRepeatedEnumValue(message, field, index),
                    plan);
      case FieldDescriptor::CPPTYPE_STRING: {
        std::string copy;  // of texts that are no std::string in the message
        return Text(one ? get.GetStringReference(message, field, &copy)
                        : get.GetRepeatedStringReference(message, field, index, &copy),
                    message, plan);
      }
      case FieldDescriptor::CPPTYPE_MESSAGE:
        return Inner(one ? get.GetMessage(message, field) : get.GetRepeatedMessage(message, field, index),
                     *plan.type);
    }
  }

  // JavaScript's numbers are exact up to 2^53 only.
  template <class Number>
  void AppendLong(Number number) {
    json_ += '"';
    AppendInteger(number, json_);
    json_ += '"';
  }

  // By its name; a number that has none, from a later contract, as it is.
  void Enum(int number, const FieldPlan& plan) {
    const auto* value = plan.enumeration->FindValueByNumber(number);
    if (value == nullptr) return AppendInteger(number, json_);
    json_ += '"';
    json_ += value->name();
    json_ += '"';
  }

  void Text(const std::string& text, const Message& message, const FieldPlan& plan) {
    if (plan.field->type() != FieldDescriptor::TYPE_BYTES) {
      if (!AppendQuoted(text, json_)) Refuse(message, Concat(plan.field->name(), " is not UTF-8"));
      return;
    }
    json_ += '"';
    json_ += absl::Base64Escape(text);
    json_ += '"';
  }

  void Inner(const Message& message, const TypePlan& plan) {
    switch (plan.form) {
      case Form::kObject:
        return Object(message, plan);
      case Form::kTimestamp:
        return Timestamp(message, plan);
      case Form::kDuration:
        return Duration(message, plan);
      case Form::kWrapper:
        return Value(message, plan.fields[0], kSingular);
      case Form::kMask:     // no answer has one
      case Form::kLibrary:  // whole_by_library keeps them away
        if (const absl::Status written = WriteByLibrary(message, json_); !written.ok()) {
          Refuse(message, {written.message().data(), written.message().size()});
        }
    }
  }

  void Timestamp(const Message& message, const TypePlan& plan) {
    const std::int64_t seconds = message.GetReflection()->GetInt64(message, plan.fields[0].field);
    const std::int32_t nanos = message.GetReflection()->GetInt32(message, plan.fields[1].field);
    if (seconds < kFirstSecond || seconds > kLastSecond || nanos < 0 || nanos >= kNanosInSecond) {
      return Refuse(message, "it is out of its range");
    }
    AppendTime(seconds, nanos, json_);
  }

  void Duration(const Message& message, const TypePlan& plan) {
    const std::int64_t seconds = message.GetReflection()->GetInt64(message, plan.fields[0].field);
    const std::int32_t nanos = message.GetReflection()->GetInt32(message, plan.fields[1].field);
    if (seconds < -kLongestSeconds || seconds > kLongestSeconds || nanos <= -kNanosInSecond ||
        nanos >= kNanosInSecond || (seconds < 0 && nanos > 0) || (seconds > 0 && nanos < 0)) {
      return Refuse(message, "it is out of its range");
    }
    json_ += seconds < 0 || nanos < 0 ? "\"-" : "\"";
    AppendInteger(std::abs(seconds), json_);
    AppendFraction(std::abs(nanos), json_);
    json_ += "s\"";
  }

  // What is written from here on is thrown away.
  void Refuse(const Message& message, std::string_view problem) {
    if (status_.ok()) {
      status_ =
          absl::InvalidArgumentError(Concat(message.GetDescriptor()->full_name(), " in JSON: ", problem));
    }
  }

  std::string& json_;
  int depth_ = 0;
  absl::Status status_;
};

}  // namespace

absl::Status Write(const Message& message, std::string& json) {
  const TypePlan& plan = PlanOf(message.GetDescriptor());
  if (plan.whole_by_library) return WriteByLibrary(message, json);
  const std::size_t before = json.size();
  Writer writer(json);
  writer.Object(message, plan);
  if (!writer.status().ok()) json.resize(before);
  return writer.status();
}

}  // namespace plenary::proto_json
