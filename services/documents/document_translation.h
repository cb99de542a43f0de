// Translations of documents, each set by its own call. Pure.

#pragma once

#include "absl/status/status.h"
#include "plenary/v1/document_service.pb.h"

namespace plenary::documents::rules {

// Sets the translation of `request` in `document`: of a segment, a heading or the title. The original text
// stays. Returns every fault of the request, or ReferenceNotFound if there is no such clause, heading or
// segment.
absl::Status SetTranslation(const v1::SetDocumentTranslationRequest& request, v1::Document& document);

}  // namespace plenary::documents::rules
