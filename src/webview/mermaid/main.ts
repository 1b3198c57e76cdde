import mermaid from 'mermaid';
import type { DiagramMaker } from '../diagrams';

const nonce = (document.currentScript as HTMLScriptElement).nonce;
let count = 0;

/** mermaid measures text in the page with styles of its own, which only our nonce lets in. */
function letStylesIn(): void {
  const create = document.createElement.bind(document);
  document.createElement = (name: string, options?: ElementCreationOptions): HTMLElement => {
    const element = create(name, options);
    if (name === 'style') element.nonce = nonce;
    return element;
  };
}

const maker: DiagramMaker = {
  async draw(text, theme) {
    mermaid.initialize({
      startOnLoad: false,
      securityLevel: 'strict',
      suppressErrorRendering: true,
      theme: theme === 'dark' ? 'dark' : 'neutral',
      fontFamily: getComputedStyle(document.body).fontFamily,
    });
    count += 1;
    const { svg } = await mermaid.render(`inkstone-diagram-${count}`, text);
    return svg;
  },
};

letStylesIn();
window.inkstoneDiagrams = maker;
