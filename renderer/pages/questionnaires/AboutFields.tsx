// What is asked about whoever answers: a locality of the project's list and an age band, and neither must be said.
import { residentAges } from '../../../shared/model/questionnaire.ts';
import type { LocalityId } from '../../../shared/model/ids.ts';
import type { ResidentAge } from '../../../shared/model/questionnaire.ts';
import { useQuery } from '../../api/use-query.ts';
import { Select } from '../../parts/Select.tsx';
import { textsAround } from './use-form-words.ts';

export interface About {
  localityId: LocalityId | null;
  age: ResidentAge | null;
}
export const nothingAbout: About = { localityId: null, age: null };

interface AboutFieldsProps {
  /** Of the words around. */
  language: string;
  about: About;
  onChange: (about: About) => void;
  /** How it is called when nothing is chosen. */
  none?: string;
}

export function AboutFields({ language, about, onChange, none }: AboutFieldsProps) {
  const { questionnaires: t } = textsAround(language);
  const { data: localities = [] } = useQuery('localities.list', {});
  const unsaid = { id: '', label: none ?? t.notSaid };
  return (
    <div className="about-fields">
      {localities.length > 0 && (
        <Select<string>
          label={t.locality}
          options={[unsaid, ...localities.map(({ id, name }) => ({ id, label: name }))]}
          value={about.localityId ?? ''}
          onChange={(chosen) =>
            onChange({
              ...about,
              localityId: localities.find(({ id }) => id === chosen)?.id ?? null,
            })
          }
        />
      )}
      <Select<string>
        label={t.age}
        options={[unsaid, ...residentAges.map((id) => ({ id, label: t.ages[id] }))]}
        value={about.age ?? ''}
        onChange={(chosen) =>
          onChange({ ...about, age: residentAges.find((id) => id === chosen) ?? null })
        }
      />
    </div>
  );
}
