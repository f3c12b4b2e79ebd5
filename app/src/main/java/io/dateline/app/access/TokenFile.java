package io.dateline.app.access;

import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The file of tokens: a line each of name, roles, day and hash, separated by blanks. Readable by
 * its owner alone; replaced whole, so that a reader never sees half of it.
 */
public final class TokenFile {
  private static final String PREFIX = "dl_";
  private static final int RANDOM_BYTES = 32;
  private static final int FIELDS = 4;

  private final Path file;

  /** The file, which need not be there yet. */
  public TokenFile(Path file) {
    this.file = file;
  }

  /**
   * The tokens in it; none where it is not there.
   *
   * @throws DatelineException naming the line that is wrong
   */
  public List<Token> tokens() {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new DatelineException("cannot read tokens from " + file + ": " + e.getMessage(), e);
    }
    var tokens = new ArrayList<Token>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        tokens.add(token(lines.get(i), i + 1));
      }
    }
    return tokens;
  }

  private Token token(String line, int number) {
    String[] fields = line.strip().split("\\s+");
    try {
      if (fields.length == FIELDS && fields[3].matches("[0-9a-f]{64}")) {
        return new Token(
            fields[0], roles(List.of(fields[1].split(","))), LocalDate.parse(fields[2]), fields[3]);
      }
    } catch (DateTimeParseException | DatelineException e) {
      throw wrong(number, e);
    }
    throw wrong(number, null);
  }

  private DatelineException wrong(int line, @org.jspecify.annotations.Nullable Exception cause) {
    return new DatelineException(
        file
            + ":"
            + line
            + ": is no token; a line is NAME ROLE,ROLE DAY SHA-256; remove it, and"
            + " add one with 'dateline tokens add'",
        cause);
  }

  private static Set<AccessRole> roles(List<String> words) {
    return words.stream().map(AccessRole::parse).collect(Collectors.toSet());
  }

  /**
   * Adds a token.
   *
   * @return the token itself, which is kept nowhere
   * @throws DatelineException where there is one of that name
   */
  public String add(String name, Set<AccessRole> roles, LocalDate day) {
    if (!name.matches("[A-Za-z0-9._@-]{1,64}")) {
      throw new DatelineException(
          "name: '" + name + "' is none; write up to 64 letters, digits and . _ @ -");
    }
    var tokens = new ArrayList<>(tokens());
    if (tokens.stream().anyMatch(token -> token.name().equals(name))) {
      throw new DatelineException(
          "there is a token '" + name + "' already; revoke it first, or choose another name");
    }
    byte[] random = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(random);
    String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    tokens.add(new Token(name, roles, day, Token.hash(token)));
    write(tokens);
    return token;
  }

  /**
   * Takes a token away; it is refused from the next request on.
   *
   * @throws DatelineException where there is none of that name
   */
  public void revoke(String name) {
    List<Token> tokens = tokens();
    List<Token> left = tokens.stream().filter(token -> !token.name().equals(name)).toList();
    if (left.size() == tokens.size()) {
      throw new DatelineException("there is no token '" + name + "'; see 'dateline tokens list'");
    }
    write(left);
  }

  private void write(List<Token> tokens) {
    try {
      Path directory = file.toAbsolutePath().getParent();
      Files.createDirectories(directory);
      Path draft =
          Files.createTempFile(
              directory,
              "tokens",
              ".new",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(draft, tokens.stream().map(TokenFile::line).toList());
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new DatelineException("cannot write tokens to " + file + ": " + e.getMessage(), e);
    }
  }

  private static String line(Token token) {
    return String.join(
        " ", token.name(), words(token.roles()), token.created().toString(), token.hash());
  }

  /** Roles by name, in order. */
  static String words(Set<AccessRole> roles) {
    return Arrays.stream(AccessRole.values())
        .filter(roles::contains)
        .map(AccessRole::word)
        .collect(Collectors.joining(","));
  }
}
