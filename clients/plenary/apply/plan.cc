#include "plenary/apply/plan.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <utility>

#include "absl/strings/str_cat.h"
#include "plenary/calls/resource_calls.h"
#include "plenary/contract/contract.h"

namespace plenary::client {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

// Adds every resource name in `field` of `message`, at any depth.
void CollectReferences(const Message& message, const FieldDescriptor& field,
                       std::vector<std::string>& names) {
  const auto* reflection = message.GetReflection();
  const int count =
      field.is_repeated() ? reflection->FieldSize(message, &field) : reflection->HasField(message, &field);
  for (int i = 0; i < count; ++i) {
    if (field.message_type() != nullptr) {
      const Message& nested = field.is_repeated() ? reflection->GetRepeatedMessage(message, &field, i)
                                                  : reflection->GetMessage(message, &field);
      const auto* type = nested.GetDescriptor();
      for (int f = 0; f < type->field_count(); ++f) CollectReferences(nested, *type->field(f), names);
    } else if (field.type() == FieldDescriptor::TYPE_STRING && IsReference(field)) {
      names.push_back(field.is_repeated() ? reflection->GetRepeatedString(message, &field, i)
                                          : reflection->GetString(message, &field));
    }
  }
}

std::vector<std::string> References(const Entry& entry, const FieldDescriptor& field) {
  std::vector<std::string> names;
  CollectReferences(*entry.resource, field, names);
  return names;
}

// Orders one type's entries by depth first search along their references to each other.
class Sorter {
 public:
  explicit Sorter(const std::vector<Entry>& entries) : entries_(entries) {
    for (std::size_t i = 0; i < entries.size(); ++i) index_[entries[i].name] = i;
  }

  std::vector<std::size_t> Order() {
    for (const ResourceType& type : ResourceTypes()) {
      for (std::size_t i = 0; i < entries_.size(); ++i) {
        if (entries_[i].type == &type) Visit(i);
      }
    }
    return order_;
  }

 private:
  void Visit(std::size_t i) {
    if (!seen_.insert(i).second) return;
    for (const FieldDescriptor* field : entries_[i].fields) {
      for (const std::string& name : References(entries_[i], *field)) {
        const auto found = index_.find(name);
        if (found != index_.end() && entries_[found->second].type == entries_[i].type) Visit(found->second);
      }
    }
    order_.push_back(i);
  }

  const std::vector<Entry>& entries_;
  std::map<std::string, std::size_t> index_;
  std::set<std::size_t> seen_;
  std::vector<std::size_t> order_;
};

// Adds a step for the entry; `later` are the names of this step and those after it.
Step MakeStep(Entry entry, const std::set<std::string>& later) {
  Step step;
  if (const std::string_view parent = ParentOfName(entry.name); !parent.empty())
    step.needs.emplace_back(parent);
  for (const FieldDescriptor* field : entry.fields) {
    const std::vector<std::string> names = References(entry, *field);
    if (std::any_of(names.begin(), names.end(), [&](const auto& name) { return later.contains(name); })) {
      step.deferred.push_back(field);
    } else {
      step.needs.insert(step.needs.end(), names.begin(), names.end());
    }
  }
  for (const FieldDescriptor* fact : entry.facts) {
    if (!Records(*entry.type->create, *fact)) continue;
    const std::vector<std::string> names = References(entry, *fact);
    step.needs.insert(step.needs.end(), names.begin(), names.end());
  }
  step.entry = std::move(entry);
  return step;
}

}  // namespace

absl::StatusOr<std::vector<Step>> MakePlan(std::vector<Entry> entries) {
  std::set<std::string> later;
  for (const Entry& entry : entries) {
    if (!later.insert(entry.name).second) {
      return absl::InvalidArgumentError(absl::StrCat(entry.name, " is given twice: keep one"));
    }
  }
  std::vector<Step> steps;
  for (const std::size_t i : Sorter(entries).Order()) {
    const std::string name = entries[i].name;
    steps.push_back(MakeStep(std::move(entries[i]), later));
    later.erase(name);
  }
  return steps;
}

}  // namespace plenary::client
