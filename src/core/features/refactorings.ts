import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types';
import { convertLinks, type LinkStyle } from '../rename/convertLinks';
import type { Link } from '../syntax/syntax';
import { spanOf, type Range } from '../text/lines';
import type { Note, VaultPath } from '../vault/vault';
import type { FeatureContext } from './context';
import { linkAt } from './linkAt';
import { workspaceEditOf } from './workspaceEdit';

const STYLES: readonly { readonly style: LinkStyle; readonly noun: string }[] = [
  { style: 'markdown', noun: 'Markdown link' },
  { style: 'wiki', noun: 'wiki link' },
];

/** Other ways to write what stands in `range` of the note: its links in the other form. Empty where there are none. */
export function refactorings(context: FeatureContext, path: VaultPath, range: Range): CodeAction[] {
  const note = context.vault.notes.get(path);
  if (!note) return [];
  const here = linksIn(note, range);
  const setting = context.links?.path ?? 'vault';
  const way = setting === 'vault' ? undefined : setting;
  return STYLES.flatMap(({ style, noun }): CodeAction[] => {
    const links = here.filter(({ form }) => form !== style);
    const edits = convertLinks(context.vault, note, { links, style, path: way });
    if (edits.length === 0) return [];
    const title = edits.length === 1 ? `Convert to ${noun}` : `Convert ${edits.length} links to ${noun}s`;
    const edit = workspaceEditOf(context, { title, edits: new Map([[path, edits]]) });
    return [{ title, kind: CodeActionKind.RefactorRewrite, edit }];
  });
}

/** The link that the caret touches, or all that the selection does. Only those that can stand in another form. */
function linksIn(note: Note, range: Range): readonly Link[] {
  const { start, end } = spanOf(note.lines, range);
  if (start < end)
    return note.links.filter((link) => canChange(link) && link.span.start < end && start < link.span.end);
  const here = linkAt(note, start)?.link;
  return here && canChange(here) ? [here] : [];
}

function canChange({ form, place }: Link): boolean {
  return place !== 'frontmatter' && (form === 'wiki' || form === 'markdown');
}
