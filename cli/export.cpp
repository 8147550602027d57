#include <nlohmann/json.hpp>
#include <span>

#include "archive/export.h"
#include "cli/command.h"
#include "cli/terminal.h"
#include "cli/texts.h"

namespace danchieu::cli {

namespace {

using Json = nlohmann::ordered_json;
using archive::CitationRow, archive::CopyRow, archive::ExportedPlan, archive::Work;

struct Asked {
  std::shared_ptr<const std::filesystem::path> archive;
  std::string what, format = "csv";
};

/// A column: its name in both formats, and its value; what is not known is null, an empty cell.
template <class Row>
struct Column {
  const char* name;
  Json (*value)(const Row& row);
};

Json known(const std::string& value) { return value.empty() ? Json() : Json(value); }
Json known(int value) { return value == 0 ? Json() : Json(value); }

constexpr Column<CitationRow> kCitation[] = {
    {"plan", [](const CitationRow& row) { return known(row.plan); }},
    {"file", [](const CitationRow& row) { return known(row.file); }},
    {"mention", [](const CitationRow& row) { return Json(row.ordinal); }},
    {"page", [](const CitationRow& row) { return Json(row.page); }},
    {"start", [](const CitationRow& row) { return Json(row.start); }},
    {"end", [](const CitationRow& row) { return Json(row.end); }},
    {"surface", [](const CitationRow& row) { return known(row.surface); }},
    {"kind", [](const CitationRow& row) { return known(row.kind); }},
    {"number", [](const CitationRow& row) { return known(row.number); }},
    {"issued", [](const CitationRow& row) { return known(row.issued); }},
    {"issuer", [](const CitationRow& row) { return known(row.issuer); }},
    {"title", [](const CitationRow& row) { return known(row.title); }},
    {"pinpoint", [](const CitationRow& row) { return known(row.pinpoint); }},
    {"relation", [](const CitationRow& row) { return known(row.relation); }},
    {"inside", [](const CitationRow& row) { return row.inside ? Json(*row.inside) : Json(); }},
    {"named_only", [](const CitationRow& row) { return Json(row.named_only); }},
    {"repaired", [](const CitationRow& row) { return Json(row.repaired); }},
    {"suspect", [](const CitationRow& row) { return Json(row.suspect); }},
    {"unit", [](const CitationRow& row) { return known(row.unit); }},
    {"acts_on", [](const CitationRow& row) { return row.acts_on ? Json(*row.acts_on) : Json(); }},
    {"action", [](const CitationRow& row) { return known(row.action); }},
    {"work", [](const CitationRow& row) { return known(row.work); }},
    {"partial", [](const CitationRow& row) { return known(row.partial); }},
};

constexpr Column<ExportedPlan> kPlan[] = {
    {"plan", [](const ExportedPlan& row) { return known(row.plan); }},
    {"file", [](const ExportedPlan& row) { return known(row.file); }},
    {"sha256", [](const ExportedPlan& row) { return known(row.sha256); }},
    {"media_type", [](const ExportedPlan& row) { return known(row.media_type); }},
    {"added", [](const ExportedPlan& row) { return known(row.added); }},
    {"version", [](const ExportedPlan& row) { return Json(row.version); }},
    {"copies", [](const ExportedPlan& row) { return Json(row.copies); }},
    {"pages", [](const ExportedPlan& row) { return Json(row.pages); }},
    {"pages_recognised", [](const ExportedPlan& row) { return Json(row.pages_recognised); }},
    {"converted_from", [](const ExportedPlan& row) { return known(row.converted_from); }},
    {"mentions", [](const ExportedPlan& row) { return Json(row.mentions); }},
    {"kind", [](const ExportedPlan& row) { return known(row.kind); }},
    {"number", [](const ExportedPlan& row) { return known(row.number); }},
    {"title", [](const ExportedPlan& row) { return known(row.title); }},
    {"year", [](const ExportedPlan& row) { return known(row.year); }},
    {"issued", [](const ExportedPlan& row) { return known(row.issued); }},
    {"level", [](const ExportedPlan& row) { return known(row.level); }},
    {"province", [](const ExportedPlan& row) { return known(row.province); }},
    {"province_today", [](const ExportedPlan& row) { return known(row.province_today); }},
    {"district", [](const ExportedPlan& row) { return known(row.district); }},
    {"commune", [](const ExportedPlan& row) { return known(row.commune); }},
    {"issuer", [](const ExportedPlan& row) { return known(row.issuer); }},
    {"signer", [](const ExportedPlan& row) { return known(row.signer); }},
    {"work", [](const ExportedPlan& row) { return known(row.work); }},
};

constexpr Column<Work> kWork[] = {
    {"work", [](const Work& row) { return known(row.key); }},        {"kind", [](const Work& row) { return known(row.kind); }},
    {"number", [](const Work& row) { return known(row.number); }},   {"issued", [](const Work& row) { return known(row.issued); }},
    {"issuer", [](const Work& row) { return known(row.issuer); }},   {"title", [](const Work& row) { return known(row.title); }},
    {"held_by", [](const Work& row) { return known(row.held_by); }}, {"plans", [](const Work& row) { return Json(row.plans); }},
    {"direct", [](const Work& row) { return Json(row.direct); }},
};

constexpr Column<CopyRow> kCopy[] = {
    {"plan", [](const CopyRow& row) { return known(row.plan); }},
    {"file", [](const CopyRow& row) { return known(row.file); }},
    {"other", [](const CopyRow& row) { return known(row.other); }},
    {"other_file", [](const CopyRow& row) { return known(row.other_file); }},
    {"share", [](const CopyRow& row) { return Json(row.share); }},
};

/// RFC 4180: quoted where a comma, a quotation mark or a line break stands in it.
std::string cell(const Json& value) {
  if (value.is_null()) return "";
  const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + "\"";
}

/// Writes rows as they come. JSON is one array with a row a line: a whole for a parser, lines for a pipe.
template <class Row>
class Sheet {
 public:
  Sheet(std::span<const Column<Row>> columns, bool json) : columns_(columns), json_(json) {
    std::string line;
    for (const Column<Row>& column : columns_) line += (line.empty() ? "" : ",") + std::string(column.name);
    print(json_ ? "[" : line + "\r\n");
  }
  void add(const Row& row) {
    if (json_) add_object(row);
    else add_line(row);
    first_ = false;
  }
  void end() const {
    if (json_) print(first_ ? "]\n" : "\n]\n");
  }

