import styles from './page.module.css'

/** Stands where the page would, when its texts cannot be loaded; so it brings its own, in both languages. */
export function LoadFailure() {
  return (
    <div class={`northbound ${styles.failure}`} role="alert">
      <p lang="en">A part of this page could not be loaded. Check the network, then reload it.</p>
      <p lang="zh-CN">页面有一部分未能加载。请检查网络，然后刷新。</p>
    </div>
  )
}
