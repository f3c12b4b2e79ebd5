package io.dateline.app.demo;

import java.net.URI;

/**
 * A feed of the demo's news server, ready to be added to the feeds that are polled.
 *
 * @param id stable name of the outlet, such as {@code tripoli-courier}
 * @param outlet the outlet as its pages call it
 * @param country ISO 3166-1 alpha-2 of its seat
 * @param language ISO 639-1 of its feed
 * @param url where the feed is served
 */
public record DemoFeed(String id, String outlet, String country, String language, URI url) {}
