# Standard input, output and error that are closed

A file of the index that is opened as descriptor 0, 1 or 2 would be read or written by mistake, so
closed ones are opened first. A run that has nowhere to say anything does its work.

  $ mkdir news
  $ printf 'Old pier burns down in the night\n\nThe pier burned for hours on Monday.\n' > news/pier.txt
  $ dateline-index news <&- >&- 2>&-
  $ printf 'not for the index\n' > news/broken.json
  $ dateline-index --rebuild --verbose news <&- >&- 2>&-
  $ dateline-index --check
  $ dateline-index --list | cut -f 2-

Neither do searches, whose messages have nowhere to go, nor listings whose output fails.

  $ dateline-search --no-such-option <&- >&- 2>&-
  $ dateline-search pier <&- 2>&- | head -n 1
  $ dateline-search pier <&- >&-
  $ dateline-search pier <&- >&- 2>&-
  $ dateline-index --list >&-
  $ dateline-index --check <&- >&- 2>&-
  $ dateline-index --check

Standard input that is closed cannot be read.

  $ dateline-index - <&-
  $ dateline-search --batch - <&-
