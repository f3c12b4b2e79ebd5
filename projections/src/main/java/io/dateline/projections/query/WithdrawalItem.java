package io.dateline.projections.query;

import java.time.Instant;

/**
 * That an article was taken back.
 *
 * @param kind WITHDRAWN or ERASED
 */
public record WithdrawalItem(
    String kind, Instant at, String reason, String requestedBy, Place log) {}
