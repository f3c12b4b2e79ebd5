package io.dateline.projections.query;

/** Where in the log a finding was recorded: the topic goes without prefix. */
public record Place(String topic, int partition, long offset) {}
