// Ids of the elements of a list: of segments, clauses, appearances. They are for life, and the server makes
// those that are left out. Pure and thread-safe.

#pragma once

#include "google/protobuf/message.h"

namespace plenary::client {

// Gives each element of `wanted` without an id that of the element of `stored` that it is: one that is
// otherwise equal, else the one that follows what the element before it is; none that another element is. The
// same within elements. What is new stays without.
void KeepIds(const google::protobuf::Message& stored, google::protobuf::Message* wanted);

}  // namespace plenary::client
