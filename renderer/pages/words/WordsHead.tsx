// Above the sound: how far each text is, and which translation stands beside the original.
import type { Story } from '../../../shared/model/story.ts';
import type { Transcript } from '../../../shared/model/transcript.ts';
import { useMay } from '../../app/session.ts';
import { StateBar } from './StateBar.tsx';
import { TranslationBar } from './TranslationBar.tsx';
import type { WordsStore } from './words-store.ts';

interface WordsHeadProps {
  story: Story;
  original: Transcript;
  translation: Transcript | undefined;
  translations: readonly Transcript[];
  store: WordsStore;
}

export function WordsHead({ story, original, translation, translations, store }: WordsHeadProps) {
  const mayWrite = useMay()('stories.write') && story.binnedAt === null;
  const shown = translation === undefined ? [original] : [original, translation];
  return (
    <div className="words-head">
      <div className="words-states">
        {shown.map((transcript) => (
          <StateBar
            key={transcript.id}
            transcript={transcript}
            store={store}
            isReadOnly={!mayWrite}
          />
        ))}
      </div>
      <TranslationBar {...{ story, original, translations, translation, mayWrite }} />
    </div>
  );
}
