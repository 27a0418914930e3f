// Who did what, when; and the proof that nothing of it was changed or taken away.
import type { HistoryEntry } from '../../../shared/model/library.ts';
import type { Handlers } from '../context.ts';
import { verifyHistory } from '../db/history-chain.ts';

export const history: Handlers<'history'> = {
  list({ before, limit }, { library }) {
    return library.db.sql
      .prepare<[number, number], HistoryEntry>(
        `select seq, at, member_name as memberName, action, subject, detail
         from history where seq < ? order by seq desc limit ?`,
      )
      .all(before ?? Number.MAX_SAFE_INTEGER, limit);
  },
  verify: (_input, { library }) => verifyHistory(library.db.sql),
};
