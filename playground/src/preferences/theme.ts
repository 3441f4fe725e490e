import { createContext } from 'preact'

/** How the playground looks: as the system asks, or always the one. */
export type Theme = 'auto' | 'light' | 'dark'

export const themes: readonly Theme[] = ['auto', 'light', 'dark']

/** The theme of the page around. */
export const ThemeContext = createContext<Theme>('auto')
