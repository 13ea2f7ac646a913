/**
 * Loads the fonts before text asks for them, as over http a preload does. Text that asked for a font inside a style, and
 * named it behind monospace, stays in Chromium 156 as it was first drawn: Hangul as boxes, where the system has no font
 * for it.
 */
for (const font of document.fonts) font.load().catch(() => {});
