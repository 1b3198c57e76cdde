import {
  commands,
  Disposable,
  EventEmitter,
  window,
  type Memento,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { linkMethods, type LinkReport } from '../../protocol/links';
import { REPORT_VIEW } from './checkLinks';
import {
  childrenOf,
  count,
  reportTree,
  SHOWN_AT_FIRST,
  VERDICT_NAMES,
  VERDICTS,
  type GroupNode,
  type Grouping,
  type ReportNode,
  type ReportShape,
} from './reportTree';
import { treeItemOf } from './treeItems';

const SHAPE = 'inkstone.links.report';
/** The when clauses of package.json ask for these. */
const GROUPING = 'inkstone.links.grouping';
const HAS_REPORT = 'inkstone.links.hasReport';

/** The view *Link Report*: every address of the notes with what is known of it. */
export class LinkReportView implements TreeDataProvider<ReportNode>, Disposable {
  readonly #client: LanguageClient;
  readonly #memory: Memento;
  readonly #changed = new EventEmitter<void>();
  readonly #view: TreeView<ReportNode>;
  readonly #owned: Disposable;
  readonly onDidChangeTreeData = this.#changed.event;
  #report: LinkReport = { links: [] };
  #groups: readonly GroupNode[] = [];
  #shape: ReportShape;
  /** Whether what is shown is what the server knows. */
  #isFresh = false;

  constructor(client: LanguageClient, memory: Memento) {
    this.#client = client;
    this.#memory = memory;
    this.#shape = memory.get<ReportShape>(SHAPE) ?? { grouping: 'verdict', verdicts: SHOWN_AT_FIRST };
    this.#view = window.createTreeView<ReportNode>(REPORT_VIEW, {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
    });
    this.#owned = Disposable.from(
      this.#view,
      this.#changed,
      client.onNotification(linkMethods.linkReportChanged, () => this.#outdate()),
      this.#view.onDidChangeVisibility(() => this.#refreshWhenSeen()),
    );
    this.#draw();
  }

  /** The report as it was last told. */
  get report(): LinkReport {
    return this.#report;
  }

  get shape(): ReportShape {
    return this.#shape;
  }

  /** The rows that are selected in the view. */
  get selection(): readonly ReportNode[] {
    return this.#view.selection;
  }

  /** The rows on top, as they are shown. */
  get groups(): readonly GroupNode[] {
    return this.#groups;
  }

  groupBy(grouping: Grouping): Promise<void> {
    return this.#reshape({ ...this.#shape, grouping });
  }

  /** Lets the author choose what is shown. */
  async chooseVerdicts(): Promise<void> {
    const picks = VERDICTS.map((verdict) => {
      const links = this.#report.links.filter((link) => link.verdict === verdict).length;
      return {
        verdict,
        label: VERDICT_NAMES[verdict],
        description: count(links, 'address', 'addresses'),
        picked: this.#shape.verdicts.includes(verdict),
      };
    });
    const chosen = await window.showQuickPick(picks, {
      canPickMany: true,
      title: 'Link Report',
      placeHolder: 'What is shown',
    });
    if (chosen) await this.#reshape({ ...this.#shape, verdicts: chosen.map(({ verdict }) => verdict) });
  }

  /** Asks the server for the report. */
  async refresh(): Promise<void> {
    this.#isFresh = true;
    this.#report = await this.#client.sendRequest<LinkReport>(linkMethods.linkReport, {});
    this.#draw();
  }

  getTreeItem(node: ReportNode): TreeItem {
    return treeItemOf(node);
  }

  getChildren(node?: ReportNode): ReportNode[] {
    return [...(node ? childrenOf(node) : this.#groups)];
  }

  getParent(node: ReportNode): ReportNode | undefined {
    if (node.kind === 'group') return undefined;
    return node.kind === 'place' ? node.parent : this.#groups.find(({ id }) => id === node.group);
  }

  dispose(): void {
    this.#owned.dispose();
  }

  /** The server knows more; who does not look at the view is not told yet. */
  #outdate(): void {
    this.#isFresh = false;
    this.#refreshWhenSeen();
  }

  #refreshWhenSeen(): void {
    if (this.#view.visible && !this.#isFresh) void this.refresh();
  }

  async #reshape(shape: ReportShape): Promise<void> {
    this.#shape = shape;
    this.#draw();
    await this.#memory.update(SHAPE, shape);
  }

  #draw(): void {
    const { links } = this.#report;
    this.#groups = reportTree(this.#report, this.#shape);
    const shown = links.filter(({ verdict }) => this.#shape.verdicts.includes(verdict)).length;
    const hidden = links.length - shown;
    const broken = links.filter(({ verdict }) => verdict === 'broken').length;
    this.#view.description = links.length === 0 ? '' : describe(links.length, hidden);
    this.#view.message =
      links.length > 0 && shown === 0
        ? `Nothing wrong is known of ${count(links.length, 'address', 'addresses')}. Filter chooses what is shown.`
        : '';
    this.#view.badge =
      broken === 0
        ? undefined
        : { value: broken, tooltip: count(broken, 'broken address', 'broken addresses') };
    void commands.executeCommand('setContext', GROUPING, this.#shape.grouping);
    void commands.executeCommand('setContext', HAS_REPORT, links.length > 0);
    this.#changed.fire();
  }
}

function describe(all: number, hidden: number): string {
  const checked = count(all, 'address', 'addresses');
  return hidden === 0 ? checked : `${checked}, ${hidden.toLocaleString('en')} not shown`;
}
