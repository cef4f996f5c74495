/* What the scripts of every page, of the comparison and of the basket give each other. */

declare namespace Anliku {
  type Child = Node | string;
  type Attributes = Record<string, string | boolean | undefined>;
  /** A part of a text, and whether it is what was looked for. */
  type Piece = [text: string, isMatch: boolean];

  interface Api {
    constants: Constants;
    make<K extends keyof HTMLElementTagNameMap>(
      tag: K,
      attributes?: Attributes,
      ...children: Child[]
    ): HTMLElementTagNameMap[K];
    make(tag: string, attributes?: Attributes, ...children: Child[]): HTMLElement;
    fill(element: Element, ...children: Child[]): void;
    unseen(text: string): HTMLElement;
    marked(pieces: Piece[]): (HTMLElement | string)[];
    textOf(html: string, name: string): HTMLElement;
    today(): string;
    letType(box: HTMLInputElement, pause: number, onPause: () => void): { stop(): void };
    data: Data;
    loadCase(id: string): Promise<CaseData | null>;
    kept: Kept;
    choice: { refresh(): void };
    foundWords: { query(texts: string[]): string };
    searchBox: SearchBox;
    figures: { head: string[]; named(figure: Figure): string };
    browse: Browse;
    search: Search;
    basket: Basket;
  }

  interface Data {
    receive<N extends keyof DataFiles>(name: N, value: DataFiles[N]): void;
    get<N extends keyof DataFiles>(name: N): DataFiles[N] | undefined;
    load<N extends keyof DataFiles>(
      root: string,
      name: N,
      version?: string,
    ): Promise<DataFiles[N]>;
  }

  interface KeptList {
    most: number;
    read(): string[];
    write(ids: string[]): void;
  }

  interface Kept {
    compare: KeptList;
    basket: KeptList;
    valid(ids: string[]): string[];
    base: URL;
  }

  interface DialogBox {
    made: HTMLDialogElement;
    box: HTMLInputElement;
    status: HTMLElement;
    chips: HTMLElement;
    hits: HTMLElement;
  }

  interface DialogOn {
    root: string;
    onTyped(words: string): void;
    onSent(words: string): void;
  }

  interface SearchBox {
    buildDialog(on: DialogOn): DialogBox;
    kept(): string[];
    keep(texts: string[]): void;
    remember(text: string): void;
  }

  /** What the form of the basket has. */
  interface Filled {
    title: string;
    by: string;
    day: string;
    edition: Edition;
  }

  /** What the page of the basket says of the archive (`pages/basket.html`). */
  interface ArchiveWords {
    site?: string;
    checksum?: string;
    latest?: string;
  }

  interface BasketOn {
    move(from: number, to: number, control: string): void;
    remove(place: number): void;
  }

  interface Basket {
    sharing: {
      DEFAULT_TITLE: string;
      EDITIONS: Record<Edition, string>;
      read(hash: string): Filled & { ids: string[] };
      address(ids: string[], filled: Filled): string;
      listFile(cases: Pick<CaseData, "id" | "title">[], filled: Filled): string;
      oneLine(text: string): string;
    };
    teaching: {
      answered(data: CaseData): HTMLElement[];
      notes(data: CaseData): HTMLElement;
    };
    caseOf(data: CaseData, number: number, isForTeachers: boolean): HTMLElement;
    evidenceOf(data: CaseData): string;
    table(caption: string, head: string[], rows: string[][]): HTMLElement;
    booklet(cases: CaseData[], form: Filled, archive: ArchiveWords): HTMLElement[];
    letMove(handle: HTMLElement, entry: HTMLElement, move: Move): void;
    letCopy(button: HTMLElement, field: HTMLInputElement): void;
    showList(element: HTMLElement, cases: CaseData[], on: BasketOn): void;
    focusMove(element: HTMLElement, place: number, control: string): void;
    sayComplaints(asked: Filled & { ids: string[] }, lost: string[], mayTeach: boolean): string[];
  }

  type Move = (from: number, to: number) => void;
}

interface Window {
  anliku: Anliku.Api;
}

declare const anliku: Anliku.Api;
