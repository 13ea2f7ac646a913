/**
 * The parts that a page may use, by name: the one list that the build, the checks and the contributor's guide share.
 * Props are plain strings. A part with `inside` holds Markdown between its tags.
 */

/** What a prop's value must be: an id of that kind of record, one of the listed words, a number in digits, or free text. */
export type PropKind = 'term' | 'source' | 'stage' | 'rejection' | 'number' | 'text' | readonly string[];

export interface Part {
  props: Record<string, PropKind>;
  required: readonly string[];
  inside: boolean;
  /** Whether a part without anything inside may stand on a page again, with the same values. */
  again?: boolean;
  /** Whether it stands within a sentence. Others take a line of their own. */
  inline?: boolean;
  /** Whether it is drawn as a link, which may hold no other one. */
  leads?: boolean;
  /**
   * The places that it draws, which a link may name and a heading must not take. "gate-{rejections}" is one for each record
   * of data/rejections.yml.
   */
  anchors?: readonly string[];
}

export const PARTS = {
  /** A word of the glossary with its definition at hand. */
  Term: {
    props: { id: 'term' },
    required: ['id'],
    inside: true,
    inline: true,
    leads: true,
    anchors: ['tip-{glossary}'],
  },
  /** A number that leads to the source in the page's list. */
  Cite: { props: { id: 'source' }, required: ['id'], inside: false, again: true, inline: true, leads: true },
  /** The belt, drawn, with one stage lit. */
  Belt: { props: { at: 'stage' }, required: ['at'], inside: false },
  /** What goes into a stage, what comes out, who works there. */
  StageFacts: { props: { stage: 'stage' }, required: ['stage'], inside: false },
  /** The gates of a stage, from the records. */
  Gates: {
    props: { stage: 'stage' },
    required: ['stage'],
    inside: false,
    anchors: ['gate-{rejections}', 'gate-name-{rejections}'],
  },
  /** The roles that work at a stage. */
  Roles: { props: { stage: 'stage' }, required: ['stage'], inside: false },
  /** The ten stages with their questions. */
  Stages: { props: {}, required: [], inside: false },
  /** The six questions. */
  Questions: { props: {}, required: [], inside: false },
  /** One log of a rejection; no counts from 1. */
  Log: { props: { of: 'rejection', no: 'number' }, required: ['of'], inside: false },
  /** The dictionary of rejections, by stage. */
  Rejections: { props: {}, required: [], inside: false, anchors: ['stage-{stages}'] },
  /** A field for a pasted log. */
  LogFinder: { props: {}, required: [], inside: false, anchors: ['pasted-log', 'log-privacy'] },
  /** The twenty items of the self-check. */
  SelfCheck: { props: {}, required: [], inside: false },
  /** The form that turns answers to the six questions into a page of the reader's own. */
  BeltGuide: {
    props: {},
    required: [],
    inside: false,
    anchors: ['guide-team', 'guide-{questions}', 'guide-unknown'],
  },
  /** Ways through the guide. */
  Routes: { props: {}, required: [], inside: false, anchors: ['route-{routes}'] },
  /** Meetings of the past, and the way to a calendar. */
  Events: { props: {}, required: [], inside: false },
  /** The map of roles and products. */
  RoleMap: { props: {}, required: [], inside: false, anchors: ['map-query', 'map-hint', 'map-{stages}'] },
  /** A commit that travels the belt and is sent back: the picture of the home page. */
  Journey: { props: {}, required: [], inside: false, anchors: ['journey-good', 'journey-{rejections}'] },
  /** The whole glossary. */
  Glossary: { props: {}, required: [], inside: false, anchors: ['{glossary}'] },
  /** Every page with how its English text stands to the Korean one. */
  Translations: { props: {}, required: [], inside: false },
  /** What is stored in this browser, with the buttons to store and to remove it. */
  OfflineStore: { props: {}, required: [], inside: false },
  /** The zips and books of this version. */
  Downloads: { props: {}, required: [], inside: false },
  /** Ways into the site. */
  Ways: { props: {}, required: [], inside: true },
  Note: {
    props: { kind: ['note', 'tip', 'caution', 'try'], title: 'text' },
    required: ['kind', 'title'],
    inside: true,
  },
  Compare: { props: {}, required: [], inside: true },
  Side: { props: { tone: ['good', 'bad'], title: 'text' }, required: ['tone', 'title'], inside: true },
  Steps: { props: {}, required: [], inside: true },
} as const satisfies Record<string, Part>;

export type PartName = keyof typeof PARTS;

/** The elements of HTML that a page may use beside Markdown. */
export const ELEMENTS = {
  /** A key to press. */
  kbd: { props: {}, required: [], inside: true, inline: true },
  sub: { props: {}, required: [], inside: true, inline: true },
  sup: { props: {}, required: [], inside: true, inline: true },
  br: { props: {}, required: [], inside: false, again: true, inline: true },
} as const satisfies Record<string, Part>;

/** The places of every page: its frame, and the lists below its text. */
export const FRAME_ANCHORS = [
  ...['main', 'sidebar', 'contents-name', 'sources-name', 'related-name', 'routes-name'],
  'source-{sources}',
] as const;
