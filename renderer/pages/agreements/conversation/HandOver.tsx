// The moments when the screen is turned: to the storyteller, and back.
import type { AgreementText } from '../../../../shared/model/agreement-text.ts';
import { FilmPanel } from '../../../film/FilmPanel.tsx';
import { useFilmView } from '../../../film/FilmProvider.tsx';
import { isSeeing } from '../../../film/film-states.ts';
import { Button } from '../../../parts/Button.tsx';
import { useRecorderView } from '../../../recorder/RecorderProvider.tsx';
import { useText } from '../../../text/use-text.ts';
import { LevelMeter } from '../../record/LevelMeter.tsx';
import { MicrophonePanel } from '../../record/MicrophonePanel.tsx';
import type { Way } from '../agreement-draft.ts';
import { GoOn } from './answers.tsx';

interface HandOverProps {
  text: AgreementText;
  name: string;
  way: Way;
  /** A microphone is open. */
  isReady: boolean;
  onGoOn: () => void;
}

export function HandOver({ text, name, way, isReady, onGoOn }: HandOverProps) {
  const { conversation: t, language, direction } = useText();
  return (
    <>
      <div className="talk-words" lang={language} dir={direction}>
        <h1 tabIndex={-1}>{t.handOver(name)}</h1>
        <p>{t.handOverText}</p>
        {way !== 'sign' && <BeforeProof way={way} isReady={isReady} onBegin={onGoOn} />}
      </div>
      {way === 'sign' && (
        <div className="talk-answers">
          <GoOn labels={text.labels} onPress={onGoOn} />
        </div>
      )}
    </>
  );
}

function BeforeProof({
  way,
  isReady,
  onBegin,
}: {
  way: Way;
  isReady: boolean;
  onBegin: () => void;
}) {
  const { conversation: t } = useText();
  const { microphone } = useRecorderView();
  const film = useFilmView();
  const isSeen = way !== 'filmed' || isSeeing(film.state);
  return (
    <div className="talk-worker talk-proof">
      {microphone !== undefined && (
        <MicrophonePanel>
          <LevelMeter />
        </MicrophonePanel>
      )}
      {way === 'filmed' && <FilmPanel />}
      {!isSeen && <p>{t.filmFirst}</p>}
      <div>
        <Button
          size="giant"
          tone="record"
          icon="record"
          isDisabled={!isReady || !isSeen}
          onPress={onBegin}
        >
          {t.beginTake}
        </Button>
      </div>
    </div>
  );
}

export function HandBack({ onGoOn }: { onGoOn: () => void }) {
  const { conversation: t, agreements, language, direction } = useText();
  return (
    <div className="talk-words" lang={language} dir={direction}>
      <h1 tabIndex={-1}>{t.handBack}</h1>
      <p>{t.handBackText}</p>
      <div>
        <Button size="giant" tone="primary" onPress={onGoOn}>
          {agreements.goOn}
        </Button>
      </div>
    </div>
  );
}
