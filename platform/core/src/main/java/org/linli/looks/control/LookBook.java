package org.linli.looks.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.looks.entity.DayOfLooks;
import org.linli.looks.entity.Examined;
import org.linli.looks.entity.Look;
import org.linli.looks.entity.LookQuery;
import org.linli.looks.entity.UseFigure;
import org.linli.persistence.Sql;
import org.linli.rights.boundary.Rights;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.TenantId;

/** Reads the decision log of one community for an {@link Audience}. */
public final class LookBook {

  /** The log keeps moments; a day is the community's own. */
  private static final String DAY = "cast(e.at at time zone 'Asia/Shanghai' as date)";

  private static final String ORGANISATION = "coalesce(o.name, g.name, e.organisation_id)";

  /** Mode, rule and clause stand in one line; the rule's first word tells what kind of rule. */
  private static final String GROUND = "split_part(split_part(e.basis, '/', 2), ' ', 1)";

  /** The application whose grant opened it: on which legal basis it was asked for. */
  private static final String GRANTED =
      " left join data_request r on r.tenant_id = t.id and e.basis like '%/grant %'"
          + " and cast(r.id as varchar) = split_part(split_part(e.basis, '/', 2), ' ', 2)";

  /** Whether a finding of abuse rests on the entry; one that was none is told to nobody. */
  private static final String EXAMINED =
      "(select max(case m.verdict when 'ABUSE' then 2 when 'OPEN' then 1 else 0 end) from abuse_evidence m"
          + " where m.entry = cast(e.id as varchar))";

  private static final int MOST_FIGURES = 100;

  private static final String SUBJECT = "coalesce(v.name, e.subject)";

  private final Jdbi jdbi;
  private final Rights rights;

  public LookBook(Jdbi jdbi, Rights rights) {
    this.jdbi = jdbi;
    this.rights = rights;
  }

  /** One by one, the newest first. */
  public Page<Look> list(TenantId tenant, Audience audience, LookQuery query, PageRequest page) {
    var sought = sought(tenant, audience, query, page);
    var from = from(audience, query, page);
    var columns =
        "select e.id, e.at, e.party, e.action, e.asset, e.purpose, e.outcome, e.flagged, e.basis, d.items, r.legal_basis,"
            + " r.legal_article, "
            + ORGANISATION
            + " as organisation, "
            + SUBJECT
            + " as subject, "
            + audience.home()
            + " as home, "
            + EXAMINED
            + " as examined";
    return jdbi.withHandle(
        handle ->
            Page.of(
                handle
                    .createQuery(
                        columns
                            + from
                            + " order by e.at desc, e.id desc limit :limit offset :offset")
                    .bindMap(sought)
                    .bind("limit", page.limit())
                    .bind("offset", page.offset())
                    .map((row, context) -> look(row))
                    .list(),
                handle
                    .createQuery("select count(*)" + from)
                    .bindMap(sought)
                    .mapTo(long.class)
                    .one(),
                page));
  }

  /** Alike ones of a day together, the newest day first. */
  public Page<DayOfLooks> days(
      TenantId tenant, Audience audience, LookQuery query, PageRequest page) {
    var sought = sought(tenant, audience, query, page);
    var days =
        "select "
            + DAY
            + " as day, r.legal_basis, r.legal_article, min(e.at) as first, max(e.at) as last, count(*) as times, e.party, e.action, e.asset,"
            + " e.purpose, e.outcome, e.flagged, e.basis, cast(coalesce(sum(d.items), 0) as bigint) as items, "
            + ORGANISATION
            + " as organisation, "
            + SUBJECT
            + " as subject, "
            + audience.home()
            + " as home, max("
            + EXAMINED
            + ") as examined"
            + from(audience, query, page)
            + " group by 1, 2, 3, e.party, e.action, e.asset, e.purpose, e.outcome, e.flagged, e.basis, 15, 16, 17";
    return jdbi.withHandle(
        handle ->
            Page.of(
                handle
                    .createQuery(
                        days
                            + " order by day desc, last desc, basis, subject limit :limit offset :offset")
                    .bindMap(sought)
                    .bind("limit", page.limit())
                    .bind("offset", page.offset())
                    .map((row, context) -> day(row))
                    .list(),
                handle
                    .createQuery("select count(*) from (" + days + ") alike")
                    .bindMap(sought)
                    .mapTo(long.class)
                    .one(),
                page));
  }

