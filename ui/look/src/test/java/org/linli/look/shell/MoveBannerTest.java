package org.linli.look.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditTrail;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.redivision.boundary.CommunityMoves;
import org.linli.tenancy.boundary.Tenants;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/** That a community changes its street stands above the screens of all whom it concerns. */
class MoveBannerTest {

  private static final DivisionCode STREET = new DivisionCode("990330012");

  private final TestPlatform platform = TestPlatform.shared();
  private final CommunityMoves moves =
      new CommunityMoves(
          platform.jdbi(),
          platform.scopes(),
          new AuditTrail(platform.jdbi(), platform.scopes()),
          new Tenants(platform.jdbi(), platform.scopes(), told -> {}),
          told -> {});
  private final TenantId tenant = platform.community("990330011001", OperationMode.PPP);
  private final Window window = Window.english().with(Home.class).of(platform.clerk(tenant));

  @AfterEach
  void close() {
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute("delete from tenant_move where community = ?", tenant.value()));
    window.close();
  }

  private void agreed() {
    platform.community(STREET + "001", OperationMode.PPP);
    UUID id =
        platform.as(
            city("moves:plan"),
            () ->
                moves.plan(
                    tenant, STREET, LocalDate.now(CityTime.ZONE).plusDays(20), "No. 12", null));
    platform.run(city("moves:confirm"), () -> moves.confirm(id));
  }

  private Caller city(String word) {
    return platform.caller(Tier.CITY, "9903", null, null, "moves:read", "tenants:read", word);
  }

  private MoveBanner banner(Caller who) {
    window.of(who);
    return platform.as(
        who,
        () -> {
          var banner = new MoveBanner(moves);
          banner.look();
          return banner;
        });
  }

  @Test
  void theCommunityAndBothStreetsReadIt() {
    agreed();
    for (var who :
        new Caller[] {
          platform.clerk(tenant),
          platform.caller(Tier.STREET, "990330011", null, null, "self:*"),
          platform.caller(Tier.STREET, STREET.value(), null, null, "self:*")
        }) {
      assertThat(Parts.words(banner(who))).contains("No. 12", "To be carried out");
    }
  }

  @Test
  void whomItDoesNotConcernReadsNothing() {
    agreed();
    assertThat(banner(platform.caller(Tier.STREET, "990330013", null, null, "self:*")).isVisible())
        .isFalse();
    assertThat(banner(city("moves:plan")).isVisible()).isFalse();
  }

  @Test
  void aSessionThatCameOverFromAnotherServerShowsNothing() {
    agreed();
    var clerk = platform.clerk(tenant);
    window.of(clerk);
    var banner = platform.as(clerk, () -> new MoveBanner(null));
    platform.run(clerk, banner::look);
    assertThat(banner.isVisible()).isFalse();
  }

  @Test
  void theFrameLooksAnewWithEveryWay() {
    var clerk = platform.clerk(tenant);
    window.of(clerk);
    var layout = new MainLayout();
    platform.run(clerk, () -> layout.tellOf(moves));
    assertThat(Parts.styled(layout, "linli-moves").getFirst().isVisible()).isFalse();
    agreed();
    platform.run(clerk, () -> layout.afterNavigation(null));
    assertThat(Parts.styled(layout, "linli-moves").getFirst().isVisible()).isTrue();
  }
}
