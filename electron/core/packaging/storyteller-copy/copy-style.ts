// How the page of a storyteller's copy looks: large letters, by day, by night and on paper.

export const copyStyle = `
:root { color-scheme: light dark; --paper: #fbf8f2; --ink: #23201c; --quiet: #5c554b; --line: #d9d0c1; --accent: #8a3b12; --warm: #fff1d6; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #1d1b18; --ink: #f1ece3; --quiet: #b9b0a2; --line: #4a443c; --accent: #f0a878; --warm: #38301f; }
}
body { margin: 0 auto; max-inline-size: 42rem; padding: 2rem 1.25rem; background: var(--paper); color: var(--ink);
  font: 1.375rem/1.6 "Atkinson Hyperlegible Next", "Noto Sans", "Segoe UI", system-ui, sans-serif; overflow-wrap: anywhere; }
:lang(ur) { font-family: "Noto Nastaliq Urdu", "Jameel Noori Nastaleeq", "Urdu Typesetting", serif; line-height: 2.2; }
:lang(en) { line-height: 1.6; }
h1 { font-size: 2.25rem; line-height: 1.3; }
h2 { font-size: 1.625rem; line-height: 1.35; margin-block: 0 0.5rem; }
h3 { font-size: 1.375rem; line-height: 1.4; margin-block: 1.25rem 0.25rem; }
:is(h1, h2, h3):lang(ur) { line-height: 2; }
p { margin-block: 0.5rem; }
section { border-block-start: 1px solid var(--line); margin-block-start: 1.5rem; padding-block-start: 1.5rem; }
.keep { border: 2px solid var(--accent); border-radius: 0.75rem; padding: 1rem 1.25rem; background: var(--warm); }
a { color: var(--accent); display: inline-block; padding-block: 0.25rem; }
a:focus-visible, audio:focus-visible, video:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
audio { inline-size: 100%; }
video { inline-size: 100%; block-size: 11rem; background: #111; border-radius: 0.75rem; }
::cue { font-size: 1.375rem; }
.quiet, footer, .time { color: var(--quiet); }
.quiet, .time, figcaption, footer { font-size: 1.125rem; }
.time { font-variant-numeric: tabular-nums; }
figure { margin: 1rem 0; }
footer { margin-block-start: 1.5rem; border-block-start: 1px solid var(--line); }
img { max-inline-size: 100%; block-size: auto; border-radius: 0.5rem; }
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #333; --line: #999; --accent: #000; --warm: #fff; }
  body { max-inline-size: none; padding: 0; font-size: 14pt; }
  h1 { font-size: 22pt; } h2 { font-size: 17pt; } h3 { font-size: 14pt; }
  audio, video { display: none; }
  :is(h1, h2, h3) { break-after: avoid; }
  .keep, figure { break-inside: avoid; }
}
`;