  /** By party, purpose and ground, the most frequent first. */
  public List<UseFigure> figures(TenantId tenant, Audience audience, LookQuery query) {
    var page = PageRequest.first(MOST_FIGURES);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select e.party, e.purpose, "
                        + ORGANISATION
                        + " as organisation, "
                        + GROUND
                        + " as ground, count(*) as times, sum(case when e.outcome in ('PERMIT', 'MASK', 'AGGREGATE')"
                        + " then 1 else 0 end) as opened, cast(coalesce(sum(d.items), 0) as bigint) as items,"
                        + " max(e.at) as last"
                        + from(audience, query, page)
                        + " group by 1, 2, 3, 4 order by times desc, 1, 2, 4 limit :limit")
                .bindMap(sought(tenant, audience, query, page))
                .bind("limit", MOST_FIGURES)
                .map((row, context) -> figure(row))
                .list());
  }

  private static UseFigure figure(ResultSet row) throws SQLException {
    return new UseFigure(
        Party.valueOf(row.getString("party")),
        row.getString("organisation"),
        Purpose.valueOf(row.getString("purpose")),
        row.getString("ground"),
        row.getLong("times"),
        row.getLong("opened"),
        row.getLong("items"),
        Sql.instant(row, "last"));
  }

  private static String from(Audience audience, LookQuery query, PageRequest page) {
    return """
         from tenant t join decision_entry e on e.tenant_id = t.id
        left join decision_delivery d on d.entry_id = e.id
        left join organisation o on o.id = e.organisation_id
        left join division g on g.code = e.organisation_id
        left join device v on v.tenant_id = t.id and cast(v.id as varchar) = e.subject
        left join place p on p.tenant_id = t.id and p.id = v.place_id"""
        + GRANTED
        + audience.members()
        + " where t.id = :tenant"
        + audience.condition()
        + (query.from() == null ? "" : " and e.at >= :from")
        + (query.until() == null ? "" : " and e.at < :until")
        + (query.party() == null ? "" : " and e.party = :party")
        + (query.asset() == null ? "" : " and e.asset = :asset")
        + (query.purpose() == null ? "" : " and e.purpose = :purpose")
        + (query.outcome() == null ? "" : " and e.outcome = :outcome")
        + (page.search() == null
            ? ""
            : " and (e.basis ilike :search or v.name ilike :search or o.name ilike :search or g.name ilike :search)");
  }

  private static Map<String, Object> sought(
      TenantId tenant, Audience audience, LookQuery query, PageRequest page) {
    var values = new HashMap<String, Object>(audience.values());
    values.put("tenant", tenant);
    put(values, "from", at(query.from()));
    put(values, "until", at(query.until()));
    put(values, "party", query.party());
    put(values, "asset", query.asset() == null ? null : query.asset().id());
    put(values, "purpose", query.purpose());
    put(values, "outcome", query.outcome());
    put(values, "search", page.search() == null ? null : page.pattern());
    return values;
  }

  private static void put(Map<String, Object> values, String name, Object value) {
    if (value != null) {
      values.put(name, value);
    }
  }

  private Look look(ResultSet row) throws SQLException {
    return new Look(
        row.getObject("id", UUID.class),
        Sql.instant(row, "at"),
        Party.valueOf(row.getString("party")),
        row.getString("organisation"),
        Action.valueOf(row.getString("action")),
        new Asset(row.getString("asset")),
        Purpose.valueOf(row.getString("purpose")),
        row.getString("subject"),
        row.getBoolean("home"),
        Outcome.valueOf(row.getString("outcome")),
        row.getBoolean("flagged"),
        row.getString("basis"),
        rights.why(row.getString("basis")).orElse(null),
        row.getObject("items", Long.class),
        row.getString("legal_basis"),
        row.getString("legal_article"),
        examined(row));
  }

  private DayOfLooks day(ResultSet row) throws SQLException {
    return new DayOfLooks(
        row.getObject("day", LocalDate.class),
        Sql.instant(row, "first"),
        Sql.instant(row, "last"),
        row.getLong("times"),
        Party.valueOf(row.getString("party")),
        row.getString("organisation"),
        Action.valueOf(row.getString("action")),
        new Asset(row.getString("asset")),
        Purpose.valueOf(row.getString("purpose")),
        row.getString("subject"),
        row.getBoolean("home"),
        Outcome.valueOf(row.getString("outcome")),
        row.getBoolean("flagged"),
        row.getString("basis"),
        rights.why(row.getString("basis")).orElse(null),
        row.getLong("items"),
        row.getString("legal_basis"),
        row.getString("legal_article"),
        examined(row));
  }

  private static Examined examined(ResultSet row) throws SQLException {
    return switch (row.getInt("examined")) {
      case 2 -> Examined.ABUSE;
      case 1 -> Examined.UNDER_WAY;
      default -> null;
    };
  }

  private static OffsetDateTime at(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
