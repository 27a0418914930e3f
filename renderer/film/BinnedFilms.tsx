// Films that were put into the bin while their sound stayed: brought back where they were.
import type { Film } from '../../shared/model/film.ts';
import { useCommand } from '../api/use-command.ts';
import { useQuery } from '../api/use-query.ts';
import { Section } from '../parts/blocks.tsx';
import { Button } from '../parts/Button.tsx';
import { ErrorNote } from '../parts/ErrorNote.tsx';
import { showToast } from '../parts/toasts.tsx';
import { formatLength, formatMoment } from '../text/format.ts';
import { useText } from '../text/use-text.ts';

export function BinnedFilms() {
  const { film: t } = useText();
  const { data, error, reload } = useQuery('films.listBin', {});
  if (data === undefined || data.length === 0) return <ErrorNote error={error} onRetry={reload} />;
  return (
    <Section title={t.binTitle} lead={t.binLead}>
      <ul className="story-recordings">
        {data.map((film) => (
          <BinnedFilm key={film.id} film={film} />
        ))}
      </ul>
    </Section>
  );
}

function BinnedFilm({ film }: { film: Film }) {
  const { film: t, language } = useText();
  const { data: recording } = useQuery('recordings.get', { id: film.recordingId });
  const storyId = recording?.storyId ?? null;
  const { data: story } = useQuery('stories.get', storyId === null ? null : { id: storyId });
  const restore = useCommand('films.restore');
  const name =
    recording?.title || story?.title || t.filmedOn(formatMoment(language, film.startedAt));

  async function bringBack() {
    if (await restore.run({ id: film.id })) showToast({ message: t.isBack });
  }
  return (
    <li>
      <div className="section-head">
        <div>
          <h3 dir="auto">{name}</h3>
          <p className="soft small">{formatLength(language, film.durationMs)}</p>
        </div>
        <Button
          aria-label={t.bringBackOf(name)}
          onPress={() => void bringBack()}
          isDisabled={restore.isRunning}
        >
          {t.bringBack}
        </Button>
      </div>
      <ErrorNote error={restore.error} />
    </li>
  );
}
