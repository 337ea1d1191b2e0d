# The config file

Options that are always meant stand in `dateline/config`, in $XDG_CONFIG_HOME or in ~/.config.

  $ mkdir -p news .config/dateline cfg/dateline
  $ printf 'Old pier burns down\n\nThe pier burned for hours.\n' > news/pier.txt
  $ printf 'Mill burns down\n\nThe mill burned for hours.\n' > news/mill.txt
  $ cat > .config/dateline/config <<END
  > # What I always want
  > [index]
  > exclude = mill.*
  > index = ~/idx
  > [search]
  > index = ~/idx
  > top = 1
  > format = paths
  > END
  $ dateline-index -q news
  $ ls
  cfg
  idx
  news
  $ dateline-search pier
  news/pier.txt
  $ dateline-search mill
  [1]
  $ dateline-index -q --no-config news
  $ ls -A
  .config
  .dateline
  cfg
  idx
  news
  $ dateline-search burns
  news/pier.txt
  $ DATELINE_INDEX=.dateline dateline-search mill
  news/mill.txt

What is typed comes before the environment, and that before the file.

  $ dateline-search -i .dateline -n 2 burned | sort
  news/mill.txt
  news/pier.txt
  $ dateline-search --no-config -f paths burned | sort
  news/mill.txt
  news/pier.txt
  $ printf '[search]\nformat = csv\nfields = rank,path\n' > cfg/dateline/config
  $ XDG_CONFIG_HOME=$PWD/cfg dateline-search -i .dateline pier 2> /dev/null
  rank,path
  1,news/pier.txt

Mistakes are named by file and line. A program looks at its own section alone.

  $ try() { printf "$1" > cfg/dateline/config; XDG_CONFIG_HOME=$PWD/cfg ${2:-dateline-search -i .dateline pier} 2>&1 | sed "s|$PWD|HERE|"; }
  $ try '[search]\ntop = many\n'
  dateline-search: HERE/cfg/dateline/config:2: top takes a whole number from 0 to 100000, not 'many'
    --no-config ignores the file
  $ try '[search]\n\nfromat = json\n'
  dateline-search: HERE/cfg/dateline/config:3: unknown option 'fromat'
    did you mean format?; --no-config ignores the file
  $ try '[search]\nfrobnicate = yes\n'
  dateline-search: HERE/cfg/dateline/config:2: unknown option 'frobnicate'
    --no-config ignores the file
  $ try '[search]\nall = 1\n'
  dateline-search: HERE/cfg/dateline/config:2: all takes yes or no, not '1'
    --no-config ignores the file
  $ try '[search]\nbatch = queries.tsv\n'
  dateline-search: HERE/cfg/dateline/config:2: batch is not allowed in a config file
    give --batch on the command line; --no-config ignores the file
  $ try '[index]\nrebuild = yes\n' 'dateline-index news'
  dateline-index: HERE/cfg/dateline/config:2: rebuild is not allowed in a config file
    give --rebuild on the command line; --no-config ignores the file
  $ try '[index]\nprune = yes\n' 'dateline-index news'
  dateline-index: HERE/cfg/dateline/config:2: prune is not allowed in a config file
    give --prune on the command line; --no-config ignores the file
  $ try 'top = 1\n'
  dateline-search: HERE/cfg/dateline/config:1: top is in no section
    put [search] or [index] above it; --no-config ignores the file
  $ try '[serach]\ntop = 1\n'
  dateline-search: HERE/cfg/dateline/config:1: there is no section [serach]
    the sections are [search] and [index]; --no-config ignores the file
  $ try '[index]\nthreads = many\n' | head -n 1
  1  Old pier burns down
  $ rm cfg/dateline/config && mkdir cfg/dateline/config
  $ XDG_CONFIG_HOME=$PWD/cfg dateline-search pier 2>&1 | sed "s|$PWD|HERE|"
  dateline-search: the config file HERE/cfg/dateline/config cannot be read
    check its permissions, or ignore it with --no-config
