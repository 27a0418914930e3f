// The letter to whoever has a package with a story that was taken back, as it prints. No name of a storyteller and no title stand in it.
import type { Notice, NoticeId } from '../../../shared/model/taking-back.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useSession } from '../../app/session.ts';
import { Note, Page, PageHeader } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { BackLink } from '../../parts/Link.tsx';
import { formatDay } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { todayHere } from '../agreements/today.ts';
import { storyNumber } from '../stories/story-number.ts';
import './taking-back.css';

export function LetterPage({ id }: { id: NoticeId | undefined }) {
  const { takingBack: t, parts } = useText();
  const { data, error, reload } = useQuery('takingBack.notices', {});
  const print = useCommand('desktop.print');
  const savePdf = useCommand('desktop.savePdf');
  const notice = data?.find((one) => one.id === id);
  const code = notice ? storyNumber(notice.storyNumber) : '';
  const suggestedName = t.letterFileName(code);
  return (
    <Page>
      <PageHeader
        before={<BackLink to={{ page: 'packages', part: 'taken-back' }}>{t.letterBack}</BackLink>}
        title={notice ? t.letterTitle(code) : t.title}
        actions={
          notice && (
            <>
              <Button icon="print" tone="primary" onPress={() => void print.run({})}>
                {t.print}
              </Button>
              <Button onPress={() => void savePdf.run({ title: t.savePdf, suggestedName })}>
                {t.savePdf}
              </Button>
            </>
          )
        }
      />
      <ErrorNote error={error ?? print.error ?? savePdf.error} onRetry={reload} />
      {data && !notice && <Note>{t.emptyTitle}</Note>}
      {!data && !error && <p role="status">{parts.loading}</p>}
      {notice && <Letter notice={notice} />}
    </Page>
  );
}

function Letter({ notice }: { notice: Notice }) {
  const { takingBack: t, agreements, language } = useText();
  const { status } = useSession();
  const day = (value: string) => formatDay(language, value);
  const made = day(notice.packageMadeAt.slice(0, 10));
  const code = storyNumber(notice.storyNumber);
  const facts = [
    [notice.packageId === null ? t.letterFile : t.letterPackage, notice.packageName],
    [t.letterMade, made],
    [t.letterUse, agreements.useShort[notice.use]],
    [t.letterStory, `${code} / ${code.toLowerCase()}`],
    [t.letterFingerprint, notice.fingerprint],
  ] as const;
  return (
    <section className="letter">
      <p>
        <strong>
          <bdi>{status.organisation}</bdi>
        </strong>
        <br />
        {day(todayHere())}
      </p>
      <p>
        <bdi>{t.letterTo(notice.recipient || t.notWrittenDown)}</bdi>
        <br />
        <bdi>{notice.recipientContact}</bdi>
      </p>
      <p>{t.letterHello}</p>
      <p>{notice.packageId === null ? t.letterWhyFile(code, made) : t.letterWhy(code, made)}</p>
      <p>
        <strong>{t.letterAsk[notice.asks]}</strong>
      </p>
      <p>{t.letterPassOn}</p>
      {notice.replacedBy !== null && <p>{t.letterClean(notice.replacedBy)}</p>}
      <p>{t.letterAnswer}</p>
      <h2>{t.letterFacts}</h2>
      <dl className="facts">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <bdi className="letter-fact">{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <p>{t.letterNoName}</p>
      <p>{t.letterThanks}</p>
      <p>
        <bdi>{status.organisation}</bdi>
      </p>
    </section>
  );
}
