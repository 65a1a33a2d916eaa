package org.linli.neighbours.control;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.keys.boundary.PersonalField;
import org.linli.keys.boundary.PersonalTexts;
import org.linli.neighbours.entity.Participant;
import org.linli.persistence.Found;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/** Who signed up, and what was said. */
public final class PeopleTable {

  private static final PersonalField NAME = PersonalField.of("neighbour_person.name");

  private PeopleTable() {}

  public static Page<Participant> list(
      Jdbi jdbi, TenantId tenant, UUID activity, PageRequest page) {
    var list =
        new PagedQuery(
                "select p.tenant_id, p.activity_id, p.id, p.name, p.shown, p.home_name, p.signed_up_at ",
                "from neighbour_person p where p.tenant_id = :tenant and p.activity_id = :activity")
            .bind("tenant", tenant)
            .bind("activity", activity)
            .found("(p.id = any(:named) or p.shown ilike :search)", page);
    if (page.search() != null) {
      list.bind("named", Found.in(names(jdbi, tenant, activity), page));
    }
    return list.page(
        jdbi,
        page,
        "p.signed_up_at, p.id",
        (row, context) ->
            new Participant(
                row.getObject("id", UUID.class),
                PersonalTexts.read(NAME, row, context),
                row.getString("shown"),
                row.getString("home_name"),
                Sql.instant(row, "signed_up_at")));
  }

  /** By id; an activity has so many people as it has seats. */
  private static Map<UUID, String> names(Jdbi jdbi, TenantId tenant, UUID activity) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select tenant_id, activity_id, id, name from neighbour_person"
                        + " where tenant_id = :tenant and activity_id = :activity")
                .bind("tenant", tenant)
                .bind("activity", activity)
                .map(
                    (row, context) ->
                        Map.entry(
                            row.getObject("id", UUID.class),
                            PersonalTexts.read(NAME, row, context)))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * @param account at home; null at the host of another community
   */
  static void insert(
      Handle handle,
      TenantId into,
      UUID activity,
      UUID account,
      TenantId home,
      Participant person) {
    handle
        .createUpdate(
            """
            insert into neighbour_person (tenant_id, activity_id, id, account_id, home_id, home_name, name, shown,
              signed_up_at)
            values (:into, :activity, :id, :account, :home, :homeName, :name, :shown, :at)\
            """)
        .bind("into", into)
        .bind("activity", activity)
        .bind("id", person.id())
        .bindByType("account", account, UUID.class)
        .bind("home", home)
        .bind("homeName", person.community())
        .bind(
            "name",
            handle
                .getConfig(PersonalTexts.class)
                .laid(NAME, person.name(), into.value(), activity, person.id()))
        .bind("shown", person.shown())
        .bind("at", person.signedUpAt().atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** As whom the account takes part, by activity, at home. */
  static Map<UUID, UUID> of(Handle handle, TenantId tenant, UUID account) {
    return handle
        .createQuery(
            "select activity_id, id from neighbour_person where tenant_id = :tenant and account_id"
                + " = :me")
        .bind("tenant", tenant)
        .bind("me", account)
        .reduceRows(
            new HashMap<UUID, UUID>(),
            (all, row) -> {
              all.put(row.getColumn(1, UUID.class), row.getColumn(2, UUID.class));
              return all;
            });
  }

  static Optional<UUID> one(Handle handle, TenantId tenant, UUID activity, UUID account) {
    return Optional.ofNullable(of(handle, tenant, account).get(activity));
  }

  static int count(Handle handle, TenantId tenant, UUID activity) {
    return handle
        .createQuery(
            "select count(*) from neighbour_person where tenant_id = :tenant and activity_id ="
                + " :activity")
        .bind("tenant", tenant)
        .bind("activity", activity)
        .mapTo(int.class)
        .one();
  }

  /** The person, with all that was said. */
  static void forget(Handle handle, TenantId tenant, UUID person) {
    for (var what : List.of("neighbour_word where person_id", "neighbour_person where id")) {
      handle.execute("delete from " + what + " = ? and tenant_id = ?", person, tenant.value());
    }
  }

  /** Everybody of one community, with all that was said there. */
  static void forgetOf(Handle handle, TenantId tenant, UUID activity, TenantId home) {
    for (var table : List.of("neighbour_word", "neighbour_person")) {
      handle.execute(
          "delete from " + table + " where tenant_id = ? and activity_id = ? and home_id = ?",
          tenant.value(),
          activity,
          home.value());
    }
  }

  /** Everybody of other communities, with what was said there by anybody. */
  static void forgetOthers(Handle handle, TenantId tenant, UUID activity) {
    for (var table : List.of("neighbour_word", "neighbour_person")) {
      handle.execute(
          "delete from " + table + " where tenant_id = ? and activity_id = ? and home_id <> ?",
          tenant.value(),
          activity,
          tenant.value());
    }
  }
}
