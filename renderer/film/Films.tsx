// The films of a recording, to watch. For those who know the names alone: a face tells who somebody is.
import { useState } from 'react';
import type { Film } from '../../shared/model/film.ts';
import type { RecordingId } from '../../shared/model/ids.ts';
import { api } from '../api/connection.ts';
import { useCommand } from '../api/use-command.ts';
import { useQuery } from '../api/use-query.ts';
import { useMay } from '../app/session.ts';
import { Note } from '../parts/blocks.tsx';
import { Button } from '../parts/Button.tsx';
import { ErrorNote } from '../parts/ErrorNote.tsx';
import { showToast } from '../parts/toasts.tsx';
import { formatLength } from '../text/format.ts';
import { useText } from '../text/use-text.ts';
import './film.css';

export interface FilmsProps {
  recordingId: RecordingId;
  /** The recording, in people's words. */
  name: string;
  isReadOnly?: boolean;
}

export function Films({ recordingId, name, isReadOnly = false }: FilmsProps) {
  const may = useMay();
  const isAllowed = may('films.use');
  const { data, error, reload } = useQuery('films.list', isAllowed ? { id: recordingId } : null);
  const present = (data ?? []).filter(({ binnedAt }) => binnedAt === null);
  return (
    <>
      {present.map((film, index) => (
        <OneFilm
          key={film.id}
          film={film}
          part={present.length > 1 ? index + 1 : undefined}
          name={name}
          isReadOnly={isReadOnly}
        />
      ))}
      {error && <ErrorNote error={error} onRetry={reload} />}
    </>
  );
}

interface OneFilmProps {
  film: Film;
  /** Counted from 1 where there are several. */
  part: number | undefined;
  name: string;
  isReadOnly: boolean;
}

function OneFilm({ film, part, name, isReadOnly }: OneFilmProps) {
  const { film: t, language } = useText();
  const { id, state, durationMs, wasCutOff } = film;
  const [hasFailed, setFailed] = useState(false);
  const bin = useCommand('films.bin');
  const title = part === undefined ? t.film : t.filmPart(part);

  async function moveToBin() {
    if (!(await bin.run({ id }))) return;
    showToast({
      message: t.binned,
      action: { label: t.undo, run: () => void api.films.restore({ id }) },
    });
  }
  if (state === 'filming') return <p className="soft">{t.stillWritten}</p>;
  return (
    <section className="film-watched" aria-label={title}>
      <p>
        <strong>{title}</strong>
        {durationMs > 0 && <span className="soft"> · {formatLength(language, durationMs)}</span>}
      </p>
      <video
        // A film that was cut off is another one once it is kept.
        key={state}
        className="film-player"
        aria-label={t.filmOf(name)}
        src={`app://homeground/media/${id}`}
        controls
        controlsList="nodownload noremoteplayback"
        disablePictureInPicture
        preload="metadata"
        onError={() => setFailed(true)}
      />
      {hasFailed && (
        <Note tone="warning" isAlert>
          {t.cannotPlay}
        </Note>
      )}
      {wasCutOff && <p className="small soft">{t.cutOff}</p>}
      <p className="small soft">{t.stays}</p>
      {!isReadOnly && state === 'ready' && (
        <div>
          <Button
            tone="quiet"
            icon="bin"
            onPress={() => void moveToBin()}
            isDisabled={bin.isRunning}
          >
            {t.bin}
          </Button>
        </div>
      )}
      <ErrorNote error={bin.error} />
    </section>
  );
}
