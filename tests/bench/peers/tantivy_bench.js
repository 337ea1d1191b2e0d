// SPDX-License-Identifier: GPL-2.0-or-later
// Tantivy as a peer, through its binding for node: English stems and stop words, positions, the
// text stored, BM25, SnippetGenerator. Called as base.py says; it answers on one thread.
'use strict';
const fs = require('fs');
const readline = require('readline');

const BINDING = '@oxdev03/node-tantivy-binding-linux-x64-gnu';
const tantivy = require(BINDING);
const TOP = 10;
const WRITER_BYTES = 400e6;

function analyzer() {
  return new tantivy.TextAnalyzerBuilder(tantivy.TokenizerStatic.simple())
      .filter(tantivy.FilterStatic.removeLong(60))
      .filter(tantivy.FilterStatic.lowercase())
      .filter(tantivy.FilterStatic.stopword('english'))
      .filter(tantivy.FilterStatic.stemmer('english'))
      .build();
}

async function index(folder, passages, threads) {
  fs.mkdirSync(folder, {recursive: true});
  const schema = new tantivy.SchemaBuilder();
  schema.addTextField('id', {stored: true, tokenizerName: 'raw', indexOption: 'basic'});
  schema.addTextField('body', {stored: true, tokenizerName: 'news', indexOption: 'position'});
  const made = new tantivy.Index(schema.build(), folder);
  made.registerTokenizer('news', analyzer());
  const writer = made.writer(WRITER_BYTES, threads);
  const input = fs.createReadStream(passages, {encoding: 'utf8', highWaterMark: 1 << 20});
  for await (const line of readline.createInterface({input, crlfDelay: Infinity})) {
    const text = line.indexOf('\t', line.indexOf('\t') + 1) + 1;
    const document = new tantivy.Document();
    document.addText('id', line.slice(0, line.indexOf('\t')));
    document.addText('body', line.slice(text));
    writer.addDocument(document);
  }
  writer.commit();
  writer.waitMergingThreads();
}

class Reader {
  constructor(folder) {
    this.index = tantivy.Index.open(folder);
    this.index.registerTokenizer('news', analyzer());
    this.searcher = this.index.searcher();
    this.schema = this.index.schema;
  }

  hits(typed) {
    const query = this.index.parseQuery(typed, ['body']);
    const {hits} = this.searcher.search(query, TOP, false);
    if (hits.length === 0) return [];
    const snippets = tantivy.SnippetGenerator.create(this.searcher, query, this.schema, 'body');
    return hits.map((hit) => {
      const document = this.searcher.doc(hit.docAddress);
      return [document.getFirst('id'), snippets.snippetFromDoc(document).toHtml()];
    });
  }

  count(typed) {
    return this.searcher.search(this.index.parseQuery(typed, ['body']), 1, true).count;
  }
}

function queriesByClass(file) {
  const classes = new Map();
  const lines = fs.readFileSync(file, 'utf8').trimEnd().split('\n').map((line) => line.split('\t'));
  for (const [kind, query] of lines) {
    if (!classes.has(kind)) classes.set(kind, []);
    classes.get(kind).push(query);
  }
  return classes.set('all', lines.map(([, query]) => query));
}

// Microseconds of each query, ascending; as run_log of query_log.h.
function run(reader, queries, least, most) {
  const micros = [];
  const start = process.hrtime.bigint();
  for (let i = 0;; ++i) {
    const begin = process.hrtime.bigint();
    const elapsed = Number(begin - start) / 1e9;
    if (elapsed >= most || (i >= queries.length && elapsed >= least)) break;
    reader.hits(queries[i % queries.length]);
    micros.push(Number(process.hrtime.bigint() - begin) / 1e3);
  }
  return micros.sort((a, b) => a - b);
}

function log(reader, classes, seconds) {
  for (const [kind, queries] of classes) {
    run(reader, queries, 0, seconds);
    const start = process.hrtime.bigint();
    const micros = run(reader, queries, seconds, 10 * seconds);
    const taken = Number(process.hrtime.bigint() - start) / 1e9;
    const quantile = (share) => micros[Math.min(Math.floor(share * micros.length), micros.length - 1)];
    console.log([kind, micros.length, taken.toFixed(6), quantile(0.5).toFixed(1),
      quantile(0.99).toFixed(1)].join('\t'));
  }
}

async function main([task, folder, argument, threads, seconds]) {
  if (task === 'version') {
    console.log(require(BINDING + '/package.json').version);
  } else if (task === 'index') {
    await index(folder, argument, Number(threads));
  } else if (task === 'search') {
    for (const hit of new Reader(folder).hits(argument)) console.log(hit.join('\t'));
  } else if (task === 'log') {
    log(new Reader(folder), queriesByClass(argument), Number(seconds));
  } else if (task === 'count') {
    const reader = new Reader(folder);
    for (const query of queriesByClass(argument).get('all')) console.log(reader.count(query));
  } else {
    console.error('tantivy: base.py beside its source says how it is called');
    process.exitCode = 2;
  }
}

main(process.argv.slice(2)).catch((error) => {
  console.error(`tantivy: ${error.message}`);
  process.exitCode = 1;
});
