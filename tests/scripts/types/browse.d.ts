/* What the modules of the page «筛选» give each other. */

declare namespace Anliku {
  interface Term {
    label: string;
    name: string;
    above: number;
    alt: string[];
    address: string;
  }

  interface FacetTable {
    key: string;
    label: string;
    terms: Term[];
    numbers: Map<string, number>;
    own: OwnTerms[];
    children: number[][];
    tops: number[];
    starts: Uint32Array;
    under: Uint32Array;
  }

  interface Table extends Omit<RawTable, "facets"> {
    facets: FacetTable[];
    byKey: Map<string, number>;
  }

  interface Choice {
    /** Numbers of terms, by facet. */
    chosen: number[][];
    words: string;
    sort: string;
    page: number;
  }

  interface Counted {
    matches: number[];
    counts: Uint32Array[];
  }

  interface ShownCard {
    address: string;
    title: string;
    place: string;
    kind: Named;
    status: Named;
    evidence: number | null;
    terms: CardTerms;
  }

  /** A result as it is shown; `query` goes on the link's address. */
  interface Result {
    card: ShownCard;
    title: Piece[];
    gist: Piece[];
    query: string;
  }

  interface Results {
    cardOf(number: number): Result;
    /** Undefined if all is here already. */
    forCases(numbers: number[]): Promise<unknown> | undefined;
  }

  interface Hits extends Results {
    typed: string;
    notes: string[];
    filters: Filter[];
    numbers: number[];
    scoreOf(number: number): number;
    meant(): Promise<string | null> | null;
  }

  interface HitsSource {
    of(typed: string): Hits | null;
    ask(typed: string): Promise<Hits>;
  }

  interface FacetState {
    counts: Uint32Array;
    chosen: number[];
  }

  interface FacetBox {
    update(next: FacetState): void;
    open(): void;
  }

  interface ChoicesOn {
    remove(place: number, number: number): void;
    removeWords(): void;
    clear(): void;
  }

  interface Browse {
    decode(raw: RawTable): Table;
    ownTerms(facet: FacetTable, number: number): Term[];
    count(table: Table, chosen: number[][], scores: Float64Array | null): Counted;
    makeFilter(
      table: Table,
      filters: Filter[],
    ): { passes(place: number): boolean; lost: string[] };
    ordered(
      table: Table,
      matches: number[],
      order: string,
      scores: Float64Array | null,
    ): number[];
    ORDERS: string[];
    address: {
      emptyChoice(table: Table): Choice;
      sortOf(choice: Choice): string;
      read(table: Table, query: string): { choice: Choice; unknown: string[] };
      write(table: Table, choice: Choice): string;
      current(): string;
      show(query: string, replaces: boolean): void;
    };
    makeFacet(
      box: HTMLElement,
      facet: FacetTable,
      onChange: (number: number, isChosen: boolean) => void,
    ): FacetBox;
    makeCard(result: Result, root: string): HTMLElement;
    cardOfTable(table: Table, number: number, raw: RawCard): Result;
    makeHits(root: string): HitsSource;
    showChoices(box: HTMLElement, table: Table, choice: Choice, on: ChoicesOn): void;
    showPager(
      box: HTMLElement,
      page: number,
      pages: number,
      addressOf: (page: number) => string,
      onGo: (page: number) => void,
    ): void;
    makeTexts(table: Table, root: string): Results;
    listenToDrawer(shell: HTMLElement): void;
    showFirst(shell: HTMLElement): Promise<void>;
    showNumbers(
      shell: HTMLElement,
      choice: Choice,
      total: number,
      place: { page: number; pages: number },
    ): void;
    showSort(sort: HTMLSelectElement, choice: Choice): void;
  }
}
