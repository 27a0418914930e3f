// A trail: its words, its stops on the map and in their order, how far it is, and how it looks. Saves itself.
import { useRef, useState } from 'react';
import { looks } from '../../../shared/model/exhibition.ts';
import type { Look } from '../../../shared/model/exhibition.ts';
import type { TrailId } from '../../../shared/model/ids.ts';
import type { Trail, TrailStop } from '../../../shared/model/trail.ts';
import { roundedPoint } from '../../../shared/rules/trail-distance.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { goTo } from '../../app/use-route.ts';
import { Note, Page, PageHeader, Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ComboBox } from '../../parts/ComboBox.tsx';
import { EditingActions } from '../../parts/EditingActions.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { BackLink, ButtonLink } from '../../parts/Link.tsx';
import { plane, wardShapes } from '../../parts/map/ward-shapes.ts';
import { Select } from '../../parts/Select.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useEditing } from '../../parts/use-editing.ts';
import { putBackInto } from '../../parts/use-put-back.ts';
import { formatMoment } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { HowFar } from './HowFar.tsx';
import { newStop, putStopBack } from './stop-order.ts';
import { StopList } from './StopList.tsx';
import { StopPanel } from './StopPanel.tsx';
import { TrailAbout } from './TrailAbout.tsx';
import { TrailMap } from './TrailMap.tsx';
import { wordsIn } from './words-in.ts';

const typedFields: readonly string[] = ['title', 'text', 'host', 'accessWords', 'locality'];

/** What is typed in one go is undone in one go; all else step by step. */
function isTyped(patch: Partial<TrailStop>): boolean {
  return Object.keys(patch).every((field) => typedFields.includes(field));
}

export type TrailFields = Omit<Trail, 'id' | 'createdAt' | 'updatedAt' | 'binnedAt'>;

const usePutBack = putBackInto<TrailId, TrailFields>({
  get: (id) => api.trails.get({ id }),
  update: (id, patch) => api.trails.update({ id, ...patch }),
});

