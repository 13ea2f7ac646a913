import assert from 'node:assert/strict';
import test from 'node:test';
import { REPOSITORY } from '../../tools/test-sites.ts';
import { built } from './built.ts';

const pages = built('root');

test('the policy allows no inline script or style, and stands before what must obey it', () => {
  for (const { url, root, html } of pages) {
    const policy = root.querySelector('meta[http-equiv="content-security-policy" i]')?.getAttribute('content') ?? '';
    assert.match(policy, /default-src 'self'/, url);
    assert.match(policy, /object-src 'none'/, url);
    assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/, url);
    assert.ok(html.search(/content-security-policy/i) < html.search(/<(script|link|style)\b/), url);
  }
});

test('no script in the page, no style attribute, no event attribute', () => {
  for (const { url, root } of pages) {
    for (const script of root.querySelectorAll('script'))
      if (script.getAttribute('type') !== 'application/ld+json') {
        assert.ok(script.getAttribute('src'), `${url}: ${script.outerHTML.slice(0, 80)}`);
        assert.equal(script.text.trim(), '', url);
      }
    for (const element of root.querySelectorAll('*'))
      for (const name of Object.keys(element.attributes))
        assert.doesNotMatch(name, /^(style|on\w+)$/i, `${url}: <${element.rawTagName} ${name}>`);
  }
});

test('nothing is loaded from anywhere else', () => {
  for (const { url, root } of pages) {
    const loading =
      'script[src], img[src], iframe, source, video, audio, object, embed, link:not([rel="canonical"]):not([rel="alternate"])';
    for (const element of root.querySelectorAll(loading)) {
      const address = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
      assert.match(address, /^\/(?!\/)/, `${url}: ${element.outerHTML.slice(0, 120)}`);
    }
  }
});

test('links out of the site are http and keep the opener to themselves', () => {
  for (const { url, root } of pages)
    for (const link of root.querySelectorAll('a[href]')) {
      const href = link.getAttribute('href')!;
      if (/^(\/|#)/.test(href)) continue;
      assert.match(href, /^https?:\/\//, `${url}: ${href}`);
      if (href !== REPOSITORY) assert.match(link.getAttribute('rel') ?? '', /noopener/, `${url}: ${href}`);
    }
});
