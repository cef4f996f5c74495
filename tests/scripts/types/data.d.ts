/* What Python writes for the scripts: the shapes of generated data. */

declare namespace Anliku {
  /** `plugin/script_constants.py`: what Python and all scripts share. */
  interface Constants {
    notReported: string;
    notFilled: string;
    notRated: string;
    notMarked: string;
    citedOn: string;
    notCitable: string;
    mostCompared: number;
    mostInBasket: number;
    highestEvidence: number;
    lead: string;
    defaultTitle: string;
    editions: Record<Edition, string>;
    listKeys: { title: string; edition: string; organiser: string };
    divisions: string[];
    shortestPlace: number;
    hanDigits: Record<string, number>;
  }

  type Edition = "student" | "teacher";

  /** `pages/case_script.py`: a case for the comparison and the basket. */
  interface CaseData {
    id: string;
    title: string;
    address: string;
    places: string[];
    kind: string;
    status: string;
    asOf: string;
    gist: string;
    summary: string;
    problems: string[];
    practices: string[];
    contexts: string[];
    topics: string[];
    sections: [label: string, html: string][];
    needs: Record<string, string[]>;
    outcomes: Figure[];
    figuresMissing: string;
    evidence: { level: number; label: string; next: string | null } | null;
    sources: string[];
    notReported: string[];
    questions: string[];
    citation: string;
    url: string;
    teacher?: { answers: string[]; parts: [label: string, lines: string[]][] };
  }

  interface Figure {
    indicator: string;
    kind: string;
    before: string;
    after: string;
    printed: string;
    missing: string[];
  }

  /** `browse/table.py`. */
  interface RawTable {
    version: string;
    cases: number;
    perShard: number;
    kinds: Named[];
    statuses: Named[];
    dates: number[];
    regions: number[];
    facets: RawFacet[];
  }

  interface RawFacet {
    key: string;
    label: string;
    folder: string;
    former: Record<string, number>;
    terms: RawTerm[];
    own: OwnTerms[];
  }

  type RawTerm = [label: string, part: string, above: number, ...alt: string[]];
  type OwnTerms = number | number[];
  type Named = [key: string, label: string];
  /** `browse/cards.py`. */
  type RawCard = [
    address: string,
    title: string,
    gist: string,
    place: string,
    kind: number,
    status: number,
  ];
  interface CardShard {
    version: string;
    first: number;
    cards: RawCard[];
  }

  /** `search/static/agreed.py`: what both engines must have alike. */
  interface SearchConstants {
    HAN: string;
    CONCEPT_MARK: string;
    RING_MARK: string;
    SHORTEST: number;
    SOUND_MARK: string;
    INITIALS_MARK: string;
    MOST_COMBINATIONS: number;
    LONGEST_SYLLABLE: number;
    MOST_SPLITS: number;
    LONGEST_TYPED: number;
    DIGITS: Record<string, number>;
    UNITS: Record<string, number>;
    GREAT_UNITS: Record<string, number>;
    MOST_DIGITS: number;
    LEAST_POSITIONAL: number;
    COUNTED: string;
    LEAST_MISSPELLED: number;
    LONGEST_MISSPELLED: number;
    EARLIEST_CASES: number;
    LATEST_CASES: number;
    EARLIEST_YEAR: number;
    LONGEST_QUERY: number;
    LEAST_LOOKALIKE: number;
    LEAST_TWO_SLIPS: number;
    WIPED: string;
    NEVER_SLIPS: string;
    CLOSING: Record<string, string>;
    MINUS: string;
    COLONS: string;
    LONGEST_SNIPPET: number;
    BEFORE: number;
    OMITTED: string;
    ALIKE_ONLY: string;
    TOO_LONG: string;
    TOO_MANY_PHRASES: string;
    TOO_MANY_WORDS: string;
  }

  /** `search/static/tables.py`: the ranking of one index. */
  interface RankingConstants {
    FULL: number;
    SATURATION: number;
    MOST_CONCEPTS: number;
    WHOLE_LABEL: number;
    PART_OF_LABEL: number;
    SYNONYM: number;
    MISSPELLED_LABEL: number;
    LINK_SHARE: number;
    LESSER_SHARE: number;
    COVERAGE_SHARE: number;
    LEAST_COVERAGE: number;
    SPELLED_CERTAINTY: number;
    SOUND_CERTAINTY: number;
    LOOK_CERTAINTY: number;
    MOST_LOOKALIKES: number;
    MOST_SLIPS: number;
    MOST_EXPANSIONS: number;
    MOST_CHARACTERS: number;
    MOST_WORDS: number;
    MOST_PHRASES: number;
  }

  interface Tables {
    version: string;
    size: number;
    lists: string;
    listed: number;
    constants: RankingConstants;
    labels: [uri: string, ...names: string[]][];
    synonyms: string[][];
    asking: string[];
    particles: string;
    page: number;
    traditional: string;
    traditionalPages: number[];
    syllables: string;
    soundPages: number[];
    facets: [name: string, key: string][];
  }

  /** `search/static/cases.py`. */
  interface SearchCard {
    version: string;
    id: string;
    address: string;
    title: string;
    place: string;
    kind: Named;
    status: Named;
    evidence: number | null;
    terms: CardTerms;
    gist: string;
    summary: string;
    body: string;
    places: string[];
    labels: string[];
  }

  type LinkedTerm = [label: string, address: string];
  interface CardTerms {
    problem: LinkedTerm[];
    mechanism: LinkedTerm[];
    topic: LinkedTerm[];
  }

  /** The data files by their names. */
  interface DataFiles {
    "browse/table": RawTable;
    "search/index": Tables;
    "search/places": { names: string[]; sounds: string[] };
    "search/label-sounds": string[][];
    [cards: `browse/cards-${string}`]: CardShard;
    [one: `cases/${string}`]: CaseData;
    [found: `search/cases/${number}`]: SearchCard;
    [lines: `search/list-${number}`]: [version: string, text: string];
    [lines: `search/tokens-${number}`]: [version: string, text: string];
    [pairs: `search/traditional-${number}`]: string;
    [rows: `search/sounds-${string}`]: Record<string, string>[];
  }
}
