// Finds the delegation of an event that a text in a file means: a stored one, or a new one that the import
// would create. Pure. Not thread-safe.

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
  // `known` are the event's stored delegations.
  DelegationTitles(std::string event_id, std::span<const v1::Delegation> known);

  // The delegation, stored or new, that the text means, by its id, one of its titles in any spelling, or
  // another name of its state. Empty if there is none.
  std::string Find(std::string_view text) const;
  bool IsNew(std::string_view name) const { return new_.contains(std::string(name)); }

  // Adds a new delegation with that title, which Find must not know. Returns its name; empty if this cannot
  // be a title, or if there are too many new delegations.
  std::string Add(std::string_view title);
  // Adds a new delegation of an earlier plan.
  void Add(const v1::Import::NewDelegation& planned);
  // Counts a row that names it. Adds a question if its title may be a misspelling of another one. `header` is
  // the column's.
  void Count(const std::string& name, const std::string& header);
  // Confirms the new delegation's title, which the caller stated. No question is asked about it.
  void Accept(const std::string& name);
  // The title of another delegation that this new one's title may misspell; empty if there is none.
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
  // Earlier results, since texts repeat often.
  mutable std::unordered_map<std::string, std::string> found_;
  std::map<std::string, std::string, std::less<>> by_id_;
  std::map<std::string, std::string, std::less<>> by_title_;  // titles in the form for comparisons
  // By seat (regions.h): the delegation whose title is a name of it. Empty if there are several.
  std::map<std::string, std::string, std::less<>> by_seat_;
  std::map<std::string, std::string, std::less<>>
      written_;                     // a title as written, by its form for comparisons
  std::map<std::string, New> new_;  // by name
};

// The delegation to create from a plan's new one.
v1::Delegation DelegationOf(const v1::Import::NewDelegation& planned);

}  // namespace plenary::import_plans
