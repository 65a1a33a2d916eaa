package org.linli.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.IntegerField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.identity.boundary.SignInPolicy;
import org.linli.identity.entity.SignInTerms;
import org.linli.look.testing.Parts;
import org.linli.ui.testing.Ground;

/** The rules of signing in on the screen: read by some, set by the security administrator. */
class SignInTermsViewTest {

  private final Ground ground = Ground.english();
  private final SignInPolicy policy = new SignInPolicy(ground.platform.jdbi());

  @AfterEach
  void close() {
    ground.platform.owner().useHandle(handle -> handle.execute("delete from sign_in_terms"));
    ground.close();
  }

  private SignInTermsView view() {
    return ground.show(() -> new SignInTermsView(policy, ground.scopes));
  }

  private static IntegerField field(SignInTermsView view, String id) {
    return Parts.all(view, IntegerField.class)
        .filter(each -> each.getId().filter(id::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theSecurityAdministratorSetsThemAfterBeingAsked() {
    ground.of(ground.bureauIn("CITY_SECURITY_ADMIN"));
    var view = view();
    assertThat(field(view, "shortest").getValue()).isEqualTo(8);
    assertThat(field(view, "days").getValue()).as("never").isNull();
    ground.run(() -> field(view, "shortest").setValue(10));
    ground.press(view, "Save");
    ground.press(ground.opened(AskDialog.class), "Confirm");
    assertThat(ground.as(policy::get).shortest()).isEqualTo(10);
  }

  @Test
  void whatIsOutOfRangeIsSaidAndTheQuestionStays() {
    ground.of(ground.bureauIn("CITY_SECURITY_ADMIN"));
    var view = view();
    ground.run(() -> field(view, "session-hours").setValue(null));
    ground.press(view, "Save");
    var ask = ground.opened(AskDialog.class);
    ground.press(ask, "Confirm");
    assertThat(ask.isOpened()).isTrue();
    assertThat(ground.notes()).hasSize(1);
    assertThat(ground.as(policy::get)).isEqualTo(SignInTerms.USUAL);
  }

  @Test
  void whoMayOnlyReadThemIsOfferedNoSaving() {
    ground.of(ground.member("sign-in-terms:read"));
    var view = view();
    assertThat(Parts.hasButton(view, "Save")).isFalse();
    assertThat(field(view, "shortest").getElement().getProperty("readonly", false)).isTrue();
  }
}
