// The names that are replaced in everything that leaves. For leads alone: this list is the key.
import { useState } from 'react';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { Substitute, SubstitutesOfStory } from '../../../shared/model/substitute.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { SubstituteDialog } from './SubstituteDialog.tsx';
import type { SubstituteDraft } from './SubstituteDialog.tsx';
import './closed-words.css';

export function Substitutes({ storyId }: { storyId: StoryId }) {
  const mayReplace = useMay()('names.replace');
  return mayReplace ? <SubstituteSection storyId={storyId} /> : null;
}

function SubstituteSection({ storyId }: { storyId: StoryId }) {
  const { closedWords } = useText();
  const t = closedWords.substitutes;
  const { data, error, reload } = useQuery('substitutes.list', { storyId });
  const [draft, setDraft] = useState<SubstituteDraft>();
  if (data === undefined) return <ErrorNote error={error} onRetry={reload} />;
  const blank = { id: undefined, personId: null, forms: [], substitute: '' };
  return (
    <Section title={t.title} lead={t.lead}>
      {data.substitutes.length === 0 && <p className="soft">{t.empty}</p>}
      {data.substitutes.length > 0 && (
        <ul className="substitute-list" aria-label={t.listLabel}>
          {data.substitutes.map((one) => (
            <SubstituteItem key={one.id} one={one} onChange={() => setDraft(one)} />
          ))}
        </ul>
      )}
      <Suggestions
        suggestions={data.suggestions}
        onPress={(one) => setDraft({ ...blank, ...one })}
      />
      <div>
        <Button icon="plus" tone="quiet" onPress={() => setDraft(blank)}>
          {t.add}
        </Button>
      </div>
      {draft && (
        <SubstituteDialog storyId={storyId} draft={draft} onClose={() => setDraft(undefined)} />
      )}
    </Section>
  );
}

function SubstituteItem({ one, onChange }: { one: Substitute; onChange: () => void }) {
  const { closedWords } = useText();
  const t = closedWords.substitutes;
  const remove = useCommand('substitutes.remove');
  const { id, forms, substitute, places } = one;
  async function takeAway() {
    if ((await remove.run({ id })) === undefined) return;
    showToast({
      message: t.removed,
      action: { label: closedWords.undo, run: () => void api.substitutes.restore({ id }) },
    });
  }
  return (
    <li>
      <span className="substitute-names">
        <FormList forms={forms} />
        <span className="substitute-arrow" aria-hidden="true">
          →
        </span>
        <strong>
          <bdi>[{substitute}]</bdi>
        </strong>
        <span className="soft small">{t.standsIn(places)}</span>
      </span>
      <Button tone="quiet" aria-label={t.changeName(substitute)} onPress={onChange}>
        {t.change}
      </Button>
      <Button
        tone="quiet"
        aria-label={t.removeName(substitute)}
        isPending={remove.isRunning}
        onPress={() => void takeAway()}
      >
        {t.remove}
      </Button>
      <ErrorNote error={remove.error} />
    </li>
  );
}

function FormList({ forms }: { forms: readonly string[] }) {
  return forms.map((form, place) => (
    <bdi key={form}>
      {form}
      {place < forms.length - 1 ? ',' : ''}
    </bdi>
  ));
}

interface SuggestionsProps {
  suggestions: SubstitutesOfStory['suggestions'];
  onPress: (one: SubstitutesOfStory['suggestions'][number]) => void;
}

function Suggestions({ suggestions, onPress }: SuggestionsProps) {
  const { closedWords } = useText();
  const t = closedWords.substitutes;
  if (suggestions.length === 0) return null;
  return (
    <div>
      <h3>{t.suggestions}</h3>
      <ul className="substitute-list">
        {suggestions.map((one) => (
          <li key={one.personId}>
            <span className="substitute-names">
              <FormList forms={one.forms} />
              <span className="soft small">{t.suggested(one.places)}</span>
            </span>
            <Button
              aria-label={`${t.replaceThis}: ${one.forms.join(', ')}`}
              onPress={() => onPress(one)}
            >
              {t.replaceThis}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
