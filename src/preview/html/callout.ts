import type { Element, ElementContent, Properties } from 'hast';
import type { Blockquote, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { CalloutData } from '../mdast/callout';
import { calloutLook, calloutName } from './calloutTypes';
import { text } from './make';
import type { Draft } from './scope';
import { standIn } from './standIn';

/** A callout as a box with a title; one that can be folded as `details`. */
export function calloutElement(
  draft: Draft,
  state: State,
  { quote, source, line }: { quote: Blockquote; source: string; line: Properties },
): Element {
  const callout = quote.data!.callout!;
  const [first, ...rest] = quote.children;
  const { title, body } = splitTitle(first as Paragraph, callout, source);
  const bodyNodes = [...(body ? [body] : []), ...rest] as RootContent[];
  const titleContent =
    title.length > 0 ? state.all({ type: 'paragraph', children: title }) : [text(calloutName(callout.type))];
  const folds = callout.fold !== '';
  const heading = standIn(
    draft,
    { tagName: folds ? 'summary' : 'div', properties: { className: ['callout-title'] } },
    [standIn(draft, { tagName: 'div', properties: { className: ['callout-title-inner'] } }, titleContent)],
  );
  const parts: ElementContent[] = [heading];
  if (bodyNodes.length > 0) {
    const content = state.wrap(state.all({ type: 'root', children: bodyNodes }), true);
    parts.push(standIn(draft, { tagName: 'div', properties: { className: ['callout-content'] } }, content));
  }
  const type = callout.type.toLowerCase();
  const metadata = /\|([^\]]*)\]/.exec(source.slice(callout.marker.start, callout.marker.end))?.[1]?.trim();
  return standIn(
    draft,
    {
      tagName: folds ? 'details' : 'div',
      properties: {
        className: ['callout', `callout-${calloutLook(type)}`],
        dataCallout: type,
        ...(metadata && { dataCalloutMetadata: metadata }),
        ...(callout.fold === '+' && { open: true }),
        ...line,
      },
    },
    parts,
  );
}

/** What the first line says behind the marker, and the paragraph from its second line on, if it has one. */
function splitTitle(
  paragraph: Paragraph,
  { marker }: CalloutData,
  source: string,
): { title: PhrasingContent[]; body: Paragraph | undefined } {
  let isBehind = false;
  const nodes = paragraph.children.flatMap((node): PhrasingContent[] => {
    if (isBehind) return [node];
    // A text out of which an address was taken has lost its position (mdast-util-gfm-autolink-literal).
    const { start, end } = node.position ?? paragraph.position!;
    isBehind = end.offset! > marker.end;
    if (!isBehind) return [];
    if (node.type !== 'text') return start.offset! >= marker.end ? [node] : [];
    return [{ ...node, value: behindMarker(node.value, source.slice(start.offset, marker.end)) }];
  });
  const at = nodes.findIndex(
    (node) => node.type === 'break' || (node.type === 'text' && /[\r\n]/.test(node.value)),
  );
  if (at === -1) return { title: trimmed(nodes), body: undefined };
  const node = nodes[at]!;
  const title = nodes.slice(0, at);
  const body = nodes.slice(at + 1);
  if (node.type === 'text') {
    const [, head = '', tail = ''] = /^([^\r\n]*)(?:\r\n|\r|\n)([^]*)$/.exec(node.value)!;
    title.push({ ...node, value: head });
    if (tail !== '') body.unshift({ ...node, value: tail });
  }
  const line = paragraph.position!.start.line + 1;
  const position = { ...paragraph.position!, start: { ...paragraph.position!.start, line } };
  return {
    title: trimmed(title),
    body: body.length > 0 ? { ...paragraph, children: body, position } : undefined,
  };
}

/** `value`, a text that begins within the marker, from the marker's end on; `written` is the marker's part of it. */
function behindMarker(value: string, written: string): string {
  if (written === '') return value;
  if (value.startsWith(written)) return value.slice(written.length);
  const close = value.indexOf(']');
  return close === -1 ? value : value.slice(close + 1).replace(/^[+-]/, '');
}

function trimmed(nodes: PhrasingContent[]): PhrasingContent[] {
  const result = [...nodes];
  const first = result[0];
  if (first?.type === 'text') result[0] = { ...first, value: first.value.trimStart() };
  const last = result.at(-1);
  if (last?.type === 'text') result[result.length - 1] = { ...last, value: last.value.trimEnd() };
  return result.filter((node) => node.type !== 'text' || node.value !== '');
}
