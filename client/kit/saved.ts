/** `localStorage` for those who have it: in a browser that refuses it nothing is remembered, and nothing breaks. */
export const saved = {
  get: (name: string): string | null => attempt(() => localStorage.getItem(name)) ?? null,
  put: (name: string, value: string): boolean => attempt(() => (localStorage.setItem(name, value), true)) ?? false,
  delete: (name: string): void => attempt(() => localStorage.removeItem(name)),
  names: (): string[] => attempt(() => Object.keys(localStorage)) ?? [],
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
