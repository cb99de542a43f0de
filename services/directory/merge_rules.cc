#include "directory/merge_rules.h"

#include <algorithm>

#include "errors/errors.h"
#include "google/protobuf/util/message_differencer.h"
#include "plenary/v1/annotations.pb.h"

namespace plenary::directory {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::RepeatedPtrField;
using google::protobuf::util::MessageDifferencer;

// The maximum of elements in a list, from the proto.
int RoomIn(const google::protobuf::Descriptor* message, const char* field) {
  constexpr int kUnsaid = 100;  // of messages/validation.h
  const int said =
      static_cast<int>(message->FindFieldByName(field)->options().GetExtension(v1::limits).max_items());
  return said == 0 ? kUnsaid : said;
}

bool Same(const std::string& a, const std::string& b) { return a == b; }
bool Same(const google::protobuf::Message& a, const google::protobuf::Message& b) {
  return MessageDifferencer::Equals(a, b);
}

// Adds the elements of `more` that are missing, as long as there is room.
template <class Element>
void AddMissing(const RepeatedPtrField<Element>& more, int room, RepeatedPtrField<Element>& list) {
  for (const Element& element : more) {
    const bool there =
        std::ranges::any_of(list, [&element](const Element& one) { return Same(one, element); });
    if (!there && list.size() < room) *list.Add() = element;
  }
}

void AddMissing(const v1::ContactData& more, v1::ContactData& contact) {
  AddMissing(more.emails(), RoomIn(contact.GetDescriptor(), "emails"), *contact.mutable_emails());
  AddMissing(more.phones(), RoomIn(contact.GetDescriptor(), "phones"), *contact.mutable_phones());
  if (contact.postal_address().empty()) contact.set_postal_address(more.postal_address());
}

bool IsNamed(const v1::Person& person, const std::string& name) {
  return std::ranges::any_of(person.names(), [&name](const auto& one) { return one.full() == name; }) ||
         std::ranges::count(person.aliases(), name) > 0;
}

void AddNames(const v1::Person& from, v1::Person& into) {
  for (const v1::Person::Name& name : from.names()) {
    if (IsNamed(into, name.full())) continue;
    if (into.names_size() < RoomIn(into.GetDescriptor(), "names")) {
      *into.add_names() = name;
    } else if (into.aliases_size() < RoomIn(into.GetDescriptor(), "aliases")) {
      into.add_aliases(name.full());
    }
  }
  for (const std::string& alias : from.aliases()) {
    if (!IsNamed(into, alias) && into.aliases_size() < RoomIn(into.GetDescriptor(), "aliases")) {
      into.add_aliases(alias);
    }
  }
}

bool IsTitled(const v1::Organization& organization, const std::string& title) {
  const auto has = [&title](const v1::LocalizedText& text) {
    return std::ranges::any_of(text.entries(), [&title](const auto& entry) { return entry.text() == title; });
  };
  return has(organization.title()) || has(organization.short_title()) ||
         std::ranges::count(organization.aliases(), title) > 0;
}

void AddAlias(const std::string& title, v1::Organization& into) {
  if (IsTitled(into, title) || into.aliases_size() >= RoomIn(into.GetDescriptor(), "aliases")) return;
  into.add_aliases(title);
}

// Fields that only the server sets.
bool IsOfTheRecord(const FieldDescriptor& field) {
  return field.name() == "name" || field.name() == "etag" || field.name() == "create_time" ||
         field.name() == "update_time";
}

// `person` with only this field.
v1::Person Only(const FieldDescriptor& field, const v1::Person& person) {
  v1::Person only = person;
  for (int i = 0; i < only.GetDescriptor()->field_count(); ++i) {
    const FieldDescriptor* other = only.GetDescriptor()->field(i);
    if (other != &field) only.GetReflection()->ClearField(&only, other);
  }
  return only;
}

}  // namespace

absl::Status CheckDifferent(const std::string& name, const std::string& into) {
  if (name != into) return absl::OkStatus();
  return errors::InvalidField("into", "must be another one than name");
}

v1::Person Combined(const v1::Person& into, const v1::Person& from) {
  v1::Person combined = into;
  const auto* person = v1::Person::descriptor();
  AddNames(from, combined);
  if (combined.honorific().empty()) combined.set_honorific(from.honorific());
  AddMissing(from.offices(), RoomIn(person, "offices"), *combined.mutable_offices());
  AddMissing(from.principals(), RoomIn(person, "principals"), *combined.mutable_principals());
  AddMissing(from.citations(), RoomIn(person, "citations"), *combined.mutable_citations());
  if (from.has_contact()) AddMissing(from.contact(), *combined.mutable_contact());
  return combined;
}

v1::Organization Combined(const v1::Organization& into, const v1::Organization& from) {
  v1::Organization combined = into;
  for (const auto* text : {&from.title(), &from.short_title()}) {
    for (const auto& entry : text->entries()) AddAlias(entry.text(), combined);
  }
  for (const std::string& alias : from.aliases()) AddAlias(alias, combined);
  if (combined.kind() == v1::Organization::KIND_UNSPECIFIED) combined.set_kind(from.kind());
  if (combined.region_code().empty()) combined.set_region_code(from.region_code());
  if (combined.website().empty()) combined.set_website(from.website());
  AddMissing(from.citations(), RoomIn(v1::Organization::descriptor(), "citations"),
             *combined.mutable_citations());
  return combined;
}

v1::Person Parted(const v1::Person& before, const v1::Person& after, const v1::Person& now,
                  std::vector<std::string>& changed) {
  v1::Person parted = now;
  for (int i = 0; i < now.GetDescriptor()->field_count(); ++i) {
    const FieldDescriptor& field = *now.GetDescriptor()->field(i);
    if (IsOfTheRecord(field)) continue;
    const v1::Person was = Only(field, before);
    const v1::Person became = Only(field, after);
    if (MessageDifferencer::Equals(was, became)) continue;
    if (!MessageDifferencer::Equals(became, Only(field, now))) {
      changed.push_back(now.name() + " " + field.name());
      continue;
    }
    parted.GetReflection()->ClearField(&parted, &field);
    parted.MergeFrom(was);
  }
  return parted;
}

}  // namespace plenary::directory
