package io.dateline.ingest.erasure;

import io.dateline.schemas.DatelineException;

/** The log holds nothing of what is to be erased. */
public final class UnknownArticleException extends DatelineException {
  private static final long serialVersionUID = 1L;

  UnknownArticleException(String id) {
    super("the log holds nothing of '" + id + "'; 'dateline articles' lists the ids");
  }
}
