// The way to erase a story for good, for leads: said out where a storyteller has asked for it, else only a quiet line.
import type { StoryId } from '../../../shared/model/ids.ts';
import { useMay } from '../../app/session.ts';
import { Section } from '../../parts/blocks.tsx';
import { ButtonLink } from '../../parts/Link.tsx';
import { useText } from '../../text/use-text.ts';

interface EraseStoryLinkProps {
  storyId: StoryId;
  /** A storyteller has asked that it is deleted. */
  isAsked?: boolean;
}

export function EraseStoryLink({ storyId, isAsked = false }: EraseStoryLinkProps) {
  const { takingBack: t } = useText();
  const may = useMay();
  if (!may('agreements.decide')) return null;
  const link = (
    <div>
      <ButtonLink
        to={{ page: 'agreements', id: storyId, part: 'erase' }}
        tone={isAsked ? 'plain' : 'quiet'}
      >
        {t.toErase}
      </ButtonLink>
    </div>
  );
  return isAsked ? (
    <Section title={t.eraseTitle} lead={t.eraseHelp}>
      {link}
    </Section>
  ) : (
    link
  );
}
