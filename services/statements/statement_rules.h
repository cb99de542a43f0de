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

// IllegalState unless the statement can be published as the request asks: what is in writing only need not be
// delivered.
absl::Status CheckPublishable(const v1::Statement& statement, const v1::PublishStatementRequest& request);
// IllegalState unless it can be delivered; WrittenOnly for what is not to be spoken.
absl::Status CheckDelivery(const v1::Statement& statement, const v1::DeliverStatementRequest& request);
// A state as people write it: "PUBLISHED".
std::string StateName(State state);
// Published, or retracted after that.
bool WasPublished(State state);

// WrongState, with what to do instead, unless the text may be changed by an update or a new segment; by a
// correction; by a translation.
absl::Status CheckEditable(const v1::Statement& statement);
absl::Status CheckCorrectable(const v1::Statement& statement);
absl::Status CheckTranslatable(const v1::Statement& statement);

// Every fault of a statement as a whole, which stands at "statement" in the request: who speaks, and when it
// was delivered, said in two ways; what belongs to another event; relations to itself or twice; its segments;
// more bytes than a client takes in one answer.
absl::Status CheckStatement(const v1::Statement& statement);
// Every fault of a segment that stands at "segment", to be appended to `statement`. AlreadyExists if its id
// is taken.
absl::Status CheckAppended(const v1::Statement& statement, const v1::Segment& segment);
// Every fault of a translation for `segment` of `statement`.
absl::Status CheckTranslation(const v1::Statement& statement, const v1::Segment& segment,
                              const GivenTranslation& given);
// Every fault of a request about when `statement` was delivered; `now` is in microseconds since 1970.
absl::Status CheckDeliveryTime(const v1::DeliverStatementRequest& request, const v1::Statement& statement,
                               std::int64_t now);

// Marks the translations of `after` that are older than their text, given the revision `before`.
void MarkOutdated(const v1::Statement& before, v1::Statement& after);
// What stands out but forbids nothing.
std::vector<v1::Warning> Warnings(const v1::Statement& statement);

// Incomplete unless the statement has what a publication needs: text, and somebody whose words it is.
absl::Status CheckPublication(const v1::Statement& statement);

}  // namespace plenary::statements::rules
