// The states of statements, in random walks against a model: no state is reached except by a step, each
// refusal names the present state and the allowed ones, the history keeps every revision, and published
// ones never change.

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "errors/status_details.h"
#include "support/statement_fixture.h"

namespace plenary {
namespace {

using v1::Statement;
using State = Statement::State;

constexpr v1::ErrorReason kNoReason = v1::ERROR_REASON_UNSPECIFIED;
constexpr v1::ErrorReason kIllegal = v1::ILLEGAL_STATE;

// What has to be known of a statement to say what a call does with it.
struct Model {
  std::string name;
  State state = Statement::STATE_DRAFT;
  bool written = false;
  int revision = 1;
  std::vector<std::string> segments = {"first"};
  std::map<std::int64_t, std::string> published;  // revisions as they were when they were first seen so

  bool open() const { return state < Statement::STATE_PUBLISHED; }
  bool is_published() const { return state == Statement::STATE_PUBLISHED; }
};

class StatementStatesTest : public test::StatementTest {
 protected:
  // Makes a random call. The model decides beforehand what becomes of it.
  void MakeOneCall(Model& model) {
    const std::string unique = absl::StrCat("text ", ++calls_);
    switch (random_() % 11) {
      case 0:
        return Expect("SubmitStatement", model, Unless(model.state == Statement::STATE_DRAFT, kIllegal),
                      Take<v1::SubmitStatementRequest>(model.name),
                      [&] { model.state = Statement::STATE_SUBMITTED; });
      case 1: {
        const bool may = model.state <= Statement::STATE_SUBMITTED && !model.written;
        v1::DeliverStatementRequest request;
        request.set_name(model.name);
        request.set_now(random_() % 2 == 0);
        return Expect("DeliverStatement", model, Unless(may, kIllegal),
                      forum().admin().Call<Statement>(request), [&] {
                        model.state = Statement::STATE_DELIVERED;
                        model.revision += request.now() ? 1 : 0;
                      });
      }
      case 2: {
        const State from = model.written ? Statement::STATE_SUBMITTED : Statement::STATE_DELIVERED;
        const auto complete = Unless(!model.segments.empty(), v1::INCOMPLETE);
        return Expect("PublishStatement", model, model.state == from ? complete : kIllegal,
                      Take<v1::PublishStatementRequest>(model.name),
                      [&] { model.state = Statement::STATE_PUBLISHED; });
      }
      case 3:
        return Expect("CorrectStatement", model, Unless(model.is_published(), kIllegal),
                      Correct(model.name, unique), [&] { ++model.revision; });
      case 4:
        // Rarely, or everything would soon be retracted.
        if (random_() % 4 != 0) return;
        return Expect("RetractStatement", model, Unless(model.is_published(), kIllegal),
                      Take<v1::RetractStatementRequest>(model.name),
                      [&] { model.state = Statement::STATE_RETRACTED; });
      case 5:
        return Expect("UpdateStatement", model, Unless(model.open(), kIllegal), Retitle(model.name, unique),
                      [&] { ++model.revision; });
      case 6:
        return ChangeMode(model);
      case 7:
        return DropSegments(model);
      case 8: {
        const std::string id = absl::StrCat("s", calls_);
        return Expect("AppendSegment", model, Unless(model.open(), kIllegal), Append(model.name, unique, id),
                      [&] {
                        ++model.revision;
                        model.segments.push_back(id);
                      });
      }
      case 9: {
        const bool there = !model.segments.empty();
        const std::string id = there ? model.segments[random_() % model.segments.size()] : "first";
        const auto found = Unless(there, v1::REFERENCE_NOT_FOUND);
        return Expect("SetTranslation", model, model.state == Statement::STATE_RETRACTED ? kIllegal : found,
                      Translate(model.name, id, "es", unique), [&] { ++model.revision; });
      }
      default:
        return Delete(model);
    }
  }

  // That what is stored is what the model says, and every revision as it was.
  void CheckHistory(Model& model) {
    const auto revisions = Revisions(forum().admin(), model.name);
    ASSERT_EQ(revisions.size(), model.revision) << model.name;
    std::map<std::int64_t, std::string> published;
    for (std::size_t i = 0; i < revisions.size(); ++i) {
      EXPECT_EQ(revisions[i].statement().revision(), model.revision - static_cast<int>(i)) << "without gaps";
      if (!revisions[i].has_publish_time()) continue;
      published[revisions[i].statement().revision()] = revisions[i].SerializeAsString();
    }
    for (const auto& [revision, before] : model.published) {
      EXPECT_EQ(published[revision], before) << "the published revision " << revision << " of " << model.name;
    }
    model.published = published;
    const bool is_public = !model.open();
    EXPECT_EQ(published.contains(model.revision), is_public) << "the current revision of " << model.name;
  }

  Model NewModel() {
    Model model;
    model.name = Make(Draft()).name();
    return model;
  }

