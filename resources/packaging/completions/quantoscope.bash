# Completion of quantoscope for bash: the program itself says how a word goes on; file names where it does not.
_quantoscope() {
    local IFS=$'\n'
    COMPREPLY=($(quantoscope --complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
    [[ ${#COMPREPLY[@]} -ne 1 || ${COMPREPLY[0]} == *[[:alnum:]\'] ]] || compopt -o nospace
}
complete -o default -F _quantoscope quantoscope
