#include "plenary/apply/element_match.h"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "plenary/apply/difference.h"
#include "plenary/apply/likeness.h"
#include "plenary/contract/contract.h"
#include "plenary/v1/document.pb.h"
#include "plenary/v1/event.pb.h"
#include "plenary/v1/participant.pb.h"
#include "plenary/v1/person.pb.h"
#include "plenary/v1/session.pb.h"
#include "plenary/v1/statement.pb.h"

namespace plenary::client {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

// How to identify elements of a type without ids, or without a given id.
struct Kind {
  const Descriptor* type;
  // Fields that together identify an element; several groups are tried in turn.
  std::vector<std::vector<const char*>> keys;
  // Elements with different keys are never the same, however alike.
  bool key_decides = true;
};

const Kind& KindOf(const Descriptor* type) {
  static const auto& kinds = *new std::vector<Kind>{
      {v1::LocalizedText::Entry::descriptor(), {{"language"}}},
      {v1::Segment::Translation::descriptor(), {{"language"}}},
      {v1::Segment::QuotedSpan::descriptor(), {{"language", "text"}}},
      {v1::Event::Host::descriptor(), {{"organization", "role"}, {"organization"}}},
      {v1::Event::ReportedFigure::descriptor(), {{"key"}}},
      {v1::Event::RegistrationPolicy::CategoryLimit::descriptor(), {{"category"}}},
      {v1::Event::RegistrationPolicy::Question::descriptor(), {{"question_id"}}},
      {v1::Participant::Answer::descriptor(), {{"question_id"}}},
      {v1::Statement::Relation::descriptor(), {{"kind", "statement"}}},
      {v1::Document::Clause::descriptor(), {{"number"}}, false},
      {v1::Session::Appearance::descriptor(), {{"participant", "role"}, {"participant"}}, false},
      {v1::Document::Sponsor::descriptor(), {{"organization", "delegation"}}, false},
      {v1::MediaLink::descriptor(), {{"url"}}, false},
      {v1::Person::Name::descriptor(), {{"language"}}, false},
  };
  static const auto& none = *new Kind{nullptr, {}, false};
  const auto found =
      std::find_if(kinds.begin(), kinds.end(), [&](const Kind& kind) { return kind.type == type; });
  return found == kinds.end() ? none : *found;
}

std::string IdOf(const Message& element) {
  const FieldDescriptor* id = IdField(element.GetDescriptor());
  return id == nullptr ? "" : element.GetReflection()->GetString(element, id);
}

// The values of the fields; "" if none is set. Language tags are compared without case.
std::string KeyOf(const Json& plain, const std::vector<const char*>& fields) {
  Json key = Json::array();
  bool set = false;
  for (const char* field : fields) {
    const bool has = plain.contains(field);
    set = set || has;
    key.push_back(has ? plain[field] : Json(nullptr));
  }
  return set ? absl::AsciiStrToLower(Compact(key)) : "";
}

void ClearIds(Message* element) {
  const auto* reflection = element->GetReflection();
  if (const FieldDescriptor* id = IdField(element->GetDescriptor())) reflection->ClearField(element, id);
  for (int f = 0; f < element->GetDescriptor()->field_count(); ++f) {
    const FieldDescriptor* list = element->GetDescriptor()->field(f);
    if (!list->is_repeated() || IdField(list->message_type()) == nullptr) continue;
    for (int i = 0; i < reflection->FieldSize(*element, list); ++i) {
      ClearIds(reflection->MutableRepeatedMessage(element, list, i));
    }
  }
}

// The element without ids, at any depth.
Json PlainWithoutIds(const Message& element) {
  const std::unique_ptr<Message> copy(element.New());
  copy->CopyFrom(element);
  ClearIds(copy.get());
  return Plain(*copy);
}

// Whether `stored` has everything that `wanted` has.
bool Says(const Json& stored, const Json& wanted) {
  if (stored.is_object() && wanted.is_object()) {
    for (const auto& [key, value] : wanted.items()) {
      if (!stored.contains(key) || !Says(stored[key], value)) return false;
    }
    return true;
  }
  if (stored.is_array() && wanted.is_array()) {
    return std::all_of(wanted.begin(), wanted.end(), [&](const Json& value) {
      return std::any_of(stored.begin(), stored.end(), [&](const Json& other) { return Says(other, value); });
    });
  }
  return stored == wanted;
}

// Every text in it.
void CollectLeaves(const Json& plain, std::vector<std::string>& leaves) {
  if (plain.is_structured()) {
    for (const Json& value : plain) CollectLeaves(value, leaves);
  } else {
    leaves.push_back(plain.is_string() ? plain.get<std::string>() : Compact(plain));
  }
}

std::string SegmentTexts(const v1::Document::Clause& clause) {
  std::vector<std::string> texts;
  for (const v1::Segment& segment : clause.segments()) texts.push_back(segment.text());
  return absl::StrJoin(texts, "\n");
}

// The text that the element stands for; "" if it is not a text.
std::string OwnText(const Message& element) {
  if (const auto* segment = dynamic_cast<const v1::Segment*>(&element)) return segment->text();
  if (const auto* clause = dynamic_cast<const v1::Document::Clause*>(&element)) return SegmentTexts(*clause);
  return "";
}

struct Element {
  explicit Element(const Message& message)
      : id(IdOf(message)),
        plain(PlainWithoutIds(message)),
        content(Compact(plain)),
        own_text(OwnText(message)),
        text(TextOf(message)) {}

