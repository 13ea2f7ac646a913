import type { Element } from 'hast';
import type { Wording } from '../../model/wording.ts';
import { element } from './element.ts';
import { INK } from './ink.ts';

/** In millimetres of A4, from its upper left corner. */
const WIDTH = 210;
const HEIGHT = 297;
const BELT = { y: 203, thick: 19 };
const STAGES = 10;
const STEP = 23;
/** The stage under the parcel, counted from 0. */
const HERE = 4;

/** The first page: name, question and edition over the belt with its parcel. The drawing runs over both edges. */
export function cover({ site }: Wording, edition?: string): Element {
  return element(
    'section',
    { className: ['cover'], id: '_cover' },
    drawing(),
    element('h1', { className: ['cover-name'] }, site.name),
    element('p', { className: ['cover-question'] }, site.tagline),
    edition ? element('p', { className: ['cover-edition'] }, edition) : undefined,
  );
}

/** A shape with its measures. */
const shape = (tagName: string, measures: Record<string, string | number>) =>
  element(tagName, Object.fromEntries(Object.entries(measures).map(([name, value]) => [name, String(value)])));

function drawing(): Element {
  const middle = BELT.y + BELT.thick / 2;
  const x = (stage: number) => WIDTH / 2 + (stage - HERE) * STEP - STEP / 2;
  const wheels = Array.from({ length: STAGES }, (_, stage) => {
    const [fill, rim] =
      stage < HERE ? [INK.done, INK.done] : stage === HERE ? [INK.here, INK.glow] : [INK.wheel, INK.rim];
    return shape('circle', {
      cx: x(stage),
      cy: middle,
      r: stage === HERE ? 5 : 4.2,
      fill,
      stroke: rim,
      strokeWidth: 1.4,
    });
  });
  const seams = Array.from({ length: 42 }, (_, at) => `M${2.5 + at * 5} ${BELT.y}v${BELT.thick}`).join('');
  const [wide, high] = [46, 40];
  const left = x(HERE) - wide / 2;
  const top = BELT.y - high;
  return element(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, ariaHidden: 'true', preserveAspectRatio: 'xMidYMid slice' },
    shape('rect', { x: -10, y: BELT.y, width: WIDTH + 20, height: BELT.thick, fill: INK.rubber }),
    shape('path', { d: seams, stroke: INK.seam, strokeWidth: 0.5 }),
    shape('rect', { x: left, y: top, width: wide, height: high, rx: 2.4, fill: INK.parcel }),
    shape('rect', { x: left, y: top + high - 7, width: wide, height: 7, rx: 2.4, fill: '#7c3107' }),
    shape('rect', { x: left + wide / 2 - 3.5, y: top, width: 7, height: high, fill: INK.tape }),
    ...wheels,
  );
}
