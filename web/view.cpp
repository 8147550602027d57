#include "web/view.h"

#include <stdexcept>

#include "web/assets.h"
#include "web/embedded.h"
#include "web/format.h"

namespace danchieu::web {
namespace {

namespace mustache = kainjow::mustache;

std::string render(std::string_view name, const mustache::data& data) {
  const std::string file = "templates/" + std::string(name);
  const Asset* found = asset(file);
  if (!found) throw std::logic_error("no template " + file);
  mustache::mustache page{std::string(found->text)};
  std::string html = page.render(data);
  if (!page.is_valid()) throw std::logic_error(file + ": " + page.error_message());
  return html;
}

void put_parts(Fields& fields) {
  constexpr std::string_view folder = "templates/", ending = ".html";
  for (std::size_t i = 0; i < embedded_count; ++i) {
    const Asset& part = embedded[i];
    if (part.name.substr(0, folder.size() + 5) != "templates/part_") continue;
    const std::string_view name = part.name.substr(folder.size(), part.name.size() - folder.size() - ending.size());
    fields[std::string(name)] = mustache::partial([text = part.text] { return std::string(text); });
  }
}

}  // namespace

void put(Fields& fields, const std::string& name, std::string_view value) {
  fields[name] = value.empty() ? mustache::data(false) : mustache::data(std::string(value));
}
void put(Fields& fields, const std::string& name, const char* value) { put(fields, name, std::string_view(value)); }
void put(Fields& fields, const std::string& name, const std::string& value) { put(fields, name, std::string_view(value)); }
void put(Fields& fields, const std::string& name, bool value) { fields[name] = mustache::data(value); }
void put(Fields& fields, const std::string& name, Rows rows) { fields[name] = mustache::data(std::move(rows)); }
void put(Fields& fields, const std::string& name, const Fields& one) { fields[name] = mustache::data(one); }
void put_count(Fields& fields, const std::string& name, std::int64_t count) {
  put(fields, name, count == 0 ? std::string() : count_text(count));
}

Response make_page(std::string_view name, std::string_view title, Fields fields, int status) {
  put_parts(fields);
  fields.try_emplace("query", mustache::data(false));
  Fields frame;
  put_parts(frame);
  put(frame, "content", render(std::string(name) + ".html", fields));
  put(frame, "title", title);
  put(frame, "page", name);
  frame["query"] = mustache::data(fields["query"]);
  if (fields.count("feed_link") > 0) frame["feed_link"] = mustache::data(fields["feed_link"]);
  put(frame, "is_home", name == "home" || name == "empty");
  put(frame, "css", static_address("static/danchieu.css"));
  put(frame, "js", static_address("static/danchieu.js"));
  put(frame, "icon", static_address("static/danchieu.svg"));
  Response response;
  response.status = status;
  response.body = render("layout.html", frame);
  return response;
}

std::string make_text(std::string_view file, const Fields& fields) { return render(file, fields); }

}  // namespace danchieu::web
