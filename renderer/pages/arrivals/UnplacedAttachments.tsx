// Photos and papers that the catalogue had lost and that were found again: they wait for their story.
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import type { Attachment } from '../../../shared/model/attachment.ts';
import { Section } from '../../parts/blocks.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { useText } from '../../text/use-text.ts';
import { StoryChoice } from '../record/StoryChoice.tsx';
import { Picture } from './PhotosAndPapers.tsx';

export function UnplacedAttachments() {
  const { arrivals: t } = useText();
  const { data, error, reload } = useQuery('attachments.list', { storyId: null });
  if (data === undefined || data.length === 0) return <ErrorNote error={error} onRetry={reload} />;
  return (
    <Section title={t.unplaced} lead={t.unplacedLead}>
      <ul className="attachment-grid">
        {data.map((attachment, index) => (
          <UnplacedAttachment key={attachment.id} attachment={attachment} number={index + 1} />
        ))}
      </ul>
    </Section>
  );
}

function UnplacedAttachment({ attachment, number }: { attachment: Attachment; number: number }) {
  const { arrivals: t } = useText();
  const { id, kind } = attachment;
  const update = useCommand('attachments.update');
  return (
    <li>
      <Picture
        attachment={attachment}
        name={kind === 'photo' ? t.photoName(number) : t.paperName(number)}
      />
      <StoryChoice
        isLabelShown
        value={null}
        onChange={(storyId) => storyId && void update.run({ id, storyId })}
      />
      <ErrorNote error={update.error} />
    </li>
  );
}
