#include "web/assets.h"
#include "web/pages.h"

namespace danchieu::web {
namespace {

struct MediaType {
  std::string_view ending;
  const char* type;
};
constexpr MediaType media_types[] = {
    {".css", "text/css; charset=utf-8"}, {".js", "text/javascript; charset=utf-8"}, {".svg", "image/svg+xml"}};

/// Of originals. Only a PDF is told as what it is: browsers show it in a frame of its own, while a web page of strangers, shown from this
/// address, could act in the name of who reads it.
struct Original {
  std::string_view media_type, ending;
};
constexpr Original originals[] = {{"application/pdf", ".pdf"},
                                  {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"},
                                  {"application/vnd.oasis.opendocument.text", ".odt"},
                                  {"application/msword", ".doc"},
                                  {"application/rtf", ".rtf"},
                                  {"text/html", ".html"},
                                  {"multipart/related", ".mht"}};

std::string_view ending_of(std::string_view media_type) {
  for (const Original& row : originals)
    if (row.media_type == media_type) return row.ending;
  return ".txt";
}

bool ends_with(std::string_view name, std::string_view ending) {
  return name.size() >= ending.size() && name.substr(name.size() - ending.size()) == ending;
}

}  // namespace

Response static_file(const Visit& visit) {
  const Asset* found = asset("static/" + visit.names.at(0));
  for (const MediaType& row : media_types) {
    if (!found || !ends_with(found->name, row.ending)) continue;
    Response response{.type = row.type, .body = std::string(found->text)};
    // Without its version ("./walk.js" in a script) an address stays the same when the file does not.
    response.headers.emplace_back("Cache-Control", visit.address.value("v").empty() ? "no-cache" : "public, max-age=31536000, immutable");
    return response;
  }
  return error_answer(visit.address, 404, "no_page");
}

Response original_file(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const std::string& id = visit.names.at(0);
  const auto versions = archive->versions(id);
  if (versions.empty()) return error_answer(visit.address, 404, "no_plan", id);
  const std::string& wanted = visit.address.value("version");
  const archive::Version* chosen = nullptr;
  for (const archive::Version& version : versions)
    if (wanted.empty() ? !chosen || version.version > chosen->version : std::to_string(version.version) == wanted) chosen = &version;
  if (!chosen) return error_answer(visit.address, 404, "no_version", wanted);
  const bool pdf = chosen->media_type == "application/pdf";
  Response response{.type = pdf ? "application/pdf" : "application/octet-stream", .file = archive->original(chosen->sha256)};
  const std::string name = id + "-" + std::to_string(chosen->version) + std::string(ending_of(chosen->media_type));
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + name + '"');
  response.headers.emplace_back("ETag", '"' + chosen->sha256 + '"');
  return response;
}

Response health(const Visit& visit) {
  try {
    visit.archives.lend()->revision();  // a glance: whoever watches asks every few seconds
  } catch (const EmptyArchive&) {       // nothing to read is no illness
  }
  return {.type = "text/plain; charset=utf-8", .body = "ok\n"};
}

}  // namespace danchieu::web
