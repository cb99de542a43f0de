#include "access/access_service.h"

#include <string>

#include "access/access_rules.h"
#include "access/api_key_store.h"
#include "access/role_binding_store.h"
#include "access/secret.h"
#include "base/crypto.h"
#include "base/version.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "google/protobuf/util/time_util.h"
#include "journal/bulk.h"
#include "journal/journal.h"
#include "journal/write.h"
#include "messages/resource.h"
#include "messages/state_step.h"
#include "resource/page_token.h"

namespace plenary::access {
namespace {

using google::protobuf::util::TimeUtil;

// The position in a journal page is the last revision on it.
absl::StatusOr<std::int64_t> RevisionAfter(const resource::PageTokens& tokens,
                                           const v1::ListJournalRequest& request, const std::string& query) {
  if (request.page_token().empty()) return request.after_revision();
  ASSIGN_OR_RETURN(const resource::PagePosition position, tokens.Open(request.page_token(), query));
  return position.total;
}

}  // namespace

void AccessService::Bind(rpc::Router& router) {
  router.Bind(this, &AccessService::WhoAmI);
  router.Bind(context_.calls, this, &AccessService::CreateApiKey);
  router.Bind(context_.calls, this, &AccessService::ListApiKeys);
  router.Bind(context_.calls, this, &AccessService::RevokeApiKey);
  router.Bind(context_.calls, this, &AccessService::CreateRoleBinding);
  router.Bind(context_.calls, this, &AccessService::ListRoleBindings);
  router.Bind(context_.calls, this, &AccessService::DeleteRoleBinding);
  router.Bind(context_.calls, this, &AccessService::ListJournal);
  router.Bind(context_.calls, this, &AccessService::ListJournalChanges);
  router.Bind(context_.bulk, this, &AccessService::VerifyJournal);
}

void AccessService::WhoAmI(const rpc::CallPtr& call, const v1::WhoAmIRequest&) {
  v1::WhoAmIResponse response;
  response.set_principal(call->caller().principal);
  for (const contract::Grant& grant : call->caller().grants) {
    v1::RoleGrant& role = *response.add_roles();
    role.set_role(grant.role);
    role.set_scope(grant.scope);
    role.set_person(grant.person);
  }
  *response.mutable_server_time() = TimeUtil::GetCurrentTime();
  response.set_server_version(kVersion);
  call->Reply(response);
}

absl::StatusOr<v1::ApiKey> AccessService::CreateApiKey(rpc::Call& call, db::Connection& connection,
                                                       const v1::CreateApiKeyRequest& request) {
  v1::ApiKey wanted = request.api_key();
  wanted.set_name(contract::NameOf<v1::ApiKey>(messages::IdOrNew(request.api_key_id())));
  wanted.set_created_by(call.caller().principal);
  return journal::Commit<v1::ApiKey>(
      call, connection, {context_.secrets.payloads, wanted.name()},
      [&](const std::string& name) { return GetApiKey(connection, name, /*for_update=*/false); },
      [&](journal::Write& write) -> absl::StatusOr<v1::ApiKey> {
        const std::string secret = NewSecret();
        ASSIGN_OR_RETURN(v1::ApiKey key, InsertApiKey(connection, wanted, Sha256(secret)));
        write.Changed(key, journal::kNobody, journal::kStaff);
        if (!request.validate_only()) key.set_secret(secret);
        return key;
      });
}

absl::StatusOr<v1::ListApiKeysResponse> AccessService::ListApiKeys(rpc::Call& call,
                                                                   db::Connection& connection,
                                                                   const v1::ListApiKeysRequest& request) {
  return access::ListApiKeys({connection, call, context_.tokens, resource::ListQuery::From(request)});
}

absl::StatusOr<v1::ApiKey> AccessService::RevokeApiKey(rpc::Call& call, db::Connection& connection,
                                                       const v1::RevokeApiKeyRequest& request) {
  const auto revoked = journal::Commit<v1::ApiKey>(
      call, connection, {context_.secrets.payloads, request.name()},
      [&](const std::string& name) { return GetApiKey(connection, name, /*for_update=*/false); },
      [&](journal::Write& write) -> absl::StatusOr<v1::ApiKey> {
        RETURN_IF_ERROR(LockAccess(connection));
        ASSIGN_OR_RETURN(v1::ApiKey key, GetApiKey(connection, request.name(), /*for_update=*/true));
        RETURN_IF_ERROR(messages::CheckEtag(key.name(), request.etag(), key.etag()));
        RETURN_IF_ERROR(messages::CheckStep(key, request));
        ASSIGN_OR_RETURN(const auto administrators, Administrators(connection));
        RETURN_IF_ERROR(rules::CheckAdministratorRemains(administrators, key.name()));
        ASSIGN_OR_RETURN(key, access::RevokeApiKey(connection, request.name()));
        write.Changed(key, journal::kStaff, journal::kStaff);
        return key;
      });
  gate_.Forget();
  return revoked;
}

absl::StatusOr<v1::RoleBinding> AccessService::CreateRoleBinding(
    rpc::Call& call, db::Connection& connection, const v1::CreateRoleBindingRequest& request) {
  RETURN_IF_ERROR(rules::CheckRoleBinding(request.role_binding()));
  v1::RoleBinding wanted = request.role_binding();
  wanted.set_name(contract::NameOf<v1::RoleBinding>(messages::IdOrNew(request.role_binding_id())));
  wanted.set_created_by(call.caller().principal);
  const auto created = journal::Commit<v1::RoleBinding>(
      call, connection, {context_.secrets.payloads, wanted.name()},
      [&](const std::string& name) { return GetRoleBinding(connection, name); },
      [&](journal::Write& write) -> absl::StatusOr<v1::RoleBinding> {
        ASSIGN_OR_RETURN(const bool known, ApiKeyExists(connection, wanted.principal()));
        if (!known) return errors::ReferenceNotFound("role_binding.principal", wanted.principal());
        // A binding that outlived its scope would give rights on a later resource of the same name.
        if (!wanted.scope().empty()) {
          ASSIGN_OR_RETURN(const bool exists, context_.collections.Hold(connection, wanted.scope()));
          if (!exists) return errors::ReferenceNotFound("role_binding.scope", wanted.scope());
        }
        RETURN_IF_ERROR(connection.WaitBriefly());  // so that nobody deletes the person meanwhile
        ASSIGN_OR_RETURN(v1::RoleBinding binding, InsertRoleBinding(connection, wanted));
        write.Changed(binding, journal::kNobody, journal::kStaff);
        return binding;
      });
  gate_.Forget();
  return created;
}

absl::StatusOr<v1::ListRoleBindingsResponse> AccessService::ListRoleBindings(
    rpc::Call& call, db::Connection& connection, const v1::ListRoleBindingsRequest& request) {
  return access::ListRoleBindings({connection, call, context_.tokens, resource::ListQuery::From(request)});
}

absl::StatusOr<google::protobuf::Empty> AccessService::DeleteRoleBinding(
    rpc::Call& call, db::Connection& connection, const v1::DeleteRoleBindingRequest& request) {
  using google::protobuf::Empty;
  const auto deleted = journal::Commit<Empty>(
      call, connection, {context_.secrets.payloads, request.name()},
      [](const std::string&) { return Empty(); },
      [&](journal::Write& write) -> absl::StatusOr<Empty> {
        RETURN_IF_ERROR(LockAccess(connection));
        ASSIGN_OR_RETURN(const v1::RoleBinding binding, GetRoleBinding(connection, request.name()));
        RETURN_IF_ERROR(messages::CheckEtag(binding.name(), request.etag(), binding.etag()));
        if (binding.role() == v1::ROLE_ADMIN && binding.scope().empty()) {
          ASSIGN_OR_RETURN(const auto administrators, Administrators(connection));
          RETURN_IF_ERROR(rules::CheckAdministratorRemains(administrators, binding.principal()));
        }
        RETURN_IF_ERROR(access::DeleteRoleBinding(connection, request.name()));
        write.Removed(binding.name(), journal::kStaff);
        return Empty();
      });
  gate_.Forget();
  return deleted;
}

absl::StatusOr<v1::ListJournalResponse> AccessService::ListJournal(rpc::Call& call,
                                                                   db::Connection& connection,
                                                                   const v1::ListJournalRequest& request) {
  const std::string query = call.method().full_name + "\n" + request.scope() + "\n" +
                            std::to_string(request.after_revision()) + "\n" + call.caller().principal;
  ASSIGN_OR_RETURN(const std::int64_t after, RevisionAfter(context_.tokens, request, query));
  const int size = resource::EffectivePageSize(request.page_size());
  ASSIGN_OR_RETURN(const auto entries, journal::List(connection, request.scope(), after, size));
  v1::ListJournalResponse response;
  const bool sees_reasons = call.clearance().sees.Contains(v1::AUDIENCE_CLASS_RESTRICTED);
  for (const v1::JournalEntry& entry : entries) {
    *response.add_entries() = entry;
    if (!sees_reasons) response.mutable_entries(response.entries_size() - 1)->clear_reason();
  }
  if (static_cast<int>(entries.size()) == size) {
    response.set_next_page_token(
        context_.tokens.Seal({.keys = {}, .total = entries.back().revision()}, query));
  }
  return response;
}

absl::StatusOr<v1::ListJournalChangesResponse> AccessService::ListJournalChanges(
    rpc::Call& call, db::Connection& connection, const v1::ListJournalChangesRequest& request) {
  const std::string query = call.method().full_name + "\n" + request.scope() + "\n" +
                            std::to_string(request.revision()) + "\n" + call.caller().principal;
  std::int64_t first = 0;  // a page's position is the ordinal of its first change
  if (!request.page_token().empty()) {
    ASSIGN_OR_RETURN(const resource::PagePosition position,
                     context_.tokens.Open(request.page_token(), query));
    first = position.total;
  }
  const int size = resource::EffectivePageSize(request.page_size());
  ASSIGN_OR_RETURN(const auto changes,
                   journal::ListBulk(connection, request.scope(), request.revision(), first, size));
  v1::ListJournalChangesResponse response;
  for (const v1::JournalEntry::Change& change : changes) *response.add_changes() = change;
  if (static_cast<int>(changes.size()) == size) {
    response.set_next_page_token(context_.tokens.Seal({.keys = {}, .total = first + size}, query));
  }
  return response;
}

absl::StatusOr<v1::VerifyJournalResponse> AccessService::VerifyJournal(
    rpc::Call&, db::Connection& connection, const v1::VerifyJournalRequest& request) {
  ASSIGN_OR_RETURN(const v1::JournalEntry last, journal::Verify(connection, request.scope()));
  v1::VerifyJournalResponse response;
  response.set_revision(last.revision());
  response.set_hash(last.hash());
  *response.mutable_verify_time() = last.commit_time();
  return response;
}

}  // namespace plenary::access
