#compdef plan
# Completion of plan for zsh. In ~/.zshrc, after compinit:  eval "$(plan completion zsh)"
_plan_words() {
    local line
    local -a found options
    for line in "${(@f)$(${words[1]} __complete $((CURRENT - 1)) "${words[@]}" 2>/dev/null)}"; do
        if [[ $line == :files ]]; then
            _files
            return
        fi
        [[ -n $line ]] || continue
        [[ ${line%%$'\t'*} == *= ]] && options=(-S '')
        found+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}")
    done
    _describe plan found "${options[@]}"
}
compdef _plan_words plan
