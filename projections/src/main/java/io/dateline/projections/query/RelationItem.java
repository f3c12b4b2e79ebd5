package io.dateline.projections.query;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One actor did, or said, something to another, as one article tells it.
 *
 * @param date day of the event, where the text tells it
 * @param day the same, or else the day of publication
 * @param story smallest article id of the story the article is in
 */
public record RelationItem(
    String id,
    Actor source,
    Actor target,
    String type,
    String quad,
    double intensity,
    @Nullable LocalDate date,
    LocalDate day,
    @Nullable String mode,
    @Nullable String place,
    @Nullable String attribution,
    boolean negated,
    boolean hypothetical,
    double confidence,
    String rule,
    String trigger,
    int triggerBegin,
    int triggerEnd,
    Evidence evidence,
    String article,
    int revision,
    @Nullable String title,
    @Nullable String url,
    @Nullable String outlet,
    @Nullable String creditedAgency,
    String story,
    @Nullable Instant publishedAt,
    Instant recordedAt,
    @Nullable String engine,
    @Nullable String dictionary,
    Place log) {}
