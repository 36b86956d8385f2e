# Completion of plan for fish. In ~/.config/fish/config.fish:  plan completion fish | source
function __plan_words
    set -l words (commandline -opc) (commandline -ct)
    set -l found ($words[1] __complete (math (count $words) - 1) $words 2>/dev/null)
    if test "$found[1]" = :files
        __fish_complete_path (commandline -ct)
    else
        string join -- \n $found
    end
end
complete -c plan -f -a '(__plan_words)'
