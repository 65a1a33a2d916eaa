package org.linli.ui.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.look.testing.Parts;
import org.linli.matters.entity.MatterState;
import org.linli.testing.Requirement;
import org.linli.ui.grid.MyTasksView;
import org.linli.ui.grid.TaskOnSpotView;
import org.linli.ui.resident.OwnMattersView;

/** Matters on the phones of grid workers and residents. */
class PhoneScreensTest {

  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aGridWorkerDoesATaskOnTheSpot() {
    desk.ground.community.sql(
        "insert into grid_duty (tenant_id, grid_id, account_id) values (?, ?, ?)",
        desk.ground.community.tenant.value(),
        desk.ground.community.grid,
        desk.worker.accountId());
    desk.ground.of(desk.worker);
    var nothing = desk.ground.show(() -> new MyTasksView(desk.wired.work, desk.wired.joint));
    assertThat(Parts.styled(nothing, "case-card")).isEmpty();
    var id = desk.open("grid-event", Map.of("what", "cover gone", "eventClass", "c-traffic"));
    desk.does(id, Map.of("valid", true));
    var view = desk.ground.show(() -> new MyTasksView(desk.wired.work, desk.wired.joint));
    assertThat(Parts.all(view, NativeButton.class)).hasSize(1);
    assertThat(Parts.words(view)).contains("Handling", "left");
    var spot =
        desk.ground.show(
            () -> new TaskOnSpotView(desk.wired.matters, desk.wired.work, desk.ground.scopes));
    desk.ground.run(() -> spot.setParameter(null, id.toString()));
    desk.fill(spot, "Within our duty", true);
    desk.fill(spot, "Result", "covered");
    desk.ground.press(spot, "Done");
    assertThat(desk.look(id).now().getFirst().step()).isEqualTo("Check and feedback");
    assertThatThrownBy(() -> desk.ground.run(() -> spot.setParameter(null, "no-id")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  @Requirement("003-5.2.1.5")
  void anApproverDecidesOnThePhone() {
    var draft =
        new org.linli.matters.entity.MatterDraft(
            "approval",
            org.linli.matters.entity.Door.COUNTER,
            null,
            null,
            null,
            false,
            null,
            Map.of("item", "social-security", "delivery", "counter"));
    var id = desk.as(desk.clerk, () -> desk.wired.matters.open(draft)).id();
    desk.does(id, Map.of("accepted", true));
    desk.ground.of(desk.clerk);
    var list = desk.ground.show(() -> new MyTasksView(desk.wired.work, desk.wired.joint));
    assertThat(Parts.words(list)).contains("Decision of the department");
    var spot =
        desk.ground.show(
            () -> new TaskOnSpotView(desk.wired.matters, desk.wired.work, desk.ground.scopes));
    desk.ground.run(() -> spot.setParameter(null, id.toString()));
    desk.fill(spot, "Deciding department", "Social security");
    desk.fill(spot, "Granted", true);
    desk.ground.press(spot, "Done");
    assertThat(desk.look(id).now().getFirst().step()).isEqualTo("Telling the result");
  }

  private OwnMattersView own() {
    return desk.ground.show(
        () ->
            new OwnMattersView(
                desk.wired.own,
                desk.wired.appointments,
                desk.ground.homePlaces,
                desk.ground.scopes,
                desk.wired.papers,
                desk.ground.downloads));
  }

  @Test
  @SuppressWarnings("unchecked")
  void aResidentAsksForSomethingAndFollowsIt() {
    desk.ground.of(desk.resident);
    var view = own();
    assertThat(Parts.styled(view, "linli-empty")).hasSize(1);
    var kind =
        desk.as(desk.resident, desk.wired.own::kinds).stream()
            .filter(one -> one.kind().equals("complaint"))
            .findFirst()
            .orElseThrow();
    desk.ground.run(() -> Parts.first(view, Select.class).setValue(kind));
    desk.fill(view, "What it is about", "barking");
    desk.ground.press(view, "Send");
    assertThat(count()).isZero();
    desk.fill(view, "About whom", desk.word("noise", "Noise"));
    desk.ground.press(view, "Send");
    assertThat(count()).isEqualTo(1);
    assertThat(Parts.styled(view, "report-card")).hasSize(1);
    assertThat(Parts.words(view)).contains("Under way");
  }

  private long count() {
    return desk.as(desk.resident, () -> desk.wired.own.list(PageRequest.first(5)).total());
  }

  @Test
  void aResidentIsAskedWhetherItIsGood() {
    var id = asked();
    desk.does(id, Map.of("accepted", true, "responsible", "x"));
    desk.does(id, Map.of("result", "told", "rectified", false));
    desk.does(id, Map.of("reply", "told them"));
    desk.ground.of(desk.resident);
    var view = own();
    assertThat(Parts.words(view)).contains("You are asked", "told them");
    desk.ground.press(view, "Answer");
    assertThat(state(id)).isEqualTo(MatterState.RUNNING);
    desk.fill(view, "Satisfaction", desk.word("good", "Satisfied"));
    desk.ground.press(view, "Answer");
    assertThat(state(id)).isEqualTo(MatterState.ENDED);
    assertThat(Parts.words(view)).doesNotContain("You are asked");
  }

  private UUID asked() {
    var draft =
        new org.linli.matters.entity.MatterDraft(
            "complaint",
            null,
            "barking",
            null,
            null,
            false,
            null,
            Map.of("what", "barking", "about", "noise"));
    return desk.as(desk.resident, () -> desk.wired.own.open(draft)).id();
  }

  private MatterState state(UUID id) {
    return desk.as(desk.resident, () -> desk.wired.own.get(id)).row().state();
  }
}
