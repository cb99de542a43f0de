#include "directory/directory_rules.h"

#include <string>
#include <vector>

#include "errors/errors.h"

namespace plenary::directory {
namespace {

using Violations = std::vector<errors::FieldViolation>;

absl::Status StatusOf(const Violations& violations) { return errors::InvalidFieldsIfAny(violations); }

// A day as yyyymmdd, with `unknown` in place of an unknown month or day.
int DayNumber(const v1::Date& date, int unknown) {
  const auto known = [unknown](int part) { return part == 0 ? unknown : part; };
  return date.year() * 10000 + known(date.month()) * 100 + known(date.day());
}

// Whether `end` is before `start`, whatever their unknown parts are.
bool EndsBeforeItStarts(const v1::Date& start, const v1::Date& end) {
  if (start.year() == 0 || end.year() == 0) return false;
  return DayNumber(start, 0) > DayNumber(end, 99);
}

}  // namespace

absl::Status CheckOrganization(const v1::Organization& organization) {
  Violations violations;
  if (organization.parent_organization() == organization.name()) {
    violations.push_back({"organization.parent_organization", "must be another organization"});
  }
  return StatusOf(violations);
}

absl::Status CheckPerson(const v1::Person& person) {
  Violations violations;
  for (int i = 0; i < person.offices_size(); ++i) {
    const v1::Person::Office& office = person.offices(i);
    if (EndsBeforeItStarts(office.start_date(), office.end_date())) {
      violations.push_back(
          {"person.offices[" + std::to_string(i) + "].end_date", "must not be before start_date"});
    }
  }
  return StatusOf(violations);
}

}  // namespace plenary::directory
