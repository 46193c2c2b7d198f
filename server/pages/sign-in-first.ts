import { go, type Ask, type Go } from './page.ts'

/** For pages that only make sense signed in: leads to signing in, and from there back. */
export async function signInFirst({ viewer, to, request }: Ask): Promise<Go | null> {
  return viewer || request.method !== 'GET' ? null : go(`${to.signIn}?next=${encodeURIComponent(request.url)}`, 303)
}
