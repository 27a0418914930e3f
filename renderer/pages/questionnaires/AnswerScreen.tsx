// The whole window for one resident: the questions in their language, and nothing else of the library. Then it is ready for the next.
import { useEffect, useRef, useState } from 'react';
import { Dialog as AriaDialog, I18nProvider, Modal, ModalOverlay } from 'react-aria-components';
import type { Questionnaire } from '../../../shared/model/questionnaire.ts';
import { useCommand } from '../../api/use-command.ts';
import { stayHere } from '../../app/use-route.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { directionOf } from '../../text/direction-of.ts';
import { useText } from '../../text/use-text.ts';
import { todayHere } from '../agreements/today.ts';
import '../agreements/conversation/conversation.css';
import { AboutFields, nothingAbout } from './AboutFields.tsx';
import { AnswerFields, nothingGiven } from './AnswerFields.tsx';
import { shownIn, textsAround } from './use-form-words.ts';

interface AnswerScreenProps {
  questionnaire: Questionnaire;
  onLeave: () => void;
}

export function AnswerScreen({ questionnaire, onLeave }: AnswerScreenProps) {
  const { form } = questionnaire;
  const { questionnaires: t, parts, language: ours, direction } = useText();
  const [language, setLanguage] = useState<string>();
  const [isThanked, setThanked] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  useEffect(() => stayHere(), []);
  const shown = language ?? form.languages[0] ?? ours;
  const title = shownIn(form.title, form.languages, shown);
  return (
    <I18nProvider locale={shown}>
      <ModalOverlay className="talk-cover" isOpen isKeyboardDismissDisabled>
        <Modal className="talk-modal">
          <AriaDialog
            className="talk"
            aria-label={title.text}
            lang={shown}
            dir={directionOf(shown)}
          >
            <div className="talk-whole">
              <header className="talk-head">
                <span />
                <div className="talk-leave" lang={ours} dir={direction}>
                  <Button tone="quiet" icon="stop" onPress={() => setLeaving(true)}>
                    {t.leave}
                  </Button>
                </div>
              </header>
              {language === undefined || isThanked ? (
                <Welcome
                  key={isThanked ? 'thanks' : 'welcome'}
                  {...{ form, isThanked, shown }}
                  onChoose={(chosen) => {
                    setLanguage(chosen);
                    setThanked(false);
                  }}
                />
              ) : (
                <Answering {...{ questionnaire, language }} onDone={() => setThanked(true)} />
              )}
            </div>
          </AriaDialog>
        </Modal>
      </ModalOverlay>
      {isLeaving && (
        <Dialog title={t.leaveTitle} isOpen onClose={() => setLeaving(false)}>
          <p>{t.leaveText}</p>
          <div className="dialog-actions">
            <Button onPress={() => setLeaving(false)} autoFocus>
              {parts.cancel}
            </Button>
            <Button tone="primary" onPress={onLeave}>
              {t.leave}
            </Button>
          </div>
        </Dialog>
      )}
    </I18nProvider>
  );
}

interface WelcomeProps {
  form: Questionnaire['form'];
  /** Somebody has just answered. */
  isThanked: boolean;
  shown: string;
  onChoose: (language: string) => void;
}

function Welcome({ form, isThanked, shown, onChoose }: WelcomeProps) {
  const heading = useFocusOnShow();
  const title = shownIn(form.title, form.languages, shown);
  const { questionnaires: t } = textsAround(shown);
  return (
    <div className="talk-main">
      <h1 tabIndex={-1} ref={heading}>
        {isThanked ? t.thanks : title.text}
      </h1>
      {isThanked && <p>{t.thanksText}</p>}
      <div className="talk-answers">
        {form.languages.map((language) => (
          <Button key={language} size="giant" onPress={() => onChoose(language)}>
            <span lang={language} dir={directionOf(language)}>
              {new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language}
            </span>
          </Button>
        ))}
      </div>
    </div>
  );
}

interface AnsweringProps {
  questionnaire: Questionnaire;
  language: string;
  onDone: () => void;
}

function Answering({ questionnaire, language, onDone }: AnsweringProps) {
  const { id: questionnaireId, version, form } = questionnaire;
  const { questionnaires: t } = textsAround(language);
  const [given, setGiven] = useState(nothingGiven);
  const [about, setAbout] = useState(nothingAbout);
  const add = useCommand('answers.add');
  const heading = useFocusOnShow();
  async function send() {
    const done = await add.run({
      ...{ questionnaireId, version, language, ...given, ...about },
      ...{ way: 'screen', on: todayHere(), sheet: '' },
    });
    if (done) onDone();
  }
  const introduction = shownIn(form.introduction, form.languages, language);
  return (
    <div className="talk-main">
      <h1 tabIndex={-1} ref={heading}>
        {shownIn(form.title, form.languages, language).text}
      </h1>
      <p {...introduction.attributes}>{introduction.text}</p>
      <AnswerFields {...{ form, language, given }} onChange={setGiven} />
      <AboutFields {...{ language, about }} onChange={setAbout} />
      <ErrorNote error={add.error} />
      <div>
        <Button size="giant" tone="primary" onPress={() => void send()} isPending={add.isRunning}>
          {t.send}
        </Button>
      </div>
    </div>
  );
}

function useFocusOnShow() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('.talk-modal')?.scrollTo(0, 0);
  }, []);
  return heading;
}
