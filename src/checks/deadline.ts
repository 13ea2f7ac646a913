import { createContext, Script } from 'node:vm';

const context = createContext({ work: undefined as unknown });
const script = new Script('work()');

/**
 * The result of a piece of work, or undefined where it takes longer than it may: then it is stopped where it stands. It
 * must leave nothing half done that somebody uses later. Whatever it throws is thrown.
 *
 * @param most In milliseconds.
 */
export function within<Value>(most: number, work: () => Value): { value: Value } | undefined {
  context.work = work;
  try {
    return { value: script.runInContext(context, { timeout: most }) as Value };
  } catch (error) {
    if ((error as { code?: unknown } | undefined)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined;
    throw error;
  } finally {
    context.work = undefined;
  }
}
