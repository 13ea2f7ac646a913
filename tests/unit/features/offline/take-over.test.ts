import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import { PACE, urgeOn } from '../../../../src/features/offline/take-over.ts';

test('a new worker that waits is asked until it has taken over, and no other is', async (t) => {
  mock.timers.enable({ apis: ['setInterval'] });
  t.after(() => mock.timers.reset());
  const asked: object[] = [];
  const registration: { waiting: unknown } = { waiting: null };
  urgeOn({ ready: Promise.resolve(registration) } as unknown as ServiceWorkerContainer);
  await Promise.resolve();
  mock.timers.tick(10 * PACE);
  assert.equal(asked.length, 0);
  registration.waiting = {
    postMessage(wish: object) {
      if (asked.push(wish) === 3) registration.waiting = null;
    },
  };
  for (let n = 0; n < 10; n++) mock.timers.tick(PACE);
  assert.deepEqual(
    asked,
    Array.from({ length: 3 }, () => ({ do: 'take over' })),
  );
});

test('where the reader blocks what sites keep nothing happens', async () => {
  urgeOn({ ready: Promise.reject(new Error('blocked')) } as unknown as ServiceWorkerContainer);
  await new Promise((done) => setImmediate(done));
});
