#include "participants/own_words.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "base/concat.h"
#include "google/protobuf/util/message_differencer.h"
#include "plenary/v1/types.pb.h"

namespace plenary::participants::rules {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::util::MessageDifferencer;
using v1::Participant;
using Violations = std::vector<errors::FieldViolation>;
using Path = std::vector<std::string_view>;
using enum When;

// Staff chose a focal point to speak for its delegation, but nobody chose callers who register themselves.
// They may not find out whether an organization is in the directory, so they name neither.
constexpr OwnWord kOwnWords[] = {
    {"credit.display_name", kAlways, kBeforeApproval, kAlways, kBeforeApproval},
    {"credit.honorific", kAlways, kBeforeApproval, kAlways, kBeforeApproval},
    {"credit.positions", kAlways, kBeforeApproval, kAlways, kBeforeApproval},
    {"credit.positions.organization", kNever, kNever, kNever, kNever},
    {"person", kNever, kNever, kNever, kNever},
    {"collective", kNever, kNever, kNever, kNever},
    {"category", kBeforeApproval, kNever, kAlways, kBeforeApproval},
    {"roles", kBeforeApproval, kNever, kAlways, kBeforeApproval},
    {"attendance_mode", kAlways, kAlways, kAlways, kAlways},
    {"delegation", kNever, kNever, kAlways, kNever},
    {"delegation_role", kNever, kNever, kAlways, kAlways},
    {"region_code", kBeforeApproval, kNever, kAlways, kBeforeApproval},
    {"nominating_organizations", kNever, kNever, kNever, kNever},
    {"protocol_rank", kNever, kNever, kNever, kNever},
    {"languages", kAlways, kAlways, kAlways, kAlways},
    {"answers", kAlways, kAlways, kAlways, kAlways},
    {"consents", kAlways, kAlways, kAlways, kAlways},
    // Not every value is allowed: see FaultsOfListing.
    {"listing", kAlways, kAlways, kAlways, kAlways},
    {"listing_basis", kAlways, kAlways, kAlways, kAlways},
    {"contact", kAlways, kAlways, kAlways, kAlways},
    {"external_id", kNever, kNever, kNever, kNever},
    {"citations", kBeforeApproval, kBeforeApproval, kAlways, kBeforeApproval},
    {"media", kBeforeApproval, kBeforeApproval, kAlways, kBeforeApproval},
};

constexpr char kStaffSays[] = "is for the event's staff to say: leave it empty, or ask the organizer";
constexpr char kNobodyApproves[] =
    "is for the event's staff to say, as registrations are not approved here: leave it empty, or ask the "
    "organizer";
constexpr char kStaffChanges[] = "is for the event's staff to change: ask the organizer";
constexpr char kApproved[] =
    "is for the event's staff to change, except while the registration waits for approval: ask the organizer";

const FieldDescriptor* FieldOf(const Message& message, std::string_view name) {
  return message.GetDescriptor()->FindFieldByName(std::string(name));
}

// "credit.honorific" → "credit", "honorific"
Path PathOf(std::string_view path) {
  Path names;
  for (std::size_t dot = path.find('.'); dot != std::string_view::npos; dot = path.find('.')) {
    names.push_back(path.substr(0, dot));
    path.remove_prefix(dot + 1);
  }
  names.push_back(path);
  return names;
}

// A text or another value, and its path.
struct Said {
  std::string where;
  std::string text;  // of a text
};

// The values at `path` below `prefix`: for a list on the way, one for each element.
void Collect(const Message& message, std::span<const std::string_view> path, const std::string& prefix,
             std::vector<Said>& said) {
  const FieldDescriptor* field = FieldOf(message, path.front());
  const auto& reflection = *message.GetReflection();
  const std::string where = Concat(prefix, ".", field->name());
  const auto rest = path.subspan(1);
  if (field->is_repeated()) {
    const int size = reflection.FieldSize(message, field);
    if (rest.empty() && size > 0) said.push_back({where, ""});
    for (int i = 0; !rest.empty() && i < size; ++i) {
      Collect(reflection.GetRepeatedMessage(message, field, i), rest,
              Concat(where, "[", std::to_string(i), "]"), said);
    }
  } else if (reflection.HasField(message, field)) {
    if (!rest.empty()) return Collect(reflection.GetMessage(message, field), rest, where, said);
    const bool text = field->cpp_type() == FieldDescriptor::CPPTYPE_STRING;
    said.push_back({where, text ? reflection.GetString(message, field) : ""});
  }
}

std::vector<Said> SaidAt(const Participant& participant, std::string_view path, const std::string& prefix) {
  std::vector<Said> said;
  Collect(participant, PathOf(path), prefix, said);
  return said;
}

// Whether both have the same at `path`, which may have a list only at its end.
bool Same(const Message& before, const Message& after, std::span<const std::string_view> path) {
  const FieldDescriptor* field = FieldOf(before, path.front());
  if (path.size() > 1) {
    return Same(before.GetReflection()->GetMessage(before, field),
                after.GetReflection()->GetMessage(after, field), path.subspan(1));
  }
  MessageDifferencer differencer;
  // A full replace puts elements that its caller does not see after the others.
  if (field->message_type() == v1::MediaLink::descriptor()) differencer.TreatAsSet(field);
  return differencer.CompareWithFields(before, after, {field}, {field});
}

// Links to organizations that only `after` has.
Violations NewLinks(const OwnWord& word, const Participant& before, const Participant& after) {
  std::set<std::string> known;
  for (const Said& said : SaidAt(before, word.path, "")) known.insert(said.text);
  Violations violations;
  for (const Said& said : SaidAt(after, word.path, "participant")) {
    if (!known.contains(said.text)) violations.push_back({said.where, kStaffChanges});
  }
  return violations;
}

bool IsLink(const OwnWord& word) { return word.path == "credit.positions.organization"; }

// Whether only staff may state this basis of a listing.
bool IsOfficial(const Participant& participant) {
  return participant.listing_basis() != Participant::LISTING_BASIS_UNSPECIFIED &&
         participant.listing_basis() != Participant::LISTING_BASIS_CONSENT;
}

// Others may only be listed with consent, and publicly only if staff or a focal point confirms it.
void AddFaultsOfListing(const Participant& participant, Registrant registrant, const std::string& path,
                        OwnFaults& faults) {
  if (IsOfficial(participant)) {
    faults.always.push_back(
        {path + ".listing_basis", "must be LISTING_BASIS_CONSENT: other grounds are for staff to state"});
  }
  if (registrant == Registrant::kSelf && participant.listing() == Participant::LISTING_PUBLIC) {
    faults.unapproved.push_back(
        {path + ".listing",
         "must not be LISTING_PUBLIC, as registrations are not approved here: list it to "
         "participants, or ask the organizer"});
  }
}

// Faults of the whole that these callers can correct.
void AddFaultsOfWhole(const Participant& participant, Registrant registrant, const std::string& event,
                      const std::string& path, OwnFaults& faults) {
  for (errors::FieldViolation& fault : errors::ViolationsOf(CheckParticipant(participant, event, path))) {
    const bool theirs = std::ranges::none_of(kOwnWords, [&](const OwnWord& word) {
      const When says = registrant == Registrant::kSelf ? word.self_says : word.focal_says;
      return says != kAlways && fault.field == Concat(path, ".", word.path);
    });
    const bool told = std::ranges::any_of(
        faults.always, [&](const errors::FieldViolation& other) { return other.field == fault.field; });
    if (theirs && !told) faults.always.push_back(std::move(fault));
  }
}

}  // namespace

