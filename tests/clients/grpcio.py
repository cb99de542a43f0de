"""Debian's python3-grpcio. Run by tests/clients/run."""

import os
import time

import grpc

from cases import CROWD, EVENT, MANY, PIECE, Contract, check_export, expect, file_of_20_mb, run, stop_server

contract = Contract(os.environ["CONTRACT"])
channel = grpc.insecure_channel(os.environ["PLENARY_SERVER"])
KEY = (("authorization", f"Bearer {os.environ['PLENARY_API_KEY']}"),)
PARTICIPANTS = "plenary.v1.ParticipantService"


def call_of(path, kind="unary_unary", through=channel):
    method = contract.method(path)
    request = contract.type(method.input_type.full_name)
    answer = contract.type(method.output_type.full_name)
    make = getattr(through, kind)
    return make(f"/{path}", request.SerializeToString, answer.FromString), request


def get_event(name=EVENT, **options):
    call, request = call_of("plenary.v1.EventService/GetEvent")
    return call.with_call(request(name=name), timeout=10, **options)


def waiting_import(**options):
    """A call that waits for its first message as long as its caller wants."""
    def nothing():
        while not over:
            time.sleep(0.01)
        return
        yield
    over = []
    call, _ = call_of(f"{PARTICIPANTS}/PlanImport", "stream_unary")
    future = call.future(nothing(), metadata=KEY, **options)
    future.add_done_callback(over.append)
    return future


def error_of(what):
    try:
        what()
    except grpc.RpcError as error:
        return error
    raise AssertionError("the call has to fail")


def answer():
    event, _ = get_event()
    expect(event.name == EVENT and event.title.resolved.text, "an event comes back")


def error_with_details():
    error = error_of(lambda: get_event("events/none"))
    expect(error.code() == grpc.StatusCode.NOT_FOUND, error)
    details = dict(error.trailing_metadata())["grpc-status-details-bin"]
    status = contract.type("google.rpc.Status").FromString(details)
    info = contract.type("google.rpc.ErrorInfo").FromString(status.details[0].value)
    expect(status.message == error.details() and info.domain == "plenary" and info.reason == "NOT_FOUND", status)
    error = error_of(lambda: channel.unary_unary("/plenary.v1.EventService/Nothing")(b"", timeout=10))
    expect(error.code() == grpc.StatusCode.UNIMPLEMENTED, error)


def deadline():
    started = time.monotonic()
    error = error_of(waiting_import(timeout=0.3).result)
    expect(error.code() == grpc.StatusCode.DEADLINE_EXCEEDED and time.monotonic() - started < 5, error)


def cancellation():
    # More than a caller may have at a time: those that are cancelled count no more.
    for _ in range(100):
        call = waiting_import(timeout=30)
        call.cancel()
        expect(call.cancelled(), "a call is cancelled")
    answer()


def metadata():
    event, call = get_event(CROWD, metadata=(("accept-language", "es"),))
    expect(event.title.resolved.text == "Multitud", event.title)
    expect(dict(call.trailing_metadata()).get("plenary-call-id"), "the call's id is in the trailers")
    who, request = call_of("plenary.v1.AccessService/WhoAmI")
    expect(who(request(), metadata=KEY, timeout=10).ListFields(), "a key is known")
    wrong = (("authorization", "Bearer plk_wrong"),)
    expect(error_of(lambda: who(request(), metadata=wrong, timeout=10)).code() == grpc.StatusCode.UNAUTHENTICATED,
           "a wrong key is refused")


def gzip():
    call, request = call_of("plenary.v1.EventService/ListEvents")
    plain = call(request(), timeout=10)
    expect(call(request(), timeout=10, compression=grpc.Compression.Gzip) == plain, "compressed as not compressed")


def over_the_limit():
    call, request = call_of("plenary.v1.EventService/ListEvents")
    error = error_of(lambda: call(request(filter="x" * 5_000_000), timeout=30))
    expect(error.code() == grpc.StatusCode.RESOURCE_EXHAUSTED, error)
    error = error_of(lambda: call(request(filter="x" * 5_000_000), timeout=30, compression=grpc.Compression.Gzip))
    expect(error.code() == grpc.StatusCode.RESOURCE_EXHAUSTED, error)


def thousand_at_once():
    call, request = call_of("plenary.v1.EventService/GetEvent")
    calls = [call.future(request(name=EVENT), timeout=30) for _ in range(MANY)]
    expect(all(each.result().name == EVENT for each in calls), "all are answered")


def slow_reader():
    call, request = call_of(f"{PARTICIPANTS}/ExportParticipants", "unary_stream")
    messages = []
    for message in call(request(parent=CROWD, format=2), metadata=KEY, timeout=60):
        messages.append(message)
        time.sleep(0.1)
    check_export(messages)


def client_stream():
    call, request = call_of(f"{PARTICIPANTS}/PlanImport", "stream_unary")
    content = file_of_20_mb()

    def pieces():
        yield request(parent=CROWD, validate_only=True)
        for at in range(0, len(content), PIECE):
            yield request(content=content[at:at + PIECE])
    plan = call(pieces(), metadata=KEY, timeout=120)
    expect(sum(column.header == "remarks" for column in plan.columns) == 1, plan)


def server_stop():
    waiting = waiting_import(timeout=30)
    calls = [call_of("plenary.v1.EventService/GetEvent") for _ in range(20)]
    calls = [call.future(request(name=EVENT), timeout=30) for call, request in calls]
    time.sleep(0.2)
    stop_server()
    error = error_of(waiting.result)
    expect(error.code() == grpc.StatusCode.UNAVAILABLE, error)
    expect(all(call.result().name == EVENT for call in calls), "what was accepted is answered")


if __name__ == "__main__":
    run([answer, error_with_details, deadline, cancellation, metadata, gzip, over_the_limit, thousand_at_once,
         slow_reader, client_stream, server_stop])
