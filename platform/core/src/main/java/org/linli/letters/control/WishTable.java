package org.linli.letters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.letters.entity.Channel;
import org.linli.letters.entity.Choice;
import org.linli.letters.entity.LetterKind;
import org.linli.letters.entity.QuietHours;
import org.linli.letters.entity.Wishes;
import org.linli.tenancy.entity.TenantId;

/** How persons want letters; who said nothing has the usual, in the language of the account. */
@ApplicationScoped
public class WishTable {

  private static final int MINUTES = 60;

  private final Jdbi jdbi;

  @Inject
  public WishTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** For the container's proxy alone. */
  protected WishTable() {
    this(null);
  }

  public Wishes of(TenantId tenant, UUID account) {
    return jdbi.withHandle(
        handle -> {
          var choices =
              choices(handle, tenant, null, List.of(account)).getOrDefault(account, List.of());
          return handle
              .createQuery(
                  """
                  select a.locale, w.quiet_from, w.quiet_until, w.language, w.large_print from account a
                  left join letter_wish w on w.tenant_id = :tenant and w.account_id = a.id where a.id = :account""")
              .bind("tenant", tenant)
              .bind("account", account)
              .map(
                  (row, context) ->
                      row.getString("language") == null
                          ? new Wishes(QuietHours.USUAL, row.getString("locale"), false, choices)
                          : new Wishes(
                              new QuietHours(
                                  time(row.getInt("quiet_from")), time(row.getInt("quiet_until"))),
                              row.getString("language"),
                              row.getBoolean("large_print"),
                              choices))
              .one();
        });
  }

  public void set(TenantId tenant, UUID account, Wishes wishes, Instant now) {
    jdbi.useHandle(
        handle -> {
          handle.execute(
              """
              insert into letter_wish (tenant_id, account_id, quiet_from, quiet_until, language, large_print, changed_at)
              values (?, ?, ?, ?, ?, ?, ?)
              on conflict (tenant_id, account_id) do update set quiet_from = excluded.quiet_from,
                quiet_until = excluded.quiet_until, language = excluded.language,
                large_print = excluded.large_print, changed_at = excluded.changed_at""",
              tenant.value(),
              account,
              minutes(wishes.quiet().from()),
              minutes(wishes.quiet().until()),
              wishes.language(),
              wishes.largePrint(),
              now.atOffset(ZoneOffset.UTC));
          handle.execute(
              "delete from letter_choice where tenant_id = ? and account_id = ?",
              tenant.value(),
              account);
          for (var choice : wishes.choices()) {
            handle.execute(
                "insert into letter_choice (tenant_id, account_id, kind, channel, wanted) values (?, ?, ?, ?, ?)",
                tenant.value(),
                account,
                choice.kind().name(),
                choice.channel().name(),
                choice.wanted());
          }
        });
  }

  /**
   * What was said, by person.
   *
   * @param kind of that kind alone; null for all
   */
  static Map<UUID, List<Choice>> choices(
      Handle handle, TenantId tenant, LetterKind kind, List<UUID> people) {
    var choices = new HashMap<UUID, List<Choice>>();
    handle
        .createQuery(
            "select account_id, kind, channel, wanted from letter_choice where tenant_id = :tenant"
                + " and account_id in (<people>) and kind = coalesce(cast(:kind as varchar), kind)"
                + " order by kind, channel")
        .bind("tenant", tenant)
        .bindList("people", people)
        .bind("kind", kind == null ? null : kind.name())
        .map(
            (row, context) ->
                choices
                    .computeIfAbsent(
                        row.getObject(1, UUID.class), none -> new java.util.ArrayList<>())
                    .add(
                        new Choice(
                            LetterKind.valueOf(row.getString(2)),
                            Channel.valueOf(row.getString(3)),
                            row.getBoolean(4))))
        .list();
    return choices;
  }

  private static int minutes(LocalTime time) {
    return time.getHour() * MINUTES + time.getMinute();
  }

  private static LocalTime time(int minutes) {
    return LocalTime.of(minutes / MINUTES, minutes % MINUTES);
  }
}
