import { CALLOUT_TYPES } from '../../core/syntax/calloutTypes';

const LOOKS: ReadonlyMap<string, string> = new Map(
  Object.entries(CALLOUT_TYPES).flatMap(([type, others]) =>
    [type, ...others].map((name) => [name, type] as const),
  ),
);

/** Which of the types a callout of this type looks like; as `note` when it is none of them. */
export function calloutLook(type: string): string {
  return LOOKS.get(type.toLowerCase()) ?? 'note';
}

/** What a callout without a title is called: its type with a capital. */
export function calloutName(type: string): string {
  return type.charAt(0).toUpperCase() + type.slice(1).toLowerCase();
}
