import type { PagePatch, PreviewBlock, PreviewRun } from '../protocol/preview';
import { firstThat, lineAtTop, topOfLine, type LinePlace } from './linePlaces';
import { parse, patchElement } from './patchElement';

interface Block {
  readonly element: HTMLElement;
  line: number;
  endLine: number;
}

/** The page on the screen: one element for each block of the note. */
export class Page {
  readonly #head: HTMLElement;
  readonly #root: HTMLElement;
  #blocks: readonly Block[] = [];
  #revision = 0;

  /** `root` holds the blocks, and nothing else. */
  constructor(head: HTMLElement, root: HTMLElement) {
    this.#head = head;
    this.#root = root;
  }

  /** Makes the page the one that `patch` tells of. Gives the elements that changed; `undefined` when it does not fit. */
  apply(patch: PagePatch): readonly HTMLElement[] | undefined {
    const isWhole = patch.base === 0;
    if (!isWhole && patch.base !== this.#revision) return undefined;
    this.#revision = patch.revision;
    const changed: HTMLElement[] = [];
    if (typeof patch.head === 'string') {
      patchElement(this.#head, patch.head);
      this.#head.hidden = patch.head === '';
      changed.push(this.#head);
    }
    if (isWhole) this.#root.replaceChildren();
    this.#blocks = this.#arrange(patch.runs, { before: isWhole ? [] : this.#blocks, changed });
    this.#hideRepeatedTitle();
    return changed;
  }

  /** Where a line of the source stands on the page, in CSS pixels from its top. */
  topOf(line: number): number {
    const index = firstThat(this.#blocks.length, (at) => this.#blocks[at]!.line > line) - 1;
    if (index < 0) return 0;
    return topOfLine(this.#placesIn(index), line);
  }

  /** The line of the source that stands `top` CSS pixels below the top of the page. */
  lineAt(top: number): number {
    const index = firstThat(this.#blocks.length, (at) => topOfElement(this.#blocks[at]!.element) > top) - 1;
    if (index < 0) return 0;
    return lineAtTop(this.#placesIn(index), top);
  }

  /** The line of the source that an element of the page was made from; `undefined` when it is none of the note's. */
  lineOf(element: Element): number | undefined {
    const block = this.#blocks.find((one) => one.element.contains(element));
    if (!block) return undefined;
    const inner = element.closest<HTMLElement>('[data-line]');
    return block.line + (inner && block.element.contains(inner) ? Number(inner.dataset['line']) : 0);
  }

  /** A note whose text begins with its own title is read with one. */
  #hideRepeatedTitle(): void {
    const [first] = this.#blocks;
    const heading = first?.element.firstElementChild;
    const title = this.#head.querySelector('.note-title')?.textContent?.trim();
    for (const other of this.#root.querySelectorAll('h1.repeats-title'))
      other.classList.remove('repeats-title');
    const isRepeated = heading?.matches('h1') === true && heading.textContent?.trim() === title;
    if (isRepeated) heading.classList.add('repeats-title');
  }

  /** Puts the blocks of `runs` in their place; elements of blocks that are gone become those that came there. */
  #arrange(
    runs: readonly PreviewRun[],
    { before, changed }: { readonly before: readonly Block[]; readonly changed: HTMLElement[] },
  ): readonly Block[] {
    const blocks: Block[] = [];
    let next = 0;
    for (const [index, run] of runs.entries()) {
      if (run.kind === 'kept') {
        for (const block of before.slice(next, run.from)) block.element.remove();
        for (const block of before.slice(run.from, run.from + run.count)) {
          block.line += run.shift;
          block.endLine += run.shift;
          blocks.push(block);
        }
        next = run.from + run.count;
        continue;
      }
      const following = runs[index + 1];
      const end = following?.kind === 'kept' ? following.from : before.length;
      this.#fill(run.blocks, {
        free: before.slice(next, end),
        behind: before[end]?.element ?? null,
        blocks,
        changed,
      });
      next = end;
    }
    for (const block of before.slice(next)) block.element.remove();
    return blocks;
  }

  #fill(
    wanted: readonly PreviewBlock[],
    {
      free,
      behind,
      blocks,
      changed,
    }: { free: readonly Block[]; behind: HTMLElement | null; blocks: Block[]; changed: HTMLElement[] },
  ): void {
    const fresh = document.createDocumentFragment();
    for (const [index, { html, line, endLine }] of wanted.entries()) {
      const present = free[index]?.element;
      const element = present ?? document.createElement('div');
      if (present) patchElement(present, html);
      else {
        element.className = 'block';
        element.append(parse(html));
        fresh.append(element);
      }
      blocks.push({ element, line, endLine });
      changed.push(element);
    }
    for (const { element } of free.slice(wanted.length)) element.remove();
    if (fresh.hasChildNodes()) this.#root.insertBefore(fresh, behind);
  }

  /** Lines within a block whose place is known, with its first and the one behind its last. */
  #placesIn(index: number): readonly LinePlace[] {
    const { element, line, endLine } = this.#blocks[index]!;
    const places: LinePlace[] = [{ line, top: topOfElement(element) }];
    const add = (place: LinePlace): void => {
      const last = places.at(-1)!;
      if (place.line > last.line && place.top >= last.top) places.push(place);
    };
    for (const inner of element.querySelectorAll<HTMLElement>('[data-line]')) {
      add({ line: line + Number(inner.dataset['line']), top: topOfElement(inner) });
    }
    const next = this.#blocks[index + 1];
    const bottom = element.getBoundingClientRect().bottom + window.scrollY;
    add(next ? { line: next.line, top: topOfElement(next.element) } : { line: endLine + 1, top: bottom });
    return places;
  }
}

function topOfElement(element: HTMLElement): number {
  return element.getBoundingClientRect().top + window.scrollY;
}
