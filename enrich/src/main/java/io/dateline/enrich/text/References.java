package io.dateline.enrich.text;

import io.dateline.enrich.text.mentions.ActorMention;
import io.dateline.enrich.text.relations.FoundRelation;
import io.dateline.enrich.text.stance.FoundStance;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which mentions the relations and stances of an article refer to. */
final class References {
  private final BitSet indices = new BitSet();

  private References() {}

  static BitSet in(List<FoundRelation> relations, List<FoundStance> stances) {
    References references = new References();
    for (FoundRelation each : relations) {
      references.add(each.source());
      references.add(each.target());
      references.add(each.attribution());
      references.add(each.place());
    }
    for (FoundStance each : stances) {
      references.add(each.holder());
      references.add(each.target());
    }
    return references.indices;
  }

  private void add(@Nullable ActorMention mention) {
    if (mention != null) {
      indices.set(mention.index());
    }
  }
}
