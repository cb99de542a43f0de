#include <google/protobuf/util/message_differencer.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "contract/contract_test_support.h"
#include "contract/proto_options.h"
#include "errors/status_details.h"
#include "fuzz/expect.h"
#include "fuzz/targets.h"
#include "messages/field_mask.h"
#include "messages/field_path.h"
#include "messages/output_only.h"
#include "messages/read_mask.h"
#include "plenary/v1/event.pb.h"
#include "plenary/v1/participant.pb.h"

namespace plenary::fuzz {
namespace {

using contract::AudienceSet;
using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::FieldMask;
using google::protobuf::Message;
using messages::FieldPath;

constexpr int kMostPaths = 100;

constexpr char kEvent[] = R"(
  name: "events/e" etag: "1" state: STATE_ANNOUNCED warnings { message: "no venue" } kind: KIND_FORUM
  title { entries { language: "en" text: "Forum" } } time_zone: "Asia/Shanghai" duration_days: 2
  place { city { entries { language: "en" text: "Beijing" } } region_code: "CN" }
  start_date { year: 2025 month: 2 day: 3 } working_languages: "en" participants_complete: true
  registration_policy { capacity: 100 questions { question_id: "diet" text { entries { language: "en" text: "Diet" } } } }
  media { url: "https://example.org/a" audience: AUDIENCE_CLASS_PUBLIC } media { url: "https://example.org/b" })";
constexpr char kOtherEvent[] = R"(
  name: "events/other" etag: "2" state: STATE_DRAFT kind: KIND_SEMINAR
  title { entries { language: "es" text: "Foro" } resolved { language: "es" text: "forged" } }
  place { venue { entries { language: "es" text: "Ateneo" } } online: true region_code: "ES" }
  start_date { year: 2026 month: 3 day: 4 } end_date { year: 2026 month: 3 day: 5 } working_languages: "es"
  registration_policy { capacity: 0 approval_required: true window { start_time { seconds: 1 } } }
  hosts { organization: "organizations/o" role: ROLE_HOST } counts_published: true
  media { url: "https://example.org/c" audience: AUDIENCE_CLASS_PUBLIC })";
constexpr char kParticipant[] = R"(
  name: "events/e/participants/p" etag: "1" state: STATE_CONFIRMED collective: true waitlist_number: 4
  credit { display_name { entries { language: "en" text: "Ana" } } honorific: "Dr" positions { organization: "organizations/o" } }
  person: "people/p" region_code: "ES" roles: ROLE_SPEAKER contact { emails: "a@b.example" phones: "1" }
  answers { question_id: "diet" text: "any" } protocol_rank: 3 languages: "en" listing_basis: LISTING_BASIS_CONSENT)";
constexpr char kOtherParticipant[] = R"(
  name: "events/e/participants/q" state: STATE_INVITED category: CATEGORY_MEDIA
  credit { display_name { entries { language: "zh" text: "林" } } } delegation: "events/e/delegations/d"
  region_code: "CN" contact { postal_address: "Calle 1" } consents { purpose: "listing" } external_id: "7"
  media { url: "https://example.org/d" audience: AUDIENCE_CLASS_STAFF } languages: "es" languages: "zh")";

// Who changes what: chosen by the first byte.
struct Update {
  AudienceSet sees;
  std::unique_ptr<Message> stored;
  std::unique_ptr<Message> changes;
};

template <class Resource>
std::unique_ptr<Message> Made(const char* text) {
  return std::make_unique<Resource>(contract::Parse<Resource>(text));
}

Update UpdateOf(unsigned char options) {
  constexpr AudienceSet kSees[] = {contract::kAll, contract::kStaff, contract::kPublicOnly,
                                   AudienceSet::AtDoor()};
  Update update{kSees[options & 3], nullptr, nullptr};
  if ((options & 4) == 0) {
    update.stored = Made<v1::Event>(kEvent);
    update.changes = Made<v1::Event>(kOtherEvent);
  } else {
    update.stored = Made<v1::Participant>(kParticipant);
    update.changes = Made<v1::Participant>(kOtherParticipant);
  }
  if ((options & 8) != 0) update.changes->Clear();
  if ((options & 16) != 0) update.stored->Clear();
  return update;
}

