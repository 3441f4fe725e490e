/** One token for all tabs of an origin. */
export type { TabHost } from './tab-host.ts'
export { tabStore, type TabStoreOptions } from './tab-store.ts'
