// Rules of statements. Pure: no database, no clock.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "plenary/v1/statement.pb.h"
#include "plenary/v1/statement_service.pb.h"
#include "statements/segment_rules.h"

namespace plenary::statements::rules {

using State = v1::Statement::State;

// IllegalState unless the statement can be published by this request: a written statement need not be
// delivered first.
absl::Status CheckPublishable(const v1::Statement& statement, const v1::PublishStatementRequest& request);
// IllegalState unless it can be delivered; WrittenOnly if it is only in writing.
absl::Status CheckDelivery(const v1::Statement& statement, const v1::DeliverStatementRequest& request);
// A state's name for people: "PUBLISHED".
std::string StateName(State state);
// Published, or retracted after that.
bool WasPublished(State state);

// WrongState, with what to do instead, unless the text may be changed by: an update or a new segment; a
// correction; a translation.
absl::Status CheckEditable(const v1::Statement& statement);
absl::Status CheckCorrectable(const v1::Statement& statement);
absl::Status CheckTranslatable(const v1::Statement& statement);

// Every fault of a statement as a whole, at "statement" in the request: a speaker or a time of delivery given
// in two ways, references to another event, relations to itself or given twice, its segments, and more bytes
// than a client accepts in one answer.
absl::Status CheckStatement(const v1::Statement& statement);
// Every fault of a segment, at "segment", that is to be appended to `statement`. AlreadyExists if its id is
// taken.
absl::Status CheckAppended(const v1::Statement& statement, const v1::Segment& segment);
// Every fault of a translation for `segment` of `statement`.
absl::Status CheckTranslation(const v1::Statement& statement, const v1::Segment& segment,
                              const GivenTranslation& given);
// Every fault in a request's time of delivery for `statement`; `now` is in microseconds since 1970.
absl::Status CheckDeliveryTime(const v1::DeliverStatementRequest& request, const v1::Statement& statement,
                               std::int64_t now);

// Marks the translations of `after` that are older than their text, compared with the revision `before`.
void MarkOutdated(const v1::Statement& before, v1::Statement& after);
// The warnings of a statement.
std::vector<v1::Warning> Warnings(const v1::Statement& statement);

// Incomplete unless the statement has what a publication needs: a text and a speaker.
absl::Status CheckPublication(const v1::Statement& statement);

}  // namespace plenary::statements::rules
