// What may be shown of one story: all of it, a clip, a quote or a picture.
import { useState } from 'react';
import type { ExhibitionItem } from '../../../shared/model/exhibition.ts';
import type { StoryOffer } from '../../../shared/model/exhibition-output.ts';
import type { Passage } from '../../../shared/rules/closed-passages.ts';
import { Button } from '../../parts/Button.tsx';
import { clockTime } from '../../parts/player/clock-time.ts';
import { Select } from '../../parts/Select.tsx';
import { Tabs } from '../../parts/Tabs.tsx';
import { formatLength } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { canBeShown, ClipCutter, usualFadeMs } from './ClipCutter.tsx';
import type { ClipTimes } from './ClipCutter.tsx';
import { OfferedPictures } from './OfferedPictures.tsx';
import { QuoteChooser } from './QuoteChooser.tsx';
import type { ChosenQuote } from './QuoteChooser.tsx';
import { newItemId } from './new-item-id.ts';

interface OfferedThingsProps {
  offer: StoryOffer;
  onAdd: (items: ExhibitionItem[], what: string) => void;
}

export function OfferedThings({ offer, onAdd }: OfferedThingsProps) {
  const { exhibitions: t } = useText();
  const { storyId } = offer;
  const fresh = () => ({ id: newItemId(), caption: {}, warning: {}, storyId });
  return (
    <Tabs
      label={t.whatToAdd}
      tabs={[
        {
          id: 'story',
          label: t.kinds.story,
          content: (
            <div className="stack">
              <p>{t.wholeText}</p>
              <div>
                <Button
                  tone="primary"
                  icon="plus"
                  onPress={() => onAdd([{ ...fresh(), kind: 'story' }], t.kinds.story)}
                >
                  {t.addWhole}
                </Button>
              </div>
            </div>
          ),
        },
        {
          id: 'clip',
          label: t.kinds.clip,
          content: (
            <OfferedClip
              offer={offer}
              onAdd={(recordingId, clips) =>
                onAdd(
                  clips.map((clip) => ({ ...fresh(), kind: 'clip', recordingId, ...clip })),
                  clips
                    .map(({ fromMs, toMs }) => `${clockTime(fromMs)}–${clockTime(toMs)}`)
                    .join(', '),
                )
              }
            />
          ),
        },
        {
          id: 'quote',
          label: t.kinds.quote,
          content: (
            <OfferedQuote
              offer={offer}
              onAdd={(quote) => onAdd([{ ...fresh(), kind: 'quote', ...quote }], t.kinds.quote)}
            />
          ),
        },
        {
          id: 'picture',
          label: t.kinds.picture,
          content: (
            <OfferedPictures
              pictures={offer.pictures}
              onAdd={(attachmentId) =>
                onAdd([{ ...fresh(), kind: 'picture', attachmentId }], t.kinds.picture)
              }
            />
          ),
        },
      ]}
    />
  );
}

type Sound = StoryOffer['sounds'][number];

interface OfferedClipProps {
  offer: StoryOffer;
  onAdd: (recordingId: Sound['recordingId'], clips: ClipTimes[]) => void;
}

const FIRST_CLIP_MS = 30_000;

/** The first half minute that may be heard. */
function firstClip({ durationMs, closed }: Sound): ClipTimes {
  const [first] = closed;
  const fromMs = first !== undefined && first.fromMs <= 0 ? Math.min(first.toMs, durationMs) : 0;
  const next = closed.find((part) => part.fromMs >= fromMs && part.fromMs > 0);
  const toMs = Math.min(fromMs + FIRST_CLIP_MS, next?.fromMs ?? durationMs, durationMs);
  return { fromMs, toMs, fadeInMs: usualFadeMs, fadeOutMs: usualFadeMs };
}

function OfferedClip({ offer, onAdd }: OfferedClipProps) {
  const { exhibitions: t, language } = useText();
  const { sounds, texts, title } = offer;
  const [place, setPlace] = useState(0);
  const sound = sounds[place];
  const [clip, setClip] = useState<ClipTimes | undefined>(sound && firstClip(sound));
  if (sound === undefined || clip === undefined) return <p className="soft">{t.noSound}</p>;
  const withFades = (part: Passage): ClipTimes => ({ ...clip, ...part });
  return (
    <div className="stack">
      {sounds.length > 1 && (
        <Select
          label={t.whichSound}
          options={sounds.map(({ durationMs }, index) => ({
            id: String(index),
            label: t.soundName(index + 1, formatLength(language, durationMs)),
          }))}
          value={String(place)}
          onChange={(id) => {
            const next = sounds[Number(id)];
            if (next === undefined) return;
            setPlace(Number(id));
            setClip(firstClip(next));
          }}
        />
      )}
      <ClipCutter
        key={sound.recordingId}
        title={title || t.untitledStory}
        sound={sound}
        texts={texts}
        clip={clip}
        onChange={setClip}
        onSplit={(parts) => onAdd(sound.recordingId, parts.map(withFades))}
      />
      <div>
        <Button
          tone="primary"
          icon="plus"
          isDisabled={!canBeShown(clip, sound.closed)}
          onPress={() => onAdd(sound.recordingId, [clip])}
        >
          {t.addClip}
        </Button>
      </div>
    </div>
  );
}

function OfferedQuote({
  offer,
  onAdd,
}: {
  offer: StoryOffer;
  onAdd: (quote: ChosenQuote) => void;
}) {
  const { exhibitions: t } = useText();
  const [quote, setQuote] = useState<ChosenQuote>();
  if (offer.texts.length === 0) return <p className="soft">{t.noWords}</p>;
  return (
    <div className="stack">
      <QuoteChooser texts={offer.texts} quote={quote} onQuote={setQuote} />
      <div>
        <Button
          tone="primary"
          icon="plus"
          isDisabled={quote === undefined}
          onPress={() => quote && onAdd(quote)}
        >
          {t.addQuote}
        </Button>
      </div>
    </div>
  );
}
