// Which trails are shown in the exhibition, in which order, and whether each may be shown.
import { useEffect, useRef } from 'react';
import type { TrailId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { Section } from '../../parts/blocks.tsx';
import { IconButton } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { ButtonLink, Link } from '../../parts/Link.tsx';
import { Select } from '../../parts/Select.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import type { EditedExhibition } from './edited-exhibition.ts';
import { putBackAt } from './put-back.ts';
import { TrailState } from './TrailState.tsx';
import { shownWords } from './words-in.ts';

const MOST = 12;

type Row = Element | undefined;

function buttonsOf(row: Row): HTMLButtonElement[] {
  return [...(row?.querySelectorAll<HTMLButtonElement>('.exhibition-buttons button') ?? [])];
}

/** The arrow that was pressed, or at an end the other. */
function arrowOf(row: Row, step: -1 | 1): HTMLButtonElement | undefined {
  const arrows = buttonsOf(row).slice(0, 2);
  return (step < 0 ? arrows : arrows.toReversed()).find(({ disabled }) => !disabled);
}

export function TrailsPart({ edited }: { edited: EditedExhibition }) {
  const { exhibitionTrails: t, language } = useText();
  const { data: all, error, reload } = useQuery('trails.list', {});
  const { draft, change, putBack, plan } = edited;
  const { trailIds } = draft;
  const free = (all ?? []).filter(({ id }) => !trailIds.includes(id));
  const titleOf = (id: TrailId) => {
    const row = all?.find((one) => one.id === id);
    if (row === undefined) return plan?.trails.find(({ trailId }) => trailId === id)?.title ?? '';
    return shownWords(row.title, [language, ...row.languages]) || t.untitled;
  };
  const list = useRef<HTMLOListElement>(null);
  const chooser = useRef<HTMLDivElement>(null);
  /** What was pressed may be gone, or lead nowhere any more: where the focus goes in its place. */
  const focusNext =
    useRef<(row: (id: TrailId) => Row) => HTMLElement | null | undefined>(undefined);
  useEffect(() => {
    const row = (id: TrailId) => list.current?.children[trailIds.indexOf(id)];
    focusNext.current?.(row)?.focus();
    focusNext.current = undefined;
  }, [trailIds]);
  function move(id: TrailId, step: -1 | 1) {
    const place = trailIds.indexOf(id);
    const others = trailIds.filter((one) => one !== id);
    change({ trailIds: others.toSpliced(place + step, 0, id) }, true);
    focusNext.current = (row) => arrowOf(row(id), step);
  }
  function remove(id: TrailId, name: string) {
    const place = trailIds.indexOf(id);
    const next = trailIds[place + 1];
    change({ trailIds: trailIds.filter((one) => one !== id) }, true);
    focusNext.current = (row) =>
      buttonsOf(next && row(next)).at(-1) ?? chooser.current?.querySelector('button');
    showToast({
      message: t.removed(name),
      action: {
        label: t.undo,
        run: () => putBack((now) => ({ trailIds: putBackAt(now.trailIds, id, place) })),
      },
    });
  }
  return (
    <Section title={t.title} lead={t.lead}>
      <ErrorNote error={error} onRetry={reload} />
      {trailIds.length > 0 && (
        <ol ref={list} className="exhibition-trails" aria-label={t.label}>
          {trailIds.map((id, place) => {
            const name = titleOf(id) || t.inBin;
            const verdict = plan?.trails.find(({ trailId }) => trailId === id);
            const stops = all?.find((one) => one.id === id)?.stopCount;
            return (
              <li key={id}>
                <p className="exhibition-thing-title">
                  <Link to={{ page: 'trails', id }}>
                    <bdi>{name}</bdi>
                  </Link>
                  {stops !== undefined && <span className="soft small">{t.stops(stops)}</span>}
                </p>
                <div className="exhibition-buttons">
                  <IconButton
                    icon="up"
                    label={t.earlier(name)}
                    onPress={() => move(id, -1)}
                    isDisabled={place === 0}
                  />
                  <IconButton
                    icon="down"
                    label={t.later(name)}
                    onPress={() => move(id, 1)}
                    isDisabled={place === trailIds.length - 1}
                  />
                  <IconButton
                    icon="close"
                    label={t.remove(name)}
                    onPress={() => remove(id, name)}
                  />
                </div>
                {verdict && <TrailState verdict={verdict} />}
              </li>
            );
          })}
        </ol>
      )}
      {all?.length === 0 && trailIds.length === 0 && (
        <>
          <p className="soft">{t.noneAtAll}</p>
          <div>
            <ButtonLink to={{ page: 'trails' }}>{t.toTrails}</ButtonLink>
          </div>
        </>
      )}
      {free.length > 0 && trailIds.length < MOST && (
        <div className="exhibition-add-trail" ref={chooser}>
          <Select
            label={t.add}
            isLabelHidden
            options={[
              { id: '', label: t.add },
              ...free.map(({ id }) => ({ id: String(id), label: titleOf(id) })),
            ]}
            value=""
            onChange={(chosen) => {
              const trail = free.find(({ id }) => id === chosen);
              if (trail) change({ trailIds: [...trailIds, trail.id] }, true);
            }}
          />
        </div>
      )}
    </Section>
  );
}
