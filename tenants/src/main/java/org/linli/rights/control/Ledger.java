package org.linli.rights.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.linli.access.entity.Credential;
import org.linli.persistence.Insertion;
import org.linli.rights.boundary.DecisionRow;
import org.linli.rights.boundary.SealedDecision;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** The rows of the decision log, each under its own seal. */
public final class Ledger {

  private static final String LISTED =
      """
      from decision_entry e left join decision_delivery d on d.entry_id = e.id
      where e.username like :like or e.subject like :like or e.code like :like or e.basis like :like""";

  /** An entry with the seal that it carries. */
  record Sealed(Entry entry, String seal) {}

  private static final Insertion<Sealed> ENTRIES =
      Insertion.<Sealed>into("decision_entry")
          .with("id", "uuid", row -> row.entry().id())
          .with("at", "timestamptz", row -> row.entry().at())
          .with("account_id", "uuid", row -> row.entry().account())
          .with("username", row -> row.entry().username())
          .with("credential", row -> row.entry().credential())
          .with("party", row -> row.entry().party())
          .with("organisation_id", row -> row.entry().organisation())
          .with("action", row -> row.entry().action())
          .with("asset", row -> row.entry().asset().id())
          .with("purpose", row -> row.entry().purpose())
          .with("subject", row -> row.entry().subject())
          .with("tenant_id", row -> row.entry().tenant())
          .with("code", row -> row.entry().code())
          .with("operator_id", row -> row.entry().operator())
          .with("outcome", row -> row.entry().outcome())
          .with("flagged", "boolean", row -> row.entry().flagged())
          .with("basis", row -> row.entry().basis())
          .with("facts", row -> row.entry().words())
          .with("scenario", row -> row.entry().scenario())
          .with("seal", Sealed::seal);

  private static final Insertion<Handed> DELIVERIES =
      Insertion.<Handed>into("decision_delivery")
          .with("entry_id", "uuid", handed -> handed.entry().id())
          .with("at", "timestamptz", Handed::at)
          .with("code", handed -> handed.entry().code())
          .with("organisation_id", handed -> handed.entry().organisation())
          .with("operator_id", handed -> handed.entry().operator())
          .with("items", "bigint", Handed::items)
          .with("seal", Handed::seal);

  private Ledger() {}

  static void write(Handle handle, Seal seal, Entry entry) {
    write(handle, seal, List.of(entry));
  }

  /** All in one round trip. */
  static void write(Handle handle, Seal seal, List<Entry> entries) {
    ENTRIES.run(
        handle, entries.stream().map(entry -> new Sealed(entry, entry.sealed(seal))).toList());
  }

  /** How much a permitted read handed out. */
  record Handed(Entry entry, Instant at, long items, String seal) {

    static Handed of(Entry entry, Instant at, long items, Seal seal) {
      return new Handed(entry, at, items, deliverySeal(seal, entry.id(), at, items));
    }
  }

  static void deliver(Handle handle, Seal seal, Entry entry, Instant at, long items) {
    deliver(handle, List.of(Handed.of(entry, at, items, seal)));
  }

  /** All in one round trip. */
  static void deliver(Handle handle, List<Handed> all) {
    DELIVERIES.run(handle, all);
  }

  /** The entries of a span in the order of their ids, to be closed by the caller. */
  static Stream<Sealed> span(Handle handle, Instant from, Instant until) {
    return handle
        .createQuery("select * from decision_entry where at >= :from and at < :until order by id")
        .bind("from", from)
        .bind("until", until)
        .setFetchSize(1000)
        .map((row, context) -> new Sealed(entry(row), row.getString("seal")))
        .stream();
  }

  /** The next entries behind that moment and id, as far as the caller may see them. */
  static List<Entry> after(Handle handle, Instant from, Instant until, UUID last, int limit) {
    return handle
        .createQuery(
            """
            select * from decision_entry where at < :until and (at > :from or at = :from and id > :last)
            order by at, id limit :limit""")
        .bind("from", from)
        .bind("until", until)
        .bind("last", last)
        .bind("limit", limit)
        .map((row, context) -> entry(row))
        .list();
  }

