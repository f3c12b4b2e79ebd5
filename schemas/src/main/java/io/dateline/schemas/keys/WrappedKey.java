package io.dateline.schemas.keys;

/**
 * A key that is to be wrapped anew.
 *
 * @param articleId key of the record
 * @param offset of the record, in its partition
 * @param wrappingKeyId name that stands beside it
 */
record WrappedKey(String articleId, long offset, String wrappingKeyId, DataKey key) {}
