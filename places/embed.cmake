# cmake -D OUTPUT=tables.cpp -D FOLDER=data -P embed.cmake
#
# Writes the tables of data/ as C++: one raw string a province (a compiler need not take longer ones than 65,536 characters).

set(text "// Made by places/embed.cmake.\n#include \"places/tables.h\"\n\nnamespace danchieu::places {\n\n")
foreach(table units_before units_since provinces_since)
  file(READ ${FOLDER}/${table}.tsv rows)
  string(REGEX REPLACE "(^|\n)#[^\n]*" "" rows "${rows}")
  string(REGEX REPLACE "\n([0-9][0-9]\t)" "\n)\",\n    R\"(\\1" rows "${rows}")
  string(APPEND text "static constexpr std::string_view ${table}_chunks[] = {R\"(${rows})\"};\n"
                     "std::span<const std::string_view> ${table}() { return ${table}_chunks; }\n\n")
endforeach()
file(WRITE ${OUTPUT} "${text}}  // namespace danchieu::places\n")
