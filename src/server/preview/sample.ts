import type { RenderInput } from '../../preview/rendered';

const TEXT = `# A heading

Words, **strong** and *soft*, \`code\`, ==marked==, [a link](https://example.com), [[a note]], ![[another]], #tag[^1].

- a list
    - in a list
- [ ] a task

1. one
2. two

> [!note] A callout
> with text

> a quote

| a   | table |
| --- | ----- |
| of  | two   |

<p align="center">HTML</p>

![a picture](a.png)

[^1]: A footnote.
`;

/** A note with what most notes have. */
export const SAMPLE: RenderInput = {
  path: 'sample.md',
  text: TEXT,
  bodyStart: 0,
  destinations: {},
  anchors: {},
  embeds: {},
  settings: { strictLineBreaks: false, remoteImages: false },
  head: {
    title: 'A note',
    date: undefined,
    tags: [],
    unpublished: undefined,
    draft: false,
    url: undefined,
    redirects: [],
    problem: undefined,
  },
};
