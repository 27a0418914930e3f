// What is kept beside a form as PDF: the same words as a web page that opens anywhere, and as data. The letters of a PDF cannot be trusted when it is searched.
import type { AgreementText } from '../../../../shared/model/agreement-text.ts';
import type { AgreementForm } from '../../../../shared/rules/form-blocks.ts';
import type { TextPlaces } from '../../../../shared/rules/fill-text.ts';
import { directionOf } from '../../../text/direction-of.ts';

const style = `
body{margin:2em auto;max-width:44em;padding:0 1em;color:#1a1a1a;background:#fff;font-family:sans-serif;line-height:1.6}
h1{font-size:1.6em}h2{font-size:1.2em;margin-bottom:.2em}h3{font-size:1em;margin-bottom:.2em}
.form-organisation,.form-answers[data-short=true],.form-answers>li{display:flex;gap:.6em 2em;flex-wrap:wrap}
.form-organisation{justify-content:space-between;font-weight:bold}
.form-answers{list-style:none;padding:0}.form-answers>li{gap:.6em;flex-wrap:nowrap}.form-tick{flex:none}
.easy-picture{width:6em;height:6em}.form-spoken{white-space:pre-line}
.form-statement,.form-not-checked,.form-space{border:1px solid;padding:.5em 1em}
.form-question,.form-signing{border-top:1px solid #999;margin-top:1.2em}
.form-lines dd{margin:0;min-height:1.6em;border-bottom:1px solid;font-weight:bold}
.form-spaces{display:grid;gap:1em;margin-top:1em}.form-space{min-height:6em}
.form-small{margin-top:2em;font-size:.8em;overflow-wrap:anywhere}`.trim();

const escaped = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** @param sheet the markup of the form as it is shown; whatever people wrote stands escaped in it */
export function formPage({ language, title }: AgreementForm, sheet: string): string {
  return [
    '<!doctype html>',
    `<html lang="${escaped(language)}" dir="${directionOf(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    `<body>${sheet}</body>`,
    '</html>',
    '',
  ].join('\n');
}

/** The exact words with what was filled in. Names of fields are in `form`; `text` is the body that the fingerprint is of. */
export function formData(parts: {
  form: AgreementForm;
  text: AgreementText;
  textSha256: string;
  places: TextPlaces;
}): string {
  const { form, text, textSha256, places } = parts;
  return `${JSON.stringify({ format: 'homeground-form', formatVersion: 1, textSha256, places, form, text }, null, 2)}\n`;
}

/** No name of a person stands in it. */
export function formFileName({ story, id, level }: AgreementForm, isSigned: boolean): string {
  return [story, id, level === 'read-aloud' ? 'script' : '', isSigned ? 'copy' : '']
    .filter((part) => part !== '')
    .join('-');
}
