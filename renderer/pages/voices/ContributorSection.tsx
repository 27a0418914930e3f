// On a person's page: what they have signed as interviewer, interpreter, translator or photographer, and the form to sign it.
import { useState } from 'react';
import type { ContributorRole, ContributorStanding } from '../../../shared/model/contributor.ts';
import { contributorRoles } from '../../../shared/model/contributor.ts';
import type { Person } from '../../../shared/model/person.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { formatDay } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { todayHere } from '../agreements/today.ts';
import { ContributorForm } from './ContributorForm.tsx';
import '../marks/marks.css';
import './voices.css';

export function ContributorSection({
  person,
  isReadOnly,
}: {
  person: Person;
  isReadOnly: boolean;
}) {
  const may = useMay();
  return may('people.real-names') ? <Standings person={person} isReadOnly={isReadOnly} /> : null;
}

function Standings({ person, isReadOnly }: { person: Person; isReadOnly: boolean }) {
  const { voices } = useText();
  const t = voices.contributor;
  const { data: standings, error, reload } = useQuery('contributors.list', { personId: person.id });
  const [signing, setSigning] = useState<ContributorRole>();
  if (!standings) return <ErrorNote error={error} onRetry={reload} />;
  const first =
    contributorRoles.find((role) =>
      standings.some((one) => one.role === role && one.state !== 'signed'),
    ) ?? 'interviewer';
  return (
    <Section title={t.title} lead={t.lead}>
      {standings.length > 0 && (
        <ul className="mark-list">
          {standings.map((standing) => (
            <StandingLine
              key={standing.role}
              standing={standing}
              isReadOnly={isReadOnly}
              onSign={() => setSigning(standing.role)}
            />
          ))}
        </ul>
      )}
      {!isReadOnly && signing === undefined && standings.length === 0 && (
        <div>
          <Button tone="quiet" icon="agreements" onPress={() => setSigning(first)}>
            {t.sign}
          </Button>
        </div>
      )}
      {signing && (
        <ContributorForm
          key={signing}
          person={person}
          role={signing}
          onEnd={() => setSigning(undefined)}
        />
      )}
    </Section>
  );
}

interface StandingLineProps {
  standing: ContributorStanding;
  isReadOnly: boolean;
  onSign: () => void;
}

function StandingLine({ standing, isReadOnly, onSign }: StandingLineProps) {
  const { voices, language } = useText();
  const t = voices.contributor;
  const { role, state, on, needsAdult } = standing;
  const [isEnding, setEnding] = useState(false);
  const day = on === null ? '' : formatDay(language, on);
  const isGood = state === 'signed' && !needsAdult;
  return (
    <li data-closed={isGood ? undefined : true}>
      <span className="mark-words">
        <strong>{t.roles[role]}</strong>
        <span className="small">
          {state === 'missing' && `${t.missing}. ${t.missingText}`}
          {state === 'signed' && t.since(day)}
          {state === 'ended' && t.ended(day)}
          {needsAdult && ` ${t.needsAdult}`}
        </span>
      </span>
      {!isReadOnly && !isGood && (
        <Button tone={state === 'missing' ? 'primary' : 'quiet'} onPress={onSign}>
          {state === 'missing' ? t.sign : t.signAgain}
        </Button>
      )}
      {!isReadOnly && state === 'signed' && (
        <Button tone="quiet" onPress={() => setEnding(true)}>
          {t.end}
        </Button>
      )}
      {isEnding && <EndDialog standing={standing} onClose={() => setEnding(false)} />}
    </li>
  );
}

function EndDialog({ standing, onClose }: { standing: ContributorStanding; onClose: () => void }) {
  const { voices } = useText();
  const t = voices.contributor;
  const end = useCommand('contributors.end');
  const { personId, role } = standing;
  async function endIt() {
    if (!(await end.run({ personId, role, on: todayHere() }))) return;
    showToast({ message: t.endedNow });
    onClose();
  }
  return (
    <Dialog
      title={t.endTitle}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button tone="danger" isPending={end.isRunning} onPress={() => void endIt()}>
            {t.endNow}
          </Button>
        </>
      }
    >
      <p>{t.endText}</p>
      <ErrorNote error={end.error} />
    </Dialog>
  );
}
