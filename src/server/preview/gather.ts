import type { Asset, VaultPath } from '../../core/vault/vault';
import { gatherInput } from '../../preview/gatherInput';
import type { RenderInput } from '../../preview/rendered';
import type { ShowPreview } from '../../protocol/preview';
import type { Place } from '../places';
import { fileInVault } from '../uris';
import { loadableUrl } from './loadableUrl';
import type { Pictures } from './pictures';

/** All that the page of a note depends on. Files that were not looked at yet are looked at first. */
export async function gather(
  place: Place,
  { request, pictures }: { readonly request: ShowPreview; readonly pictures: Pictures },
): Promise<RenderInput> {
  const unknown = new Map<Asset, string>();
  const input = gatherKnown(place, { request, pictures, unknown });
  if (unknown.size === 0) return input;
  await pictures.look(unknown);
  return gatherKnown(place, { request, pictures, unknown: new Map() });
}

/** What the files say that are known; those that are not go into `unknown`. */
function gatherKnown(
  { vault, path: notePath, root, today, settings }: Place,
  {
    request,
    pictures,
    unknown,
  }: { readonly request: ShowPreview; readonly pictures: Pictures; readonly unknown: Map<Asset, string> },
): RenderInput {
  const pictureOf = (path: VaultPath) => {
    const asset = vault.assets.get(path);
    if (!asset || root === undefined) return undefined;
    const known = pictures.of(asset);
    if (!known) unknown.set(asset, fileInVault(root, path));
    return known;
  };
  const { strictLineBreaks } = settings.preview;
  return gatherInput(vault, notePath, {
    settings: {
      strictLineBreaks:
        strictLineBreaks === 'vault' ? vault.settings.obsidian.strictLineBreaks : strictLineBreaks === 'on',
      remoteImages: request.remoteImages,
    },
    ...(today !== undefined && { today }),
    hrefOf: (path) =>
      root === undefined
        ? ''
        : loadableUrl(request.resources, fileInVault(root, path), pictureOf(path)?.version),
    sizeOf: (path) => pictureOf(path)?.size,
  })!;
}
