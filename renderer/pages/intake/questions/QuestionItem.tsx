// One question: what it is about, what stands here, what came, and the two answers.
import { useState } from 'react';
import type { OpenQuestion } from '../../../../shared/model/handover.ts';
import { Note } from '../../../parts/blocks.tsx';
import { Button } from '../../../parts/Button.tsx';
import { ConfirmDialog } from '../../../parts/Dialog.tsx';
import { ButtonLink, Link } from '../../../parts/Link.tsx';
import { useText } from '../../../text/use-text.ts';
import { shownWords } from './shown-words.ts';

interface Props {
  question: OpenQuestion;
  isBusy: boolean;
  onDecide: (decision: 'ours' | 'theirs') => void;
}

export function QuestionItem({ question, isBusy, onDecide }: Props) {
  const { gathering: t } = useText();
  const { kind, about, storyId, storyCode, storyTitle, organisation } = question;
  const [isSure, setSure] = useState(false);
  const [personId] = question.personIds;
  const opens = kind === 'agreement';
  const title = kind === 'person' ? t.alike : (t.parts[about] ?? t.otherPart);
  const name = organisation.trim() === '' ? t.unnamed : organisation;
  return (
    <li className="between">
      <h3>{title}</h3>
      {storyId !== null && (
        <p>
          <Link to={{ page: 'stories', id: storyId }}>
            <bdi>{storyCode}</bdi> <bdi>{storyTitle}</bdi>
          </Link>
        </p>
      )}
      {personId !== undefined && kind !== 'person' && (
        <p>
          <Link to={{ page: 'people', id: personId }}>{t.seeThePerson}</Link>
        </p>
      )}
      {kind === 'person' ? (
        <Alike question={question} isBusy={isBusy} onDecide={onDecide} />
      ) : (
        <>
          <div className="between-sides">
            <Side title={t.ours} words={question.ours} about={about} />
            <Side title={t.theirs(name)} words={question.theirs} about={about} />
          </div>
          {opens && <Note tone="warning">{t.opens}</Note>}
          <div className="row">
            <Button isDisabled={isBusy} onPress={() => onDecide('ours')}>
              {t.keepOurs}
            </Button>
            <Button
              isDisabled={isBusy}
              onPress={() => (opens ? setSure(true) : onDecide('theirs'))}
            >
              {t.takeTheirs}
            </Button>
          </div>
        </>
      )}
      {isSure && (
        <ConfirmDialog
          isOpen
          title={t.takeTitle}
          confirm={t.takeTheirs}
          onClose={() => setSure(false)}
          onConfirm={() => {
            setSure(false);
            onDecide('theirs');
          }}
        >
          <p>{t.opens}</p>
        </ConfirmDialog>
      )}
    </li>
  );
}

function Side({ title, words, about }: { title: string; words: string; about: string }) {
  const text = useText();
  const t = text.gathering;
  // There may be other agreements here: this one is not among them.
  const empty = about.startsWith('agreement.') ? t.notWrittenDown : t.empty;
  const said = shownWords(about, words, text);
  return (
    <div className="between-side">
      <h4>{title}</h4>
      <p className="between-words" dir="auto" tabIndex={0}>
        {said === '' ? empty : said}
      </p>
    </div>
  );
}

function Alike({ question: { personIds }, isBusy, onDecide }: Props) {
  const { gathering: t } = useText();
  return (
    <>
      <p className="soft">{t.alikeLead}</p>
      <div className="row">
        {personIds.map((id, index) => (
          <ButtonLink key={id} to={{ page: 'people', id }}>
            {t.seePerson(index + 1)}
          </ButtonLink>
        ))}
        <Button isDisabled={isBusy} onPress={() => onDecide('ours')}>
          {t.areTwo}
        </Button>
      </div>
    </>
  );
}
