// Progress against the promise: the targets, or how to begin with them.
import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { ButtonLink } from '../../parts/Link.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { TargetDialog } from './TargetDialog.tsx';
import { TargetList } from './TargetList.tsx';
import { TrailTargets } from './TrailTargets.tsx';
import './progress.css';

/** @param isOnHome short: with a way to the whole page, and nothing to change */
export function PromiseSection({ isOnHome = false }: { isOnHome?: boolean }) {
  const { progress: t } = useText();
  const maySet = useMay()('targets.set');
  const { data: targets, error, reload } = useQuery('targets.list', {});
  const [isAdding, setAdding] = useState(false);
  const actions = isOnHome ? (
    <ButtonLink to={{ page: 'home', part: 'progress' }} tone="quiet" icon="forward">
      {t.open}
    </ButtonLink>
  ) : (
    maySet && (
      <Button icon="plus" onPress={() => setAdding(true)}>
        {t.add}
      </Button>
    )
  );
  return (
    <Section title={t.promise} actions={actions}>
      <ErrorNote error={error} onRetry={reload} />
      {targets?.length === 0 && <NoTargets />}
      {targets !== undefined && targets.length > 0 && (
        <TargetList targets={targets} isReadOnly={isOnHome} />
      )}
      <TrailTargets />
      {isAdding && <TargetDialog target={undefined} onClose={() => setAdding(false)} />}
    </Section>
  );
}

/** Proposed, and never there by itself: what was promised is for a lead to say. */
function NoTargets() {
  const { progress: t } = useText();
  const maySet = useMay()('targets.set');
  const start = useCommand('targets.start');
  async function begin() {
    if (await start.run({})) showToast({ message: t.started });
  }
  return (
    <div className="card">
      <strong>{t.empty}</strong>
      <p>{maySet ? t.emptyText : `${t.emptyText} ${t.emptyOthers}`}</p>
      <ErrorNote error={start.error} />
      {maySet && (
        <div className="stack">
          <div>
            <Button onPress={() => void begin()} isPending={start.isRunning}>
              {t.start}
            </Button>
          </div>
          <p className="field-help">{t.startHelp}</p>
        </div>
      )}
    </div>
  );
}
