// Translations of documents, which are set one by one. Pure.

#pragma once

#include "absl/status/status.h"
#include "plenary/v1/document_service.pb.h"

namespace plenary::documents::rules {

// Puts what `request` gives in the place of what `document` has in its language: in a segment, a heading or
// the title. The text as it was first written stays. Otherwise every fault of the request, or
// ReferenceNotFound where there is no such clause, heading or segment.
absl::Status SetTranslation(const v1::SetDocumentTranslationRequest& request, v1::Document& document);

}  // namespace plenary::documents::rules
