// The writer beside libprotobuf's, for every message of the contract and one with fields of
// every kind.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <iostream>
#include <limits>
#include <memory>
#include <random>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "contract/services.h"
#include "google/protobuf/descriptor.pb.h"
#include "google/protobuf/util/json_util.h"
#include "proto_json/kinds.pb.h"
#include "proto_json/writer.h"

namespace plenary::proto_json {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::FileDescriptor;
using google::protobuf::Message;
using google::protobuf::MessageFactory;
using google::protobuf::Reflection;

constexpr int kDeepestRandom = 3;

constexpr const char* kTexts[] = {"",
                                  "a",
                                  "Ana María",
                                  "林",
                                  "\"quoted\" \\ / <b>",
                                  "\x01\b\t\n\f\r\x1f\x7f",
                                  "\u0080\u00a0\u00ad\u0600\u0604\u06dd\u070f\u17b4\u17b6",
                                  "\u200b\u2010\u2028\u2029\u202f\u2060\u2065\u206a\ufeff\ufff9\ufffd",
                                  "\U0001d173\U0001f600\U000e0001\U000e0020\U0010ffff"};

template <class Value>
Value OneOf(std::span<const Value> values, std::mt19937& random) {
  return values[random() % values.size()];
}

std::string RandomText(std::mt19937& random) {
  std::string text;
  for (int pieces = static_cast<int>(random() % 4); pieces > 0; --pieces) {
    text += OneOf<const char*>(kTexts, random);
  }
  return text;
}

std::string RandomBytes(std::mt19937& random) {
  std::string bytes(random() % 9, '\0');
  for (char& byte : bytes) byte = static_cast<char>(random());
  return bytes;
}

template <class Integer>
Integer RandomInteger(std::mt19937& random) {
  using Limits = std::numeric_limits<Integer>;
  const Integer values[] = {0, 1, Limits::min(), Limits::max(), static_cast<Integer>(random())};
  return OneOf<Integer>(values, random);
}

template <class Floating>
Floating RandomFloating(std::mt19937& random) {
  using Limits = std::numeric_limits<Floating>;
  const Floating some = static_cast<Floating>(random()) / static_cast<Floating>(random() % 1000 + 1);
  const Floating values[] = {0,
                             Floating(1) / 3,
                             Floating(0.1),
                             some,
                             -some,
                             some * Floating(1e20),
                             some * Floating(1e-20),
                             Floating(100000),
                             Floating(1e21),
                             Limits::max(),
                             Limits::lowest(),
                             Limits::min(),
                             Limits::denorm_min(),
                             Limits::infinity(),
                             -Limits::infinity(),
                             Limits::quiet_NaN()};
  return OneOf<Floating>(values, random);
}

// Known or, one time in five, from a later contract.
int RandomEnum(const FieldDescriptor* field, std::mt19937& random) {
  const auto* type = field->enum_type();
  return random() % 5 == 0 ? 12345 : type->value(static_cast<int>(random() % type->value_count()))->number();
}

// Seconds and nanos of a Timestamp or Duration; both have the same fields.
void FillTime(Message& message, std::int64_t first, std::int64_t last, std::mt19937& random) {
  const std::int64_t some = std::int64_t{1'800'000'000} + static_cast<std::int32_t>(random());
  const std::int64_t seconds[] = {first, last, 0, -1, 951'782'400, some};
  const std::int32_t nanos[] = {0, 1, 20, 1'000, 120'000, 1'000'000, 500'000'000, 999'999'999};
  const bool is_duration = first == -last;
  const std::int64_t second = OneOf<std::int64_t>(seconds, random);
  const std::int32_t nano = OneOf<std::int32_t>(nanos, random);
  const Descriptor* type = message.GetDescriptor();
  message.GetReflection()->SetInt64(&message, type->field(0), second);
  message.GetReflection()->SetInt32(&message, type->field(1), is_duration && second < 0 ? -nano : nano);
}

void FillMask(Message& message, std::mt19937& random) {
  constexpr const char* kPaths[] = {"title", "place.city", "display_name", "credit.positions", "a.b_c.d1"};
  for (int paths = static_cast<int>(random() % 3); paths > 0; --paths) {
    message.GetReflection()->AddString(&message, message.GetDescriptor()->field(0),
                                       OneOf<const char*>(kPaths, random));
  }
}

// Fills a third of the fields with values of all sorts: the greatest and the least, texts with odd
// characters, numbers that an enum has no name for. What it makes can be written as JSON.
void FillRandomly(Message& message, std::mt19937& random, int depth);

void FillInner(Message& message, std::mt19937& random, int depth) {
  switch (message.GetDescriptor()->well_known_type()) {
    case Descriptor::WELLKNOWNTYPE_TIMESTAMP:
      return FillTime(message, -62'135'596'800, 253'402'300'799, random);
    case Descriptor::WELLKNOWNTYPE_DURATION:
      return FillTime(message, -315'576'000'000, 315'576'000'000, random);
    case Descriptor::WELLKNOWNTYPE_FIELDMASK:
      return FillMask(message, random);
    case Descriptor::WELLKNOWNTYPE_ANY:
    case Descriptor::WELLKNOWNTYPE_STRUCT:
    case Descriptor::WELLKNOWNTYPE_VALUE:
    case Descriptor::WELLKNOWNTYPE_LISTVALUE:
      return;
    default:
      return FillRandomly(message, random, depth + 1);
  }
}

void SetRandomly(Message& message, const FieldDescriptor* field, std::mt19937& random, int depth) {
  const Reflection& reflection = *message.GetReflection();
  const auto put = [&](auto setter, auto adder, const auto& value) {
    field->is_repeated() ? (reflection.*adder)(&message, field, value)
                         : (reflection.*setter)(&message, field, value);
  };
  using R = Reflection;
  switch (field->cpp_type()) {
    case FieldDescriptor::CPPTYPE_INT32:
      return put(&R::SetInt32, &R::AddInt32, RandomInteger<std::int32_t>(random));
    case FieldDescriptor::CPPTYPE_INT64:
      return put(&R::SetInt64, &R::AddInt64, RandomInteger<std::int64_t>(random));
    case FieldDescriptor::CPPTYPE_UINT32:
      return put(&R::SetUInt32, &R::AddUInt32, RandomInteger<std::uint32_t>(random));
    case FieldDescriptor::CPPTYPE_UINT64:
      return put(&R::SetUInt64, &R::AddUInt64, RandomInteger<std::uint64_t>(random));
    case FieldDescriptor::CPPTYPE_DOUBLE:
      return put(&R::SetDouble, &R::AddDouble, RandomFloating<double>(random));
    case FieldDescriptor::CPPTYPE_FLOAT:
      return put(&R::SetFloat, &R::AddFloat, RandomFloating<float>(random));
    case FieldDescriptor::CPPTYPE_BOOL:
      return put(&R::SetBool, &R::AddBool, random() % 2 == 0);
    case FieldDescriptor::CPPTYPE_ENUM:
      return put(&R::SetEnumValue, &R::AddEnumValue, RandomEnum(field, random));
    case FieldDescriptor::CPPTYPE_STRING:
      return put(&R::SetString, &R::AddString,
                 field->type() == FieldDescriptor::TYPE_BYTES ? RandomBytes(random) : RandomText(random));
    case FieldDescriptor::CPPTYPE_MESSAGE:
      return FillInner(field->is_repeated() ? *reflection.AddMessage(&message, field)
                                            : *reflection.MutableMessage(&message, field),
                       random, depth);
  }
}

void FillRandomly(Message& message, std::mt19937& random, int depth) {
  const Descriptor* type = message.GetDescriptor();
  for (int i = 0; i < type->field_count(); ++i) {
    const FieldDescriptor* field = type->field(i);
    const bool is_object = field->message_type() != nullptr && !field->is_map();
    if (random() % 3 != 0 || (is_object && depth >= kDeepestRandom)) continue;
    // A map within a map's value is copied by reflection, and may get another order: one entry has none.
    const bool many = field->is_repeated() && !(field->is_map() && depth > 0);
    const int times = many ? static_cast<int>(random() % 4) : 1;
    for (int time = 0; time < times; ++time) SetRandomly(message, field, random, depth);
  }
}

void CollectTypes(const Descriptor* type, std::vector<const Descriptor*>& types) {
  if (type->options().map_entry()) return;
  types.push_back(type);
  for (int i = 0; i < type->nested_type_count(); ++i) CollectTypes(type->nested_type(i), types);
}

void CollectTypes(const FileDescriptor* file, std::set<const FileDescriptor*>& seen,
                  std::vector<const Descriptor*>& types) {
  if (file->package() != "plenary.v1" || !seen.insert(file).second) return;
  for (int i = 0; i < file->message_type_count(); ++i) CollectTypes(file->message_type(i), types);
  for (int i = 0; i < file->dependency_count(); ++i) CollectTypes(file->dependency(i), seen, types);
}

// Those that the files of the contract's services define or import.
std::vector<const Descriptor*> ContractTypes() {
  std::vector<const Descriptor*> types;
  std::set<const FileDescriptor*> seen;
  for (const FileDescriptor* file : contract::ServiceFiles()) CollectTypes(file, seen, types);
  return types;
}

// As if it came over the wire: a map's entries have the order then in which libprotobuf writes them.
std::unique_ptr<Message> RandomMessage(const Descriptor* type, std::mt19937& random) {
  const Message* prototype = MessageFactory::generated_factory()->GetPrototype(type);
  const std::unique_ptr<Message> filled(prototype->New());
  FillRandomly(*filled, random, 0);
  std::unique_ptr<Message> message(prototype->New());
  EXPECT_TRUE(message->ParseFromString(filled->SerializeAsString()));
  return message;
}

// Byte for byte, behind what was there.
void Compare(const Message& message) {
  std::string expected;
  ASSERT_TRUE(google::protobuf::util::MessageToJsonString(message, &expected).ok());
  std::string written = "kept";
  const absl::Status status = Write(message, written);
  ASSERT_TRUE(status.ok()) << status << expected;
  ASSERT_EQ(written, "kept" + expected);
}

class Differential : public ::testing::Test {
 protected:
  void SetUp() override { std::cout << "seed " << kSeed << std::endl; }

  void CompareMany(const Descriptor* type, int messages) {
    for (int i = 0; i < messages && !HasFatalFailure(); ++i) Compare(*RandomMessage(type, random_));
  }

  static constexpr unsigned kSeed = 1;
  std::mt19937 random_{kSeed};
};

TEST_F(Differential, MessagesOfTheContract) {
  const auto types = ContractTypes();
  EXPECT_GT(types.size(), 200);
  for (const Descriptor* type : types) {
    SCOPED_TRACE(type->full_name());
    CompareMany(type, 20);
  }
}

TEST_F(Differential, FieldsOfEveryKind) { CompareMany(test::Kinds::descriptor(), 1'000); }

TEST_F(Differential, WhatIsLeftToTheLibrary) { CompareMany(test::HasRare::descriptor(), 50); }

}  // namespace
}  // namespace plenary::proto_json
