package io.dateline.projections.project;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows of one table, gathered in Postgres' binary COPY format and sent at once. The values of a row
 * are appended in the order of the columns, each by its type. For one thread.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY, binary format</a>
 */
final class CopyRows {
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
  };
  private static final long POSTGRES_EPOCH_SECONDS = 946_684_800L;
  private static final int POSTGRES_EPOCH_DAY = 10_957;
  private static final int OID_INT4 = 23;
  private static final int OID_TEXT = 25;

  private final String statement;
  private final int columns;
  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(1 << 16);
  private final DataOutputStream out = new DataOutputStream(buffer);
  private int rows;

  CopyRows(String table, String... columns) {
    this.statement =
        "copy " + table + " (" + String.join(", ", columns) + ") from stdin (format binary)";
    this.columns = columns.length;
    begin();
  }

  private void begin() {
    write(
        () -> {
          out.write(SIGNATURE);
          out.writeInt(0);
          out.writeInt(0);
        });
  }

  /** Starts a row. */
  CopyRows row() {
    rows++;
    return write(() -> out.writeShort(columns));
  }

  CopyRows text(@Nullable String value) {
    return value == null ? none() : bytes(utf8(value));
  }

  CopyRows int4(@Nullable Integer value) {
    return value == null
        ? none()
        : write(
            () -> {
              out.writeInt(4);
              out.writeInt(value);
            });
  }

  CopyRows int8(@Nullable Long value) {
    return value == null
        ? none()
        : write(
            () -> {
              out.writeInt(8);
              out.writeLong(value);
            });
  }

  CopyRows float8(@Nullable Double value) {
    return value == null
        ? none()
        : write(
            () -> {
              out.writeInt(8);
              out.writeDouble(value);
            });
  }

  CopyRows bool(boolean value) {
    return write(
        () -> {
          out.writeInt(1);
          out.writeByte(value ? 1 : 0);
        });
  }

  CopyRows time(@Nullable Instant value) {
    return value == null
        ? none()
        : int8(
            (value.getEpochSecond() - POSTGRES_EPOCH_SECONDS) * 1_000_000 + value.getNano() / 1000);
  }

  CopyRows date(@Nullable LocalDate value) {
    return value == null ? none() : int4((int) value.toEpochDay() - POSTGRES_EPOCH_DAY);
  }

  CopyRows json(@Nullable String value) {
    if (value == null) {
      return none();
    }
    byte[] utf8 = utf8(value);
    return write(
        () -> {
          out.writeInt(utf8.length + 1);
          out.writeByte(1);
          out.write(utf8);
        });
  }

  CopyRows texts(List<String> values) {
    List<byte[]> utf8 = values.stream().map(CopyRows::utf8).toList();
    int size = utf8.stream().mapToInt(v -> v.length + 4).sum();
    return write(
        () -> {
          arrayHeader(OID_TEXT, values.size(), size);
          for (byte[] value : utf8) {
            out.writeInt(value.length);
            out.write(value);
          }
        });
  }

  CopyRows ints(List<Integer> values) {
    return write(
        () -> {
          arrayHeader(OID_INT4, values.size(), values.size() * 8);
          for (int value : values) {
            out.writeInt(4);
            out.writeInt(value);
          }
        });
  }

  /** Sends the rows gathered so far and forgets them. */
  void flush(Handle handle) {
    if (rows == 0) {
      return;
    }
    write(() -> out.writeShort(-1));
    byte[] data = buffer.toByteArray();
    try {
      var copy = handle.getConnection().unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
      try {
        copy.writeToCopy(data, 0, data.length);
        copy.endCopy();
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    } catch (SQLException e) {
      throw new StoreException(statement, e);
    }
    buffer.reset();
    rows = 0;
    begin();
  }

  private void arrayHeader(int type, int elements, int size) throws IOException {
    if (elements == 0) {
      out.writeInt(12);
      out.writeInt(0);
      out.writeInt(0);
      out.writeInt(type);
      return;
    }
    out.writeInt(20 + size);
    out.writeInt(1);
    out.writeInt(0);
    out.writeInt(type);
    out.writeInt(elements);
    out.writeInt(1);
  }

  private CopyRows none() {
    return write(() -> out.writeInt(-1));
  }

  private CopyRows bytes(byte[] value) {
    return write(
        () -> {
          out.writeInt(value.length);
          out.write(value);
        });
  }

  /** Postgres keeps no NUL: it becomes U+FFFD, so that spans still fit. */
  private static byte[] utf8(String value) {
    String kept = value.indexOf('\0') < 0 ? value : value.replace('\0', '\uFFFD');
    return kept.getBytes(StandardCharsets.UTF_8);
  }

  private CopyRows write(Output output) {
    try {
      output.write();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
  }

  @FunctionalInterface
  private interface Output {
    void write() throws IOException;
  }
}
