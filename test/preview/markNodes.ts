import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { parse } from '../../src/preview/parse';
import { writeMarks } from '../support/marks';

/** `text` with its nodes of `type` in `⟦⟧`. */
export function markNodes(text: string, type: Nodes['type']): string {
  const spans = nodesOf(text, type).map(({ position }) => ({
    start: position!.start.offset!,
    end: position!.end.offset!,
  }));
  return writeMarks(text, spans);
}

/** The nodes of `type` in the tree of `text`, in its order. */
export function nodesOf<Type extends Nodes['type']>(
  text: string,
  type: Type,
): Extract<Nodes, { type: Type }>[] {
  const nodes: Extract<Nodes, { type: Type }>[] = [];
  visit(parse(text), (node) => {
    if (node.type === type) nodes.push(node as Extract<Nodes, { type: Type }>);
  });
  return nodes;
}
