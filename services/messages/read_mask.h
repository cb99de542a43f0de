// Read masks (AIP-157): the fields of a resource that a caller wants.

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
  // The fields in `read_mask` of a request; without paths, or with only "*", all fields in `sees`.
  // INVALID_ARGUMENT on "read_mask" with every other path.
  static absl::StatusOr<ReadMask> Parse(const google::protobuf::FieldMask& mask,
                                        const google::protobuf::Descriptor* resource,
                                        contract::AudienceSet sees);

  bool Has(std::string_view field) const { return names_.contains(field); }
  // Clears all other fields, except the name, which identifies the resource.
  void Trim(google::protobuf::Message& resource) const;

 private:
  std::set<std::string_view> names_;
};

}  // namespace plenary::messages
