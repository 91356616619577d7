# Copies the sources of core for lupdate, with FG_TEXT("...") spelled as QT_TRANSLATE_NOOP("core", "..."): core knows
# nothing of Qt, and lupdate can give an alias no context.
file(REMOVE_RECURSE ${TO})
file(GLOB_RECURSE files RELATIVE ${FROM} ${FROM}/*.cpp ${FROM}/*.h)
foreach(file IN LISTS files)
    file(READ ${FROM}/${file} content)
    string(REPLACE "#define FG_TEXT(" "#define (" content "${content}")
    string(FIND "${content}" "FG_TEXT(" marked)
    if(NOT marked EQUAL -1)
        string(REPLACE "FG_TEXT(" "QT_TRANSLATE_NOOP(\"core\", " content "${content}")
        file(WRITE ${TO}/${file} "${content}")
    endif()
endforeach()
