#include "plenary/reference/reference.h"

#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/strip.h"
#include "base/version.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/descriptor.pb.h"
#include "plenary/contract/comments.h"
#include "plenary/contract/contract_files.h"
#include "plenary/reference/describe.h"

namespace plenary::client {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::EnumDescriptor;
using google::protobuf::FileDescriptor;
using google::protobuf::ServiceDescriptor;

constexpr Style kPlain{.width = 100, .colour = false, .blocks = false};
constexpr char kFolder[] = "plenary/v1/";

// The files of the contract itself, by name.
std::vector<const FileDescriptor*> Files() {
  std::set<std::string> names;
  for (const ContractFile& file : ContractFiles()) {
    if (file.name.starts_with(kFolder) && file.name.ends_with(".proto")) names.emplace(file.name);
  }
  std::vector<const FileDescriptor*> files;
  for (const std::string& name : names) files.push_back(Contract().FindFileByName(name));
  return files;
}

std::string PageOf(const FileDescriptor& file) {
  return absl::StrCat(absl::StripSuffix(absl::StripPrefix(file.name(), kFolder), ".proto"), ".md");
}

// "Participant.State", as within the contract.
template <typename Type>
std::string TitleOf(const Type& type) {
  return std::string(absl::StripPrefix(type.full_name(), type.file()->package() + "."));
}

std::string Entry(int level, const std::string& title, const std::string& description) {
  return absl::StrCat("\n", std::string(level, '#'), " ", title, "\n\n```text\n", description, "```\n");
}

const std::vector<const ServiceDescriptor*>& AllServices() {
  static const auto* const services = [] {
    auto* const all = new std::vector<const ServiceDescriptor*>;
    for (const FileDescriptor* file : Files()) {
      for (int i = 0; i < file->service_count(); ++i) all->push_back(file->service(i));
    }
    return all;
  }();
  return *services;
}

std::string EntryOf(const EnumDescriptor& type) {
  return Entry(3, TitleOf(type), Describe(type, kPlain, AllServices()));
}

// The message, then the types nested in it.
std::string EntryOf(const Descriptor& message) {
  if (message.options().map_entry()) return "";
  std::string text = Entry(3, TitleOf(message), Describe(message, kPlain));
  for (int i = 0; i < message.enum_type_count(); ++i) text += EntryOf(*message.enum_type(i));
  for (int i = 0; i < message.nested_type_count(); ++i) text += EntryOf(*message.nested_type(i));
  return text;
}

// Its methods, each with the fields of its request; the response has its own entry.
std::string EntryOf(const ServiceDescriptor& service) {
  std::string text = absl::StrCat("\n## ", service.name(), "\n\n", CommentOn(service), "\n");
  for (int i = 0; i < service.method_count(); ++i) {
    text += Entry(3, service.method(i)->name(), DescribeCall(*service.method(i), kPlain));
  }
  return text;
}

// The messages that are requests of methods: the method's entry has their fields.
std::set<const Descriptor*> RequestsOf(const FileDescriptor& file) {
  std::set<const Descriptor*> requests;
  for (int i = 0; i < file.service_count(); ++i) {
    for (int j = 0; j < file.service(i)->method_count(); ++j) {
      requests.insert(file.service(i)->method(j)->input_type());
    }
  }
  return requests;
}

std::string TypesOf(const FileDescriptor& file) {
  const std::set<const Descriptor*> requests = RequestsOf(file);
  std::string text;
  for (int i = 0; i < file.message_type_count(); ++i) {
    const Descriptor& message = *file.message_type(i);
    const bool shown_above =
        requests.contains(&message) && message.nested_type_count() == 0 && message.enum_type_count() == 0;
    if (!shown_above) text += EntryOf(message);
  }
  for (int i = 0; i < file.enum_type_count(); ++i) text += EntryOf(*file.enum_type(i));
  return text.empty() ? "" : "\n## Messages and enums\n" + text;
}

ReferencePage PageFor(const FileDescriptor& file) {
  std::string text = absl::StrCat("# ", file.name(), "\n\n[All pages](index.md)\n");
  for (int i = 0; i < file.service_count(); ++i) text += EntryOf(*file.service(i));
  return {PageOf(file), text + TypesOf(file)};
}

// The contents of the page, in a line of the index.
std::string ContentsOf(const FileDescriptor& file) {
  std::vector<std::string> names;
  for (int i = 0; i < file.service_count(); ++i) {
    for (int j = 0; j < file.service(i)->method_count(); ++j) {
      names.push_back(file.service(i)->method(j)->name());
    }
  }
  if (!names.empty()) return absl::StrJoin(names, ", ");
  for (int i = 0; i < file.message_type_count(); ++i) names.push_back(file.message_type(i)->name());
  for (int i = 0; i < file.enum_type_count(); ++i) names.push_back(file.enum_type(i)->name());
  return absl::StrJoin(names, ", ");
}

std::string Index() {
  std::string text = absl::StrCat("# Reference of the API\n\nOf Plenary ", kVersion,
                                  ", package plenary.v1. Made from the contract: do not edit it.\n\n",
                                  "- A method's page says which permission it needs, what it takes and what "
                                  "it answers. A list method also has\n"
                                  "  the fields that `filter` and `order_by` take.\n"
                                  "- A field's notes say whether it is required, its limits, and who sees "
                                  "it, where that is not everyone.\n"
                                  "- [error_reason.md](error_reason.md) has every error: its code, its "
                                  "metadata, and whether it helps to send the\n"
                                  "  call again.\n\n| page | contents |\n|---|---|\n");
  for (const FileDescriptor* file : Files()) {
    absl::StrAppend(&text, "| [", PageOf(*file), "](", PageOf(*file), ") | ", ContentsOf(*file), " |\n");
  }
  return text;
}

}  // namespace

std::vector<ReferencePage> ReferencePages() {
  std::vector<ReferencePage> pages = {{"index.md", Index()}};
  for (const FileDescriptor* file : Files()) pages.push_back(PageFor(*file));
  return pages;
}

}  // namespace plenary::client
