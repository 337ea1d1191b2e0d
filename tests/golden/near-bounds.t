A NEAR over words that a passage has a thousand times takes long to check. Checking ends early, with a note
that names the NEAR.

  $ python3 -c 'for i in range(6): print("{\"text\": \"%d %s\"}" % (i, "dam wall " * 1100))' > long.jsonl
  $ dateline-index -q --passages records long.jsonl
  $ dateline-search -n 0 'dam NEAR/1000 wall NEAR/1000 dam'

If a single passage takes as long, that is an error.

  $ dateline-search 'dam NEAR/1000 wall NEAR/1000 dam NEAR/1000 wall'
