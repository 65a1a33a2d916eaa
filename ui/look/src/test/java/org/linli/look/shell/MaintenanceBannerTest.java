package org.linli.look.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditTrail;
import org.linli.identity.boundary.AccountDraft;
import org.linli.identity.boundary.Accounts;
import org.linli.identity.boundary.LogIns;
import org.linli.identity.boundary.NewAccount;
import org.linli.identity.boundary.SignIn;
import org.linli.look.access.SignedIn;
import org.linli.look.testing.Callers;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Stand;
import org.linli.look.testing.Window;
import org.linli.maintenance.boundary.MaintenanceBoard;
import org.linli.maintenance.boundary.MaintenanceChanged;
import org.linli.maintenance.boundary.MaintenanceDesk;
import org.linli.maintenance.entity.MaintenanceDraft;
import org.linli.maintenance.entity.MaintenanceMode;
import org.linli.quotas.boundary.Quotas;
import org.linli.quotas.boundary.StoreRounds;
import org.linli.quotas.entity.Metered;
import org.linli.quotas.entity.Quota;
import org.linli.quotas.entity.QuotaKind;
import org.linli.quotas.entity.WantedQuota;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/** What is announced stands above every screen, and at the door before anybody has signed in. */
class MaintenanceBannerTest {

  private final TestPlatform platform = TestPlatform.shared();
  private final MaintenanceBoard board = new MaintenanceBoard(platform.jdbi(), platform.scopes());
  private final MaintenanceDesk desk =
      new MaintenanceDesk(
          platform.jdbi(), platform.scopes(), told -> board.changed((MaintenanceChanged) told));
  private final Caller keeper =
      platform.caller(Tier.PLATFORM, null, null, null, "maintenance:read", "maintenance:write");
  private final SignIn door =
      new SignIn(
          platform.jdbi(), platform.scopes(), new AuditTrail(platform.jdbi(), platform.scopes()));
  private final LogIns logIns = new LogIns(platform.jdbi(), platform.scopes());

  /** Held here: the framework holds it loosely. */
  private final VaadinRequest request =
      Stand.in(VaadinRequest.class, "getRemoteAddr", "203.0.113.9");

  private Window window = Window.english().with(Home.class);

  @AfterEach
  void close() {
    platform
        .owner()
        .useHandle(
            handle -> {
              handle.execute("delete from maintenance");
              handle.execute("delete from tenant_quota");
              handle.execute("delete from tenant_over");
            });
    window.close();
  }

  private UUID announce(MaintenanceMode mode, Duration in) {
    var starts = Instant.now().plus(in);
    return platform.as(
        keeper,
        () ->
            desk.announce(
                new MaintenanceDraft(
                    mode, "今晚升级", "An upgrade tonight", starts, starts.plusSeconds(600))));
  }

  private void end(UUID id) {
    platform.as(
        keeper,
        () -> {
          desk.end(id);
          return null;
        });
  }

  private SignInView signIn() {
    var view = new SignInView(door, logIns);
    view.announce(board);
    return window.show(view);
  }

  private static Component banner(Component part) {
    return Parts.styled(part, "linli-maintenance").getFirst();
  }

  @Test
  void whereNothingIsAnnouncedNothingTakesRoom() {
    var banner = new MaintenanceBanner(board);
    assertThat(banner.isVisible()).isFalse();
    assertThat(Parts.words(banner)).isEmpty();
    assertThat(banner(signIn()).isVisible()).isFalse();
  }

  @Test
  void aNoticeAndAReadOnlyTimeLookDifferentAndStandOneBelowTheOther() {
    announce(MaintenanceMode.READ_ONLY, Duration.ofHours(2));
    announce(MaintenanceMode.NOTICE, Duration.ZERO);
    var lines = Parts.styled(new MaintenanceBanner(board), "line");
    assertThat(lines).hasSize(2);
    assertThat(Parts.words(lines.get(0))).contains("A notice alone", "An upgrade tonight");
    assertThat(Parts.words(lines.get(1))).contains("Read-only", " to ");
  }

  @Test
  void itIsReadAloudWithoutTakingTheFocus() {
    assertThat(new MaintenanceBanner(board).getElement().getAttribute("role")).isEqualTo("status");
  }

