package io.dateline.app.query;

import io.dateline.app.terminal.Output;
import io.dateline.app.terminal.Table;
import io.dateline.projections.query.ArticleFilter;
import io.dateline.projections.query.ArticleItem;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline articles}: which articles are known. Made by the command line. */
@Command(
    name = "articles",
    mixinStandardHelpOptions = true,
    description = "Find articles by words, outlet, actor and day; withdraw or erase one.",
    subcommands = {ArticlesWithdrawCommand.class, ArticlesEraseCommand.class})
public final class ArticlesCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private QueryOptions options = new QueryOptions();

  @Parameters(arity = "0..1", paramLabel = "WORDS", description = "Words of title or text.")
  private @Nullable String words;

  @Option(names = "--outlet", description = "Domain or name of the outlet.")
  private @Nullable String outlet;

  @Option(names = "--actor", description = "Name or id of an actor it mentions.")
  private @Nullable String actor;

  @Option(names = "--from", paramLabel = "D", description = "First day of publication.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "D", description = "Last day of publication.")
  private @Nullable String to;

  ArticlesCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    ArticleFilter filter =
        new ArticleFilter(
            words,
            outlet,
            actor,
            QueryOptions.day("--from", from),
            QueryOptions.day("--to", to),
            null,
            null);
    return options.answer(
        output,
        (queries, asOf, page) -> queries.articles(filter, asOf, page),
        ArticlesCommand::table);
  }

  private static String table(List<ArticleItem> articles) {
    Table table =
        new Table("day", "outlet", "revision", "status", "language", "relations", "id", "title");
    articles.forEach(
        article ->
            table.add(
                article.day(),
                article.outlet(),
                article.revision(),
                article.status(),
                article.language(),
                article.relations(),
                article.id(),
                article.title()));
    return table.isEmpty() ? "no such articles\n" : table.text();
  }
}
