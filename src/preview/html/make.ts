import type { Element, ElementContent, Properties, Text } from 'hast';

/** An element. */
export function element(
  tagName: string,
  properties: Properties,
  children: readonly ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}

/** A text. */
export function text(value: string): Text {
  return { type: 'text', value };
}
