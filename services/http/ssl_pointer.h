// A connection of OpenSSL that goes with its owner.

#pragma once

#include <memory>

#include "openssl/ssl.h"

namespace plenary::http {

struct FreeSsl {
  void operator()(SSL* ssl) const { SSL_free(ssl); }
};
using SslPointer = std::unique_ptr<SSL, FreeSsl>;

}  // namespace plenary::http
