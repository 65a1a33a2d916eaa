package org.linli.exchange.control;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.exchange.boundary.QuarantineQuery;
import org.linli.exchange.boundary.QuarantineRow;
import org.linli.exchange.entity.FieldFault;
import org.linli.exchange.entity.QuarantineState;
import org.linli.packs.Text;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** Rows of {@code quarantined_row}, as far as the current scope reaches. */
public final class QuarantineTable {

  private static final TypeReference<List<FieldFault>> FAULTS = new TypeReference<>() {};

  private QuarantineTable() {}

  /** A row that waits, with what stands in it. */
  public record Held(
      UUID id,
      UUID supply,
      UUID asset,
      String organisation,
      TenantId tenant,
      DivisionCode code,
      UUID intake,
      String content,
      List<FieldFault> faults,
      Instant at,
      QuarantineState state) {}

  static void insert(Handle handle, SuppliedTable.Place place, List<BadRow> rows, Instant now) {
    if (rows.isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch(
            """
            insert into quarantined_row (id, supply_id, organisation_id, asset_id, tenant_id, code, intake_id, line, row_key,
              content, faults, rules, source_at, state, at)
            values (:id, :supply, :organisation, :asset, :tenant, :code, :intake, :line, :key,
              :content, :faults, :rules, cast(:source as timestamptz), 'WAITING', :now)""");
    for (var row : rows) {
      batch
          .bind("id", Sql.newId())
          .bind("supply", place.supply().id())
          .bind("organisation", place.supply().organisation())
          .bind("asset", place.supply().asset())
          .bind("tenant", place.tenant())
          .bind("code", place.code())
          .bind("intake", place.intake())
          .bind("line", row.line())
          .bind("key", row.key())
          .bind("content", row.text())
          .bind("faults", Json.write(row.faults()))
          .bind("rules", rules(row.faults()))
          .bind("source", row.at() == null ? null : row.at().toString())
          .bind("now", now)
          .add();
    }
    batch.execute();
  }

  /** As the list is filtered by them: each between two commas. */
  private static String rules(List<FieldFault> faults) {
    return faults.stream()
        .map(fault -> fault.rule().name())
        .distinct()
        .collect(Collectors.joining(",", ",", ","));
  }

  /** What the supplier sent anew needs nobody's mending any more. */
  static void settle(Handle handle, SuppliedTable.Place place, List<GoodRow> rows, Instant now) {
    var waiting = new HashMap<UUID, String>();
    var sources = new HashMap<UUID, Instant>();
    handle
        .createQuery(
            """
            select id, row_key, source_at from quarantined_row
            where supply_id = :supply and tenant_id = :tenant and state = 'WAITING' and row_key is not null""")
        .bind("supply", place.supply().id())
        .bind("tenant", place.tenant())
        .map(
            (row, context) -> {
              var id = row.getObject("id", UUID.class);
              sources.put(id, SubscriptionTable.at(row, "source_at"));
              return waiting.put(id, row.getString("row_key"));
            })
        .forEach(before -> {});
    if (waiting.isEmpty()) {
      return;
    }
    Map<String, GoodRow> good =
        rows.stream().collect(Collectors.toMap(GoodRow::key, row -> row, (one, two) -> two));
    var settled =
        waiting.entrySet().stream()
            .filter(entry -> isNewer(good.get(entry.getValue()), sources.get(entry.getKey())))
            .map(Map.Entry::getKey)
            .toArray();
    handle
        .createUpdate(
            "update quarantined_row set state = 'SETTLED', decided_at = :now where id = any(:ids)")
        .bind("now", now)
        .bindArray("ids", UUID.class, settled)
        .execute();
  }

  private static boolean isNewer(GoodRow good, Instant source) {
    return good != null && (good.at() == null || source == null || !good.at().isBefore(source));
  }

  public static Optional<Held> find(Handle handle, UUID id, boolean forChange) {
    return handle
        .createQuery(
            "select * from quarantined_row where id = :id" + (forChange ? " for update" : ""))
        .bind("id", id)
        .map(
            (row, context) ->
                new Held(
                    row.getObject("id", UUID.class),
                    row.getObject("supply_id", UUID.class),
                    row.getObject("asset_id", UUID.class),
                    row.getString("organisation_id"),
                    new TenantId(row.getString("tenant_id")),
                    new DivisionCode(row.getString("code")),
                    row.getObject("intake_id", UUID.class),
                    row.getString("content"),
                    Json.read(row.getString("faults"), FAULTS),
                    SubscriptionTable.at(row, "source_at"),
                    QuarantineState.valueOf(row.getString("state"))))
        .findOne();
  }

  public static void decide(
      Handle handle, UUID id, QuarantineState state, String by, String note, Instant now) {
    handle
        .createUpdate(
            """
            update quarantined_row set state = :state, decided_at = :now, decided_by = :by, note = :note
            where id = :id""")
        .bind("state", state)
        .bind("now", now)
        .bind("by", by)
        .bind("note", note)
        .bind("id", id)
        .execute();
  }

  /**
   * Newest first.
   *
   * @param organisation whose alone; null for any that the scope reaches
   */
  public static Page<QuarantineRow> list(
      Jdbi jdbi, Readers readers, String organisation, QuarantineQuery query, PageRequest page) {
    return new PagedQuery(
            """
            select q.*, a.name_zh, a.name_en, o.name as supplier, n.name as community, i.delivery_key\s""",
            """
            from quarantined_row q join organisation o on o.id = q.organisation_id join exchange_intake i on i.id = q.intake_id
            left join asset a on a.id = q.asset_id left join tenant n on n.id = q.tenant_id
            where (o.name ilike :search or n.name ilike :search or i.delivery_key ilike :search
              or a.name_zh ilike :search or a.name_en ilike :search)""")
        .bind("search", page.pattern())
        .and("q.organisation_id = :organisation", "organisation", organisation)
        .and("q.asset_id = :asset", "asset", query.asset())
        .and("q.supply_id = :supply", "supply", query.supply())
        .and(
            "q.rules like :rule",
            "rule",
            query.rule() == null ? null : "%," + query.rule().name() + ",%")
        .and("q.state = :state", "state", query.state() == null ? null : query.state().name())
        .page(
            jdbi,
            page,
            "q.at desc, q.intake_id desc, q.line, q.id",
            (row, context) -> row(row, readers));
  }

  private static QuarantineRow row(ResultSet row, Readers readers) throws SQLException {
    var faults = Json.read(row.getString("faults"), FAULTS);
    return new QuarantineRow(
        row.getObject("id", UUID.class),
        row.getObject("asset_id", UUID.class),
        SupplyTable.name(row, readers),
        row.getObject("supply_id", UUID.class),
        row.getString("supplier"),
        row.getString("tenant_id"),
        row.getString("community"),
        row.getString("delivery_key"),
        row.getInt("line"),
        faults,
        titles(readers, row.getString("asset_id"), faults),
        QuarantineState.valueOf(row.getString("state")),
        SubscriptionTable.at(row, "at"),
        SubscriptionTable.at(row, "decided_at"),
        row.getString("decided_by"),
        row.getString("note"));
  }

  private static Map<String, Text> titles(Readers readers, String asset, List<FieldFault> faults) {
    var titles = new HashMap<String, Text>();
    for (var fault : faults) {
      var title = readers.title(asset, fault.field());
      if (title != null) {
        titles.put(fault.field(), title);
      }
    }
    return titles;
  }
}
