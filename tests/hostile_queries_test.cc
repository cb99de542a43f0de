// Hostile masks, filters, orders and page tokens, and those on fields that the caller does not see.

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "base/encoding.h"
#include "contract/proto_options.h"
#include "errors/status_details.h"
#include "google/protobuf/field_mask.pb.h"
#include "plenary/v1/access_service.pb.h"
#include "plenary/v1/annotations.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/participant_service.pb.h"
#include "support/storm.h"

namespace plenary {
namespace {

using google::protobuf::FieldMask;
using test::Attack;
using test::Client;
using test::FieldDescriptor;
using test::HostileTest;
using test::LongText;
using test::Message;
using test::MessagePtr;
using test::MethodDescriptor;
using test::MethodsWith;

constexpr v1::ErrorReason kInvalidQuery = v1::INVALID_FIELDS;

// ---- Masks.

MessagePtr WithMask(const Message& request, const std::vector<std::string>& paths) {
  MessagePtr masked(request.New());
  masked->CopyFrom(request);
  const FieldDescriptor* field = request.GetDescriptor()->FindFieldByName("update_mask");
  auto& mask = static_cast<FieldMask&>(*masked->GetReflection()->MutableMessage(masked.get(), field));
  for (const std::string& path : paths) mask.add_paths(path);
  return masked;
}

// The resource in an update request.
const FieldDescriptor* ResourceIn(const MethodDescriptor* method) {
  const auto* request = method->input_type();
  for (int i = 0; i < request->field_count(); ++i) {
    if (contract::IsResource(request->field(i)->message_type())) return request->field(i);
  }
  return nullptr;
}

TEST_F(HostileTest, Masks) {
  const std::int64_t writes = Writes();
  std::vector<Attack> attacks;
  for (const MethodDescriptor* method : MethodsWith("update_mask")) {
    const MessagePtr valid = forum().Visible().Full(method);
    const std::string resource = ResourceIn(method)->name();
    for (const std::string& path : {std::string("no_such_field"),
                                    std::string(""),
                                    std::string("."),
                                    std::string("name."),
                                    std::string(".name"),
                                    std::string("etag.x"),
                                    resource + ".title",
                                    std::string("title.entries.text"),
                                    std::string("citations.source"),
                                    std::string("title..entries"),
                                    std::string("Title"),
                                    std::string("title "),
                                    std::string("title,name"),
                                    std::string("citations[0]"),
                                    std::string("*.title"),
                                    std::string("**"),
                                    std::string("na\0me", 5),
                                    std::string("name\n"),
                                    std::string("'; --"),
                                    std::string(10'000, 'a'),
                                    absl::StrCat("title", std::string(900, '.'))}) {
      attacks.push_back({.what = absl::StrCat("the path \"", path.substr(0, 30), "\""),
                         .method = method,
                         .bytes = WithMask(*valid, {path})->SerializeAsString(),
                         .reason = kInvalidQuery});
    }
    attacks.push_back({.what = "a star that does not stand alone",
                       .method = method,
                       .bytes = WithMask(*valid, {"*", "no_such_field"})->SerializeAsString(),
                       .reason = kInvalidQuery});
    attacks.push_back({.what = "too many paths",
                       .method = method,
                       .bytes = WithMask(*valid, std::vector<std::string>(101, "name"))->SerializeAsString(),
                       .reason = kInvalidQuery});
    const auto* type = ResourceIn(method)->message_type();
    for (int i = 0; i < type->field_count(); ++i) {
      attacks.push_back({.what = "the field " + type->field(i)->name(),
                         .method = method,
                         .bytes = WithMask(*valid, {type->field(i)->name()})->SerializeAsString()});
    }
  }
  Run(attacks);
  EXPECT_EQ(Writes(), writes);
}

// To a caller who does not see a field, it is a field that there is not.
TEST_F(HostileTest, MasksOnFieldsThatAreNotSeen) {
  const auto hidden = forum().About("events/open", "hidden");
  const Client me = forum().As(v1::ROLE_PARTICIPANT, "events/open", "people/me");
  const Client registrar = forum().As(v1::ROLE_REGISTRAR, "events/open");
  const auto told = [&](const Client& client, const MethodDescriptor* method, const std::string& path) {
    std::string answer;
    const std::string error =
        test::Told(client.CallRaw(test::MethodOf(method->input_type()),
                                  WithMask(*hidden.Minimal(method), {path})->SerializeAsString(), &answer));
    // The error repeats what was asked.
    return absl::StrReplaceAll(error, {{path, "PATH"}});
  };
  int compared = 0;
  for (const MethodDescriptor* method : MethodsWith("update_mask")) {
    const auto* type = ResourceIn(method)->message_type();
    for (int i = 0; i < type->field_count(); ++i) {
      const FieldDescriptor* field = type->field(i);
      const auto privacy = field->options().GetExtension(v1::privacy);
      // Nobody's contact data is for a registrar of one event; a participant does not see what is for staff.
      const bool to_registrar = type->name() != "Person" || privacy != v1::AUDIENCE_CLASS_RESTRICTED;
      const bool to_participant = privacy != v1::AUDIENCE_CLASS_STAFF;
      for (const auto& [client, sees] : {std::pair(registrar, to_registrar), std::pair(me, to_participant)}) {
        if (sees) continue;
        EXPECT_EQ(told(client, method, field->name()), told(client, method, "no_such_field"))
            << method->full_name() << " " << field->name();
        ++compared;
      }
    }
  }
  EXPECT_GT(compared, 10);
}

// ---- Filters and orders.

MessagePtr WithText(const Message& request, const std::string& field, const std::string& text) {
  MessagePtr changed(request.New());
  changed->CopyFrom(request);
  test::SetTextNamed(*changed, field, text);
  return changed;
}

std::string Times(const std::string& text, int count) {
  std::string repeated;
  for (int i = 0; i < count; ++i) repeated += text;
  return repeated;
}

bool Has(const MethodDescriptor* method, const std::string& field) {
  return method->input_type()->FindFieldByName(field) != nullptr;
}

TEST_F(HostileTest, FiltersAndOrdersThatAreNone) {
  std::vector<Attack> attacks;
  const std::string of_many = Times("a = 1 AND ", 100) + "a = 1";
  for (const MethodDescriptor* method : MethodsWith("filter")) {
    const MessagePtr valid = forum().Visible().Minimal(method);
    const auto add = [&](const std::string& field, const std::string& text, v1::ErrorReason reason) {
      if (!Has(method, field)) return;
      attacks.push_back({.what = absl::StrCat("the ", field, " \"", text.substr(0, 40), "\""),
                         .method = method,
                         .bytes = WithText(*valid, field, text)->SerializeAsString(),
                         .reason = reason});
    };
    for (const std::string& filter : {std::string("="),
                                      std::string("no_such_field = 1"),
                                      std::string("no_such_field"),
                                      std::string("create_time"),
                                      std::string("create_time ="),
                                      std::string("create_time = )"),
                                      std::string("= 1"),
                                      std::string("("),
                                      std::string(")"),
                                      std::string("()"),
                                      std::string("AND"),
                                      std::string("NOT"),
                                      std::string("OR OR OR"),
                                      std::string("create_time == 1"),
                                      std::string("create_time = 'x"),
                                      std::string("create_time = \"x"),
                                      std::string("create_time = \"x\\"),
                                      std::string("create_time > 2025-01-01T00:00:00Z create_time"),
                                      std::string("1 = 1"),
                                      std::string("' OR '1'='1"),
                                      std::string("create_time = 1) OR (TRUE"),
                                      std::string("create_time = 1; DROP TABLE participants"),
                                      std::string("create_time = 1 /* */"),
                                      std::string("create_time IS NULL"),
                                      std::string("$1 = $1"),
                                      std::string("é = 1"),
                                      std::string("create_time.seconds = 1"),
                                      std::string("p.state = 1"),
                                      std::string("TRUE"),
                                      of_many,
                                      Times("(", 60) + "a = 1" + Times(")", 60),
                                      Times("(", 4'000),
                                      Times("NOT ", 900),
                                      Times("-", 4'000)}) {
      add("filter", filter, v1::INVALID_FILTER);
    }
    add("filter", std::string(4'001, 'a'), kInvalidQuery);
    add("filter", std::string("a\0b", 3), kInvalidQuery);
    for (const std::string& order :
         {std::string("no_such_field"), std::string(","), std::string("create_time,"),
          std::string("create_time up"), std::string("create_time desc desc"),
          std::string("create_time, create_time"), std::string("1"),
          std::string("create_time; DROP TABLE participants"), std::string("(SELECT 1)"), std::string("p.id"),
          std::string("create_time--"), std::string("CREATE_TIME"), std::string("é"),
          Times("create_time,", 40)}) {
      add("order_by", order, v1::INVALID_ORDER_BY);
    }
    add("order_by", std::string(501, 'a'), kInvalidQuery);
    add("order_by", std::string("a\0b", 3), kInvalidQuery);
  }
  Run(attacks);
}

// The fields of a list that the caller may ask for, as the error about an unknown one tells them.
std::vector<std::string> KnownFields(const Client& client, const MethodDescriptor* method,
                                     const Message& valid, const std::string& field) {
  std::string answer;
  const absl::Status status = test::StatusFrom(client.CallRaw(
      test::MethodOf(method->input_type()),
      WithText(valid, field, field == "filter" ? "none = 1" : "none")->SerializeAsString(), &answer));
  const auto info = test::DetailOf<google::rpc::ErrorInfo>(status);
  EXPECT_TRUE(info.has_value()) << status;
  if (!info.has_value()) return {};
  const std::pair<std::string, std::string> told = absl::StrSplit(info->metadata().at("problem"), ": ");
  EXPECT_FALSE(told.second.empty()) << method->full_name() << " has no " << field << " fields: " << status;
  return absl::StrSplit(told.second, ", ");
}

TEST_F(HostileTest, EveryFieldComparedWithAnything) {
  std::vector<Attack> attacks;
  const std::string long_value = absl::StrCat("\"", LongText(1'000), "\"");
  for (const MethodDescriptor* method : MethodsWith("filter")) {
    const MessagePtr valid = forum().Visible().Minimal(method);
    const auto add = [&](const std::string& field, const std::string& text) {
      attacks.push_back({.what = absl::StrCat("the ", field, " ", text.substr(0, 60)),
                         .method = method,
                         .bytes = WithText(*valid, field, text)->SerializeAsString()});
    };
    for (const std::string& field : KnownFields(forum().admin(), method, *valid, "filter")) {
      for (const char* comparison : {"=", "<", ":"}) {
        for (const std::string& value :
             {std::string("1"), std::string("99999999999999999999"), std::string("x*"), std::string("*"),
              std::string("\"\""), std::string("\"%_\\\\\""), std::string("\"' OR 1=1 --\""),
              std::string("\"2025-02-30T25:61:61Z\""), std::string("\"0001-01-01T00:00:00Z\""),
              std::string("\"9999-12-31T23:59:59.999999999Z\""), std::string("9999-99-99"), long_value}) {
          add("filter", absl::StrCat(field, " ", comparison, " ", value));
        }
      }
    }
    if (!Has(method, "order_by")) continue;
    for (const std::string& field : KnownFields(forum().admin(), method, *valid, "order_by")) {
      add("order_by", field);
      add("order_by", field + " desc");
    }
  }
  Run(attacks);
}

// To a caller who does not see a field, it is a field that there is not.
TEST_F(HostileTest, FiltersAndOrdersOnFieldsThatAreNotSeen) {
  struct Viewer {
    Client client;
    std::set<v1::AudienceClass> sees;
  };
  const Viewer viewers[] = {
      {forum().anonymous(), {v1::AUDIENCE_CLASS_PUBLIC}},
      {forum().As(v1::ROLE_PRESS), {v1::AUDIENCE_CLASS_PUBLIC}},
      {forum().As(v1::ROLE_PARTICIPANT, "events/open", "people/me"),
       {v1::AUDIENCE_CLASS_PUBLIC, v1::AUDIENCE_CLASS_PARTICIPANTS}},
  };
  int compared = 0;
  for (const MethodDescriptor* method : MethodsWith("filter")) {
    const MessagePtr valid = forum().Visible().Minimal(method);
    const auto told = [&](const Client& client, const std::string& parameter, const std::string& text) {
      std::string answer;
      return test::Told(client.CallRaw(test::MethodOf(method->input_type()),
                                       WithText(*valid, parameter, text)->SerializeAsString(), &answer));
    };
    const auto* resource = method->output_type()->field(0)->message_type();
    if (!contract::IsResource(resource)) continue;  // ExportParticipants, which takes the filters of a list
    for (const char* parameter : {"filter", "order_by"}) {
      const std::string condition = std::string(parameter) == "filter" ? " = 1" : "";
      for (const std::string& name : KnownFields(forum().admin(), method, *valid, parameter)) {
        const FieldDescriptor* field = resource->FindFieldByName(name);
        if (field == nullptr) continue;  // it stands for others
        for (const Viewer& viewer : viewers) {
          if (viewer.sees.contains(field->options().GetExtension(v1::privacy))) continue;
          EXPECT_EQ(told(viewer.client, parameter, name + condition),
                    told(viewer.client, parameter, "none" + condition))
              << method->full_name() << " " << name;
          ++compared;
        }
      }
    }
  }
  EXPECT_GT(compared, 50);
}

// ---- Page tokens.

// A list request for one row a page.
MessagePtr OneAPage(const Message& request, const std::string& token) {
  MessagePtr page = WithText(request, "page_token", token);
  page->GetReflection()->SetInt32(page.get(), page->GetDescriptor()->FindFieldByName("page_size"), 1);
  return page;
}

std::string NextToken(const Client& client, const MethodDescriptor* method, const Message& request) {
  std::string answer;
  const grpc::Status status = client.CallRaw(test::MethodOf(method->input_type()),
                                             OneAPage(request, "")->SerializeAsString(), &answer);
  EXPECT_TRUE(status.ok()) << method->full_name() << ": " << status.error_message();
  const MessagePtr page = test::NewMessage(method->output_type());
  page->ParseFromString(answer);
  const std::string token = test::TextOf(*page, method->output_type()->FindFieldByName("next_page_token"));
  EXPECT_FALSE(token.empty()) << method->full_name() << ": the forum of the tests needs two of these";
  return token;
}

// In both events somebody comes and goes.
void MakeCheckIns(const test::Forum& forum) {
  for (const char* participant : {"events/open/participants/shown", "events/hidden/participants/secret"}) {
    for (const auto kind : {v1::CheckIn::KIND_ENTRY, v1::CheckIn::KIND_EXIT}) {
      v1::CheckInParticipantRequest request;
      const std::string event = std::string(participant).substr(0, std::string(participant).rfind("/part"));
      request.mutable_scan()->set_checkpoint(event + "/checkpoints/hall");
      request.mutable_scan()->set_participant(participant);
      request.mutable_scan()->set_kind(kind);
      forum.Make<v1::CheckIn>(request);
    }
  }
}

void MakeSponsors(const test::Forum& forum) {
  for (const char* event : {"events/open", "events/hidden"}) {
    for (const char* id : {"bank", "airline"}) {
      v1::CreateSponsorRequest request;
      request.set_parent(event);
      request.set_sponsor_id(id);
      *request.mutable_sponsor()->mutable_title() = test::English(id);
      request.mutable_sponsor()->set_organization("organizations/second");
      forum.Make<v1::Sponsor>(request);
    }
  }
}

// Which entry of the journal has the bulk of an import.
std::int64_t CommitImport(const test::Forum& forum) {
  v1::CommitImportRequest commit;
  commit.set_name("events/open/imports/plan");
  commit.set_undecided(v1::ImportDecision::ACTION_CREATE);
  forum.Make<v1::Import>(commit);
  v1::ListJournalRequest list;
  list.set_scope("events/open");
  list.set_page_size(1'000);
  std::int64_t revision = 0;
  const auto journal = forum.Make<v1::ListJournalResponse>(list);
  for (const auto& entry : journal.entries()) {
    if (entry.has_bulk()) revision = entry.revision();
  }
  EXPECT_GT(revision, 0);
  return revision;
}

TEST_F(HostileTest, PageTokensOfOthers) {
  const Client other = forum().As(v1::ROLE_ADMIN);
  for (const char* id : {"first-of-other", "second-of-other"}) {
    EXPECT_TRUE(other.Call<v1::Participant>(forum().Registration("events/open", id)).ok());
  }
  MakeCheckIns(forum());
  MakeSponsors(forum());
  const std::int64_t bulk = CommitImport(forum());
  const auto list = [&](const MethodDescriptor* method) {
    MessagePtr request = forum().Visible().Minimal(method);
    if (auto* changes = dynamic_cast<v1::ListJournalChangesRequest*>(request.get())) {
      changes->set_revision(bulk);
    }
    return request;
  };
  std::map<const MethodDescriptor*, std::string> tokens;
  for (const MethodDescriptor* method : MethodsWith("page_token")) {
    tokens[method] = NextToken(forum().admin(), method, *list(method));
  }
  std::vector<Attack> attacks;
  for (const auto& [method, token] : tokens) {
    const MessagePtr valid = list(method);
    const auto add = [&, of = method](const std::string& what, const Message& request,
                                      const std::string& bad) {
      attacks.push_back({.what = what,
                         .method = of,
                         .bytes = OneAPage(request, bad)->SerializeAsString(),
                         .reason = v1::INVALID_PAGE_TOKEN});
    };
    std::string answer;
    EXPECT_TRUE(forum()
                    .admin()
                    .CallRaw(test::MethodOf(method->input_type()),
                             OneAPage(*valid, token)->SerializeAsString(), &answer)
                    .ok())
        << method->full_name();
    add("a token of another caller", *valid, NextToken(other, method, *valid));
    for (const auto& [another, foreign] : tokens) {
      if (another != method) add("a token of " + another->name(), *valid, foreign);
    }
    if (method->input_type()->FindFieldByName("filter") != nullptr) {
      const std::string field = KnownFields(forum().admin(), method, *valid, "filter").front();
      add("a token of another filter", *WithText(*valid, "filter", field + ":*"), token);
    }
    if (method->input_type()->FindFieldByName("order_by") != nullptr) {
      const std::string field = KnownFields(forum().admin(), method, *valid, "order_by").front();
      add("a token of another order", *WithText(*valid, "order_by", field + " desc"), token);
    }
    for (std::size_t i = 0; i < token.size(); i += 7) {
      std::string tampered = token;
      tampered[i] = tampered[i] == 'A' ? 'B' : 'A';
      add("a tampered token", *valid, tampered);
    }
    for (const std::string& bad :
         {token.substr(1), token.substr(0, token.size() - 1), token + "A", token + token, token + "=",
          std::string("A"), std::string("0"), std::string("-1"), std::string("!!!"),
          Base64UrlEncode(std::string(100, '\0')), Base64UrlEncode(LongText(50)),
          std::string("eyJvZmZzZXQiOjEwMH0"), std::string(3'999, 'A'), LongText(100)}) {
      add("a token that is none", *valid, bad);
    }
  }
  Run(attacks);
}

TEST_F(HostileTest, PageTokensOfOtherParents) {
  MakeCheckIns(forum());
  MakeSponsors(forum());
  for (const MethodDescriptor* method : MethodsWith("page_token")) {
    if (method->input_type()->FindFieldByName("parent") == nullptr) continue;
    const MessagePtr valid = forum().Visible().Minimal(method);
    const std::string token = NextToken(forum().admin(), method, *valid);
    std::string answer;
    const absl::Status status = test::StatusFrom(forum().admin().CallRaw(
        test::MethodOf(method->input_type()),
        OneAPage(*forum().About("events/hidden", "secret").Minimal(method), token)->SerializeAsString(),
        &answer));
    EXPECT_EQ(errors::ReasonOf(status), v1::INVALID_PAGE_TOKEN) << method->full_name() << " " << status;
  }
}

}  // namespace
}  // namespace plenary
