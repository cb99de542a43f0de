#include "messages/output_only.h"

#include "base/plan_cache.h"
#include "contract/proto_options.h"
#include "messages/field_plan.h"

namespace plenary::messages {

namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

using FieldPlans = PlanCache<const Descriptor*, FieldPlan>;

void FillPlan(const Descriptor* const& message, FieldPlan& plan, FieldPlans& plans) {
  FillFieldPlan(
      message, MeansNothingOnInput,
      [&](const Descriptor* below) -> const FieldPlan& { return plans.Make(below); }, plan);
}

}  // namespace

bool MeansNothingOnInput(const FieldDescriptor* field) {
  if (contract::Behaves(field, google::api::OUTPUT_ONLY)) return true;
  return contract::IsResource(field->containing_type()) &&
         (field->name() == "name" || field->name() == "etag");
}

void ClearOutputOnly(Message& resource) {
  static FieldPlans* const plans = new FieldPlans(FillPlan);
  Follow(plans->Of(resource.GetDescriptor()), resource, [](Message& message, const FieldDescriptor* field) {
    message.GetReflection()->ClearField(&message, field);
  });
}

}  // namespace plenary::messages
