// Lists events, registers somebody exactly once, and reads the reason of an error.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import grpc from "@grpc/grpc-js";
import loader from "@grpc/proto-loader";

const protos = ["plenary/v1/event_service.proto", "plenary/v1/participant_service.proto",
  "google/rpc/status.proto", "google/rpc/error_details.proto"];
const definition: any = loader.loadSync(protos, { includeDirs: ["contract"], keepCase: true });
const { EventService, ParticipantService } = (grpc.loadPackageDefinition(definition) as any).plenary.v1;

const key = new grpc.Metadata();
key.set("authorization", `Bearer ${process.env.PLENARY_API_KEY}`);
// Reads are sent again by the library.
const options = { "grpc.service_config": readFileSync("contract/plenary/v1/service_config.json", "utf8") };
function call(service: any, method: string, request: object): Promise<any> {
  const client = new service(process.env.PLENARY_SERVER, grpc.credentials.createInsecure(), options);
  return new Promise((resolve, reject) =>
    client[method](request, key, { deadline: Date.now() + 10_000 }, (error: any, answer: any) =>
      error ? reject(error) : resolve(answer)));
}

// Until it is answered: with a request_id it happens once, however often it is sent.
async function register(request: object): Promise<any> {
  const later = [grpc.status.UNAVAILABLE, grpc.status.ABORTED, grpc.status.DEADLINE_EXCEEDED];
  for (const pause of [200, 500, 1000, 2000, 0]) {
    try {
      return await call(ParticipantService, "RegisterParticipant", request);
    } catch (error: any) {
      if (pause === 0 || !later.includes(error.code)) throw error;
    }
    await setTimeout(pause);
  }
}

const listing = { page_size: 2, page_token: "" };
do {
  const page = await call(EventService, "ListEvents", listing);
  for (const event of page.events) console.log(event.name);
  listing.page_token = page.next_page_token;
} while (listing.page_token);

const name = { language: "en", text: "Ada" };
const participant = { credit: { display_name: { entries: [name] } } };
const request = { parent: "events/open-day", participant, request_id: randomUUID() };
console.log((await register(request)).name);
console.log((await register(request)).name); // the same call again, and so the same participant
try {
  name.text = "Somebody else";
  await register(request);
} catch (error: any) {
  const status = definition["google.rpc.Status"].deserialize(error.metadata.get("grpc-status-details-bin")[0]);
  const info = definition["google.rpc.ErrorInfo"].deserialize(status.details[0].value); // the first of the details
  console.log(grpc.status[error.code], info.reason);
}
