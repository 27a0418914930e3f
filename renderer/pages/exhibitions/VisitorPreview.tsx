// The exhibition as visitors will see and hear it, as it is now: it follows what is saved. Its links lead to its own pages alone.
import { useRef, useState } from 'react';
import type { ExhibitionId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { Section } from '../../parts/blocks.tsx';
import type { SavedStateName } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { RadioGroup } from '../../parts/choices.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { useText } from '../../text/use-text.ts';
import { languageLabel } from '../stories/languages.ts';
import type { DeckActions, DeckState } from './preview-decks.ts';
import { PreviewFrame } from './PreviewFrame.tsx';
import type { PreviewFrameHandle, PreviewWidth } from './PreviewFrame.tsx';
import { PreviewSound } from './PreviewSound.tsx';
import type { PreviewSoundHandle } from './PreviewSound.tsx';

interface VisitorPreviewProps {
  id: ExhibitionId;
  languages: readonly string[];
  accent: string;
  savedState: SavedStateName;
  /** It stands beside what is worked on; undefined where there is no room for that. */
  beside: { isBeside: boolean; onChange: (isBeside: boolean) => void } | undefined;
}

export function VisitorPreview(props: VisitorPreviewProps) {
  const { id, languages, accent, savedState, beside } = props;
  const { exhibitions: t, language: reader, parts } = useText();
  const [main = 'en'] = languages;
  const [place, setPlace] = useState<{ language: string; page?: string }>({ language: main });
  const [width, setWidth] = useState<PreviewWidth>(beside?.isBeside ? 'phone' : 'kiosk');
  const language = languages.includes(place.language) ? place.language : main;
  const page = place.page === undefined ? {} : { page: place.page };
  const { data, error, reload } = useQuery(
    'exhibitions.preview',
    { id, language, ...page },
    { keepFormer: true },
  );
  const pages = data?.pages ?? [];
  const [heard, setHeard] = useState<{ code: string; startMs: number }>();
  const sound = data?.sounds.find(({ code }) => code === heard?.code);
  const player = useRef<PreviewSoundHandle>(null);
  const frame = useRef<PreviewFrameHandle>(null);
  const soundState = useRef<DeckState>({ isPlaying: false, positionMs: 0 });

  function showSound(code: string, state: DeckState) {
    soundState.current = state;
    frame.current?.showSound(code, state);
  }
  /** One sound plays at a time. @param startMs where one begins that was not played yet */
  function hear(code: string, startMs: number, act: (playing: PreviewSoundHandle) => void) {
    if (code === heard?.code && player.current) return act(player.current);
    if (heard !== undefined) showSound(heard.code, { isPlaying: false, positionMs: 0 });
    return setHeard({ code, startMs });
  }
  const decks: DeckActions = {
    onPlay: (code) => hear(code, 0, ({ toggle }) => toggle()),
    onSeek: (code, toMs) => hear(code, toMs, ({ seek }) => seek(toMs)),
    onStep: (code, byMs) => hear(code, Math.max(0, byMs), ({ step }) => step(byMs)),
    onHide: (code) => {
      if (code === heard?.code) player.current?.pause();
    },
  };
  function goTo(next: { language: string; page?: string }) {
    setHeard(undefined);
    setPlace(next);
  }
  function follow(next: string) {
    const named = languages.find((tag) => next.startsWith(`${tag}/`));
    goTo({ language: named ?? language, page: next });
  }
  return (
    <Section
      title={t.previewTitle}
      lead={t.previewLead}
      actions={
        beside && (
          <Button
            key={String(beside.isBeside)}
            tone="quiet"
            icon={beside.isBeside ? 'close' : 'eye'}
            onPress={() => beside.onChange(!beside.isBeside)}
          >
            {beside.isBeside ? t.previewNotBeside : t.previewBeside}
          </Button>
        )
      }
    >
      <div className="preview-choices">
        {languages.length > 1 && (
          <RadioGroup
            label={t.previewLanguage}
            isRow
            options={languages.map((tag) => ({ id: tag, label: languageLabel(tag, reader) }))}
            value={language}
            onChange={(tag) => goTo({ language: tag })}
          />
        )}
        <RadioGroup<PreviewWidth>
          label={t.previewWidth}
          isRow
          options={[
            { id: 'kiosk', label: t.widths.kiosk },
            { id: 'phone', label: t.widths.phone },
          ]}
          value={width}
          onChange={setWidth}
        />
        <Button icon="home" tone="quiet" onPress={() => goTo({ language })}>
          {t.previewHome}
        </Button>
      </div>
      <p role="status" className="small soft">
        {savedState !== 'saved' && t.previewSaving}
      </p>
      {error ? (
        <ErrorNote
          error={error}
          onRetry={() => {
            goTo({ language });
            reload();
          }}
        />
      ) : data ? (
        <PreviewFrame
          html={data.html}
          pages={pages}
          page={place.page ?? `${language}/index.html`}
          accent={accent}
          width={width}
          codes={data.sounds.map(({ code }) => code)}
          decks={decks}
          onFollow={follow}
          onReady={() => {
            if (heard !== undefined) frame.current?.showSound(heard.code, soundState.current);
          }}
          handle={frame}
        />
      ) : (
        <p role="status">{parts.loading}</p>
      )}
      {sound && (
        <PreviewSound
          key={sound.code}
          sound={sound}
          startMs={heard?.startMs ?? 0}
          onState={(state) => showSound(sound.code, state)}
          handle={player}
        />
      )}
    </Section>
  );
}
