import { defineRoutes } from 'vitepress'
import { listPaths } from '../../error-pages/list-paths.ts'

export default defineRoutes({
  watch: ['../../examples/*', '../../../packages/auth/src/guidance/**/*.ts'],
  paths: () => listPaths('zh-CN'),
})
