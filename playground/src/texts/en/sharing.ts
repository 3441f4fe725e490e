/** A link to what is shown, and what such a link may lack. */
export const sharing = {
  copy: 'Copy a link to this, without secrets',
  copied: 'Link copied. It holds no secret and no token.',
  failed: 'The browser did not let the page copy. The link is in the address bar now.',
}
