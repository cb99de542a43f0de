// Rules of segments, the pieces that statements and the clauses of documents are made of. Pure.

#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "errors/errors.h"
#include "google/protobuf/repeated_field.h"
#include "plenary/v1/segment.pb.h"
#include "plenary/v1/warning.pb.h"

namespace plenary::statements::rules {

using Segments = google::protobuf::RepeatedPtrField<v1::Segment>;

// Whether two BCP 47 tags are the same: case makes no difference.
bool SameLanguage(const std::string& a, const std::string& b);

// Adds every fault of `segments`, which stand at `path` of the request, to `violations`: an id or a language
// twice, a translation into the language of the text, very words marked in a quotation, and very words that
// do not occur in the text of their language.
void CheckSegments(const Segments& segments, const std::string& path,
                   std::vector<errors::FieldViolation>& violations);

// The same of one segment by itself, which stands at `path`.
void CheckSegment(const v1::Segment& segment, const std::string& path,
                  std::vector<errors::FieldViolation>& violations);

// Adds a fault of `field` unless `whole`, a statement or document, with `more` bytes is small enough to be
// read by callers who may see all of it.
void CheckSize(const google::protobuf::Message& whole, const std::string& field, std::int64_t more,
               std::vector<errors::FieldViolation>& violations);

// A translation and the very words in it, as a request gives them in "translation" and "quoted_spans".
struct GivenTranslation {
  const v1::Segment::Translation& translation;
  const google::protobuf::RepeatedPtrField<v1::Segment::QuotedSpan>& quoted_spans;
};
// Adds every fault of `given` for `segment`: its language is the segment's own, it would be one too many, or
// its very words are not in it.
void CheckTranslation(const v1::Segment& segment, const GivenTranslation& given,
                      std::vector<errors::FieldViolation>& violations);
// By how many bytes `segment` grows with `given`.
std::int64_t GrowthBy(const GivenTranslation& given, const v1::Segment& segment);
// Puts `given` in the place of what `segment` has in its language. It is not outdated.
void SetTranslation(const GivenTranslation& given, v1::Segment& segment);

// Segments by their ids.
using SegmentsById = std::map<std::string, const v1::Segment*>;
void AddById(const Segments& segments, SegmentsById& by_id);
// Marks the translations of `after` that are older than their text: they were marked in `before`, or the text
// there was another, and they stand there word for word. The others are not marked.
void MarkOutdated(const SegmentsById& before, Segments& after);
// Adds a warning of each translation that is marked so; `path` is that of `segments`, and `method` the one
// that sets a translation anew.
void WarnOfOutdated(const Segments& segments, const std::string& path, const std::string& method,
                    std::vector<v1::Warning>& warnings);

// Gives an id to each segment that has none.
void GiveIds(Segments& segments);

// The segment with this id; null if there is none.
v1::Segment* FindSegment(Segments& segments, const std::string& id);

}  // namespace plenary::statements::rules
