import { createElement } from 'react';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ErrorNote, ErrorSentence } from '../../../renderer/parts/ErrorNote.tsx';
import { TextContext, textsFor } from '../../../renderer/text/use-text.ts';
import type { Language } from '../../../renderer/text/use-text.ts';
import { AppError } from '../../../shared/contract/errors.ts';

const sentence = 'This sound file is already in the library.';
const error = new AppError('conflict', sentence);

function shown(language: Language, part: (props: { error: AppError }) => ReactNode): string {
  const texts = textsFor(language);
  return renderToStaticMarkup(
    createElement(TextContext, { value: texts }, createElement(part, { error })),
  );
}

test('in English the exact sentence stands between what happened and what to do', () => {
  const words = textsFor('en').errors.conflict;
  const text = shown('en', ErrorNote);
  const places = [words.what, sentence, words.safe, words.next].map((part) => text.indexOf(part));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places).not.toContain(-1);
  expect(text).not.toContain(textsFor('en').parts.inEnglish);
});

test('in another language its own words come first, and the English sentence last, marked as such', () => {
  const { errors, parts } = textsFor('ur');
  const text = shown('ur', ErrorNote);
  const { what, safe, next } = errors.conflict;
  const english = `${parts.inEnglish} <span lang="en" dir="ltr">${sentence}</span>`;
  const places = [what, safe, next, english].map((part) => text.indexOf(part));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places).not.toContain(-1);
});

test('a failure in a list is told in the language of the interface as well', () => {
  expect(shown('en', ErrorSentence)).toBe(sentence);
  expect(shown('ur', ErrorSentence)).toBe(
    `${textsFor('ur').errors.conflict.what} <span lang="en" dir="ltr">${sentence}</span>`,
  );
});
