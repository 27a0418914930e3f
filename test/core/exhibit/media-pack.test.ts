// The files of a media pack beside its sounds.
import { expect, test } from 'vitest';
import { writeMediaPack } from '../../../electron/core/exhibit/media-pack/write-media-pack.ts';
import {
  clip,
  englishOfUrdu,
  exhibitionContent,
  urduText,
} from '../../support/exhibition-content.ts';

test('two texts in the same language both go along, under names of their own', () => {
  const second = {
    ...englishOfUrdu,
    lines: englishOfUrdu.lines.map((line) => ({ ...line, text: `Again: ${line.text}` })),
  };
  const section = { id: 's1', title: {}, introduction: {} };
  const content = exhibitionContent({
    sections: [
      { ...section, items: [clip('c1', 'hg-0001', [urduText, englishOfUrdu, second])] },
    ] as never,
  });
  const files = [...writeMediaPack(content, { use: 'broadcast' })];
  const captions = files.filter(({ path }) => path.startsWith('captions/'));
  expect(captions.map(({ path }) => path.replace('captions/hg-0001-c01', ''))).toEqual([
    ...['.ur.vtt', '.ur.srt', '.en.vtt', '.en.srt', '-2.en.vtt', '-2.en.srt'],
  ]);
  const said = (ending: string) =>
    Buffer.from(captions.find(({ path }) => path.endsWith(ending))?.bytes ?? '').toString();
  expect(said('c01.en.srt')).not.toContain('Again');
  expect(said('-2.en.srt')).toContain('Again: This is a sample story.');
});