 private:
  void add_object(const Row& row) const {
    Json object = Json::object();
    for (const Column<Row>& column : columns_) object[column.name] = column.value(row);
    print((first_ ? "\n" : ",\n") + object.dump(-1, ' ', false, Json::error_handler_t::replace));
  }
  void add_line(const Row& row) const {
    std::string line;
    for (const Column<Row>& column : columns_) line += (&column == columns_.data() ? "" : ",") + cell(column.value(row));
    print(line + "\r\n");
  }

  std::span<const Column<Row>> columns_;
  bool json_, first_ = true;
};

template <class Row>
void write(const Asked& asked, std::span<const Column<Row>> columns,
           void (*each)(const std::filesystem::path&, const std::function<void(const Row&)>&)) {
  std::optional<Sheet<Row>> sheet;  // begun with the first row: an archive that cannot be read prints nothing
  each(*asked.archive, [&](const Row& row) {
    if (!sheet) sheet.emplace(columns, asked.format == "json");
    sheet->add(row);
  });
  if (!sheet) sheet.emplace(columns, asked.format == "json");
  sheet->end();
}

struct Table {
  std::string_view name;
  void (*write)(const Asked& asked);
};
constexpr Table kTables[] = {
    {"plans", [](const Asked& asked) { write<ExportedPlan>(asked, kPlan, archive::each_plan); }},
    {"citations", [](const Asked& asked) { write<CitationRow>(asked, kCitation, archive::each_citation); }},
    {"copies", [](const Asked& asked) { write<CopyRow>(asked, kCopy, archive::each_copy); }},
    {"works", [](const Asked& asked) { write<Work>(asked, kWork, archive::each_work); }},
};

Exit export_rows(const Asked& asked) {
  for (const Table& table : kTables) {
    if (table.name != asked.what) continue;
    table.write(asked);
    return Exit::done;
  }
  throw WrongUse(say<texts::unknown_table>(asked.what));
}

}  // namespace

Run declare_export(Options& options) {
  auto asked = std::make_shared<Asked>();
  asked->archive = options.archive();
  options.argument("plans|citations|copies|works", texts::table_help, asked->what);
  options.choice("--format", texts::format_help, asked->format, {"csv", "json"});
  return [asked] { return export_rows(*asked); };
}

}  // namespace danchieu::cli
