// A picture of a story for a stop: only such of which somebody has said that they may be shown.
import { useState } from 'react';
import { AttachmentId, ExhibitionItemId } from '../../../shared/model/ids.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { StopPicture } from '../../../shared/model/trail.ts';
import { Button } from '../../parts/Button.tsx';
import { RadioGroup } from '../../parts/choices.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { useText } from '../../text/use-text.ts';
import { StoryOfferChoice } from './StoryOfferChoice.tsx';
import { captionForPicture } from './words-that-stay.ts';

interface PictureDialogProps {
  picture: StopPicture | null;
  onTake: (picture: StopPicture) => void;
  onClose: () => void;
}

export function PictureDialog({ picture, onTake, onClose }: PictureDialogProps) {
  const { trails: t, parts } = useText();
  const [storyId, setStoryId] = useState<StoryId | null>(picture?.storyId ?? null);
  const [chosen, setChosen] = useState<string | null>(picture?.attachmentId ?? null);
  function take() {
    if (storyId === null || chosen === null) return;
    const attachmentId = AttachmentId.parse(chosen);
    onTake({
      id: picture?.id ?? ExhibitionItemId.parse(crypto.randomUUID()),
      ...{ storyId, attachmentId, caption: captionForPicture(picture, attachmentId) },
    });
  }
  return (
    <Dialog
      title={t.choosePicture}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{parts.cancel}</Button>
          <Button tone="primary" onPress={take} isDisabled={storyId === null || chosen === null}>
            {t.take}
          </Button>
        </>
      }
    >
      <StoryOfferChoice
        storyId={storyId}
        onStory={(id) => {
          setStoryId(id);
          setChosen(null);
        }}
      >
        {({ pictures }) =>
          pictures.length === 0 ? (
            <p className="soft">{t.noPictures}</p>
          ) : (
            <RadioGroup
              label={t.picture}
              options={pictures.map(({ attachmentId, caption, altText }) => ({
                id: attachmentId as string,
                label: (
                  <span className="trail-picture-choice">
                    {/* What it shows stands beside it. */}
                    <img src={`app://homeground/media/${attachmentId}`} alt="" />
                    <bdi>{caption || altText || t.noAltText}</bdi>
                  </span>
                ),
                ...(caption !== '' && altText !== '' ? { help: altText } : {}),
              }))}
              value={chosen}
              onChange={setChosen}
            />
          )
        }
      </StoryOfferChoice>
    </Dialog>
  );
}
