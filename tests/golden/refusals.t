# What cannot be read, and what is no index

One bad input never stops a run: it is refused by name, the rest is indexed, and the status says 5.

  $ mkdir news
  $ printf 'Old pier burns down\n\nThe pier burned for hours.\n' > news/pier.txt
  $ dateline-index news nowhere
  refused: nowhere: there is no such file or folder (check the spelling of the path)
  1 file read, 0 unchanged: 1 article added, 0 replaced, 0 removed, 1 refused
  articles read: 1 without date, 1 without outlet
  index: 1 article, 2 passages (* s) (glob)
  [5]
  $ : > news/empty.txt
  $ printf ' \n\n\t\n' > news/blank.txt
  $ printf 'some\0binary\1data' > news/binary.txt
  $ printf '{\\rtf1 Old pier}' > news/paper.txt
  $ printf '{"text":"The mill closes in May."}\n{"text":"The mill clo' > news/feed.jsonl
  $ printf '{"body":[1,2' > news/cut.jsonl
  $ dateline-index news
  refused: news/binary.txt: is binary data (convert it to text or HTML first)
  refused: news/blank.txt: no text in it
  refused: news/cut.jsonl, record 1: is not a whole JSON object (the line may be cut off; compare it with the one before)
  refused: news/empty.txt: is empty
  refused: news/feed.jsonl, record 2: is not a whole JSON object (the line may be cut off; compare it with the one before)
  refused: news/paper.txt: is an RTF document (convert it first, for example with pandoc or soffice --convert-to html)
  6 files read, 1 unchanged: 1 article added, 0 replaced, 0 removed, 6 refused
  articles read: 1 without title, 1 without date, 1 without outlet
  index: 2 articles, 3 passages (* s) (glob)
  [5]
  $ dateline-index news
  refused: news/binary.txt: is binary data (convert it to text or HTML first)
  refused: news/blank.txt: no text in it
  refused: news/cut.jsonl, record 1: is not a whole JSON object (the line may be cut off; compare it with the one before)
  refused: news/empty.txt: is empty
  refused: news/feed.jsonl, record 2: is not a whole JSON object (the line may be cut off; compare it with the one before)
  refused: news/paper.txt: is an RTF document (convert it first, for example with pandoc or soffice --convert-to html)
  6 files read, 1 unchanged: 0 articles added, 0 replaced, 0 removed, 6 refused
  articles read: 1 without title, 1 without date, 1 without outlet
  index: 2 articles, 3 passages (* s) (glob)
  [5]

Bytes that are not UTF-8 are replaced, with a warning; a title without text is indexed and told.

  $ mkdir odd
  $ printf 'Caf\303\251 \303\251t\303\251 na\303\257ve burns down \377\n\nThe caf\303\251 burned.\n' > odd/bytes.txt
  $ printf '{"title":"Ferry runs aground"}\n' > odd/title.jsonl
  $ dateline-index --index odd-idx odd
  warning: odd/bytes.txt: 1 ill-formed byte replaced
  warning: odd/title.jsonl, record 1: has a title and no text; it is found by its title
  2 files read, 0 unchanged: 2 articles added, 0 replaced, 0 removed
  articles read: 1 without text, 2 without date, 2 without outlet
  index: 2 articles, 3 passages (* s) (glob)

Two records of one id and different texts are both kept.

  $ printf '{"id":"x","text":"One pier."}\n{"id":"x","text":"Two piers."}\n' > odd/twice.jsonl
  $ dateline-index --index odd-idx odd
  warning: odd/twice.jsonl, record 2: another article has the record id x; both are kept
  1 file read, 2 unchanged: 2 articles added, 0 replaced, 0 removed
  articles read: 2 without title, 2 without date, 2 without outlet
  index: 4 articles, 5 passages (* s) (glob)