  double LikenessTo(const Element& other) const { return AllWords().LikenessTo(other.AllWords()); }

  std::string id;
  Json plain;
  std::string content;
  std::string own_text;
  std::string text;

 private:
  // Computed when they are first needed, which for most elements is never.
  const Words& AllWords() const {
    if (!words_) words_.emplace(text);
    return *words_;
  }

  mutable std::optional<Words> words_;
};

std::vector<Element> ElementsIn(const Message& message, const FieldDescriptor& list) {
  std::vector<Element> elements;
  for (int i = 0; i < message.GetReflection()->FieldSize(message, &list); ++i) {
    elements.emplace_back(message.GetReflection()->GetRepeatedMessage(message, &list, i));
  }
  return elements;
}

class Matcher {
 public:
  Matcher(const Message& stored, const Message& wanted, const FieldDescriptor& list)
      : kind_(KindOf(list.message_type())),
        has_ids_(IdField(list.message_type()) != nullptr),
        numbered_(list.message_type() == v1::Document::Clause::descriptor()),
        stored_(ElementsIn(stored, list)),
        wanted_(ElementsIn(wanted, list)),
        matches_(wanted_.size()),
        taken_(stored_.size()) {}

  ElementMatches Match() && {
    MatchIds();
    MatchFirst([](const Element& stored, const Element& wanted) { return stored.content == wanted.content; });
    if (kind_.key_decides) {
      for (const auto& key : kind_.keys) MatchKeys(key);
      return {std::move(matches_), {}};
    }
    MatchFirst([](const Element& stored, const Element& wanted) {
      return !wanted.plain.empty() && Says(stored.plain, wanted.plain);
    });
    MatchFirst([](const Element& stored, const Element& wanted) {
      return !wanted.own_text.empty() && stored.own_text == wanted.own_text;
    });
    if (!numbered_ || NumbersAreStable()) {
      for (const auto& key : kind_.keys) MatchKeys(key);
    }
    MatchAlike();
    std::vector<Doubt> doubts = has_ids_ ? Doubts() : std::vector<Doubt>{};
    return {std::move(matches_), std::move(doubts)};
  }

 private:
  // Whether it is not matched yet.
  bool IsOpen(std::size_t wanted) const { return !matches_[wanted] && wanted_[wanted].id.empty(); }

  void Take(std::size_t wanted, std::size_t stored) {
    matches_[wanted] = static_cast<int>(stored);
    taken_[stored] = true;
  }

  void MatchIds() {
    std::map<std::string, std::size_t> by_id;
    for (std::size_t s = 0; s < stored_.size(); ++s) by_id.emplace(stored_[s].id, s);
    for (std::size_t w = 0; w < wanted_.size(); ++w) {
      const auto found = wanted_[w].id.empty() ? by_id.end() : by_id.find(wanted_[w].id);
      if (found != by_id.end() && !taken_[found->second]) Take(w, found->second);
    }
  }

  // Matches each with the first one left for which `same` holds.
  template <class Same>
  void MatchFirst(Same same) {
    for (std::size_t w = 0; w < wanted_.size(); ++w) {
      for (std::size_t s = 0; s < stored_.size() && IsOpen(w); ++s) {
        if (!taken_[s] && same(stored_[s], wanted_[w])) Take(w, s);
      }
    }
  }

