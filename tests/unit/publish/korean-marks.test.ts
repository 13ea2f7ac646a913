import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { markKorean, withKoreanMarked } from '../../../src/publish/korean-marks.ts';

const page = (body: string, language = 'en') =>
  `<!doctype html><html data-x lang="${language}"><head><title>문 Gate</title></head><body>${body}</body></html>`;
/** The body of an English page after marking. */
const marked = (body: string) => /<body>(.*)<\/body>/s.exec(withKoreanMarked(page(body)))![1];

test('Korean words on an English page say that they are Korean; the signs around them do not', () => {
  assert.equal(
    marked('<p>A <b>gate</b> (관문), and 김지영’s “기본 개념”.</p>'),
    '<p>A <b>gate</b> (<span lang="ko">관문</span>), and <span lang="ko">김지영</span>’s “<span lang="ko">기본 개념</span>”.</p>',
  );
});

test('words in a row are one run, and a word stays whole whatever letters it has', () => {
  assert.equal(
    marked('<a>개발자가 왜 DevOps를 알아야 할까? (DevOps Korea 글타래)</a><p>알람, 알림 · 2018년에 &amp;경보</p>'),
    '<a><span lang="ko">개발자가 왜 DevOps를 알아야 할까</span>? (DevOps Korea <span lang="ko">글타래</span>)</a>' +
      '<p><span lang="ko">알람, 알림 · 2018년에</span> &amp;<span lang="ko">경보</span></p>',
  );
});

test('what says its language already is left, and what says another within it is not', () => {
  const said = '<p><span class="a" lang="ko">관문 <b>반려</b></span> <span lang=ko>벨트</span></p>';
  assert.equal(marked(said), said);
  assert.equal(
    marked('<main lang="ko">벨트 <p lang="en">belt 벨트</p> 관문<br>반려<img alt="관문"></main>벨트'),
    '<main lang="ko">벨트 <p lang="en">belt <span lang="ko">벨트</span></p> 관문<br>반려<img alt="관문"></main><span lang="ko">벨트</span>',
  );
});

test('code, pictures, scripts, attributes and what may hold no element stay as they are', () => {
  const left =
    '<h2 id="관문" data-hreflang="ko"><code>관문</code></h2><pre>관문 <i>반려</i></pre><svg><text>관문</text><path/></svg>' +
    '<script>"관문"</script><style>/* 관문 */</style><select><option>관문</option></select><textarea>관문</textarea>' +
    '<!-- 관문 --><kbd>ㅂ</kbd><input value="관문">';
  assert.equal(marked(left), left);
  assert.match(withKoreanMarked(page('<p>관문</p>')), /<title>문 Gate<\/title>/);
  assert.equal(marked(`${left}<p>관문</p>`), `${left}<p><span lang="ko">관문</span></p>`);
});

test('marking twice is marking once, and a Korean page stays as it is', () => {
  const once = withKoreanMarked(page('<p>gate (관문)</p>'));
  assert.equal(withKoreanMarked(once), once);
  const korean = page('<p>관문 <b lang="en">벨트</b></p>', 'ko');
  assert.equal(withKoreanMarked(korean), korean);
});

test('the pages of a built site are marked where they lie', () => {
  const site = mkdtempSync(join(tmpdir(), 'korean-marks-'));
  writeFileSync(join(site, 'index.html'), page('<p>관문</p>'));
  markKorean(site);
  assert.match(readFileSync(join(site, 'index.html'), 'utf8'), /<p><span lang="ko">관문<\/span><\/p>/);
});
