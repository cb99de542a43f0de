// Lists events, registers somebody exactly once, and reads the reason of an error.
import com.google.gson.Gson;
import com.google.rpc.ErrorInfo;
import dev.plenary.v1.*;
import io.grpc.*;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.MetadataUtils;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.TimeUnit;

public class First {
  static final Set<Status.Code> LATER =
      EnumSet.of(Status.Code.UNAVAILABLE, Status.Code.ABORTED, Status.Code.DEADLINE_EXCEEDED);

  // Until it is answered: with a request_id it happens once, however often it is sent.
  static Participant register(Channel channel, RegisterParticipantRequest request) throws InterruptedException {
    for (int pause = 200;; pause *= 2) {
      try {
        return ParticipantServiceGrpc.newBlockingStub(channel).withDeadlineAfter(10, TimeUnit.SECONDS)
            .registerParticipant(request);
      } catch (StatusRuntimeException error) {
        if (pause > 3000 || !LATER.contains(error.getStatus().getCode())) throw error;
      }
      Thread.sleep(pause);
    }
  }

  public static void main(String[] arguments) throws Exception {
    // Reads are sent again by the library.
    String config = Files.readString(Path.of("contract/plenary/v1/service_config.json"));
    Metadata key = new Metadata();
    key.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER),
        "Bearer " + System.getenv("PLENARY_API_KEY"));
    ManagedChannel channel = ManagedChannelBuilder.forTarget(System.getenv("PLENARY_SERVER")).usePlaintext()
        .defaultServiceConfig(new Gson().fromJson(config, Map.class)).enableRetry()
        .intercept(MetadataUtils.newAttachHeadersInterceptor(key)).build();

    ListEventsRequest.Builder listing = ListEventsRequest.newBuilder().setPageSize(2);
    do {
      ListEventsResponse page = EventServiceGrpc.newBlockingStub(channel).withDeadlineAfter(10, TimeUnit.SECONDS)
          .listEvents(listing.build());
      for (Event event : page.getEventsList()) System.out.println(event.getName());
      listing.setPageToken(page.getNextPageToken());
    } while (!listing.getPageToken().isEmpty());

    RegisterParticipantRequest.Builder request = RegisterParticipantRequest.newBuilder()
        .setParent("events/open-day").setRequestId(UUID.randomUUID().toString());
    LocalizedText.Entry.Builder name = request.getParticipantBuilder().getCreditBuilder().getDisplayNameBuilder()
        .addEntriesBuilder().setLanguage("en").setText("Ada");
    System.out.println(register(channel, request.build()).getName());
    System.out.println(register(channel, request.build()).getName()); // the same call again: the same participant
    try {
      name.setText("Somebody else");
      register(channel, request.build());
    } catch (StatusRuntimeException error) {
      // It is the first of the details.
      ErrorInfo info = StatusProto.fromThrowable(error).getDetails(0).unpack(ErrorInfo.class);
      System.out.println(error.getStatus().getCode() + " " + info.getReason());
    }
    channel.shutdownNow();
  }
}
