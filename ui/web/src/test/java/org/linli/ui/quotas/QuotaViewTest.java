package org.linli.ui.quotas;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.select.Select;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.identity.boundary.LogIns;
import org.linli.look.chart.EChart;
import org.linli.look.testing.Parts;
import org.linli.quotas.boundary.Meter;
import org.linli.quotas.boundary.Quotas;
import org.linli.quotas.boundary.QuotasChanged;
import org.linli.quotas.boundary.StoreRounds;
import org.linli.quotas.entity.Metered;
import org.linli.quotas.entity.Quota;
import org.linli.quotas.entity.QuotaKind;
import org.linli.quotas.entity.WantedQuota;
import org.linli.ui.testing.Ground;

/** What a clerk sees of the own community's quotas. */
class QuotaViewTest {

  private final Ground ground = Ground.english();
  private final Meter meter = new Meter(ground.platform.jdbi(), ground.scopes);
  private final Quotas quotas = new Quotas(ground.platform.jdbi(), ground.scopes, told -> {});

  @AfterEach
  void close() {
    ground
        .platform
        .owner()
        .useHandle(
            handle -> {
              handle.execute("delete from tenant_quota");
              handle.execute("delete from tenant_over");
            });
    ground.close();
  }

  private void used(QuotaKind kind, long amount, long soft, long hard) {
    var tenant = ground.caller().tenant().orElseThrow();
    meter.count(tenant, kind, amount);
    meter.write();
    var keeper = ground.platform.caller(Tier.PLATFORM, null, null, null, "quotas:write");
    ground.platform.as(
        keeper,
        () -> {
          quotas.set(new WantedQuota(new Metered(tenant, kind), new Quota(soft, hard), "a trial"));
          return null;
        });
  }

  private String words() {
    var view = ground.show(() -> new QuotaView(quotas));
    return ground.as(() -> Parts.words(view));
  }

  @Test
  void everyKindStandsThereWithItsLimits() {
    assertThat(words())
        .contains("Messages of devices", "Calls of interfaces", "Storage", "Open sessions")
        .contains("The same for the whole city", "not measured yet", "Within");
  }

  @Test
  void whatIsBeyondALimitIsSaidFirstWithWhatItMeans() {
    used(QuotaKind.EXPORTS, 1_000_000, 10, 5_000_000);
    used(QuotaKind.JOBS, 1_000_000, 10, 20);
    assertThat(words())
        .contains("Exported files: beyond the soft limit. Nothing is held yet")
        .contains("Background jobs: beyond the hard limit. Until midnight")
        .contains("a trial");
  }

  @Test
  @SuppressWarnings("unchecked")
  void theHoursOfAnotherKindAreAChoiceAway() {
    var view = ground.show(() -> new QuotaView(quotas));
    Select<QuotaKind> kind = ground.as(() -> Parts.first(view, Select.class));
    assertThat(kind.getListDataView().getItems()).doesNotContain(QuotaKind.STORAGE);
    ground.run(() -> kind.setValue(QuotaKind.API_CALLS));
    assertThat(ground.as(() -> Parts.words(view))).contains("Calls of interfaces");
  }

  @Test
  void whatStandsIsHeldInWordsOfItsOwn() {
    used(QuotaKind.STORAGE, 0, 1, 2);
    var tenant = ground.caller().tenant().orElseThrow();
    meter.count(tenant, QuotaKind.MESSAGES, 1);
    meter.write();
    new StoreRounds(ground.platform.jdbi(), ground.scopes).weigh();
    assertThat(words())
        .contains("Storage: beyond the hard limit. Work goes on")
        .contains(" MB")
        .contains("measured ")
        .doesNotContain("not measured yet");
  }

  @Test
  void tooManySessionsAreSaidWithWhatToDo() {
    var logIns = new LogIns(ground.platform.jdbi(), ground.scopes);
    var tenant = ground.caller().tenant().orElseThrow();
    for (int i = 0; i < 2; i++) {
      logIns.open(ground.platform.member(Tier.COMMUNITY, tenant));
    }
    used(QuotaKind.SESSIONS, 0, 1, 1);
    assertThat(words())
        .contains(
            "Open sessions: beyond the hard limit. Nobody else can sign in until some sign out");
  }

  @Test
  void whoIsWithinIsTroubledByNoWord() {
    var view = ground.show(() -> new QuotaView(quotas));
    assertThat(Parts.styled(view, "quota-word")).isEmpty();
  }

  @Test
  void aWordIsReadAloudWithoutTakingTheFocus() {
    used(QuotaKind.EXPORTS, 1_000_000, 10, 5_000_000);
    var view = ground.show(() -> new QuotaView(quotas));
    assertThat(Parts.styled(view, "quota-word"))
        .singleElement()
        .satisfies(word -> assertThat(word.getElement().getAttribute("role")).isEqualTo("status"));
  }

  @Test
  void howOftenItWasPutOffTodayStandsThere() {
    used(QuotaKind.JOBS, 1_000_000, 10, 20);
    var tenant = ground.caller().tenant().orElseThrow();
    meter.changed(new QuotasChanged());
    for (int i = 0; i < 2 + 1_234; i++) {
      meter.pause(tenant, QuotaKind.JOBS, 1);
    }
    meter.write();
    assertThat(words()).contains("1,234");
  }

  @Test
  void theSumOfTheHoursIsSaidForThoseWhoSeeNoChart() {
    used(QuotaKind.API_CALLS, 4_321, 10_000, 20_000);
    var view = ground.show(() -> new QuotaView(quotas));
    Select<QuotaKind> kind = kinds(view);
    ground.run(() -> kind.setValue(QuotaKind.API_CALLS));
    assertThat(Parts.first(view, EChart.class).getElement().getOuterHTML()).contains("4,321");
  }

  @SuppressWarnings("unchecked")
  private Select<QuotaKind> kinds(QuotaView view) {
    return ground.as(() -> Parts.first(view, Select.class));
  }
}
