// Two entries of one organisation become one, as when it has begun a new library; with the way back.
import { useState } from 'react';
import type { HubRow } from '../../../shared/model/handover.ts';
import type { OrganisationId } from '../../../shared/model/ids.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { Select } from '../../parts/Select.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { formatDay } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';

interface JoinProps {
  row: HubRow;
  /** All others that came in. */
  others: readonly HubRow[];
  nameOf: (row: HubRow) => string;
  onClose: () => void;
}

export function JoinOrganisation({ row, others, nameOf, onClose }: JoinProps) {
  const { gathering: t, parts } = useText();
  const join = useCommand('organisations.join');
  const apart = useCommand('organisations.takeApart');
  const options = others.flatMap((other) =>
    other.organisationId === null
      ? []
      : [
          {
            id: other.organisationId,
            name: nameOf(other),
            label: t.joinOption(nameOf(other), other.stories),
          },
        ],
  );
  const [chosen, setChosen] = useState<OrganisationId | undefined>(options[0]?.id);
  async function save() {
    const goneId = row.organisationId;
    const kept = options.find(({ id }) => id === chosen);
    if (goneId === null || kept === undefined) return;
    if ((await join.run({ keptId: kept.id, goneId })) === undefined) return;
    onClose();
    const undo = async () => {
      if (await apart.run({ goneId })) showToast({ message: t.tookApart });
    };
    showToast({
      message: t.joined(nameOf(row), kept.name),
      action: { label: t.undo, run: () => void undo() },
    });
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t.joinTitle}
      actions={
        <>
          <Button onPress={onClose}>{parts.cancel}</Button>
          <Button tone="primary" isPending={join.isRunning} onPress={() => void save()}>
            {t.joinNow}
          </Button>
        </>
      }
    >
      <p dir="auto">{t.joinText(nameOf(row))}</p>
      {chosen !== undefined && (
        <Select label={t.joinWith} options={options} value={chosen} onChange={setChosen} />
      )}
      <ErrorNote error={join.error} />
    </Dialog>
  );
}

/** Which were joined, however long ago. */
export function JoinedOrganisations() {
  const { gathering: t, language } = useText();
  const { data: joined = [] } = useQuery('organisations.joined', {});
  const apart = useCommand('organisations.takeApart');
  if (joined.length === 0) return null;
  const called = (name: string) => (name.trim() === '' ? t.unnamed : name);
  async function takeApart(goneId: OrganisationId) {
    if (await apart.run({ goneId })) showToast({ message: t.tookApart });
  }
  return (
    <details className="no-print">
      <summary>{t.joinedTitle}</summary>
      <ErrorNote error={apart.error} />
      <ul className="to-do">
        {joined.map(({ goneId, goneName, keptName, joinedAt, joinedBy }) => (
          <li key={goneId}>
            <div dir="auto">
              {t.joinedOne(
                ...([called(goneName), called(keptName)] as const),
                formatDay(language, joinedAt.slice(0, 10)),
                joinedBy,
              )}
            </div>
            <Button
              aria-label={t.takeApartFor(called(goneName))}
              onPress={() => void takeApart(goneId)}
            >
              {t.takeApart}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
