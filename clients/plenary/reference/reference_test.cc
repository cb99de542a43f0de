#include "plenary/reference/reference.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>

#include "absl/strings/str_cat.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/descriptor.pb.h"
#include "plenary/contract/comments.h"
#include "plenary/v1/annotations.pb.h"

namespace plenary::client {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::EnumDescriptor;
using google::protobuf::FileDescriptor;
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::StartsWith;

std::map<std::string, std::string> Pages() {
  std::map<std::string, std::string> pages;
  for (const ReferencePage& page : ReferencePages()) pages.emplace(page.name, page.text);
  return pages;
}

void ExpectValues(const EnumDescriptor& type, const std::string& page) {
  for (int i = 1; i < type.value_count(); ++i) EXPECT_THAT(page, HasSubstr("\n" + type.value(i)->name()));
}

void ExpectMessage(const Descriptor& message, const std::string& page) {
  for (int i = 0; i < message.field_count(); ++i) {
    EXPECT_THAT(page, HasSubstr("\n" + message.field(i)->name() + " ")) << message.full_name();
  }
  for (const v1::ListField& field : message.options().GetExtension(v1::list).fields()) {
    EXPECT_THAT(page, HasSubstr("\n" + field.path())) << message.full_name();
  }
  for (int i = 0; i < message.enum_type_count(); ++i) ExpectValues(*message.enum_type(i), page);
  for (int i = 0; i < message.nested_type_count(); ++i) {
    if (!message.nested_type(i)->options().map_entry()) ExpectMessage(*message.nested_type(i), page);
  }
}

TEST(Reference, HasEveryMethodFieldFilterStateAndError) {
  for (const auto& [name, page] : Pages()) {
    if (name == "index.md") continue;
    const std::string stem = name.substr(0, name.size() - 3);
    const FileDescriptor* file = Contract().FindFileByName("plenary/v1/" + stem + ".proto");
    ASSERT_NE(file, nullptr) << name;
    for (int i = 0; i < file->service_count(); ++i) {
      for (int j = 0; j < file->service(i)->method_count(); ++j) {
        EXPECT_THAT(page, HasSubstr("\n### " + file->service(i)->method(j)->name() + "\n"));
      }
    }
    for (int i = 0; i < file->message_type_count(); ++i) ExpectMessage(*file->message_type(i), page);
    for (int i = 0; i < file->enum_type_count(); ++i) ExpectValues(*file->enum_type(i), page);
  }
}

TEST(Reference, BeginsWithAnIndexOfEveryPage) {
  const std::vector<ReferencePage> pages = ReferencePages();
  ASSERT_EQ(pages.front().name, "index.md");
  EXPECT_GT(pages.size(), 10U);
  for (std::size_t i = 1; i < pages.size(); ++i) {
    EXPECT_THAT(pages.front().text, HasSubstr(absl::StrCat("](", pages[i].name, ")")));
    EXPECT_THAT(pages[i].text, StartsWith("# plenary/v1/"));
  }
}

TEST(Reference, SaysWhatAListIsFilteredByAndWhatItNeeds) {
  const std::string page = Pages().at("event_service.md");
  const std::size_t at = page.find("\n### ListEvents\n");
  ASSERT_NE(at, std::string::npos);
  const std::string entry = page.substr(at, page.find("\n### ", at + 1) - at);
  EXPECT_THAT(entry, HasSubstr("\nneeds events read"));
  EXPECT_THAT(entry, HasSubstr("\nstart_date "));
  EXPECT_THAT(entry, HasSubstr("\nanswers ListEventsResponse\n"));
}

TEST(Reference, SaysWhatLeadsFromStateToState) {
  EXPECT_THAT(Pages().at("event.md"), ContainsRegex("\nDRAFT +AnnounceEvent +ANNOUNCED\n"));
  EXPECT_THAT(Pages().at("event_service.md"), HasSubstr("\nfrom CONCLUDED, CANCELLED to ANNOUNCED\n"));
}

}  // namespace
}  // namespace plenary::client
