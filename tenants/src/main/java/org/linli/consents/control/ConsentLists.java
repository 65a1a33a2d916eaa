package org.linli.consents.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.consents.boundary.ConsentPerson;
import org.linli.consents.boundary.ConsentQuery;
import org.linli.consents.boundary.ConsentRow;
import org.linli.consents.boundary.ConsentTexts;
import org.linli.consents.boundary.Recipient;
import org.linli.consents.entity.ConsentDoor;
import org.linli.consents.entity.ConsentState;
import org.linli.consents.entity.ConsentText;
import org.linli.consents.entity.Guardianship;
import org.linli.persistence.Found;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.TenantId;

/** Lists of consents, and of the persons for whom can be consented. */
public final class ConsentLists {

  private static final String COLUMNS =
      """
      select c.*, a.display_name as person_name, w.name as ward_name, g.display_name as giver_name,
        (select string_agg(o.id || '=' || o.name, chr(10) order by o.id) from organisation o
          where o.id = any(c.organisations)) as named
      """;

  private static final String FROM =
      """
      from consent c
      left join account a on a.id = c.person_id
      left join ward w on w.tenant_id = c.tenant_id and w.id = c.person_id
      left join account g on g.id = c.given_by
      where c.tenant_id = :tenant
      """;

  private static final String MINE =
      "(c.person_id = :me or c.person_id in (select id from ward where tenant_id = :tenant and guardian_id = :me))";

  private static final String PERSONS =
      """
      select p.* from (
        select a.id, a.display_name as name, 'SELF' as relation, cast(null as varchar) as guardian, cast(null as date) as born
        from account a where a.tenant_id = :tenant and a.tier = 'RESIDENT' and a.state = 'ACTIVE'
        union all
        select w.id, n.name, w.relation, g.display_name, w.born
        from ward w join unnest(cast(:wards as uuid[]), cast(:names as varchar[])) as n (id, name) on n.id = w.id
        join account g on g.id = w.guardian_id where w.tenant_id = :tenant and w.ended_at is null
      ) p where (p.name ilike :search or p.guardian ilike :search)""";

  private final Jdbi jdbi;
  private final ConsentTexts texts;

  public ConsentLists(Jdbi jdbi, ConsentTexts texts) {
    this.jdbi = jdbi;
    this.texts = texts;
  }

  /**
   * The newest first.
   *
   * @param me whose own and whose wards' alone; null for everybody's
   */
  public Page<ConsentRow> list(
      TenantId tenant, UUID me, ConsentQuery query, PageRequest page, Instant now) {
    var list =
        new PagedQuery(COLUMNS, FROM)
            .bind("tenant", tenant)
            .and(MINE, "me", me)
            .and("c.person_id = :person", "person", query.person())
            .and("c.text_id = :text", "text", query.text())
            .found(
                "(a.display_name ilike :search or g.display_name ilike :search or c.person_id = any(:wards))",
                page);
    if (page.search() != null) {
      list.bind("wards", Found.in(wards(tenant), page));
    }
    if (query.state() != null) {
      list.and(condition(query.state()));
    }
    if (query.state() == ConsentState.STANDING || query.state() == ConsentState.EXPIRED) {
      list.bind("now", now.atOffset(ZoneOffset.UTC));
    }
    return list.page(
        jdbi, page, "c.given_at desc, c.id desc", (row, context) -> row(row, context, now));
  }

  /**
   * Residents and children of the community, by name.
   *
   * @param residents without the children
   */
  public Page<ConsentPerson> persons(TenantId tenant, boolean residents, PageRequest page) {
    var wards = residents ? Map.<UUID, String>of() : wards(tenant);
    var ids = List.copyOf(wards.keySet());
    return new PagedQuery(
            "select q.* ",
            "from (" + PERSONS + ") q where true" + (residents ? " and q.relation = 'SELF'" : ""))
        .bind("tenant", tenant)
        .bind("search", page.pattern())
        .bind("wards", ids.toArray(UUID[]::new))
        .bind("names", ids.stream().map(wards::get).toArray(String[]::new))
        .page(jdbi, page, "q.name, q.id", (row, context) -> person(row));
  }

