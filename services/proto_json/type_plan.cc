#include "proto_json/type_plan.h"

#include <algorithm>
#include <cstdlib>
#include <set>

#include "base/plan_cache.h"
#include "proto_json/quoted.h"

namespace plenary::proto_json {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::DescriptorPool;
using google::protobuf::FieldDescriptor;
using google::protobuf::FileDescriptor;

using TypePlans = PlanCache<const Descriptor*, TypePlan>;

Form FormOf(const Descriptor* type) {
  switch (type->well_known_type()) {
    case Descriptor::WELLKNOWNTYPE_TIMESTAMP:
      return Form::kTimestamp;
    case Descriptor::WELLKNOWNTYPE_DURATION:
      return Form::kDuration;
    case Descriptor::WELLKNOWNTYPE_FIELDMASK:
      return Form::kMask;
    case Descriptor::WELLKNOWNTYPE_DOUBLEVALUE:
    case Descriptor::WELLKNOWNTYPE_FLOATVALUE:
    case Descriptor::WELLKNOWNTYPE_INT64VALUE:
    case Descriptor::WELLKNOWNTYPE_UINT64VALUE:
    case Descriptor::WELLKNOWNTYPE_INT32VALUE:
    case Descriptor::WELLKNOWNTYPE_UINT32VALUE:
    case Descriptor::WELLKNOWNTYPE_STRINGVALUE:
    case Descriptor::WELLKNOWNTYPE_BYTESVALUE:
    case Descriptor::WELLKNOWNTYPE_BOOLVALUE:
      return Form::kWrapper;
    case Descriptor::WELLKNOWNTYPE_UNSPECIFIED:
      return type->file()->syntax() == FileDescriptor::SYNTAX_PROTO3 &&
                     type->file()->pool() == DescriptorPool::generated_pool()
                 ? Form::kObject
                 : Form::kLibrary;
    default:
      return Form::kLibrary;
  }
}

// Whether a message of the type can have something that is left to libprotobuf. Pass `seen` empty.
bool ReachesLibrary(const Descriptor* type, std::set<const Descriptor*>& seen) {
  if (FormOf(type) == Form::kLibrary) return true;
  if (!seen.insert(type).second) return false;
  for (int i = 0; i < type->field_count(); ++i) {
    const FieldDescriptor* field = type->field(i);
    // Null stands for its value in JSON, and nowhere else for one.
    if (field->enum_type() != nullptr && field->enum_type()->full_name() == "google.protobuf.NullValue") {
      return true;
    }
    if (field->message_type() != nullptr && ReachesLibrary(field->message_type(), seen)) return true;
  }
  return false;
}

std::string LabelOf(const FieldDescriptor* field) {
  std::string label;
  // Descriptor pools let nothing else pass.
  if (!AppendQuoted(field->json_name(), label)) std::abort();
  return label + ':';
}

FieldPlan FieldPlanOf(const FieldDescriptor* field, TypePlans& plans) {
  return {.field = field,
          .label = LabelOf(field),
          .cpp_type = field->cpp_type(),
          .repeated = field->is_repeated(),
          .map = field->is_map(),
          .enumeration = field->enum_type(),
          .type = field->message_type() == nullptr ? nullptr : &plans.Make(field->message_type())};
}

void FillTypePlan(const Descriptor* const& type, TypePlan& plan, TypePlans& plans) {
  std::set<const Descriptor*> seen;
  plan.form = FormOf(type);
  plan.whole_by_library = plan.form != Form::kObject || ReachesLibrary(type, seen);
  if (plan.form == Form::kLibrary) return;
  plan.fields.reserve(type->field_count());
  for (int i = 0; i < type->field_count(); ++i) plan.fields.push_back(FieldPlanOf(type->field(i), plans));
  std::ranges::sort(plan.fields, {}, [](const FieldPlan& field) { return field.field->number(); });
}

}  // namespace

const TypePlan& PlanOf(const Descriptor* type) {
  static TypePlans& plans = *new TypePlans(&FillTypePlan);
  return plans.Of(type);
}

}  // namespace plenary::proto_json