  /** Entries whose delivery does not fit its seal. */
  static List<UUID> brokenDeliveries(Handle handle, Seal seal) {
    return handle
        .createQuery("select * from decision_delivery")
        .setFetchSize(1000)
        .map(
            (row, context) -> {
              var id = row.getObject("entry_id", UUID.class);
              var fits =
                  deliverySeal(seal, id, RightTable.instant(row, "at"), row.getLong("items"));
              return Seal.same(fits, row.getString("seal")) ? null : id;
            })
        .stream()
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  public static List<DecisionRow> rows(Handle handle, String like, int offset, int limit) {
    return handle
        .createQuery(
            "select e.*, d.items "
                + LISTED
                + " order by e.at desc, e.id desc limit :limit offset :offset")
        .bind("like", like)
        .bind("limit", limit)
        .bind("offset", offset)
        .map((row, context) -> listed(row))
        .list();
  }

  public static long count(Handle handle, String like) {
    return handle
        .createQuery("select count(*) " + LISTED)
        .bind("like", like)
        .mapTo(Long.class)
        .one();
  }

  public static List<DecisionRow> ofAsset(Handle handle, String asset, int offset, int limit) {
    return handle
        .createQuery(
            """
            select e.*, d.items from decision_entry e left join decision_delivery d on d.entry_id = e.id
            where e.asset = :asset order by e.at desc, e.id desc limit :limit offset :offset""")
        .bind("asset", asset)
        .bind("limit", limit)
        .bind("offset", offset)
        .map((row, context) -> listed(row))
        .list();
  }

  public static long countOfAsset(Handle handle, String asset) {
    return handle
        .createQuery("select count(*) from decision_entry where asset = :asset")
        .bind("asset", asset)
        .mapTo(Long.class)
        .one();
  }

  /** These entries with their seals, oldest first. */
  static List<SealedDecision> sealed(Handle handle, Seal seal, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return handle
        .createQuery(
            """
            select e.*, d.items from decision_entry e left join decision_delivery d on d.entry_id = e.id
            where e.id in (<ids>) order by e.at, e.id""")
        .bindList("ids", List.copyOf(ids))
        .map(
            (row, context) ->
                new SealedDecision(
                    listed(row),
                    row.getString("seal"),
                    Seal.same(entry(row).sealed(seal), row.getString("seal"))))
        .list();
  }

  private static String deliverySeal(Seal seal, UUID id, Instant at, long items) {
    return seal.of("delivery", id, at, items);
  }

  private static DecisionRow listed(ResultSet row) throws SQLException {
    var entry = entry(row);
    var items = row.getLong("items");
    return new DecisionRow(
        entry.id(),
        entry.at(),
        entry.username(),
        entry.credential() == null ? null : Credential.of(entry.credential()),
        entry.party(),
        entry.organisation(),
        entry.action(),
        entry.asset(),
        entry.purpose(),
        entry.subject(),
        entry.tenant(),
        entry.code(),
        entry.outcome(),
        entry.flagged(),
        entry.basis(),
        row.wasNull() ? null : items);
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getObject("id", UUID.class),
        RightTable.instant(row, "at"),
        row.getObject("account_id", UUID.class),
        row.getString("username"),
        row.getString("credential"),
        Party.valueOf(row.getString("party")),
        row.getString("organisation_id"),
        Action.valueOf(row.getString("action")),
        new Asset(row.getString("asset")),
        Purpose.valueOf(row.getString("purpose")),
        row.getString("subject"),
        new TenantId(row.getString("tenant_id")),
        new DivisionCode(row.getString("code")),
        row.getString("operator_id"),
        Outcome.valueOf(row.getString("outcome")),
        row.getBoolean("flagged"),
        row.getString("basis"),
        Entry.facts(row.getString("facts")),
        row.getString("scenario"));
  }
}
