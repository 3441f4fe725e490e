/** What a first visit sees before the page's script runs. */
export interface FirstLook {
  /** The page as its script would draw it first, as HTML. */
  readonly html: string
  /** What the button of the login says once it is pressed. */
  readonly submitting: string
  /** What stands in place of the page when its script cannot be loaded, as HTML. */
  readonly failure: string
}
