package io.dateline.ingest.extract;

/**
 * Bytes read as text.
 *
 * @param text the characters; undecodable bytes are U+FFFD
 * @param charset canonical name of the charset used
 * @param guessed nobody named that charset, or the one named did not fit
 */
public record DecodedText(String text, String charset, boolean guessed) {}
