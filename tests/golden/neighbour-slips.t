A word that occurs is corrected where it is a slip for what belongs beside a misspelt name

  $ mkdir news
  > for i in $(seq 30); do
  >   printf 'Ferry %d\n\nPassengers were told that Velstrand Nordic had cancelled ferry number %d.\n' $i $i > news/ferry$i.txt
  > done
  > printf 'Fish\n' > news/fish.txt
  > for i in $(seq 600); do printf '\nThe nordig net caught fish number %d.\n' $i >> news/fish.txt; done
  $ dateline-index -q news
  $ show() { dateline-search --color never "$@" 2>&1 | grep -e searched -e matching -e passages | sed 's/([0-9.]* ms)/(… ms)/'; }

  $ show -n 1 Velstrant nordig ferry
  also searched: Nordic for nordig (=nordig: only as typed; --no-corrections:
  also searched: Velstrand (30) for Velstrant (--no-variants)
  105 passages in 31 articles (… ms)

Not beside a name as it is, nor far from it, nor a word that is exact.

  $ show -n 1 Velstrand nordig ferry
  105 passages in 31 articles (… ms)
  $ show -n 1 Velstrant ferry nordig
  also searched: Velstrand (30) for Velstrant (--no-variants)
  105 passages in 31 articles (… ms)
  $ show -n 1 Velstrant =nordig ferry
  also searched: Velstrand (30) for Velstrant (--no-variants)
  105 passages in 31 articles (… ms)
  $ show -n 1 --no-corrections Velstrant nordig ferry
  also searched: Velstrand (30) for Velstrant (--no-variants)
  105 passages in 31 articles (… ms)
  $ show -n 1 --plain Velstrant nordig ferry
  105 passages in 31 articles (… ms)
