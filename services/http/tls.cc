#include "http/tls.h"

#include <array>
#include <system_error>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "openssl/err.h"

namespace plenary::http {
namespace {

using std::chrono::steady_clock;

constexpr std::chrono::seconds kBetweenLooks{1};
// In the form of ALPN: each name after its length.
constexpr std::string_view kProtocols = "\x02h2\x08http/1.1";

// What OpenSSL says of its last error.
std::string Reason() {
  const char* const reason = ERR_reason_error_string(ERR_peek_last_error());
  return reason == nullptr ? "unknown error" : reason;
}

absl::Status Unusable(const char* what, const std::string& file) {
  return absl::FailedPreconditionError(absl::StrCat("cannot use ", what, " in ", file, " (", Reason(), ")"));
}

int ChooseProtocol(SSL*, const unsigned char** chosen, unsigned char* size, const unsigned char* offered,
                   unsigned offered_size, void*) {
  unsigned char* found = nullptr;
  const auto* ours = reinterpret_cast<const unsigned char*>(kProtocols.data());
  const int outcome = SSL_select_next_proto(&found, size, ours, kProtocols.size(), offered, offered_size);
  *chosen = found;
  return outcome == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_ALERT_FATAL;
}

void Configure(SSL_CTX* context) {
  SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
  SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION |
                                   SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_IGNORE_UNEXPECTED_EOF);
  // Buffers are there only while they are used: most connections are idle.
  SSL_CTX_set_mode(context, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER |
                                SSL_MODE_RELEASE_BUFFERS);
  SSL_CTX_set_alpn_select_cb(context, ChooseProtocol, nullptr);
}

absl::Status AskForClientCertificates(SSL_CTX* context, const std::string& file) {
  if (SSL_CTX_load_verify_locations(context, file.c_str(), nullptr) != 1) {
    return Unusable("the certificates", file);
  }
  SSL_CTX_set_client_CA_list(context, SSL_load_client_CA_file(file.c_str()));
  SSL_CTX_set_verify(context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
  // A session that is resumed belongs to this server and its CA.
  static constexpr std::array<unsigned char, 7> kSessions{'p', 'l', 'e', 'n', 'a', 'r', 'y'};
  SSL_CTX_set_session_id_context(context, kSessions.data(), kSessions.size());
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<std::unique_ptr<Tls>> Tls::Load(const TlsFiles& files) {
  std::unique_ptr<Tls> tls(new Tls(files));
  tls->times_ = tls->TimesOfFiles();
  ASSIGN_OR_RETURN(tls->context_, Read(files));
  return tls;
}

absl::StatusOr<Tls::Context> Tls::Read(const TlsFiles& files) {
  ERR_clear_error();
  Context context(SSL_CTX_new(TLS_server_method()));
  if (context == nullptr) return absl::InternalError("OpenSSL makes no context");
  Configure(context.get());
  if (SSL_CTX_use_certificate_chain_file(context.get(), files.certificate.c_str()) != 1) {
    return Unusable("the certificate", files.certificate);
  }
  if (SSL_CTX_use_PrivateKey_file(context.get(), files.key.c_str(), SSL_FILETYPE_PEM) != 1 ||
      SSL_CTX_check_private_key(context.get()) != 1) {
    return Unusable("the private key", files.key);
  }
  if (!files.client_ca.empty()) RETURN_IF_ERROR(AskForClientCertificates(context.get(), files.client_ca));
  return context;
}

Tls::Times Tls::TimesOfFiles() const {
  Times times;
  for (const std::string& file : {files_.certificate, files_.key, files_.client_ca}) {
    std::error_code away;
    times.push_back(std::filesystem::last_write_time(file, away));
  }
  return times;
}

absl::Status Tls::Refresh() {
  const auto now = steady_clock::now();
  if (now - looked_at_ < kBetweenLooks) return absl::OkStatus();
  looked_at_ = now;
  Times times = TimesOfFiles();
  if (times == times_) return absl::OkStatus();
  times_ = std::move(times);  // also if that fails: it is tried again, and told again, when they change again
  ASSIGN_OR_RETURN(context_, Read(files_));
  return absl::OkStatus();
}

SslPointer Tls::NewConnection() const { return SslPointer(SSL_new(context_.get())); }

}  // namespace plenary::http
