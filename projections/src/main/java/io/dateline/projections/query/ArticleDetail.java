package io.dateline.projections.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one article.
 *
 * @param story smallest article id of its story, and the articles in it
 * @param revisions oldest first
 * @param relations that stand
 * @param stances that stand
 */
public record ArticleDetail(
    String id,
    @Nullable String url,
    @Nullable String outlet,
    String status,
    int revision,
    StoryItem story,
    List<RevisionItem> revisions,
    List<RelationItem> relations,
    List<StanceItem> stances,
    List<WithdrawalItem> withdrawals) {
  /** Copies the lists. */
  public ArticleDetail {
    revisions = List.copyOf(revisions);
    relations = List.copyOf(relations);
    stances = List.copyOf(stances);
    withdrawals = List.copyOf(withdrawals);
  }
}
