package org.linli.ops.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.alarms.boundary.Alarms;
import org.linli.audit.boundary.AuditTrail;
import org.linli.city.boundary.FiguresFeed;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.Devices;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.quotas.boundary.Quotas;
import org.linli.support.boundary.SupportVisits;
import org.linli.support.entity.Visit;
import org.linli.support.entity.VisitState;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;
import org.linli.work.boundary.DueWork;

class VisitsViewTest {

  private final TestPlatform platform = TestPlatform.shared();
  private final DeviceModels models = new DeviceModels();
  private final SupportVisits visits =
      new SupportVisits(
          platform.jdbi(),
          platform.scopes(),
          new AuditTrail(platform.jdbi(), platform.scopes()),
          told -> {});
  private final Devices devices =
      new Devices(
          platform.jdbi(),
          platform.scopes(),
          platform.entities(),
          models,
          new AlarmBook(platform.jdbi(), told -> {}),
          new FiguresFeed(platform.jdbi(), new DueWork(platform.jdbi())),
          told -> {});
  private final Alarms alarms =
      new Alarms(platform.jdbi(), platform.scopes(), platform.entities(), models, told -> {});
  private final Quotas quotas = new Quotas(platform.jdbi(), platform.scopes(), told -> {});
  private final TenantId tenant = platform.community("990802002001", OperationMode.PPP);
  private final Caller keeper =
      platform.caller(Tier.PLATFORM, null, null, null, "support:read", "support:ask");
  private final Window window = Window.english().of(keeper);
  private VisitsView view = shown();

  @AfterEach
  void close() {
    platform.owner().useHandle(handle -> handle.execute("delete from support_visit"));
    window.close();
  }

  private VisitsView shown() {
    return as(
        () -> window.show(new VisitsView(visits, platform.scopes(), devices, alarms, quotas)));
  }

  private <T> T as(Callable<T> work) {
    return platform.as(keeper, work);
  }

  private void run(Runnable work) {
    platform.run(keeper, work);
  }

  private void press(String words) {
    run(() -> Parts.button(view, words).click());
  }

  @SuppressWarnings("unchecked")
  private Component deeds() {
    return Parts.part((Grid<Visit>) Parts.first(view, Grid.class), 6, only());
  }

  private boolean offered(String words) {
    return Parts.hasButton(deeds(), words);
  }

  private void pressInRow(String words) {
    run(() -> Parts.button(deeds(), words).click());
  }

  private void ask(String code, String reason) {
    run(
        () -> {
          Parts.first(view, TextField.class).setValue(code);
          Parts.first(view, TextArea.class).setValue(reason);
        });
    press("Ask for a visit");
  }

  private void approve() {
    platform.as(
        platform.clerk(tenant),
        () -> {
          visits.approve(visits.list().getFirst().id());
          return null;
        });
    view = shown();
  }

  private Visit only() {
    return as(visits::list).getFirst();
  }

  private String words(Component part) {
    return as(() -> Parts.words(part));
  }

  @Test
  void aVisitIsAskedForWithItsReason() {
    assertThat(words(view)).contains("No visit was asked for.");
    ask(tenant.value(), " silent sensors ");
    assertThat(only().reason()).isEqualTo("silent sensors");
    assertThat(only().hours()).isEqualTo(2);
    assertThat(offered("Look")).as("the community has not agreed").isFalse();
    assertThat(offered("End the visit")).isTrue();
  }

  @Test
  void whatIsMissingIsSaidAndNothingIsAsked() {
    ask("", "why");
    ask(tenant.value(), " ");
    ask("no code", "why");
    assertThat(as(visits::list)).isEmpty();
    assertThat(words(Parts.styled(view, "problem").getFirst())).isNotBlank();
  }

  @Test
  void onceItAgreedTheCommunityIsLookedInto() {
    ask(tenant.value(), "silent sensors");
    approve();
    pressInRow("Look");
    assertThat(words(view)).contains("A look into");
    for (var sight : Sight.values()) {
      run(() -> sights().setValue(sight));
    }
    assertThat(as(window::notes)).noneMatch(note -> note.contains("over"));
  }

  @Test
  void aWordTakenBackMeanwhileIsSaidInsteadOfRows() {
    ask(tenant.value(), "silent sensors");
    approve();
    pressInRow("Look");
    platform.as(
        platform.clerk(tenant),
        () -> {
          visits.withdraw(visits.list().getFirst().id());
          return null;
        });
    run(() -> sights().setValue(Sight.DEVICES));
    assertThat(as(window::notes)).anyMatch(note -> note.contains("Nothing was shown"));
  }

  @Test
  void whoNeedsItNoMoreLeaves() {
    ask(tenant.value(), "silent sensors");
    approve();
    pressInRow("End the visit");
    assertThat(only().state()).isEqualTo(VisitState.ENDED);
  }

  @Test
  void anothersVisitIsSeenAndNotUsed() {
    ask(tenant.value(), "silent sensors");
    approve();
    var colleague = platform.caller(Tier.PLATFORM, null, null, null, "support:read", "support:ask");
    window.of(colleague);
    view =
        platform.as(
            colleague,
            () -> window.show(new VisitsView(visits, platform.scopes(), devices, alarms, quotas)));
    assertThat(offered("Look")).isFalse();
    assertThat(offered("End the visit")).isFalse();
  }

  @SuppressWarnings("unchecked")
  private Select<Sight> sights() {
    return Parts.first(view, Select.class);
  }
}