  std::mt19937& random() { return random_; }

 private:
  static v1::ErrorReason Unless(bool allowed, v1::ErrorReason reason) { return allowed ? kNoReason : reason; }

  void ChangeMode(Model& model) {
    v1::UpdateStatementRequest request;
    request.mutable_statement()->set_name(model.name);
    request.mutable_statement()->set_mode(model.written ? Statement::MODE_IN_PERSON
                                                        : Statement::MODE_WRITTEN);
    const bool contradicts = !model.written && model.state == Statement::STATE_DELIVERED;
    const auto valid = Unless(!contradicts, v1::INVALID_FIELDS);
    Expect("UpdateStatement of the mode", model, model.open() ? valid : kIllegal,
           forum().admin().Call<Statement>(request), [&] {
             model.written = !model.written;
             ++model.revision;
           });
  }

  // Which leaves nothing to publish.
  void DropSegments(Model& model) {
    if (random_() % 3 != 0) return;
    v1::UpdateStatementRequest request;
    request.mutable_statement()->set_name(model.name);
    request.mutable_update_mask()->add_paths("segments");
    Expect("UpdateStatement of the segments", model, Unless(model.open(), kIllegal),
           forum().admin().Call<Statement>(request), [&] {
             model.revision += model.segments.empty() ? 0 : 1;
             model.segments.clear();
           });
  }

  void Delete(Model& model) {
    if (random_() % 3 != 0) return;
    v1::DeleteStatementRequest request;
    request.set_name(model.name);
    const absl::Status status = forum().admin().Call<google::protobuf::Empty>(request).status();
    if (!model.open()) {
      EXPECT_EQ(errors::ReasonOf(status), v1::WAS_PUBLIC) << status;
      return;
    }
    EXPECT_TRUE(status.ok()) << status;
    v1::GetStatementRequest get;
    get.set_name(model.name);
    EXPECT_TRUE(absl::IsNotFound(forum().admin().Call<Statement>(get).status()));
    model = NewModel();
  }

  // `then` is what becomes of the model if the call succeeds.
  template <class Then>
  void Expect(const std::string& method, Model& model, v1::ErrorReason reason,
              const absl::StatusOr<Statement>& answer, Then then) {
    const std::string told = absl::StrCat(method, " of ", model.name, " in ", State_Name(model.state));
    EXPECT_EQ(errors::ReasonOf(answer.status()), reason) << told << ": " << answer.status();
    EXPECT_EQ(answer.ok(), reason == kNoReason) << told << ": " << answer.status();
    if (reason == kIllegal) ExpectBothStates(told, model, answer.status());
    if (answer.ok() && reason == kNoReason) then();
    const Statement now = Get(model.name);
    EXPECT_EQ(now.state(), model.state) << told;
    EXPECT_EQ(now.revision(), model.revision) << told;
    std::vector<std::string> ids;
    for (const v1::Segment& segment : now.segments()) ids.push_back(segment.id());
    EXPECT_EQ(ids, model.segments) << told;
    if (answer.ok()) {
      EXPECT_EQ(answer->SerializeAsString(), now.SerializeAsString()) << told;
    }
  }

  static std::string State_Name(State state) { return Statement::State_Name(state).substr(6); }

  static void ExpectBothStates(const std::string& told, const Model& model, const absl::Status& status) {
    const auto metadata = test::MetadataOf(status);
    const std::string from = State_Name(model.state);
    EXPECT_EQ(metadata.count("from") == 1 ? metadata.at("from") : "", from) << told << ": " << status;
    const char* const other = metadata.count("to") == 1 ? "to" : "allowed_from";
    ASSERT_EQ(metadata.count(other), 1) << told << ": " << status;
    for (const std::string& state : {from, metadata.at(other)}) {
      EXPECT_NE(status.message().find(state), std::string::npos) << told << ": " << status;
    }
  }

  std::mt19937 random_;  // NOLINT: the same walk in every run
  int calls_ = 0;
};

TEST_F(StatementStatesTest, NoWalkLeavesTheModel) {
  std::vector<Model> models(4);
  for (Model& model : models) model = NewModel();
  std::map<State, int> reached;
  for (int i = 0; i < 600 && !HasFailure(); ++i) {
    Model& model = models[random()() % models.size()];
    MakeOneCall(model);
    ++reached[model.state];
    if (i % 20 == 0) CheckHistory(model);
    // What is retracted stays so: on with another.
    if (model.state == Statement::STATE_RETRACTED && random()() % 8 == 0) {
      CheckHistory(model);
      model = NewModel();
    }
  }
  for (Model& model : models) CheckHistory(model);
  for (int state = Statement::STATE_DRAFT; state <= Statement::STATE_RETRACTED; ++state) {
    EXPECT_GT(reached[static_cast<State>(state)], 20) << Statement::State_Name(static_cast<State>(state));
  }
}

}  // namespace
}  // namespace plenary
