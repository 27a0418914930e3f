// What the archive asks for and the stories that would go lack, a sentence for each field, with a way to each story.
import type { MissingInPlan } from '../../../shared/model/deposit-plan.ts';
import { Note } from '../../parts/blocks.tsx';
import { Checkbox } from '../../parts/choices.tsx';
import { Link } from '../../parts/Link.tsx';
import { useText } from '../../text/use-text.ts';
import { storyNumber } from '../stories/story-number.ts';

interface MissingViewProps {
  missing: readonly MissingInPlan[];
  sendsWithout: boolean;
  onSendsWithout: (sendsWithout: boolean) => void;
  isDisabled: boolean;
}

export function MissingView({
  missing,
  sendsWithout,
  onSendsWithout,
  isDisabled,
}: MissingViewProps) {
  const { deposit: t } = useText();
  if (missing.length === 0) return null;
  return (
    <Note tone="warning" title={t.missingTitle}>
      <p>{t.missingHelp}</p>
      <ul className="missing-list">
        {missing.map(({ field, stories }) => (
          <li key={field}>
            {t.missingSentence({ field, count: stories.length })}:{' '}
            {stories.map(({ storyId, number, title }, index) => (
              <span key={storyId}>
                {index > 0 && ', '}
                <Link to={{ page: 'stories', id: storyId }}>
                  <bdi>{storyNumber(number)}</bdi>
                  {title !== '' && (
                    <>
                      {' '}
                      <bdi>{title}</bdi>
                    </>
                  )}
                </Link>
              </span>
            ))}
          </li>
        ))}
      </ul>
      <Checkbox
        label={t.sendWithout}
        help={t.sendWithoutHelp}
        isSelected={sendsWithout}
        onChange={onSendsWithout}
        isDisabled={isDisabled}
      />
    </Note>
  );
}
