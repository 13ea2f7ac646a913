import BeltGuide from '../features/belt-guide/BeltGuide.astro';
import Belt from '../features/belt/Belt.astro';
import Gates from '../features/belt/Gates.astro';
import Journey from '../features/belt/Journey.astro';
import StageFacts from '../features/belt/StageFacts.astro';
import Stages from '../features/belt/Stages.astro';
import Events from '../features/events/Events.astro';
import Glossary from '../features/glossary/Glossary.astro';
import Term from '../features/glossary/Term.astro';
import LogFinder from '../features/log-finder/LogFinder.astro';
import Downloads from '../features/offline/Downloads.astro';
import OfflineStore from '../features/offline/OfflineStore.astro';
import Questions from '../features/questions/Questions.astro';
import Log from '../features/rejection/Log.astro';
import Rejections from '../features/rejection/Rejections.astro';
import RoleMap from '../features/role-map/RoleMap.astro';
import Roles from '../features/role-map/Roles.astro';
import Routes from '../features/routes/Routes.astro';
import SelfCheck from '../features/self-check/SelfCheck.astro';
import Cite from '../features/sources/Cite.astro';
import Translations from '../features/translations/Translations.astro';
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
  BeltGuide,
  Cite,
  Compare,
  Downloads,
  Events,
  Gates,
  Glossary,
  Journey,
  Log,
  LogFinder,
  Note,
  OfflineStore,
  Questions,
  Rejections,
  RoleMap,
  Roles,
  Routes,
  SelfCheck,
  Side,
  StageFacts,
  Stages,
  Steps,
  Term,
  Translations,
  Ways,
} satisfies Record<PartName, unknown>;

/** What MDX renders with: the parts, and our own links. prose/processor.ts lists the elements that are overridden here. */
export const components = { ...parts, a: Link };
