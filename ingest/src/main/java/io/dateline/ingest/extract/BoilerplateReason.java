package io.dateline.ingest.extract;

/** Why words are kept out of an article's text. */
public enum BoilerplateReason {
  /** Buttons and prompts to share or follow. */
  SHARE,
  /** Links and teasers to other articles. */
  READ_MORE,
  /** File names of pictures. */
  IMAGE,
  /** Captions and credits of pictures. */
  CAPTION,
  /** Adverts and their marks. */
  ADVERT,
  /** Pleas to subscribe, register or install. */
  NEWSLETTER,
  /** Pleas for money. */
  DONATION,
  /** Legal and editorial notices. */
  DISCLAIMER,
  /** Copyright lines. */
  COPYRIGHT,
  /** Search boxes. */
  SEARCH,
  /** Comment forms and counts. */
  COMMENTS,
  /** Menus, crumbs and tags. */
  NAVIGATION,
  /** Reading times, dates of update, counts of words. */
  META_LINE,
  /** A line that stood before. */
  DUPLICATE
}
