import type { FromPage } from '../protocol/preview';

/** What a page keeps for the time after the window was reloaded; `previews.ts` of the client reads it. */
export interface PageState {
  readonly uri: string;
  readonly isLocked: boolean;
  /** The line at the top. */
  readonly line: number;
}

/** VS Code, as a page sees it. */
export interface EditorHost {
  readonly postMessage: (message: FromPage) => void;
  readonly getState: () => Partial<PageState> | undefined;
  readonly setState: (state: Partial<PageState>) => void;
}

declare function acquireVsCodeApi(): EditorHost;

/** May be asked for once. */
export function acquireEditorHost(): EditorHost {
  return acquireVsCodeApi();
}
