package io.dateline.projections.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows of one table, gathered in Postgres' binary COPY format and sent at once. The values of a row
 * are appended in the order of the columns, each by its type; null where the column takes it. For
 * one thread.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY, binary format</a>
 */
public final class CopyRows {
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final long POSTGRES_EPOCH_SECONDS = 946_684_800L;
  private static final int POSTGRES_EPOCH_DAY = 10_957;
  private static final int OID_INT4 = 23;
  private static final int OID_TEXT = 25;
  private static final int KEPT_BYTES = 1 << 20;

  private final String statement;
  private final int columns;
  private ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
  private int rows;

  /** No rows yet, for these columns of a table on the search path. */
  public CopyRows(String table, String... columns) {
    this.statement =
        "copy " + table + " (" + String.join(", ", columns) + ") from stdin (format binary)";
    this.columns = columns.length;
    buffer.put(SIGNATURE);
  }

  /** Starts a row. */
  public CopyRows row() {
    rows++;
    room(2).putShort((short) columns);
    return this;
  }

  /** Appends text. */
  public CopyRows text(@Nullable String value) {
    return value == null ? none() : bytes(utf8(value));
  }

  /** Appends an int4. */
  public CopyRows int4(@Nullable Integer value) {
    if (value == null) {
      return none();
    }
    room(8).putInt(4).putInt(value);
    return this;
  }

  /** Appends an int8. */
  public CopyRows int8(@Nullable Long value) {
    if (value == null) {
      return none();
    }
    room(12).putInt(8).putLong(value);
    return this;
  }

  /** Appends a float8. */
  public CopyRows float8(@Nullable Double value) {
    if (value == null) {
      return none();
    }
    room(12).putInt(8).putDouble(value);
    return this;
  }

  /** Appends a boolean. */
  public CopyRows bool(boolean value) {
    room(5).putInt(1).put((byte) (value ? 1 : 0));
    return this;
  }

  /** Appends a timestamptz, to the microsecond. */
  public CopyRows time(@Nullable Instant value) {
    return value == null
        ? none()
        : int8(
            (value.getEpochSecond() - POSTGRES_EPOCH_SECONDS) * 1_000_000 + value.getNano() / 1000);
  }

  /** Appends a date. */
  public CopyRows date(@Nullable LocalDate value) {
    return value == null ? none() : int4((int) value.toEpochDay() - POSTGRES_EPOCH_DAY);
  }

  /** Appends a jsonb, given as text. */
  public CopyRows json(String value) {
    return json(utf8(value));
  }

  /** Appends a jsonb, given as UTF-8. */
  public CopyRows json(byte @Nullable [] utf8) {
    if (utf8 == null) {
      return none();
    }
    room(5 + utf8.length).putInt(utf8.length + 1).put((byte) 1).put(utf8);
    return this;
  }

  /** Appends a text array. */
  public CopyRows texts(List<String> values) {
    int at = arrayHeader(OID_TEXT, values.size());
    for (String value : values) {
      bytes(utf8(value));
    }
    return length(at);
  }

  /** Appends an int4 array. */
  public CopyRows ints(List<Integer> values) {
    int at = arrayHeader(OID_INT4, values.size());
    for (int value : values) {
      int4(value);
    }
    return length(at);
  }

  /** Appends an int4 array. */
  public CopyRows ints(int[] values) {
    int at = arrayHeader(OID_INT4, values.length);
    for (int value : values) {
      room(8).putInt(4).putInt(value);
    }
    return length(at);
  }

  /**
   * Sends the rows gathered so far and forgets them.
   *
   * @throws io.dateline.schemas.DatelineException where Postgres refuses them
   */
  public void flush(Handle handle) {
    if (rows == 0) {
      return;
    }
    room(2).putShort((short) -1);
    try {
      var copy = handle.getConnection().unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
      try {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        copy.endCopy();
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    } catch (SQLException e) {
      throw new StoreException(statement, e);
    }
    if (buffer.capacity() > KEPT_BYTES) {
      buffer = ByteBuffer.allocate(KEPT_BYTES);
    }
    buffer.clear().put(SIGNATURE);
    rows = 0;
  }

  /** Leaves room for the length in bytes, which {@link #length} fills in. */
  private int arrayHeader(int type, int elements) {
    room(24);
    int at = buffer.position();
    buffer.putInt(0).putInt(elements == 0 ? 0 : 1).putInt(0).putInt(type);
    if (elements > 0) {
      buffer.putInt(elements).putInt(1);
    }
    return at;
  }

  private CopyRows length(int at) {
    buffer.putInt(at, buffer.position() - at - 4);
    return this;
  }

  private CopyRows none() {
    room(4).putInt(-1);
    return this;
  }

  private CopyRows bytes(byte[] value) {
    room(4 + value.length).putInt(value.length).put(value);
    return this;
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      int size = Math.max(buffer.capacity() * 2, buffer.position() + bytes);
      buffer = ByteBuffer.wrap(Arrays.copyOf(buffer.array(), size)).position(buffer.position());
    }
    return buffer;
  }

  /** Postgres keeps no NUL: it becomes U+FFFD, so that spans still fit. */
  private static byte[] utf8(String value) {
    String kept = value.indexOf('\0') < 0 ? value : value.replace('\0', '\uFFFD');
    return kept.getBytes(StandardCharsets.UTF_8);
  }
}
