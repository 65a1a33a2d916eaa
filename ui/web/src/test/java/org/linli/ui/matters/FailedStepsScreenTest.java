package org.linli.ui.matters;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.documents.PaperDesk;
import org.linli.documents.boundary.Seals;
import org.linli.documents.entity.SealDraft;
import org.linli.look.testing.Parts;
import org.linli.matters.entity.FailedStep;
import org.linli.matters.entity.FailedStepBelow;
import org.linli.ui.parts.Ask;

/** What the platform could not do is seen, looked at and done again at the desk. */
class FailedStepsScreenTest {

  private final Desk desk = new Desk();
  private final UUID matter = failed();

  @AfterEach
  void close() {
    desk.close();
  }

  /** A dispute that was settled in writing, in a community without a seal. */
  private UUID failed() {
    var id =
        desk.open(
            "mediation", Map.of("what", "wall", "disputeKind", "neighbour", "otherParty", "Li"));
    desk.does(id, Map.of("accepted", true));
    desk.does(id, Map.of("findings", "x"));
    desk.does(id, Map.of("agreed", true, "written", true, "agreement", "by May"));
    tryAll();
    return id;
  }

  private void tryAll() {
    for (int at = 1; at <= 4; at++) {
      desk.wired.round.run(Instant.now().plus(Duration.ofMinutes(10L * at)));
    }
  }

  /** An order to put right, which is not for few. */
  private UUID ordered() {
    var id = desk.open("rectification", Map.of("what", "door"));
    desk.does(id, Map.of("needed", true, "owner", "p", "formal", true, "until", "2027-01-31"));
    tryAll();
    return id;
  }

  private FailedStepsView view() {
    return desk.ground.show(
        () -> new FailedStepsView(desk.wired.failed, desk.ground.scopes, desk.ground.downloads));
  }

  @SuppressWarnings("unchecked")
  private List<FailedStep> rows(FailedStepsView view) {
    Grid<FailedStep> grid = Parts.first(view, Grid.class);
    return desk.ground.as(() -> Parts.items(grid));
  }

  @SuppressWarnings("unchecked")
  private com.vaadin.flow.component.Component deeds(FailedStepsView view) {
    Grid<FailedStep> grid = Parts.first(view, Grid.class);
    var row = rows(view).getFirst();
    return desk.ground.as(() -> Parts.part(grid, 7, row));
  }

  private void seal() {
    var seals = new Seals(desk.ground.platform.jdbi(), desk.ground.scopes, desk.wired.issue);
    var draft = new SealDraft("Seal", "Community", PaperDesk.picture(400, 400, "png"), List.of());
    desk.as(desk.clerk, () -> seals.make(draft));
  }

  @Test
  void aStepThatFailedIsListedWithItsMatterAndItsReason() {
    assertThat(rows(view()))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.matter()).isEqualTo(matter);
              assertThat(row.why()).isEqualTo("A seal is needed");
              assertThat(row.paper()).isNotBlank();
            });
  }

  @Test
  void whatStillHindersItIsSaidAndNothingIsAsked() {
    var view = view();
    desk.ground.press(deeds(view), "Do it again");
    assertThat(rows(view)).hasSize(1);
    assertThat(Parts.all(deeds(view), Anchor.class)).as("the preview").hasSize(1);
  }

  @Test
  void onceTheCauseIsMendedItIsDoneAndTheListIsEmpty() {
    seal();
    var view = view();
    desk.ground.press(deeds(view), "Do it again");
    desk.answer(desk.ground.opened(Ask.class));
    assertThat(rows(view)).isEmpty();
    var shown =
        desk.ground.show(
            () -> {
              var one = desk.matterView();
              one.setParameter(null, matter.toString());
              return one;
            });
    assertThat(Parts.words(shown)).contains("Papers").contains("调字第1号");
  }

  @Test
  @SuppressWarnings("unchecked")
  void theStreetSeesWhatFailedBelowAndNoDispute() {
    var order = ordered();
    assertThat(rows(view())).hasSize(2);
    desk.ground.of(
        desk.ground.platform.caller(
            org.linli.access.entity.Tier.STREET,
            desk.ground.community.tenant.value().substring(0, 9),
            null,
            null,
            "crosstier:read"));
    var view =
        desk.ground.show(
            () ->
                new FailedStepsBelowView(
                    desk.wired.failedBelow(desk.ground.gate, desk.ground.platform),
                    desk.ground.scopes));
    assertThat(view.getPageTitle()).isEqualTo("Failed steps below");
    Grid<FailedStepBelow> grid = Parts.first(view, Grid.class);
    assertThat(desk.ground.as(() -> Parts.items(grid)))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.matter()).isEqualTo(order);
              assertThat(row.why()).isEqualTo("须加盖印章");
            });
  }

  @Test
  void whoMayNotReadPapersIsOfferedNoPreview() {
    var order = ordered();
    desk.ground.of(
        desk.in(
            org.linli.access.entity.Tier.COMMUNITY,
            "PROPERTY_MANAGER",
            "matters:read",
            "matters:all",
            "matters:handle"));
    var view = view();
    assertThat(rows(view)).extracting(FailedStep::matter).containsExactly(order);
    assertThat(Parts.all(deeds(view), Anchor.class)).isEmpty();
    assertThat(Parts.all(deeds(view), Button.class)).as("nor may they issue it").isEmpty();
  }
}
