// How the readable page of a package looks: on a screen by day and night, and on paper.

export const readmeStyle = `
:root { color-scheme: light dark; --paper: #fbf8f2; --ink: #23201c; --quiet: #5c554b; --line: #d9d0c1; --accent: #8a3b12; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #1d1b18; --ink: #f1ece3; --quiet: #b9b0a2; --line: #4a443c; --accent: #f0a878; }
}
body { margin: 0 auto; max-inline-size: 46rem; padding: 2rem 1.25rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 "Atkinson Hyperlegible Next", "Noto Sans", "Segoe UI", system-ui, sans-serif; }
h1, h2, h3 { line-height: 1.25; }
a { color: var(--accent); }
time, .when { white-space: nowrap; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
footer, dt { color: var(--quiet); }
article { border-block-start: 1px solid var(--line); padding-block: 1rem; }
.warning { border-inline-start: 4px solid var(--accent); padding-inline-start: 0.75rem; }
dl > div { display: grid; grid-template-columns: 9rem 1fr; gap: 0.75rem; }
dd { margin: 0; overflow-wrap: anywhere; }
table { inline-size: 100%; border-collapse: collapse; }
caption { text-align: start; font-weight: bold; }
dl.files > div { grid-template-columns: 1fr; gap: 0.1rem; margin-block-end: 0.75rem; }
dt code { overflow-wrap: anywhere; }
nav ul, nav ol { padding-inline-start: 1.5rem; }
.wide { overflow-x: auto; }
.wide:focus-visible, pre:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.index { list-style: none; padding: 0; }
.index li { padding-block: 0.25rem; }
.index p { margin: 0; }
.when { font-variant-numeric: tabular-nums; color: var(--quiet); }
@media (max-width: 34rem) { dl > div { grid-template-columns: 1fr; gap: 0; margin-block-end: 0.5rem; } }
th[scope="row"] { white-space: nowrap; }
th, td { text-align: start; padding: 0.3rem 0.5rem; border-block-end: 1px solid var(--line); }
pre { overflow-x: auto; border: 1px solid var(--line); padding: 0.75rem; }
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #333; --line: #999; --accent: #000; }
  body { max-inline-size: none; padding: 0; font-size: 11pt; }
  nav { display: none; }
  details::details-content { content-visibility: visible; block-size: auto; }
  a { text-decoration: none; }
  article { break-inside: avoid; }
}
`;
