import { frameFor, type FrameOf } from '../../server/pages/frame-of.ts'

/** The frame of a site whose scripts and styles nobody asks for, and in which nobody has notices. */
export const plainFrame = (origin: string): FrameOf =>
  frameFor({
    assets: { css: '/assets/app.css', theme: '/assets/theme.js', main: '/assets/main.js' },
    origin,
    epoch: 'e',
    unreadNotices: async () => 0,
  })