  @Test
  void inChineseItSpeaksChinese() {
    announce(MaintenanceMode.READ_ONLY, Duration.ZERO);
    window.close();
    window = Window.chinese().with(Home.class);
    assertThat(Parts.words(new MaintenanceBanner(board)))
        .contains("只读模式", "今晚升级", "至")
        .doesNotContain("upgrade");
  }

  @Test
  void aSessionThatCameOverFromAnotherServerShowsNothingAndFailsInNothing() {
    var banner = new MaintenanceBanner(null);
    banner.look();
    assertThat(banner.isVisible()).isFalse();
  }

  @Test
  void atTheDoorItStandsBelowTheNameAndAboveTheFields() {
    announce(MaintenanceMode.READ_ONLY, Duration.ZERO);
    var view = signIn();
    assertThat(banner(view).isVisible()).isTrue();
    assertThat(Parts.words(banner(view))).contains("Read-only", "An upgrade tonight");
    var parts = Parts.all(view).toList();
    assertThat(parts.indexOf(banner(view)))
        .isLessThan(parts.indexOf(Parts.first(view, H1.class)))
        .isLessThan(parts.indexOf(Parts.first(view, TextField.class)))
        .isGreaterThan(parts.indexOf(Parts.all(view, Brand.class).findFirst().orElseThrow()));
  }

  @Test
  void theDoorSaysWhatIsAnnouncedWhenItIsOpenedAnew() {
    var id = announce(MaintenanceMode.NOTICE, Duration.ZERO);
    assertThat(banner(signIn()).isVisible()).isTrue();
    end(id);
    assertThat(banner(signIn()).isVisible()).isFalse();
  }

  @Test
  void withEveryWayThatSomebodyGoesTheFrameLooksAnew() {
    window.of(Callers.of(Tier.CITY, "figures:read"));
    var layout = new MainLayout();
    layout.announce(board);
    assertThat(banner(layout).isVisible()).isFalse();
    var id = announce(MaintenanceMode.NOTICE, Duration.ZERO);
    layout.afterNavigation(null);
    assertThat(banner(layout).isVisible()).isTrue();
    end(id);
    layout.afterNavigation(null);
    assertThat(banner(layout).isVisible()).isFalse();
  }

  @Test
  void beyondItsSessionsACommunityIsToldAtTheDoorWhyAndWhenToComeAgain() {
    var tenant = platform.community("990801001007", OperationMode.GOVERNMENT);
    var bureau = platform.caller(Tier.CITY, "9908", null, null, "quotas:write");
    var clerk = clerk(tenant);
    // Who has no session open is let in all the same.
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into log_in (id, account_id, opened_at, until, address)"
                        + " values (?, (select id from account where username = ?), current_timestamp, current_timestamp + interval '1 hour', '')",
                    UUID.randomUUID(),
                    clerk.username()));
    logIns.open(platform.member(Tier.COMMUNITY, tenant));
    platform.as(
        bureau,
        () -> {
          new Quotas(platform.jdbi(), platform.scopes(), told -> {})
              .set(
                  new WantedQuota(
                      new Metered(tenant, QuotaKind.SESSIONS), new Quota(1, 1), "a trial"));
          return null;
        });
    new StoreRounds(platform.jdbi(), platform.scopes()).countSessions();
    var view = enter(new SignInView(door, new LogIns(platform.jdbi(), platform.scopes())), clerk);
    assertThat(Parts.words(Parts.styled(view, "problem").getFirst()))
        .contains("open sessions")
        .contains("60");
    assertThat(SignedIn.caller()).isEmpty();
  }

  private NewAccount clerk(TenantId tenant) {
    return platform
        .scopes()
        .asSystem(
            "test",
            () ->
                new Accounts(platform.jdbi(), platform.scopes())
                    .create(
                        new AccountDraft(
                            "b" + UUID.randomUUID().toString().substring(0, 18),
                            "测试",
                            Set.of("CLERK"),
                            null,
                            tenant,
                            null)));
  }

  private SignInView enter(SignInView view, NewAccount clerk) {
    window.asked(request, null);
    window.show(view);
    Parts.first(view, TextField.class).setValue(clerk.username());
    Parts.first(view, PasswordField.class).setValue(clerk.oneTimePassword());
    Parts.button(view, "Sign in").click();
    return view;
  }
}
