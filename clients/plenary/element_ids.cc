#include "plenary/element_ids.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "plenary/contract.h"
#include "plenary/difference.h"

namespace plenary::client {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

// The field with the id of such an element; null if it has none.
const FieldDescriptor* IdField(const Descriptor* element) {
  const FieldDescriptor* id = element == nullptr ? nullptr : element->FindFieldByName("id");
  return id != nullptr && IsImmutable(*id) ? id : nullptr;
}

// The lists of `type` whose elements have ids.
std::vector<const FieldDescriptor*> ListsWithIds(const Descriptor* type) {
  std::vector<const FieldDescriptor*> lists;
  for (int i = 0; i < type->field_count(); ++i) {
    const FieldDescriptor* field = type->field(i);
    if (field->is_repeated() && IdField(field->message_type()) != nullptr) lists.push_back(field);
  }
  return lists;
}

std::string IdOf(const Message& element) {
  return element.GetReflection()->GetString(element, IdField(element.GetDescriptor()));
}

void ClearIds(Message* element) {
  const auto* reflection = element->GetReflection();
  reflection->ClearField(element, IdField(element->GetDescriptor()));
  for (const FieldDescriptor* list : ListsWithIds(element->GetDescriptor())) {
    for (int i = 0; i < reflection->FieldSize(*element, list); ++i) {
      ClearIds(reflection->MutableRepeatedMessage(element, list, i));
    }
  }
}

// The element but for its ids and those within it.
std::string WithoutIds(const Message& element) {
  const std::unique_ptr<Message> copy(element.New());
  copy->CopyFrom(element);
  ClearIds(copy.get());
  return Compact(Plain(*copy));
}

// Finds out which element of one list each of another is.
class Matcher {
 public:
  Matcher(const Message& stored, const Message& wanted, const FieldDescriptor& list)
      : stored_(Elements(stored, list)),
        wanted_(Elements(wanted, list)),
        matches_(wanted_.size()),
        taken_(stored_.size()) {}

  // For each element of the wanted list the index of the stored one; none for what is new.
  std::vector<std::optional<int>> Match() && {
    MatchById();
    MatchEqual();
    MatchByPlace();
    return std::move(matches_);
  }

 private:
  static std::vector<const Message*> Elements(const Message& message, const FieldDescriptor& list) {
    const auto* reflection = message.GetReflection();
    std::vector<const Message*> elements;
    for (int i = 0; i < reflection->FieldSize(message, &list); ++i) {
      elements.push_back(&reflection->GetRepeatedMessage(message, &list, i));
    }
    return elements;
  }

  void Take(std::size_t wanted, int stored) {
    matches_[wanted] = stored;
    taken_[stored] = true;
  }

  // Whether nothing but its content and its place can say which one it is.
  bool IsOpen(std::size_t wanted) const { return !matches_[wanted] && IdOf(*wanted_[wanted]).empty(); }

  void MatchById() {
    std::map<std::string, int> by_id;
    for (std::size_t i = 0; i < stored_.size(); ++i) by_id.emplace(IdOf(*stored_[i]), i);
    for (std::size_t i = 0; i < wanted_.size(); ++i) {
      const auto found = by_id.find(IdOf(*wanted_[i]));
      if (found != by_id.end()) Take(i, found->second);
    }
  }

  void MatchEqual() {
    std::multimap<std::string, int> by_content;
    for (std::size_t i = 0; i < stored_.size(); ++i) {
      if (!taken_[i]) by_content.emplace(WithoutIds(*stored_[i]), i);
    }
    for (std::size_t i = 0; i < wanted_.size(); ++i) {
      if (!IsOpen(i)) continue;
      const std::string content = WithoutIds(*wanted_[i]);
      const auto found = by_content.lower_bound(content);  // the first of equal ones
      if (found == by_content.end() || found->first != content) continue;
      Take(i, found->second);
      by_content.erase(found);
    }
  }

  void MatchByPlace() {
    std::size_t place = 0;
    for (std::size_t i = 0; i < wanted_.size(); ++i) {
      if (IsOpen(i) && place < stored_.size() && !taken_[place]) Take(i, static_cast<int>(place));
      if (matches_[i]) place = *matches_[i] + 1;
    }
  }

  const std::vector<const Message*> stored_;
  const std::vector<const Message*> wanted_;
  std::vector<std::optional<int>> matches_;
  std::vector<bool> taken_;
};

void KeepIdsOfList(const Message& stored, const FieldDescriptor& list, Message* wanted) {
  const std::vector<std::optional<int>> matches = Matcher(stored, *wanted, list).Match();
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (!matches[i]) continue;
    const Message& was = stored.GetReflection()->GetRepeatedMessage(stored, &list, *matches[i]);
    Message* element = wanted->GetReflection()->MutableRepeatedMessage(wanted, &list, static_cast<int>(i));
    element->GetReflection()->SetString(element, IdField(element->GetDescriptor()), IdOf(was));
    KeepIds(was, element);
  }
}

}  // namespace

void KeepIds(const Message& stored, Message* wanted) {
  for (const FieldDescriptor* list : ListsWithIds(wanted->GetDescriptor())) {
    KeepIdsOfList(stored, *list, wanted);
  }
}

}  // namespace plenary::client
