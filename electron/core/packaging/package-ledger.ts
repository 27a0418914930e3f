// The rows of packages that have left. They are written by the delivery that holds them: see delivery-ledger.ts.
import type Database from 'better-sqlite3';
import type {
  CollectionId,
  DeliveryId,
  ExhibitionId,
  PackageId,
  TrailId,
} from '../../../shared/model/ids.ts';
import type { PackageForm, PackageRecord } from '../../../shared/model/package.ts';

interface Row {
  id: PackageId;
  delivery_id: DeliveryId | null;
  kind: PackageRecord['kind'];
  collection_id: CollectionId | null;
  exhibition_id: ExhibitionId | null;
  trail_id: TrailId | null;
  collection_title: string;
  name: string;
  path: string;
  form: PackageForm;
  use: PackageRecord['use'];
  made_at: string;
  made_by: string;
  recipient: string;
  recipient_contact: string;
  web_address: string;
  replaced_name: string | null;
  payload_oxum: string;
  fingerprint: string;
  story_count: number;
}

/** Packages that have left, the newest first. */
export function listPackages(sql: Database.Database, id?: PackageId): PackageRecord[] {
  return sql
    .prepare<[string | null, string | null], Row>(
      `select id, kind, delivery_id, collection_id, exhibition_id, trail_id, collection_title, name, path, form, use, made_at, made_by, payload_oxum, fingerprint, recipient, recipient_contact, web_address,
         (select former.name from packages former where former.id = packages.replaces) as replaced_name,
         (select count(*) from package_stories where package_id = packages.id) as story_count
       from packages where state = 'made' and (? is null or id = ?) order by made_at desc, id desc`,
    )
    .all(id ?? null, id ?? null)
    .map((row) => ({
      id: row.id,
      deliveryId: row.delivery_id,
      kind: row.kind,
      collectionId: row.collection_id,
      exhibitionId: row.exhibition_id,
      trailId: row.trail_id,
      collectionTitle: row.collection_title,
      name: row.name,
      path: row.path,
      form: row.form,
      use: row.use,
      madeAt: row.made_at,
      madeBy: row.made_by,
      recipient: row.recipient,
      recipientContact: row.recipient_contact,
      webAddress: row.web_address,
      replaces: row.replaced_name,
      storyCount: row.story_count,
      payloadOxum: row.payload_oxum,
      fingerprint: row.fingerprint,
    }));
}
