/**
 * Copies the code block it stands in and says so. A block of commands with their output (attribute `commands`) gives
 * only the commands, without their prompts. The words come from the nearest [data-copied].
 */
class CodeCopy extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    const text = this.closest('.code')?.querySelector('.code-text');
    const words = this.closest<HTMLElement>('[data-copied]')?.dataset;
    if (!button || !text || !words) return;
    const label = button.textContent;
    let timer = 0;
    button.addEventListener('click', async () => {
      const whole = (text.textContent ?? '').trimEnd();
      const commands = this.hasAttribute('commands') ? commandsOf(whole) : '';
      let said = words.copied;
      try {
        await navigator.clipboard.writeText(commands || whole);
      } catch {
        said = words.copyFailed;
      }
      button.textContent = said ?? '';
      announce(said ?? '');
      clearTimeout(timer);
      timer = window.setTimeout(() => (button.textContent = label), 2000);
    });
  }
}

/** "$ npm ci\nadded 3" → "npm ci". A command that ends with a backslash goes on in the next line. */
function commandsOf(text: string): string {
  const commands: string[] = [];
  let going = false;
  for (const line of text.split('\n')) {
    if (!going && !line.startsWith('$ ')) continue;
    commands.push(going ? line : line.slice(2));
    going = line.endsWith('\\');
  }
  return commands.join('\n');
}

let live: HTMLElement | undefined;

/** Tells screen readers: a change of a button's own text is not announced everywhere. */
function announce(text: string) {
  const region = (live ??= document.body.appendChild(
    Object.assign(document.createElement('p'), { className: 'unseen', role: 'status' }),
  ));
  region.textContent = '';
  requestAnimationFrame(() => (region.textContent = text));
}

customElements.define('code-copy', CodeCopy);
export type { CodeCopy };
