// Where the words of a story begin: for each recording the ways to a text, and the texts there are.
import { useState } from 'react';
import type { RecordingId } from '../../../shared/model/ids.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import type { Story } from '../../../shared/model/story.ts';
import type { Transcript } from '../../../shared/model/transcript.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { goTo } from '../../app/use-route.ts';
import { Section } from '../../parts/blocks.tsx';
import { Button, IconButton } from '../../parts/Button.tsx';
import { Switch } from '../../parts/choices.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { Link } from '../../parts/Link.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { formatLength } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { languageLabel } from '../stories/languages.ts';
import { BinnedTexts } from './BinnedTexts.tsx';
import { BringInDialog } from './BringInDialog.tsx';
import { FirstDraft } from './FirstDraft.tsx';
import { StateBadge } from './StateBadge.tsx';
import { TextDialog } from './TextDialog.tsx';
import './words.css';

interface WordsStartProps {
  story: Story;
  texts: readonly Transcript[];
  recordings: readonly Recording[];
}

export function WordsStart({ story, texts, recordings }: WordsStartProps) {
  const { words: t, stories, transcriptFiles, language } = useText();
  const mayWrite = useMay()('stories.write') && story.binnedAt === null;
  const [asked, setAsked] = useState<{ recordingId: RecordingId | null }>();
  const [isBringing, setBringing] = useState(false);
  const create = useCommand('transcripts.create');
  const withSound = new Set<string | null>(recordings.map(({ id }) => id));
  const others = texts.filter(
    ({ recordingId, ofId }) => ofId === null && !withSound.has(recordingId),
  );

  async function begin(chosen: { language: string; madeBy: string }) {
    if (!asked) return;
    const made = await create.run({ storyId: story.id, ...asked, ...chosen });
    if (made) goTo({ page: 'stories', id: story.id, part: 'words', item: made.id });
  }
  const ways = (recordingId: RecordingId | null, hasText: boolean) =>
    mayWrite && (
      <div className="row words-ways">
        <Button
          tone={hasText ? 'quiet' : 'primary'}
          icon="plus"
          onPress={() => setAsked({ recordingId })}
        >
          {recordingId === null ? t.writeWithoutSound : t.writeDown}
        </Button>
        <Button tone={hasText ? 'quiet' : 'plain'} icon="folder" onPress={() => setBringing(true)}>
          {transcriptFiles.bringInTitle}
        </Button>
      </div>
    );
  return (
    <>
      <p className="page-lead">{mayWrite ? t.startLead : t.readLead}</p>
      {recordings.map((recording, index) => {
        const found = texts.filter(
          ({ recordingId, ofId }) => recordingId === recording.id && ofId === null,
        );
        return (
          <Section
            key={recording.id}
            title={recording.title || stories.recordingNumber(index + 1)}
            actions={
              <span className="soft small">{formatLength(language, recording.durationMs)}</span>
            }
          >
            {found.length === 0 && <p className="soft">{mayWrite ? t.noTextYet : t.noTextHere}</p>}
            <TextList story={story} found={found} texts={texts} mayWrite={mayWrite} />
            {ways(recording.id, found.length > 0)}
            {mayWrite && recording.purpose === 'interview' && (
              <FirstDraft storyId={story.id} recordingId={recording.id} />
            )}
          </Section>
        );
      })}
      {(mayWrite || others.length > 0) && (
        <Section title={t.withoutSound} lead={mayWrite ? t.withoutSoundLead : undefined}>
          <TextList story={story} found={others} texts={texts} mayWrite={mayWrite} />
          {ways(null, true)}
        </Section>
      )}
      {mayWrite && <SummaryIsEnough story={story} hasText={texts.length > 0} />}
      {mayWrite && <BinnedTexts storyId={story.id} />}
      <BringInDialog
        storyId={story.id}
        transcripts={texts}
        isOpen={isBringing}
        onClose={() => setBringing(false)}
        onCameIn={(item) => goTo({ page: 'stories', id: story.id, part: 'words', item })}
      />
      {asked && (
        <TextDialog
          title={asked.recordingId === null ? t.writeWithoutSound : t.writeDown}
          confirm={t.begin}
          language={story.languages[0] ?? null}
          madeBy=""
          madeByLabel={t.whoWrites}
          first={story.languages}
          isOpen
          isPending={create.isRunning}
          error={create.error}
          onClose={() => setAsked(undefined)}
          onDone={(chosen) => void begin(chosen)}
        />
      )}
    </>
  );
}

interface TextListProps {
  story: Story;
  found: readonly Transcript[];
  texts: readonly Transcript[];
  mayWrite: boolean;
}

function TextList({ story, found, texts, mayWrite }: TextListProps) {
  const { words: t, language } = useText();
  const bin = useCommand('transcripts.bin');
  async function moveToBin({ id }: Transcript) {
    if (!(await bin.run({ id }))) return;
    showToast({
      message: t.textBinned,
      action: { label: t.undo, run: () => void api.transcripts.restore({ id }) },
    });
  }
  if (found.length === 0) return null;
  const row = (text: Transcript) => (
    <div className="words-text-row">
      <Link to={{ page: 'stories', id: story.id, part: 'words', item: text.id }}>
        {text.ofId === null
          ? languageLabel(text.language, language)
          : t.translationInto(languageLabel(text.language, language))}
      </Link>
      <StateBadge transcript={text} />
      <span className="small soft">
        {t.lineCount(text.lineCount)}
        {text.madeBy && <> · {t.madeBy(text.madeBy)}</>}
      </span>
      {mayWrite && (
        <IconButton
          icon="bin"
          label={t.binText(languageLabel(text.language, language))}
          onPress={() => void moveToBin(text)}
        />
      )}
    </div>
  );
  return (
    <>
      <ul className="words-texts">
        {found.map((text) => (
          <li key={text.id}>
            {row(text)}
            {texts.some(({ ofId }) => ofId === text.id) && (
              <ul className="words-texts words-texts-beside" aria-label={t.translations}>
                {texts
                  .filter(({ ofId }) => ofId === text.id)
                  .map((beside) => (
                    <li key={beside.id}>{row(beside)}</li>
                  ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      <ErrorNote error={bin.error} />
    </>
  );
}

function SummaryIsEnough({ story, hasText }: { story: Story; hasText: boolean }) {
  const { words: t } = useText();
  const { data } = useQuery('transcripts.isNeeded', { storyId: story.id });
  const set = useCommand('transcripts.setNeeded');
  if (!data || (hasText && data.isNeeded)) return null;
  return (
    <Section title={t.enoughTitle} lead={t.enoughLead}>
      <Switch
        label={t.enough}
        isSelected={!data.isNeeded}
        onChange={(isEnough) => void set.run({ storyId: story.id, isNeeded: !isEnough })}
      />
      {!data.isNeeded && story.summary.trim() === '' && <p>{t.noSummaryYet}</p>}
      <ErrorNote error={set.error} />
    </Section>
  );
}
