// Sets the formulas of formulas.tsv as NAME.svg, and writes their sizes (columns 4 to 6, in ex) back into the list.
// Outside the project: npm install mathjax-full@3.2.2. Then, from anywhere: NODE_PATH=THERE/node_modules node make.cjs
//
// The list: name, TeX, plain text. Chapters are searched for how a formula is used: one that stands only within lines
// is set in the size of a line, every other one as a formula of its own.
'use strict';

const fs = require('fs');
const path = require('path');
const {mathjax} = require('mathjax-full/js/mathjax.js');
const {TeX} = require('mathjax-full/js/input/tex.js');
const {SVG} = require('mathjax-full/js/output/svg.js');
const {liteAdaptor} = require('mathjax-full/js/adaptors/liteAdaptor.js');
const {RegisterHTMLHandler} = require('mathjax-full/js/handlers/html.js');
require('mathjax-full/js/input/tex/ams/AmsConfiguration.js');

const kList = path.join(__dirname, 'formulas.tsv');
const kChapters = path.join(__dirname, '..', 'chapters');
const kHeader = ['name', 'tex', 'text', 'width_ex', 'height_ex', 'depth_ex'];

const kSizes = /<svg style="vertical-align: (-?[\d.]+)(?:ex)?;?" xmlns="[^"]+" width="([\d.]+)ex" height="([\d.]+)ex"/;

const adaptor = liteAdaptor();
RegisterHTMLHandler(adaptor);
// Without a cache of glyphs every path stands where it is drawn: QtSvg then needs no <use>.
const page = mathjax.document('', {
    InputJax: new TeX({packages: ['base', 'ams'], formatError: (_, error) => { throw error; }}),
    OutputJax: new SVG({fontCache: 'none'}),
});

const single = (text) => text.replace(/\s+/g, ' ').trim();

/// TeX that stands on lines of its own somewhere.
function displayedFormulas() {
    const found = new Set();
    for (const file of fs.readdirSync(kChapters, {recursive: true}).filter((name) => name.endsWith('.md'))) {
        const text = fs.readFileSync(path.join(kChapters, file), 'utf8');
        for (const match of text.matchAll(/\$\$([^$]+)\$\$|^formula:([^\n]+)$/gm))
            found.add(single(match[1] ?? match[2]));
    }
    return found;
}

function draw(tex, display) {
    const svg = adaptor.firstChild(page.convert(tex, {display}));
    const outer = adaptor.outerHTML(svg);
    const sizes = kSizes.exec(outer);
    if (!sizes) throw new Error('not the SVG it should be: ' + outer.slice(0, 200));
    if (/<(use|svg|text|foreignObject|style)\b/.test(outer.slice(4))) throw new Error('more than QtSvg draws');
    const plain = outer.replace(/ (data-[\w-]+|role|focusable|xmlns:xlink)="[^"]*"/g, '');
    const drawn = plain.replace(/><\/(path|rect)>/g, '/>').replace(/></g, '>\n<') + '\n';
    return {drawn, width: sizes[2], height: sizes[3], depth: String(0 - Number(sizes[1]))};
}

const displayed = displayedFormulas();
const rows = fs.readFileSync(kList, 'utf8').trimEnd().split('\n').slice(1).map((line) => line.split('\t'));
for (const row of rows) {
    const [name, tex] = row;
    try {
        const {drawn, width, height, depth} = draw(tex, displayed.has(single(tex)));
        fs.writeFileSync(path.join(__dirname, name + '.svg'), drawn);
        row.splice(3, 3, width, height, depth);
    } catch (error) {
        console.error(`${name}: ${error.message}`);
        process.exit(1);
    }
}
fs.writeFileSync(kList, [kHeader, ...rows].map((row) => row.join('\t') + '\n').join(''));
