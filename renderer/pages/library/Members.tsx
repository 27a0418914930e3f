// The people who use the library. Only a lead adds, changes or takes out.
import { useState } from 'react';
import { roles } from '../../../shared/model/library.ts';
import type { Member } from '../../../shared/model/library.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay, useSession } from '../../app/session.ts';
import { Table } from '../../parts/blocks.tsx';
import type { Column } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ConfirmDialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { Select } from '../../parts/Select.tsx';
import { Badge } from '../../parts/Tags.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { formatDay } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { AddMember } from './AddMember.tsx';

export function Members() {
  const { library: t, shell, language } = useText();
  const { member: me } = useSession();
  const mayManage = useMay()('members.manage');
  const { data: members, error, reload } = useQuery('members.list', {});
  const setRole = useCommand('members.setRole');
  const remove = useCommand('members.remove');
  const [isAdding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Member>();

  async function takeOut({ id, name }: Member) {
    const isDone = await remove.run({ id });
    setLeaving(undefined);
    if (isDone) showToast({ message: t.memberRemoved(name) });
  }

  const columns: Column<Member>[] = [
    {
      id: 'name',
      header: t.columns.name,
      isRowHeader: true,
      render: ({ id, name }) => (
        <span className="row">
          <bdi>{name}</bdi>
          {id === me.id && <Badge>{t.you}</Badge>}
        </span>
      ),
    },
    {
      id: 'role',
      header: t.columns.role,
      render: ({ id, name, role }) =>
        mayManage && id !== me.id ? (
          <Select
            label={t.roleOf(name)}
            isLabelHidden
            value={role}
            onChange={(next) => void setRole.run({ id, role: next })}
            options={roles.map((option) => ({ id: option, label: shell.roles[option] }))}
          />
        ) : (
          shell.roles[role]
        ),
    },
    {
      id: 'since',
      header: t.columns.since,
      render: ({ addedAt }) => formatDay(language, addedAt.slice(0, 10)),
    },
  ];
  if (mayManage)
    columns.push({
      id: 'actions',
      header: t.columns.actions,
      align: 'end',
      render: (member) =>
        member.id !== me.id && (
          <Button
            tone="quiet"
            aria-label={t.removeMember(member.name)}
            onPress={() => setLeaving(member)}
          >
            {t.remove}
          </Button>
        ),
    });

  return (
    <div className="stack-wide">
      <div className="section-head">
        <p>{t.membersLead}</p>
        {mayManage && (
          <Button tone="primary" icon="plus" onPress={() => setAdding(true)}>
            {t.addMember}
          </Button>
        )}
      </div>
      <ErrorNote error={error ?? setRole.error ?? remove.error} onRetry={reload} />
      {members && (
        <Table
          caption={t.tabs.members}
          columns={columns}
          rows={members.filter(({ removedAt }) => removedAt === null)}
          rowKey={({ id }) => id}
        />
      )}
      <dl className="facts">
        {roles.map((role) => (
          <RoleMeaning key={role} name={shell.roles[role]} meaning={t.roleHelp[role]} />
        ))}
      </dl>
      {isAdding && <AddMember onClose={() => setAdding(false)} />}
      {leaving && (
        <ConfirmDialog
          title={t.removeTitle(leaving.name)}
          confirm={t.remove}
          isOpen
          isDanger
          isPending={remove.isRunning}
          onConfirm={() => void takeOut(leaving)}
          onClose={() => setLeaving(undefined)}
        >
          <p>{t.removeLead}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}

function RoleMeaning({ name, meaning }: { name: string; meaning: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{meaning}</dd>
    </>
  );
}
