// What the pages of a package and its texts promise is true.
import { expect, test } from 'vitest';
import { howToVerify } from '../../../electron/core/packaging/how-to-verify.ts';
import { howToCheck, whatIsWhere } from '../../../electron/core/packaging/readme-files.ts';
import { headerOf } from '../../../electron/core/transcript-files/leaving-text.ts';

test('Real names are promised to be missing only of those who chose so', () => {
  expect(whatIsWhere([])).not.toContain('Real names, contact details');
  expect(whatIsWhere([])).toContain('real names of people who chose not to be shown by them');
});

test('The commands for a Mac say nothing when all is well, as is told', () => {
  expect(howToCheck).toContain('<code>shasum -a 512 --quiet</code>');
});

test('The commands on the page for checking stay where the files are, and it says what they do not see', () => {
  const page = howToVerify({
    ...{ organisation: '', fingerprint: 'SHA256:x', sums: [], signedSums: [] },
    bags: [{ name: 'hg-bag', isZip: false }],
  });
  expect(page).not.toMatch(/ cd hg-bag$/mu);
  expect(page).toContain('(cd hg-bag && sha512sum --quiet -c manifest-sha512.txt)');
  expect(page.replaceAll(/\s+/gu, ' ')).toContain('do not see a file that somebody has added');
});

test('No text says that its names are as they were told: a name can be changed where nobody is protected', () => {
  const text = {
    ...{ title: '', code: 'hg-0001', storytellers: [], interviewers: [], language: 'en' },
    ...{ isTranslation: false, isApproved: true, recordedOn: '', writtenOn: '2026-11-22' },
    ...{ organisation: '', lines: [] },
  };
  const namesOf = (isAnonymised: boolean) =>
    headerOf({ ...text, isAnonymised }).find(([name]) => name === 'Names')?.[1];
  expect(namesOf(false)).toBe('Some names may be changed.');
  expect(namesOf(true)).toBe('Some names are changed or left out.');
});
