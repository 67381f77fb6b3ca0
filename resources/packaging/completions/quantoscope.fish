# Completion of quantoscope for fish: the program itself says how a word goes on; file names where it does not.
complete -c quantoscope -a '(quantoscope --complete (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null)'
