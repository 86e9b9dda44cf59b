/** An alert that somebody should look at: a result code and ids, never content. */
export type Report = (code: string, ids: Readonly<Record<string, string | number>>) => void;

/** A fault, with the code that the person was given; logged by its kind, never its content. */
export type ReportFault = (correlationId: string, fault: unknown) => void;
