/** The prerendered page, which is shown before the page's script runs. */
export interface FirstLook {
  /** The page as its script renders it first, as HTML. */
  readonly html: string
  /** The label of the login button after a click. */
  readonly submitting: string
  /** The HTML that replaces the page when its script cannot be loaded. */
  readonly failure: string
}
