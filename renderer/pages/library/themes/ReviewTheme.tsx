// A sensitive theme, story by story: may others be told of it?
import type { SensitiveUse, Theme } from '../../../../shared/model/theme.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useQuery } from '../../../api/use-query.ts';
import { hrefOf } from '../../../app/routes.ts';
import { useMay } from '../../../app/session.ts';
import { Button } from '../../../parts/Button.tsx';
import { Dialog } from '../../../parts/Dialog.tsx';
import { ErrorNote } from '../../../parts/ErrorNote.tsx';
import { formatDay } from '../../../text/format.ts';
import { useText } from '../../../text/use-text.ts';
import { storyNumber } from '../../stories/story-number.ts';
import { themeName } from './theme-name.ts';

export function ReviewTheme({ theme, onClose }: { theme: Theme; onClose: () => void }) {
  const { themes: t, language } = useText();
  const { data: uses, error, reload } = useQuery('themes.sensitiveUses', { themeId: theme.id });
  return (
    <Dialog
      title={t.reviewTitle(themeName(theme, language))}
      isOpen
      isWide
      onClose={onClose}
      actions={<Button onPress={onClose}>{t.close}</Button>}
    >
      <div className="stack">
        <p>{t.reviewLead}</p>
        <ErrorNote error={error} onRetry={reload} />
        {uses?.length === 0 && <p>{t.reviewNone}</p>}
        <ul className="theme-uses">
          {uses?.map((use) => (
            <UseLine key={use.storyId} use={use} />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

function UseLine({ use }: { use: SensitiveUse }) {
  const { themes: t, stories, language } = useText();
  const mayReview = useMay()('themes.write');
  const review = useCommand('themes.review');
  const { storyId, themeId, reviewedAt } = use;
  const isReviewed = reviewedAt !== null;
  const state = use.isProtected
    ? t.isProtected
    : isReviewed
      ? t.reviewedBy(use.reviewedBy, formatDay(language, reviewedAt.slice(0, 10)))
      : t.notReviewed;
  return (
    <li>
      <div>
        <a href={hrefOf({ page: 'stories', id: storyId })}>
          {storyNumber(use.storyNumber)} <bdi>{use.storyTitle || stories.untitled}</bdi>
        </a>
        <p className="small soft">{state}</p>
        <ErrorNote error={review.error} />
      </div>
      {mayReview && (isReviewed || !use.isProtected) && (
        <Button
          isPending={review.isRunning}
          onPress={() => void review.run({ storyId, themeId, isReviewed: !isReviewed })}
        >
          {isReviewed ? t.mayNotBeSeen : t.mayBeSeen}
        </Button>
      )}
    </li>
  );
}
