#include <set>
#include <string>
#include <vector>

#include "base/concat.h"
#include "base/ids.h"
#include "contract/proto_options.h"
#include "contract/resource_name.h"
#include "contract/services.h"
#include "fuzz/expect.h"
#include "fuzz/targets.h"

namespace plenary::fuzz {
namespace {

using contract::NamePattern;
using google::protobuf::FileDescriptor;
using Ids = std::vector<std::string>;

// Adds the patterns of the resources in `file`.
void AddPatterns(const FileDescriptor& file, std::set<const NamePattern*>& patterns) {
  for (int i = 0; i < file.message_type_count(); ++i) {
    if (contract::IsResource(file.message_type(i))) patterns.insert(&NamePattern::Of(file.message_type(i)));
  }
}

// Those of all resources of the contract.
std::set<const NamePattern*> FindPatterns() {
  std::set<const NamePattern*> patterns;
  for (const FileDescriptor* file : contract::ServiceFiles()) {
    AddPatterns(*file, patterns);
    for (int i = 0; i < file->dependency_count(); ++i) AddPatterns(*file->dependency(i), patterns);
  }
  Expect(patterns.size() > 10, "there are resources");
  return patterns;
}

// Names have three ids at most.
std::string Format(const NamePattern& pattern, const Ids& ids) {
  switch (ids.size()) {
    case 1:
      return pattern.Format({ids[0]});
    case 2:
      return pattern.Format({ids[0], ids[1]});
    default:
      return pattern.Format({ids[0], ids[1], ids[2]});
  }
}

// "events/e/rooms/r" → "/rooms/r"; empty for a name without a parent.
std::string_view TailOf(std::string_view name) {
  const std::size_t id = name.rfind('/');
  const std::size_t collection = id == 0 ? id : name.rfind('/', id - 1);
  return collection == std::string_view::npos ? std::string_view() : name.substr(collection);
}

// A name that matches is made of its ids, and its parent is one.
void CheckName(const NamePattern& pattern, std::string_view name, const Ids& ids) {
  for (const std::string& id : ids) Expect(IsResourceId(id), "an id is one");
  Expect(Format(pattern, ids) == name, "ids make the name again");
  Expect(contract::LastId(name) == ids.back(), "the last id is the resource's own");
  const std::string_view parent =
      name.substr(0, TailOf(name).empty() ? 0 : name.size() - TailOf(name).size());
  Expect(pattern.MatchesParent(parent), "a name stands below its parent");
  if (!name.starts_with("events/")) return;
  Expect(contract::EventIdOf(name) == ids.front(), "a name says its event");
  Expect(contract::EventOf(name) == contract::EventName(ids.front()), "and what that is called");
  Ids wild = ids;
  for (std::size_t i = 0; i + 1 < wild.size(); ++i) wild[i] = "-";
  Expect(pattern.Match(Format(pattern, wild), true) == wild, "any parent is asked for by a hyphen");
}

// A wildcard stands for ids before the last alone.
void CheckWild(const Ids& wild) {
  for (std::size_t i = 0; i < wild.size(); ++i) {
    const bool any = wild[i] == "-" && i + 1 < wild.size();
    Expect(any || IsResourceId(wild[i]), "a wildcard stands for a parent");
  }
}

// `text` is a parent just if names can stand below it.
void CheckParent(const NamePattern& pattern, std::string_view text) {
  const std::string_view tail = TailOf(pattern.pattern());
  if (tail.empty()) return Expect(pattern.MatchesParent(text) == text.empty(), "nothing is above");
  const std::string child = Concat(text, tail.substr(0, tail.find('{')), "x");
  Expect(pattern.MatchesParent(text) == pattern.Matches(child), "a parent is what names stand below");
  Expect(pattern.MatchesParent(text, true) == !pattern.Match(child, true).empty(), "also one of many");
}

}  // namespace

void MatchNames(std::string_view text) {
  static const auto& patterns = *new std::set<const NamePattern*>(FindPatterns());
  int matching = 0;
  for (const NamePattern* pattern : patterns) {
    const Ids ids = pattern->Match(text);
    const Ids wild = pattern->Match(text, true);
    Expect(pattern->Matches(text) == !ids.empty(), "a name matches if it has ids");
    Expect(ids.empty() || ids == wild, "wildcards change nothing of a name");
    if (!ids.empty()) CheckName(*pattern, text, ids);
    CheckWild(wild);
    CheckParent(*pattern, text);
    matching += ids.empty() ? 0 : 1;
  }
  Expect(matching <= 1, "a name is of one type");
  Expect(contract::ResourceTypeOf(text).empty() == (matching == 0), "a name has a type");
}

}  // namespace plenary::fuzz
