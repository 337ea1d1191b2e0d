# Standard input, output and error that are closed

A file of the index that is opened as descriptor 0, 1 or 2 would be read or written by mistake, so
closed ones are opened first. A run that has nowhere to say anything does its work.

  $ mkdir news
  $ printf 'Old pier burns down in the night\n\nThe pier burned for hours on Monday.\n' > news/pier.txt
  $ dateline-index news <&- >&- 2>&-
  $ printf 'not for the index\n' > news/broken.json
  $ dateline-index --rebuild --verbose news <&- >&- 2>&-
  [5]
  $ dateline-index --check
  sound: 1 article, 2 passages
  $ dateline-index --list | cut -f 2-
  news/pier.txt\x09Old pier burns down in the night (esc)

The status says what cannot be printed.

  $ dateline-search --no-such-option <&- >&- 2>&-
  [2]
  $ dateline-search pier <&- 2>&- | head -n 1
  1  Old pier burns down in the night
  $ dateline-search pier <&- >&-
  2 passages in 1 article (* ms) (glob)
  dateline-search: cannot write to standard output: Bad file descriptor
  [6]
  $ dateline-search pier <&- >&- 2>&-
  [6]
  $ dateline-index --list >&-
  dateline-index: cannot write to standard output: Bad file descriptor
  [6]
  $ dateline-index --check <&- >&- 2>&-
  $ dateline-index --check
  sound: 1 article, 2 passages

Standard input that is closed cannot be read.

  $ dateline-index - <&-
  refused: -: cannot be read: Bad file descriptor
  0 files read, 0 unchanged: 0 articles added, 0 replaced, 0 removed, 1 refused
  index: 1 article, 2 passages (* s) (glob)
  [5]
  $ dateline-search --batch - <&-
  dateline-search: the queries on standard input cannot be read to the end
  [6]
