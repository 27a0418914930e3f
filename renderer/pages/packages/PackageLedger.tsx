// The ledger: every package that left, so that it is known where each story went.
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { EmptyState, Note, Page, PageHeader, Section } from '../../parts/blocks.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { ButtonLink } from '../../parts/Link.tsx';
import { useText } from '../../text/use-text.ts';
import { TakenBackLink } from '../taking-back/TakenBackLink.tsx';
import { RegisterActions } from './register/RegisterActions.tsx';
import { RegisterTable } from './register/RegisterTable.tsx';
import './register/register.css';
import { GivenCopies } from '../storyteller-copies/GivenCopies.tsx';
import { SavedTexts } from './SavedTexts.tsx';

export function PackageLedger() {
  const { packages: t, deposit } = useText();
  const may = useMay();
  const maySee = may('packages.see');
  const { data, error, reload } = useQuery('deposits.register', maySee ? {} : null);
  const collections = useQuery('collections.list', may('packages.make') ? {} : null);
  const hasCollections = (collections.data?.length ?? 0) > 0;
  return (
    <Page>
      <PageHeader
        title={t.title}
        lead={t.lead}
        actions={
          <>
            <TakenBackLink />
            {maySee && (
              <ButtonLink to={{ page: 'packages', part: 'presets' }}>{deposit.presets}</ButtonLink>
            )}
            <ButtonLink to={{ page: 'packages', part: 'check' }} icon="check">
              {t.check}
            </ButtonLink>
            {may('packages.make') && hasCollections && (
              <ButtonLink to={{ page: 'packages', part: 'make' }} icon="packages" tone="primary">
                {t.make}
              </ButtonLink>
            )}
          </>
        }
      />
      <ErrorNote error={error ?? collections.error} onRetry={reload} />
      {!maySee && <Note>{t.noAccessText}</Note>}
      {data?.length === 0 && (
        <EmptyState
          icon="packages"
          title={t.emptyTitle}
          action={
            may('packages.make') &&
            collections.data &&
            !hasCollections && (
              <ButtonLink to={{ page: 'collections' }} tone="primary">
                {t.toCollections}
              </ButtonLink>
            )
          }
        >
          {t.emptyText}
          {collections.data && !hasCollections && ` ${t.emptyNoCollections}`}
        </EmptyState>
      )}
      {data && data.length > 0 && (
        <Section
          title={t.ledgerTitle}
          lead={t.ledgerHelp}
          actions={may('packages.make') && <RegisterActions entries={data} />}
        >
          <RegisterTable entries={data} />
        </Section>
      )}
      {maySee && <SavedTexts />}
      <GivenCopies />
    </Page>
  );
}