std::span<const OwnWord> OwnWords() { return kOwnWords; }

OwnFaults FaultsOfOwnRegistration(const Participant& participant, Registrant registrant,
                                  const std::string& event, const std::string& path) {
  OwnFaults faults;
  for (const OwnWord& word : kOwnWords) {
    const When says = registrant == Registrant::kSelf ? word.self_says : word.focal_says;
    if (says == kAlways) continue;
    for (const Said& said : SaidAt(participant, word.path, path)) {
      if (says == kNever) faults.always.push_back({said.where, kStaffSays});
      if (says == kBeforeApproval) faults.unapproved.push_back({said.where, kNobodyApproves});
    }
  }
  AddFaultsOfListing(participant, registrant, path, faults);
  AddFaultsOfWhole(participant, registrant, event, path, faults);
  return faults;
}

absl::Status CheckOwnChange(const Participant& before, const Participant& after, Registrant registrant) {
  const bool waits = before.state() == Participant::STATE_PENDING;
  Violations violations;
  for (const OwnWord& word : kOwnWords) {
    const When changes = registrant == Registrant::kSelf ? word.self_changes : word.focal_changes;
    if (changes == kAlways || (changes == kBeforeApproval && waits)) continue;
    if (IsLink(word)) {
      for (errors::FieldViolation& link : NewLinks(word, before, after))
        violations.push_back(std::move(link));
    } else if (!Same(before, after, PathOf(word.path))) {
      violations.push_back(
          {Concat("participant.", word.path), changes == kNever ? kStaffChanges : kApproved});
    }
  }
  if (IsOfficial(after) && before.listing_basis() != after.listing_basis()) {
    violations.push_back({"participant.listing_basis", kStaffChanges});
  }
  return errors::InvalidFieldsIfAny(violations);
}

}  // namespace plenary::participants::rules
