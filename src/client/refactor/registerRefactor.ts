import { commands, Disposable, type Uri } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { EXTRACT_NOTE } from '../../protocol/refactor';
import { convertLinks, correctLetterCase } from './convertLinks';
import { extractSelection } from './extractNote';
import { newPost, retitlePost } from './posts';

/** Registers the commands that convert links, make notes and give them other titles. */
export function registerRefactor(client: LanguageClient): Disposable {
  return Disposable.from(
    commands.registerCommand('inkstone.convertLinks', () => convertLinks(client)),
    commands.registerCommand('inkstone.correctLetterCase', () => correctLetterCase(client)),
    commands.registerCommand(EXTRACT_NOTE, () => extractSelection(client, false)),
    commands.registerCommand('inkstone.extractNoteAsEmbed', () => extractSelection(client, true)),
    commands.registerCommand('inkstone.newPost', () => newPost(client)),
    commands.registerCommand('inkstone.retitlePost', (uri?: Uri) => retitlePost(client, uri)),
  );
}
