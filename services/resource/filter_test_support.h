// For tests of filters and orders: tables with a field of every type.

#pragma once

#include "plenary/v1/participant.pb.h"
#include "resource/filter_field.h"

namespace plenary::resource {

// Columns of a table t.
inline const FilterField kFields[] = {
    {"region_code", FieldType::kText, "t.region", v1::AUDIENCE_CLASS_PUBLIC},
    {"display_name", FieldType::kWords, "t.name", v1::AUDIENCE_CLASS_PUBLIC, nullptr, true,
     /*nullable=*/false},
    {.name = "person",
     .type = FieldType::kName,
     .sql = "('people/' || t.person)",
     .audience = v1::AUDIENCE_CLASS_STAFF,
     .resource = "plenary.dev/Person"},
    {"protocol_rank", FieldType::kInt, "t.rank", v1::AUDIENCE_CLASS_PUBLIC},
    {"collective", FieldType::kBool, "t.collective", v1::AUDIENCE_CLASS_PUBLIC},
    {"state", FieldType::kEnum, "t.state", v1::AUDIENCE_CLASS_PUBLIC, v1::Participant::State_descriptor()},
    {"create_time", FieldType::kTimestamp, "t.made", v1::AUDIENCE_CLASS_PUBLIC},
    {"start_date", FieldType::kDate, "t.day", v1::AUDIENCE_CLASS_PUBLIC},
    {"languages", FieldType::kTexts, "t.languages", v1::AUDIENCE_CLASS_PUBLIC},
    {"roles", FieldType::kEnums, "t.roles", v1::AUDIENCE_CLASS_PUBLIC, v1::Participant::Role_descriptor()},
};

// Fields that name resources: of events, of any type, in a list.
inline const FilterField kNames[] = {
    {.name = "room",
     .type = FieldType::kName,
     .sql = "t.room",
     .audience = v1::AUDIENCE_CLASS_PUBLIC,
     .resource = "plenary.dev/Room"},
    {.name = "person",
     .type = FieldType::kName,
     .sql = "t.person",
     .audience = v1::AUDIENCE_CLASS_PUBLIC,
     .resource = "plenary.dev/Person"},
    {.name = "scope", .type = FieldType::kName, .sql = "t.scope", .audience = v1::AUDIENCE_CLASS_PUBLIC},
    {.name = "speakers",
     .type = FieldType::kTexts,
     .sql = "t.speakers",
     .audience = v1::AUDIENCE_CLASS_PUBLIC,
     .resource = "plenary.dev/Participant"},
    {.name = "start", .type = FieldType::kTimestamp, .sql = "t.start", .audience = v1::AUDIENCE_CLASS_PUBLIC},
};

}  // namespace plenary::resource
