package io.dateline.app.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How the enrichment runs; {@code EnrichConfig} says what is allowed.
 *
 * @param threads stream threads
 * @param stateDirectory where its stores lie; without one, below the data directory
 * @param patience how long a record waits for a registry that does not answer
 * @param engines directory of released engines; without one, below the data directory
 */
public record EnrichTuning(
    int threads, Optional<Path> stateDirectory, Duration patience, Optional<Path> engines) {}
