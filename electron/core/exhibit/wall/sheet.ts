// A page to be printed and put on a wall: it holds its style, letters and pictures itself, so that it prints the same anywhere. Pure.
import { directionOf } from '../../../../shared/rules/direction-of.ts';
import { escaped } from '../../packaging/page-words.ts';

/** Millimetres, upright. */
export const papers = { a5: [148, 210], a4: [210, 297], a3: [297, 420] } as const;
export type Paper = keyof typeof papers;

export interface Sheet {
  /** Without its ending. */
  name: string;
  title: string;
  language: string;
  paper: Paper;
  /** Turned by a quarter. */
  isLandscape?: boolean;
  /** Points of the running text; nothing on the sheet is smaller than 0.8 of it. */
  points: number;
  body: string;
  /** The codes of the stories of which it holds something. */
  stories: readonly string[];
}

export interface SheetMeans {
  accent: string;
  cropMarks: boolean;
  /** `@font-face`, with the letters inside. */
  letters: string;
}

/** Room around the sheet in which the marks stand. */
const MARK_MM = 8;

/**
 * The edge of the sheet runs where the lines of its corners meet: https://www.w3.org/TR/css-page-3/#margin-boxes
 */
function pageRule({ paper, isLandscape }: Sheet, cropMarks: boolean): string {
  const [short, long] = papers[paper];
  const [width, height] = isLandscape ? [long, short] : [short, long];
  if (!cropMarks) return `@page{size:${width}mm ${height}mm;margin:0}`;
  const line = '.2mm solid #000';
  const corner = (name: string, edges: readonly string[]) =>
    `@${name}-corner{content:'';${edges.map((edge) => `border-${edge}:${line}`).join(';')}}`;
  return `@page{size:${width + 2 * MARK_MM}mm ${height + 2 * MARK_MM}mm;margin:${MARK_MM}mm;${corner('top-left', ['right', 'bottom'])}${corner('top-right', ['left', 'bottom'])}${corner('bottom-left', ['right', 'top'])}${corner('bottom-right', ['left', 'top'])}}`;
}

const families =
  "'Atkinson Hyperlegible Next','Noto Sans Bengali','Noto Sans Gurmukhi','Noto Sans Ethiopic','Noto Naskh Arabic',sans-serif";

const style = `
*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;color:#14110f;background:#fff;font-family:${families};line-height:1.45}
:lang(ur),:lang(pnb){font-family:'Noto Nastaliq Urdu',${families};line-height:2.1}
:lang(en){line-height:1.45}
.sheet{break-after:page;padding:9%;display:flow-root}
.sheet:last-child{break-after:auto}
h1,h2{line-height:1.15;margin:0 0 .5em;text-wrap:balance;break-after:avoid}
h1:lang(ur),h2:lang(ur),h1:lang(pnb),h2:lang(pnb){line-height:1.8}
h1{font-size:1.9em}h2{font-size:1.3em}
p{margin:0 0 .6em;overflow-wrap:anywhere}
.rule{block-size:.16rem;inline-size:2.6rem;background:var(--accent);margin-block-end:1.2em}
.who{font-weight:700}
.small{font-size:.82em}
.warning{border-inline-start:1.2mm solid var(--accent);padding-inline-start:.8em}
.middle{min-block-size:calc(var(--height) - 1mm);display:grid;align-content:center}
.quote p{font-size:1.9em;line-height:1.3;font-weight:700;text-wrap:pretty}
.quote p:lang(ur),.quote p:lang(pnb){line-height:2}
.beside{font-size:.62em;margin-block-start:1.4em}
.beside p{font-weight:400}
.columns{columns:2;column-gap:14mm}
.part{break-inside:avoid;margin-block-end:1.4em}
.part ul{margin:0;padding-inline-start:1.1em}
.part li{margin-block-end:.3em}
.foot{margin-block-start:2em}
.logos{display:flex;flex-wrap:wrap;gap:8mm;align-items:center;margin-block-start:1em}
.logos img{max-block-size:18mm;max-inline-size:45mm;object-fit:contain}
img{max-inline-size:100%}
@media screen{body{background:#e7e2da}.sheet{background:#fff;margin:8mm auto;inline-size:var(--width);min-block-size:var(--height);box-shadow:0 1mm 4mm #0003}}
`;

export function sheetHtml(sheet: Sheet, { accent, cropMarks, letters }: SheetMeans): string {
  const { title, language, points, body, paper, isLandscape } = sheet;
  const [short, long] = papers[paper];
  const [width, height] = isLandscape ? [long, short] : [short, long];
  return `<!DOCTYPE html>
<html lang="${escaped(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:">
<title>${escaped(title)}</title>
<style>
${letters}${pageRule(sheet, cropMarks)}
:root{--accent:${accent};--width:${width}mm;--height:${height}mm;font-size:${points}pt}
${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
