# Makes a C++ source of web/texts.tsv, web/openapi.json and the files of web/templates and web/static, and of one file from elsewhere, that keeps its bare name.
#   cmake -DFOLDER=web -DALSO=docs/accuracy.json -DOUTPUT=embedded.cpp -P embed.cmake
# Style sheets and scripts lose what only their writers read. Rules that cannot hurt as long as no string of a style sheet has a blank behind one of , : ; { }
# and no string of a script goes over several lines:
#   .css  comments, line ends, and blanks around , ; { } and behind :
#   .js   indentation, lines that are a comment, empty lines
file(GLOB files RELATIVE ${FOLDER} ${FOLDER}/texts.tsv ${FOLDER}/openapi.json ${FOLDER}/templates/* ${FOLDER}/static/*)
list(SORT files)
set(source "#include \"web/embedded.h\"\n\nnamespace danchieu::web {\n\nconst Asset embedded[] = {\n")
get_filename_component(also ${ALSO} NAME)
set(files ${also} ${files})
foreach(name IN LISTS files)
  if(name STREQUAL also)
    file(READ ${ALSO} text)
  else()
    file(READ ${FOLDER}/${name} text)
  endif()
  if(name MATCHES "\\.css$")
    string(REGEX REPLACE "/\\*[^*]*\\*+([^/*][^*]*\\*+)*/" "" text "${text}")
    string(REGEX REPLACE "[ \n]+" " " text "${text}")
    string(REGEX REPLACE " ?([,;{}]) ?" "\\1" text "${text}")
    string(REPLACE ": " ":" text "${text}")
    string(REPLACE ";}" "}" text "${text}")
  elseif(name MATCHES "\\.js$")
    string(REGEX REPLACE "\n +" "\n" text "\n${text}")
    string(REGEX REPLACE "\n(//[^\n]*|/\\*\\*[^\n]*\\*/)" "" text "${text}")
    string(REGEX REPLACE "\n\n+" "\n" text "${text}")
    string(REGEX REPLACE "^\n" "" text "${text}")
  endif()
  string(APPEND source "    {\"${name}\", R\"~file~(${text})~file~\"},\n")
endforeach()
list(LENGTH files count)
string(APPEND source "};\nconst std::size_t embedded_count = ${count};\n\n}  // namespace danchieu::web\n")
file(WRITE ${OUTPUT} "${source}")
