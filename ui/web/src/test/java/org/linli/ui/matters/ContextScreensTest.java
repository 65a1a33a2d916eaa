package org.linli.ui.matters;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.look.map.PlanCanvas;
import org.linli.look.testing.Parts;

/** Map, people, devices and the like of the past stand beside a matter. */
class ContextScreensTest {

  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
  }

  private MatterView matter(UUID id) {
    var view = desk.ground.show(() -> desk.matterView());
    view.around(desk.wired.surroundings, desk.ground.community.places);
    desk.ground.run(() -> view.setParameter(null, id.toString()));
    return view;
  }

  private UUID event() {
    return desk.open("grid-event", Map.of("what", "hole"));
  }

  @Test
  void beforeStandsHowTheLikeWentWithAWayThere() {
    var past = event();
    desk.does(past, Map.of("valid", false));
    desk.ground.community.sql(
        "update matter set opened_at = opened_at - interval '3 hours' where id = ?", past);
    var view = matter(event());
    assertThat(Parts.words(view))
        .contains("How the like of it went", "Same place", "Not valid, took 3 hours");
    assertThat(Parts.all(view, RouterLink.class).map(RouterLink::getHref))
        .contains("community/matter/" + past);
    desk.ground.community.sql(
        "update matter set opened_at = opened_at - interval '9 days',"
            + " due_at = opened_at - interval '8 days' where id = ?",
        past);
    assertThat(Parts.words(matter(event()))).contains("took 9 days, over time");
  }

  @Test
  void peopleAndDevicesStandWithTheirStateAndAWayToTheDevice() {
    var device = desk.ground.community.device(desk.ground.community.building);
    desk.ground.community.alarm(desk.ground.community.building, "CRITICAL", "FIRE");
    var view = matter(event());
    assertThat(Parts.words(view))
        .contains("Applicant", "Wang", "detector", "Silent", "1 open alarms");
    assertThat(Parts.all(view, RouterLink.class).map(RouterLink::getHref))
        .contains("community/device/" + device);
  }

  @Test
  void theMapIsLookedAtAndNothingOnItIsMoved() {
    var id = event();
    assertThat(Parts.all(matter(id), PlanCanvas.class)).as("no spot is known").isEmpty();
    desk.ground.community.sql(
        "update place set longitude = 104.06, latitude = 30.67 where id = ?",
        desk.ground.community.building);
    var map = Parts.first(matter(id), PlanCanvas.class);
    assertThat(map.getElement().getProperty("marks")).contains("spot");
    assertThat(map.getElement().getProperty("kept")).isNull();
    assertThat(map.isVisible()).isTrue();
  }
}
