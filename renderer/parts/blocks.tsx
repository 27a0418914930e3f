// The pieces that pages are put together from: header, sections, empty pages, notes, progress, tables.
import { useId } from 'react';
import type { ReactNode } from 'react';
import { ProgressBar } from 'react-aria-components';
import type { JobProgress } from '../../shared/contract/events.ts';
import { useText } from '../text/use-text.ts';
import { Button } from './Button.tsx';
import { Icon } from './icons.tsx';
import type { IconName } from './icons.tsx';

export interface PageHeaderProps {
  /** The h1, and the title of the window where there is no other. */
  title: string;
  windowTitle?: string;
  /** One sentence: what this page is for. */
  lead?: ReactNode;
  actions?: ReactNode;
  /** Above the heading: the way back to the list. */
  before?: ReactNode;
  /** The heading holds people's words, so its direction is its own. */
  isPeoplesWords?: boolean;
}

export function PageHeader(props: PageHeaderProps) {
  const { title, windowTitle = title, lead, actions, before, isPeoplesWords } = props;
  return (
    <header className="page-header">
      <title>{`${windowTitle} · Homeground`}</title>
      <div className="page-header-words">
        {before && <p>{before}</p>}
        <h1 tabIndex={-1}>{isPeoplesWords ? <bdi>{title}</bdi> : title}</h1>
        {lead && <p className="page-lead">{lead}</p>}
      </div>
      {actions && <div className="page-actions">{actions}</div>}
    </header>
  );
}

/** The whole of a page: header and parts in one column with even spaces. */
export function Page({ children }: { children: ReactNode }) {
  return <div className="page">{children}</div>;
}

export interface SectionProps {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

export function Section({ title, lead, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {lead && <p className="soft">{lead}</p>}
      {children}
    </section>
  );
}

export function Card({ children }: { children: ReactNode }) {
  return <div className="card">{children}</div>;
}

export interface EmptyStateProps {
  icon: IconName;
  title: string;
  /** What this page is for and what to do first. */
  children: ReactNode;
  action?: ReactNode;
}

export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <Icon name={icon} size={64} />
      <h2>{title}</h2>
      <p>{children}</p>
      {action}
    </div>
  );
}

export interface NoteProps {
  tone?: 'info' | 'warning' | 'error';
  title?: string;
  children: ReactNode;
  /** Spoken at once when it appears. */
  isAlert?: boolean;
}

export function Note({ tone = 'info', title, children, isAlert }: NoteProps) {
  return (
    <div className="note" data-tone={tone} {...(isAlert ? { role: 'alert' } : {})}>
      <Icon name={tone === 'info' ? 'info' : 'warning'} />
      <div className="note-words">
        {title && <strong>{title}</strong>}
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  );
}

export interface ProgressPanelProps {
  /** What is being made or done. */
  label: string;
  progress: Pick<JobProgress, 'fraction' | 'step' | 'file'> | undefined;
  onCancel?: () => void;
  /** Where it does not lose what was done until then. */
  cancelLabel?: string;
  /** Further buttons beside the one that cancels. */
  more?: ReactNode;
}

export function ProgressPanel({
  label,
  progress,
  onCancel,
  cancelLabel,
  more,
}: ProgressPanelProps) {
  const { parts: t } = useText();
  const { fraction = 0, step, file = '' } = progress ?? {};
  return (
    <div className="card">
      <ProgressBar className="progress" value={fraction * 100} aria-label={label}>
        {({ percentage = 0, valueText }) => (
          <>
            <div className="row">
              <strong>{label}</strong>
              <span className="soft">{valueText}</span>
            </div>
            <div className="progress-track">
              <span className="progress-fill" style={{ inlineSize: `${percentage}%` }} />
            </div>
          </>
        )}
      </ProgressBar>
      <p className="soft">{step && t.steps[step](file)}</p>
      {onCancel && (
        <div className="row">
          {more}
          <Button onPress={onCancel}>{cancelLabel ?? t.cancel}</Button>
        </div>
      )}
    </div>
  );
}

export type SavedStateName = 'saved' | 'unsaved' | 'saving' | 'failed';

export function SavedState({ state }: { state: SavedStateName }) {
  const { parts: t } = useText();
  return (
    <span className="saved-state" data-state={state} role="status">
      {state === 'saved' && <Icon name="check" size={18} />}
      {state === 'failed' && <Icon name="warning" size={18} />}
      {t.savedState[state]}
    </span>
  );
}

export interface Column<Row> {
  id: string;
  header: string;
  render: (row: Row) => ReactNode;
  align?: 'start' | 'end';
  /** The cell that names the row. */
  isRowHeader?: boolean;
}

export interface TableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  /** Where it is narrow each row is a card, with the name of the column before each cell: for rows that hold buttons. */
  stacks?: boolean;
}

export function Table<Row>({ caption, columns, rows, rowKey, stacks = false }: TableProps<Row>) {
  // What is laid out as cards is no table for a screen reader unless it is said.
  const role = (name: string) => (stacks ? { role: name } : {});
  return (
    <div
      className="table-scroll"
      tabIndex={0}
      role="group"
      aria-label={caption}
      data-stacks={stacks || undefined}
    >
      <table className="table" {...role('table')}>
        <caption className="visually-hidden">{caption}</caption>
        <thead {...role('rowgroup')}>
          <tr {...role('row')}>
            {columns.map((column) => (
              <th key={column.id} scope="col" data-align={column.align} {...role('columnheader')}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...role('rowgroup')}>
          {rows.map((row) => (
            <tr key={rowKey(row)} {...role('row')}>
              {columns.map((column) =>
                column.isRowHeader ? (
                  <th key={column.id} scope="row" data-align={column.align} {...role('rowheader')}>
                    {column.render(row)}
                  </th>
                ) : (
                  <td
                    key={column.id}
                    data-align={column.align}
                    data-label={column.header}
                    {...role('cell')}
                  >
                    {column.render(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
