// When what a page shows is read again.
import { expect, test } from 'vitest';
import { createFreshness } from '../../../renderer/api/freshness.ts';
import type { ConnectionState } from '../../../renderer/api/port-client.ts';
import { topicsOf } from '../../../renderer/api/topics-of.ts';
import { topics } from '../../../shared/contract/events.ts';
import type { AnyEvent } from '../../../shared/contract/events.ts';
import { methods } from '../../../shared/contract/methods.ts';
import type { MethodName } from '../../../shared/contract/methods.ts';

function source() {
  let state: ConnectionState = 'ready';
  let tell: (event: AnyEvent) => void = () => {};
  let connectionChanged: () => void = () => {};
  const freshness = createFreshness({
    connection: () => state,
    onConnection: (listener) => {
      connectionChanged = listener;
      return () => {};
    },
    onEvent: (listener) => {
      tell = listener;
      return () => {};
    },
  });
  return {
    version: (method: MethodName) => freshness.version(topicsOf(method)),
    tell: (event: AnyEvent) => tell(event),
    enter(next: ConnectionState) {
      state = next;
      connectionChanged();
    },
  };
}

test('news of people makes the stories that show them stale, and not the backups', () => {
  const { version, tell } = source();
  const before = { stories: version('stories.list'), backups: version('backups.list') };
  tell({ event: 'changed', payload: { topics: ['people'] } });
  expect(version('stories.list')).not.toBe(before.stories);
  expect(version('backups.list')).toBe(before.backups);
});

test('a library that is opened or locked makes everything stale', () => {
  const { version, tell } = source();
  const before = version('backups.list');
  const payload = {
    state: 'locked',
    folder: '/',
    organisation: null,
    member: null,
    warnings: [],
    contact: '',
    archive: '',
    autoLockMinutes: 0,
  } as const;
  tell({ event: 'library-state-changed', payload: { ...payload, warnings: [] } });
  expect(version('backups.list')).not.toBe(before);
});

test('a new core makes everything stale, a lost one nothing', () => {
  const { version, enter } = source();
  const before = version('stories.list');
  enter('lost');
  expect(version('stories.list')).toBe(before);
  enter('ready');
  expect(version('stories.list')).not.toBe(before);
});

test('each noun with news of its own reads again when there are some', () => {
  for (const name of Object.keys(methods) as MethodName[]) {
    const noun = name.slice(0, name.indexOf('.'));
    const own = topics.find((topic) => topic === noun);
    if (own !== undefined) expect(topicsOf(name), name).toContain(own);
  }
});
