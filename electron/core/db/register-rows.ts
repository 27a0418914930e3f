// The register of what left, put together from deliveries, from packages that were made before there were deliveries, and from answers.
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { AppError } from '../../../shared/contract/errors.ts';
import { SentWithout } from '../../../shared/model/deposit-register.ts';
import type {
  AgreementsBehind,
  AnswerSubject,
  DeliveryAnswer,
  RegisterEntry,
} from '../../../shared/model/deposit-register.ts';
import type { DeliveryRecord } from '../../../shared/model/delivery.ts';
import type { PackageRecord } from '../../../shared/model/package.ts';
import { readAnswers } from './delivery-answer-rows.ts';

/** The newest first. */
export function registerOf(
  sql: Database.Database,
  {
    deliveries,
    packages,
  }: { deliveries: readonly DeliveryRecord[]; packages: readonly PackageRecord[] },
): RegisterEntry[] {
  const answers = readAnswers(sql, { isBinned: false });
  const without = new Map(
    sql
      .prepare<[], { id: string; sent_without: string }>('select id, sent_without from deliveries')
      .all()
      .map((row) => [row.id, z.array(SentWithout).parse(JSON.parse(row.sent_without))]),
  );
  const delivered = deliveries.map(({ id, shape: _shape, collectionId: _id, ...rest }) => ({
    ...rest,
    about: { deliveryId: id },
    sentWithout: without.get(id) ?? [],
    answers: answersAbout(answers, { deliveryId: id }, rest.packages),
  }));
  const earlier = packages
    .filter(({ deliveryId }) => deliveryId === null)
    .map((one) => ({
      ...{ about: { packageId: one.id }, name: one.name, path: one.path, presetName: '' },
      ...{ collectionTitle: one.collectionTitle, recipient: one.recipient },
      ...{ recipientContact: one.recipientContact, madeAt: one.madeAt, madeBy: one.madeBy },
      ...{ storyCount: one.storyCount, packages: [one], sentWithout: [] },
      answers: answersAbout(answers, { packageId: one.id }, [one]),
    }));
  return [...delivered, ...earlier].toSorted((a, b) => b.madeAt.localeCompare(a.madeAt));
}

/** Those about the whole and those about a package in it. */
function answersAbout(
  answers: readonly DeliveryAnswer[],
  about: AnswerSubject,
  packages: readonly PackageRecord[],
): DeliveryAnswer[] {
  const held = new Set<string>(packages.map(({ id }) => id));
  return answers.filter((answer) =>
    'packageId' in answer.about
      ? held.has(answer.about.packageId)
      : 'deliveryId' in about && answer.about.deliveryId === about.deliveryId,
  );
}

/** @throws AppError `not-found` for what has not left */
export function requireSubject(sql: Database.Database, about: AnswerSubject): void {
  const [table, id] =
    'deliveryId' in about ? ['deliveries', about.deliveryId] : ['packages', about.packageId];
  const found = sql.prepare<[string]>(`select 1 from ${table} where id = ? and state = 'made'`);
  if (found.get(id) === undefined)
    throw new AppError('not-found', 'This is not in the list of what left.');
}

/** For each storyteller of each story, what was agreed last before it left. */
export function agreementsBehind(sql: Database.Database, about: AnswerSubject): AgreementsBehind {
  const [column, id] =
    'deliveryId' in about ? ['delivery_id', about.deliveryId] : ['id', about.packageId];
  const packed = `select ps.story_id, p.ledger_seq from packages p join package_stories ps on ps.package_id = p.id
    where p.${column} = @id and p.state = 'made'`;
  const rows = sql
    .prepare<{ id: string }, AgreementsBehind['rows'][number]>(
      `with packed as (${packed}),
       latest as (
         select max(e.seq) as seq from agreement_entries e join packed on packed.story_id = e.story_id and e.seq <= packed.ledger_seq
         where e.kind in ('participation', 'recording') group by e.story_id, e.person_id, e.kind)
       select e.kind, e.text_version as textVersion, count(distinct e.story_id) as stories,
         min(e.agreed_on) as "from", max(e.agreed_on) as "to"
       from latest join agreement_entries e on e.seq = latest.seq
       group by e.kind, e.text_version order by e.kind, e.text_version`,
    )
    .all({ id });
  const counts = sql
    .prepare<{ id: string }, { stories: number; gone: number }>(
      `with packed as (${packed})
       select count(distinct packed.story_id) as stories,
         count(distinct case when s.erased_at is not null or exists (
           select 1 from agreement_entries e where e.story_id = s.id and e.kind = 'withdrawal' and e.seq > packed.ledger_seq)
         then s.id end) as gone
       from packed join stories s on s.id = packed.story_id`,
    )
    .get({ id });
  return { storyCount: counts?.stories ?? 0, takenBackSince: counts?.gone ?? 0, rows };
}
