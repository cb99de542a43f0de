// Files and callers as they should not be: each is answered clearly, and nothing is half done.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "support/import_fixture.h"

namespace plenary {
namespace {

using ::testing::HasSubstr;
using v1::Import;
using v1::ImportRow;

class BadFiles : public test::ImportTest {
 protected:
  // What a file as a whole is answered.
  void ExpectRefused(std::string_view file, const std::string& said) const {
    const absl::Status status = Plan(file).status();
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << status;
    EXPECT_THAT(std::string(status.message()), HasSubstr(said));
    v1::ListImportsRequest list;
    list.set_parent(kEvent);
    EXPECT_EQ(Make<v1::ListImportsResponse>(list).imports_size(), 0) << "nothing of it is to be seen";
  }
};

TEST_F(BadFiles, CutInTheMiddle) {
  const auto import = Plan("name,email\nLin Wei,lin@example.org\n\"Laura Suero Mor");
  ASSERT_TRUE(import.ok()) << import.status();
  EXPECT_EQ(import->counts().create(), 1);
  const auto rows = Rows(import->name(), "outcome = ERROR");
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].row(), 3);
  EXPECT_FALSE(Commit(import->name()).ok());
}

TEST_F(BadFiles, MixedEncodings) { ExpectRefused("name\nJosé\nJos\xe9\n", "line"); }

TEST_F(BadFiles, TwoMegabytesInOneCell) {
  const auto import =
      Plan(absl::StrCat("name,email\n", std::string(2 << 20, 'x'), ",a@example.org\nLin Wei,\n"));
  ASSERT_TRUE(import.ok()) << import.status();
  EXPECT_EQ(import->counts().error(), 1);
  EXPECT_EQ(import->counts().create(), 1) << "the row after it is read";
}

TEST_F(BadFiles, TenThousandColumns) {
  std::string header = "name";
  for (int i = 1; i < 10'000; ++i) absl::StrAppend(&header, ",column ", i);
  ExpectRefused(header + "\nLin Wei\n", "column");
}

TEST_F(BadFiles, NothingAtAll) {
  ExpectRefused("", "empty");
  ExpectRefused(std::string("\0\0\0\0\0\0", 6), "");
  ExpectRefused("a,b,c\n1,2,3\n", "");
}

TEST_F(BadFiles, AClientThatVanishes) {
  std::string file = "name,external id\n";
  for (int i = 0; i < 5'000; ++i) absl::StrAppend(&file, "Somebody ", i, ",x-", i, "\n");
  v1::PlanImportRequest options = Options();
  options.set_import_id("mine");
  for (int i = 0; i < 3; ++i) {
    EXPECT_FALSE(admin().Send<Import>(Messages(options, file, 4'000), /*vanishing=*/true).ok());
  }
  v1::ListImportsRequest list;
  list.set_parent(kEvent);
  EXPECT_EQ(Make<v1::ListImportsResponse>(list).imports_size(), 0);
  // Whoever comes again with the same id takes over what was given up.
  const auto import = Plan(file, options);
  ASSERT_TRUE(import.ok()) << import.status();
  EXPECT_EQ(import->counts().create(), 5'000);
  EXPECT_EQ(Rows(import->name()).size(), 5'000u);
  EXPECT_EQ(Count("import_rows"), 5'000);
  EXPECT_TRUE(absl::IsAlreadyExists(Plan(file, options).status()));
}

TEST_F(BadFiles, TheSameFromTwoClientsAtOnce) {
  std::string file = "name,affiliation\n";
  for (int i = 0; i < 500; ++i) absl::StrAppend(&file, "Somebody Number", i, ",Institute ", i, "\n");
  std::vector<absl::StatusOr<Import>> plans(2, absl::UnknownError(""));
  test::InParallel(2, [&](int i) { plans[i] = Plan(file); });
  ASSERT_TRUE(plans[0].ok() && plans[1].ok()) << plans[0].status() << plans[1].status();
  std::vector<absl::Status> commits(2);
  test::InParallel(2, [&](int i) { commits[i] = Commit(plans[i]->name()).status(); });
  EXPECT_NE(commits[0].ok(), commits[1].ok()) << commits[0] << "\n" << commits[1];
  const absl::Status& refused = commits[0].ok() ? commits[1] : commits[0];
  EXPECT_EQ(rpc::ReasonOf(refused), v1::ROWS_REFUSED) << refused;
  EXPECT_EQ(Everybody().size(), 500u) << "nobody twice";
}

}  // namespace
}  // namespace plenary
