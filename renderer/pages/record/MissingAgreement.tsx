// One storyteller who has not agreed to take part: why not, and the ways to make the agreement now.
import type { BeforeRecording, Participation } from '../../../shared/model/agreement.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/icons.tsx';
import { ButtonLink } from '../../parts/Link.tsx';
import { useRecorder } from '../../recorder/RecorderProvider.tsx';
import { formatDay } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { wizardPart } from '../agreements/wizard-address.ts';
import { beginSpoken } from './spoken/spoken-conversation.ts';

export type NarratorBefore = BeforeRecording['narrators'][number];

interface MissingAgreementProps {
  storyId: StoryId;
  narrator: NarratorBefore;
}

export function MissingAgreement({ storyId, narrator }: MissingAgreementProps) {
  const { purposes: t, language } = useText();
  const { personId, displayName: name, participation, refusedOn, mayAgreeAloud } = narrator;
  const day = refusedOn === null ? '' : formatDay(language, refusedOn);
  const words: Record<Exclude<Participation, 'agreed'>, readonly [string, string]> = {
    missing: [t.agreementMissing(name), mayAgreeAloud ? t.choose : t.under18Text],
    refused: [t.refusedOn(name, day), t.refusedText],
    withdrawn: [t.takenBack(name), t.blocks['agreement-withdrawn']],
    'age-unknown': [t.ageUnknown(name), t.ageUnknownText],
    'no-responsible-adult': [t.under18(name), t.under18Text],
  };
  const { member } = useSession();
  const { data: person } = useQuery('people.get', { id: personId });
  const recorder = useRecorder();
  function begin() {
    const form = {
      name: person?.realName || name,
      explainedBy: member.name,
      ...{ language, wording: language, interpreter: '', witness: '' },
      ...{ interpreterSaid: false, interpreterConfidential: false },
    };
    beginSpoken({ storyId, personId, shownAs: name, form }, member.id);
    // After a take the microphone has been let go.
    void recorder.open();
  }
  if (participation === 'agreed') return null;
  const [title, text] = words[participation];
  // Nobody who has said no is pressed by a big button.
  const tone = participation === 'missing' ? 'primary' : 'plain';
  return (
    <div className="gate-words">
      <p className="gate-title">
        <Icon name="agreements" />
        <span>{title}</span>
      </p>
      <p>{text}</p>
      <div className="row">
        {mayAgreeAloud && (
          <Button tone={tone} icon="record" onPress={begin}>
            {t.recordAgreement}
          </Button>
        )}
        <ButtonLink
          to={{ page: 'agreements', id: storyId, part: wizardPart('participation', personId) }}
          tone={mayAgreeAloud ? 'plain' : tone}
        >
          {t.fillForm}
        </ButtonLink>
      </div>
    </div>
  );
}
