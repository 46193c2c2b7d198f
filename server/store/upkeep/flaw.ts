/** Something in the database that cannot be: where, and what. */
export type Flaw = { readonly where: string; readonly what: string }
