import { tagEnd } from '../../syntax/tag';

/** Whether Obsidian takes all of `name` for a tag (Obsidian Help: Tags). */
export function isTag(name: string): boolean {
  return tagEnd(`#${name}`, 0, { start: 0, end: name.length + 1 }) === name.length + 1;
}

/** Whether `name` is made of digits alone, which is no tag (Obsidian Help: Tags). */
export function isOnlyDigits(name: string): boolean {
  return /^[\d/]+$/.test(name);
}

/** The signs of `name` that end a tag, each once. */
export function illegalSigns(name: string): string[] {
  return [...new Set(name)].filter((sign) => !isTag(`a${sign}a`));
}

/**
 * A tag that says the same: `R&D` → `R-and-D`, `a.b` → `a-b`, `Why?` → `Why`. Other signs at the end belong to names such
 * as `C#`, and nothing is sure: `undefined`.
 */
export function legalTag(name: string): string | undefined {
  const legal = name
    .replace(/[\s-]*&[\s-]*/g, '-and-')
    .replace(/(?<=[\p{L}\p{N}])[.,:;+]+(?=[\p{L}\p{N}])/gu, '-')
    .replace(/['"]/g, '')
    .replace(/(?<![.,;:!?/])[.,;:!?/]+$/, '')
    .replace(/^\/+/, '');
  return legal !== name && isTag(legal) ? legal : undefined;
}
