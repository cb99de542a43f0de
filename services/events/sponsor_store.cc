#include "events/sponsor_store.h"

#include <optional>

#include "resource/rows.h"

namespace plenary::events {

using v1::Sponsor;

const resource::PlainRows<Sponsor>& Sponsors() {
  static const resource::PlainRows<Sponsor> kSponsors({
      .name = "sponsors",
      .columns = {"tier", "position"},
      .write =
          [](const Sponsor& sponsor, db::Params& params) {
            params.Text(resource::SearchText().Add(sponsor.tier()).text());
            params.IntOrNull(sponsor.position() == 0 ? std::nullopt : std::optional(sponsor.position()));
          },
      .directory = {"organization"},
      .fields = {{"tier", "t.tier"}, {"position", "t.position"}},
  });
  return kSponsors;
}

}  // namespace plenary::events