A file whose name would speak to the terminal is shown harmlessly.

  $ : > "$(printf 'odd/\033[31mred\n.txt')"
  $ dateline-index --index odd-idx odd
  refused: odd/�[31mred .txt: is empty
  1 file read, 3 unchanged: 0 articles added, 0 replaced, 0 removed, 1 refused
  index: 4 articles, 5 passages (* s) (glob)
  [5]

Links below a folder are not followed, so loops end nothing. A loop that is named is refused.

  $ mkdir loops && ln -s ../loops loops/again && ln -s loop loop
  $ printf 'Storm is on its way\n\nStay at home.\n' > loops/storm.txt
  $ dateline-index --index loops-idx loops
  1 file read, 0 unchanged: 1 article added, 0 replaced, 0 removed
  articles read: 1 without date, 1 without outlet
  index: 1 article, 2 passages (* s) (glob)
  $ dateline-index --index loops-idx loops loop
  refused: loop: Too many levels of symbolic links
  0 files read, 1 unchanged: 0 articles added, 0 replaced, 0 removed, 1 refused
  index: 1 article, 2 passages (* s) (glob)
  [5]
  $ dateline-index --index loops-idx loop
  dateline-index: loop: Too many levels of symbolic links
  [2]

A file that became a folder is read as one.

  $ rm loops/storm.txt && mkdir loops/storm.txt
  $ printf 'Storm is on its way\n\nStay at sea.\n' > loops/storm.txt/a.txt
  $ dateline-index --index loops-idx --prune loops
  1 file read, 0 unchanged: 1 article added, 0 replaced, 1 removed
  articles read: 1 without date, 1 without outlet
  index: 1 article, 2 passages (* s) (glob)
  $ dateline-index --index loops-idx --list | cut -f 2-
  loops/storm.txt/a.txt\x09Storm is on its way (esc)

Pipes and devices are no files.

  $ mkfifo pipe
  $ dateline-index --index loops-idx pipe loops
  refused: pipe: is neither a file nor a folder
  0 files read, 1 unchanged: 0 articles added, 0 replaced, 0 removed, 1 refused
  index: 1 article, 2 passages (* s) (glob)
  [5]

When none of the paths exists nothing is made.

  $ dateline-index --index none nowhere nothing
  dateline-index: nowhere: there is no such file or folder
    check the spelling of the path
  [2]
  $ ls none 2> /dev/null
  [2]

What is no index says what it is.

  $ dateline-index --index none --list
  dateline-index: there is no index at none
    make one with: dateline-index --index DIR PATH...
  [3]
  $ dateline-index --index news --list
  dateline-index: news is not a dateline index
    make one with: dateline-index --index DIR PATH...
  [3]
  $ dateline-index --index news odd
  dateline-index: news is not a dateline index, and it is not empty
    name another folder with --index
  [3]
  $ dateline-index --index news/pier.txt odd
  dateline-index: news/pier.txt is a file, not an index folder
    name another folder with --index
  [3]
  $ dateline-index --index odd-idx --language french odd
  dateline-index: the index odd-idx is in english, not french
    leave --language out, or rebuild it with --rebuild
  [2]
  $ dateline-index --index odd-idx --passages records odd
  dateline-index: the index odd-idx was made with --passages paragraphs
    leave --passages out, or rebuild it with --rebuild
  [2]
  $ sed -i 's/"commit":/"commit": /' odd-idx/current
  $ dateline-index --index odd-idx --list
  dateline-index: the index odd-idx is damaged: its file 'current' is not as it was written
    rebuild it with dateline-index --rebuild
  [3]

An index of another layout is neither read nor written, but can be built anew.

  $ dateline-index -q --index old loops
  $ sed -i 's/"dateline":10/"dateline":99/' old/current
  $ dateline-index --index old --list
  dateline-index: the index old has layout version 99; this program reads version 10
    rebuild it with dateline-index --rebuild, or use the program that made it
  [3]
  $ dateline-index --index old loops
  dateline-index: the index old has layout version 99; this program reads version 10
    rebuild it with dateline-index --rebuild, or use the program that made it
  [3]
  $ dateline-index --index old --rebuild loops
  1 file read, 0 unchanged: 1 article added, 0 replaced, 0 removed
  articles read: 1 without date, 1 without outlet
  index: 1 article, 2 passages (* s) (glob)

An index whose files are damaged is told from one that is not there.

  $ for file in old/s*/articles/*; do echo damaged > $file; done
  $ dateline-index --index old --list
  dateline-index: the index old is damaged: s0*/articles/docdata.glass has 8 bytes, not 8192 (glob)
    rebuild it with dateline-index --rebuild
  [3]

A second writer is told who holds the index.

  $ flock loops-idx/lock -c 'echo 4711 > loops-idx/lock; dateline-index --index loops-idx loops'
  dateline-index: the index loops-idx is being written by process 4711
    wait until it is done, or stop it; you can search meanwhile
  [4]

Output that cannot be written is an error; a reader who has enough is none.

  $ dateline-index --index loops-idx --list > /dev/full
  dateline-index: cannot write to standard output: No space left on device
  [6]
  $ (sleep 0.3; dateline-index --index loops-idx --list; echo "status $?" >&2) | true
  status 0
  $ dateline-index --index loops-idx --report /dev/full loops
  0 files read, 1 unchanged: 0 articles added, 0 replaced, 0 removed
  index: 1 article, 2 passages (* s) (glob)
  dateline-index: cannot write the report to /dev/full
    check the folder, its permissions and the room on the disk
  [6]
  $ dateline-index --index loops-idx --report nowhere/report.jsonl loops
  dateline-index: cannot write the report to nowhere/report.jsonl
    check the folder, its permissions and the room on the disk
  [6]
