package org.linli.feeds.boundary;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.linli.entrances.boundary.EntranceGuard;

/**
 * What a door of its own counts, from its start on.
 *
 * @param <C> the door's words for it
 */
public class DoorGauges<C extends Enum<C>> {

  /** Who was turned away, by door and reason: at servers and at doors alike. */
  public static final String REFUSED = "linli_refused_entries_total";

  private final String prefix;
  private final Map<C, LongAdder> counts;

  public DoorGauges(String prefix, Class<C> words) {
    this.prefix = prefix;
    this.counts = new EnumMap<>(words);
    for (var word : words.getEnumConstants()) {
      counts.put(word, new LongAdder());
    }
  }

  public final void add(C count) {
    counts.get(count).increment();
  }

  public final long of(C count) {
    return counts.get(count).sum();
  }

  /**
   * In the text form that Prometheus reads.
   *
   * @param standing what stands now, in the order in which it is told
   */
  public final String text(Map<String, ? extends Number> standing) {
    var text = new StringBuilder(1_000);
    standing.forEach((name, value) -> line(text, name, "gauge", value.longValue()));
    counts.forEach(
        (count, sum) ->
            line(text, count.name().toLowerCase(Locale.ROOT) + "_total", "counter", sum.sum()));
    return text.toString();
  }

  /**
   * The same, and whom the door turned away, under the name that servers tell it by.
   *
   * @param guard that the door asks
   */
  public final String text(Map<String, ? extends Number> standing, EntranceGuard guard) {
    var text = new StringBuilder(text(standing));
    text.append("# TYPE " + REFUSED + " counter\n");
    guard
        .counts()
        .forEach(
            (door, reasons) ->
                reasons.forEach(
                    (reason, count) ->
                        text.append(REFUSED)
                            .append("{door=\"")
                            .append(door)
                            .append("\",reason=\"")
                            .append(reason)
                            .append("\"} ")
                            .append(count)
                            .append('\n')));
    return text.toString();
  }

  private void line(StringBuilder text, String name, String kind, long value) {
    text.append("# TYPE ").append(prefix).append('_').append(name).append(' ').append(kind);
    text.append('\n')
        .append(prefix)
        .append('_')
        .append(name)
        .append(' ')
        .append(value)
        .append('\n');
  }
}
