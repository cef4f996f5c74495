/* What the modules of the engine give each other. */

declare namespace Anliku {
  interface Word {
    text: string;
    tokens: string[];
    concepts: [token: string, share: number][];
    isLink: boolean;
    spelled: string[][];
    isStart: boolean;
  }

  interface Run {
    text: string;
    isHan: boolean;
    start: number;
    end: number;
  }

  interface Filter {
    facet: string;
    text: string;
    isExcluded?: boolean;
  }

  interface Request {
    words: string[];
    phrases: string[];
    excluded: string[];
    filters: Filter[];
    notes: string[];
  }

  interface Postings {
    numbers: Uint32Array;
    weights: Float64Array;
  }

  type Fold = (text: string) => string;
  type Span = [start: number, end: number, word: number];
  type Mention = [start: number, end: number, tokens: string[]];
  type Load = <N extends string>(
    name: N,
  ) => Promise<DataFiles[`search/${N}` & keyof DataFiles]>;

  interface Labels {
    byLabel: Map<string, string[]>;
    bySynonym: Map<string, string[]>;
    ofPart(word: string): string[];
    mentions(text: string): Mention[];
    synonymsIn(text: string): Mention[];
  }

  interface Sounds {
    prepared(text: string): Promise<void>;
    preparedForLetters(folded: string): Promise<void>;
    readings(character: string): string[];
    pairSounds(pair: string): string[];
    splits(typed: string): string[][];
    splitTokens(way: string[]): string[];
    mixedTokens(left: string, right: string, leftIsHan: boolean): string[];
    bySound(letters: string): string[];
    isSyllable(typed: string): boolean;
  }

  interface Index {
    size: number;
    postings(token: string): Promise<Postings>;
    tokensFrom(start: string): Promise<string[]>;
    sounds: Pick<Sounds, "prepared" | "pairSounds">;
    document(number: number): Promise<SearchCard>;
  }

  interface Scored {
    scores: Float64Array;
    isUnsure: boolean;
    isDirect: boolean;
  }

  interface RankingOf {
    scoresOf(words: Word[]): Promise<Scored>;
    expansions(start: string): Promise<string[]>;
  }

  interface Found {
    request: Request;
    words: Word[];
    marked: Word[];
    numbers: number[];
    scores: Float64Array;
    isUnsure: boolean;
    notes: string[];
  }

  type SnippetTexts = Pick<SearchCard, "title" | "gist" | "summary" | "body" | "places" | "labels">;

  interface Snippets {
    of(shown: SnippetTexts): Piece[];
    marked(text: string): Piece[];
    passages(shown: SnippetTexts): string[];
  }

  interface Engine {
    size: number;
    fold: Fold;
    find(typed: string): Promise<Found>;
    document(number: number): Promise<SearchCard>;
    meant(typed: string): Promise<string | null>;
    suggestions(typed: string, most: number): Promise<string[]>;
    snippets(found: Pick<Found, "marked" | "request">): Snippets;
  }

  interface FinderOf {
    whole(text: string): Span[];
    parts(text: string): Span[];
    meet(names: string[]): void;
    isSpelled: boolean;
  }

  /** What is needed to find the words of a query in texts. */
  interface Reading {
    labels: Pick<Labels, "mentions" | "synonymsIn">;
    fold: Fold;
    readings(character: string): string[];
  }

  interface Search {
    constants: SearchConstants;
    open(root: string): Promise<Engine>;
    last<T>(items: ArrayLike<T>): T;
    pairwise<T>(items: T[]): [T, T][];
    runs(folded: string): Run[];
    pairs(run: string): string[];
    phraseForm(folded: string): string;
    compare(a: string, b: string): number;
    size(text: string): number;
    remembered<T>(make: (key: number) => Promise<T>): (key: number) => Promise<T>;
    rememberedPage<T>(make: (key: number | string) => Promise<T>): (key: number | string) => Promise<T>;
    pageOf(character: string, size: number): number;
    matchesWhere(
      text: string,
      pattern: RegExp,
      passes: (match: RegExpExecArray) => boolean,
    ): RegExpExecArray[];
    makeFold(
      tables: Pick<Tables, "traditional" | "traditionalPages" | "page">,
      load: Load,
    ): { fold: Fold; prepared(texts: string[]): Promise<void> };
    makeLabels(tables: Pick<Tables, "labels" | "synonyms" | "constants">): Labels;
    sorted(byLabel: Map<string, string[]>): [string, string[]][];
    plainLetters(typed: string): string;
    makeSounds(tables: Tables, labels: Labels, load: Load): Sounds;
    numbersIn(folded: string): string[];
    numbersAt(folded: string): [start: number, end: number, value: string][];
    withPlainDates(folded: string): string;
    caseId(part: string): string | null;
    hasLetters(folded: string): boolean;
    QueryAnalyzer: new (
      tables: Pick<Tables, "constants" | "asking" | "particles">,
      labels: Pick<Labels, "byLabel" | "bySynonym" | "ofPart" | "mentions">,
      fold: Fold,
    ) => Analyzer;
    makePostings(
      root: string,
      tables: Pick<Tables, "lists" | "listed" | "version">,
    ): Pick<Index, "postings" | "tokensFrom">;
    NO_POSTINGS: Postings;
    Ranking: new (index: Pick<Index, "size" | "postings" | "tokensFrom" | "sounds">, constants: RankingConstants) => RankingOf;
    makeParse(
      tables: { constants: RankingConstants; facets: [string, string][] },
      fold: Fold,
    ): (typed: string) => Request;
    makePassages(
      index: Pick<Index, "postings" | "document">,
      ranking: Pick<RankingOf, "expansions">,
      fold: Fold,
    ): {
      admitted(
        numbers: number[],
        phrases: string[],
        excluded: string[],
      ): Promise<{ numbers: number[]; isCut: boolean }>;
    };
    Finder: new (words: Word[], phrases: string[], reading: Reading) => FinderOf;
    piecesOf(text: string, spans: Span[], start?: number, end?: number): Piece[];
    makeSnippets(words: Word[], phrases: string[], reading: Reading): Snippets;
    makeMeant(
      names: string[],
      sounds: Pick<Sounds, "prepared" | "readings">,
      isNowhere: (pair: string) => Promise<boolean>,
      masked: (run: string) => string,
    ): (folded: string) => Promise<string | null>;
    makeSuggestions(
      tables: Tables,
      load: Load,
      fold: Fold,
    ): (typed: string, most: number) => Promise<string[]>;
  }

  interface Analyzer {
    words(text: string, sounds: Sounds | null): Word[];
    masked(run: string): string;
  }
}
