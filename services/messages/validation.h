// Checks of requests that follow from the proto alone: required fields, lengths, ranges, patterns, unknown
// enum numbers, resource names, NUL characters, page sizes, request ids, languages, dates, intervals.

#pragma once

#include <string>
#include <vector>

#include "errors/errors.h"
#include "google/protobuf/message.h"

namespace plenary::messages {

// All violations of `request`, in field order; empty if there are none. At most 100 are reported.
//
// Defaults where the proto states no limits: texts 1,000 code points, lists 100 elements, integers from 0 up.
// Texts that may have 1,000 characters or more, by their own limit and without a pattern, may have several
// lines; all others, and those that the proto calls one line, may have no control characters and no needless
// marks (text_rules.h). A localized text in one line has at most 10 languages. Output-only fields and the
// `name` of a resource to be created are not checked.
//
// In an update with a mask, only the fields in the mask are checked; without one, only populated fields, and
// of the resource itself only `name` is required. `parent` may have "-" only if the proto allows it
// (`across_events`). No description repeats the caller's text.
std::vector<errors::FieldViolation> Validate(const google::protobuf::Message& request);

// The same for a later message of a stream: as a whole it needs nothing.
std::vector<errors::FieldViolation> ValidateFollowing(const google::protobuf::Message& request);

// Whether one message is larger than the proto allows (`max_bytes`), without output-only fields.
void ValidateSize(const google::protobuf::Message& message, const std::string& path,
                  std::vector<errors::FieldViolation>& violations);

// Violations of one message at `path`, as above. For rules that check a resource separately.
void ValidateMessage(const google::protobuf::Message& message, const std::string& path,
                     std::vector<errors::FieldViolation>& violations);

}  // namespace plenary::messages
