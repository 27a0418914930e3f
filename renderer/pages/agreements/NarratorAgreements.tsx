// One storyteller: how it stands, the next agreement to make, taking back, and opening after a closing date.
import { useState } from 'react';
import type { AgreementEntry } from '../../../shared/model/agreement.ts';
import type { BegunAgreement } from '../../../shared/model/begun-agreement.ts';
import { useMay } from '../../app/session.ts';
import { Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ButtonLink } from '../../parts/Link.tsx';
import { formatDay } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { GiveCopyButton } from '../storyteller-copies/GiveCopyButton.tsx';
import { TakeBackDialog } from '../taking-back/TakeBackDialog.tsx';
import { LaterDecisions } from './LaterDecisions.tsx';
import { OpenDialog } from './OpenDialog.tsx';
import { standingOfEntries } from './register-rows.ts';
import { StandingBadge } from './StandingBadge.tsx';
import { todayHere } from './today.ts';
import type { NarratorRow } from './use-story-narrators.ts';
import { wizardPart } from './wizard-address.ts';

interface NarratorAgreementsProps {
  /** Answers that wait for another day. */
  begun: readonly BegunAgreement[];
  narrator: NarratorRow;
  entries: readonly AgreementEntry[];
  agreedAfter: number;
}

export function NarratorAgreements(props: NarratorAgreementsProps) {
  const { narrator, entries, agreedAfter, begun } = props;
  const { agreements: t, checks } = useText();
  const may = useMay();
  const [dialog, setDialog] = useState<'withdraw' | 'open'>();
  const standing = standingOfEntries(entries, { agreedAfter, today: todayHere() });
  const close = () => setDialog(undefined);
  const mayBeOpened =
    standing.state === 'closed-date-passed' ||
    (standing.state === 'closed-until' && standing.closedUntil === null);
  const isWithdrawn = standing.state === 'withdrawn';
  const next =
    standing.participation === undefined
      ? 'participation'
      : standing.recording === undefined || isWithdrawn || standing.state === 'changed'
        ? 'recording'
        : undefined;

  return (
    <Section title={narrator.displayName} actions={<StandingBadge standing={standing} />}>
      <ul className="agreement-kinds">
        {(['participation', 'recording'] as const).map((kind) => (
          <KindLine
            key={kind}
            narrator={narrator}
            kind={kind}
            entry={standing[kind]}
            begun={begun.find((one) => one.kind === kind)}
            isNext={kind === next}
          />
        ))}
      </ul>
      {may('agreements.write') && entries.length > 0 && !isWithdrawn && (
        <div className="stack">
          <h3>{checks.later}</h3>
          <div className="row">
            <Button onPress={() => setDialog('withdraw')}>{t.withdraw}</Button>
            {mayBeOpened && may('agreements.decide') && (
              <Button onPress={() => setDialog('open')}>{t.openNow}</Button>
            )}
            <LaterDecisions narrator={narrator} hasAgreed={standing.recording !== undefined} />
          </div>
        </div>
      )}
      <div className="row">
        <GiveCopyButton {...narrator} />
      </div>
      {dialog === 'withdraw' && <TakeBackDialog {...narrator} onClose={close} />}
      {dialog === 'open' && (
        <OpenDialog narrator={narrator} closedUntil={standing.closedUntil} onClose={close} />
      )}
    </Section>
  );
}

interface KindLineProps {
  narrator: NarratorRow;
  kind: 'participation' | 'recording';
  entry: AgreementEntry | undefined;
  begun: BegunAgreement | undefined;
  isNext: boolean;
}

function KindLine({ narrator, kind, entry, begun, isNext }: KindLineProps) {
  const { agreements: t, conversation, language } = useText();
  const may = useMay();
  const part = wizardPart(kind, narrator.personId);
  return (
    <li>
      <div>
        <h3>{t.kinds[kind]}</h3>
        <p className="soft small">
          {entry ? t.signedOn(formatDay(language, entry.on)) : t.kindHelp[kind]}
        </p>
        {begun && (
          <p className="small">
            {conversation.begunOn(formatDay(language, begun.updatedAt.slice(0, 10)), begun.member)}
          </p>
        )}
      </div>
      {may('agreements.write') && (
        <ButtonLink
          to={{ page: 'agreements', id: narrator.storyId, part }}
          tone={isNext || begun ? 'primary' : 'plain'}
        >
          {begun ? conversation.begunGoOn : entry ? t.again[kind] : t.startShort}
          <span className="visually-hidden"> {t.kinds[kind]}</span>
        </ButtonLink>
      )}
    </li>
  );
}
