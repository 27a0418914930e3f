// Names that must not be seen, found in what stands around: titles, texts, credits.
import type { NameInWords } from '../../../shared/model/exhibition-output.ts';
import { Note } from '../../parts/blocks.tsx';
import { useText } from '../../text/use-text.ts';

export function useNameList(): (names: readonly NameInWords[]) => string {
  const { language } = useText();
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  // Each keeps its own direction in the sentence.
  return (names) => list.format(names.map(({ word }) => `\u2068${word}\u2069`));
}

export function NamesAround({ names }: { names: readonly NameInWords[] }) {
  const { exhibitions: t } = useText();
  const listed = useNameList();
  const certain = names.filter(({ isCertain }) => isCertain);
  const maybe = names.filter(({ isCertain }) => !isCertain);
  return (
    <>
      {certain.length > 0 && <Note tone="error">{t.namesAround(listed(certain))}</Note>}
      {maybe.length > 0 && <Note tone="warning">{t.namesAroundMaybe(listed(maybe))}</Note>}
    </>
  );
}
