package org.linli.bench;

import java.lang.reflect.InvocationTargetException;
import java.util.List;

/**
 * Runs one benchmark by its name, or all of them: {@code import} is {@link ImportBench}, and so on.
 */
public final class Bench {

  static final List<String> ALL =
      List.of(
          "import",
          "decision",
          "consent",
          "masking",
          "sealing",
          "cockpit",
          "calls",
          "ingest",
          "store",
          "flood",
          "mqtt",
          "disk",
          "exchange",
          "linkage",
          "processes",
          "matters");

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    var asked = arguments.length == 0 ? "all" : arguments[0];
    for (var name : "all".equals(asked) ? ALL : List.of(asked)) {
      run(name);
    }
    System.exit(0);
  }

  private static void run(String name) throws Exception {
    try {
      type(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  static Class<?> type(String name) {
    try {
      return Class.forName(Bench.class.getPackageName() + "." + capitalised(name) + "Bench");
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(name + " is none of " + ALL, e);
    }
  }

  private static String capitalised(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
