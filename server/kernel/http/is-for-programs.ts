/** Whether an address (or a route) is for programs: the API, the live connection, an operator's probes. Everything else is pages and files. */
export const isForPrograms = (url: string): boolean => /^\/(api|live|healthz|readyz|metrics)(?=[/?]|$)/.test(url)
