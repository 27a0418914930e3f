// A signed form as a page that opens anywhere: the words, what was ticked and written, and the signatures. No scripts, nothing from outside. Pure.
import type {
  AgreementForm,
  FormAnswer,
  FormBlock,
  FormLine,
  FormSpace,
} from '../../../shared/rules/form-blocks.ts';
import { directionOf } from '../../../shared/rules/direction-of.ts';
import { escaped, lines } from './page-words.ts';

const style = `
body{margin:2em auto;max-width:44em;padding:0 1em;color:#1a1a1a;background:#fff;font:1.1em/1.6 "Noto Sans","Segoe UI",sans-serif}
h1{font-size:1.6em}h2{font-size:1.2em;margin-bottom:.2em}h3{font-size:1em;margin-bottom:.2em}
:lang(ur){font-family:"Noto Nastaliq Urdu","Jameel Noori Nastaleeq",serif;line-height:2.1}
.head{display:flex;justify-content:space-between;flex-wrap:wrap;gap:.6em 2em;font-weight:bold}
ul{list-style:none;padding:0}li{display:flex;gap:.6em;margin:.3em 0}li svg{flex:none}
.box{border:1px solid;padding:.5em 1em;margin:1em 0}.spoken{white-space:pre-line}
.part{border-top:1px solid #767676;margin-top:1.2em}
dl>div{margin:.5em 0}dd{margin:0;min-height:1.6em;border-bottom:1px solid;font-weight:bold;overflow-wrap:anywhere}
.small{margin-top:2em;font-size:.85em;overflow-wrap:anywhere}
@media print{body{max-width:none;margin:0;font-size:11pt}.part,.box{break-inside:avoid}}`.trim();

/** @returns the whole page; whatever people wrote stands escaped in it */
export function agreementPage(form: AgreementForm): string {
  const { language, title, organisation, story, notChecked, blocks, smallPrint } = form;
  return `<!DOCTYPE html>
<html lang="${escaped(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<p class="head"><bdi>${escaped(organisation)}</bdi> <bdi>${escaped(story)}</bdi></p>
<h1>${escaped(title)}</h1>
${notChecked === '' ? '' : `<p class="box">${escaped(notChecked)}</p>\n`}${blocks.map(blockOf).join('\n')}
<p class="small" dir="ltr">${escaped(smallPrint.join(' · '))}</p>
</main>
</body>
</html>
`;
}

function blockOf(block: FormBlock): string {
  switch (block.kind) {
    case 'section':
      return `<section>\n<h2>${escaped(block.heading)}</h2>\n${block.paragraphs.map((words) => `<p>${escaped(words)}</p>`).join('\n')}\n${block.ask === '' ? '' : `<p><strong>${escaped(block.ask)}</strong></p>\n`}${answers(block.answers)}</section>`;
    case 'question':
      return `<section class="part">\n<h3>${escaped(block.ask)}</h3>\n${block.help.map((words) => `<p>${escaped(words)}</p>\n`).join('')}${answers(block.answers)}${written(block.lines)}</section>`;
    case 'spoken':
      return `<p class="spoken">${escaped(block.words)}</p>`;
    case 'statement':
      return `<div class="box"><p><strong>${escaped(block.words)}</strong></p>\n${answers(block.answers)}</div>`;
    case 'signing':
      return `<section class="part">\n${block.heading === '' ? '' : `<h3>${escaped(block.heading)}</h3>\n`}${answers(block.answers)}${written(block.lines)}${block.spaces.map(space).join('')}</section>`;
  }
}

/** Ticks are drawn, so that no typeface can lack them. */
function answers(all: readonly FormAnswer[]): string {
  if (all.length === 0) return '';
  const rows = all.map(({ label, isChosen }) => {
    const cross = isChosen ? '<path d="m6 6 12 12M18 6 6 18" stroke-width="3"/>' : '';
    const words = isChosen
      ? `<strong>${escaped(label)}</strong>`
      : `<span>${escaped(label)}</span>`;
    return `<li><svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="2" role="img" aria-label="${isChosen ? '☒' : '☐'}"><rect x="2" y="2" width="20" height="20" rx="2"/>${cross}</svg>${words}</li>`;
  });
  return `<ul>\n${rows.join('\n')}\n</ul>\n`;
}

function written(all: readonly FormLine[]): string {
  if (all.length === 0) return '';
  const rows = all.map(
    ({ label, value }) =>
      `<div><dt>${escaped(label)}</dt><dd><bdi>${lines(value)}</bdi></dd></div>`,
  );
  return `<dl>\n${rows.join('\n')}\n</dl>\n`;
}

function space({ label, path, written: words }: FormSpace): string {
  // The path has passed the schema: letters of SVG paths and numbers alone.
  const drawing =
    path === ''
      ? ''
      : `<svg viewBox="0 0 600 200" width="240" height="80" fill="none" stroke="currentColor" stroke-width="4" role="img" aria-label="${escaped(label)}"><path d="${escaped(path)}"/></svg>`;
  return `<div class="box"><p>${escaped(label)}</p>${drawing}${words === '' ? '' : `<p><bdi>${escaped(words)}</bdi></p>`}</div>\n`;
}
