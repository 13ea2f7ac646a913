import Belt from '../features/belt/Belt.astro';
import Gates from '../features/belt/Gates.astro';
import Journey from '../features/belt/Journey.astro';
import Log from '../features/belt/Log.astro';
import StageFacts from '../features/belt/StageFacts.astro';
import Stages from '../features/belt/Stages.astro';
import Glossary from '../features/glossary/Glossary.astro';
import Term from '../features/glossary/Term.astro';
import Questions from '../features/questions/Questions.astro';
import Roles from '../features/role-map/Roles.astro';
import Cite from '../features/sources/Cite.astro';
import type { PartName } from '../model/parts.ts';
import Compare from '../ui/Compare.astro';
import Note from '../ui/Note.astro';
import Side from '../ui/Side.astro';
import Steps from '../ui/Steps.astro';
import Ways from '../ui/Ways.astro';
import Link from './_Link.astro';

/** The components behind the parts that model/parts.ts names. */
const parts = {
  Belt,
  Cite,
  Compare,
  Gates,
  Glossary,
  Journey,
  Log,
  Note,
  Questions,
  Roles,
  Side,
  StageFacts,
  Stages,
  Steps,
  Term,
  Ways,
} satisfies Record<PartName, unknown>;

/** What MDX renders with: the parts, and our own links. prose/dialect.ts lists the elements that are overridden here. */
export const components = { ...parts, a: Link };
