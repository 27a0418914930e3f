// The whole window for one storyteller: their words, their language, and nothing else of the library. Back, Stop and another day are always at the same place.
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import {
  Dialog as AriaDialog,
  Heading,
  I18nProvider,
  Modal,
  ModalOverlay,
} from 'react-aria-components';
import type { AgreementText } from '../../../../shared/model/agreement-text.ts';
import { stayHere } from '../../../app/use-route.ts';
import { Button } from '../../../parts/Button.tsx';
import { directionOf } from '../../../text/direction-of.ts';
import { useText } from '../../../text/use-text.ts';
import './conversation.css';
import './worker.css';

export interface StorytellerScreenProps {
  text: AgreementText;
  /** Which screen this is: a new one takes the focus to its heading. */
  step: string;
  progress?: { at: number; of: number } | undefined;
  onBack: () => void;
  onStop: () => void;
  onAnotherDay: () => void;
  children: ReactNode;
  /** What is only for whoever explains. */
  worker?: ReactNode;
}

export function StorytellerScreen(props: StorytellerScreenProps) {
  const { text, step, progress, onBack, onStop, onAnotherDay, children, worker } = props;
  const { labels } = text;
  const [isStopping, setStopping] = useState(false);
  const inItsLanguage = { lang: text.language, dir: directionOf(text.language) };
  useEffect(() => stayHere(), []);
  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && !isStopping) setStopping(true);
  });
  useEffect(() => {
    // Before the question whether to stop hears the same key and closes.
    const listen = (event: KeyboardEvent) => onEscape(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
  return (
    <I18nProvider locale={text.language}>
      <ModalOverlay className="talk-cover" isOpen isKeyboardDismissDisabled>
        <Modal className="talk-modal">
          <AriaDialog className="talk" aria-label={text.title} {...inItsLanguage}>
            <div className="talk-whole">
              <header className="talk-head">
                <Button icon="back" onPress={onBack}>
                  {labels.back}
                </Button>
                {progress && <Progress {...progress} language={text.language} />}
                <div className="talk-leave">
                  <Button onPress={onAnotherDay}>{labels.anotherDay}</Button>
                  <Button icon="stop" onPress={() => setStopping(true)}>
                    {labels.stop}
                  </Button>
                </div>
              </header>
              <ShownStep key={step} level={text.level}>
                {children}
              </ShownStep>
              {worker && <WorkerStrip>{worker}</WorkerStrip>}
            </div>
            {isStopping && (
              <StopQuestion
                text={text}
                onClose={() => setStopping(false)}
                onStop={onStop}
                onAnotherDay={onAnotherDay}
              />
            )}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  );
}

/** The heading takes the focus, so that a stray key answers nothing. */
function ShownStep({ children, level }: { children: ReactNode; level: AgreementText['level'] }) {
  const main = useRef<HTMLDivElement>(null);
  useEffect(() => {
    main.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    main.current?.closest('.talk-modal')?.scrollTo(0, 0);
  }, []);
  return (
    <div className="talk-main" data-level={level} ref={main}>
      {children}
    </div>
  );
}

function Progress({ at, of, language }: { at: number; of: number; language: string }) {
  const { agreements: t } = useText();
  const number = new Intl.NumberFormat(language, { numberingSystem: 'latn' });
  return (
    <p className="talk-progress">
      <span className="visually-hidden">{t.stepOf(at, of)}</span>
      <span aria-hidden="true" dir="ltr">
        {number.format(at)} / {number.format(of)}
      </span>
    </p>
  );
}

/** In the language of the interface, and apart from what the storyteller reads. */
export function WorkerStrip({ children }: { children: ReactNode }) {
  const { conversation: t, language, direction } = useText();
  return (
    <aside className="talk-worker" lang={language} dir={direction} aria-label={t.forWorker}>
      <p className="talk-worker-title small">{t.forWorker}</p>
      {children}
    </aside>
  );
}

interface StopQuestionProps {
  text: AgreementText;
  onClose: () => void;
  onStop: () => void;
  onAnotherDay: () => void;
}

function StopQuestion({ text, onClose, onStop, onAnotherDay }: StopQuestionProps) {
  const { conversation: t, language, direction } = useText();
  const { labels } = text;
  const mark = directionOf(text.language) === 'rtl' ? '؟' : '?';
  return (
    <ModalOverlay
      className="dialog-shade talk-shade"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className="dialog-box">
        <AriaDialog
          className="dialog"
          role="alertdialog"
          lang={text.language}
          dir={directionOf(text.language)}
        >
          <Heading slot="title" level={2}>
            {labels.stop}
            {mark}
          </Heading>
          <div className="talk-stop">
            <Button size="giant" onPress={onClose} autoFocus>
              {labels.goOn}
            </Button>
            <Button size="giant" onPress={onAnotherDay}>
              {labels.anotherDay}
            </Button>
            <Button size="giant" onPress={onStop}>
              {labels.stop}
            </Button>
          </div>
          <p className="small soft" lang={language} dir={direction}>
            {t.stopExplains}
          </p>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
