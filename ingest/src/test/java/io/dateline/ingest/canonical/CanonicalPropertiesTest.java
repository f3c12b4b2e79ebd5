package io.dateline.ingest.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CanonicalPropertiesTest {
  private final UrlCanonicalizer canonicalizer = new UrlCanonicalizer();

  @Property(tries = 2000)
  void shouldChangeNothingWhenAppliedTwice(@ForAll("urls") String url) {
    Optional<String> once = canonicalizer.canonicalize(url);

    assertThat(once.flatMap(canonicalizer::canonicalize)).isEqualTo(once);
  }

  @Property(tries = 500)
  void shouldNotFailOnAnyText(@ForAll String any) {
    canonicalizer.canonicalize(any);
    canonicalizer.canonicalize("https://" + any);
    RegistrableDomain.ofUrl("https://" + any);
  }

  @Property(tries = 500)
  void shouldNotHangOnTrackingParameters(
      @ForAll("urls") String url, @ForAll("tracking") String parameter) {
    String tracked = url.contains("?") ? url + "&" + parameter : url + "?" + parameter;

    assertThat(canonicalizer.canonicalize(tracked)).isEqualTo(canonicalizer.canonicalize(url));
  }

  @Property(tries = 1000)
  void shouldNormalizeTextOnce(@ForAll String text) {
    NormalizedText once = NormalizedText.of(text);

    assertThat(NormalizedText.of(once.value())).isEqualTo(once);
  }

  @Property(tries = 500)
  void shouldIgnoreWhiteSpaceAndQuoteStyle(@ForAll("words") String words) {
    String variant = "  " + words.replace(" ", " \n\u00a0").replace('\'', '\u2019') + "\u200b ";

    assertThat(NormalizedText.of(variant)).isEqualTo(NormalizedText.of(words));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings()
        .withChars("abc'é")
        .ofMinLength(1)
        .ofMaxLength(6)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(list -> String.join(" ", list));
  }

  @Provide
  Arbitrary<String> tracking() {
    return Arbitraries.of(
        "utm_source=a", "fbclid=Zz", "gclid=1", "mc_cid=2", "at_medium=rss", "outputType=amp");
  }

  @Provide
  Arbitrary<String> urls() {
    Arbitrary<String> host =
        Arbitraries.of(
            "example.org",
            "www.example.org",
            "m.www.example.co.uk",
            "amp.example.com:8080",
            "10.0.0.1",
            "bücher.example");
    Arbitrary<String> segment =
        Arbitraries.oneOf(
            Arbitraries.of(
                "amp",
                "index.html",
                "..",
                ".",
                "",
                "a.amp.html",
                "x.amp",
                "print",
                "%7e",
                "%zz",
                "é",
                "a b",
                "amp.html",
                "-amp"),
            Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(5));
    Arbitrary<String> path = segment.list().ofMaxSize(5).map(l -> "/" + String.join("/", l));
    Arbitrary<String> query =
        Arbitraries.of(
            "", "?", "?id=1", "?b=2&a=1", "?a", "?q=%41+b&utm_x=1", "?x=1&x=0", "?p=a%26b");
    return Combinators.combine(Arbitraries.of("http://", "https://", "HTTPS://"), host, path, query)
        .as((s, h, p, q) -> s + h + p + q);
  }
}
