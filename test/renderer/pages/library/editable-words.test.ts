import { expect, test } from 'vitest';
import { shippedTexts } from '../../../../electron/core/agreement-texts/shipped-texts.ts';
import { fieldsOf, withTyped } from '../../../../renderer/pages/library/texts/editable-words.ts';
import {
  editAddress,
  placeOf,
  textAddress,
} from '../../../../renderer/pages/library/texts/text-address.ts';
import { AgreementText } from '../../../../shared/model/agreement-text.ts';

const recording = AgreementText.parse(shippedTexts().get('recording-en-3')?.text);
const { title, sections, statement, statementAsk, choices, roles, labels } = recording;
const words = { title, sections, statement, statementAsk, choices, roles, labels };

test('every piece of words has a field of its own, and nothing that is no words has one', () => {
  const fields = fieldsOf(recording);
  const paths = fields.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toContain('sections.0.paragraphs');
  expect(paths).toContain('choices.uses.website.example');
  expect(paths).toContain('labels.anotherDay');
  expect(paths.join(' ')).not.toMatch(/\.key\b|\.picture\b/u);
});

test('what nobody changed stays as it is', () => {
  expect(withTyped(recording, {})).toEqual(words);
});

test('each field changes its own words and no others; a line is a paragraph, an empty line is none', () => {
  const changed = withTyped(recording, {
    'sections.0.paragraphs': ' One. \n\nTwo.\n',
    'choices.uses.website.example': 'Somebody in Canada hears it.',
  });
  expect(changed.sections[0]).toEqual({ ...sections[0], paragraphs: ['One.', 'Two.'] });
  expect(changed.sections.slice(1)).toEqual(sections.slice(1));
  expect(changed.choices?.uses).toEqual({
    ...choices?.uses,
    website: { ...choices?.uses.website, example: 'Somebody in Canada hears it.' },
  });
  expect(changed.labels).toEqual(labels);
});

test('a text and its form have addresses of their own', () => {
  expect(placeOf(textAddress('recording-en-3').part)).toEqual({
    textVersion: 'recording-en-3',
    isEdited: false,
  });
  expect(placeOf(editAddress('recording-en-3').part)).toMatchObject({ isEdited: true });
  expect(placeOf(undefined)).toEqual({ isEdited: false });
});
