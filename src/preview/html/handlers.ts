import type { Element, ElementContent, Properties } from 'hast';
import type { Image, Link, ListItem, Nodes, Paragraph, Parents, Text } from 'mdast';
import { defaultHandlers, type Handler, type Handlers, type State } from 'mdast-util-to-hast';
import { languageOf, nameKey, type FootnoteCall, type ParsedBlock } from '../blocks/parseBlock';
import { splitLabel } from '../mdast/splitWikiLink';
import { trimBlanks } from '../mdast/trimBlanks';
import type { WikiLink } from '../mdast/wikiLink';
import { calloutElement } from './callout';
import { embedElement } from './embed';
import { linkProperties } from './link';
import { element, text } from './make';
import { mediaElement, type WrittenEmbed } from './media';
import { ID_PREFIX, isPage, lookUp, type Draft } from './scope';
import { ownLine, standIn } from './standIn';
import { checkbox, taskOf } from './task';

/** How each node of the block's tree becomes HTML, with stand-ins for all that is ours. */
export function makeHandlers(draft: Draft, parsed: ParsedBlock): Handlers {
  const { scope } = draft;
  const { source, before } = parsed;

  const lineOf = (node: Nodes): Properties => {
    if (draft.line === undefined || !node.position) return {};
    const line = node.position.start.line - 1 - before.lines + draft.block.line - draft.line;
    return { dataLine: ownLine(line) };
  };
  const withLine = (name: keyof typeof defaultHandlers): Handler => {
    const handler = defaultHandlers[name] as Handler;
    return (state, node: Nodes, parent) => {
      const result = handler(state, node, parent) as Element;
      Object.assign(result.properties, lineOf(node));
      return result;
    };
  };
  const trustedLine = (node: Nodes): Properties => {
    const { dataLine } = lineOf(node);
    return typeof dataLine === 'string' ? { dataLine: Number(dataLine.slice(1)) } : {};
  };

  const definitionOf = (node: { readonly identifier: string }) => scope.body.definitions.get(nameKey(node));

  const link = (state: State, node: Parents, { url, title }: Pick<Link, 'url' | 'title'>): Element => {
    const properties = linkProperties(lookUp(scope, 'markdown', url), {
      destination: url,
      isWiki: false,
      title: title ?? undefined,
    });
    return standIn(draft, { tagName: 'a', properties }, state.all(node));
  };

  const embed = (written: WrittenEmbed, parent: Parents | undefined): ElementContent => {
    const to = lookUp(scope, written.isWiki ? 'wiki' : 'markdown', written.destination);
    const holdsBlocks = parent !== undefined && HOLDS_BLOCKS.has(parent.type);
    if (to?.kind === 'note' && to.embed !== undefined && holdsBlocks) {
      return standIn(draft, embedElement(scope, to, written));
    }
    const { tagName, properties, children } = mediaElement(scope, to, written);
    return standIn(draft, { tagName, properties, content: children });
  };

  const image = (
    node: Pick<Image, 'url' | 'title'>,
    alt: string,
    parent: Parents | undefined,
  ): ElementContent => {
    const { label, size } = splitLabel(alt, 0, { embed: true });
    const [width, height] = size ? alt.slice(size.start, size.end).split('x') : [];
    return embed(
      {
        destination: node.url,
        isWiki: false,
        alt: label ? alt.slice(label.start, label.end) : '',
        title: node.title ?? undefined,
        width,
        height,
      },
      parent,
    );
  };

  const wikiLink = (node: WikiLink, parent: Parents | undefined): ElementContent => {
    const destination = node.target + (node.fragment === undefined ? '' : `#${node.fragment}`);
    if (!node.embed) {
      const properties = linkProperties(lookUp(scope, 'wiki', destination), {
        destination,
        isWiki: true,
        title: undefined,
      });
      return standIn(draft, { tagName: 'a', properties }, [text(node.label || shownFor(node))]);
    }
    const [width, height] = node.size?.split('x') ?? [];
    return embed({ destination, isWiki: true, alt: node.label, title: undefined, width, height }, parent);
  };

  const footnote = (_state: State, node: FootnoteCall): ElementContent | undefined => {
    const call = scope.body.footnotes.numberOf(draft.block, node);
    if (!call) return node.type === 'inlineNote' ? undefined : text(`[^${node.label ?? node.identifier}]`);
    const { number, place } = call;
    const properties = {
      className: ['footnote-ref'],
      href: `#${scope.idPrefix}fn-${number}`,
      id: `${scope.idPrefix}fnref-${number}${place > 1 ? `-${place}` : ''}`,
      ariaLabel: `Footnote ${number}`,
    };
    return element('sup', {}, [
      standIn(draft, { tagName: 'a', properties, content: [text(String(number))] }),
    ]);
  };

  const handlers: Partial<Record<string, Handler>> = {
    paragraph(state, node: Paragraph) {
      const children = state.all(node);
      const isAnchor = node.children.every(({ type }) => type === 'blockId');
      return isAnchor ? children : paragraphs(children, lineOf(node));
    },
    heading(state, node: Nodes, parent) {
      const result = withLine('heading')(state, node, parent) as Element;
      const line = node.position!.start.line - 1 - before.lines + draft.block.line;
      const anchor = isPage(scope) ? scope.note.anchors[line] : undefined;
      if (!anchor) return result;
      const { tagName, children } = result;
      return standIn(
        draft,
        { tagName, properties: { id: ID_PREFIX + anchor, ...trustedLine(node) } },
        children,
      );
    },
    blockquote(state, node: Extract<Nodes, { type: 'blockquote' }>, parent) {
      if (!node.data?.callout) return withLine('blockquote')(state, node, parent);
      return calloutElement(draft, state, { quote: node, source, line: trustedLine(node) });
    },
    list(state, node: Extract<Nodes, { type: 'list' }>, parent) {
      const result = withLine('list')(state, node, parent) as Element;
      if (!node.children.some((item) => taskOf(item, source))) return result;
      const start = result.properties['start'];
      return standIn(
        draft,
        {
          tagName: result.tagName,
          properties: {
            className: ['contains-task-list'],
            ...(typeof start === 'number' && { start }),
            ...trustedLine(node),
          },
        },
        result.children,
      );
    },
    listItem(state, node: ListItem, parent) {
      const task = taskOf(node, source);
      const result = defaultHandlers.listItem(state, task?.item ?? node, parent);
      if (!task) return { ...result, properties: { ...result.properties, ...lineOf(node) } };
      const properties = { className: ['task-list-item'], dataTask: task.mark, ...trustedLine(node) };
      const box = [standIn(draft, checkbox(task.mark)), text(' ')];
      const first = result.children.find((child) => child.type === 'element' || child.value.trim() !== '');
      if (first?.type === 'element' && first.tagName === 'p') first.children.unshift(...box);
      else result.children.unshift(...box);
      return standIn(draft, { tagName: 'li', properties }, result.children);
    },
    table: withLine('table'),
    tableRow: withLine('tableRow'),
    thematicBreak: withLine('thematicBreak'),
    text(_state, node: Text) {
      const lines = linesOf(node.value);
      if (scope.page.settings.strictLineBreaks) return text(lines.join('\n'));
      return lines.flatMap((line, index): ElementContent[] => {
        return index === 0 ? [text(line)] : [element('br', {}), text(`\n${line}`)];
      });
    },
    code(_state, node: Extract<Nodes, { type: 'code' }>) {
      const language = languageOf(node.lang);
      const code = withLineFeeds(node.value);
      const line = trustedLine(node);
      if (language === 'mermaid') {
        const content = [element('pre', {}, [text(code)])];
        return standIn(draft, { tagName: 'div', properties: { className: ['mermaid'], ...line }, content });
      }
      const coloured = language === undefined ? undefined : scope.page.writeCode(code, language);
      const properties = language === undefined ? {} : { className: [`language-${language}`] };
      const content = [element('code', properties, [...(coloured ?? [text(code)]), text('\n')])];
      const className = coloured ? ['code-block', 'shiki'] : ['code-block'];
      return standIn(draft, { tagName: 'pre', properties: { className, ...line }, content });
    },
    math(_state, node: Extract<Nodes, { type: 'math' }>) {
      const properties = { className: ['math-display'], ...trustedLine(node) };
      return standIn(draft, {
        tagName: 'div',
        properties,
        content: scope.page.writeMath(withLineFeeds(node.value).trimEnd(), true),
      });
    },
    inlineMath(_state, node: Extract<Nodes, { type: 'inlineMath' }>) {
      const display = source.startsWith('$$', node.position!.start.offset);
      const properties = { className: [display ? 'math-display' : 'math-inline'] };
      return standIn(draft, {
        tagName: 'span',
        properties,
        content: scope.page.writeMath(node.value, display),
      });
    },
    link: (state, node: Link) => link(state, node, node),
    linkReference(state, node: Extract<Nodes, { type: 'linkReference' }>) {
      const definition = definitionOf(node);
      return definition ? link(state, node, definition) : defaultHandlers.linkReference(state, node);
    },
    image: (_state, node: Image, parent) => image(node, node.alt ?? '', parent),
    imageReference(_state, node: Extract<Nodes, { type: 'imageReference' }>, parent) {
      const definition = definitionOf(node);
      if (!definition) return text(`![${node.alt ?? ''}]`);
      return image(definition, node.alt ?? '', parent);
    },
    wikiLink: (_state, node: WikiLink, parent) => wikiLink(node, parent),
    tag(_state, node: Extract<Nodes, { type: 'tag' }>) {
      const properties = { className: ['tag'], dataTag: node.value };
      return standIn(draft, { tagName: 'a', properties, content: [text(`#${node.value}`)] });
    },
    blockId(_state, node: Extract<Nodes, { type: 'blockId' }>) {
      const id = isPage(scope) ? { id: `${ID_PREFIX}^${node.value}` } : {};
      return standIn(draft, { tagName: 'span', properties: { className: ['block-id'], ...id }, content: [] });
    },
    highlight: (state, node: Nodes) => element('mark', {}, state.all(node)),
    comment: () => undefined,
    inlineComment: () => undefined,
    footnoteReference: footnote,
    inlineNote: footnote,
    footnoteDefinition: () => undefined,
    yaml: () => undefined,
  };
  return handlers as Handlers;
}

