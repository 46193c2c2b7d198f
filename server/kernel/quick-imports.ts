import { registerHooks } from 'node:module'

// A start in a fraction of the time. The package.json of drizzle-orm has 180 kB, and Node reads it once more for each of the
// hundreds of files in there, to learn what kind of file it is: two to three seconds of CPU for every thread that starts.
// Those files name each other by full relative paths and are all modules, so there is nothing to learn.
registerHooks({
  resolve(specifier, context, next) {
    if (!specifier.startsWith('.') || !context.parentURL?.includes('/node_modules/drizzle-orm/')) return next(specifier, context)
    return { url: new URL(specifier, context.parentURL).href, format: 'module', shortCircuit: true }
  },
})
