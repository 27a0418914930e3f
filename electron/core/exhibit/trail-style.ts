// How the leaflet of a trail looks: one style in the page itself, and black on white in print. Its page looks as an exhibition does.
import type { TrailContent } from './trail-content.ts';

const looks = {
  paper: { ground: '#fbf7ef', ink: '#23201b', soft: '#5c554a', line: '#d8cfbf', land: '#f1eadb' },
  evening: { ground: '#17191f', ink: '#f3efe6', soft: '#b9b4a8', line: '#3a3e49', land: '#232732' },
  poster: { ground: '#ffffff', ink: '#111111', soft: '#4a4a4a', line: '#111111', land: '#f2f2f2' },
} as const;

function luminance(colour: string): number {
  const [, ...parts] = /^#(..)(..)(..)$/u.exec(colour) ?? [];
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const share = Number.parseInt(part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function inkOn(colour: string): string {
  return contrast('#ffffff', colour) >= contrast('#111111', colour) ? '#ffffff' : '#111111';
}

const families =
  "'Atkinson Hyperlegible Next','Noto Sans Bengali','Noto Sans Gurmukhi','Noto Sans Ethiopic','Noto Naskh Arabic',system-ui,sans-serif";

export function trailStyle({ look, accent }: Pick<TrailContent, 'look' | 'accent'>): string {
  const { ground, ink, soft, line, land } = looks[look];
  // As words and rules the accent is used only where it can be read.
  const strong = contrast(accent, ground) >= 4.5 ? accent : ink;
  const printed = contrast(accent, '#ffffff') >= 4.5 ? accent : '#111111';
  return `
:root{--ground:${ground};--ink:${ink};--soft:${soft};--line:${line};--land:${land};--accent:${accent};--on-accent:${inkOn(accent)};--strong:${strong}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1.0625rem/1.6 ${families}}
:lang(ur),:lang(pnb),:lang(phr){line-height:2.1;font-family:'Noto Nastaliq Urdu',${families}}
:lang(en){line-height:1.6;font-family:${families}}
h1{font-size:clamp(2rem,6vw,3.25rem);line-height:1.15;margin:0 0 .75rem;text-wrap:balance}
h2{font-size:1.5rem;line-height:1.3;margin:0 0 .5rem;text-wrap:balance}
h3{font-size:1rem;margin:1rem 0 .25rem}
h1:lang(ur),h2:lang(ur),h3:lang(ur),h1:lang(pnb),h2:lang(pnb),h3:lang(pnb){line-height:1.9}
p{margin:0 0 .75rem;max-width:65ch}
.by{color:var(--soft);margin:0 0 1rem}
.facts{display:flex;flex-wrap:wrap;gap:.75rem 2.5rem;margin:1.25rem 0 1.5rem;padding:0}
.facts dt{color:var(--soft);font-size:.9375rem}
.facts dd{margin:0;font-weight:600;font-size:1.1875rem}
.facts dd span{display:block;font-weight:400;font-size:.9375rem;color:var(--soft)}
.facts dd+dd,.facts dd+dd span{font-weight:400;font-size:.9375rem;color:var(--soft)}
.facts dd+dd span{display:inline}
figure{margin:0}
.map{display:block;width:100%;max-height:80vh;background:var(--land);border:1px solid var(--line);border-radius:.5rem}
.ward{fill:var(--ground);stroke:var(--line);stroke-width:1.5}
.ward-name{paint-order:stroke;stroke:var(--ground);stroke-width:4px;stroke-linejoin:round;font:500 14px ${families};fill:var(--soft);text-anchor:middle}
.way{fill:none;stroke:var(--strong);stroke-width:4;stroke-linejoin:round;stroke-linecap:round;stroke-dasharray:1 8}
.lead{stroke:var(--ink);stroke-width:1.25}
.spot{fill:var(--ink)}
.sign{fill:var(--accent);stroke:var(--ground);stroke-width:2.5}
.number{font:700 17px ${families};fill:var(--on-accent);text-anchor:middle;dominant-baseline:central}
.source{font-size:.8125rem;color:var(--soft);margin:.5rem 0 2rem;max-width:none}
.stop{padding-block:1.75rem;border-block-start:1px solid var(--line);display:grid;grid-template-columns:3rem minmax(0,1fr);gap:0 1rem}
.sign-of-stop{width:2.5rem;height:2.5rem;border-radius:50%;background:var(--accent);color:var(--on-accent);display:grid;place-items:center;font:700 1.125rem ${families}}
.where{color:var(--soft);margin:0 0 .75rem}
.stop img{display:block;max-width:100%;max-height:28rem;border-radius:.375rem;margin-block:.75rem .25rem}
figcaption{color:var(--soft);font-size:.9375rem;max-width:65ch}
.access{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:0;padding:0}
[dir=rtl] p[dir=ltr],[dir=rtl] .source{text-align:right}
@media (forced-colors:active){.sign,.sign-of-stop{forced-color-adjust:none}}
@media (max-width:40rem){.ward-name{font-size:24px}.number{font-size:22px}.sign{r:22px}}
@media print{
:root{--ground:#fff;--ink:#000;--soft:#333;--line:#999;--land:#f4f4f4;--strong:${printed}}
body{font-size:10.5pt}
.stop{break-inside:avoid}
h2,h3{break-after:avoid}
.map{max-height:150mm}
*{print-color-adjust:exact}
}`;
}

/** A sheet of A4 that is folded once: four sides and more, each A5. */
export const leafletStyle = `
@page{size:A4 landscape;margin:10mm}
body{font-size:10.5pt;line-height:1.45;background:#fff}
.sheet{display:grid;grid-template-columns:1fr 1fr;column-gap:20mm;min-height:188mm;break-after:page}
.cover{grid-column:2;grid-row:1;display:flex;flex-direction:column;min-height:0}
.cover h1{font-size:28pt;border-block-start:6pt solid var(--accent);padding-block-start:6mm}
.cover figure{flex:1 1 0px;min-height:40mm;display:flex;flex-direction:column}
.cover .map{flex:1 1 0px;min-height:0;max-height:none}
.cover .source{margin:1mm 0 0;font-size:6.5pt;line-height:1.3}
.facts{margin:3mm 0;gap:2mm 8mm}
.facts dd{font-size:12pt}
.facts dt,.facts dd span,.facts dd+dd,.facts dd+dd span{font-size:9pt}
.ward-name{font-size:20px}
.sign{r:20px}
.number{font-size:20px}
.back{grid-column:1;grid-row:1;display:flex;flex-direction:column;justify-content:flex-end;font-size:9.5pt}
.back .contents{margin-block-end:auto;list-style:none;padding:0}
.back .contents li{display:flex;gap:3mm;align-items:baseline;margin-block-end:2mm}
.contents b{color:var(--strong);min-width:6mm}
.inside{columns:2;column-gap:20mm}
.stop{display:block;padding-block:1mm 5mm;margin-block-end:5mm;border-block:0 .75pt solid var(--line)}
/* Nastaliq reaches above its line. */
.stop:lang(ur),.stop:lang(pnb){padding-block-start:7mm}
.stop h2{font-size:14pt;display:flex;gap:3mm;align-items:center}
.sign-of-stop{flex:none;width:8mm;height:8mm;font-size:11pt}
.stop img{max-height:55mm}
.stop blockquote{margin:2mm 0;padding-inline-start:3mm;border-inline-start:2pt solid var(--strong)}
@media screen{body{padding:10mm;max-width:297mm;margin-inline:auto}}
`;
