package org.linli.look.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.CallerSource;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.look.testing.Callers;
import org.linli.look.testing.Window;

class SessionCallerTest {

  private final Scopes scopes = new Scopes(null, List.<CallerSource>of());
  private final SessionCaller source = new SessionCaller(scopes);

  @Test
  void viewsActForWhoIsSignedIn() {
    source.introduce();
    var clerk = Callers.of(Tier.COMMUNITY, "cases:read");
    try (var window = Window.english().of(clerk)) {
      assertThat(window.ui().isAttached()).isTrue();
      assertThat(scopes.caller()).isEqualTo(clerk);
      assertThat(scopes.tenant()).isEqualTo(clerk.tenant());
      assertThat(source.caller()).contains(clerk);
    }
  }

  @Test
  void outsideOfAWindowThereIsNobody() {
    source.introduce();
    assertThat(scopes.current()).isEmpty();
    assertThat(source.caller()).isEmpty();
  }

  @Test
  void beforeItIsIntroducedTheSessionIsNotAsked() {
    try (var window = Window.english().of(Callers.of(Tier.CITY, "figures:read"))) {
      assertThat(window.session().getLocale().getLanguage()).isEqualTo("en");
      assertThat(scopes.current()).isEmpty();
    }
  }
}
