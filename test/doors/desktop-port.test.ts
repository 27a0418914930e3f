// The desktop's windows, asked for from another process.
import { expect, test } from 'vitest';
import { createDesktopPort } from '../../electron/doors/desktop-port.ts';
import { CoreToShell } from '../../electron/doors/shell-messages.ts';
import { AppError } from '../../shared/contract/errors.ts';

function desktop() {
  const sent: CoreToShell[] = [];
  const port = createDesktopPort((message) => sent.push(CoreToShell.parse(message)));
  return { ...port, sent };
}

test('each answer finds its own question, in whatever order they come', async () => {
  const { desktop: windows, receive, sent } = desktop();
  const folder = windows.chooseFolder('Where shall the library be?');
  const files = windows.chooseFiles({ title: 'Sounds', filters: [], several: true });
  expect(sent).toMatchObject([
    { id: 1, request: { kind: 'chooseFolder', title: 'Where shall the library be?' } },
    { id: 2, request: { kind: 'chooseFiles', several: true } },
  ]);
  receive({ type: 'desktop-answer', id: 2, answer: ['/sound.wav'] });
  receive({ type: 'desktop-answer', id: 1, answer: null });
  expect(await folder).toBeNull();
  expect(await files).toEqual(['/sound.wav']);
});

test('a window that failed fails the question, with its plain words', async () => {
  const { desktop: windows, receive } = desktop();
  const saved = windows.savePdf({ title: 'Save', suggestedName: 'sheet', beside: [] });
  const error = new AppError('disk-full', 'There is no space left on this disk.').toWire();
  receive({ type: 'desktop-refusal', id: 1, error });
  await expect(saved).rejects.toMatchObject({ code: 'disk-full' });
});

test('an answer of the wrong kind is not let in', async () => {
  const { desktop: windows, receive } = desktop();
  const folder = windows.chooseFolder('Where?');
  receive({ type: 'desktop-answer', id: 1, answer: { path: '/' } });
  await expect(folder).rejects.toThrow();
});

test('an answer that nobody waits for changes nothing', async () => {
  const { desktop: windows, receive } = desktop();
  receive({ type: 'desktop-answer', id: 7, answer: '/else' });
  const shown = windows.showInFolder('/here');
  receive({ type: 'desktop-answer', id: 1, answer: null });
  expect(await shown).toBeUndefined();
});

test('a page that was printed comes back as bytes, and nothing else does', async () => {
  const { desktop: windows, receive, sent } = desktop();
  const printed = windows.printPdf?.('<p>Label</p>');
  expect(sent).toMatchObject([{ id: 1, request: { kind: 'printPdf', html: '<p>Label</p>' } }]);
  receive({ type: 'desktop-answer', id: 1, answer: Uint8Array.of(37, 80, 68, 70) });
  expect(await printed).toEqual(Uint8Array.of(37, 80, 68, 70));
  const other = windows.printPdf?.('<p>Label</p>');
  receive({ type: 'desktop-answer', id: 2, answer: '/a/path' });
  await expect(other).rejects.toThrow();
});
