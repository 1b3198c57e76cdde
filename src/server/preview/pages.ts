import { createRenderer, type Renderer } from '../../preview/renderNote';
import type { RenderInput } from '../../preview/rendered';
import type { PagePatch } from '../../protocol/preview';
import { diffBlocks, type KeyedBlock } from './diffBlocks';

/** A note to be rendered for a panel. */
export interface RenderRequest {
  readonly panel: string;
  readonly input: RenderInput;
  /** Whether the panel has nothing to build on. */
  readonly whole: boolean;
  /** Whether nothing that was rendered before may be used. */
  readonly afresh: boolean;
}

interface Page {
  readonly renderer: Renderer;
  readonly revision: number;
  readonly head: string | undefined;
  readonly blocks: readonly KeyedBlock[];
}

const NOTHING = { revision: 0, head: undefined, blocks: [] };

/** Remembers what each panel shows, and says what has to change there. */
export class Pages {
  readonly #pages = new Map<string, Page>();
  /** The renderer of a note that no panel shows yet. */
  #prepared: { readonly path: string; readonly renderer: Renderer } | undefined;

  /** The change that makes of the page that was rendered last for the panel the one wanted now. */
  async render({ panel, input, whole, afresh }: RenderRequest): Promise<PagePatch> {
    const last = this.#pages.get(panel);
    const renderer = (!afresh && (last?.renderer ?? this.#takePrepared(input.path))) || createRenderer();
    const base = whole || !last ? NOTHING : last;
    const { head, blocks, needs } = await renderer.update(input);
    const revision = (last?.revision ?? 0) + 1;
    this.#pages.set(panel, { renderer, revision, head: head.html, blocks });
    return {
      revision,
      base: base.revision,
      head: head.html === base.head ? undefined : head.html,
      runs: diffBlocks(base.blocks, blocks),
      needs,
    };
  }

  /** A panel may soon be wanted for a note: what takes time is done now. */
  async prepare(input: RenderInput): Promise<void> {
    const renderer = createRenderer();
    await renderer.update(input);
    this.#prepared = { path: input.path, renderer };
  }

  /** The panel is closed. */
  forget(panel: string): void {
    this.#pages.delete(panel);
  }
  #takePrepared(path: string): Renderer | undefined {
    const prepared = this.#prepared;
    this.#prepared = undefined;
    return prepared?.path === path ? prepared.renderer : undefined;
  }
}
