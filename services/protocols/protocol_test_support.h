// Heads of requests and statuses for the tests of protocols. Header only: one program uses it.

#pragma once

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "google/rpc/error_details.pb.h"
#include "google/rpc/status.pb.h"
#include "http/exchange.h"
#include "protocols/protocol.h"

namespace plenary::protocols {

// A head that owns its texts.
class TestHead {
 public:
  TestHead(std::initializer_list<std::pair<std::string, std::string>> headers, std::string query = "")
      : texts_(headers), query_(std::move(query)) {
    for (const auto& [name, value] : texts_) views_.push_back({name, value});
    head_.method = "POST";
    head_.path = "/plenary.v1.EventService/GetEvent";
    head_.query = query_;
    head_.headers = views_;
    head_.http2 = true;
  }

  TestHead(const TestHead&) = delete;
  TestHead& operator=(const TestHead&) = delete;

  operator const http::RequestHead&() const { return head_; }  // NOLINT: it stands for one

 private:
  const std::vector<std::pair<std::string, std::string>> texts_;
  const std::string query_;
  std::vector<http::Header> views_;
  http::RequestHead head_;
};

inline google::rpc::ErrorInfo Info(const std::string& reason) {
  google::rpc::ErrorInfo info;
  info.set_reason(reason);
  return info;
}

// NOT_FOUND, with a message that is no ASCII and one detail.
inline google::rpc::Status NotThere() {
  google::rpc::Status status;
  status.set_code(5);
  status.set_message("no Zürich");
  status.add_details()->PackFrom(Info("NOT_FOUND"));
  return status;
}

// "name: value" of each, separated by "|".
inline std::string Told(const Fields& fields) {
  std::string all;
  for (const Field& field : fields)
    all += (all.empty() ? "" : "|") + std::string(field.name) + ": " + field.value;
  return all;
}

}  // namespace plenary::protocols
