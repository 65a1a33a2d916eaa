package org.linli.duties.boundary;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.contracts.boundary.OperationPacks;
import org.linli.duties.control.ConfirmationTable;
import org.linli.duties.control.Names;
import org.linli.duties.control.PathTable;
import org.linli.duties.control.Span;
import org.linli.messages.Messages;

/**
 * What came of the two supply paths 双路径 and of the confirmation of community data rights 社区数据确权,
 * month by month: that they take effect is to be seen, not believed (000 §7.3 g).
 */
@Facade
public class SupplyEffects {

  private static final int LONGEST = 24;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final OperationPacks operation;
  private final InstantSource clock;

  @Inject
  public SupplyEffects(Jdbi jdbi, Scopes scopes, OperationPacks operation) {
    this(jdbi, scopes, operation, InstantSource.system());
  }

  public SupplyEffects(Jdbi jdbi, Scopes scopes, OperationPacks operation, InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.operation = operation;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected SupplyEffects() {
    this(null, null, null, null);
  }

  /** Both paths in each of the last months, the oldest first; the running month is the last. */
  @Permit("duties:read")
  public List<PathUse> paths(int months) {
    return each(months, handle -> span -> PathTable.whole(handle, span)).stream()
        .flatMap(List::stream)
        .toList();
  }

  /** Both paths in one month, scenario by scenario or community by community, most rows first. */
  @Permit("duties:read")
  public Page<PathUse> uses(Dimension by, YearMonth month, PageRequest page) {
    var span = Span.of(month == null ? Span.at(clock.instant()) : month);
    var found =
        jdbi
            .withHandle(
                handle ->
                    by == Dimension.SCENARIO ? scenarios(handle, span) : communities(handle, span))
            .stream()
            .filter(use -> isFound(use, page.search()))
            .toList();
    return Page.part(found, page);
  }

  /** How far rights were settled, and whether data were used on them, the oldest month first. */
  @Permit("duties:read")
  public List<ConfirmationMonth> confirmations(int months) {
    var now = clock.instant();
    return each(
        months,
        handle -> {
          var table = new ConfirmationTable(handle, scope());
          return span -> table.of(span, now);
        });
  }

  private <T> List<T> each(int months, Function<Handle, Function<Span, T>> reading) {
    if (months < 1 || months > LONGEST) {
      throw new Invalid("months", "out-of-range");
    }
    var last = Span.at(clock.instant());
    return jdbi.withHandle(
        handle -> {
          var read = reading.apply(handle);
          var all = new ArrayList<T>();
          for (int back = months - 1; back >= 0; back--) {
            all.add(read.apply(Span.of(last.minusMonths(back))));
          }
          return all;
        });
  }

  private List<PathUse> scenarios(Handle handle, Span span) {
    var locale = scopes.caller().locale();
    return PathTable.byScenario(handle, span).stream()
        .map(use -> use.named(scenario(use.key(), locale)))
        .toList();
  }

  private String scenario(String id, Locale locale) {
    return operation
        .scenario(id)
        .map(scenario -> scenario.name().in(locale))
        .orElseGet(() -> id.isEmpty() ? Messages.text(locale, "duties.no-scenario") : id);
  }

  private static List<PathUse> communities(Handle handle, Span span) {
    var uses = PathTable.byCommunity(handle, span);
    Map<String, String> names =
        Names.of(handle, uses.stream().map(PathUse::key).distinct().toList());
    return uses.stream().map(use -> use.named(names.getOrDefault(use.key(), use.key()))).toList();
  }

  private static boolean isFound(PathUse use, String search) {
    return search == null
        || use.name().toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT))
        || use.key().contains(search);
  }

  private String scope() {
    var scope = scopes.caller().scope();
    return scope == null ? "-" : scope.value();
  }
}
