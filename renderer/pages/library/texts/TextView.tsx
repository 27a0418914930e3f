// One text as the storyteller reads it, who has checked it, and where it was used.
import { useState } from 'react';
import type { WholeText } from '../../../../shared/model/agreement-text.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useMay } from '../../../app/session.ts';
import { Note } from '../../../parts/blocks.tsx';
import { Button } from '../../../parts/Button.tsx';
import { ErrorNote } from '../../../parts/ErrorNote.tsx';
import { BackLink, ButtonLink, Link } from '../../../parts/Link.tsx';
import { showToast } from '../../../parts/toasts.tsx';
import { directionOf } from '../../../text/direction-of.ts';
import { useText } from '../../../text/use-text.ts';
import { AgreementWords, Statement } from '../../agreements/AgreementWords.tsx';
import { storyNumber } from '../../stories/story-number.ts';
import { CheckDialog } from './CheckDialog.tsx';
import { TextBadges } from './TextList.tsx';
import { TextChecks } from './TextChecks.tsx';
import { TextQuestions } from './TextQuestions.tsx';
import { editAddress, listAddress } from './text-address.ts';

export function TextView({ textVersion }: { textVersion: string }) {
  const { texts: t } = useText();
  const { data, error, reload } = useQuery('texts.get', { textVersion });
  return (
    <div className="stack-wide">
      <BackLink to={listAddress}>{t.back}</BackLink>
      <ErrorNote error={error} onRetry={reload} />
      {data && <Whole whole={data} />}
    </div>
  );
}

function Whole({ whole }: { whole: WholeText }) {
  const { texts: t } = useText();
  const { text } = whole;
  return (
    <>
      <div className="text-head">
        <h2 lang={text.language} dir={directionOf(text.language)}>
          {text.title}
        </h2>
        <TextBadges text={whole} />
      </div>
      <Deeds whole={whole} />
      {whole.needsInterpreter && <Note tone="warning">{t.unchecked}</Note>}
      <section className="stack" aria-labelledby="text-as-seen">
        <h3 id="text-as-seen">{t.asSeen}</h3>
        <AgreementWords text={text} />
        <TextQuestions text={text} />
        <h3>{t.statementTitle}</h3>
        <Statement text={text} />
      </section>
      <TextChecks whole={whole} />
      {whole.used !== null && whole.used > 0 && <UsedIn whole={whole} />}
    </>
  );
}

function Deeds({ whole }: { whole: WholeText }) {
  const { texts: t } = useText();
  const may = useMay();
  const retire = useCommand('texts.retire');
  const restore = useCommand('texts.restore');
  const [isChecking, setChecking] = useState(false);
  if (!may('texts.write')) return null;
  const { textVersion, origin, used, retiredAt } = whole;
  const isDraft = origin === 'own' && used === 0;

  async function putAway() {
    if (!(await retire.run({ textVersion }))) return;
    showToast({
      message: t.retired(textVersion),
      action: { label: t.restore, run: () => void restore.run({ textVersion }) },
    });
  }
  return (
    <>
      <div className="row">
        <ButtonLink to={editAddress(textVersion)}>{isDraft ? t.changeOwn : t.makeOwn}</ButtonLink>
        <Button onPress={() => setChecking(true)}>{t.markChecked}</Button>
        {origin === 'own' && retiredAt === null && (
          <Button tone="quiet" onPress={() => void putAway()} isPending={retire.isRunning}>
            {t.retire}
          </Button>
        )}
        {retiredAt !== null && (
          <Button onPress={() => void restore.run({ textVersion })} isPending={restore.isRunning}>
            {t.restore}
          </Button>
        )}
      </div>
      <ErrorNote error={retire.error ?? restore.error} />
      {isChecking && <CheckDialog whole={whole} onClose={() => setChecking(false)} />}
    </>
  );
}

function UsedIn({ whole: { usedIn } }: { whole: WholeText }) {
  const { texts: t, agreements } = useText();
  return (
    <section className="stack" aria-labelledby="text-used">
      <h3 id="text-used">{t.usedTitle}</h3>
      {usedIn.length === 0 ? (
        <p className="soft">{t.usedNone}</p>
      ) : (
        <ul className="text-list">
          {usedIn.map(({ storyId, number, title }) => (
            <li key={storyId}>
              <Link to={{ page: 'agreements', id: storyId }}>
                {storyNumber(number)} · <bdi>{title || agreements.untitledStory}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
