// What a point says besides its words: its end, themes, keywords, people, places and links.
import type { Person } from '../../../shared/model/person.ts';
import type { PointPerson } from '../../../shared/model/index-point.ts';
import type { Theme } from '../../../shared/model/theme.ts';
import { PersonId, ThemeId } from '../../../shared/model/ids.ts';
import { Note } from '../../parts/blocks.tsx';
import { ComboBox } from '../../parts/ComboBox.tsx';
import { ChosenTags, TagEditor } from '../../parts/Tags.tsx';
import { TextArea } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';
import { themeName } from '../library/themes/theme-name.ts';
import { PointLinks } from './PointLinks.tsx';
import { PointPlaces } from './PointPlaces.tsx';
import { TimeField } from './TimeField.tsx';
import type { EditedPoint, TypedPoint } from './use-index-editing.ts';

export interface PointLists {
  themes: readonly Theme[];
  people: readonly Person[];
}

interface PointDetailsProps extends PointLists {
  point: EditedPoint;
  change: (patch: Partial<TypedPoint>) => void;
  flush: () => void;
}

export function PointDetails({ point, change, flush, themes, people }: PointDetailsProps) {
  const { indexPoints: t } = useText();
  const hasTime = point.recordingId !== null;
  return (
    <div className="point-details">
      <PointThemes point={point} change={change} themes={themes} />
      <TagEditor
        label={t.keywords}
        help={t.keywordsHelp}
        tags={point.keywords}
        onChange={(keywords) => change({ keywords })}
      />
      <PointPeople point={point} change={change} people={people} />
      <PointPlaces places={point.places} onChange={(places) => change({ places })} />
      {hasTime && (
        <div className="point-line">
          <TimeField
            label={t.from}
            value={point.fromMs}
            onChange={(fromMs) => change({ fromMs, ...(fromMs === null ? { toMs: null } : {}) })}
            problem={(ms) =>
              ms !== null && point.toMs !== null && point.toMs < ms ? t.wrongOrder : undefined
            }
          />
          <TimeField
            label={t.to}
            help={t.toHelp}
            value={point.toMs}
            onChange={(toMs) => change({ toMs })}
            problem={(ms) =>
              ms !== null && (point.fromMs === null || ms < point.fromMs) ? t.wrongOrder : undefined
            }
          />
        </div>
      )}
      <TextArea
        label={t.words}
        help={t.wordsHelp}
        value={point.words}
        onChange={(words) => change({ words })}
        onBlur={flush}
        rows={2}
        maxLength={50_000}
      />
      <PointLinks links={point.links} onChange={(links) => change({ links })} />
    </div>
  );
}

type ListProps = Pick<PointDetailsProps, 'point' | 'change'>;

function PointThemes({ point, change, themes }: ListProps & Pick<PointLists, 'themes'>) {
  const { indexPoints: t, language } = useText();
  const chosen = point.themeIds.flatMap((id) => themes.filter((theme) => theme.id === id));
  const free = themes.filter((theme) => !theme.retired && !point.themeIds.includes(theme.id));
  return (
    <div className="stack">
      <ComboBox
        label={t.themes}
        placeholder={t.addTheme}
        isAdding
        value={null}
        options={free.map((theme) => ({
          id: theme.id,
          label: themeName(theme, language),
          ...(theme.sensitive ? { detail: t.sensitive } : {}),
        }))}
        onChange={(id) => {
          const themeId = ThemeId.safeParse(id).data;
          if (themeId) change({ themeIds: [...point.themeIds, themeId] });
        }}
      />
      <ChosenTags
        label={t.themes}
        items={chosen.map((theme) => ({
          id: theme.id,
          textValue: themeName(theme, language),
          label: theme.sensitive
            ? `${themeName(theme, language)} (${t.sensitive})`
            : themeName(theme, language),
        }))}
        onRemove={(id) => change({ themeIds: point.themeIds.filter((other) => other !== id) })}
      />
      {chosen.some(({ sensitive }) => sensitive) && <Note tone="warning">{t.sensitiveNote}</Note>}
    </div>
  );
}

const keyOf = ({ personId, name }: PointPerson) => personId ?? `name ${name}`;

function PointPeople({ point, change, people }: ListProps & Pick<PointLists, 'people'>) {
  const { indexPoints: t } = useText();
  const known = new Set(point.people.map(keyOf));
  const shownName = ({ personId, name }: PointPerson) =>
    personId === null
      ? name
      : (people.find(({ id }) => id === personId)?.displayName ?? (name || '…'));
  const add = (person: PointPerson) => {
    if (!known.has(keyOf(person))) change({ people: [...point.people, person] });
  };
  return (
    <div className="stack">
      <ComboBox
        label={t.people}
        help={t.peopleHelp}
        placeholder={t.addPerson}
        isAdding
        value={null}
        options={people
          .filter(({ id }) => !known.has(id))
          .map(({ id, displayName, realName }) => ({
            id,
            label: displayName,
            ...(realName && realName !== displayName ? { detail: realName } : {}),
          }))}
        onChange={(id) => {
          const personId = PersonId.safeParse(id).data;
          if (personId) add({ personId, name: '' });
        }}
        onCreate={(name) => add({ personId: null, name })}
      />
      <ChosenTags
        label={t.people}
        items={point.people.map((person) => ({
          id: keyOf(person),
          label: shownName(person),
          textValue: shownName(person),
        }))}
        onRemove={(id) => change({ people: point.people.filter((one) => keyOf(one) !== id) })}
      />
    </div>
  );
}
