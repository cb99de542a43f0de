# Lists events, registers somebody exactly once, and reads the reason of an error.
import os
import time
import uuid

import grpc
from google.rpc import error_details_pb2, status_pb2
from plenary.v1 import event_service_pb2, event_service_pb2_grpc
from plenary.v1 import participant_service_pb2, participant_service_pb2_grpc

key = [("authorization", "Bearer " + os.environ["PLENARY_API_KEY"])]
with open("contract/plenary/v1/service_config.json") as file:
    options = [("grpc.service_config", file.read())]  # reads are sent again by the library
channel = grpc.insecure_channel(os.environ["PLENARY_SERVER"], options)
later = (grpc.StatusCode.UNAVAILABLE, grpc.StatusCode.ABORTED, grpc.StatusCode.DEADLINE_EXCEEDED)


def register(request):  # until it is answered: with a request_id it happens once, however often it is sent
    participants = participant_service_pb2_grpc.ParticipantServiceStub(channel)
    for pause in (0.2, 0.5, 1, 2, None):
        try:
            return participants.RegisterParticipant(request, metadata=key, timeout=10)
        except grpc.RpcError as error:
            if pause is None or error.code() not in later:
                raise
        time.sleep(pause)


listing = event_service_pb2.ListEventsRequest(page_size=2)
while True:
    page = event_service_pb2_grpc.EventServiceStub(channel).ListEvents(listing, metadata=key, timeout=10)
    print("\n".join(event.name for event in page.events))
    listing.page_token = page.next_page_token
    if not page.next_page_token:
        break

request = participant_service_pb2.RegisterParticipantRequest(parent="events/open-day", request_id=str(uuid.uuid4()))
name = request.participant.credit.display_name.entries.add(language="en", text="Ada")
print(register(request).name)
print(register(request).name)  # the same call again, and so the same participant
try:
    name.text = "Somebody else"
    register(request)
except grpc.RpcError as error:
    details = dict(error.trailing_metadata())["grpc-status-details-bin"]
    info = error_details_pb2.ErrorInfo()
    status_pb2.Status.FromString(details).details[0].Unpack(info)  # it is the first of the details
    print(error.code().name, info.reason)
