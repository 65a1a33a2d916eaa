package org.linli.look.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditTrail;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.support.boundary.SupportVisits;
import org.linli.support.entity.VisitDraft;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/** Who looks in from outside stands above every screen of those who can end it. */
class VisitBannerTest {

  private final TestPlatform platform = TestPlatform.shared();
  private final SupportVisits visits =
      new SupportVisits(
          platform.jdbi(),
          platform.scopes(),
          new AuditTrail(platform.jdbi(), platform.scopes()),
          told -> {});
  private final TenantId tenant = platform.community("990801002001", OperationMode.GOVERNMENT);
  private final Caller keeper =
      platform.caller(Tier.PLATFORM, null, null, null, "support:read", "support:ask");
  private final Caller clerk = platform.clerk(tenant);
  private final Window window = Window.english().with(Home.class).of(clerk);

  @AfterEach
  void close() {
    platform.owner().useHandle(handle -> handle.execute("delete from support_visit"));
    window.close();
  }

  private UUID ask() {
    return platform.as(keeper, () -> visits.ask(new VisitDraft(tenant, "silent sensors", 2)));
  }

  private <T> T as(Callable<T> work) {
    return platform.as(clerk, work);
  }

  private VisitBanner banner() {
    return as(
        () -> {
          var banner = new VisitBanner(visits);
          banner.look();
          return banner;
        });
  }

  private void run(Runnable deed) {
    as(
        () -> {
          deed.run();
          return null;
        });
  }

  @Test
  void whereNobodyAsksNothingTakesRoom() {
    assertThat(banner().isVisible()).isFalse();
  }

  @Test
  void whoAsksIsSaidAndWhoIsInIsSaidOtherwise() {
    var id = ask();
    assertThat(Parts.words(banner())).contains("asks to look into", "2 h", "silent sensors");
    run(() -> visits.approve(id));
    assertThat(Parts.words(banner())).contains("may look into this community until");
  }

  @Test
  void withTheEndItIsGoneAtTheNextWay() {
    var id = ask();
    var banner = banner();
    run(() -> visits.withdraw(id));
    run(banner::look);
    assertThat(banner.isVisible()).isFalse();
  }

  @Test
  void whoCannotAnswerIsNotTroubled() {
    ask();
    window.of(platform.caller(Tier.COMMUNITY, tenant.value(), tenant, null, "support:read"));
    assertThat(banner().isVisible()).isFalse();
    window.of(keeper);
    assertThat(banner().isVisible()).isFalse();
  }

  @Test
  void aSessionThatCameOverFromAnotherServerShowsNothing() {
    ask();
    var banner = as(() -> new VisitBanner(null));
    run(banner::look);
    assertThat(banner.isVisible()).isFalse();
  }

  @Test
  void theFrameLooksAnewWithEveryWay() {
    var layout = new MainLayout();
    run(() -> layout.tellOf(visits));
    assertThat(Parts.styled(layout, "linli-visits").getFirst().isVisible()).isFalse();
    ask();
    run(() -> layout.afterNavigation(null));
    assertThat(Parts.styled(layout, "linli-visits").getFirst().isVisible()).isTrue();
  }
}
