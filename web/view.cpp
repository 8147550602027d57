#include "web/view.h"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <utility>

#include "web/assets.h"
#include "web/format.h"
#include "web/labels.h"
#include "web/language.h"
#include "web/notice.h"

namespace danchieu::web {
namespace {

namespace mustache = kainjow::mustache;

constexpr std::string_view folder = "templates/";

std::string_view source_of(std::string_view name) {
  const Asset* found = asset(std::string(folder).append(name));
  if (!found) throw std::logic_error("no template " + std::string(name));
  return found->text;
}

/// A template with the parts that it names in their places, so that it is read as one.
std::string with_parts(std::string_view source) {
  constexpr std::string_view begin = "{{> ", end = "}}";
  std::string whole;
  for (std::size_t open = source.find(begin); open != source.npos; open = source.find(begin)) {
    const std::size_t close = source.find(end, open);
    std::string part = with_parts(source_of(std::string(source.substr(open + begin.size(), close - open - begin.size())) + ".html"));
    if (part.ends_with('\n')) part.pop_back();
    whole.append(source.substr(0, open)).append(part);
    source.remove_prefix(close + end.size());
  }
  return whole.append(source);
}

/// Whether a line has nothing but tags that begin or end a section.
bool only_sections(std::string_view line) {
  if (line.empty()) return false;
  while (line.starts_with("{{") && line.size() > 2 && (line[2] == '#' || line[2] == '^' || line[2] == '/')) {
    const std::size_t close = line.find("}}");
    if (close == line.npos) return false;
    line.remove_prefix(close + 2);
  }
  return line.empty();
}

/// Without what a reader would get for nothing: the ends of lines that no text stands on, and on a Vietnamese page the word that what
/// documents say is Vietnamese.
std::string without_needless(std::string_view source, Language language) {
  constexpr std::string_view vietnamese = " lang=\"vi\"";
  std::string whole;
  while (!source.empty()) {
    const std::string_view line = source.substr(0, source.find('\n'));
    whole += line;
    source.remove_prefix(line.size());
    if (source.empty()) break;
    if (!only_sections(line)) whole.push_back('\n');
    source.remove_prefix(1);
  }
  if (language == Language::vietnamese)
    for (std::size_t at = 0; (at = whole.find(vietnamese, at)) != whole.npos;) whole.erase(at, vietnamese.size());
  return whole;
}

/// Templates are read once in each language and by each thread: rendering writes into them.
mustache::mustache& read_template(const std::string& name) {
  thread_local std::map<std::pair<std::string, Language>, mustache::mustache> read;
  const std::pair key(name, language());
  if (const auto found = read.find(key); found != read.end()) return found->second;
  mustache::mustache made(with_texts(without_needless(with_parts(source_of(name)), language()), language()));
  if (!made.is_valid()) throw std::logic_error(name + ": " + made.error_message());
  return read.emplace(key, std::move(made)).first->second;
}

std::string render(const std::string& name, const mustache::data& data) { return read_template(name).render(data); }

}  // namespace

/// A list grows by copying what it holds, for mustache does not promise that its moves never throw.
void Rows::add(mustache::data row) {
  if (rows_.size() == rows_.capacity()) {
    constexpr std::size_t at_first = 8;
    mustache::list larger;
    larger.reserve(std::max(at_first, 2 * rows_.size()));
    for (mustache::data& each : rows_) larger.push_back(std::move(each));
    rows_.swap(larger);
  }
  rows_.push_back(std::move(row));
}

mustache::data Rows::take() && {
  mustache::data list(mustache::data::type::list);
  // It shows its list to be read only, though the list is its own and no constant.
  const_cast<mustache::list&>(list.list_value()) = std::move(rows_);
  return list;
}

void put(Fields& fields, const std::string& name, std::string_view value) {
  fields[name] = value.empty() ? mustache::data(false) : mustache::data(std::string(value));
}
void put(Fields& fields, const std::string& name, const char* value) { put(fields, name, std::string_view(value)); }
void put(Fields& fields, const std::string& name, const std::string& value) { put(fields, name, std::string_view(value)); }
void put(Fields& fields, const std::string& name, bool value) { fields[name] = mustache::data(value); }
void put(Fields& fields, const std::string& name, Rows rows) { fields[name] = std::move(rows).take(); }
void put(Fields& fields, const std::string& name, const Fields& one) { fields[name] = mustache::data(one.data()); }
void put_count(Fields& fields, const std::string& name, std::int64_t count) {
  put(fields, name, count == 0 ? std::string() : count_text(count));
}

namespace {

/// The style sheet beside that of the frame and of lists, which is all that the heaviest page needs.
std::string_view sheet_of(std::string_view page) {
  if (page == "search") return {};
  return static_address(page == "home" || page == "empty" ? "static/home.css" : "static/pages.css");
}

}  // namespace

Response make_page(std::string_view name, std::string_view title, Fields fields, int status) {
  if (!fields.find("query")) put(fields, "query", false);
  Fields frame;
  put(frame, "content", render(std::string(name) + ".html", fields.data()));
  put_count(frame, "generated", generated_noted());
  put(frame, "title", title);
  put(frame, "page", name);
  frame["query"] = mustache::data(fields["query"]);
  for (const char* const of_head : {"feed_link", "css_also", "js_also", "canonical", "dublin_core", "linked_data"})
    if (const mustache::data* found = fields.find(of_head)) frame[of_head] = mustache::data(*found);
  put(frame, "other_language", address_in_other_language());
  put(frame, "is_home", name == "home" || name == "empty");
  put(frame, "css", static_address("static/danchieu.css"));
  put(frame, "css_of_pages", sheet_of(name));
  put(frame, "keys", static_address("static/keys.js"));
  put(frame, "print", static_address("static/print.css"));
  put(frame, "icon", static_address("static/danchieu.svg"));
  Response response;
  response.status = status;
  response.body = render("layout.html", frame.data());
  return response;
}

namespace {

/// What XML 1.0 does not let stand in any way (§2.2), taken away: documents may hold it.
std::string without_forbidden(std::string text) {
  std::erase_if(text, [](unsigned char c) { return c < 0x20 && c != '\t' && c != '\n' && c != '\r'; });
  for (const char* none : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})  // U+FFFE, U+FFFF
    for (std::size_t at = 0; (at = text.find(none, at)) != text.npos;) text.erase(at, 3);
  return text;
}

}  // namespace

std::string make_text(std::string_view file, const Fields& fields) { return without_forbidden(render(std::string(file), fields.data())); }

}  // namespace danchieu::web
