// Tells the thread sanitizer about the ordering in gRPC. gRPC comes from the distribution and is not
// instrumented, so the sanitizer does not see that an input happens before the corresponding output. Linked
// into every program of a build for the thread sanitizer, where these functions replace gRPC's own.

#include <dlfcn.h>
#include <grpc/grpc.h>
#include <grpc/support/sync.h>
#include <sanitizer/tsan_interface.h>

namespace {

// One for all: this orders more than gRPC does, and hides races of two threads that both called it in
// between.
char handed_over;

template <class Function>
Function* Own(Function*, const char* name) {
  return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" {

grpc_call_error grpc_call_start_batch(grpc_call* call, const grpc_op* ops, size_t count, void* tag,
                                      void* reserved) {
  static const auto own = Own(&grpc_call_start_batch, "grpc_call_start_batch");
  __tsan_release(&handed_over);
  return own(call, ops, count, tag, reserved);
}

void grpc_call_unref(grpc_call* call) {
  static const auto own = Own(&grpc_call_unref, "grpc_call_unref");
  __tsan_release(&handed_over);
  own(call);
}

grpc_event grpc_completion_queue_next(grpc_completion_queue* queue, gpr_timespec deadline, void* reserved) {
  static const auto own = Own(&grpc_completion_queue_next, "grpc_completion_queue_next");
  __tsan_release(&handed_over);
  const grpc_event event = own(queue, deadline, reserved);
  __tsan_acquire(&handed_over);
  return event;
}

grpc_event grpc_completion_queue_pluck(grpc_completion_queue* queue, void* tag, gpr_timespec deadline,
                                       void* reserved) {
  static const auto own = Own(&grpc_completion_queue_pluck, "grpc_completion_queue_pluck");
  const grpc_event event = own(queue, tag, deadline, reserved);
  __tsan_acquire(&handed_over);
  return event;
}

// The mutexes of gRPC's own threads, which run the ends of streams.

void gpr_mu_lock(gpr_mu* mutex) {
  static const auto own = Own(&gpr_mu_lock, "gpr_mu_lock");
  own(mutex);
  __tsan_acquire(mutex);
}

void gpr_mu_unlock(gpr_mu* mutex) {
  static const auto own = Own(&gpr_mu_unlock, "gpr_mu_unlock");
  __tsan_release(mutex);
  own(mutex);
}

int gpr_cv_wait(gpr_cv* condition, gpr_mu* mutex, gpr_timespec deadline) {
  static const auto own = Own(&gpr_cv_wait, "gpr_cv_wait");
  __tsan_release(mutex);
  const int timed_out = own(condition, mutex, deadline);
  __tsan_acquire(mutex);
  return timed_out;
}

}  // extern "C"
