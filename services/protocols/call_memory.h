// How many bytes of requests and answers are in memory at a time, over all connections. Above a limit
// requests are refused, large ones first.

#pragma once

#include <atomic>
#include <cstddef>

namespace plenary::protocols {

// A request of at most so many bytes is still taken while the memory is full: until it is a quarter over the
// limit.
inline constexpr std::size_t kSmallRequest = std::size_t{16} << 10;

// Thread-safe. Outlives its shares.
class CallMemory {
 public:
  explicit CallMemory(std::size_t limit) : limit_(limit) {}

  // What one call has in memory.
  class Share {
   public:
    explicit Share(CallMemory& memory) : memory_(memory) {}
    ~Share() { Reset(0); }
    Share(const Share&) = delete;
    Share& operator=(const Share&) = delete;

    // Counts more of a request. False, and nothing is counted, if that is too much.
    bool Take(std::size_t bytes) {
      const std::size_t mine = bytes_ + bytes;
      const std::size_t limit = memory_.limit_ + (mine <= kSmallRequest ? memory_.limit_ / 4 : 0);
      if (memory_.used_.fetch_add(bytes, std::memory_order_relaxed) + bytes <= limit) {
        bytes_ += bytes;
        return true;
      }
      memory_.used_.fetch_sub(bytes, std::memory_order_relaxed);
      return false;
    }
    // Counts more of an answer, which is there already.
    void Add(std::size_t bytes) {
      memory_.used_.fetch_add(bytes, std::memory_order_relaxed);
      bytes_ += bytes;
    }
    // So many bytes are left.
    void Reset(std::size_t bytes) {
      const std::size_t before = bytes_.exchange(bytes);
      if (before != bytes) memory_.used_.fetch_sub(before - bytes, std::memory_order_relaxed);
    }

   private:
    CallMemory& memory_;
    std::atomic<std::size_t> bytes_{0};  // the loop and the thread that works on the call may both count
  };

  std::size_t used() const { return used_.load(std::memory_order_relaxed); }

 private:
  const std::size_t limit_;
  std::atomic<std::size_t> used_{0};
};

}  // namespace plenary::protocols
