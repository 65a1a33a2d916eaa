package org.linli.duties.boundary;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.duties.control.Assessment;
import org.linli.duties.control.DutyPacks;
import org.linli.duties.control.Names;
import org.linli.duties.control.Span;
import org.linli.duties.entity.Duty;
import org.linli.duties.entity.DutyPack;

/** Who coordinates, who answers for what, and how it was kept, as far as the reader's division. */
@Facade
public class Duties {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final InstantSource clock;
  private final DutyPack pack;

  @Inject
  public Duties(Jdbi jdbi, Scopes scopes) {
    this(jdbi, scopes, InstantSource.system());
  }

  public Duties(Jdbi jdbi, Scopes scopes, InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.clock = clock;
    this.pack = DutyPacks.delivered();
  }

  /** For the container's proxy alone. */
  protected Duties() {
    this.jdbi = null;
    this.scopes = null;
    this.clock = null;
    this.pack = null;
  }

  /** The mechanism as the pack defines it. */
  @Permit("duties:read")
  public DutyPack get() {
    return pack;
  }

  /** Each duty and each who has it, in the order of the pack. */
  @Permit("duties:read")
  public Page<AssessmentRow> assess(AssessmentQuery query, PageRequest page) {
    var now = clock.instant();
    var month = query.month() == null ? Span.at(now) : query.month();
    var rows = new ArrayList<AssessmentRow>();
    jdbi.useHandle(
        handle -> {
          var assessment = new Assessment(handle, scope(), now, query.organisations());
          for (var duty : pack.duties()) {
            if ((query.area() == null || query.area() == duty.area())
                && (query.party() == null || query.party() == duty.party())) {
              var counts = assessment.of(duty, Span.of(month));
              var names =
                  Names.of(handle, counts.stream().map(Assessment.Count::unit).distinct().toList());
              rows.addAll(rows(month.toString(), duty, counts, names));
            }
          }
        });
    var found = rows.stream().filter(row -> isFound(row, page.search())).toList();
    return Page.part(found, page);
  }

  private static List<AssessmentRow> rows(
      String month, Duty duty, List<Assessment.Count> counts, Map<String, String> names) {
    if (counts.isEmpty()) {
      return List.of(AssessmentRow.of(month, duty, null, null, null, 0, 0));
    }
    return counts.stream()
        .map(
            count ->
                AssessmentRow.of(
                    month,
                    duty,
                    count.unit(),
                    names.getOrDefault(count.unit(), count.unit()),
                    count.organisation(),
                    count.cases(),
                    count.done()))
        .toList();
  }

  private static boolean isFound(AssessmentRow row, String search) {
    return search == null
        || holds(row.name(), search)
        || holds(row.organisation(), search)
        || row.unit() != null && row.unit().contains(search);
  }

  private static boolean holds(String name, String search) {
    return name != null && name.toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT));
  }

  private String scope() {
    var scope = scopes.caller().scope();
    return scope == null ? "-" : scope.value();
  }
}
