// Values of the contract in words. Pure and thread-safe.

#pragma once

#include <string>
#include <vector>

#include "absl/time/time.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "google/protobuf/timestamp.pb.h"
#include "plenary/v1/document.pb.h"
#include "plenary/v1/event.pb.h"
#include "plenary/v1/participant.pb.h"
#include "plenary/v1/person.pb.h"
#include "plenary/v1/types.pb.h"

namespace plenary::client {

// The text chosen for this caller, otherwise the original; "" if there is none.
std::string InWords(const v1::LocalizedText& text);
// "Wednesday 5 March 2025", "March 2025", "Wednesday, 2025 (day not reported)", "Wednesday (date not
// reported)".
std::string InWords(const v1::Date& date);
// "Madrid, Spain", "online".
std::string InWords(const v1::Event::Place& place);
// "over 300".
std::string InWords(const v1::Event::ReportedFigure& figure);
// "vice president, Catedra China Foundation".
std::string InWords(const v1::Participant::Position& position);
// "vice president, organizations/catedra-china-foundation".
std::string InWords(const v1::Person::Office& office);
// "2025-03-05 09:00+01:00" in the zone; "2025-03-05T08:00:00Z" in UTC; "" if it is not set.
std::string InWords(const google::protobuf::Timestamp& time, const absl::TimeZone& zone);
// "paragraph 2" for a clause of a document by its id; "clause 3", by position, if it has no number; the id
// itself if the document has no such clause.
std::string ClauseName(const v1::Document& document, const std::string& clause_id);
// "publisher, author, “title”, date, URL", or what is unknown of it.
std::string InWords(const v1::Source& source);

// "ES" → "Spain"; an unassigned code unchanged.
std::string RegionName(const std::string& code);

// The title of a resource, its first name, or the name it is credited with.
std::string TitleOf(const google::protobuf::Message& resource);

// A field of the message for a table's cell, times in `zone`; "" if it is unknown.
std::string CellOf(const google::protobuf::Message& resource, const google::protobuf::FieldDescriptor& field,
                   const absl::TimeZone& zone = absl::UTCTimeZone());

}  // namespace plenary::client
