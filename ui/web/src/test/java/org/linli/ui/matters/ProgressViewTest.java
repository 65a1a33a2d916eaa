package org.linli.ui.matters;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.look.testing.Parts;
import org.linli.matters.entity.Applicant;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.MatterDraft;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.Opened;

/** The page on which anybody with number and code follows a matter. */
class ProgressViewTest {

  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
  }

  private Opened opened() {
    var draft =
        new MatterDraft(
            "complaint",
            Door.COUNTER,
            "Li is loud",
            desk.ground.community.building,
            null,
            false,
            new Applicant("Wang", "13812345678"),
            Map.of("what", "Li is loud", "about", "noise"));
    return desk.as(desk.clerk, () -> desk.wired.matters.open(draft));
  }

  private ProgressView asked(String number, String code) {
    var view = desk.ground.show(() -> new ProgressView(desk.wired.progress));
    desk.ground.run(() -> view.enter(number, code));
    return view;
  }

  @Test
  void theAddressOnTheReceiptLeadsToTheProgress() {
    var opened = opened();
    var view = asked(opened.number(), opened.code());
    assertThat(Parts.words(view))
        .contains(opened.number(), "Complaint", "Under way", "Acceptance")
        .doesNotContain("Li is loud")
        .doesNotContain("Wang")
        .doesNotContain(desk.clerk.displayName());
    assertThat(Parts.hasButton(view, "Satisfied")).as("nothing is asked yet").isFalse();
  }

  @Test
  void wrongNumberAndWrongCodeSayTheSame() {
    var opened = opened();
    var wrongCode = Parts.words(asked(opened.number(), "0000-0000"));
    var wrongNumber = Parts.words(asked("no such number", opened.code()));
    assertThat(wrongCode).contains("Nothing was found");
    assertThat(wrongNumber).isEqualTo(wrongCode);
  }

  @Test
  void nobodyIsAskedForBeforeSomebodyAsks() {
    var view = asked("", "");
    assertThat(Parts.words(view)).doesNotContain("Nothing was found");
    desk.ground.press(view, "Look");
    assertThat(Parts.words(view)).contains("Nothing was found");
  }

  @Test
  void oneTapSaysThatItIsGood() {
    var opened = opened();
    desk.does(opened.id(), Map.of("accepted", true, "responsible", "x"));
    desk.does(opened.id(), Map.of("result", "told", "rectified", false));
    desk.does(opened.id(), Map.of("reply", "told them"));
    var view = asked(opened.number(), opened.code());
    assertThat(Parts.words(view)).contains("Are you satisfied");
    assertThat(Parts.all(view, Button.class)).extracting(Button::getText).contains("Not satisfied");
    desk.ground.press(view, "Satisfied");
    assertThat(Parts.words(view)).contains("Appraised: Satisfied", "Closed");
    assertThat(Parts.hasButton(view, "Satisfied")).isFalse();
    assertThat(desk.look(opened.id()).row().state()).isEqualTo(MatterState.ENDED);
  }

  @Test
  void whoAsksTooOftenIsToldToWait() {
    var opened = opened();
    var view = asked(opened.number(), opened.code());
    for (int at = 0; at < 25; at++) {
      desk.ground.run(view::look);
    }
    assertThat(Parts.words(view)).contains("Asked too often");
  }
}
