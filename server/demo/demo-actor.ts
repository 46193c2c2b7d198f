/** Somebody of the demo market; the program itself acts for him. */
export type DemoActor = { readonly personId: string; readonly sessionId: null }
