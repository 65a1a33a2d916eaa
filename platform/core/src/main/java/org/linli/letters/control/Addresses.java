package org.linli.letters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.boundary.PersonalField;
import org.linli.keys.boundary.PersonalTexts;
import org.linli.letters.entity.AddressRow;
import org.linli.letters.entity.Channel;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/**
 * Where persons are reached: encrypted, each bound to its person and channel. The telephone of an
 * account stands in for a number that its owner did not enter.
 */
@ApplicationScoped
public class Addresses {

  private static final PersonalField PHONE = PersonalField.of("account.phone");

  private final Jdbi jdbi;
  private final KeyRing keys;

  @Inject
  public Addresses(Jdbi jdbi, KeyRing keys) {
    this.jdbi = jdbi;
    this.keys = keys;
  }

  /** For the container's proxy alone. */
  protected Addresses() {
    this(null, null);
  }

  static String context(String tenant, UUID account, Channel channel) {
    return "letter_address " + tenant + " " + account + " " + channel;
  }

  /** All channels, with what is known of each. */
  public List<AddressRow> of(TenantId tenant, UUID account, Set<Channel> open) {
    var known = new HashMap<Channel, AddressRow>();
    jdbi.useHandle(
        handle -> {
          phone(handle, account)
              .ifPresent(
                  phone ->
                      known.put(
                          Channel.SMS,
                          new AddressRow(
                              Channel.SMS,
                              Shown.of(Channel.SMS, phone),
                              null,
                              open.contains(Channel.SMS))));
          handle
              .createQuery(
                  "select channel, shown, set_at from letter_address where tenant_id = :tenant and account_id = :account")
              .bind("tenant", tenant)
              .bind("account", account)
              .map(
                  (row, context) -> {
                    var channel = Channel.valueOf(row.getString(1));
                    return new AddressRow(
                        channel,
                        row.getString(2),
                        Sql.instant(row, "set_at"),
                        open.contains(channel));
                  })
              .forEach(row -> known.put(row.channel(), row));
        });
    return EnumSet.allOf(Channel.class).stream()
        .map(
            channel ->
                known.getOrDefault(
                    channel, new AddressRow(channel, null, null, open.contains(channel))))
        .toList();
  }

  /** In clear, for the one who carries. */
  Optional<String> clear(TenantId tenant, UUID account, Channel channel) {
    return jdbi.withHandle(
        handle -> {
          var sealed =
              handle
                  .createQuery(
                      "select sealed from letter_address where tenant_id = :tenant"
                          + " and account_id = :account and channel = :channel")
                  .bind("tenant", tenant)
                  .bind("account", account)
                  .bind("channel", channel)
                  .mapTo(String.class)
                  .findOne();
          if (sealed.isPresent()) {
            return keys.decrypt(sealed.get(), context(tenant.value(), account, channel))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
          }
          return channel == Channel.SMS ? phone(handle, account) : Optional.empty();
        });
  }

  public void set(TenantId tenant, UUID account, Channel channel, String text, Instant now) {
    var address = Shown.address(channel, text);
    var sealed =
        keys.encrypt(
            address.getBytes(StandardCharsets.UTF_8), context(tenant.value(), account, channel));
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into letter_address (tenant_id, account_id, channel, sealed, shown, set_at) values (?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, account_id, channel)
                do update set sealed = excluded.sealed, shown = excluded.shown, set_at = excluded.set_at""",
                tenant.value(),
                account,
                channel.name(),
                sealed,
                Shown.of(channel, address),
                now.atOffset(ZoneOffset.UTC)));
  }

  /** Whether there was one. */
  public boolean remove(TenantId tenant, UUID account, Channel channel) {
    return jdbi.withHandle(
            handle ->
                handle.execute(
                    "delete from letter_address where tenant_id = ? and account_id = ? and channel = ?",
                    tenant.value(),
                    account,
                    channel.name()))
        > 0;
  }

  /** By which channels each of these is reached; who is none of the community's, by none. */
  static Map<UUID, Set<Channel>> reach(Handle handle, TenantId tenant, List<UUID> people) {
    var reach = new HashMap<UUID, Set<Channel>>();
    handle
        .createQuery(
            "select id, phone from account where tenant_id = :tenant and state = 'ACTIVE' and id in (<people>)")
        .bind("tenant", tenant)
        .bindList("people", people)
        .map(
            (row, context) -> {
              var channels = EnumSet.noneOf(Channel.class);
              if (Shown.isPhone(PersonalTexts.read(PHONE, row, context))) {
                channels.add(Channel.SMS);
              }
              return reach.put(row.getObject(1, UUID.class), channels);
            })
        .list();
    handle
        .createQuery(
            "select account_id, channel from letter_address where tenant_id = :tenant and account_id in (<people>)")
        .bind("tenant", tenant)
        .bindList("people", people)
        .map(
            (row, context) ->
                reach
                    .getOrDefault(row.getObject(1, UUID.class), EnumSet.noneOf(Channel.class))
                    .add(Channel.valueOf(row.getString(2))))
        .list();
    return reach;
  }

  private static Optional<String> phone(Handle handle, UUID account) {
    return handle
        .createQuery("select id, phone from account where id = :id")
        .bind("id", account)
        .map((row, context) -> Optional.ofNullable(PersonalTexts.read(PHONE, row, context)))
        .findOne()
        .flatMap(phone -> phone)
        .filter(Shown::isPhone)
        .map(phone -> phone.strip().replaceAll("[ -]", ""));
  }
}
