import { ERRORS, type Path } from '../model/address.ts';
import { idsOf, type Content } from './source.ts';

/** The paths of pages that the site draws itself, most of them from records: they can be linked to, and nobody writes them. */
export const drawnPaths = (content: Content): Path[] => [
  '/search/',
  ...(idsOf(content, 'roles') ?? []).map((id) => `/map/${id}/`),
  ERRORS,
  ...(idsOf(content, 'rules') ?? []).map((id) => `${ERRORS}${id}/`),
];