  /** Enterprises by name. */
  public Map<String, String> names(List<String> organisations) {
    if (organisations.isEmpty()) {
      return Map.of();
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select id, name from organisation where id = any(:ids)")
                .bindArray("ids", String.class, organisations)
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String condition(ConsentState state) {
    return switch (state) {
      case STANDING -> "c.withdrawn_at is null and c.until > :now";
      case EXPIRED -> "c.withdrawn_at is null and c.until <= :now";
      case WITHDRAWN -> "c.withdrawn_by is not null";
      case REPLACED -> "c.withdrawn_at is not null and c.withdrawn_by is null";
    };
  }

  private Map<UUID, String> wards(TenantId tenant) {
    return jdbi.withHandle(handle -> WardTable.names(handle, tenant));
  }

  private ConsentRow row(ResultSet row, StatementContext context, Instant now) throws SQLException {
    var person = row.getObject("person_id", UUID.class);
    var name = row.getString("person_name");
    if (name == null) {
      name =
          WardTable.name(context, row.getString("ward_name"), row.getString("tenant_id"), person);
    }
    var until = Sql.instant(row, "until");
    var withdrawn = Sql.instant(row, "withdrawn_at");
    var by = row.getString("withdrawn_by");
    return new ConsentRow(
        row.getObject("id", UUID.class),
        person,
        name,
        row.getString("giver_name"),
        Guardianship.valueOf(row.getString("relation")),
        row.getString("text_id"),
        row.getInt("text_version"),
        row.getString("text_hash"),
        texts.find(row.getString("text_id")).map(ConsentText::title).orElse(null),
        row.getString("language"),
        Purpose.valueOf(row.getString("purpose")),
        words(row, "assets").stream().map(Asset::new).toList(),
        recipients(row),
        Sql.instant(row, "given_at"),
        ConsentDoor.valueOf(row.getString("door")),
        row.getString("clerk"),
        until,
        state(withdrawn, by, until, now),
        withdrawn,
        by,
        row.getString("withdrawn_reason"));
  }

  private static ConsentState state(Instant withdrawn, String by, Instant until, Instant now) {
    if (withdrawn != null) {
      return by == null ? ConsentState.REPLACED : ConsentState.WITHDRAWN;
    }
    return until.isAfter(now) ? ConsentState.STANDING : ConsentState.EXPIRED;
  }

  private static List<Recipient> recipients(ResultSet row) throws SQLException {
    var names = new HashMap<String, String>();
    var named = row.getString("named");
    if (named != null) {
      named.lines().forEach(line -> names.put(before(line), line.substring(line.indexOf('=') + 1)));
    }
    var enterprises = words(row, "organisations");
    var recipients = new ArrayList<Recipient>();
    for (var word : words(row, "parties")) {
      var party = Party.valueOf(word);
      if (!party.isEnterprise()) {
        recipients.add(new Recipient(party, null, null));
      }
    }
    // A row keeps the enterprises together; which of the two parties each one is does not matter to
    // the person, its name does.
    var enterprise =
        words(row, "parties").stream()
            .map(Party::valueOf)
            .filter(Party::isEnterprise)
            .findFirst()
            .orElse(Party.OPERATOR);
    for (var id : enterprises) {
      recipients.add(new Recipient(enterprise, id, names.getOrDefault(id, id)));
    }
    return recipients;
  }

  private static String before(String line) {
    return line.substring(0, line.indexOf('='));
  }

  private static ConsentPerson person(ResultSet row) throws SQLException {
    return new ConsentPerson(
        row.getObject("id", UUID.class),
        row.getString("name"),
        Guardianship.valueOf(row.getString("relation")),
        row.getString("guardian"),
        row.getObject("born", java.time.LocalDate.class));
  }

  private static List<String> words(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}
