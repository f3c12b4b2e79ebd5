package io.dateline.ingest.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.Bytes;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class CharsetDecodingTest {
  private static final String WORDS = "caf\u00e9 na\u00efve";

  @Test
  void shouldReadPlainUtf8WithoutDoubt() {
    assertThat(CharsetDecoding.decode(WORDS.getBytes(UTF_8), null))
        .isEqualTo(new DecodedText(WORDS, "UTF-8", false));
  }

  @Test
  void shouldBelieveTheByteOrderMarkFirst() {
    byte[] bytes = Bytes.concat(new byte[] {(byte) 0xff, (byte) 0xfe}, WORDS.getBytes(UTF_16LE));

    assertThat(CharsetDecoding.decode(bytes, "utf-8").text()).isEqualTo(WORDS);
  }

  @Test
  void shouldBelieveTheTransportThenTheDocument() {
    byte[] greek = "\u03b1\u03b2\u03b3".getBytes(Charset.forName("ISO-8859-7"));
    byte[] page = Bytes.concat("<meta charset=\"iso-8859-7\">".getBytes(ISO_8859_1), greek);

    assertThat(CharsetDecoding.decode(greek, "ISO-8859-7").text()).isEqualTo("\u03b1\u03b2\u03b3");
    assertThat(CharsetDecoding.decode(page, null).text()).endsWith("\u03b1\u03b2\u03b3");
  }

  @Test
  void shouldNotBelieveLatin1OverValidUtf8() {
    DecodedText decoded = CharsetDecoding.decode(WORDS.getBytes(UTF_8), "ISO-8859-1");

    assertThat(decoded).isEqualTo(new DecodedText(WORDS, "UTF-8", true));
  }

  @Test
  void shouldNotBelieveUtf8OverInvalidBytes() {
    DecodedText decoded = CharsetDecoding.decode(WORDS.getBytes(ISO_8859_1), "utf-8");

    assertThat(decoded).isEqualTo(new DecodedText(WORDS, "windows-1252", true));
  }

  @Test
  void shouldKeepUtf8WithAFewBrokenBytes() {
    byte[] bytes = Bytes.concat((WORDS + WORDS).getBytes(UTF_8), new byte[] {(byte) 0xc3});

    DecodedText decoded = CharsetDecoding.decode(bytes, null);

    assertThat(decoded.text()).isEqualTo(WORDS + WORDS + "\uFFFD");
    assertThat(decoded.guessed()).isTrue();
  }

  @Test
  void shouldIgnoreACharsetNobodyKnows() {
    assertThat(CharsetDecoding.decode(WORDS.getBytes(UTF_8), "x-nonsense").text()).isEqualTo(WORDS);
    assertThat(CharsetDecoding.decode(WORDS.getBytes(UTF_8), "???").text()).isEqualTo(WORDS);
  }
}
