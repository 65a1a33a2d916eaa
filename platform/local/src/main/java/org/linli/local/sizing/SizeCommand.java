package org.linli.local.sizing;

import java.io.PrintStream;
import java.util.Locale;
import org.linli.local.Words;

/**
 * {@code ./linli size COMMUNITIES [DEVICES SECONDS]}: what a city of that size needs, as a table.
 * Needs no installation.
 */
public final class SizeCommand {

  private static final int REFUSED = 2;

  private SizeCommand() {}

  public static void main(String[] arguments) {
    try {
      tell(city(arguments), System.out);
    } catch (IllegalArgumentException e) {
      System.err.println(Words.of("size-usage"));
      System.exit(REFUSED);
    }
  }

  static City city(String... words) {
    var numbers = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      numbers[i] = Integer.parseInt(words[i].replace(",", ""));
    }
    return switch (numbers.length) {
      case 1 -> City.of(numbers[0]);
      case 3 -> City.of(numbers[0], numbers[1], numbers[2]);
      default -> throw new IllegalArgumentException(words.length + " words");
    };
  }

  static void tell(City city, PrintStream out) {
    var need = Need.of(city, Costs.MEASURED);
    out.println(
        Words.of(
            "size-city",
            city.communities(),
            city.allDevices(),
            Math.round(city.messagesPerSecond()),
            Math.round(city.communities() * city.sessions())));
    line(out, "size-servers", need.servers());
    line(out, "size-screen-cores", need.screenCores());
    line(out, "size-session-memory", need.sessionGigabytes());
    line(out, "size-feed-cores", need.feedCores());
    line(out, "size-doors", need.doors());
    line(out, "size-disk", need.diskGigabytes());
    line(out, "size-broker", need.brokerGigabytes());
    out.println(Words.of("size-first-" + need.first().name().toLowerCase(Locale.ROOT)));
  }

  private static void line(PrintStream out, String key, Span span) {
    out.println("  " + Words.of(key, number(span.low()), number(span.high())));
  }

  private static String number(double value) {
    return value < 10
        ? String.format(Locale.ROOT, "%.1f", value)
        : String.format(Locale.ROOT, "%,.0f", value);
  }
}
