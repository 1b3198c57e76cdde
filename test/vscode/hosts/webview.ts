import type { Frame, Page } from './browser';

/** The document that an extension put into a webview, once there is one for which `holds` is true. Throws after `limitMs`. */
export async function webviewFrame(page: Page, holds: string, limitMs = 20_000): Promise<Frame> {
  const end = Date.now() + limitMs;
  for (;;) {
    for (const frame of page.frames()) {
      if (!isContent(frame)) continue;
      // A frame that goes away while it is asked is not the one.
      if (await frame.evaluate<boolean>(`Boolean(${holds})`).catch(() => false)) return frame;
    }
    if (Date.now() > end) throw new Error(`No webview came to hold ${holds}.`);
    await page.waitForTimeout(25);
  }
}

/** VS Code puts what an extension wrote into a frame within the frame of the webview. */
function isContent(frame: Frame): boolean {
  return frame.url().includes('fake.html') || frame.url().includes('/webview/browser/pre/fake');
}
