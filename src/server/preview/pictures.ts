import { statSync } from 'node:fs';
import { imageSize, type ImageSize } from '../../node/imageSize';
import type { Asset } from '../../core/vault/vault';
import { inSlices } from '../slices';

/** What a page has to know of a file that it shows. */
export interface Picture {
  /** In CSS pixels; `undefined` when it does not say it, or is no picture. */
  readonly size: ImageSize | undefined;
  /** Differs once the file has changed, so that the panel loads it anew. */
  readonly version: string;
}

/** Remembers of each file what a page has to know. A file that changed is another `Asset`, and is looked at again. */
export class Pictures {
  readonly #known = new WeakMap<Asset, Picture>();

  /** What is known of a file; `undefined` when it was not looked at yet. */
  of(asset: Asset): Picture | undefined {
    return this.#known.get(asset);
  }

  /** Looks at files, by asset; messages pass meanwhile. */
  async look(files: ReadonlyMap<Asset, string>): Promise<void> {
    for await (const [asset, file] of inSlices(files)) {
      this.#known.set(asset, { size: imageSize(file), version: versionOf(file) });
    }
  }
}

function versionOf(file: string): string {
  const { mtimeMs = 0, size = 0 } = statSync(file, { throwIfNoEntry: false }) ?? {};
  return `${Math.round(mtimeMs)}-${size}`;
}
