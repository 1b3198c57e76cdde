/** The command cannot be carried out as asked; `message` tells the author why and what to do. Exit code 2. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}
