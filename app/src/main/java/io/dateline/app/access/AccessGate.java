package io.dateline.app.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a request pass that brings a token with the role it needs, and logs every write. A token
 * comes as {@code Authorization: Bearer TOKEN}; for reading also as the password of Basic
 * authentication, which browsers ask for by themselves. Since they also send it along with what
 * another site makes them do, it counts for no write.
 */
public final class AccessGate {
  private static final Logger WRITES = LoggerFactory.getLogger("io.dateline.writes");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WHO = "dateline.who";
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY = 429;

  private final @Nullable KnownTokens tokens;
  private final FailureLimit limit;

  private AccessGate(@Nullable KnownTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.limit = new FailureLimit(clock);
  }

  /** Lets everything pass. */
  public static AccessGate open() {
    return new AccessGate(null, Clock.systemUTC());
  }

  /** Asks for tokens of that file. */
  public static AccessGate guarded(Path tokens, Clock clock) {
    return new AccessGate(new KnownTokens(tokens), clock);
  }

  /** Puts it before all routes. */
  public void configure(JavalinConfig config) {
    if (tokens != null) {
      config.routes.before(context -> check(context, tokens));
    }
    config.routes.after(AccessGate::log);
  }

  private void check(Context context, KnownTokens known) {
    if (context.path().startsWith("/health/")) {
      return; // for whoever watches the process; says nothing of its content
    }
    if (!limit.allows(context.ip())) {
      context.header("Retry-After", Long.toString(FailureLimit.WINDOW.toSeconds()));
      refuse(context, TOO_MANY, "Too many failures", "wait a minute, then try the right token");
      return;
    }
    AccessRole needed = AccessRole.of(context.method().name(), context.path());
    String given = given(context);
    Optional<Token> token = given == null ? Optional.empty() : known.find(given);
    if (token.isEmpty()) {
      if (given != null) {
        limit.failed(context.ip());
      }
      context.header("WWW-Authenticate", "Bearer");
      if (isRead(context)) {
        context
            .res()
            .addHeader("WWW-Authenticate", "Basic realm=\"Dateline: a token as password\"");
      }
      refuse(
          context,
          UNAUTHORIZED,
          "Token needed",
          "send Authorization: Bearer TOKEN with a token of 'dateline tokens add NAME --role "
              + needed.word()
              + "'");
      return;
    }
    context.attribute(WHO, token.get().name());
    if (!token.get().roles().contains(needed)) {
      refuse(
          context,
          FORBIDDEN,
          "Role needed",
          "the token '" + token.get().name() + "' lacks the role " + needed.word());
    }
  }

  private static boolean isRead(Context context) {
    String method = context.method().name();
    return method.equals("GET") || method.equals("HEAD");
  }

  private static @Nullable String given(Context context) {
    String header = context.header("Authorization");
    if (header == null) {
      return null;
    }
    if (header.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return header.substring(7).strip();
    }
    if (isRead(context) && header.regionMatches(true, 0, "Basic ", 0, 6)) {
      return password(header.substring(6).strip());
    }
    return null;
  }

  private static @Nullable String password(String encoded) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0 ? null : pair.substring(colon + 1);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static void refuse(Context context, int status, String title, String detail) {
    context
        .status(status)
        .contentType("application/problem+json")
        .result(
            JSON.createObjectNode()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", context.path())
                .toString());
    context.skipRemainingHandlers();
    log(context);
  }

  /** One line for each write, refused ones too; never a body or a token. */
  private static void log(Context context) {
    if (!isRead(context)) {
      String who = context.attribute(WHO);
      WRITES.info(
          "write: who={} method={} path={} status={} from={}",
          who == null ? "-" : who,
          context.method().name(),
          context.path(),
          context.status().getCode(),
          context.ip());
    }
  }
}
