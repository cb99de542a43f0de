// The reference of the API as Markdown, from the contract and its comments. Pure.

#pragma once

#include <string>
#include <vector>

namespace plenary::client {

struct ReferencePage {
  std::string name;  // named after its file: "event_service.md"
  std::string text;
};

// A page for each file of the contract, ordered by name, after the page "index.md", which links to all. The
// pages have every method with its permission, every field with its limits, every filter and order field,
// every state and every error.
std::vector<ReferencePage> ReferencePages();

}  // namespace plenary::client
