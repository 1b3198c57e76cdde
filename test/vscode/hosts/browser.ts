import { createRequire } from 'node:module';
import type { NpmParts } from './npmInstall';

/** The part of Playwright that the tests use; the package itself lives in the cache, not in this project. */
export interface Page {
  goto(url: string): Promise<unknown>;
  exposeFunction(name: string, callback: (...args: never[]) => unknown): Promise<void>;
  waitForSelector(selector: string, options?: { timeout?: number; state?: string }): Promise<unknown>;
  waitForTimeout(milliseconds: number): Promise<void>;
  waitForFunction(
    expression: string | (() => unknown),
    argument?: unknown,
    options?: object,
  ): Promise<unknown>;
  evaluate<T>(expression: string | (() => T | Promise<T>)): Promise<T>;
  evaluate<T, A>(expression: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  screenshot(options: {
    path: string;
    clip?: { x: number; y: number; width: number; height: number };
  }): Promise<unknown>;
  on(event: 'console', listener: (message: { text(): string; type(): string }) => void): void;
  on(event: 'dialog', listener: (dialog: { message(): string; dismiss(): Promise<void> }) => void): void;
  on(event: 'pageerror', listener: (error: Error) => void): void;
  on(event: 'request' | 'requestfailed', listener: (request: Request) => void): void;
  locator(selector: string): Locator;
  frames(): Frame[];
  keyboard: {
    press(key: string): Promise<void>;
    type(text: string, options?: { delay?: number }): Promise<void>;
  };
  mouse: { move(x: number, y: number): Promise<void>; click(x: number, y: number): Promise<void> };
  context(): {
    newCDPSession(page: Page): Promise<CdpSession>;
    grantPermissions(names: string[]): Promise<void>;
  };
  reload(): Promise<unknown>;
  close(): Promise<void>;
}

/** Something that a page asked the network for. */
export interface Request {
  url(): string;
  /** Why it failed; `null` when it did not. */
  failure(): { readonly errorText: string } | null;
}

/** A document within the page, such as that of a webview. */
export interface Frame {
  url(): string;
  name(): string;
  childFrames(): Frame[];
  parentFrame(): Frame | null;
  evaluate<T>(expression: string | (() => T | Promise<T>)): Promise<T>;
  evaluate<T, A>(expression: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  waitForFunction(expression: string, argument?: unknown, options?: object): Promise<unknown>;
  locator(selector: string): Locator;
}

/** What a Playwright locator is asked here. */
export interface Locator {
  first(): Locator;
  nth(index: number): Locator;
  filter(options: { hasText: string | RegExp }): Locator;
  count(): Promise<number>;
  click(options?: object): Promise<void>;
  dblclick(options?: object): Promise<void>;
  hover(options?: object): Promise<void>;
  innerText(): Promise<string>;
  allInnerTexts(): Promise<string[]>;
  textContent(): Promise<string | null>;
  isVisible(): Promise<boolean>;
  waitFor(options?: { timeout?: number; state?: string }): Promise<void>;
  boundingBox(): Promise<{ x: number; y: number; width: number; height: number } | null>;
}

/** A session of the Chrome DevTools protocol. */
export interface CdpSession {
  send(method: string, parameters?: object): Promise<unknown>;
}

/** A running Chromium. */
export interface Browser {
  newPage(options: {
    viewport: { width: number; height: number };
    deviceScaleFactor?: number;
  }): Promise<Page>;
  close(): Promise<void>;
}

const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Starts Chromium, headless. */
export function launchBrowser(parts: NpmParts): Promise<Browser> {
  const { chromium } = createRequire(__filename)(parts.playwright) as {
    chromium: { launch(options: object): Promise<Browser> };
  };
  return chromium.launch({ executablePath: parts.chromium, args: CHROMIUM_ARGUMENTS });
}

/** The address at which a server shows `folder`; `payload` rows are VS Code's own environment options. */
export function workbenchUrl(
  port: number,
  folder: string,
  payload: readonly [string, string][] = [],
): string {
  const rows = [...payload, ['skipWelcome', 'true']];
  const query = `folder=${encodeURI(folder)}&payload=${encodeURIComponent(JSON.stringify(rows))}`;
  return `http://localhost:${port}/?${query}`;
}