// Paths with commas between them, as valid UTF-8: transport refuses anything else.
FieldMask MaskOf(std::string_view bytes) {
  std::string text;
  icu::UnicodeString::fromUTF8({bytes.data(), static_cast<std::int32_t>(bytes.size())}).toUTF8String(text);
  FieldMask mask;
  if (text.empty()) return mask;
  for (std::size_t at = 0; at <= text.size() && mask.paths_size() < kMostPaths;) {
    const std::size_t comma = std::min(text.find(',', at), text.size());
    mask.add_paths(text.substr(at, comma - at));
    at = comma + 1;
  }
  return mask;
}

bool IsStar(const FieldMask& mask) { return mask.paths_size() == 1 && mask.paths(0) == "*"; }

// Takes the field out, and messages that are empty without it.
void TakeOut(std::span<const FieldDescriptor* const> path, Message& message) {
  const auto& reflection = *message.GetReflection();
  if (path.size() == 1) return reflection.ClearField(&message, path.front());
  if (!reflection.HasField(message, path.front())) return;
  Message& inner = *reflection.MutableMessage(&message, path.front());
  TakeOut(path.subspan(1), inner);
  if (inner.ByteSizeLong() == 0) reflection.ClearField(&message, path.front());
}

void TrimTo(const FieldDescriptor* field, Message& message) {
  const Descriptor* type = message.GetDescriptor();
  for (int i = 0; i < type->field_count(); ++i) {
    if (type->field(i) != field) message.GetReflection()->ClearField(&message, type->field(i));
  }
}

std::unique_ptr<Message> CopyOf(const Message& message) {
  std::unique_ptr<Message> copy(message.New());
  copy->CopyFrom(message);
  return copy;
}

bool Same(const Message& a, const Message& b) {
  return google::protobuf::util::MessageDifferencer::Equals(a, b);
}
// Whether the two have the same in `field`.
bool SameIn(const FieldDescriptor* field, const Message& a, const Message& b) {
  const auto of_a = CopyOf(a);
  const auto of_b = CopyOf(b);
  TrimTo(field, *of_a);
  TrimTo(field, *of_b);
  return Same(*of_a, *of_b);
}

// A field that callers do not change.
bool IsOurs(const FieldDescriptor* field) {
  return messages::MeansNothingOnInput(field) || contract::Behaves(field, google::api::IMMUTABLE);
}

// Nothing changed but what the mask names, and that is as the changes have it.
void CheckResult(const Update& update, const std::vector<FieldPath>& paths, const Message& result) {
  const auto before = CopyOf(*update.stored);
  const auto after = CopyOf(result);
  const auto changes = CopyOf(*update.changes);
  messages::ClearOutputOnly(*changes);
  for (const FieldPath& path : paths) {
    const FieldDescriptor* field = path.fields.front();
    Expect(!contract::IsHidden(field, update.sees), "what is not seen is not changed");
    if (std::ranges::any_of(path.fields, IsOurs)) continue;
    // Media that are not seen are kept.
    if (path.fields.size() == 1 && field->message_type() != v1::MediaLink::descriptor()) {
      Expect(SameIn(field, *changes, result), "a field is as it was sent");
    }
    TakeOut(path.fields, *before);
    TakeOut(path.fields, *after);
  }
  Expect(Same(*before, *after), "nothing else changes");
}

// How many violations are about the mask.
std::size_t CountRefused(const absl::Status& status, std::string_view mask_field) {
  std::size_t count = 0;
  for (const auto& violation : errors::ViolationsOf(status)) {
    count += violation.field == mask_field ? 1 : 0;
    Expect(!violation.description.empty(), "a refusal says why");
  }
  return count;
}

