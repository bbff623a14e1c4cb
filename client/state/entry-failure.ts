/** Why something that a person typed was not taken; it stays in its field. */
export type EntryFailure = { readonly type: 'empty' } | { readonly type: 'too-long'; readonly limit: number };
