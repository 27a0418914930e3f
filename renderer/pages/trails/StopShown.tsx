// What is heard and seen at a stop: a part of a recording, and a picture; with what stands against them, where it does.
import { useState } from 'react';
import type { ItemVerdict } from '../../../shared/model/exhibition-output.ts';
import { writeTimecode } from '../../../shared/rules/timecode.ts';
import { Note } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { Link } from '../../parts/Link.tsx';
import { useQuery } from '../../api/use-query.ts';
import { useText } from '../../text/use-text.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import { storyNumber } from '../stories/story-number.ts';
import { PictureDialog } from './PictureDialog.tsx';
import type { StopPanelProps } from './StopPanel.tsx';
import { useWhy } from './use-why.ts';
import { VoiceDialog } from './VoiceDialog.tsx';
import { WordsField } from './WordsField.tsx';

export function StopShown({ stop, writing, verdicts, onChange }: StopPanelProps) {
  const { trails: t } = useText();
  const [choosing, setChoosing] = useState<'voice' | 'picture'>();
  const { voice, picture } = stop;
  const { isReadOnly } = writing;
  const close = () => setChoosing(undefined);
  const verdictOf = (id: string) => verdicts.find(({ itemId }) => itemId === id);
  return (
    <>
      <fieldset className="trail-group">
        <legend>{t.voice}</legend>
        {voice === null ? (
          <p className="soft">{t.voiceHelp}</p>
        ) : (
          <>
            <p>
              <StoryName id={voice.storyId} />{' '}
              <bdi>
                {t.part(
                  writeTimecode(Math.round(voice.fromMs)),
                  writeTimecode(Math.round(voice.toMs)),
                )}
              </bdi>
            </p>
            <Stays verdict={verdictOf(voice.id)} storyId={voice.storyId} />
            <WordsField
              label={t.voiceCaption}
              words={voice.caption}
              onChange={(caption) => onChange({ voice: { ...voice, caption } })}
              writing={writing}
            />
            <WordsField
              label={t.voiceWarning}
              help={t.voiceWarningHelp}
              words={voice.warning}
              onChange={(warning) => onChange({ voice: { ...voice, warning } })}
              writing={writing}
            />
          </>
        )}
        {!isReadOnly && (
          <div className="row">
            <Button icon="play" onPress={() => setChoosing('voice')}>
              {voice === null ? t.chooseVoice : t.changeVoice}
            </Button>
            {voice !== null && (
              <Button icon="close" tone="quiet" onPress={() => onChange({ voice: null })}>
                {t.removeVoice}
              </Button>
            )}
          </div>
        )}
      </fieldset>
      <fieldset className="trail-group">
        <legend>{t.picture}</legend>
        {picture !== null && (
          <>
            <p>
              <StoryName id={picture.storyId} />
            </p>
            <Stays verdict={verdictOf(picture.id)} storyId={picture.storyId} />
            <WordsField
              label={t.pictureCaption}
              words={picture.caption}
              onChange={(caption) => onChange({ picture: { ...picture, caption } })}
              writing={writing}
            />
          </>
        )}
        {!isReadOnly && (
          <div className="row">
            <Button icon="eye" onPress={() => setChoosing('picture')}>
              {picture === null ? t.choosePicture : t.changePicture}
            </Button>
            {picture !== null && (
              <Button icon="close" tone="quiet" onPress={() => onChange({ picture: null })}>
                {t.removePicture}
              </Button>
            )}
          </div>
        )}
      </fieldset>
      {choosing === 'voice' && (
        <VoiceDialog
          voice={voice}
          onClose={close}
          onTake={(next) => {
            onChange({ voice: next });
            close();
          }}
        />
      )}
      {choosing === 'picture' && (
        <PictureDialog
          picture={picture}
          onClose={close}
          onTake={(next) => {
            onChange({ picture: next });
            close();
          }}
        />
      )}
    </>
  );
}

function StoryName({ id }: { id: StoryId }) {
  const { collections: t } = useText();
  const { data } = useQuery('stories.get', { id });
  if (!data) return null;
  return (
    <>
      <Link to={{ page: 'stories', id }}>{data.title || t.untitledStory}</Link>{' '}
      <span className="soft small">{storyNumber(data.number)}</span>
    </>
  );
}

function Stays({ verdict, storyId }: { verdict: ItemVerdict | undefined; storyId: StoryId }) {
  const { trails: t } = useText();
  const why = useWhy();
  if (verdict === undefined || verdict.reasons.length === 0) return null;
  return (
    <Note tone="warning" title={t.stays}>
      <p>{why(verdict)}</p>
      <p>
        <Link to={{ page: 'agreements', id: storyId }}>{t.seeAgreements}</Link>
      </p>
    </Note>
  );
}
