#include "journal/change.h"

#include "absl/strings/str_cat.h"
#include "base/encoding.h"

namespace plenary::journal {

ChangeColumns::ChangeColumns(std::size_t count) {
  for (auto* column : {&resources_, &before_, &after_, &digests_, &salts_, &principals_, &call_ids_}) {
    column->reserve(count);
  }
}

void ChangeColumns::Add(const Change& change) {
  resources_.push_back(change.resource);
  before_.push_back(change.audience_before);
  after_.push_back(change.audience_after);
  digests_.push_back(change.digest);
  salts_.push_back(change.salt);
  principals_.push_back(change.principal);
  call_ids_.push_back(change.call_id);
}

db::Params ChangeColumns::Params() const {
  db::Params params;
  params.Texts(resources_).Texts(before_).Texts(after_);
  params.BytesArray(digests_).BytesArray(salts_).Texts(principals_).Texts(call_ids_);
  return params;
}

v1::JournalEntry::Change ChangeOf(const Change& change, std::int64_t ordinal) {
  v1::JournalEntry::Change told;
  told.set_ordinal(static_cast<int>(ordinal));
  told.set_resource(change.resource);
  told.set_audience_before(change.audience_before);
  told.set_audience_after(change.audience_after);
  told.set_digest(change.digest);
  told.set_principal(change.principal);
  told.set_request(change.call_id);
  return told;
}

v1::JournalEntry::Change ChangeFrom(const db::Row& row) {
  v1::JournalEntry::Change change;
  change.set_ordinal(static_cast<int>(row.Int(1)));
  change.set_resource(row.String(2));
  change.set_audience_before(row.String(3));
  change.set_audience_after(row.String(4));
  change.set_digest(row.Bytes(5));
  change.set_principal(row.String(6));
  change.set_request(row.String(7));
  return change;
}

void AppendLine(const v1::JournalEntry::Change& change, std::string& text) {
  absl::StrAppend(&text, change.ordinal(), "\t", change.resource(), "\t", change.audience_before(), "\t",
                  change.audience_after(), "\t", HexEncode(change.digest()), "\t", change.principal(), "\t",
                  change.request(), "\n");
}

}  // namespace plenary::journal
