#include "web/gzip.h"

#include <gtest/gtest.h>
#include <zlib.h>

namespace danchieu::web {
namespace {

std::string undo(const std::string& small) {
  z_stream stream{};
  inflateInit2(&stream, 15 + 16);
  std::string text(1 << 20, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(small.data()));
  stream.avail_in = static_cast<uInt>(small.size());
  stream.next_out = reinterpret_cast<Bytef*>(text.data());
  stream.avail_out = static_cast<uInt>(text.size());
  EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
  text.resize(stream.total_out);
  inflateEnd(&stream);
  return text;
}

TEST(Gzip, ComesBackAsItWas) {
  std::string all_bytes;
  for (int c = 0; c < 256; ++c) all_bytes.push_back(static_cast<char>(c));
  for (const std::string& text : {std::string(), std::string("a"), std::string(100'000, 'a'), all_bytes}) EXPECT_EQ(undo(gzip(text)), text);
  EXPECT_LT(gzip(std::string(100'000, 'a')).size(), 1000u);
}

TEST(Gzip, IsForThoseWhoTakeIt) {
  struct Row {
    const char* header;
    bool accepts;
    const char* why;
  } rows[] = {
      {"", false, "nothing said"},
      {"gzip", true, "gzip"},
      {"gzip, deflate, br", true, "as browsers say it"},
      {"br;q=1.0, gzip;q=0.8, *;q=0.1", true, "with weights"},
      {"gzip;q=0", false, "not wanted"},
      {"gzip; q=0.0", false, "not wanted, with a space"},
      {"gzip;q=0.001", true, "hardly wanted"},
      {"*", true, "anything"},
      {"*;q=0", false, "nothing"},
      {"br, zstd", false, "others"},
      {"xgzip", false, "another name"},
      {";;,,q=", false, "rubbish"},
  };
  for (const Row& row : rows) EXPECT_EQ(accepts_gzip(row.header), row.accepts) << row.why;
}

TEST(Gzip, IsForTextsOfSomeLength) {
  EXPECT_TRUE(is_worth_gzip("text/html; charset=utf-8", 5000));
  EXPECT_TRUE(is_worth_gzip("application/json; charset=utf-8", 5000));
  EXPECT_FALSE(is_worth_gzip("text/html; charset=utf-8", 100)) << "one packet anyway";
  EXPECT_FALSE(is_worth_gzip("application/pdf", 5000)) << "is small already";
}

}  // namespace
}  // namespace danchieu::web
