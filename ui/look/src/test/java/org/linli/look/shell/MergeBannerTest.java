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
import org.linli.succession.boundary.Successions;
import org.linli.succession.entity.SuccessionDraft;
import org.linli.tenancy.boundary.Tenants;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/** That a community becomes part of another stands above the screens of all whom it concerns. */
class MergeBannerTest {

  private final TestPlatform platform = TestPlatform.shared();
  private final Successions successions =
      new Successions(
          platform.jdbi(),
          platform.scopes(),
          new AuditTrail(platform.jdbi(), platform.scopes()),
          new Tenants(platform.jdbi(), platform.scopes(), told -> {}));
  private final TenantId from = platform.community("990353011001", OperationMode.PPP);
  private final TenantId into = platform.community("990353011002", OperationMode.PPP);
  private final Window window = Window.english().with(Home.class).of(platform.clerk(from));

  @AfterEach
  void close() {
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute("delete from succession where predecessor_id = ?", from.value()));
    window.close();
  }

  private UUID agreed() {
    UUID id =
        platform.as(
            city("succession:propose"),
            () ->
                successions.propose(
                    new SuccessionDraft(
                        from, into, LocalDate.now(CityTime.ZONE).plusDays(20), "No. 12")));
    platform.run(city("succession:confirm"), () -> successions.confirm(id));
    return id;
  }

  private Caller city(String word) {
    return platform.caller(Tier.CITY, "9903", null, null, "succession:read", "tenants:read", word);
  }

  private MergeBanner banner(Caller who) {
    window.of(who);
    return platform.as(
        who,
        () -> {
          var banner = new MergeBanner(successions);
          banner.look();
          return banner;
        });
  }

  @Test
  void bothCommunitiesAndTheStreetReadIt() {
    agreed();
    for (var who :
        new Caller[] {
          platform.clerk(from),
          platform.clerk(into),
          platform.caller(Tier.STREET, "990353011", null, null, "self:*")
        }) {
      assertThat(Parts.words(banner(who))).contains("becomes part of", into.value());
    }
  }

  @Test
  void whoMayExportTheCommunityThatEndsIsAskedTo() {
    agreed();
    assertThat(Parts.words(banner(platform.clerk(from)))).contains("Export the community whole");
    assertThat(Parts.words(banner(platform.clerk(into)))).doesNotContain("Export the community");
  }

  @Test
  void afterwardsItSaysWhereThePeopleAreNow() {
    var id = agreed();
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update succession set state = 'DONE', done_at = now() where id = ?", id));
    assertThat(Parts.words(banner(platform.clerk(into)))).contains("has been part of");
  }

  @Test
  void whomItDoesNotConcernReadsNothing() {
    agreed();
    assertThat(banner(platform.caller(Tier.STREET, "990353012", null, null, "self:*")).isVisible())
        .isFalse();
    assertThat(banner(city("succession:propose")).isVisible()).isFalse();
  }

  @Test
  void theFrameLooksAnewWithEveryWayAndASessionFromElsewhereShowsNothing() {
    var clerk = platform.clerk(from);
    window.of(clerk);
    var layout = new MainLayout();
    platform.run(clerk, () -> layout.tellOf(successions));
    assertThat(Parts.styled(layout, "linli-merges").getFirst().isVisible()).isFalse();
    agreed();
    platform.run(clerk, () -> layout.afterNavigation(null));
    assertThat(Parts.styled(layout, "linli-merges").getFirst().isVisible()).isTrue();
    var banner = platform.as(clerk, () -> new MergeBanner(null));
    platform.run(clerk, banner::look);
    assertThat(banner.isVisible()).isFalse();
  }
}
