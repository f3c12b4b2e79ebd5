package io.dateline.enrich.text.actors;

import java.util.Optional;

/**
 * What a title word or phrase says of the person it stands by.
 *
 * @param surface the title as {@code roles.txt} writes it
 * @param role the role kind it names; empty for ranks and honorifics
 */
public record Title(String surface, Optional<String> role) {}
