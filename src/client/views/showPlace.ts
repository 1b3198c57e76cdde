import { commands, env, Location, Position, Range, Uri, ViewColumn, window } from 'vscode';
import type { ShowReferencesArguments, ViewPosition, ViewRange } from '../../protocol/views';

/** The command behind rows; its arguments are those of `showPlace`. */
export const SHOW = 'inkstone.views.show';

/** What a row leads to: a file, perhaps a place in it, or an address of the web. */
export interface Destination {
  readonly uri: string;
  readonly range?: ViewRange | undefined;
}

/** Opens what a row leads to; the list keeps the focus. */
export async function showPlace({ uri, range }: Destination, isBeside = false): Promise<void> {
  const place = Uri.parse(uri, true);
  if (place.scheme !== 'file' && place.scheme !== 'untitled' && place.scheme !== 'vscode-remote') {
    await env.openExternal(place);
    return;
  }
  const viewColumn = isBeside ? ViewColumn.Beside : ViewColumn.Active;
  if (range) {
    const options = { selection: rangeOf(range), viewColumn, preserveFocus: true };
    await window.showTextDocument(place, options);
  } else {
    await commands.executeCommand('vscode.open', place, { viewColumn, preserveFocus: true });
  }
}

/** Shows links to a place as VS Code shows references; what code lenses run. */
export async function showReferences(...[uri, position, places]: ShowReferencesArguments): Promise<void> {
  await commands.executeCommand(
    'editor.action.showReferences',
    Uri.parse(uri, true),
    positionOf(position),
    places.map((place) => new Location(Uri.parse(place.uri, true), rangeOf(place.range))),
  );
}

function rangeOf({ start, end }: ViewRange): Range {
  return new Range(positionOf(start), positionOf(end));
}

function positionOf({ line, character }: ViewPosition): Position {
  return new Position(line, character);
}