  // Among those left, the pairs with a unique key.
  void MatchKeys(const std::vector<const char*>& key) {
    std::map<std::string, std::pair<std::vector<std::size_t>, std::vector<std::size_t>>> by_key;
    for (std::size_t w = 0; w < wanted_.size(); ++w) {
      if (IsOpen(w)) by_key[KeyOf(wanted_[w].plain, key)].first.push_back(w);
    }
    for (std::size_t s = 0; s < stored_.size(); ++s) {
      if (!taken_[s]) by_key[KeyOf(stored_[s].plain, key)].second.push_back(s);
    }
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (const auto& [value, both] : by_key) {
      if (value.empty() || both.first.size() != 1 || both.second.size() != 1) continue;
      if (!numbered_ || !OthersAreAlike(both.first[0], both.second[0])) {
        pairs.emplace_back(both.first[0], both.second[0]);
      }
    }
    for (const auto& [w, s] : pairs) Take(w, s);
  }

  // Whether no clause matched by id or text has changed its number.
  bool NumbersAreStable() const {
    for (std::size_t w = 0; w < wanted_.size(); ++w) {
      if (!matches_[w]) continue;
      for (const auto& key : kind_.keys) {
        const std::string number = KeyOf(wanted_[w].plain, key);
        if (!number.empty() && number != KeyOf(stored_[*matches_[w]].plain, key)) return false;
      }
    }
    return true;
  }

  double Likeness(std::size_t wanted, std::size_t stored) const {
    return wanted_[wanted].LikenessTo(stored_[stored]);
  }

  // Whether another one that is left would fit one of the two just as well, by its words.
  bool OthersAreAlike(std::size_t wanted, std::size_t stored) const {
    for (std::size_t s = 0; s < stored_.size(); ++s) {
      if (s != stored && !taken_[s] && Likeness(wanted, s) >= kLeastLikeness) return true;
    }
    for (std::size_t w = 0; w < wanted_.size(); ++w) {
      if (w != wanted && IsOpen(w) && Likeness(w, stored) >= kLeastLikeness) return true;
    }
    return false;
  }

  // Whether they are alike, and neither is as much like any other, matched or not.
  bool IsUniquelyAlike(std::size_t wanted, std::size_t stored) const {
    const double likeness = Likeness(wanted, stored);
    if (likeness < kLeastLikeness) return false;
    const auto rivals = [&](double other) { return other > likeness - kLeastLead; };
    for (std::size_t s = 0; s < stored_.size(); ++s) {
      if (s != stored && rivals(Likeness(wanted, s))) return false;
    }
    for (std::size_t w = 0; w < wanted_.size(); ++w) {
      if (w != wanted && rivals(Likeness(w, stored))) return false;
    }
    return true;
  }

  void MatchAlike() {
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t w = 0; w < wanted_.size(); ++w) {
      for (std::size_t s = 0; s < stored_.size() && IsOpen(w); ++s) {
        if (!taken_[s] && IsUniquelyAlike(w, s)) pairs.emplace_back(w, s);
      }
    }
    for (const auto& [w, s] : pairs) Take(w, s);
  }

  std::vector<Doubt> Doubts() const {
    std::vector<Doubt> doubts;
    for (std::size_t w = 0; w < wanted_.size(); ++w) {
      if (!IsOpen(w)) continue;
      Doubt doubt{.wanted = static_cast<int>(w)};
      for (std::size_t s = 0; s < stored_.size(); ++s) {
        if (!taken_[s]) doubt.candidates.push_back({static_cast<int>(s), Likeness(w, s)});
      }
      std::stable_sort(doubt.candidates.begin(), doubt.candidates.end(),
                       [](const auto& a, const auto& b) { return a.likeness > b.likeness; });
      if (!doubt.candidates.empty()) doubts.push_back(std::move(doubt));
    }
    return doubts;
  }

  const Kind& kind_;
  const bool has_ids_;
  const bool numbered_;
  const std::vector<Element> stored_;
  const std::vector<Element> wanted_;
  std::vector<std::optional<int>> matches_;
  std::vector<bool> taken_;
};

}  // namespace

const FieldDescriptor* IdField(const Descriptor* element) {
  const FieldDescriptor* id = element == nullptr ? nullptr : element->FindFieldByName("id");
  return id != nullptr && IsImmutable(*id) ? id : nullptr;
}

std::string TextOf(const Message& element) {
  if (std::string text = OwnText(element); !text.empty()) return text;
  std::vector<std::string> leaves;
  CollectLeaves(PlainWithoutIds(element), leaves);
  return absl::StrJoin(leaves, " ");
}

ElementMatches MatchElements(const Message& stored, const Message& wanted, const FieldDescriptor& field) {
  return Matcher(stored, wanted, field).Match();
}

}  // namespace plenary::client
