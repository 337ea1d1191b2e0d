# The options of dateline-index

  $ dateline-index --help
  Usage: dateline-index [OPTIONS] PATH...
  
  Builds or updates a passage index of news articles, for dateline-search.
  
  Indexing:
    -i, --index DIR           the index to write [$DATELINE_INDEX, ./.dateline]
        --language L          language of stemming, a Snowball language or none;
                              fixed per index: arabic, armenian, basque, catalan,
                              danish, dutch, earlyenglish, english, finnish,
                              french, german, german2, hungarian, indonesian,
                              irish, italian, kraaij_pohlmann, lithuanian, lovins,
                              nepali, norwegian, porter, portuguese, romanian,
                              russian, spanish, swedish, tamil, turkish, none
                              [english]
        --passages MODE       passages are paragraphs, records (one per input
                              record), or given (records, where consecutive ones
                              that name the same article form one article)
                              [paragraphs]
        --map FIELD=KEY       read a field of records from this key too: title,
                              text, date, outlet, byline, url, language, id,
                              updated, article
        --aliases FILE        store spellings of names: on each line the spellings
                              of one name, separated by commas; a line with ! in
                              front lists different names
    -j, --threads N           number of threads [cores]
        --rebuild             build a new index next to the old one, and swap when
                              complete
        --memory MB           memory for postings in a first build or --rebuild;
                              the rest goes to a file [400]
        --shards N            build N indexes in DIR that DIR/cluster joins for
                              searching [1]
        --dry-run             report what would be added, replaced, removed and
                              refused; write nothing
        --watch               stay, and update the index within seconds whenever a
                              file changes
        --report FILE         write refusals and warnings as JSON lines
        --progress STYLE      style of progress (auto: only on a terminal): auto,
                              json, none [auto]
  
  Which files:
        --include GLOB        only files matching GLOB (path, name or folder); may
                              be repeated
        --exclude GLOB        skip files matching GLOB, even if included; may be
                              repeated
        --follow              follow symbolic links, each folder once
        --prune               remove the articles of missing files, however many
        --no-prune            keep the articles of missing files
  
  Keeping an index:
        --remove PATH|ID      remove a file's articles, all below a folder, or one
                              article; may be repeated
        --check               check that the index is sound
        --compact             rewrite the index as small as possible
  
  Looking into an index or a file:
        --list                list the articles: id, path, title
        --stats               count articles and their missing fields
        --format F            format of --list and --stats: text, json [text]
        --verify              check every citation against the source files
        --inspect             print the zone of each line of the named files, and
                              the rule that gave it
        --dump-passages FILE  write the passages that would be indexed to FILE (-
                              is standard output), one per line: number, article
                              id, text
  
  General:
    -q, --quiet               print errors only
    -v, --verbose             list all refusals and warnings
        --color WHEN          use colour: auto, always, never [auto]
        --no-config           ignore the config file
    -h, --help                show this text
        --version             show the version
  
  A second run reads only what changed. Formats: text, HTML, JSON, CSV,
  PDF, DOCX, ODT, EPUB, e-mail, feeds and more, also in .gz .zst .xz .bz2 .tar
  .zip; - is standard input.
  
  Examples:
    dateline-index news/                  index a folder into ./.dateline
    dateline-index --index ~/idx *.jsonl  ... or into a folder of your choice
    dateline-search 'who was arrested'    then ask
  
  Exit status: 0 done, 1 empty list or nothing to remove, 2 usage error,
  3 unusable index, 4 locked, 5 some inputs were refused, 6 input/output error,
  130 interrupted.
  $ dateline-index --version
  dateline-index 0.1.0
  libxapian 1.4.22, ICU 72.1, index layout 10
  Licence GPL-2.0-or-later: free software, without any warranty.

Mistakes are named, with the next step.

  $ dateline-index
  dateline-index: no paths to index are given
    name files or folders, for example: dateline-index news/
  [2]
  $ dateline-index --frobnicate news
  dateline-index: unknown option --frobnicate
    see dateline-index --help
  [2]
  $ dateline-index --lang french news
  dateline-index: unknown option --lang
    did you mean --language?; see dateline-index --help
  [2]
  $ dateline-index --threads 0 news
  dateline-index: --threads takes a whole number from 1 to 256, not '0'
    see dateline-index --help
  [2]
  $ dateline-index --threads -1 news
  dateline-index: --threads takes a whole number from 1 to 256, not '-1'
    see dateline-index --help
  [2]
  $ dateline-index --threads many news
  dateline-index: --threads takes a whole number from 1 to 256, not 'many'
    see dateline-index --help
  [2]
  $ dateline-index --threads
  dateline-index: --threads needs a value: a whole number from 1 to 256
    see dateline-index --help
  [2]
  $ dateline-index --language klingon news
  dateline-index: --language takes one of arabic, armenian, basque, catalan, danish, dutch, earlyenglish, english, finnish, french, german, german2, hungarian, indonesian, irish, italian, kraaij_pohlmann, lithuanian, lovins, nepali, norwegian, porter, portuguese, romanian, russian, spanish, swedish, tamil, turkish, none, not 'klingon'
    see dateline-index --help
  [2]
  $ dateline-index --passages words news
  dateline-index: --passages takes paragraphs, records or given, not 'words'
    see dateline-index --help
  [2]
  $ dateline-index --progress loud news
  dateline-index: --progress takes one of auto, json, none, not 'loud'
    see dateline-index --help
  [2]
  $ dateline-index --index '' news
  dateline-index: --index takes a name that is not empty, not ''
    see dateline-index --help
  [2]
  $ dateline-index --list news
  dateline-index: --list is about an index and takes no paths
    name the index with --index DIR
  [2]
  $ dateline-index --quiet=yes news
  dateline-index: --quiet takes no value
    see dateline-index --help
  [2]

Blanks and dashes in names are no trouble.

  $ mkdir -- '-my news-'
  $ printf 'Old pier burns down\n\nThe pier burned for hours.\n' > '-my news-/a b.txt'
  $ dateline-index --index 'my index' -- '-my news-'
  1 file read, 0 unchanged: 1 article added, 0 replaced, 0 removed
  articles read: 1 without date, 1 without outlet
  index: 1 article, 2 passages (* s) (glob)
  $ dateline-index --index='my index' --list | cut -f 2-
  -my news-/a b.txt\x09Old pier burns down (esc)

Progress can be had as JSON lines, and the number of threads changes nothing.

  $ dateline-index -j 3 --progress json --index two -- '-my news-' 2>&1 | sed 's/second\(s*\)":[0-9.]*/second\1":0/g; s/_left":[0-9.]*/_left":0/' | head -n 1
  {"bytes":48,"total_bytes":48,"articles":1,"passages":2,"articles_read":1,"articles_per_second":0,"bytes_per_second":0,"seconds_left":0,"seconds":0}
  $ dateline-index --index two --list | cut -f 2-
  -my news-/a b.txt\x09Old pier burns down (esc)
