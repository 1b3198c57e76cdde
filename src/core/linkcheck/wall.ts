import type { Ending, Headers } from './attempt';

/** Whether the answer says of itself that it is a wall before the page, put up against programs. */
export function isWall({ headers, page }: Extract<Ending, { kind: 'answer' }>): boolean {
  return page?.isWall === true || saysWall(headers);
}

function saysWall(headers: Headers): boolean {
  // Cloudflare's challenge; the captcha and challenge of AWS WAF; Vercel's challenge.
  if (headers['cf-mitigated']?.trim().toLowerCase() === 'challenge') return true;
  if (headers['x-vercel-mitigated']?.trim().toLowerCase() === 'challenge') return true;
  return headers['x-amzn-waf-action'] !== undefined;
}

/** Whether only the text of the answer can say that it is a wall: Cloudflare once sent its challenge so. */
export function mayHideWall(status: number, headers: Headers): boolean {
  return (status === 403 || status === 503) && /^\s*cloudflare/i.test(headers['server'] ?? '');
}

/** Whether `text`, the beginning of a page, is Cloudflare's challenge. */
export function isWallText(text: string): boolean {
  return /<title>\s*(?:Just a moment|Attention Required! \| Cloudflare)/i.test(text);
}
