// Who is signed in to the open library, for everything inside the shell.
import { createContext, use } from 'react';
import type { LibraryStatus, Role } from '../../shared/model/library.ts';
import { roleMay } from '../../shared/rules/permissions.ts';
import type { Ability } from '../../shared/rules/permissions.ts';

export interface Session {
  status: LibraryStatus;
  member: { id: string; name: string; role: Role };
}

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession needs an open library around it.');
  return session;
}

/** `const may = useMay(); may('packages.make')`: hides what the core would refuse. */
export function useMay(): (ability: Ability) => boolean {
  const { role } = useSession().member;
  return (ability) => roleMay(role, ability);
}
