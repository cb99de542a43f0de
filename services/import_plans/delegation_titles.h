// Which delegation of an event a text of a file means: one that is on record, or a new one that an import
// would make. Pure. Not thread-safe.

#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "plenary/v1/delegation.pb.h"
#include "plenary/v1/import.pb.h"

namespace plenary::import_plans {

class DelegationTitles {
 public:
  // `known` are the delegations of the event as they are on record.
  DelegationTitles(std::string event_id, std::span<const v1::Delegation> known);

  // The delegation that the text means, on record or new, by its id, one of its titles however they are
  // written, or another name of its state. Empty if there is none.
  std::string Find(std::string_view text) const;
  bool IsNew(std::string_view name) const { return new_.contains(std::string(name)); }

  // Takes the new delegation of that title, which Find does not find. Returns its name; empty if no
  // delegation can be called so, or there are too many.
  std::string Add(std::string_view title);
  // As planned before.
  void Add(const v1::Import::NewDelegation& planned);
  // Counts a row that names it, and has it stand among the questions if its title may be a slip for another
  // one. `header` is that of the column.
  void Count(const std::string& name, const std::string& header);
  // Takes the new delegation's title as it is: the caller states it. It is asked about no more.
  void Accept(const std::string& name);
  // The title of another delegation for which this new one's may be a slip; empty if there is none.
  std::string SlipFor(const std::string& name) const;

  // Sets `new_delegations`, and adds questions.
  void Describe(v1::Import& import) const;

 private:
  struct New {
    v1::Import::NewDelegation delegation;
    std::string slip_for;
    std::string header;
  };

  std::string Look(std::string_view text) const;
  std::string NearTitle(std::string_view title) const;
  void Note(std::string_view title, const std::string& name);

  std::string event_id_;
  // What was found for texts, which come again and again.
  mutable std::unordered_map<std::string, std::string> found_;
  std::map<std::string, std::string, std::less<>> by_id_;
  std::map<std::string, std::string, std::less<>> by_title_;  // titles in the form that is compared
  // By seat (regions.h): the delegation whose title is a name of it. Empty if there are several.
  std::map<std::string, std::string, std::less<>> by_seat_;
  std::map<std::string, std::string, std::less<>>
      written_;                     // a title as written, by the form that is compared
  std::map<std::string, New> new_;  // by name
};

// The delegation that is made of a plan's new one.
v1::Delegation DelegationOf(const v1::Import::NewDelegation& planned);

}  // namespace plenary::import_plans
