// Values of the contract in words for a person. Pure and thread-safe.

#pragma once

#include <string>
#include <vector>

#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "plenary/v1/event.pb.h"
#include "plenary/v1/participant.pb.h"
#include "plenary/v1/person.pb.h"
#include "plenary/v1/types.pb.h"
#include "plenary/v1/warning.pb.h"

namespace plenary::client {

// The text chosen for this caller, else the original; "" if there is none.
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
// "publisher, author, “title”, date, URL", or what is not stated.
std::string InWords(const v1::Source& source);

// What each warning says.
std::vector<std::string> Messages(const google::protobuf::RepeatedPtrField<v1::Warning>& warnings);

// "ES" → "Spain"; a code that nobody assigned stays as it is.
std::string RegionName(const std::string& code);

// What a resource is called: its title, its first name, the name it is credited with.
std::string TitleOf(const google::protobuf::Message& resource);

// A top-level field for a table's cell; "" where nothing is known.
std::string CellOf(const google::protobuf::Message& resource, const google::protobuf::FieldDescriptor& field);

}  // namespace plenary::client
