#pragma once
/// What the readers have learned, counted: a file that one could not read is tried again, unasked, by one of a higher version.
///
/// Whoever makes them read something that they could not read before, or fixes what ended them, adds a row.

namespace danchieu::indexer {

struct ReaderVersion {
  int version;
  const char* learned;
};

constexpr ReaderVersion reader_versions[] = {
    {1, "text, PDF with a text layer, DOCX, ODT, DOC, RTF, HTML"},
    {2, "scans: images, pages of a PDF that are images; deep web pages and huge images are told at once"},
};

constexpr int reader_version = reader_versions[sizeof reader_versions / sizeof *reader_versions - 1].version;

}  // namespace danchieu::indexer
