// A scan or photo of the signed paper: one of the story's photos and papers. Only numbers and kinds are shown, no names.
import type { AttachmentId, StoryId } from '../../../../shared/model/ids.ts';
import { useQuery } from '../../../api/use-query.ts';
import { RadioGroup } from '../../../parts/choices.tsx';
import { useText } from '../../../text/use-text.ts';

interface PaperScanProps {
  storyId: StoryId;
  value: AttachmentId | null;
  onChange: (id: AttachmentId | null) => void;
}

export function PaperScan({ storyId, value, onChange }: PaperScanProps) {
  const { conversation: t, arrivals } = useText();
  const { data } = useQuery('attachments.list', { storyId });
  if (data === undefined || data.length === 0) return <p className="small">{t.noScan}</p>;
  const options = data.map(({ id, kind, title }, index) => ({
    id: id as string,
    label:
      title || (kind === 'photo' ? arrivals.photoName(index + 1) : arrivals.paperName(index + 1)),
  }));
  return (
    <RadioGroup
      label={t.scan}
      options={[{ id: '', label: t.scanNone }, ...options]}
      value={value ?? ''}
      onChange={(chosen) => onChange(data.find(({ id }) => id === chosen)?.id ?? null)}
    />
  );
}
