/// Opening: folders that are no archive, may not be written, are damaged or of another version. And SQLite's three types.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "archive/database.h"
#include "archive/hash.h"
#include "archive/schema.h"
#include "tests/archive/small_archive.h"

namespace danchieu::archive {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

std::string reading(const std::filesystem::path& folder) {
  return sentence_of([&] { Archive archive(folder); });
}
std::string writing(const std::filesystem::path& folder) {
  return sentence_of([&] { ArchiveWriter writer(folder); });
}

TEST(Open, AFolderWithoutAnArchiveIsToldToTheReaderAndMadeByTheWriter) {
  TemporaryFolder folder;
  const std::filesystem::path inside = folder / "deep/archive";
  EXPECT_THAT(reading(inside), AllOf(HasSubstr("There is no archive in " + inside.string()), HasSubstr("danchieu index")));
  EXPECT_THAT(reading(folder.path()), HasSubstr("There is no archive in"));
  EXPECT_EQ(writing(inside), "");
  EXPECT_EQ(reading(inside), "");
  EXPECT_EQ(Archive(inside).search(ask({})).total, 0) << "a new archive is empty, not broken";
}

TEST(Open, AFolderWithOtherFilesInItMayBecomeAnArchive) {
  TemporaryFolder folder;
  write_file(folder / "archive.h", "#pragma once");
  EXPECT_EQ(writing(folder.path()), "");
  EXPECT_EQ(reading(folder.path()), "");
  EXPECT_TRUE(std::filesystem::exists(folder / "archive.h"));
}

TEST(Open, AFileIsNoFolder) {
  TemporaryFolder folder;
  write_file(folder / "file", "x");
  EXPECT_THAT(reading(folder / "file"), HasSubstr("There is no archive in"));
  EXPECT_THAT(writing(folder / "file"), HasSubstr("cannot be made"));
  EXPECT_THAT(writing(folder / "file/below"), HasSubstr("cannot be made"));
}

TEST(Open, ADamagedCatalogueIsNamedWithWhatToDo) {
  TemporaryFolder folder;
  write_file(folder / "catalogue.db", std::string(5000, 'x'));
  for (const std::string& sentence : {reading(folder.path()), writing(folder.path())})
    EXPECT_THAT(sentence, AllOf(HasSubstr((folder / "catalogue.db").string()), HasSubstr("is no catalogue, or is damaged"),
                                HasSubstr("put back a copy")));
}

TEST(Open, ACatalogueThatIsDamagedInsideIsToldWhenItIsMet) {
  TemporaryFolder folder;
  fill(folder.path(), {{.title = "Kế hoạch", .pages = {std::string(100'000, 'x')}}});
  // Everything is in the file, and all but its first page is overwritten.
  { Database(folder / "catalogue.db", Database::Access::write).run("PRAGMA wal_checkpoint(TRUNCATE)"); }
  const auto size = std::filesystem::file_size(folder / "catalogue.db");
  {
    std::fstream file(folder / "catalogue.db", std::ios::binary | std::ios::in | std::ios::out);
    file.seekp(4096);
    file << std::string(size - 4096, 'x');
  }
  EXPECT_THAT(sentence_of([&] { Archive(folder.path()).newest(5); }), HasSubstr("is damaged"));
  EXPECT_THAT(sentence_of([&] { Archive(folder.path()).status(); }), HasSubstr("is damaged"));
}

TEST(Open, AnotherProgramsDatabaseIsNotTakenForACatalogue) {
  TemporaryFolder folder;
  { Database(folder / "catalogue.db", Database::Access::write).run("CREATE TABLE bookmarks (id INTEGER)"); }
  EXPECT_THAT(reading(folder.path()), HasSubstr("is not a catalogue of danchieu"));
  EXPECT_THAT(writing(folder.path()), HasSubstr("is not a catalogue of danchieu"));
}

TEST(Open, ACatalogueOfANewerProgramIsRefused) {
  TemporaryFolder folder;
  fill(folder.path(), {});
  { Database(folder / "catalogue.db", Database::Access::write).run("PRAGMA user_version = 1000"); }
  for (const std::string& sentence : {reading(folder.path()), writing(folder.path())})
    EXPECT_THAT(sentence,
                AllOf(HasSubstr("was written by a newer danchieu"), HasSubstr("its version is 1000"), HasSubstr("use the newer program")));
}

/// As a user who may read the folder but not write it. Root may write everything, so it becomes nobody.
int as_stranger(const std::filesystem::path& folder, const std::function<int()>& work) {
  namespace fs = std::filesystem;
  fs::permissions(folder, fs::perms::owner_read | fs::perms::owner_exec | fs::perms::group_read | fs::perms::group_exec |
                              fs::perms::others_read | fs::perms::others_exec);
  const int result = in_child([&] {
    if (::geteuid() == 0 && ::setuid(65534) != 0) return 98;
    return work();
  });
  fs::permissions(folder, fs::perms::owner_all);
  return result;
}

TEST(Open, AUserWhoMayOnlyReadReadsAndIsToldThatHeMayNotWrite) {
  TemporaryFolder folder;
  fill(folder.path(), {{.title = "Kế hoạch", .pages = {"x"}}});
  EXPECT_EQ(as_stranger(folder.path(), [&] { return Archive(folder.path()).search(ask(word("x"))).total; }), 1);
  EXPECT_EQ(as_stranger(folder.path(),
                        [&] {
                          const std::string sentence = writing(folder.path());
                          return sentence.find("may not be written") != std::string::npos &&
                                 sentence.find("give this user the right") != std::string::npos;
                        }),
            ::geteuid() == 0 ? 1 : 0);
}

TEST(Open, AUserWhoMayNotEvenReadIsToldSo) {
  TemporaryFolder folder;
  fill(folder.path(), {});
  std::filesystem::permissions(folder.path(), ::geteuid() == 0 ? std::filesystem::perms::owner_all : std::filesystem::perms::none);
  EXPECT_EQ(in_child([&] {
              if (::geteuid() == 0 && ::setuid(65534) != 0) return 98;
              return reading(folder.path()).find("may not be read (Permission denied)") != std::string::npos ? 1 : 0;
            }),
            1);
  std::filesystem::permissions(folder.path(), std::filesystem::perms::owner_all);
}

TEST(Migration, TakesTheStepsThatAreMissingAndEachOnce) {
  TemporaryFolder folder;
  Database db(folder / "catalogue.db", Database::Access::write);
  const SchemaStep first{1, "CREATE TABLE t (a TEXT) STRICT; INSERT INTO t VALUES ('one')"};
  const SchemaStep second{2, "ALTER TABLE t ADD COLUMN b TEXT; UPDATE t SET b = 'two'"};
  const SchemaStep broken{3, "UPDATE t SET b = 'three'; CREATE TABLE nonsense"};
  const auto content = [&] {
    std::string a, b;
    Statement row(db, "SELECT * FROM t");
    while (row.next()) row.read(a, b);
    return a + " " + b;
  };
  migrate(db, std::vector{first});
  EXPECT_EQ(schema_version(db), 1);
  EXPECT_THAT(sentence_of([&] { check_schema(db, std::vector{first, second}); }), HasSubstr("was written by an older danchieu"));
  migrate(db, std::vector{first, second});
  EXPECT_EQ(schema_version(db), 2);
  EXPECT_EQ(content(), "one two");
  migrate(db, std::vector{first, second});
  EXPECT_NE(sentence_of([&] { migrate(db, std::vector{first, second, broken}); }), "");
  EXPECT_EQ(schema_version(db), 2) << "a step that fails leaves the version before it";
  EXPECT_EQ(content(), "one two");
  EXPECT_THAT(sentence_of([&] { migrate(db, std::vector{first}); }), HasSubstr("newer danchieu"));
}

TEST(Migration, ThePublishedStepsLeadUpwardsOneByOne) {
  int before = 0;
  for (const SchemaStep& step : schema_steps()) EXPECT_EQ(step.version, ++before);
}

class Sqlite : public testing::Test {
 protected:
  Sqlite() { db.run("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT NOT NULL, c INTEGER) STRICT"); }
  std::vector<std::string> rows() {
    std::vector<std::string> all;
    Statement statement(db, "SELECT b FROM t ORDER BY a");
    while (statement.next()) statement.read(all.emplace_back());
    return all;
  }
  TemporaryFolder folder;
  Database db{folder / "t.db", Database::Access::write};
};

TEST_F(Sqlite, WhatIsNotCommittedIsUndone) {
  {
    Transaction lost(db);
    Statement(db, "INSERT INTO t (b) VALUES (?)").run("lost");
  }
  {
    Transaction kept(db);
    Statement(db, "INSERT INTO t (b) VALUES (?)").run("kept");
    {
      Transaction part(db);
      Statement(db, "INSERT INTO t (b) VALUES (?)").run("lost part");
    }
    {
      Transaction part(db);
      Statement(db, "INSERT INTO t (b) VALUES (?)").run("kept part");
      part.commit();
    }
    kept.commit();
  }
  EXPECT_THAT(rows(), ElementsAre("kept", "kept part"));
  EXPECT_FALSE(db.in_transaction());
}

TEST_F(Sqlite, ValuesComeBackAsTheyWentIn) {
  const std::string text("a\0b", 3);
  Statement(db, "INSERT INTO t VALUES (?, ?, ?)").run(std::int64_t{1} << 40, text, std::optional<int>());
  Statement(db, "INSERT INTO t VALUES (?, ?, ?)").run(2, std::string_view(), std::optional<int>(-7));
  Statement statement(db, "SELECT a, b, c FROM t WHERE a = ?");
  std::int64_t a = 0;
  std::string b = "x";
  std::optional<int> c = 5;
  ASSERT_TRUE(statement.bind(std::int64_t{1} << 40).next());
  statement.read(a, b, c);
  EXPECT_EQ(a, std::int64_t{1} << 40);
  EXPECT_EQ(b, text);
  EXPECT_FALSE(c);
  ASSERT_TRUE(statement.bind(2).next());
  statement.read(a, b, c);
  EXPECT_EQ(b, "");
  EXPECT_EQ(c, -7);
  EXPECT_FALSE(statement.next());
}

TEST_F(Sqlite, ErrorsNameTheFile) {
  for (const char* sql :
       {"nonsense", "SELECT * FROM missing", "INSERT INTO t (b) VALUES (NULL)", "INSERT INTO t (b, c) VALUES ('x', 'text')"})
    EXPECT_THAT(sentence_of([&] { Statement(db, sql).run(); }), HasSubstr((folder / "t.db").string())) << sql;
  EXPECT_THAT(sentence_of([&] { Database(folder / "no/such.db", Database::Access::write); }), HasSubstr("could not be opened"));
}

TEST(Sha256, IsTheStandardsOne) {
  EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

}  // namespace
}  // namespace danchieu::archive
