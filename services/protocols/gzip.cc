#include "protocols/gzip.h"

#include <zlib.h>

#include <algorithm>
#include <memory>
#include <new>

#include "errors/errors.h"

namespace plenary::protocols {
namespace {

// A window of zlib's full size, and its wrapping for gzip.
constexpr int kGzip = MAX_WBITS + 16;
constexpr int kMemory = 8;  // zlib's usual
constexpr std::size_t kPiece = 64 << 10;

Bytef* Input(std::string_view bytes) { return reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data())); }

}  // namespace

absl::StatusOr<std::string> Inflate(std::string_view bytes, std::size_t longest) {
  z_stream stream{};
  if (inflateInit2(&stream, kGzip) != Z_OK) return absl::ResourceExhaustedError("zlib does not start");
  const std::unique_ptr<z_stream, int (*)(z_stream*)> end(&stream, inflateEnd);
  stream.next_in = Input(bytes);
  stream.avail_in = static_cast<uInt>(bytes.size());
  std::string all;
  int found = Z_OK;
  while (found == Z_OK) {
    const std::size_t before = all.size();
    // One more than there may be tells that there are more.
    all.resize(std::min(before + kPiece, longest + 1));
    stream.next_out = reinterpret_cast<Bytef*>(all.data() + before);
    stream.avail_out = static_cast<uInt>(all.size() - before);
    found = inflate(&stream, Z_NO_FLUSH);
    all.resize(all.size() - stream.avail_out);
    if (all.size() > longest) return errors::RequestTooLarge(longest);
    // Nothing came although there was room: the rest is missing.
    if (found == Z_OK && stream.avail_in == 0 && stream.avail_out > 0) break;
  }
  if (found != Z_STREAM_END || stream.avail_in > 0) return absl::InvalidArgumentError("no gzip");
  return all;
}

std::string Deflate(std::string_view bytes) {
  z_stream stream{};
  if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, kGzip, kMemory, Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::bad_alloc();
  }
  const std::unique_ptr<z_stream, int (*)(z_stream*)> end(&stream, deflateEnd);
  std::string all(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = Input(bytes);
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(all.data());
  stream.avail_out = static_cast<uInt>(all.size());
  deflate(&stream, Z_FINISH);  // there is room for all of it
  all.resize(stream.total_out);
  return all;
}

}  // namespace plenary::protocols
