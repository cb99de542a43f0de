// Lists events, registers somebody exactly once, and reads the reason of an error.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"time"

	"github.com/google/uuid"
	"google.golang.org/genproto/googleapis/rpc/code"
	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"

	"plenary.dev/plenary/v1"
)

func main() {
	config, err := os.ReadFile("contract/plenary/v1/service_config.json") // reads are sent again by the library
	check(err)
	channel, err := grpc.Dial(os.Getenv("PLENARY_SERVER"), grpc.WithInsecure(), grpc.WithDefaultServiceConfig(string(config)))
	check(err)
	with := metadata.AppendToOutgoingContext(context.Background(), "authorization", "Bearer "+os.Getenv("PLENARY_API_KEY"))

	listing := &plenaryv1.ListEventsRequest{PageSize: 2}
	for more := true; more; more = listing.PageToken != "" {
		call, cancel := context.WithTimeout(with, 10*time.Second)
		page, err := plenaryv1.NewEventServiceClient(channel).ListEvents(call, listing)
		cancel()
		check(err)
		for _, event := range page.Events {
			fmt.Println(event.Name)
		}
		listing.PageToken = page.NextPageToken
	}

	name := &plenaryv1.LocalizedText_Entry{Language: "en", Text: "Ada"}
	names := &plenaryv1.LocalizedText{Entries: []*plenaryv1.LocalizedText_Entry{name}}
	request := &plenaryv1.RegisterParticipantRequest{Parent: "events/open-day", RequestId: uuid.New().String(),
		Participant: &plenaryv1.Participant{Credit: &plenaryv1.Participant_Credit{DisplayName: names}}}
	for i := 0; i < 2; i++ { // the second time the same call again, and so the same participant
		participant, err := register(with, channel, request)
		check(err)
		fmt.Println(participant.Name)
	}
	name.Text = "Somebody else"
	_, err = register(with, channel, request)
	for _, detail := range status.Convert(err).Details() {
		if info, ok := detail.(*errdetails.ErrorInfo); ok {
			fmt.Println(code.Code(status.Code(err)), info.Reason)
		}
	}
}

// Until it is answered: with a request id it happens once, however often it is sent.
func register(with context.Context, channel *grpc.ClientConn, request *plenaryv1.RegisterParticipantRequest) (*plenaryv1.Participant, error) {
	for pause := 200 * time.Millisecond; ; pause *= 2 {
		call, cancel := context.WithTimeout(with, 10*time.Second)
		participant, err := plenaryv1.NewParticipantServiceClient(channel).RegisterParticipant(call, request)
		cancel()
		later := map[codes.Code]bool{codes.Unavailable: true, codes.Aborted: true, codes.DeadlineExceeded: true}
		if !later[status.Code(err)] || pause > 3*time.Second {
			return participant, err
		}
		time.Sleep(pause)
	}
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
