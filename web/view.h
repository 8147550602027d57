#pragma once
/// Pages from templates (mustache, web/templates), in the language of web/language.h.
///
///     Fields fields;
///     put(fields, "title", plan.title);                  // "" becomes false: {{#title}} is skipped, {{^title}} shown
///     return make_page("plan", "Kế hoạch 57/KH-BCĐ", std::move(fields));
///
/// A name that a list's row does not have is looked up in what surrounds it: rows put all the names that their template uses.
/// Templates named part_… may be used in others: {{> part_box}}. Texts stand as [[key]] (web/labels.h).

#include <kainjow/mustache.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "web/http.h"

namespace danchieu::web {

/// Named values of a page or of a row. mustache's own objects and lists copy what is put into them, all levels again at each level; these
/// are moved.
class Fields {
 public:
  kainjow::mustache::data& operator[](const std::string& name) { return data_[name]; }
  /// nullptr where there is none.
  const kainjow::mustache::data* find(const std::string& name) const { return data_.get(name); }
  const kainjow::mustache::data& data() const { return data_; }
  kainjow::mustache::data take() && { return std::move(data_); }

 private:
  kainjow::mustache::data data_{kainjow::mustache::data::type::object};
};

class Rows {
 public:
  Rows() = default;
  explicit Rows(Fields only) { emplace_back(std::move(only)); }
  void emplace_back(Fields row) { add(std::move(row).take()); }
  /// {{#rows}} for its own sake.
  void emplace_back(bool row) { add(row); }
  void set(std::size_t row, const std::string& name, kainjow::mustache::data value) { rows_[row][name] = std::move(value); }
  bool empty() const { return rows_.empty(); }
  std::size_t size() const { return rows_.size(); }
  kainjow::mustache::data take() &&;

 private:
  void add(kainjow::mustache::data row);
  kainjow::mustache::list rows_;
};

void put(Fields& fields, const std::string& name, std::string_view value);
void put(Fields& fields, const std::string& name, const char* value);
void put(Fields& fields, const std::string& name, const std::string& value);
void put(Fields& fields, const std::string& name, bool value);
void put(Fields& fields, const std::string& name, Rows rows);
void put(Fields& fields, const std::string& name, const Fields& one);
/// The count as people read it; 0 is false.
void put_count(Fields& fields, const std::string& name, std::int64_t count);

/// A whole page: the template of that name inside layout.html. Its head takes the fields "feed_link" and those of web/metadata.h where they
/// are there; "css_also" and "js_also" are addresses of static files that this kind of page needs beside the common ones.
/// `title`: of the window, "" for the home page.
Response make_page(std::string_view name, std::string_view title, Fields fields, int status = 200);

/// A file of its own that is no page: "feed.atom". What is put in is escaped as XML wants it, too.
std::string make_text(std::string_view file, const Fields& fields);

}  // namespace danchieu::web
