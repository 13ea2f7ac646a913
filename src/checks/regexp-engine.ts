import { setFlagsFromString } from 'node:v8';

/**
 * Has every regular expression compiled when it is first run. The thousands of patterns in records are each tried on two
 * lines; the engine would interpret them for the first and compile them for the second, which takes three times as long.
 */
export const compileAtOnce = (): void => setFlagsFromString('--no-regexp-tier-up');
