/** The engine that migrations are written for; `npm run migrations` runs once for each. */
export const dialect = process.env['DIALECT'] === 'postgres' ? 'postgres' : 'sqlite'
