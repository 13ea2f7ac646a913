import { parse } from 'yaml';

type Fields = Record<string, unknown>;

/** What each kind of field may have. Source: docs.github.com, "Syntax for GitHub's form schema". */
const ATTRIBUTES: Record<string, { required: string[]; allowed: string[] }> = {
  markdown: { required: ['value'], allowed: [] },
  input: { required: ['label'], allowed: ['description', 'placeholder', 'value'] },
  textarea: { required: ['label'], allowed: ['description', 'placeholder', 'value', 'render'] },
  dropdown: { required: ['label', 'options'], allowed: ['description', 'multiple', 'default'] },
  checkboxes: { required: ['label', 'options'], allowed: ['description'] },
};
const REQUIRED = ['name', 'description', 'body'];
const ALLOWED = ['title', 'labels', 'assignees', 'projects', 'type'];

/** The ids of a form's fields: what an address may fill in, besides "title". */
export const fieldsOf = (text: string): string[] =>
  (parse(text) as { body: Fields[] }).body.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));

/** Why GitHub would not show an issue form, or a reader of one language not understand it. */
export function formFaults(text: string): string[] {
  const form = parse(text) as Fields;
  const faults: string[] = [];
  for (const key of REQUIRED) if (isEmpty(form[key])) faults.push(`${key} is missing`);
  for (const key of Object.keys(form)) if (![...REQUIRED, ...ALLOWED].includes(key)) faults.push(`${key} is unknown`);
  for (const key of ['name', 'description']) if (!inBoth(form[key])) faults.push(`${key} is in one language only`);

  const body = Array.isArray(form.body) ? (form.body as Fields[]) : [];
  if (body.length && body.every(({ type }) => type === 'markdown')) faults.push('body asks nothing');
  const seen = new Set<unknown>();
  for (const [at, { type, id, attributes = {}, validations = {}, ...rest }] of body.entries()) {
    const fault = (what: string) => faults.push(`field ${at + 1}: ${what}`);
    const known = ATTRIBUTES[String(type)];
    if (!known) {
      fault(`type ${String(type)} is unknown`);
      continue;
    }
    const given = attributes as Fields;
    for (const key of Object.keys(rest)) fault(`${key} is unknown`);
    for (const key of known.required) if (isEmpty(given[key])) fault(`attributes.${key} is missing`);
    for (const key of Object.keys(given))
      if (![...known.required, ...known.allowed].includes(key)) fault(`attributes.${key} is unknown`);
    if (type === 'markdown') continue;
    if (typeof id !== 'string' || !/^[\w-]+$/.test(id))
      fault('id is missing, or holds more than letters, digits, - and _');
    for (const unique of [id, given.label]) {
      if (seen.has(unique)) fault(`${String(unique)} stands twice`);
      seen.add(unique);
    }
    for (const [key, value] of Object.entries(validations as Fields))
      if (key !== 'required' || typeof value !== 'boolean') fault(`validations.${key} is not true or false`);
    if (given.label && !inBoth(given.label)) fault('label is in one language only');
    const options = Array.isArray(given.options) ? (given.options as unknown[]) : [];
    const words = type === 'checkboxes' ? options.map((each) => (each as Fields).label) : options;
    if (words.some((word) => typeof word !== 'string')) fault('an option is no text');
    if (new Set(words).size < words.length) fault('an option stands twice');
  }
  return faults;
}

const isEmpty = (value: unknown) => !value || (Array.isArray(value) && value.length === 0);
const inBoth = (text: unknown) => /\p{sc=Hangul}.* · .*[A-Za-z]/su.test(String(text));
