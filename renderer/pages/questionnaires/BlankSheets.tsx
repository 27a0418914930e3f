// The form on paper: large print, boxes to tick, every language a sheet of its own.
import type { Questionnaire } from '../../../shared/model/questionnaire.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { directionOf } from '../../text/direction-of.ts';
import { useText } from '../../text/use-text.ts';
import { usePageFoot } from '../agreements/forms/use-page-foot.ts';
import { shownIn, textsAround } from './use-form-words.ts';

export function BlankSheets({ questionnaire }: { questionnaire: Questionnaire }) {
  const { form, version } = questionnaire;
  const { questionnaires: t } = useText();
  const print = useCommand('desktop.print');
  const savePdf = useCommand('desktop.savePdf');
  usePageFoot(`questionnaire-${version}`);
  return (
    <>
      <div className="row no-print">
        <Button icon="print" tone="primary" onPress={() => void print.run({})}>
          {t.print}
        </Button>
        <Button
          onPress={() =>
            void savePdf.run({ title: t.savePdf, suggestedName: `questionnaire-${version}.pdf` })
          }
          isPending={savePdf.isRunning}
        >
          {t.savePdf}
        </Button>
      </div>
      <ErrorNote error={print.error ?? savePdf.error} />
      <div className="print-alone">
        {form.languages.map((language) => (
          <Sheet key={language} form={form} language={language} />
        ))}
      </div>
    </>
  );
}

function Sheet({ form, language }: { form: Questionnaire['form']; language: string }) {
  const { questionnaires: t } = textsAround(language);
  const inLanguage = (words: Record<string, string>) => {
    const { text, attributes } = shownIn(words, form.languages, language);
    return <span {...attributes}>{text}</span>;
  };
  return (
    <article className="blank-sheet" lang={language} dir={directionOf(language)}>
      <p className="sheet-number">{t.sheet}: ________</p>
      <h2>{inLanguage(form.title)}</h2>
      <p>{inLanguage(form.introduction)}</p>
      <ol>
        {form.questions.map(({ id, kind, text, options }) => (
          <li key={id}>
            <p className="sheet-question">{inLanguage(text)}</p>
            {kind === 'several' && <p className="small">{t.tickSeveral}</p>}
            {kind === 'words' ? (
              <div className="sheet-lines" />
            ) : (
              <ul className={kind === 'scale' ? 'sheet-scale' : 'sheet-boxes'}>
                {options.map((option) => (
                  <li key={option.id}>
                    <span className="sheet-box" aria-hidden="true" />
                    <span>
                      {kind === 'scale' && `${option.id} `}
                      {inLanguage(option.text)}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
      <p className="sheet-question">{t.age}</p>
      <ul className="sheet-boxes">
        {Object.entries(t.ages).map(([id, name]) => (
          <li key={id}>
            <span className="sheet-box" aria-hidden="true" />
            <span>{name}</span>
          </li>
        ))}
      </ul>
    </article>
  );
}
