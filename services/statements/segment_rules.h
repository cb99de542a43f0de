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

// Adds every fault of `segments`, at `path` of the request, to `violations`: an id or a language given twice,
// a translation into the language of the text, very words marked in a quotation, and very words that do not
// occur in the text of their language.
void CheckSegments(const Segments& segments, const std::string& path,
                   std::vector<errors::FieldViolation>& violations);

// The same for one segment, at `path`.
void CheckSegment(const v1::Segment& segment, const std::string& path,
                  std::vector<errors::FieldViolation>& violations);

// Adds a fault of `field` unless `whole`, a statement or document, together with `more` bytes is small enough
// to be read by callers who may see all of it.
void CheckSize(const google::protobuf::Message& whole, const std::string& field, std::int64_t more,
               std::vector<errors::FieldViolation>& violations);

// A translation and the very words in it, from the fields "translation" and "quoted_spans" of a request.
struct GivenTranslation {
  const v1::Segment::Translation& translation;
  const google::protobuf::RepeatedPtrField<v1::Segment::QuotedSpan>& quoted_spans;
};
// Adds every fault of `given` for `segment`: it is in the segment's own language, there would be too many
// translations, or its very words do not occur in it.
void CheckTranslation(const v1::Segment& segment, const GivenTranslation& given,
                      std::vector<errors::FieldViolation>& violations);
// By how many bytes `segment` grows with `given`.
std::int64_t GrowthBy(const GivenTranslation& given, const v1::Segment& segment);
// Replaces what `segment` has in the language of `given`. The new translation is not outdated.
void SetTranslation(const GivenTranslation& given, v1::Segment& segment);

// Segments by their ids.
using SegmentsById = std::map<std::string, const v1::Segment*>;
void AddById(const Segments& segments, SegmentsById& by_id);
// Marks the translations of `after` that are older than their text: those marked in `before`, or unchanged
// since the text changed. Clears all other marks.
void MarkOutdated(const SegmentsById& before, Segments& after);
// Adds a warning for each marked translation; `path` is that of `segments`, and `method` the one that sets a
// translation.
void WarnOfOutdated(const Segments& segments, const std::string& path, const std::string& method,
                    std::vector<v1::Warning>& warnings);

// Gives an id to each segment without one.
void GiveIds(Segments& segments);

// The segment with this id; null if there is none.
v1::Segment* FindSegment(Segments& segments, const std::string& id);

}  // namespace plenary::statements::rules
