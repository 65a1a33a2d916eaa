package org.linli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditLedger;
import org.linli.audit.boundary.AuditRow;
import org.linli.audit.boundary.AuditTrail;
import org.linli.identity.boundary.IssuedToken;
import org.linli.identity.boundary.NewAccount;
import org.linli.identity.boundary.PasswordChanged;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;

class AuditLedgerTest {

  private final TestPlatform platform = TestPlatform.shared();
  private final AuditTrail trail = new AuditTrail(platform.jdbi(), platform.scopes());
  private final AuditLedger ledger = new AuditLedger(platform.jdbi());
  private final TenantId own = platform.community("990160001001", OperationMode.GOVERNMENT);
  private final TenantId foreign = platform.community("990161001001", OperationMode.GOVERNMENT);
  private final String thing = UUID.randomUUID().toString();

  @Test
  @Requirement("001-6.2.7-2")
  void anEntrySaysWhoWhatWhenFromWhereInWhichTenant() {
    var clerk = platform.clerk(own).from("203.0.113.7", Locale.ENGLISH);
    write(clerk);
    var entry = read(clerk).getFirst();
    assertThat(entry.username()).isEqualTo(clerk.username());
    assertThat(entry.action()).isEqualTo("thing.changed");
    assertThat(entry.target()).isEqualTo(thing);
    assertThat(entry.address()).isEqualTo("203.0.113.7");
    assertThat(entry.tenant()).isEqualTo(own.value());
    assertThat(entry.at()).isBetween(Instant.now().minusSeconds(60), Instant.now());
  }

  @Test
  void everyoneReadsTheOwnDivisionAndBelowAlone() {
    write(platform.clerk(own));
    write(platform.clerk(foreign));
    assertThat(read(platform.clerk(own))).hasSize(1);
    assertThat(read(platform.caller(Tier.DISTRICT, "990160", null, null, "*"))).hasSize(1);
    assertThat(read(platform.caller(Tier.CITY, "9901", null, null, "*"))).hasSize(2);
    assertThat(read(platform.caller(Tier.OPERATOR, null, null, "acme", "*"))).isEmpty();
  }

  @Test
  @Requirement("000-6.2.c.2-2")
  void anEntryIsNeitherChangedNorTakenAway() {
    var clerk = platform.clerk(own);
    write(clerk);
    for (var sql : List.of("update audit_entry set target = 'x'", "delete from audit_entry")) {
      assertThatThrownBy(
              () -> platform.as(clerk, () -> platform.jdbi().withHandle(h -> h.execute(sql) + 0)))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void anEntryGoesWithTheChangeItIsAbout() {
    var clerk = platform.clerk(own);
    assertThatThrownBy(
            () ->
                platform.as(
                    clerk,
                    () -> {
                      trail.record("thing.changed", thing);
                      throw new IllegalStateException("undone");
                    }))
        .hasMessage("undone");
    assertThat(read(clerk)).isEmpty();
  }

  @Test
  void noSecretGetsIntoTheLog() {
    var secret = "s3cret";
    var caller = platform.clerk(own);
    assertThat(AuditTrail.target(new PasswordChanged(caller), new Object[] {secret, secret}))
        .doesNotContain(secret);
    assertThat(AuditTrail.target(new NewAccount(UUID.randomUUID(), "name", secret), new Object[0]))
        .isEqualTo("name");
    assertThat(
            AuditTrail.target(
                new IssuedToken(UUID.randomUUID(), "label", secret, Instant.now()), new Object[0]))
        .doesNotContain(secret);
  }

  @Test
  void theEndLiesAfterTheBeginning() {
    var now = Instant.now();
    assertThatThrownBy(() -> ledger.list(now, now, PageRequest.first(1)))
        .isInstanceOf(Invalid.class);
  }

  private void write(Caller caller) {
    platform.as(
        caller,
        () -> {
          trail.record("thing.changed", thing);
          return null;
        });
  }

  private List<AuditRow> read(Caller caller) {
    var now = Instant.now();
    return platform
        .as(
            caller,
            () ->
                ledger.list(
                    now.minus(Duration.ofHours(1)),
                    now.plusSeconds(60),
                    new PageRequest(0, 100, thing)))
        .items();
  }
}
