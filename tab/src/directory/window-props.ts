/** What every window of this page needs. */
export interface WindowProps {
  /** Of the directory, below the API. */
  readonly path: string;
  /** Gets a sentence about what was done. */
  readonly onDone: (sentence: string) => void;
  readonly onClose: () => void;
}
