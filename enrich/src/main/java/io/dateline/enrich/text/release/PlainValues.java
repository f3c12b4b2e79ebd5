package io.dateline.enrich.text.release;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records as maps by component name, enums as their names, lists as lists; what the JDK defines
 * stays. Reading is lenient, so that two versions of a record understand each other: what is absent
 * is null, 0, false or an empty list, and what is unknown is left out.
 */
public final class PlainValues {
  private PlainValues() {}

  /** The plain form of a record, a list of records, or a value of the JDK. */
  public static @Nullable Object of(@Nullable Object value) {
    if (value instanceof Record record) {
      var map = new LinkedHashMap<String, @Nullable Object>();
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        map.put(component.getName(), of(get(record, component)));
      }
      return map;
    }
    if (value instanceof List<?> list) {
      var plain = new ArrayList<@Nullable Object>(list.size());
      list.forEach(element -> plain.add(of(element)));
      return plain;
    }
    return value instanceof Enum<?> constant ? constant.name() : value;
  }

  /**
   * The record of a plain form.
   *
   * @throws IllegalArgumentException where a value does not fit, naming what
   */
  public static <T> T to(Class<T> type, Object plain) {
    return type.cast(read(type, plain));
  }

  private static @Nullable Object read(Type type, @Nullable Object plain) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return elements(list.getActualTypeArguments()[0], plain);
    }
    if (!(type instanceof Class<?> simple)) {
      throw new IllegalArgumentException(type + " has no plain form");
    }
    if (simple.isRecord()) {
      return plain == null ? null : record(simple, (Map<?, ?>) plain);
    }
    if (simple.isEnum()) {
      return plain == null ? null : constant(simple, plain.toString());
    }
    return plain == null && simple.isPrimitive() ? zero(simple) : plain;
  }

  private static List<@Nullable Object> elements(Type type, @Nullable Object plain) {
    var elements = new ArrayList<@Nullable Object>();
    if (plain instanceof List<?> list) {
      list.forEach(element -> elements.add(read(type, element)));
    }
    return elements;
  }

  private static Object record(Class<?> type, Map<?, ?> plain) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    @Nullable Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = read(components[i].getGenericType(), plain.get(components[i].getName()));
    }
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(
          type.getSimpleName() + ": " + e.getCause().getMessage(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " has no canonical constructor", e);
    }
  }

  private static Object constant(Class<?> type, String name) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(type.getSimpleName() + " has no '" + name + "'");
  }

  private static Object zero(Class<?> primitive) {
    if (primitive == boolean.class) {
      return false;
    }
    if (primitive == double.class) {
      return 0.0;
    }
    return primitive == long.class ? (Object) 0L : (Object) 0;
  }

  private static @Nullable Object get(Record record, RecordComponent component) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component + " cannot be read", e);
    }
  }
}
