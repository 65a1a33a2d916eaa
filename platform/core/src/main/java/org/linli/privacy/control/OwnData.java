package org.linli.privacy.control;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.persistence.Sql;
import org.linli.privacy.entity.OwnDatum;
import org.linli.privacy.entity.PrivacyPack;
import org.linli.tenancy.entity.TenantId;

/** The rows that are about one resident. */
public final class OwnData {

  private static final String ALL =
      """
      select 'account' as rule, 'username' as field, a.username as value, a.created_at as at, 1 as place
      from account a where a.id = :me
      union all
      select 'account', 'name', a.display_name, a.created_at, 2 from account a where a.id = :me
      union all
      select 'account', 'role', r.role, null, 3 from account_role r where r.account_id = :me
      union all
      select 'account', 'letter-address', l.channel || ' ' || l.shown, l.set_at, 3 from letter_address l
      where l.tenant_id = :tenant and l.account_id = :me
      union all
      select 'account', 'box', b.word || ' ' || b.reference, b.told_at, 3 from box_note b where b.account_id = :me
      union all
      select 'home', 'room', p.name || ' · ' || m.relation, m.since, 4 from household_member m
      join place p on p.tenant_id = m.tenant_id and p.id = m.room_id
      where m.tenant_id = :tenant and m.account_id = :me
      union all
      select 'home', 'device', d.name, d.installed_at, 5 from household_member m
      join device d on d.tenant_id = m.tenant_id and d.place_id = m.room_id
      where m.tenant_id = :tenant and m.account_id = :me
      union all
      select 'matters', 'report', c.number || ' ' || c.title, c.opened_at, 6 from case_file c
      where c.tenant_id = :tenant and c.reporter = :me
      union all
      select 'matters', 'position',
        f.number || coalesce(' · ' || cast(f.longitude as varchar) || ' ' || cast(f.latitude as varchar), ''),
        f.written_at, 8
      from field_entry f where f.tenant_id = :tenant and f.account_id = :me
      union all
      select 'consents', 'consent', c.text_id || ' ' || c.text_version, c.given_at, 9 from consent c
      where c.tenant_id = :tenant and (c.person_id = :me or c.given_by = :me)
      union all
      select 'consents', 'notice', cast(x.version as varchar), x.accepted_at, 11 from privacy_acceptance x
      where x.tenant_id = :tenant and x.account_id = :me
      union all
      select 'neighbours', 'neighbour-activity', a.title || ' · ' || a.host_name || ' · ' || n.shown, n.signed_up_at, 12
      from neighbour_person n join neighbour_activity a on a.tenant_id = n.tenant_id and a.id = n.activity_id
      where n.tenant_id = :tenant and n.account_id = :me\
      """;

  private final Handle handle;
  private final TenantId tenant;
  private final UUID me;

  public OwnData(Handle handle, TenantId tenant, UUID me) {
    this.handle = handle;
    this.tenant = tenant;
    this.me = me;
  }

  /** All that is kept, in the order of the rules. */
  public List<OwnDatum> all() {
    var all = new ArrayList<>(OwnTexts.of(handle, tenant, me));
    all.addAll(
        handle
            .createQuery(ALL)
            .bind("tenant", tenant)
            .bind("me", me)
            .map(
                (row, context) ->
                    new Placed(
                        row.getInt("place"),
                        new OwnDatum(
                            row.getString("rule"),
                            row.getString("field"),
                            row.getString("value"),
                            Sql.instant(row, "at"))))
            .list());
    return all.stream().sorted(Placed.ORDER).map(Placed::datum).toList();
  }

  /** When these very words were accepted. */
  public Optional<Instant> accepted(PrivacyPack pack) {
    return handle
        .createQuery(
            """
            select accepted_at from privacy_acceptance where tenant_id = :tenant and account_id = :me
              and version = :version and hash = :hash\
            """)
        .bind("tenant", tenant)
        .bind("me", me)
        .bind("version", pack.version())
        .bind("hash", pack.hash())
        .map((row, context) -> instant(row.getObject(1, OffsetDateTime.class)))
        .findOne();
  }

  /** The last version that was accepted at all. */
  public Optional<Integer> lastVersion() {
    return handle
        .createQuery(
            "select max(version) from privacy_acceptance where tenant_id = :tenant and account_id ="
                + " :me")
        .bind("tenant", tenant)
        .bind("me", me)
        .mapTo(Integer.class)
        .findOne();
  }

  public void accept(PrivacyPack pack, String language, Instant now) {
    handle
        .createUpdate(
            """
            insert into privacy_acceptance (tenant_id, account_id, version, hash, language, accepted_at)
            values (:tenant, :me, :version, :hash, :language, :now) on conflict do nothing\
            """)
        .bind("tenant", tenant)
        .bind("me", me)
        .bind("version", pack.version())
        .bind("hash", pack.hash())
        .bind("language", language)
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** Moves out of every room; how many those were. */
  public int leaveHomes() {
    return handle
        .createUpdate("delete from household_member where tenant_id = :tenant and account_id = :me")
        .bind("tenant", tenant)
        .bind("me", me)
        .execute();
  }

  /** Nobody is written to any more; what was sent stands in the record. */
  public void forgetLetters() {
    for (var table : List.of("letter_address", "letter_wish", "letter_choice", "notice_answer")) {
      handle
          .createUpdate("delete from " + table + " where tenant_id = :tenant and account_id = :me")
          .bind("tenant", tenant)
          .bind("me", me)
          .execute();
    }
    handle.execute("delete from box_note where account_id = ?", me);
  }

  /** Where the phone was when something was written on the spot; that it was written stays. */
  public void forgetPositions() {
    handle
        .createUpdate(
            """
            update field_entry set longitude = null, latitude = null, accuracy = null, fixed_at = null
            where tenant_id = :tenant and account_id = :me and fixed_at is not null""")
        .bind("tenant", tenant)
        .bind("me", me)
        .execute();
  }

  private static Instant instant(OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
