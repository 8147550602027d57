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

/// "… ban hành Kế hoạch phòng, chống dịch bệnh năm 2022 như sau:": what the sentence calls the document, behind its kind; empty where it is
/// no title.
text::Span title_said(const Script& script, const IssuerPhrase& issuer);

/// Where the kind is known it must be that one.
IssuerPhrase read_issuer(const Script& script, const Head& head, std::string_view kind);

}  // namespace danchieu::indexer
