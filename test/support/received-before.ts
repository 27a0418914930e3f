// A story that came in with a package, for tests of who is told of it.
import type { IntakeId, StoryId } from '../../shared/model/ids.ts';
import type { TestLibrary } from './make-core.ts';

/** A story that came in with a package, and was closed here since. */
export function receivedBefore(library: TestLibrary, storyId: StoryId): IntakeId {
  const id = library.newId() as IntakeId;
  library.opened().db.write({ action: 'test.insert', subject: id }, (sql) => {
    sql
      .prepare(
        `insert into intakes (id, kind, name, package_id, fingerprint, signature, received_at, received_by, is_whole, report)
         values (?, 'package', 'a package', '', 'f', 'none', '2026-01-01T00:00:00.000Z', 'Lea Example', 1, '{}')`,
      )
      .run(id);
    sql
      .prepare("insert into intake_stories values (?, 0, ?, 'xx-0001', 'Canary received', 'added')")
      .run(id, storyId);
    sql
      .prepare(
        "insert into intake_stories values (?, 1, null, 'xx-0002', 'Canary refused', 'refused')",
      )
      .run(id);
  });
  return id;
}
