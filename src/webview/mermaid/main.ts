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

/** The colours of the page by mermaid's names for them (mermaid: theme configuration). */
function coloursOfPage(): Record<string, string> {
  const [paper, wash, ink, soft, line] = ['--paper', '--wash', '--ink', '--ink-soft', '--line'].map(colourOf);
  return {
    background: paper!,
    primaryColor: wash!,
    primaryTextColor: ink!,
    primaryBorderColor: soft!,
    secondaryColor: wash!,
    tertiaryColor: wash!,
    clusterBkg: wash!,
    clusterBorder: line!,
    lineColor: soft!,
    textColor: ink!,
    edgeLabelBackground: paper!,
    noteBkgColor: wash!,
    noteTextColor: ink!,
    noteBorderColor: line!,
  };
}

/** A colour of our styles as hexadecimal digits, which mermaid can reckon with; it knows none of CSS's mixtures. */
function colourOf(name: string): string {
  const probe = document.createElement('i');
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return `#${[red!, green!, blue!].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

const maker: DiagramMaker = {
  async draw(text, theme) {
    mermaid.initialize({
      startOnLoad: false,
      securityLevel: 'strict',
      suppressErrorRendering: true,
      theme: 'base',
      themeVariables: { ...coloursOfPage(), darkMode: theme === 'dark' },
      fontFamily: getComputedStyle(document.body).fontFamily,
    });
    count += 1;
    const { svg } = await mermaid.render(`inkstone-diagram-${count}`, text);
    return svg;
  },
};

letStylesIn();
window.inkstoneDiagrams = maker;
