// The heading of a start page; takes the focus when it appears, so that a step forward is heard.
import { useEffect, useRef } from 'react';
import { useText } from '../../text/use-text.ts';

export interface StartHeadingProps {
  title: string;
  lead?: string;
  /** Which step of how many. */
  step?: readonly [now: number, all: number];
  /** False where a field below takes the focus. */
  takesFocus?: boolean;
}

export function StartHeading({ title, lead, step, takesFocus = true }: StartHeadingProps) {
  const { start: t } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [title, takesFocus]);
  return (
    <header className="page-header-words">
      <title>{`${title} · Homeground`}</title>
      {step && <p className="soft small">{t.step(...step)}</p>}
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {lead && <p className="page-lead">{lead}</p>}
    </header>
  );
}
