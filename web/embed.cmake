# Makes a C++ source of the files of web/templates and web/static.
#   cmake -DFOLDER=web -DOUTPUT=embedded.cpp -P embed.cmake
file(GLOB files RELATIVE ${FOLDER} ${FOLDER}/templates/* ${FOLDER}/static/*)
list(SORT files)
set(source "#include \"web/embedded.h\"\n\nnamespace danchieu::web {\n\nconst Asset embedded[] = {\n")
foreach(name IN LISTS files)
  file(READ ${FOLDER}/${name} text)
  string(APPEND source "    {\"${name}\", R\"~file~(${text})~file~\"},\n")
endforeach()
list(LENGTH files count)
string(APPEND source "};\nconst std::size_t embedded_count = ${count};\n\n}  // namespace danchieu::web\n")
file(WRITE ${OUTPUT} "${source}")
