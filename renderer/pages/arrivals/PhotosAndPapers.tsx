// The photos and scanned papers of a story: seen small, named, and put into the bin. The page's own decoder draws them, in its sandbox.
import { useState } from 'react';
import type { StoryId } from '../../../shared/model/ids.ts';
import { uses } from '../../../shared/model/agreement.ts';
import type { Attachment } from '../../../shared/model/attachment.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Section } from '../../parts/blocks.tsx';
import { Button, IconButton } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { Icon } from '../../parts/icons.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { formatSize } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { DescribeDialog } from './DescribeDialog.tsx';
import './arrivals.css';

export function PhotosAndPapers({ id, isReadOnly }: { id: StoryId; isReadOnly: boolean }) {
  const { arrivals: t } = useText();
  const { data, error, reload } = useQuery('attachments.list', { storyId: id });
  return (
    <Section title={t.attachments} lead={t.attachmentsLead}>
      <ErrorNote error={error} onRetry={reload} />
      {data?.length === 0 && <p className="soft">{t.noAttachments}</p>}
      {data !== undefined && data.length > 0 && (
        <ul className="attachment-grid">
          {data.map((attachment, index) => (
            <AttachmentItem
              key={attachment.id}
              attachment={attachment}
              number={index + 1}
              isReadOnly={isReadOnly}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}

interface AttachmentItemProps {
  attachment: Attachment;
  number: number;
  isReadOnly: boolean;
}

function AttachmentItem({ attachment, number, isReadOnly }: AttachmentItemProps) {
  const { arrivals: t, mentioned, agreements, language } = useText();
  const [isOpen, setOpen] = useState(false);
  const allowed = uses.filter((use) => attachment.reasons[use].length === 0);
  const { id, kind, pages, sizeBytes } = attachment;
  const bin = useCommand('attachments.bin');
  const update = useCommand('attachments.update');
  const [title, setTitle] = useState(attachment.title);
  const name = title || (kind === 'photo' ? t.photoName(number) : t.paperName(number));

  async function moveToBin() {
    if (!(await bin.run({ id }))) return;
    showToast({
      message: t.inBin,
      action: { label: t.bringBack, run: () => void api.attachments.restore({ id }) },
    });
  }
  return (
    <li>
      <Picture attachment={attachment} name={name} />
      <div className="section-head">
        <span className="soft small">
          {[
            kind === 'photo' ? t.photo : t.paper,
            pages !== null && t.pages(pages),
            formatSize(language, sizeBytes),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {!isReadOnly && (
          <Button
            tone="quiet"
            aria-label={mentioned.describeFor(name)}
            onPress={() => setOpen(true)}
          >
            {mentioned.describe}
          </Button>
        )}
        {!isReadOnly && (
          <IconButton icon="bin" label={t.putInBin(name)} onPress={() => void moveToBin()} />
        )}
      </div>
      <TextField
        label={t.attachmentTitle}
        value={title}
        onChange={setTitle}
        onBlur={() => title !== attachment.title && void update.run({ id, title })}
        isReadOnly={isReadOnly}
        maxLength={300}
      />
      {attachment.caption && <p dir="auto">{attachment.caption}</p>}
      <p className="soft small">
        {allowed.length === 0
          ? mentioned.noUse
          : `${mentioned.mayBe} ${allowed.map((use) => agreements.uses[use]).join(', ')}`}
      </p>
      {isOpen && <DescribeDialog attachment={attachment} onClose={() => setOpen(false)} />}
      <ErrorNote error={bin.error ?? update.error} />
    </li>
  );
}

export function Picture({ attachment, name }: { attachment: Attachment; name: string }) {
  const { arrivals: t } = useText();
  const { id, kind, mimeType, width, height } = attachment;
  const [isBroken, setBroken] = useState(false);
  if (kind === 'paper')
    return (
      <div className="attachment-picture">
        <Icon name="agreements" size={64} />
      </div>
    );
  if (isBroken || mimeType === 'image/heic')
    return <div className="attachment-picture small">{t.noPicture}</div>;
  return (
    <div className="attachment-picture">
      <img
        src={`/media/${id}`}
        alt={attachment.altText || name}
        width={width ?? undefined}
        height={height ?? undefined}
        loading="lazy"
        decoding="async"
        draggable={false}
        onError={() => setBroken(true)}
      />
    </div>
  );
}
