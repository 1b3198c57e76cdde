import { proseOf, randomFrom } from './prose';

/** One file of a generated vault. */
export interface GeneratedNote {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Paths of the pictures that generated notes show. */
export const PICTURES = Array.from({ length: 200 }, (_, n) => `Assets/posts/${2016 + (n % 10)}/${n}.png`);

/**
 * `count` notes of about 4 kB each, the same ones every time. They have what a blog of that size has: frontmatter,
 * a dozen headings, lists, quotes, code, pictures, links to each other by name, path, heading and block, links to the
 * web; every third one is Korean.
 */
export function generateNotes(count: number): GeneratedNote[] {
  const random = randomFrom(20_180_720);
  const names = Array.from({ length: count }, (_, n) => {
    const { phrase } = proseOf(random, n % 3 === 0);
    return `${phrase(2)} ${n}`;
  });
  return names.map((name, n) => ({
    path: `blog/${2000 + (n % 40)}/${name}.md`,
    text: noteText(random, { name, names, korean: n % 3 === 0, bytes: 4000 }),
  }));
}

/** One long note of about `bytes` bytes, of the same making, with links to the notes called `names`. */
export function generateLongNote(names: readonly string[], bytes: number): string {
  return noteText(randomFrom(7), { name: 'Long', names, korean: false, bytes });
}

interface Plan {
  readonly name: string;
  readonly names: readonly string[];
  readonly korean: boolean;
  readonly bytes: number;
}

function noteText(random: () => number, { name, names, korean, bytes }: Plan): string {
  const { pick, phrase, sentence } = proseOf(random, korean);
  const slug = name.replaceAll(' ', '-');
  const parts = [
    `---\ntitle: ${name}\ntags:\n  - ${phrase(1)}\n  - ${phrase(1)}\ndate: 2018-07-20\naliases:\n  - ../articles/${slug}\ncategory: "[[${pick(names)}]]"\n---\n`,
    `![[${pick(PICTURES)}]]\n`,
  ];
  const paragraph = (): string =>
    `${sentence()} ${sentence()} [[${pick(names)}]] ${sentence()} ${pick([`\`${phrase(1)}\``, `**${phrase(2)}**`, `[${phrase(2)}](https://example.com/${slug})`, `#${phrase(1)}`])} ${sentence()}\n`;
  const makers = [
    () => `## ${phrase(3)}\n`,
    () => `### ${phrase(2)}\n`,
    paragraph,
    paragraph,
    () => `${sentence()} ^${Math.floor(random() * 1e6).toString(36)}\n`,
    () => `- ${sentence()}\n    - ${sentence()}\n- [[${pick(names)}|${phrase(2)}]] ${sentence()}\n`,
    () => `> ${sentence()}\n> ${sentence()}\n`,
    () => `\`\`\`js\nconst ${slug.length} = read("${phrase(4)}");\nif (a[[0]] > 1) return;\n\`\`\`\n`,
    () => `![[${pick(PICTURES)}]]\n`,
    () => `1. ${sentence()}\n2. <https://example.com/${slug}>\n`,
    () => `[${phrase(2)}](${encodeURI(pick(names))}.md) ${sentence()}\n`,
  ];
  // A Korean letter is three bytes of UTF-8.
  let left = bytes / (korean ? 2.4 : 1);
  while (left > 0) {
    const part = pick(makers)();
    parts.push(part);
    left -= part.length;
  }
  return parts.join('\n');
}
