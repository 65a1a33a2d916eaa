package org.linli.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.audit.boundary.AuditTrail;
import org.linli.exchange.entity.QualityNoticeKind;
import org.linli.exchange.entity.QualityRule;
import org.linli.exchange.entity.QualityRule.Dimension;
import org.linli.persistence.Sql;
import org.linli.rights.entity.Party;
import org.linli.tenancy.boundary.CityEyes;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * Keeps what checks of rows found. Which rows were held back stands on the disk before the page
 * without them leaves; how many were checked is counted here and written down now and then, since a
 * counter that every page waits for would let none pass.
 */
@ApplicationScoped
public class QualityBook {

  private final CityEyes eyes;
  private final AuditTrail trail;
  private final Readers readers;
  private Map<Place, Tally> tallies = new HashMap<>();

  @Inject
  public QualityBook(Jdbi jdbi, Scopes scopes, Readers readers) {
    this.readers = readers;
    this.eyes = new CityEyes(jdbi, scopes, "exchange");
    this.trail = new AuditTrail(jdbi, scopes);
  }

  /** For the container's proxy alone. */
  protected QualityBook() {
    this.eyes = null;
    this.trail = null;
    this.readers = null;
  }

  /**
   * @param supplier whose rows came in; empty for what goes out
   */
  record Place(DivisionCode code, String tenant, String asset, String supplier, LocalDate day) {}

  /** Rows that were checked, and those of them with a fault, by what it touches. */
  record Tally(long checked, long withheld, Map<Dimension, Long> faulty) {

    /** What is wrong, row by row, with those of the checked ones that have a fault. */
    static Tally of(long checked, Collection<Set<QualityRule>> faulty) {
      return new Tally(
          checked,
          faulty.size(),
          faulty.stream()
              .flatMap(rules -> rules.stream().map(QualityRule::dimension).distinct())
              .collect(Collectors.groupingBy(dimension -> dimension, Collectors.counting())));
    }

    /** All of them came after their time. */
    Tally late() {
      var all = new HashMap<>(faulty);
      all.put(Dimension.TIMELINESS, checked);
      return new Tally(checked, withheld, all);
    }

    Tally and(Tally more) {
      var sum = new HashMap<>(faulty);
      more.faulty.forEach((dimension, count) -> sum.merge(dimension, count, Long::sum));
      return new Tally(checked + more.checked, withheld + more.withheld, sum);
    }

    long of(Dimension dimension) {
      return faulty.getOrDefault(dimension, 0L);
    }
  }

  /** What was read for a page, and what of it must not leave. */
  public void checked(DivisionCode code, TenantId tenant, String asset, Rows rows, Instant now) {
    if (!rows.faults().isEmpty()) {
      eyes.within(
          code,
          handle -> {
            note(handle, code, tenant, asset, rows.faults(), now);
            return null;
          });
    }
    var place = new Place(code, tenant.value(), asset, "", now.atZone(CityTime.ZONE).toLocalDate());
    var tally = Tally.of(rows.size() + rows.withheld(), byRow(rows));
    synchronized (this) {
      tallies.merge(place, tally, Tally::and);
    }
  }

  private static Collection<Set<QualityRule>> byRow(Rows rows) {
    return rows.faults().stream()
        .collect(
            Collectors.groupingBy(
                RowFault::row, Collectors.mapping(RowFault::rule, Collectors.toSet())))
        .values();
  }

  private void note(
      Handle handle,
      DivisionCode code,
      TenantId tenant,
      String asset,
      List<RowFault> faults,
      Instant now) {
    var batch =
        handle.prepareBatch(
            """
            insert into quality_fault as q (id, tenant_id, code, asset, row_key, field, rule, first_at, last_at, times)
            values (:id, :tenant, :code, :asset, :row, :field, :rule, :now, :now, 1)
            on conflict (tenant_id, asset, row_key, field, rule) do update
            set last_at = excluded.last_at, times = q.times + 1, settled_at = null, settled_by = null,
              note = null""");
    for (var fault : faults) {
      batch
          .bind("id", Sql.newId())
          .bind("tenant", tenant)
          .bind("code", code)
          .bind("asset", asset)
          .bind("row", fault.row())
          .bind("field", fault.field())
          .bind("rule", fault.rule())
          .bind("now", now)
          .add();
    }
    batch.execute();
    var rows = faults.stream().map(RowFault::row).distinct().count();
    NoticeTable.add(
        handle,
        NoticeTable.office(responsible(asset), code.value()),
        asset,
        "",
        QualityNoticeKind.HELD,
        rows,
        now);
    trail.record("quality.withheld", asset + " " + tenant.value() + " " + rows);
  }

  /** Who answers for an asset that nobody describes any more: the community itself. */
  private Party responsible(String asset) {
    return readers
        .find(asset)
        .map(reader -> reader.sheet().responsible().party())
        .orElse(Party.COMMITTEE);
  }

  /** Writes down what was counted since the last time; what a fall takes with it is not counted. */
  public void flush() {
    Map<Place, Tally> taken;
    synchronized (this) {
      taken = tallies;
      tallies = new HashMap<>();
    }
    var cities =
        taken.entrySet().stream()
            .collect(Collectors.groupingBy(entry -> entry.getKey().code().value().substring(0, 4)));
    cities.forEach(
        (city, entries) ->
            eyes.within(
                new DivisionCode(city),
                handle -> {
                  entries.forEach(entry -> add(handle, entry.getKey(), entry.getValue()));
                  return null;
                }));
  }

  static void add(Handle handle, Place place, Tally tally) {
    handle
        .createUpdate(
            """
            insert into quality_day as d (tenant_id, code, asset, supplier, day, checked, withheld, missing, invalid, doubled, untimely)
            values (:tenant, :code, :asset, :supplier, :day, :checked, :withheld, :missing, :invalid, :doubled, :untimely)
            on conflict (tenant_id, asset, supplier, day) do update
            set checked = d.checked + excluded.checked, withheld = d.withheld + excluded.withheld,
              missing = d.missing + excluded.missing, invalid = d.invalid + excluded.invalid,
              doubled = d.doubled + excluded.doubled, untimely = d.untimely + excluded.untimely""")
        .bind("tenant", place.tenant())
        .bind("code", place.code())
        .bind("asset", place.asset())
        .bind("supplier", place.supplier())
        .bind("day", place.day())
        .bind("checked", tally.checked())
        .bind("withheld", tally.withheld())
        .bind("missing", tally.of(Dimension.COMPLETENESS))
        .bind("invalid", tally.of(Dimension.VALIDITY))
        .bind("doubled", tally.of(Dimension.UNIQUENESS))
        .bind("untimely", tally.of(Dimension.TIMELINESS))
        .execute();
  }

  /** A promise that ran out on that day; said once for the day, however often it is looked at. */
  static void late(Handle handle, Place place) {
    handle
        .createUpdate(
            """
            insert into quality_day as d (tenant_id, code, asset, supplier, day, checked, withheld, missing, invalid, doubled,
              untimely, late)
            values (:tenant, :code, :asset, :supplier, :day, 0, 0, 0, 0, 0, 0, 1)
            on conflict (tenant_id, asset, supplier, day) do update set late = 1""")
        .bind("tenant", place.tenant())
        .bind("code", place.code())
        .bind("asset", place.asset())
        .bind("supplier", place.supplier())
        .bind("day", place.day())
        .execute();
  }
}
