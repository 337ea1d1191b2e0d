# Completion of the command line in shells

  $ C=$BIN/../completion
  $ . $C/bash/dateline-search; . $C/bash/dateline-index
  $ offered() {
  >   COMP_LINE=$1 COMP_POINT=${#1} COMPREPLY=()
  >   mapfile -t COMP_WORDS < <(grep -oE '[^ =:]+|[=:]+' <<<"$1")
  >   if [[ $1 == *' ' ]]; then COMP_WORDS+=(''); fi
  >   COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
  >   local function=${COMP_WORDS[0]//-/_}
  >   _$function
  >   (IFS=' '; echo "${COMPREPLY[*]}")
  > }
  $ files() { offered "$1" >/dev/null; printf '%s\n' "${COMPREPLY[@]}" | sort; }

Options by their names, words where an option takes one of them.

  $ offered 'dateline-search --ex'
  --exact --excerpts --explain --exact-counts
  $ offered 'dateline-search --format '
  text json jsonl csv tsv markdown html cite paths trec
  $ offered 'dateline-search --format j'
  json jsonl
  $ offered 'dateline-search --format=j'
  json jsonl
  $ offered 'dateline-search --format='
  text json jsonl csv tsv markdown html cite paths trec
  $ offered 'dateline-search fire -f c'
  csv cite
  $ offered 'dateline-search --by w'
  week
  $ offered 'dateline-index --language fi'
  finnish

Lists go on behind a comma. What stands before a colon or an equals sign is a word of its own for bash.

  $ offered 'dateline-search --zones title,b'
  title,byline title,body title,boilerplate
  $ offered 'dateline-search --zones=title,ca'
  title,caption
  $ offered 'dateline-search --facets outlet,date:m'
  month
  $ offered 'dateline-search --facets=outlet,date:y'
  year

Folders and files where they are meant; nothing for words of a query, numbers, and behind --.

  $ mkdir news 'old news'; touch news.jsonl
  $ files 'dateline-search --index n'
  news
  $ files 'dateline-search -i old'
  old news
  $ files 'dateline-search --batch ne'
  news
  news.jsonl
  $ files 'dateline-search --batch=ne'
  news
  news.jsonl
  $ files 'dateline-index n'
  news
  news.jsonl
  $ offered 'dateline-index --threads '
  
  $ offered 'dateline-search n'
  
  $ offered 'dateline-search --top '
  
  $ offered 'dateline-search -- --for'
  
  $ files 'dateline-index -- ne'
  news
  news.jsonl

Every option is offered that --help has, in every shell, and the scripts can be read by those shells that
are here.

  $ for program in dateline-index dateline-search; do
  >   $program --help | sed -nE 's/^ {2,6}(-., )?(--[a-z-]+).*/\2/p' > help.txt
  >   for shell in bash zsh fish; do
  >     while read -r option; do
  >       grep -qE -e "(--|-l )${option#--}\b" $C/$shell/*$program* || echo "$shell lacks $option"
  >     done < help.txt
  >     command -v $shell >/dev/null && $shell -n $C/$shell/*$program*
  >   done
  >   [ $(wc -l < help.txt) -gt 15 ] && echo "$program: all"
  > done
  dateline-index: all
  dateline-search: all
