#include "contract/resource_name.h"

#include <map>

#include "base/concat.h"
#include "base/ids.h"
#include "google/api/resource.pb.h"
#include "google/protobuf/descriptor_database.h"

namespace plenary::contract {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::DescriptorPool;

// Every resource in the linked protos. Made at first use, constant afterwards.
class Registry {
 public:
  static const Registry& Get() {
    static const Registry* const registry = new Registry;
    return *registry;
  }

  const NamePattern* Find(const Descriptor* resource) const {
    const auto found = by_message_.find(resource);
    return found == by_message_.end() ? nullptr : found->second;
  }
  const NamePattern* Find(std::string_view type) const {
    const auto found = by_type_.find(type);
    return found == by_type_.end() ? nullptr : &found->second;
  }
  std::string_view TypeOf(std::string_view name) const {
    for (const auto& [type, pattern] : by_type_) {
      if (pattern.Matches(name)) return type;
    }
    return {};
  }

 private:
  Registry() {
    std::vector<std::string> files;
    DescriptorPool::internal_generated_database()->FindAllFileNames(&files);
    for (const auto& name : files) {
      if (!name.starts_with("plenary/")) continue;
      const auto* file = DescriptorPool::generated_pool()->FindFileByName(name);
      for (int i = 0; i < file->message_type_count(); ++i) Add(file->message_type(i));
    }
  }

  void Add(const Descriptor* message) {
    const auto& option = message->options().GetExtension(google::api::resource);
    if (option.pattern().empty()) return;
    const auto added = by_type_.try_emplace(option.type(), option.pattern(0)).first;
    by_message_[message] = &added->second;
  }

  std::map<std::string, NamePattern, std::less<>> by_type_;
  std::map<const Descriptor*, const NamePattern*> by_message_;
};

bool IsVariable(std::string_view segment) { return segment.starts_with('{'); }

// Removes the text up to the next "/" from the front of `rest`.
std::string_view NextSegment(std::string_view& rest) {
  const std::size_t slash = rest.find('/');
  const std::string_view segment = rest.substr(0, slash);
  rest = slash == std::string_view::npos ? std::string_view() : rest.substr(slash + 1);
  return segment;
}

}  // namespace

NamePattern::NamePattern(std::string_view pattern) : pattern_(pattern) {
  for (std::string_view rest = pattern; !rest.empty();) {
    const std::string_view segment = NextSegment(rest);
    segments_.emplace_back(IsVariable(segment) ? std::string_view() : segment);
  }
  // The parent's pattern lacks the collection and the id.
  const std::size_t id = pattern.rfind('/');
  const std::size_t collection = id == std::string_view::npos || id == 0 ? id : pattern.rfind('/', id - 1);
  if (collection != std::string_view::npos) parent_pattern_ = pattern.substr(0, collection);
}

const NamePattern& NamePattern::Of(const Descriptor* resource) {
  static const NamePattern* const none = new NamePattern("");
  const NamePattern* pattern = Registry::Get().Find(resource);
  return pattern == nullptr ? *none : *pattern;
}

const NamePattern* NamePattern::OfType(std::string_view type) { return Registry::Get().Find(type); }

template <class Visitor>
bool NamePattern::MatchSegments(std::string_view name, std::size_t count, std::size_t wildcards,
                                Visitor visit) const {
  if (count == 0 || name.ends_with('/')) return false;
  for (std::size_t i = 0; i < count; ++i) {
    if (name.empty()) return false;
    const std::string_view segment = NextSegment(name);
    if (!segments_[i].empty()) {
      if (segment != segments_[i]) return false;
      continue;
    }
    if (!IsResourceId(segment) && !(segment == "-" && i < wildcards)) return false;
    visit(segment);
  }
  return name.empty();
}

std::vector<std::string> NamePattern::Match(std::string_view name, bool wildcards) const {
  std::vector<std::string> ids;
  const std::size_t last = segments_.empty() ? 0 : segments_.size() - 1;
  if (!MatchSegments(name, segments_.size(), wildcards ? last : 0,
                     [&](std::string_view id) { ids.emplace_back(id); })) {
    ids.clear();
  }
  return ids;
}

bool NamePattern::Matches(std::string_view name) const {
  return MatchSegments(name, segments_.size(), 0, [](std::string_view) {});
}

bool NamePattern::MatchesParent(std::string_view parent, bool wildcards) const {
  if (segments_.size() <= 2) return parent.empty();
  return MatchSegments(parent, segments_.size() - 2, wildcards ? segments_.size() : 0,
                       [](std::string_view) {});
}

std::string NamePattern::Format(std::initializer_list<std::string_view> ids) const {
  std::size_t size = pattern_.size();
  for (const std::string_view id : ids) size += id.size();
  std::string name;
  name.reserve(size);
  auto id = ids.begin();
  for (const auto& segment : segments_) {
    if (!name.empty()) name += '/';
    name += !segment.empty() ? std::string_view(segment) : id == ids.end() ? std::string_view() : *id++;
  }
  return name;
}

std::string_view ResourceTypeOf(std::string_view name) { return Registry::Get().TypeOf(name); }

std::string EventName(std::string_view event_id) { return Concat("events/", event_id); }

std::string EventOf(std::string_view name) { return EventName(EventIdOf(name)); }

std::string_view EventIdOf(std::string_view name) {
  constexpr std::string_view kCollection = "events/";
  if (!name.starts_with(kCollection)) return {};
  name.remove_prefix(kCollection.size());
  return name.substr(0, name.find('/'));
}

std::string_view LastId(std::string_view name) { return name.substr(name.rfind('/') + 1); }

}  // namespace plenary::contract
