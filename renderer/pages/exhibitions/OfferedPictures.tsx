// The pictures of a story that may be shown, each with what is said beside it.
import type { StoryOffer } from '../../../shared/model/exhibition-output.ts';
import type { AttachmentId } from '../../../shared/model/ids.ts';
import { Button } from '../../parts/Button.tsx';
import { useText } from '../../text/use-text.ts';

interface OfferedPicturesProps {
  pictures: StoryOffer['pictures'];
  onAdd: (id: AttachmentId) => void;
}

export function OfferedPictures({ pictures, onAdd }: OfferedPicturesProps) {
  const { exhibitions: t } = useText();
  if (pictures.length === 0) return <p className="soft">{t.noPictures}</p>;
  return (
    <ul className="exhibition-pictures">
      {pictures.map(({ attachmentId, caption, altText }) => {
        const name = caption || altText || t.pictureAlone;
        return (
          <li key={attachmentId}>
            <img src={`app://homeground/media/${attachmentId}`} alt={altText} />
            <p dir="auto">{caption || t.pictureAlone}</p>
            <p className="small soft" dir="auto">
              {altText || t.noAltText}
            </p>
            <Button icon="plus" aria-label={t.addPicture(name)} onPress={() => onAdd(attachmentId)}>
              {t.kinds.picture}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
