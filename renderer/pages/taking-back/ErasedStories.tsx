// Stories that were erased, by their number; and what still holds them, with what to do about it.
import { useState } from 'react';
import type { StillHolds } from '../../../shared/model/taking-back.ts';
import { useJob } from '../../api/use-job.ts';
import { useQuery } from '../../api/use-query.ts';
import { Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ConfirmDialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { formatDay } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { storyNumber } from '../stories/story-number.ts';

export function ErasedStories() {
  const { takingBack: t, language } = useText();
  const { data } = useQuery('erasures.list', {});
  if (!data || data.erasures.length === 0) return null;
  return (
    <Section title={t.erasedList}>
      <dl className="facts">
        {data.erasures.map(({ storyNumber: number, begunAt, erasedBy, state }) => (
          <ErasedLine
            key={number}
            code={storyNumber(number)}
            words={t.erasedLine(formatDay(language, begunAt.slice(0, 10)), erasedBy)}
            more={state === 'erasing' ? t.erasingOn : ''}
          />
        ))}
      </dl>
      <h3>{t.stillTitle}</h3>
      <StillHoldsList stillHolds={data.stillHolds} />
      {data.stillHolds.backups > 0 && <RenewBackups count={data.stillHolds.backups} />}
    </Section>
  );
}

function ErasedLine({ code, words, more }: { code: string; words: string; more: string }) {
  return (
    <>
      <dt>
        <bdi>{code}</bdi>
      </dt>
      <dd>
        {words} {more}
      </dd>
    </>
  );
}

export function StillHoldsList({ stillHolds }: { stillHolds: StillHolds }) {
  const { takingBack: t, language } = useText();
  const { backups, wholeBackups } = stillHolds;
  if (backups === 0 && wholeBackups.length === 0) return <p>{t.stillNothing}</p>;
  return (
    <>
      <ul className="what-goes">
        {backups > 0 && <li>{t.stillBackups(backups)}</li>}
        {wholeBackups.map(({ place, madeAt }) => {
          const day = formatDay(language, madeAt.slice(0, 10));
          return (
            <li key={`${place ?? ''} ${madeAt}`}>
              {place === null ? t.stillWholeUnknown(day) : t.stillWhole(place, day)}
            </li>
          );
        })}
      </ul>
      {wholeBackups.length > 0 && <p className="soft">{t.stillWarning}</p>}
    </>
  );
}

function RenewBackups({ count }: { count: number }) {
  const { takingBack: t } = useText();
  const job = useJob('erasures.renewBackups');
  const [isOpen, setOpen] = useState(false);

  async function renew() {
    const done = await job.start({});
    if (!done) return;
    setOpen(false);
    showToast({ message: t.renewed(done.removed) });
  }
  return (
    <div>
      <Button onPress={() => setOpen(true)}>{t.renew}</Button>
      <ConfirmDialog
        title={t.renewTitle}
        confirm={t.renew}
        isOpen={isOpen}
        onConfirm={() => void renew()}
        onClose={() => setOpen(false)}
        isDanger
        isPending={job.isRunning}
      >
        <p>{t.renewText(count)}</p>
        <ErrorNote error={job.error} />
      </ConfirmDialog>
    </div>
  );
}
