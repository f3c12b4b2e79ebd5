package io.dateline.app.command;

import io.dateline.app.config.Connections;
import io.dateline.app.instance.Reach;
import io.dateline.app.terminal.Output;
import io.dateline.app.terminal.Table;
import io.dateline.schemas.asyncapi.AsyncApiDocument;
import io.dateline.schemas.serde.SchemaPublisher;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import io.dateline.schemas.topics.TopicFinding;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "topics",
    mixinStandardHelpOptions = true,
    description =
        "Verify the topics and schemas of the log; fails where one would lose facts or differs.")
final class TopicsCommand implements Callable<Integer> {
  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Option(names = "--apply", description = "Create the topics and schemas that are missing.")
  private boolean apply;

  @Option(
      names = "--asyncapi",
      description = "Print the topics and their events as an AsyncAPI document; asks no broker.")
  private boolean asyncApi;

  TopicsCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    if (asyncApi) {
      output.data().print(AsyncApiDocument.of(new TopicCatalogue(options.read().topics())));
      return 0;
    }
    try (Reach reach = Reach.log(options.read(), options.namesAFile())) {
      Connections connections = reach.connections();
      TopicCatalogue catalogue = new TopicCatalogue(connections.topics());
      try (Admin admin = Admin.create(Map.copyOf(connections.kafka()))) {
        if (apply) {
          catalogue.createMissing(admin).forEach(name -> output.notes().println("created " + name));
          new SchemaPublisher(connections.registry()).publish(catalogue);
        }
        list(catalogue);
        List<TopicFinding> findings = catalogue.verify(admin);
        findings.forEach(finding -> output.notes().println("dateline: " + finding));
        return findings.isEmpty() ? 0 : 1;
      }
    }
  }

  private void list(TopicCatalogue catalogue) {
    Table table = new Table("topic", "partitions", "kept", "key", "events");
    for (Topic topic : Topic.values()) {
      table.add(
          catalogue.name(topic),
          catalogue.partitions(topic),
          topic.retention(),
          topic.key(),
          String.join(", ", topic.events().stream().map(schema -> schema.getName()).toList()));
    }
    table.print(output.data());
  }
}
