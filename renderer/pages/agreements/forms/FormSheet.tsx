// A form as it stands on paper, in the language and the direction of its text. Its markup alone must still be readable: it is saved as a web page too.
import type { Ref } from 'react';
import type { AgreementForm, FormBlock } from '../../../../shared/rules/form-blocks.ts';
import { directionOf } from '../../../text/direction-of.ts';
import { EasyPicture } from '../EasyPicture.tsx';
import { FormAnswers, FormLines, FormSigning } from './FormParts.tsx';
import './forms.css';
import './form-parts.css';

export interface FormSheetProps {
  form: AgreementForm;
  isLarge: boolean;
  ref?: Ref<HTMLElement>;
}

export function FormSheet({ form, isLarge, ref }: FormSheetProps) {
  const { organisation, story, title, notChecked, blocks, smallPrint, language, level } = form;
  const size = isLarge ? 'large' : level === 'easy-read' ? 'easy' : 'usual';
  return (
    <article
      ref={ref}
      className="form-sheet print-alone"
      lang={language}
      dir={directionOf(language)}
      data-size={size}
      data-level={level}
    >
      <header className="form-head">
        <p className="form-organisation">
          <bdi>{organisation}</bdi>
          <bdi className="form-story">{story || 'HG-________'}</bdi>
        </p>
        <h1>{title}</h1>
        {notChecked !== '' && <p className="form-not-checked">{notChecked}</p>}
      </header>
      {blocks.map((block) => (
        <Block key={'key' in block ? `${block.kind} ${block.key}` : block.kind} block={block} />
      ))}
      <footer className="form-small" dir="ltr">
        {smallPrint.join(' · ')}
      </footer>
    </article>
  );
}

function Block({ block }: { block: FormBlock }) {
  switch (block.kind) {
    case 'section':
      return <Section block={block} />;
    case 'question':
      return <Question block={block} />;
    case 'spoken':
      return <p className="form-spoken">{block.words}</p>;
    case 'statement':
      return (
        <div className="form-statement">
          <p>
            <Numbered number={block.number} />
            <strong>{block.words}</strong>
          </p>
          <FormAnswers answers={block.answers} />
        </div>
      );
    case 'signing':
      return <FormSigning block={block} />;
  }
}

function Numbered({ number }: { number: number | null }) {
  return number === null ? null : <bdi className="form-number">{`${number}. `}</bdi>;
}

function Section({ block }: { block: Extract<FormBlock, { kind: 'section' }> }) {
  const { number, heading, paragraphs, picture, ask, answers } = block;
  return (
    <section className="form-section">
      {picture !== null && <EasyPicture name={picture} />}
      <div className="form-words">
        <h2>
          <Numbered number={number} />
          {heading}
        </h2>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {ask !== '' && (
          <div className="form-asked">
            <p>
              <strong>{ask}</strong>
            </p>
            <FormAnswers answers={answers} />
          </div>
        )}
      </div>
    </section>
  );
}

function Question({ block }: { block: Extract<FormBlock, { kind: 'question' }> }) {
  const { number, picture, ask, help, answers, lines } = block;
  return (
    <section className="form-question">
      {picture !== null && <EasyPicture name={picture} />}
      <div className="form-words">
        <div>
          <h3>
            <Numbered number={number} />
            {ask}
          </h3>
          {help.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </div>
        <FormAnswers answers={answers} />
        <FormLines lines={lines} />
      </div>
    </section>
  );
}
