import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import { GRACE, urgeOn } from '../../../../src/features/offline/take-over.ts';

/** A registration in which a new worker waits until it has been asked a number of times. */
class Registration extends EventTarget {
  asked = 0;
  waiting: unknown = null;
  installing: EventTarget | null = null;

  install() {
    const worker = (this.installing = new EventTarget());
    this.dispatchEvent(new Event('updatefound'));
    return {
      installed: (patience: number) => {
        this.waiting = {
          postMessage: (wish: unknown) => {
            assert.deepEqual(wish, { do: 'take over' });
            if (++this.asked === patience) this.waiting = null;
          },
        };
        worker.dispatchEvent(new Event('statechange'));
      },
      active: () => {
        this.waiting = null;
        worker.dispatchEvent(new Event('statechange'));
      },
    };
  }
}

const urged = async (registration: Registration | undefined) =>
  urgeOn({ getRegistration: () => Promise.resolve(registration) } as unknown as ServiceWorkerContainer, '/sw.js');

test('a new worker that takes over by itself is not asked to', async (t) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  t.after(() => mock.timers.reset());
  const registration = new Registration();
  await urged(registration);
  const worker = registration.install();
  worker.installed(1);
  worker.active();
  mock.timers.tick(10 * GRACE);
  assert.equal(registration.asked, 0);
});

test('a new worker that is left waiting is asked until it has taken over', async (t) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  t.after(() => mock.timers.reset());
  const registration = new Registration();
  await urged(registration);
  registration.install().installed(3);
  mock.timers.tick(GRACE - 1);
  assert.equal(registration.asked, 0);
  for (let n = 0; n < 10; n++) mock.timers.tick(GRACE);
  assert.equal(registration.asked, 3);
});

test('one that waits since an earlier visit is asked at once', async (t) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  t.after(() => mock.timers.reset());
  const registration = new Registration();
  registration.install().installed(1);
  await urged(registration);
  assert.equal(registration.asked, 1);
});

test('without a worker, and where the browser blocks them, there is nothing to do', async () => {
  await urged(undefined);
  await urgeOn(
    { getRegistration: () => Promise.reject(new Error('blocked')) } as unknown as ServiceWorkerContainer,
    '/sw.js',
  );
});
