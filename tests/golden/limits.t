A file that grows beyond the limit of file sizes is an error, and nothing of the run stays behind.

  $ mkdir news
  $ for i in $(seq 400); do printf 'Minutes %s of the council\n\nThe council met for the %sth time in town %s.\n' $i $i $i > news/$i.txt; done
  $ dateline-index -q -i idx $ROOT/corpus/articles
  $ (ulimit -f 16; dateline-index -q -i idx --no-prune news)
  dateline-index: cannot write idx/spool.tmp: File too large
    the index that was there is intact; make room and run again
  [6]
  $ ls idx
  current
  lock
  s000001
  serve
  sources-000001
  $ dateline-index -q -i idx --check
  $ (ulimit -f 16; dateline-index -q -i other news)
  dateline-index: cannot write other/spool.tmp: File too large
    the index that was there is intact; make room and run again
  [6]
  $ ls other
  lock
