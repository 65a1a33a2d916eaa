package org.linli.openings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.openings.boundary.Openings;
import org.linli.openings.entity.OpeningTemplate;
import org.linli.quotas.boundary.QuotaRow;
import org.linli.quotas.boundary.Quotas;
import org.linli.quotas.entity.QuotaKind;
import org.linli.tenancy.boundary.TenantRow;
import org.linli.tenancy.boundary.Tenants;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.tenancy.entity.TenantState;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;

/** A community begins by one choice, whole or not at all. */
class OpeningsTest {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final TestPlatform platform = TestPlatform.shared();
  private final Tenants tenants = new Tenants(platform.jdbi(), platform.scopes(), told -> {});
  private final Quotas quotas = new Quotas(platform.jdbi(), platform.scopes(), told -> {});
  private final Openings openings = new Openings(tenants, quotas);
  private final DivisionCode fresh =
      new DivisionCode("990806002%03d".formatted(NUMBERS.incrementAndGet()));
  private final Caller keeper =
      platform.caller(
          Tier.PLATFORM, null, null, null, "tenants:read", "tenants:write", "quotas:write");

  @BeforeEach
  void divisions() {
    platform.community("990806002999", OperationMode.PPP);
    platform
        .owner()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into division (code, name, level, parent_code)
                        values (:code, '新社区', 'COMMUNITY', '990806002') on conflict do nothing""")
                    .bind("code", fresh)
                    .execute());
  }

  private TenantRow open(String template) {
    return platform.as(keeper, () -> openings.open(fresh, template));
  }

  private QuotaRow quota(TenantId tenant, QuotaKind kind) {
    return platform.as(keeper, () -> quotas.of(tenant)).stream()
        .filter(row -> row.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Requirement("002-6.3.1")
  void itHasTheTemplatesModeAndQuotasFromTheFirstMomentOn() {
    var row = open("enterprise-large");
    assertThat(row.mode()).isEqualTo(OperationMode.ENTERPRISE);
    assertThat(row.state()).isEqualTo(TenantState.ACTIVE);
    assertThat(row.name()).isEqualTo("新社区");
    var messages = quota(row.id(), QuotaKind.MESSAGES);
    assertThat(List.of(messages.soft(), messages.hard())).containsExactly(8_000_000L, 16_000_000L);
    assertThat(messages.note()).isEqualTo("enterprise-large");
    assertThat(quota(row.id(), QuotaKind.JOBS).setBy()).as("what all have").isNull();
  }

  @Test
  void aPlainTemplateLeavesWhatAllHave() {
    var row = open("ppp");
    assertThat(row.mode()).isEqualTo(OperationMode.PPP);
    assertThat(platform.as(keeper, () -> quotas.of(row.id())))
        .allMatch(quota -> quota.setBy() == null);
  }

  @Test
  void whatIsNoTemplateOpensNothing() {
    for (var wrong : new String[] {null, "", "huge"}) {
      assertThatThrownBy(() -> open(wrong)).isInstanceOf(Invalid.class);
    }
    assertThatThrownBy(() -> platform.as(keeper, () -> tenants.get(new TenantId(fresh.value()))))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void nobodyOpensACommunityTwiceOrAStreet() {
    open("government");
    assertThatThrownBy(() -> open("ppp")).isInstanceOf(Conflict.class);
    var street = new DivisionCode("990806002");
    assertThatThrownBy(() -> platform.as(keeper, () -> openings.open(street, "ppp")))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void anotherCityDoesNotReachIt() {
    var stranger = platform.caller(Tier.CITY, "9907", null, null, "tenants:write", "quotas:write");
    assertThatThrownBy(() -> platform.as(stranger, () -> openings.open(fresh, "ppp")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void thereIsATemplateForEachMode() {
    assertThat(platform.as(keeper, openings::templates))
        .extracting(OpeningTemplate::mode)
        .contains(OperationMode.values());
  }
}
