// For tests: certificates that sign themselves, in files.

#pragma once

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include "openssl/evp.h"
#include "openssl/pem.h"
#include "openssl/x509.h"

namespace plenary::http {

inline long SerialOf(const X509* certificate) {
  return certificate == nullptr ? -1 : ASN1_INTEGER_get(X509_get0_serialNumber(certificate));
}

// A certificate of this number and its key, in a folder of their own.
class TestCertificate {
 public:
  explicit TestCertificate(long serial) {
    std::string pattern = (std::filesystem::temp_directory_path() / "plenary-tls-XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
    Replace(serial);
  }
  ~TestCertificate() { std::filesystem::remove_all(folder_); }
  TestCertificate(const TestCertificate&) = delete;
  TestCertificate& operator=(const TestCertificate&) = delete;

  std::string certificate() const { return (folder_ / "certificate.pem").string(); }
  std::string key() const { return (folder_ / "key.pem").string(); }

  // Another one in the same files.
  void Replace(long serial) const {
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> pair(EVP_EC_gen("P-256"), &EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> made(X509_new(), &X509_free);
    X509_set_version(made.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(made.get()), serial);
    X509_gmtime_adj(X509_getm_notBefore(made.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(made.get()), 3600);
    X509_set_pubkey(made.get(), pair.get());
    X509_NAME* const name = X509_get_subject_name(made.get());
    const std::string text = "plenary test " + std::to_string(serial);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>(text.c_str()),
                               -1, -1, 0);
    X509_set_issuer_name(made.get(), name);
    X509_sign(made.get(), pair.get(), EVP_sha256());
    Write(key(),
          [&](FILE* file) { PEM_write_PrivateKey(file, pair.get(), nullptr, nullptr, 0, nullptr, nullptr); });
    Write(certificate(), [&](FILE* file) { PEM_write_X509(file, made.get()); });
  }
  // What is no certificate.
  void Spoil() const { std::ofstream(certificate()) << "nothing of use\n"; }

 private:
  template <class Writing>
  static void Write(const std::string& path, const Writing& writing) {
    FILE* const file = std::fopen(path.c_str(), "w");
    writing(file);
    std::fclose(file);
  }

  std::filesystem::path folder_;
};

}  // namespace plenary::http
