package io.dateline.projections.query;

/** What one actor did to another in the whole range, as one line of the network. */
public record Edge(Actor source, Actor target, DyadPeriod counts) {}
