/** The paths of the platform's API, with their versions. */
export { apiPaths } from './api-paths.ts'
