// The reference of the API as Markdown, made of the contract and its comments. Pure.

#pragma once

#include <string>
#include <vector>

namespace plenary::client {

struct ReferencePage {
  std::string name;  // of its file: "event_service.md"
  std::string text;
};

// A page for each file of the contract, in the order of their names, and before them the page "index.md",
// which links to all. The pages have every method with the permission it needs, every field with its limits,
// every filter and order field, every state and every error.
std::vector<ReferencePage> ReferencePages();

}  // namespace plenary::client