export function TrailEditor({ trail }: { trail: Trail }) {
  const { trails: t, language: own } = useText();
  const may = useMay();
  const { id, createdAt: _created, updatedAt, binnedAt, ...stored } = trail;
  const bin = useCommand('trails.bin');
  const restore = useCommand('trails.restore');
  const editing = useEditing<TrailFields>({
    stored,
    save: (patch) => api.trails.update({ id, ...patch }),
  });
  const { draft, change, flush } = editing;
  const putBack = usePutBack(id, editing);
  const [typedLanguage, setLanguage] = useState<string>();
  const [chosen, setChosen] = useState<string>();
  const panel = useRef<HTMLDivElement>(null);
  const { data: plan } = useQuery('trails.plan', { id }, { keepFormer: true });
  const isReadOnly = binnedAt !== null;
  const { languages, stops } = draft;
  const [main = 'en'] = languages;
  const language =
    typedLanguage !== undefined && languages.includes(typedLanguage) ? typedLanguage : main;
  const writing = { language, languages, isReadOnly, flush };
  const title = wordsIn(draft.title, [language, ...languages]) || t.untitled;
  const nameOf = (stop: TrailStop) =>
    t.stopName(stops.indexOf(stop) + 1, wordsIn(stop.title, [language, ...languages]));
  const stop = stops.find((one) => one.id === chosen);
  const changeStop = (stopId: string, patch: Partial<TrailStop>) =>
    change(
      { stops: stops.map((one) => (one.id === stopId ? { ...one, ...patch } : one)) },
      !isTyped(patch),
    );

  function add(place: { lat: number; lng: number }) {
    const added = newStop(place);
    change({ stops: [...stops, added] }, true);
    setChosen(added.id);
  }
  /** Whoever opens a stop goes on there. */
  function open(stopId: string) {
    setChosen(stopId);
    // The panel is there with the next picture.
    requestAnimationFrame(() => {
      panel.current?.focus({ preventScroll: true });
      panel.current?.scrollIntoView({ block: 'start' });
    });
  }
  async function moveToBin() {
    flush();
    if (!(await bin.run({ id }))) return;
    goTo({ page: 'trails' });
    showToast({
      message: t.binned(title),
      action: { label: t.undo, run: () => void api.trails.restore({ id }) },
    });
  }
  return (
    <Page>
      <PageHeader
        before={<BackLink to={{ page: 'trails' }}>{t.backToList}</BackLink>}
        title={title}
        isPeoplesWords
        lead={
          <span className="small">
            {t.stopCount(stops.length)} · {t.changedAt(formatMoment(own, updatedAt))}
          </span>
        }
        actions={
          !isReadOnly && (
            <>
              <EditingActions
                editing={editing}
                binLabel={t.bin}
                onBin={() => void moveToBin()}
                isBinning={bin.isRunning}
              />
              {may('packages.make') && stops.length > 0 && (
                <ButtonLink
                  to={{ page: 'trails', id, part: 'make' }}
                  icon="packages"
                  tone="primary"
                >
                  {t.make}
                </ButtonLink>
              )}
            </>
          )
        }
      />
      <ErrorNote error={editing.error ?? bin.error ?? restore.error} />
      {isReadOnly && (
        <Note tone="warning">
          <p>{t.inBin}</p>
          <div>
            <Button onPress={() => void restore.run({ id })}>{t.restore}</Button>
          </div>
        </Note>
      )}
      <TrailAbout draft={draft} change={change} writing={writing} onLanguage={setLanguage} />
      <TrailMap
        stops={stops}
        path={draft.path}
        chosen={stop?.id}
        nameOf={nameOf}
        onChoose={open}
        onAdd={add}
        onPlace={(stopId, place) =>
          changeStop(stopId, { ...roundedPoint(place), isPublicPlace: false })
        }
        onPath={(path) => change({ path }, true)}
        onWayBack={(path) => putBack(() => ({ path: [...path] }))}
        isReadOnly={isReadOnly}
      />
      <Section
        title={t.groupStops}
        {...(!isReadOnly && stops.length > 1 ? { lead: t.stopsHelp } : {})}
      >
        {stops.length === 0 ? (
          <p className="soft">{t.noStops}</p>
        ) : (
          <StopList
            stops={stops}
            chosen={stop?.id}
            nameOf={nameOf}
            onChoose={open}
            onChange={(next) => change({ stops: next }, true)}
            onPutBack={(gone, place) =>
              putBack((now) => ({ stops: putStopBack(now.stops, gone, place) }))
            }
            isReadOnly={isReadOnly}
          />
        )}
        {!isReadOnly && (
          <div className="trail-ward">
            <ComboBox
              label={t.addStopIn}
              isAdding
              value={null}
              options={wardShapes.map(({ code, name }) => ({ id: code, label: name, lang: 'en' }))}
              onChange={(code) => {
                const ward = wardShapes.find((one) => one.code === code);
                if (ward) add(plane.toEarth(ward.middle));
              }}
            />
          </div>
        )}
      </Section>
      {stop && (
        <div ref={panel} tabIndex={-1} className="trail-panel">
          <StopPanel
            key={stop.id}
            stop={stop}
            name={nameOf(stop)}
            writing={writing}
            warnings={(plan?.warnings ?? []).filter(({ stopId }) => stopId === stop.id)}
            verdicts={plan?.items ?? []}
            onChange={(patch) => changeStop(stop.id, patch)}
          />
        </div>
      )}
      <HowFar walk={draft} onChange={change} flush={flush} isReadOnly={isReadOnly} />
      <Section title={t.groupLook}>
        <div className="trail-pair">
          <Select<Look>
            label={t.look}
            options={looks.map((look) => ({ id: look, label: t.looks[look] }))}
            value={draft.look}
            onChange={(look) => change({ look })}
            isDisabled={isReadOnly}
          />
          <label className="field">
            <span className="field-label">{t.accent}</span>
            <input
              type="color"
              className="trail-colour"
              value={draft.accent}
              disabled={isReadOnly}
              onChange={({ target }) => change({ accent: target.value })}
            />
          </label>
        </div>
      </Section>
    </Page>
  );
}
