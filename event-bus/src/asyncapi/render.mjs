// Renders the AsyncAPI document to a page that needs no server: node render.mjs huiyin.yaml folder
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Parser, fromFile, stringify } from '@asyncapi/parser';
import React from 'react';
import { renderToString } from 'react-dom/server';

const require = createRequire(import.meta.url);
const component = '@asyncapi/react-component';
const { default: AsyncApi } = require(`${component}/lib/cjs/without-parser`);
const [source, folder] = process.argv.slice(2);

const { document, diagnostics } = await fromFile(new Parser(), source).parse();
if (!document) {
  console.error(diagnostics.filter(({ severity }) => severity === 0));
  process.exit(1);
}

// What a reader sees without a script; the script then opens and closes what is folded.
const config = { show: { sidebar: true, errors: false } };
const body = renderToString(React.createElement(AsyncApi, { schema: document, config }));
const settings = JSON.stringify({ schema: stringify(document), config }).replaceAll('<', '\\u003c');

mkdirSync(folder, { recursive: true });
copyFileSync(require.resolve(`${component}/styles/default.min.css`), join(folder, 'page.css'));
copyFileSync(require.resolve(`${component}/browser/standalone/without-parser.js`), join(folder, 'page.js'));
writeFileSync(join(folder, 'index.html'), `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${document.info().title()}</title>
<link rel="stylesheet" href="page.css">
</head>
<body>
<div id="page">${body}</div>
<script src="page.js"></script>
<script>AsyncApiStandalone.hydrate(${settings}, document.getElementById('page'))</script>
</body>
</html>
`);
