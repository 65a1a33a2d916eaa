package org.linli.ui.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Writing;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.duty.boundary.OnDuty;
import org.linli.duty.boundary.Rosters;
import org.linli.duty.entity.ShiftDraft;
import org.linli.field.boundary.Tracks;
import org.linli.field.entity.Fix;
import org.linli.field.entity.TrackReport;
import org.linli.look.map.PlanCanvas;
import org.linli.look.testing.Parts;
import org.linli.ui.testing.Ground;

class TracksViewTest {

  private final Ground ground = Ground.english();
  private final Tracks tracks =
      new Tracks(
          ground.platform.jdbi(), ground.scopes, new OnDuty(ground.platform.jdbi()), new Writing());
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);

  @AfterEach
  void close() {
    ground.close();
  }

  private TracksView view() {
    return ground.show(() -> new TracksView(tracks, ground.community.places, ground.scopes));
  }

  private Caller onDuty() {
    var worker = ground.platform.member(Tier.COMMUNITY, ground.community.tenant);
    var rosters = new Rosters(ground.platform.jdbi(), ground.scopes);
    ground.community.as(
        ground.community.clerk,
        () ->
            rosters.plan(
                new ShiftDraft(
                    "Round",
                    null,
                    now.minus(1, ChronoUnit.HOURS),
                    now.plus(1, ChronoUnit.HOURS),
                    worker.accountId())));
    return worker;
  }

  @Test
  void withNobodyOnDutyThatIsSaid() {
    assertThat(Parts.words(view())).contains("Nobody is on duty now");
  }

  @Test
  void whoIsOnDutyStandsOnTheMapAndTheirDayIsShown() {
    var worker = onDuty();
    var view = view();
    assertThat(Parts.words(view)).contains(worker.displayName(), "None told in this shift");
    var fix = new Fix(104.08, 30.65, 9, Instant.now().minusSeconds(60));
    ground.community.as(worker, () -> tracks.report(new TrackReport(Instant.now(), List.of(fix))));
    ground.press(view, "Look again");
    assertThat(Parts.words(view)).contains("within 9 m");
    assertThat(Parts.all(view, PlanCanvas.class)).hasSize(1);
    ground.press(view, "Today");
    assertThat(Parts.words(view))
        .contains("1 positions today", "stands in the audit log", "104.08° E");
    assertThat(Parts.all(view, PlanCanvas.class)).hasSize(2);
  }
}
