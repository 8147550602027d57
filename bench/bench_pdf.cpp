/// bench_pdf FILE: what the reader program does with a PDF before anyone recognises images; prints pages and characters. See bench/pdf.
#include <fmt/core.h>

#include <fstream>
#include <iterator>
#include <string>

#include "indexer/pdf_text.h"
#include "text/text.h"

int main(int count, char** words) {
  using namespace danchieu;
  if (count != 2) {
    fmt::print(stderr, "bench_pdf FILE\n");
    return 2;
  }
  std::ifstream in(words[1], std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  const auto read = indexer::pdf_text(bytes);
  const auto* const text = std::get_if<indexer::PdfText>(&read);
  if (!text) {
    fmt::print(stderr, "{}\n", indexer::sentence(std::get<indexer::Trouble>(read), words[1]));
    return 3;
  }
  std::size_t characters = 0;
  for (const indexer::PdfPage& page : text->pages) characters += text::count_code_points(page.text);
  fmt::print("{} {}\n", text->pages.size(), characters);
}
