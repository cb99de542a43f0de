#include "plenary/calls/transport.h"

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "openssl/pem.h"
#include "openssl/x509.h"
#include "plenary/files/files.h"

namespace plenary::client {
namespace {

using Bytes = std::unique_ptr<BIO, decltype(&BIO_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
using PrivateKey = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

Bytes BytesOf(const std::string& pem) {
  return {BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())), &BIO_free};
}

Certificate FirstCertificate(const std::string& pem) {
  return {PEM_read_bio_X509(BytesOf(pem).get(), nullptr, nullptr, nullptr), &X509_free};
}

// None if it has a password: gRPC could not use it, and OpenSSL would ask for the password.
PrivateKey KeyIn(const std::string& pem) {
  const auto no_password = [](char*, int, int, void*) { return -1; };
  return {PEM_read_bio_PrivateKey(BytesOf(pem).get(), nullptr, no_password, nullptr), &EVP_PKEY_free};
}

absl::StatusOr<std::string> ReadCertificates(const char* option, const std::string& file) {
  std::string pem;
  ASSIGN_OR_RETURN(pem, ReadFile(file));
  if (FirstCertificate(pem) == nullptr) {
    return absl::InvalidArgumentError(absl::StrCat(
        option, ": ", file, " holds no certificate in PEM, which begins with -----BEGIN CERTIFICATE-----"));
  }
  return pem;
}

absl::Status ReadClientCertificate(const TlsFiles& files, grpc::SslCredentialsOptions& options) {
  if (files.client_certificate.empty() || files.client_key.empty()) {
    return absl::InvalidArgumentError(
        "--client-cert and --client-key belong together: name the certificate and its private key");
  }
  ASSIGN_OR_RETURN(options.pem_cert_chain, ReadCertificates("--client-cert", files.client_certificate));
  ASSIGN_OR_RETURN(options.pem_private_key, ReadFile(files.client_key));
  const PrivateKey key = KeyIn(options.pem_private_key);
  if (key == nullptr) {
    return absl::InvalidArgumentError(
        absl::StrCat("--client-key: ", files.client_key,
                     " holds no private key in PEM, or one with a password, which does not do"));
  }
  if (X509_check_private_key(FirstCertificate(options.pem_cert_chain).get(), key.get()) != 1) {
    return absl::InvalidArgumentError(absl::StrCat("--client-key: ", files.client_key,
                                                   " is not the key of the certificate in ",
                                                   files.client_certificate));
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<std::shared_ptr<grpc::ChannelCredentials>> TransportTo(const ServerAddress& server,
                                                                      const TlsFiles& files) {
  const bool has_client_certificate = !files.client_certificate.empty() || !files.client_key.empty();
  if (!server.tls) {
    if (server.local || (files.ca.empty() && !has_client_certificate))
      return grpc::InsecureChannelCredentials();
    return absl::InvalidArgumentError(
        absl::StrCat("nothing was sent: --ca, --client-cert and --client-key are for TLS, but ", server.text,
                     " is in plaintext. Write --server https://", server.target));
  }
  grpc::SslCredentialsOptions options;
  // Without it, gRPC takes the roots of the system.
  if (!files.ca.empty()) {
    ASSIGN_OR_RETURN(options.pem_root_certs, ReadCertificates("--ca", files.ca));
  }
  if (has_client_certificate) RETURN_IF_ERROR(ReadClientCertificate(files, options));
  return grpc::SslCredentials(options);
}

}  // namespace plenary::client
