// For tests: a CA, and certificates from it, in files.

#pragma once

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

#include "openssl/evp.h"
#include "openssl/pem.h"
#include "openssl/x509.h"
#include "openssl/x509v3.h"

namespace plenary::client {

class TestCa {
 public:
  // Files in PEM.
  struct Issued {
    std::string certificate;
    std::string key;
  };

  TestCa() {
    std::string pattern = (std::filesystem::temp_directory_path() / "plenary-ca-XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
    key_.reset(EVP_EC_gen("P-256"));
    root_ = Sign(*key_, NID_basic_constraints, "critical,CA:TRUE", kDay);
    files_ = Write(*root_, *key_);
  }
  ~TestCa() { std::filesystem::remove_all(folder_); }
  TestCa(const TestCa&) = delete;
  TestCa& operator=(const TestCa&) = delete;

  std::string certificate() const { return files_.certificate; }

  // For `names`, such as "DNS:localhost,IP:127.0.0.1". Valid from two days ago until `valid_for` seconds from
  // now.
  Issued Issue(const std::string& names, long valid_for = kDay) {
    const Key key(EVP_EC_gen("P-256"));
    return Write(*Sign(*key, NID_subject_alt_name, names, valid_for), *key);
  }

 private:
  static constexpr long kDay = 86'400;
  struct Free {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(X509* certificate) const { X509_free(certificate); }
    void operator()(X509_EXTENSION* extension) const { X509_EXTENSION_free(extension); }
  };
  using Key = std::unique_ptr<EVP_PKEY, Free>;
  using Certificate = std::unique_ptr<X509, Free>;

  Certificate Sign(EVP_PKEY& key, int extension, const std::string& value, long valid_for) {
    Certificate made(X509_new());
    X509_set_version(made.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(made.get()), ++issued_);
    X509_gmtime_adj(X509_getm_notBefore(made.get()), -2 * kDay);
    X509_gmtime_adj(X509_getm_notAfter(made.get()), valid_for);
    X509_set_pubkey(made.get(), &key);
    const std::string name = "plenary test " + std::to_string(issued_);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(made.get()), "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>(name.c_str()), -1, -1, 0);
    X509_set_issuer_name(made.get(), X509_get_subject_name(root_ == nullptr ? made.get() : root_.get()));
    const std::unique_ptr<X509_EXTENSION, Free> said(
        X509V3_EXT_conf_nid(nullptr, nullptr, extension, value.c_str()));
    X509_add_ext(made.get(), said.get(), -1);
    X509_sign(made.get(), key_.get(), EVP_sha256());
    return made;
  }

  Issued Write(X509& certificate, EVP_PKEY& key) const {
    const std::string name = folder_ / std::to_string(issued_);
    const Issued files{name + ".pem", name + ".key"};
    std::FILE* file = std::fopen(files.certificate.c_str(), "w");
    PEM_write_X509(file, &certificate);
    std::fclose(file);
    file = std::fopen(files.key.c_str(), "w");
    PEM_write_PrivateKey(file, &key, nullptr, nullptr, 0, nullptr, nullptr);
    std::fclose(file);
    return files;
  }

  std::filesystem::path folder_;
  Key key_;
  Certificate root_;
  Issued files_;
  long issued_ = 0;
};

}  // namespace plenary::client
