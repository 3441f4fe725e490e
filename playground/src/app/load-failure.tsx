import { Button } from '../ui/button.tsx'
import styles from '../page/page.module.css'

/** Replaces the page when its texts cannot be loaded, so it has its own texts in both languages. */
export function LoadFailure({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <div class={`northbound ${styles.failure}`} role="alert">
      <p lang="en">A part of this page could not be loaded. Check the network, then try again.</p>
      <p lang="zh-CN">页面有一部分未能加载。请检查网络，然后重试。</p>
      <div>
        <Button onClick={onRetry}>
          <span lang="en">Try again</span> · <span lang="zh-CN">重试</span>
        </Button>
      </div>
    </div>
  )
}
