// Says beside the take, on whatever page, that somebody is being filmed.
import { useText } from '../text/use-text.ts';
import { useFilmView } from './FilmProvider.tsx';

export function FilmMark() {
  const { film: t } = useText();
  const { name } = useFilmView().state;
  if (name !== 'filming' && name !== 'paused') return null;
  return <span>{name === 'filming' ? t.filming : t.paused}</span>;
}
