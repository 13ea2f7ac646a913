/** The languages that a fence may name. */
export const CODE_LANGUAGES = [
  'bash',
  'console',
  'css',
  'diff',
  'dockerfile',
  'go',
  'html',
  'ini',
  'java',
  'js',
  'json',
  'log',
  'make',
  'makefile',
  'markdown',
  'md',
  'mdx',
  'python',
  'sh',
  'sql',
  'text',
  'toml',
  'ts',
  'xml',
  'yaml',
  'yml',
] as const;

/** Languages whose text is left in one colour. */
const PLAIN = new Set(['text', 'log']);

/** Whether a block of that language is coloured. */
export const isColoured = (language: string): boolean => !PLAIN.has(language);
