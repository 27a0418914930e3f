// One thing that left, on a page that also prints: what, to whom, under which agreements, and what was answered.
import type { RegisterEntry } from '../../../../shared/model/deposit-register.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useMay, useSession } from '../../../app/session.ts';
import { Note, Page, PageHeader, Section } from '../../../parts/blocks.tsx';
import { Button } from '../../../parts/Button.tsx';
import { ErrorNote } from '../../../parts/ErrorNote.tsx';
import { BackLink } from '../../../parts/Link.tsx';
import { formatMoment } from '../../../text/format.ts';
import { useText } from '../../../text/use-text.ts';
import { storyNumber } from '../../stories/story-number.ts';
import { RecipientCell } from '../RecipientCell.tsx';
import { AnswerList } from './AnswerList.tsx';
import { BehindIt } from './BehindIt.tsx';
import { EntryActions } from './EntryActions.tsx';
import { entryId, isDeposit, kindOf } from './entries-found.ts';
import './register.css';

export function EntryPage({ id }: { id: string | undefined }) {
  const { deposit: t, parts } = useText();
  const { data, error, reload } = useQuery('deposits.register', {});
  const print = useCommand('desktop.print');
  const entry = data?.find((one) => entryId(one) === id);
  return (
    <Page>
      <PageHeader
        before={<BackLink to={{ page: 'packages' }}>{t.backToRegister}</BackLink>}
        title={entry?.name ?? t.registerTitle}
        isPeoplesWords
        actions={
          entry && (
            <Button icon="print" onPress={() => void print.run({})}>
              {t.print}
            </Button>
          )
        }
      />
      <ErrorNote error={error ?? print.error} onRetry={reload} />
      {!data && !error && <p role="status">{parts.loading}</p>}
      {data && !entry && <Note>{t.notInRegister}</Note>}
      {entry && <Entry entry={entry} />}
    </Page>
  );
}

function Entry({ entry }: { entry: RegisterEntry }) {
  const { deposit: t } = useText();
  const may = useMay();
  return (
    <>
      <Facts entry={entry} />
      <Section title={t.packagesTitle} lead={t.packagesHelp}>
        <ul className="register-packages">
          {entry.packages.map(({ id, name, fingerprint }) => (
            <li key={id}>
              <strong>
                <bdi>{name}</bdi>
              </strong>
              <bdi dir="ltr" className="register-print small">
                {fingerprint}
              </bdi>
            </li>
          ))}
        </ul>
        <div className="no-print">
          <EntryActions entry={entry} />
        </div>
      </Section>
      {may('packages.make') && <BehindIt about={entry.about} />}
      {isDeposit(entry) && <AnswerList entry={entry} mayWrite={may('packages.make')} />}
      <p className="register-sign">{t.signHere}</p>
    </>
  );
}

function Facts({ entry }: { entry: RegisterEntry }) {
  const { deposit: t, packages, takingBack, language } = useText();
  const { status } = useSession();
  const { data: key } = useQuery('packages.signingKey', {});
  const { collectionTitle, storyCount, madeAt, madeBy, presetName, sentWithout } = entry;
  const [first] = entry.packages;
  return (
    <Section title={t.factsTitle}>
      <p>
        <strong>
          <bdi>{status.organisation}</bdi>
        </strong>
      </p>
      <dl className="facts">
        {!isDeposit(entry) && (
          <>
            <dt>{t.outputKind}</dt>
            <dd>{t.outputKinds[kindOf(entry)]}</dd>
          </>
        )}
        <dt>{packages.columnCollection}</dt>
        <dd>
          <bdi>{collectionTitle}</bdi> · {packages.storyCount(storyCount)}
        </dd>
        <dt>{takingBack.columnRecipient}</dt>
        <dd>{first && <RecipientCell record={{ ...first, name: entry.name }} />}</dd>
        <dt>{t.when}</dt>
        <dd>{packages.madeBy(madeBy, formatMoment(language, madeAt))}</dd>
        {presetName !== '' && (
          <>
            <dt>{t.fromPreset}</dt>
            <dd>
              <bdi>{presetName}</bdi>
            </dd>
          </>
        )}
        {key && (
          <>
            <dt>{t.keyFingerprint}</dt>
            <dd>
              <bdi dir="ltr" className="register-print">
                {key.fingerprint}
              </bdi>
            </dd>
          </>
        )}
      </dl>
      {sentWithout.length > 0 && (
        <Note tone="warning" title={t.sentWithoutTitle}>
          <ul className="missing-list">
            {sentWithout.map(({ field, numbers }) => (
              <li key={field}>
                {t.missingSentence({ field, count: numbers.length })}:{' '}
                <bdi dir="ltr">{numbers.map(storyNumber).join(', ')}</bdi>
              </li>
            ))}
          </ul>
        </Note>
      )}
    </Section>
  );
}
