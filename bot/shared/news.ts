/** Something that Teams tells of its own accord: who or what came, went, or has another name. */
export type News =
  /** The app, in a team or in a chat. */
  | { readonly kind: 'app'; readonly here: boolean; readonly place: string; readonly name: string }
  | { readonly kind: 'channel'; readonly here: boolean; readonly name: string }
  | { readonly kind: 'renamed'; readonly name: string }
  | { readonly kind: 'people'; readonly here: boolean; readonly people: readonly PersonIds[] };

/** Teams gives the Entra object id not always. */
export interface PersonIds {
  readonly teamsId: string;
  readonly objectId: string | undefined;
}
