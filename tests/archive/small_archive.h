#pragma once
/// Small archives made from literals.

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "archive/archive.h"
#include "archive/fields.h"
#include "archive/writer.h"
#include "citations/number.h"

namespace danchieu::archive {

class TemporaryFolder {
 public:
  TemporaryFolder() {
    // In memory where the machine has such a folder: an archive waits for the disk at every commit, and tests make hundreds.
    const std::filesystem::path memory = "/dev/shm";
    std::string name =
        ((std::filesystem::is_directory(memory) ? memory : std::filesystem::temp_directory_path()) / "danchieu-XXXXXX").string();
    if (!::mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
    path_ = name;
  }
  ~TemporaryFolder() {
    std::error_code error;
    std::filesystem::remove_all(path_, error);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

inline void write_file(const std::filesystem::path& path, std::string_view bytes) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

/// A plan as a test writes it: the head's title, the pages, what it cites.
struct Draft {
  std::string title = {};
  std::vector<std::string> pages = {};
  std::vector<citations::Mention> mentions = {};
  int year = 0;
  std::string province = {};
  std::string province_today = {};
  std::string level = {};
  std::string kind = "Kế hoạch";
  std::string number = {};
  std::string issuer = {};
  std::string issued = {};
};

inline Document document(const Draft& draft) {
  Document document;
  document.media_type = "text/plain";
  Plan& plan = document.plan;
  plan.title = draft.title;
  plan.year = draft.year;
  plan.province = draft.province;
  plan.province_today = draft.province_today.empty() ? draft.province : draft.province_today;
  plan.level = draft.level;
  plan.kind = draft.kind;
  plan.number = draft.number;
  plan.issuer = draft.issuer;
  plan.issued = text::Date::from_iso(draft.issued).value_or(text::Date{});
  for (const std::string& page : draft.pages) document.pages.push_back({page, false});
  document.mentions = draft.mentions;
  return document;
}

/// "44-KL/TW" as `work`, which is implemented; `inside`: the mention whose title holds it.
inline citations::Mention mention(std::string number, std::string work, citations::Relation relation = citations::Relation::implements,
                                  int inside = -1) {
  citations::Mention mention;
  mention.surface = "văn bản số " + number;
  mention.number = std::move(number);
  mention.work = std::move(work);
  mention.partial = mention.work;
  mention.relation = relation;
  mention.inside = inside;
  mention.evidence = "Thực hiện " + mention.surface;
  return mention;
}

/// The bytes of a draft's original: different drafts have different ones.
inline std::string bytes_of(const Draft& draft) {
  std::string bytes = draft.title;
  for (const std::string& page : draft.pages) bytes += "\f" + page;
  for (const citations::Mention& each : draft.mentions) bytes += "\n" + each.surface;
  return bytes;
}

inline Added add(ArchiveWriter& writer, const std::filesystem::path& file, const Draft& draft) {
  return writer.add(file, {}, bytes_of(draft), document(draft));
}

/// An archive of these drafts, in this order.
inline void fill(const std::filesystem::path& folder, const std::vector<Draft>& drafts) {
  ArchiveWriter writer(folder);
  int number = 0;
  for (const Draft& draft : drafts) add(writer, "/plans/" + std::to_string(++number) + ".txt", draft);
  writer.commit();
}

inline Node word(std::string text) { return {Node::Kind::word, std::move(text), "", {}}; }
inline Node phrase(std::string text) { return {Node::Kind::phrase, std::move(text), "", {}}; }
inline Node number(std::string term) { return {Node::Kind::number, std::move(term), "", {}}; }
inline Node field(std::string name, std::string value) { return {Node::Kind::field, std::move(value), std::move(name), {}}; }
inline Node all(std::vector<Node> children) { return {Node::Kind::all, "", "", std::move(children)}; }
inline Node any(std::vector<Node> children) { return {Node::Kind::any, "", "", std::move(children)}; }
inline Node but_not(Node wanted, Node unwanted) { return {Node::Kind::but_not, "", "", {std::move(wanted), std::move(unwanted)}}; }
inline Node words(const std::vector<std::string>& texts) {
  Node node{Node::Kind::all, "", "", {}};
  for (const std::string& text : texts) node.children.push_back(word(text));
  return node;
}

inline Query ask(Node root) {
  Query query;
  query.root = std::move(root);
  query.limit = 100;
  return query;
}

inline std::vector<std::string> titles(const Found& found) {
  std::vector<std::string> titles;
  for (const Hit& hit : found.hits) titles.push_back(hit.plan.title);
  return titles;
}

/// Runs `work` in a process of its own; what it returns, or 99 where it threw.
template <class Work>
int in_child(Work&& work) {
  const pid_t child = ::fork();
  if (child == 0) {
    try {
      ::_exit(work());
    } catch (...) {
      ::_exit(99);
    }
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// The sentence of the error that `work` throws; empty where it throws none.
template <class Work>
std::string sentence_of(Work&& work) {
  try {
    work();
  } catch (const ArchiveError& error) {
    return error.what();
  }
  return "";
}

}  // namespace danchieu::archive
