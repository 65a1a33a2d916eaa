package org.linli.keys.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.keys.control.RingForTests;
import org.linli.keys.entity.KeyName;
import org.linli.keys.entity.KeyPurpose;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;

/** After a rotation stored values come under the new key, and the old one can be destroyed. */
class ResealingTest {

  private final TestPlatform platform = TestPlatform.fresh();
  private final KeyRing keys = RingForTests.over(platform);
  private final Resealing resealing = new Resealing(platform.jdbi(), platform.scopes(), keys);
  private final KeyBook book = new KeyBook(platform.jdbi(), RingForTests.ring(platform), resealing);
  private final Caller keeper =
      platform.caller(Tier.PLATFORM, null, null, null, "keys:read", "keys:write");

  private void tell() {
    resealing.tell(
        SealedColumn.of(
            "second_factor",
            "secret",
            List.of("account_id"),
            row -> "second_factor/" + row.get("account_id")));
  }

  private UUID stored(String text) {
    var account = platform.caller(Tier.PLATFORM, null, null, null).accountId();
    put(account, keys.encrypt(text.getBytes(StandardCharsets.UTF_8), "second_factor/" + account));
    return account;
  }

  private void put(UUID account, String sealed) {
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    insert into second_factor (account_id, secret, begun_at) values (?, ?, now())
                    on conflict (account_id) do update set secret = excluded.secret\
                    """,
                    account,
                    sealed));
  }

  private String sealed(UUID account) {
    return platform
        .owner()
        .withHandle(
            handle ->
                handle
                    .createQuery("select secret from second_factor where account_id = ?")
                    .bind(0, account)
                    .mapTo(String.class)
                    .one());
  }

  private String opened(UUID account) {
    return new String(
        keys.decrypt(sealed(account), "second_factor/" + account).orElseThrow(),
        StandardCharsets.UTF_8);
  }

  private KeyName rotate() {
    return platform.as(keeper, () -> book.rotate(KeyPurpose.FIELD));
  }

  /** The ring of the values looks for a new version by itself once it is named. */
  private void learn(KeyName name) {
    keys.decrypt(name.version() + ":AAAA", "");
  }

  @Test
  void withoutARotationNothingIsTouched() {
    tell();
    var account = stored("one");
    var before = sealed(account);
    assertThat(resealing.run()).isZero();
    assertThat(sealed(account)).isEqualTo(before);
  }

  @Test
  @Requirement("003-3.2.3.7.2")
  void whatTheOldKeySealedIsSealedByTheNewOneAndStillOpens() {
    tell();
    var first = stored("one");
    var second = stored("two");
    learn(rotate());
    assertThat(sealed(first)).startsWith("1:");
    assertThat(platform.as(keeper, book::reseal)).isEqualTo(new Resealed(2));
    assertThat(sealed(first)).startsWith("2:");
    assertThat(opened(first)).isEqualTo("one");
    assertThat(opened(second)).isEqualTo("two");
    assertThat(resealing.run()).as("nothing is left").isZero();
  }

  @Test
  void aKeyThatStillSealsSomethingIsNotDestroyed() {
    tell();
    var account = stored("one");
    learn(rotate());
    var old = new KeyName(KeyPurpose.FIELD, 1);
    assertThatThrownBy(() -> destroy(old)).isInstanceOf(KeyInUse.class);
    assertThat(platform.as(keeper, book::use)).containsExactly(new KeyUse(1, 1));
    platform.as(keeper, book::reseal);
    assertThat(platform.as(keeper, book::use)).containsExactly(new KeyUse(2, 1));
    destroy(old);
    assertThat(opened(account)).isEqualTo("one");
  }

  private void destroy(KeyName name) {
    platform.as(
        keeper,
        () -> {
          book.destroy(name);
          return null;
        });
  }

  @Test
  void aValueThatDoesNotOpenStaysAndStopsNothing() {
    tell();
    var broken = stored("one");
    put(broken, "1:AAAA");
    var good = stored("two");
    var never = stored("three");
    put(never, "no sealed value");
    learn(rotate());
    assertThat(resealing.run()).isEqualTo(1);
    assertThat(sealed(broken)).isEqualTo("1:AAAA");
    assertThat(sealed(never)).isEqualTo("no sealed value");
    assertThat(opened(good)).isEqualTo("two");
  }

  @Test
  void moreThanOnePortionIsWalkedThroughOnce() {
    tell();
    var accounts = new HashSet<UUID>();
    for (int i = 0; i < 205; i++) {
      accounts.add(stored("value " + i));
    }
    learn(rotate());
    assertThat(resealing.run()).isEqualTo(205);
    assertThat(accounts).allMatch(account -> sealed(account).startsWith("2:"));
  }

  @Test
  void aCommunitysRowsAreSealedInItsOwnRowSecurity() {
    platform
        .owner()
        .useHandle(
            handle -> {
              handle.execute(
                  "create table sealed_probe (tenant_id varchar(32), id int, secret varchar(400),"
                      + " primary key (tenant_id, id))");
              handle.execute("alter table sealed_probe enable row level security");
              handle.execute("alter table sealed_probe force row level security");
              handle.execute(
                  "create policy of_tenant on sealed_probe using (tenant_id ="
                      + " nullif(current_setting('app.tenant', true), ''))");
              handle.execute("grant select, update on sealed_probe to public");
            });
    resealing.tell(
        new SealedColumn(
            "sealed_probe",
            "secret",
            List.of("tenant_id", "id"),
            true,
            row -> "probe " + row.get("tenant_id") + row.get("id")));
    var here = platform.community("990191001001", OperationMode.PPP);
    var there = platform.community("990191001002", OperationMode.GOVERNMENT);
    for (var tenant : List.of(here, there)) {
      probe(tenant, 1);
      probe(tenant, 2);
    }
    learn(rotate());
    assertThat(resealing.run()).isEqualTo(4);
    assertThat(resealing.use()).containsExactly(new KeyUse(2, 4));
  }

  private void probe(TenantId tenant, int id) {
    var sealed = keys.encrypt(new byte[] {1}, "probe " + tenant.value() + id);
    var superuser = platform.owner();
    superuser.useTransaction(
        handle -> {
          handle
              .createQuery("select set_config('app.tenant', :tenant, true)")
              .bind("tenant", tenant.value())
              .mapTo(String.class)
              .one();
          handle.execute("insert into sealed_probe values (?, ?, ?)", tenant.value(), id, sealed);
        });
  }

  @Test
  void toldTwiceAColumnIsWalkedOnce() {
    tell();
    tell();
    assertThat(resealing.told()).containsExactly("second_factor.secret");
  }
}
