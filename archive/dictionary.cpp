#include "archive/dictionary.h"

#include "citations/number.h"

namespace danchieu::archive {

std::optional<std::int64_t> find_work(Database& db, std::string_view key) {
  std::optional<std::int64_t> id;
  Statement work(db, "SELECT id FROM work WHERE key = ?");
  if (work.bind(key).next()) work.read(id);
  return id;
}

std::optional<std::int64_t> id_of_work(Database& db, std::string_view key) {
  if (key.empty()) return std::nullopt;
  if (const std::optional<std::int64_t> id = find_work(db, key)) return id;
  Statement(db, "INSERT INTO work (key) VALUES (?)").run(key);
  return db.last_row();
}

std::optional<std::int64_t> id_of_number(Database& db, std::string_view kind, std::string_view printed) {
  if (printed.empty()) return std::nullopt;
  Statement number(db, "SELECT id FROM number WHERE kind = ? AND printed = ?");
  if (number.bind(kind, printed).next()) {
    std::int64_t id = 0;
    number.read(id);
    return id;
  }
  Statement(db, "INSERT INTO number (kind, printed) VALUES (?, ?)").run(kind, printed);
  const std::int64_t id = db.last_row();
  write_number_terms(db, id, kind, printed);
  return id;
}

void write_number_terms(Database& db, std::int64_t number, std::string_view kind, std::string_view printed) {
  Statement insert(db, "INSERT OR IGNORE INTO number_term VALUES (?, ?)");
  for (const std::string& term : citations::number_terms(kind, printed)) insert.run(term, number);
}

}  // namespace danchieu::archive
