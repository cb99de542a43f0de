#include "plenary/imports/import_rows.h"

#include "base/status_macros.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::client {
namespace {

constexpr int kPage = 1'000;

}  // namespace

absl::Status ForEachRow(Connection& connection, const std::string& import, const std::string& filter,
                        absl::FunctionRef<bool(const v1::ImportRow&)> visit) {
  v1::ListImportRowsRequest request;
  request.set_parent(import);
  request.set_filter(filter);
  request.set_page_size(kPage);
  v1::ListImportRowsResponse page;
  do {
    page.Clear();
    RETURN_IF_ERROR(connection.Call(request, &page));
    for (const v1::ImportRow& row : page.rows()) {
      if (!visit(row)) return absl::OkStatus();
    }
    request.set_page_token(page.next_page_token());
  } while (!page.next_page_token().empty());
  return absl::OkStatus();
}

}  // namespace plenary::client
