package io.dateline.projections.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Conditions of one statement and the values they name. */
final class Conditions {
  private final List<String> sql = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  Conditions and(String condition) {
    sql.add(condition);
    return this;
  }

  /** Adds a condition that names one value, where there is one. */
  Conditions and(String condition, String name, @Nullable Object value) {
    if (value != null) {
      sql.add(condition);
      values.put(name, value);
    }
    return this;
  }

  /** Adds a condition on a set, where it is not empty. */
  Conditions andAny(String column, String name, List<String> wanted) {
    if (!wanted.isEmpty()) {
      sql.add(column + " = any(:" + name + ")");
      values.put(name, wanted.toArray(String[]::new));
    }
    return this;
  }

  /** Binds a value that the statement names elsewhere. */
  Conditions value(String name, @Nullable Object value) {
    if (value != null) {
      values.put(name, value);
    }
    return this;
  }

  /** All of them. */
  String where() {
    return sql.isEmpty() ? "true" : String.join(" and ", sql);
  }

  Query bind(Query query) {
    values.forEach(query::bind);
    return query;
  }
}
