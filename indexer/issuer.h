#pragma once
/// The sentence in which a document says who makes it: "… ; Ban Chỉ đạo 138 xã Quang Khải xây dựng Kế hoạch …".

#include <string_view>

#include "indexer/head.h"

namespace danchieu::indexer {

struct IssuerPhrase {
  text::Span body;        ///< "Ban Chỉ đạo 138 xã Quang Khải"; empty where no such sentence is found
  text::Span kind;        ///< "Kế hoạch" in it
  std::string_view noun;  ///< the kind's noun
};

/// Where the kind is known it must be that one.
IssuerPhrase read_issuer(const Script& script, const Head& head, std::string_view kind);

}  // namespace danchieu::indexer
