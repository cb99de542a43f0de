// The journal: every committed write is one numbered entry, sealed by the hash of the one before. What it
// holds and how it is sealed: docs/journal.md.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "google/protobuf/message.h"
#include "journal/change.h"
#include "plenary/v1/journal.pb.h"

namespace plenary::journal {

inline constexpr char kDirectory[] = "directory";
inline constexpr char kAccess[] = "access";
// The scope of the journal for the resource `name`: its event, access, or the directory.
std::string ScopeOf(std::string_view name);

// Audiences of a change: who could see the resource. The widest first.
inline constexpr char kPublic[] = "public";
inline constexpr char kParticipants[] = "participants";
inline constexpr char kStaff[] = "staff";
inline constexpr char kNobody[] = "";

// The change that gives `resource`, which has a name, its present content: who may see it now, and who could
// before (kNobody if it is new). Principal and call id stay empty.
Change ChangeTo(const google::protobuf::Message& resource, std::string_view before, std::string_view after);

// Appends an entry to the journal of each scope among `changes` and `bulks`, as the last statement of the
// open transaction. A scope has at most one bulk; `reason`, the caller's words, may be empty. Heads are
// locked in the order of their scopes.
absl::Status Append(db::Connection& connection, std::string_view method, const std::vector<Change>& changes,
                    const std::vector<Bulk>& bulks = {}, std::string_view reason = {});

// Makes the journal of a scope if there is none.
absl::Status Open(db::Connection& connection, std::string_view scope);

// The number of the last entry of a scope. NotFound if it has no journal.
absl::StatusOr<std::int64_t> Revision(db::Connection& connection, const std::string& scope);

// Entries after `after_revision`, oldest first, at most `limit`. NotFound if the scope has no journal.
absl::StatusOr<std::vector<v1::JournalEntry>> List(db::Connection& connection, const std::string& scope,
                                                   std::int64_t after_revision, int limit);

// The text that an entry's hash covers, after `previous_hash`.
std::string CanonicalText(const v1::JournalEntry& entry);

// Recomputes the hash chain of a scope, and compares the reasons that are not erased. JournalBroken names the
// first entry that fails; NotFound if there is no journal.
absl::StatusOr<v1::JournalEntry> Verify(db::Connection& connection, const std::string& scope);

}  // namespace plenary::journal
