/// The inputs of corpus/, those that once broke something among them, through the targets.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

#include "tests/fuzz/targets.h"

namespace danchieu::fuzz {
namespace {

namespace fs = std::filesystem;

class Replay : public testing::TestWithParam<Target> {};

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

TEST_P(Replay, EveryInputOfTheCorpus) {
  int inputs = 0;
  for (const fs::directory_entry& file : fs::directory_iterator(fs::path(DANCHIEU_FUZZ_CORPUS) / GetParam().name)) {
    SCOPED_TRACE(file.path().filename().string());
    GetParam().run(bytes_of(file.path()));
    ++inputs;
  }
  EXPECT_GT(inputs, 0) << "the corpus of " << GetParam().name << " is empty";
}

TEST_P(Replay, AndSomeThatDifferFromThemALittle) {
  std::mt19937 random(20);
  for (const fs::directory_entry& file : fs::directory_iterator(fs::path(DANCHIEU_FUZZ_CORPUS) / GetParam().name)) {
    std::string bytes = bytes_of(file.path());
    for (int change = 0; change < 20 && !bytes.empty(); ++change) {
      const std::size_t at = random() % bytes.size();
      switch (random() % 3) {
        case 0:
          bytes[at] = static_cast<char>(random());
          break;
        case 1:
          bytes.erase(at, random() % 8);
          break;
        default:
          bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 40));
      }
      GetParam().run(bytes);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Fuzz, Replay, testing::ValuesIn(targets().begin(), targets().end()),
                         [](const auto& target) { return std::string(target.param.name); });

}  // namespace
}  // namespace danchieu::fuzz
