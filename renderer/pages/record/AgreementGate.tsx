// Says in plain words what is going to be recorded, and offers the agreement where it is missing. What is below it is told the purpose.
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { Purpose } from '../../../shared/model/recording.ts';
import { useQuery } from '../../api/use-query.ts';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/icons.tsx';
import { ButtonLink } from '../../parts/Link.tsx';
import { isTaking } from '../../recorder/capture-states.ts';
import { useRecorderView } from '../../recorder/RecorderProvider.tsx';
import { formatDay } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { MissingAgreement } from './MissingAgreement.tsx';
import type { NarratorBefore } from './MissingAgreement.tsx';
import './purposes.css';

interface AgreementGateProps {
  storyId: StoryId | null;
  /** @param purpose undefined until it is known */
  children: (purpose: Purpose | undefined) => ReactNode;
}

export function AgreementGate({ storyId, children }: AgreementGateProps) {
  const { purposes: t } = useText();
  const { state, purpose: ordered } = useRecorderView();
  const takeId = isTaking(state) && 'recordingId' in state ? state.recordingId : undefined;
  // A take that is moved to another story on its way may have to become a test.
  const { data: take } = useQuery('recordings.get', takeId ? { id: takeId } : null);
  const recorded = take !== undefined && take.id === takeId ? take.purpose : ordered;
  const { data, error, reload } = useQuery(
    'agreements.beforeRecording',
    storyId === null ? null : { id: storyId },
  );
  const [testOf, setTestOf] = useState<StoryId | null>(null);
  const known = data?.storyId === storyId ? data : undefined;
  const mayInterview = known?.blocks.length === 0;
  const wantsTest = testOf !== null && testOf === storyId;
  const isUnknown = storyId !== null && known === undefined && error === undefined;
  const next = mayInterview && !wantsTest ? 'interview' : 'test';
  const purpose = isTaking(state) ? recorded : next;
  return (
    <>
      <section className="gate" aria-label={t.panel} data-purpose={purpose}>
        <ErrorNote error={error} onRetry={reload} />
        {isTaking(state) && purpose === 'test' && <p className="gate-title">{t.testGoesOn}</p>}
        {purpose === 'interview' && <Interview narrators={known?.narrators ?? []} />}
        {!isTaking(state) && purpose === 'test' && !isUnknown && (
          <TestOnly storyId={storyId} narrators={known?.narrators} isChosen={mayInterview} />
        )}
        {!isTaking(state) && mayInterview && (
          <div>
            <Button tone="quiet" onPress={() => setTestOf(wantsTest ? null : storyId)}>
              {wantsTest ? t.interviewInstead : t.testInstead}
            </Button>
          </div>
        )}
      </section>
      {children(isUnknown ? undefined : purpose)}
    </>
  );
}

function Interview({ narrators }: { narrators: readonly NarratorBefore[] }) {
  const { purposes: t, language } = useText();
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return (
    <div className="gate-words">
      <p className="gate-title">
        <Icon name="check" />
        <span>{t.interviewWith(list.format(narrators.map(({ displayName }) => displayName)))}</span>
      </p>
      {narrators.map(
        ({ personId, displayName, agreedOn }) =>
          agreedOn !== null && (
            <p key={personId} className="soft">
              {t.agreedOn(displayName, formatDay(language, agreedOn))}
            </p>
          ),
      )}
    </div>
  );
}

interface TestOnlyProps {
  storyId: StoryId | null;
  narrators: readonly NarratorBefore[] | undefined;
  /** The interview could be recorded, too. */
  isChosen: boolean;
}

function TestOnly({ storyId, narrators, isChosen }: TestOnlyProps) {
  const { purposes: t } = useText();
  const missing = (narrators ?? []).filter(({ participation }) => participation !== 'agreed');
  return (
    <>
      {(isChosen || storyId === null) && (
        <div className="gate-words">
          <p className="gate-title">{t.testTitle}</p>
          {storyId === null && <p>{t.blocks['no-story']}</p>}
        </div>
      )}
      {storyId !== null && narrators?.length === 0 && (
        <div className="gate-words">
          <p className="gate-title">{t.blocks['no-storyteller']}</p>
          <div>
            <ButtonLink to={{ page: 'stories', id: storyId }} tone="primary">
              {t.nameStoryteller}
            </ButtonLink>
          </div>
        </div>
      )}
      {storyId !== null &&
        missing.map((narrator) => (
          <MissingAgreement key={narrator.personId} storyId={storyId} narrator={narrator} />
        ))}
      <p className="soft">
        {!isChosen && storyId !== null && `${t.orTest} `}
        {t.testMeans}
      </p>
    </>
  );
}
