package io.dateline.ingest.deadletters;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters are meant; what is null or empty does not matter.
 *
 * @param ids these only
 * @param stage stage that gave up
 * @param reason class of the failure
 * @param from recorded at or after
 * @param to recorded before
 */
public record LetterFilter(
    Set<LetterId> ids,
    @Nullable String stage,
    @Nullable String reason,
    @Nullable Instant from,
    @Nullable Instant to) {

  /** Keeps the ids unmodifiable. */
  public LetterFilter {
    ids = Set.copyOf(ids);
  }

  /** All of them. */
  public static LetterFilter all() {
    return new LetterFilter(Set.of(), null, null, null, null);
  }

  /** One of them. */
  public static LetterFilter of(LetterId id) {
    return new LetterFilter(Set.of(id), null, null, null, null);
  }

  /** Whether it leaves nothing out. */
  public boolean isAll() {
    return equals(all());
  }

  boolean matches(StoredLetter letter) {
    return (ids.isEmpty() || ids.contains(letter.id()))
        && (stage == null || stage.equals(letter.stage()))
        && (reason == null || reason.equals(letter.reason()))
        && (from == null || !letter.recordedAt().isBefore(from))
        && (to == null || letter.recordedAt().isBefore(to));
  }
}
