// Read masks (AIP-157): which fields of a resource a caller wants to have.

#pragma once

#include <set>
#include <string_view>

#include "absl/status/statusor.h"
#include "contract/caller.h"
#include "google/protobuf/field_mask.pb.h"
#include "google/protobuf/message.h"

namespace plenary::messages {

// A set of fields of one type of resource.
class ReadMask {
 public:
  // The fields that `read_mask` of a request names; without paths, or with "*" alone, all that are in `sees`.
  // INVALID_ARGUMENT on "read_mask" with every path that is none of these.
  static absl::StatusOr<ReadMask> Parse(const google::protobuf::FieldMask& mask,
                                        const google::protobuf::Descriptor* resource,
                                        contract::AudienceSet sees);

  bool Has(std::string_view field) const { return names_.contains(field); }
  // Clears every other field; the name stays, so that what is left says of what.
  void Trim(google::protobuf::Message& resource) const;

 private:
  std::set<std::string_view> names_;
};

}  // namespace plenary::messages
