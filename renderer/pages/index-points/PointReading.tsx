// One point to read: on screen for those who do not write it, and on paper for everybody.
import type { ReactNode } from 'react';
import type { IndexPoint } from '../../../shared/model/index-point.ts';
import type { Theme } from '../../../shared/model/theme.ts';
import { writeTimecode } from '../../../shared/rules/timecode.ts';
import { useText } from '../../text/use-text.ts';
import { themeName } from '../library/themes/theme-name.ts';

interface PointReadingProps {
  point: IndexPoint;
  themes: readonly Theme[];
  /** Stands where the time is: a button that plays from there. */
  time?: ReactNode;
}

const wholeSeconds = (ms: number) => Math.floor(ms / 1000) * 1000;

export function shownTime(ms: number): string {
  return writeTimecode(wholeSeconds(ms));
}

export function PointReading({ point, themes, time }: PointReadingProps) {
  const { indexPoints: t, language } = useText();
  const { fromMs, otherLanguage } = point;
  const names = point.themeIds.flatMap((id) =>
    themes.filter((theme) => theme.id === id).map((theme) => themeName(theme, language)),
  );
  const lists: [string, readonly string[]][] = [
    [t.themes, names],
    [t.keywords, point.keywords],
    [t.people, point.people.map(({ name }) => name)],
    [t.places, point.places.map(({ name }) => name).filter((name) => name !== '')],
  ];
  return (
    <>
      <span className="point-time">
        {time ?? (fromMs === null ? '' : <bdi dir="ltr">{shownTime(fromMs)}</bdi>)}
      </span>
      <div className="point-words">
        <h3 dir="auto">{point.title || t.untitled}</h3>
        {point.synopsis !== '' && (
          <p dir="auto" className="point-prose">
            {point.synopsis}
          </p>
        )}
        {otherLanguage !== null && (point.otherTitle !== '' || point.otherSynopsis !== '') && (
          <div lang={otherLanguage} dir="auto" className="point-other">
            <p>
              <strong>{point.otherTitle}</strong>
            </p>
            {point.otherSynopsis !== '' && <p className="point-prose">{point.otherSynopsis}</p>}
            {point.otherKeywords.length > 0 && <p>{point.otherKeywords.join(' · ')}</p>}
          </div>
        )}
        {lists.map(([label, words]) =>
          words.length === 0 ? null : (
            <p key={label} className="small soft">
              {label}:{' '}
              {words.map((word, index) => (
                <span key={word}>
                  {index > 0 && ' · '}
                  <bdi>{word}</bdi>
                </span>
              ))}
            </p>
          ),
        )}
      </div>
    </>
  );
}