// What the paths of the mask name, one by one; adds to `refused` those that name nothing.
std::vector<FieldPath> PathsOf(const FieldMask& mask, const Descriptor* type, AudienceSet sees,
                               std::size_t& refused) {
  std::vector<FieldPath> paths;
  for (const std::string& text : mask.paths()) {
    FieldPath path = messages::ParseFieldPath(text, type, sees);
    Expect(path.fields.empty() != path.problem.empty(), "a path names a field, or it is said why not");
    refused += path.fields.empty() ? 1 : 0;
    paths.push_back(std::move(path));
  }
  return paths;
}

std::vector<FieldPath> AllSeen(const Descriptor* type, AudienceSet sees) {
  std::vector<FieldPath> paths;
  for (int i = 0; i < type->field_count(); ++i) {
    if (!contract::IsHidden(type->field(i), sees)) paths.push_back({{type->field(i)}, ""});
  }
  return paths;
}

void CheckUpdate(const Update& update, const FieldMask& mask) {
  const Descriptor* type = update.stored->GetDescriptor();
  std::size_t refused = 0;
  std::vector<FieldPath> paths =
      IsStar(mask) ? AllSeen(type, update.sees) : PathsOf(mask, type, update.sees, refused);
  const auto result = CopyOf(*update.stored);
  const absl::Status status = messages::ApplyUpdate(*update.changes, mask, update.sees, *result);
  if (!status.ok()) {
    Expect(errors::ReasonOf(status) == v1::INVALID_FIELDS, "a refusal is about fields");
    const std::size_t told = CountRefused(status, "update_mask");
    // As many are told as fit into an answer.
    Expect(told == refused || (told > 5 && told < refused), "all paths that name nothing are told");
    Expect(refused > 0 || !errors::ViolationsOf(status).empty(), "what the whole lacks is told");
    return;
  }
  Expect(refused == 0, "what names nothing is refused");
  CheckResult(update, paths, *result);
  const auto again = CopyOf(*result);
  Expect(messages::ApplyUpdate(*update.changes, mask, update.sees, *again).ok(), "a change can be repeated");
  const FieldDescriptor* media = type->FindFieldByName("media");
  again->GetReflection()->ClearField(again.get(), media);
  result->GetReflection()->ClearField(result.get(), media);
  Expect(Same(*again, *result), "and then changes nothing");
}

// A read mask takes what an update mask takes, but for what lies within a field.
void CheckRead(const Message& stored, const FieldMask& mask, AudienceSet sees) {
  const auto read = messages::ReadMask::Parse(mask, stored.GetDescriptor(), sees);
  std::size_t refused = 0;
  const std::vector<FieldPath> paths = PathsOf(mask, stored.GetDescriptor(), sees, refused);
  for (const FieldPath& path : paths) refused += path.fields.size() > 1 ? 1 : 0;
  if (!read.ok()) {
    const std::size_t told = CountRefused(read.status(), "read_mask");
    Expect(told == refused || (told > 5 && told < refused), "all paths that name no field are told");
    return;
  }
  Expect(refused == 0 || IsStar(mask), "what names no field is refused");
  const auto expected = CopyOf(stored);
  for (int i = 0; i < stored.GetDescriptor()->field_count(); ++i) {
    const FieldDescriptor* field = stored.GetDescriptor()->field(i);
    Expect(!read->Has(field->name()) || !contract::IsHidden(field, sees), "what is not seen is not read");
    if (field->name() == "name" || read->Has(field->name())) continue;
    expected->GetReflection()->ClearField(expected.get(), field);
  }
  const auto trimmed = CopyOf(stored);
  read->Trim(*trimmed);
  Expect(Same(*trimmed, *expected), "what is asked for is read, and the name");
}

}  // namespace

// The first byte says who changes what, the others are the mask.
void ApplyMasks(std::string_view bytes) {
  if (bytes.empty()) return;
  const Update update = UpdateOf(static_cast<unsigned char>(bytes.front()));
  const FieldMask mask = MaskOf(bytes.substr(1));
  CheckRead(*update.stored, mask, update.sees);
  if (!mask.paths().empty()) CheckUpdate(update, mask);
}

}  // namespace plenary::fuzz
