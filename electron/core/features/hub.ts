// The view of a library that gathers those of others: how far the stories of each organisation are.
import { statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Hub, HubRow } from '../../../shared/model/handover.ts';
import type { OrganisationId, StoryId } from '../../../shared/model/ids.ts';
import { isAgreed, summariseAccess } from '../../../shared/rules/access.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import { allStoryFacts } from '../db/access-facts.ts';
import { freePath } from '../free-path.ts';
import { writeBeside } from '../write-beside.ts';
import { hubTable } from '../handover/hub-table.ts';
import { readSetting } from '../db/settings.ts';

interface Facts {
  id: StoryId;
  organisationId: OrganisationId | null;
  isRecorded: 0 | 1;
  isTranscribed: 0 | 1;
}

function storiesBy(sql: Database.Database): Map<OrganisationId | null, Facts[]> {
  const recorded = new Set(
    sql
      .prepare<[], string>(
        "select distinct story_id from recordings where state = 'ready' and binned_at is null and purpose = 'interview' and story_id is not null",
      )
      .pluck()
      .all(),
  );
  const transcribed = new Set(
    sql
      .prepare<[], string>(
        "select distinct story_id from transcripts where state in ('checked', 'approved') and binned_at is null and of_id is null",
      )
      .pluck()
      .all(),
  );
  const found = new Map<OrganisationId | null, Facts[]>();
  for (const { id, organisationId } of sql
    .prepare<[], { id: StoryId; organisationId: OrganisationId | null }>(
      `select s.id, o.organisation_id as organisationId from stories s left join story_origins o on o.story_id = s.id
       where s.binned_at is null and s.erased_at is null`,
    )
    .all()) {
    const list = found.get(organisationId) ?? [];
    found.set(organisationId, list);
    list.push({
      ...{ id, organisationId },
      isRecorded: recorded.has(id) ? 1 : 0,
      isTranscribed: transcribed.has(id) ? 1 : 0,
    });
  }
  return found;
}

function targetOf(sql: Database.Database): number | null {
  return (
    sql
      .prepare<[], number>(
        "select number from targets where kind = 'stories' and removed_at is null order by position limit 1",
      )
      .pluck()
      .get() ?? null
  );
}

function rowsOf(context: LibraryContext): HubRow[] {
  const { sql } = context.library.db;
  const facts = allStoryFacts(sql);
  const today = context.today();
  const byOrganisation = storiesBy(sql);
  const organisations = sql
    .prepare<
      [],
      Pick<HubRow, 'organisationId' | 'name' | 'lastReceivedAt' | 'openQuestions' | 'target'>
    >(
      `select o.id as organisationId, o.name,
         (select max(received_at) from intakes where organisation_id = o.id and undone_at is null) as lastReceivedAt,
         (select count(*) from intake_questions q join intakes i on i.id = q.intake_id
          left join alike_people a on a.question_id = q.id
          where i.organisation_id = o.id and q.decision is null
            and (q.kind <> 'person' or a.person_id <> a.other_id)) as openQuestions,
         (select stories from organisation_targets where organisation_id = o.id) as target
       from organisations o where o.id not in (select organisation_id from joined_organisations) order by o.name, o.id`,
    )
    .all();
  const own = {
    ...{ organisationId: null, name: readSetting(sql, 'organisation') ?? '' },
    ...{ lastReceivedAt: null, openQuestions: 0, target: targetOf(sql) },
  };
  return [own, ...organisations].map((row) => {
    const stories = byOrganisation.get(row.organisationId) ?? [];
    const count = (is: (story: Facts) => boolean) => stories.filter(is).length;
    return {
      ...row,
      stories: stories.length,
      recorded: count(({ isRecorded }) => isRecorded === 1),
      transcribed: count(({ isTranscribed }) => isTranscribed === 1),
      agreed: count(({ id }) => {
        const known = facts.get(id);
        return known !== undefined && isAgreed(known);
      }),
      closed: count(({ id }) => {
        const known = facts.get(id);
        const state = known && summariseAccess({ facts: known, today }).state;
        return state === 'closed' || state === 'withdrawn';
      }),
    };
  });
}

export const hub: Handlers<'hub'> = {
  get(_, context): Hub {
    return { rows: rowsOf(context) };
  },
  saveTable({ folder }, context) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      throw new AppError('not-found', 'This folder is not there. Please choose another folder.', {
        folder,
      });
    const path = freePath(folder, `organisations-${context.today()}`, '.csv');
    const table = hubTable(rowsOf(context));
    context.library.db.write({ action: 'hub.saveTable', subject: '' }, () =>
      writeBeside(path, table),
    );
    return { path };
  },
};
