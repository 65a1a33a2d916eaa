package org.linli.look.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.assurance.boundary.SecurityRegister;
import org.linli.assurance.entity.RecordDraft;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/** What is overdue in the register stands above every screen of those who keep it. */
class OverdueBannerTest {

  private final TestPlatform platform = TestPlatform.fresh();
  private final TenantId tenant = platform.community("990313006001", OperationMode.GOVERNMENT);
  private final Caller clerk = platform.clerk(tenant);
  private final Window window = Window.english().with(Home.class).of(clerk);
  private Duration ahead = Duration.ZERO;
  private final SecurityRegister register =
      new SecurityRegister(platform.jdbi(), platform.scopes(), () -> Instant.now().plus(ahead));

  @AfterEach
  void close() {
    window.close();
  }

  private void stands(String subject) {
    var draft =
        new RecordDraft(
            "response-plan",
            subject,
            "Wang",
            null,
            null,
            null,
            null,
            Map.of("scenario", "attack", "contact", "desk"),
            null);
    var id = as(clerk, () -> register.add(draft));
    platform.run(clerk, () -> register.putInForce(id));
  }

  private <T> T as(Caller caller, Callable<T> work) {
    return platform.as(caller, work);
  }

  private OverdueBanner banner(Caller caller) {
    window.of(caller);
    return as(
        caller,
        () -> {
          var banner = new OverdueBanner(register);
          banner.look();
          return banner;
        });
  }

  @Test
  void whatIsInTimeTakesNoRoom() {
    stands("flood");
    assertThat(banner(clerk).isVisible()).isFalse();
  }

  @Test
  void theOldestThreeAreSaidAndHowManyMoreThereAre() {
    for (var subject : new String[] {"flood", "fire", "attack", "outage"}) {
      stands(subject);
    }
    ahead = Duration.ofDays(366);
    var words = Parts.words(banner(clerk));
    assertThat(words).contains("Overdue", "flood", "Wang", "and 1 more").doesNotContain("outage");
  }

  @Test
  void whoKeepsNoRegisterIsNotTroubled() {
    stands("flood");
    ahead = Duration.ofDays(366);
    var reader = platform.caller(Tier.COMMUNITY, tenant.value(), tenant, null, "assurance:read");
    assertThat(banner(reader).isVisible()).isFalse();
    var district = platform.caller(Tier.DISTRICT, "990313", null, null, "*");
    assertThat(banner(district).isVisible()).isFalse();
    var keeper = platform.caller(Tier.PLATFORM, null, null, null, "*");
    assertThat(banner(keeper).isVisible()).isFalse();
    var nobodys = platform.caller(Tier.OPERATOR, null, null, null, "*");
    assertThat(banner(nobodys).isVisible()).isFalse();
  }

  @Test
  void theFrameLooksAnewWithEveryWay() {
    var layout = new MainLayout();
    platform.run(clerk, () -> layout.tellOf(register));
    assertThat(Parts.styled(layout, "linli-overdue").getFirst().isVisible()).isFalse();
    var carriedOver = as(clerk, () -> new OverdueBanner(null));
    platform.run(clerk, carriedOver::look);
    assertThat(carriedOver.isVisible()).isFalse();
  }
}
