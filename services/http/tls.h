// The server's side of TLS: its certificate and key, from files that may change while it serves.

#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "http/ssl_pointer.h"

namespace plenary::http {

struct TlsFiles {
  std::string certificate;  // PEM: the server's certificate, then those between it and a root
  std::string key;          // PEM: the certificate's private key
  std::string client_ca;    // PEM: connections need a certificate of one of these; empty: they need none
};

// TLS 1.2 and 1.3; HTTP/2 and HTTP/1.1 by ALPN. One thread uses it.
class Tls {
 public:
  // Reads the files. FAILED_PRECONDITION, naming the file and what is wrong with it.
  static absl::StatusOr<std::unique_ptr<Tls>> Load(const TlsFiles& files);

  // Reads the files again if they have changed since; looks once a second at most. Connections keep what they
  // began with. If the files cannot be read, what was read before stays in use; the error says why.
  absl::Status Refresh();
  // For a new connection; none if memory runs out.
  SslPointer NewConnection() const;

 private:
  struct FreeContext {
    void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
  };
  using Context = std::unique_ptr<SSL_CTX, FreeContext>;
  // When each file was written. A file that is away has none.
  using Times = std::vector<std::filesystem::file_time_type>;

  explicit Tls(TlsFiles files) : files_(std::move(files)) {}
  static absl::StatusOr<Context> Read(const TlsFiles& files);
  Times TimesOfFiles() const;

  const TlsFiles files_;
  Context context_;
  Times times_;
  std::chrono::steady_clock::time_point looked_at_{};
};

}  // namespace plenary::http
