import type { Link } from '../syntax/syntax';
import type { Note } from '../vault/vault';
import type { Fix } from './finding';
import { fixInNote } from './fixes';

/**
 * Makes a link to the web of one that names a file: `[x](wix.engineering)` → `[x](https://wix.engineering)`,
 * `[[https://x.org|x]]` → `[x](https://x.org)`.
 */
export function webFix(note: Note, link: Link, url: string): Fix {
  if (link.form !== 'wiki') {
    const { start } = link.target;
    return fixInNote(note, `Write \`${url}\``, [{ span: { start, end: start }, text: 'https://' }]);
  }
  const text = webLink(note, link, url);
  return fixInNote(note, `Write \`${text}\``, [{ span: link.span, text }]);
}

function webLink(note: Note, link: Link, url: string): string {
  if (link.place === 'frontmatter') return url;
  const label = link.label ? note.text.slice(link.label.start, link.label.end) : '';
  const destination = /[()<>]/.test(url) ? `<${url.replaceAll('<', '%3C').replaceAll('>', '%3E')}>` : url;
  if (link.embed) return `![${label.replace(/[[\]]/g, '\\$&')}](${destination})`;
  return label === '' ? `<${url}>` : `[${label.replace(/[[\]]/g, '\\$&')}](${destination})`;
}
