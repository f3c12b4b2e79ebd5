package io.dateline.ingest.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads bytes as text: a byte order mark decides, then the charset the transport names, then the
 * one the document names, where the bytes are valid in it; else UTF-8 where they are valid in that,
 * else Windows-1252 or, for mostly valid UTF-8 with a few broken bytes, UTF-8 with replacement
 * characters.
 */
public final class CharsetDecoding {
  private static final Pattern IN_DOCUMENT =
      Pattern.compile(
          "(?i)(?:<meta[^>]{0,200}charset\\s*=\\s*[\"']?|<\\?xml[^>]{0,100}encoding\\s*=\\s*[\"'])([\\w:.-]{2,40})");
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int HEAD = 4096;

  private CharsetDecoding() {}

  /**
   * Decodes bytes.
   *
   * @param declared charset named by the transport, null where it named none
   */
  public static DecodedText decode(byte[] bytes, @Nullable String declared) {
    Optional<DecodedText> marked = byMark(bytes);
    if (marked.isPresent()) {
      return marked.get();
    }
    List<Charset> named = new ArrayList<>();
    charset(declared).ifPresent(named::add);
    inDocument(bytes).ifPresent(named::add);
    for (Charset charset : named) {
      Optional<String> text = strictly(bytes, charset);
      if (text.isPresent() && !isMojibake(bytes, charset)) {
        return new DecodedText(text.get(), charset.name(), false);
      }
    }
    Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      boolean plain = utf8.get().length() == bytes.length;
      return new DecodedText(utf8.get(), "UTF-8", !plain && !named.isEmpty());
    }
    Charset charset = looksLikeBrokenUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS;
    return new DecodedText(new String(bytes, charset), charset.name(), true);
  }

  /** A one-byte charset accepts anything; valid multi-byte UTF-8 is no accident. */
  private static boolean isMojibake(byte[] bytes, Charset charset) {
    if (!charset.name().startsWith("ISO-8859") && !charset.name().startsWith("windows-125")) {
      return false;
    }
    Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
    return utf8.isPresent() && utf8.get().length() < bytes.length;
  }

  private static boolean looksLikeBrokenUtf8(byte[] bytes) {
    int sequences = 0;
    int strays = 0;
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xff;
      int more = b >= 0xf0 ? 3 : b >= 0xe0 ? 2 : b >= 0xc2 ? 1 : 0;
      if (b >= 0x80) {
        int k = 0;
        while (k < more && i + k + 1 < bytes.length && (bytes[i + k + 1] & 0xc0) == 0x80) {
          k++;
        }
        if (more > 0 && k == more) {
          sequences++;
          i += more;
        } else {
          strays++;
        }
      }
    }
    return sequences > strays;
  }

  private static Optional<DecodedText> byMark(byte[] b) {
    if (b.length >= 3 && (b[0] & 0xff) == 0xef && (b[1] & 0xff) == 0xbb && (b[2] & 0xff) == 0xbf) {
      return Optional.of(lossy(b, 3, StandardCharsets.UTF_8));
    }
    if (b.length >= 2 && (b[0] & 0xff) == 0xfe && (b[1] & 0xff) == 0xff) {
      return Optional.of(lossy(b, 2, StandardCharsets.UTF_16BE));
    }
    if (b.length >= 2 && (b[0] & 0xff) == 0xff && (b[1] & 0xff) == 0xfe) {
      return Optional.of(lossy(b, 2, StandardCharsets.UTF_16LE));
    }
    return Optional.empty();
  }

  private static DecodedText lossy(byte[] bytes, int from, Charset charset) {
    String text = new String(bytes, from, bytes.length - from, charset);
    return new DecodedText(text, charset.name(), text.indexOf('\uFFFD') >= 0);
  }

  private static Optional<Charset> inDocument(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher matcher = IN_DOCUMENT.matcher(head);
    return matcher.find() ? charset(matcher.group(1)) : Optional.empty();
  }

  /** Names as browsers read them: what calls itself Latin-1 or ASCII is Windows-1252. */
  private static Optional<Charset> charset(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return Optional.empty();
    }
    String plain = name.strip().toLowerCase(Locale.ROOT).replace("\"", "");
    if (plain.equals("iso-8859-1") || plain.equals("latin1") || plain.equals("us-ascii")) {
      return Optional.of(WINDOWS);
    }
    if (plain.startsWith("utf-16")) {
      // a document whose head could be read byte by byte is not in UTF-16
      return Optional.of(StandardCharsets.UTF_8);
    }
    try {
      return Optional.of(Charset.forName(plain));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
