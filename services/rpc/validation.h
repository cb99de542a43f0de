// Checks that follow from the proto alone, for every request alike: required fields, lengths, ranges, patterns,
// unknown enum numbers, resource names, NUL characters, page sizes, request ids, languages, dates, intervals.

#pragma once

#include <string_view>
#include <vector>

#include "google/protobuf/message.h"
#include "rpc/errors.h"

namespace plenary::rpc {

// All violations of `request`, in field order; empty if there is none. At most 100 are told.
//
// Defaults where the proto states no limits: texts 1,000 code points, lists 100 elements, integers from 0 up.
// Output-only fields are not looked at. In an update with a mask, required fields are checked only where the mask
// names them; `resource_field` is the field that the mask is about ("event"). `parent` fields may use "-" only for
// methods that list across events.
std::vector<FieldViolation> Validate(const google::protobuf::Message& request);

// Violations of one message at `path`, as above. For rules that check a resource on its own.
void ValidateMessage(const google::protobuf::Message& message, const std::string& path,
                     std::vector<FieldViolation>& violations);

}  // namespace plenary::rpc
