// Rules of segments, the pieces that statements and the clauses of documents are made of. Pure.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "plenary/v1/segment.pb.h"
#include "rpc/errors.h"

namespace plenary::statements::rules {

using Segments = google::protobuf::RepeatedPtrField<v1::Segment>;

// Whether two BCP 47 tags are the same: case makes no difference.
bool SameLanguage(const std::string& a, const std::string& b);

// Adds every fault of `segments`, which stand at `path` of the request, to `violations`: an id or a language
// twice, a translation into the language of the text, very words marked in a quotation, and very words that
// do not occur in the text of their language.
void CheckSegments(const Segments& segments, const std::string& path,
                   std::vector<rpc::FieldViolation>& violations);

// The same of one segment by itself, which stands at `path`.
void CheckSegment(const v1::Segment& segment, const std::string& path,
                  std::vector<rpc::FieldViolation>& violations);

// Adds a fault of `field` unless `whole`, a statement or document, with `more` bytes is small enough to be
// read by whoever may see all of it.
void CheckSize(const google::protobuf::Message& whole, const std::string& field, std::int64_t more,
               std::vector<rpc::FieldViolation>& violations);

// Gives an id to each segment that has none.
void GiveIds(Segments& segments);

// The segment with this id; null if there is none.
v1::Segment* FindSegment(Segments& segments, const std::string& id);

}  // namespace plenary::statements::rules
