/// Finding the mentions of a text, all fields included, beside memchr and RE2 over the same text: MB of UTF-8 a second on one core. Then
/// the same of hostile texts, made here, each beside the speed of the texts given: none may be slower per byte than five times.
///
///     bench_citations FILE_OR_FOLDER...

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "citations/found.h"

namespace {

using danchieu::text::Text;

std::string read_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<std::string> read_files(int count, char** names, std::size_t most_bytes) {
  std::vector<std::string> texts;
  std::size_t bytes = 0;
  const auto take = [&](const std::filesystem::path& file) {
    if (bytes < most_bytes) bytes += texts.emplace_back(read_file(file)).size();
  };
  for (int i = 0; i < count; ++i) {
    if (!std::filesystem::is_directory(names[i])) {
      take(names[i]);
      continue;
    }
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(names[i]))
      if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::for_each(files.begin(), files.end(), take);
  }
  return texts;
}

/// A number with its symbol, and the date behind it, as a regular expression that captures each part would read them.
const char* const kNumber =
    R"((\d{1,5}[a-d]?)(?:\s*/\s*((?:19|20)\d\d))?\s*[-/]\s*((?:[A-ZĐƯ][A-ZĐƯ0-9&]+|TTg|CTr|TTr)(?:\s?[-/]\s?(?:[A-ZĐƯ][A-ZĐƯ0-9&]+|TTg))*))"
    R"((?:,?\s+ngày\s+(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(\d{4}))?)";

/// The best of seven runs, MB a second of the processor's time, which others on the machine take less part in than in the clock's; `way`
/// gives what it found.
double measure(const char* name, std::size_t bytes, const std::function<std::size_t()>& way) {
  double best = 0;
  std::size_t found = 0;
  for (int run = 0; run < 7; ++run) {
    const std::clock_t begin = std::clock();
    found = way();
    const double took = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    best = std::max(best, static_cast<double>(bytes) / 1e6 / took);
  }
  fmt::print("  {:9.1f} MB/s  {} ({} found)\n", best, name, found);
  std::fflush(stdout);
  return best;
}

/// Texts that nobody writes in earnest, of a megabyte each.
struct Hostile {
  const char* name;
  std::string text;
};
std::vector<Hostile> hostile_texts() {
  const auto repeated = [](const std::function<std::string(int)>& part) {
    std::string text;
    for (int i = 1; text.size() < 1'000'000; ++i) text += part(i);
    return text;
  };
  static constexpr const char* laws[] = {"Luật Đất đai", "Luật Nhà ở", "Luật Phòng, chống ma túy", "Bộ luật Hình sự",
                                         "Luật Thuế xuất khẩu, thuế nhập khẩu"};
  return {
      {"digits and slashes, 1/2/3/…", repeated([](int i) { return std::to_string(i % 100) + "/"; })},
      {"digits and hyphens, 1-1-1-…", repeated([](int) { return "1-"; })},
      {"one endless list of numbers",
       repeated([](int i) { return (i == 1 ? "Thực hiện các Kế hoạch số " : ", ") + std::to_string(i) + "/KH-UBND"; })},
      {"one endless sentence", repeated([](int i) {
         return "và tiếp tục thực hiện các nhiệm vụ của Quyết định số " + std::to_string(i) + "/QĐ-TTg trong thời gian tới ";
       })},
      {"quotes that are never closed",
       repeated([](int i) { return "Kế hoạch số " + std::to_string(i) + "/KH-UBND về việc \"tăng cường, "; })},
      {"a hundred thousand law titles", repeated([](int i) { return std::string(laws[i % 5]) + ", "; })},
      {"list items without end", repeated([](int i) { return "- Nghị định số " + std::to_string(i) + "/2020/NĐ-CP;\n"; })},
      {"line feeds and blanks", repeated([](int i) { return i % 1000 == 0 ? "số 1/QĐ-TTg" : "\n  "; })},
  };
}

std::size_t count_slashes(const std::string& text) {
  std::size_t count = 0;
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); (at = static_cast<const char*>(std::memchr(at, '/', static_cast<std::size_t>(end - at)))) != nullptr;
       ++at)
    ++count;
  return count;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> texts = read_files(argc - 1, argv + 1, 24'000'000);
  std::size_t bytes = 0;
  for (const std::string& text : texts) bytes += text.size();
  if (bytes == 0) return 2;
  fmt::print("{} texts, {:.1f} MB\n", texts.size(), static_cast<double>(bytes) / 1e6);

  const auto sum = [&](const auto& sources, const auto& count) {
    std::size_t found = 0;
    for (const auto& source : sources) found += count(source);
    return found;
  };
  const auto mentions = [](const Text& text) { return danchieu::citations::Found(text, {}).all().size(); };
  const auto written = [](const Text& text) { return danchieu::citations::find_mentions(text, {}).size(); };

  measure("memchr for '/'", bytes, [&] { return sum(texts, count_slashes); });
  const RE2 number(kNumber);
  measure("RE2, the numbered core and its date, all captures", bytes, [&] {
    return sum(texts, [&](const std::string& text) {
      re2::StringPiece rest(text), parts[6];
      std::size_t found = 0;
      while (RE2::FindAndConsume(&rest, number, &parts[0], &parts[1], &parts[2], &parts[3], &parts[4], &parts[5])) ++found;
      return found;
    });
  });
  measure("danchieu, normalising alone", bytes, [&] { return sum(texts, [](const std::string& text) { return Text(text).size(); }); });
  const std::vector<Text> normalised(texts.begin(), texts.end());
  const double ours = measure("danchieu, mentions of normalised text", bytes, [&] { return sum(normalised, mentions); });
  measure("danchieu, normalising and mentions", bytes,
          [&] { return sum(texts, [&](const std::string& text) { return mentions(Text(text)); }); });
  measure("danchieu, mentions of normalised text, written out as strings", bytes, [&] { return sum(normalised, written); });

  fmt::print("hostile texts\n");
  for (const Hostile& hostile : hostile_texts()) {
    const Text text(hostile.text);
    const double speed = measure(hostile.name, hostile.text.size(), [&] { return mentions(text); });
    fmt::print("  {:9.1f} times as long a byte as the texts above\n", ours / speed);
  }
}