/** Nodes whose elements may hold a frame; that of a paragraph is ended before it. */
const HOLDS_BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'tableCell']);

/** What Obsidian shows for a link without a label: `Note > Heading`. */
function shownFor({ target, fragment }: WikiLink): string {
  if (fragment === undefined || fragment.trim() === '') return target;
  const parts = fragment.split('#').filter((part) => part.trim() !== '');
  return (target === '' ? parts : [target, ...parts]).join(' > ');
}

/** The content of a paragraph as paragraphs, with the frames, which cannot lie in one, between them. */
function paragraphs(children: readonly ElementContent[], properties: Properties): ElementContent[] {
  if (!children.some(isFrame)) return [element('p', properties, children)];
  const result: ElementContent[] = [];
  let open: ElementContent[] = [];
  const close = (): void => {
    const start = open.findIndex((child) => !isBlank(child));
    const end = open.findLastIndex((child) => !isBlank(child));
    if (start !== -1) result.push(element('p', properties, open.slice(start, end + 1)));
    open = [];
  };
  for (const child of children) {
    if (!isFrame(child)) open.push(child);
    else {
      close();
      result.push(child);
    }
  }
  close();
  return result;
}

function isFrame(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'div';
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'element' ? node.tagName === 'br' : node.type === 'text' && node.value.trim() === '';
}

/** The lines of a text without the blanks around its line endings (CommonMark 6.8). */
function linesOf(value: string): string[] {
  const lines = value.split(/\r\n|\r|\n/);
  return lines.map((line, index) => {
    const { start, end } = trimBlanks(line, 0, line.length);
    return line.slice(
      index === 0 ? 0 : start,
      index === lines.length - 1 ? line.length : Math.max(start, end),
    );
  });
}

function withLineFeeds(value: string): string {
  return value.replace(/\r\n?/g, '\n');
}
