// Sponsors as rows.

#pragma once

#include "plenary/v1/sponsor.pb.h"
#include "resource/plain_rows.h"

namespace plenary::events {

const resource::PlainRows<v1::Sponsor>& Sponsors();

}  // namespace plenary::events
