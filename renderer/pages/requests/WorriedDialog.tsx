// A safeguarding note: emergency numbers first, then the person's own words. Once handed over, only leads read it.
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import { contactStanding } from '../../../shared/rules/contact-age.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useSession } from '../../app/session.ts';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { todayHere } from '../agreements/today.ts';
import { useContactWords } from '../library/contact-words.ts';
import { PersonChoice, StoryPick } from './AboutChoices.tsx';
import { FormDialog, MomentFields } from './FormDialog.tsx';
import { useKeptWords } from './kept-words.ts';
import { momentOf, timeHere } from './moment.ts';

interface Worry {
  words: string;
  noticedBy: string;
  passedTo: string;
  day: string;
  time: string;
  personId: PersonId | null;
  storyId: StoryId | null;
}

interface WorriedDialogProps {
  /** The story that somebody is looking at, where there is one. */
  storyId: StoryId | null;
  onClose: () => void;
}

export function WorriedDialog({ storyId, onClose }: WorriedDialogProps) {
  const { requests: t } = useText();
  const { member } = useSession();
  const add = useCommand('concerns.add');
  const { words, change, forget } = useKeptWords<Worry>(`worried ${storyId ?? ''}`, () => ({
    ...{ words: '', noticedBy: member.name, passedTo: '', personId: null, storyId },
    ...{ day: todayHere(), time: timeHere(new Date()) },
  }));
  const { day, time, ...note } = words;
  const noticedAt = momentOf(day, time);
  const isSaid = note.words.trim() !== '' && note.noticedBy.trim() !== '';

  async function save() {
    if (noticedAt === undefined) return;
    const made = await add.run({ ...note, noticedAt });
    if (!made) return;
    forget();
    showToast({ message: t.thanks(t.numbers.concern(String(made.number))) });
    onClose();
  }
  return (
    <FormDialog
      title={t.worried}
      lead={t.worriedLead}
      saveLabel={t.save}
      error={add.error}
      isRunning={add.isRunning}
      isComplete={isSaid && noticedAt !== undefined}
      onSave={() => void save()}
      onClose={onClose}
    >
      {(isTried) => (
        <div className="worry">
          <HelpNow />
          <div className="stack">
            <TextArea
              label={t.concernWords}
              help={`${t.concernWordsHelp} ${t.noStatus}`}
              value={note.words}
              onChange={(next) => change({ words: next })}
              error={isTried && note.words.trim() === '' ? t.missing : undefined}
              maxLength={50_000}
              autoFocus
            />
            <div className="request-pair">
              <TextField
                label={t.noticedBy}
                value={note.noticedBy}
                onChange={(next) => change({ noticedBy: next })}
                error={isTried && note.noticedBy.trim() === '' ? t.missing : undefined}
                maxLength={300}
              />
              <TextField
                label={t.passedTo}
                help={t.passedToHelp}
                value={note.passedTo}
                onChange={(next) => change({ passedTo: next })}
                maxLength={300}
              />
            </div>
            <MomentFields day={day} time={time} isTried={isTried} onChange={change} />
            <div className="request-pair">
              <PersonChoice
                label={t.aboutPerson}
                value={note.personId}
                onChange={(personId) => change({ personId })}
              />
              <StoryPick value={note.storyId} onChange={(id) => change({ storyId: id })} />
            </div>
          </div>
        </div>
      )}
    </FormDialog>
  );
}

/** The support list in short, the emergency number first. */
export function HelpNow() {
  const { requests: t } = useText();
  const { data, error, reload } = useQuery('support.list', {});
  const words = useContactWords();
  const today = todayHere();
  const isEmergency = (contact: { phone: string; checkedOn: string | null }) =>
    contactStanding(contact, today) === 'emergency';
  const contacts = (data ?? [])
    .filter(({ removedAt }) => removedAt === null)
    .toSorted((one, other) => Number(isEmergency(other)) - Number(isEmergency(one)));
  return (
    <section className="help-now" aria-label={t.helpFirst}>
      <h3>{t.helpFirst}</h3>
      <ErrorNote error={error} onRetry={reload} />
      <ul className="help-contacts">
        {contacts.map((contact) => (
          <li key={contact.id} data-emergency={isEmergency(contact) || undefined}>
            <strong>
              <bdi>{contact.name}</bdi>
            </strong>
            <span className="help-phone">
              <bdi dir="ltr">{contact.phone}</bdi>
            </span>
            <span className="small">
              <bdi>{contact.whatFor}</bdi>
            </span>
            <span className="soft small">{words(contact).words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
