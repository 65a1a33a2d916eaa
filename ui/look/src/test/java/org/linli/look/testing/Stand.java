package org.linli.look.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;

/** Interfaces of the servlet world of which a test needs one or two answers. */
public final class Stand {

  private Stand() {}

  /**
   * @param answers a method's name and its answer, in turn, or who hears what it is called with;
   *     all else answers with nothing
   */
  public static <T> T in(Class<T> type, Object... answers) {
    var known = new HashMap<String, Object>();
    for (var i = 0; i < answers.length; i += 2) {
      known.put((String) answers[i], answers[i + 1]);
    }
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answer(known, proxy, method, arguments)));
  }

  private static Object answer(
      Map<String, Object> known, Object proxy, Method method, Object[] arguments) throws Throwable {
    if (known.get(method.getName()) instanceof Consumer<?> told) {
      @SuppressWarnings("unchecked")
      var hearer = (Consumer<Object>) told;
      hearer.accept(arguments[0]);
      return null;
    }
    if (known.containsKey(method.getName())) {
      return known.get(method.getName());
    }
    if (method.isDefault()) {
      return InvocationHandler.invokeDefault(proxy, method, arguments);
    }
    return switch (method.getName()) {
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      case "toString" -> "stand-in";
      case "getApplicationOrSystemProperty", "getStringProperty", "getBooleanProperty" ->
          arguments[1];
      default -> nothing(method.getReturnType());
    };
  }

  private static Object nothing(Class<?> type) {
    if (type == boolean.class) {
      return false;
    }
    if (type == int.class) {
      return 0;
    }
    if (type == long.class) {
      return 0L;
    }
    return type == Properties.class ? new Properties() : null;
  }
}
