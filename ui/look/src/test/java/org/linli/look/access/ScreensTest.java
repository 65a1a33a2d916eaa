package org.linli.look.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.DivisionCode;

class ScreensTest {

  @Needs(value = "figures:read", tiers = Tier.CITY)
  static class CityOnly extends Div {
    private static final long serialVersionUID = 1L;
  }

  @Needs("")
  static class ForAll extends Div {
    private static final long serialVersionUID = 1L;
  }

  static class Unmarked extends Div {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void aViewNeedsItsPermission() {
    assertThat(Screens.isFor(CityOnly.class, caller(Tier.CITY, "figures:read"))).isTrue();
    assertThat(Screens.isFor(CityOnly.class, caller(Tier.CITY, "cases:read"))).isFalse();
  }

  @Test
  void aViewOfAnotherTierIsNotForMeWhateverIHold() {
    assertThat(Screens.isFor(CityOnly.class, caller(Tier.DISTRICT, "*"))).isFalse();
  }

  @Test
  void aViewThatNeedsNothingIsForEverybodySignedIn() {
    assertThat(Screens.isFor(ForAll.class, caller(Tier.RESIDENT, "home:read"))).isTrue();
  }

  @Test
  void aViewWithoutAMarkIsForNobody() {
    assertThat(Screens.isFor(Unmarked.class, caller(Tier.PLATFORM, "*"))).isFalse();
  }

  private static Caller caller(Tier tier, String permission) {
    return new Caller(
        UUID.randomUUID(),
        "a",
        "A",
        tier,
        Set.of(),
        Set.of(permission),
        new DivisionCode("5101"),
        Optional.empty(),
        Optional.empty(),
        "127.0.0.1",
        Locale.ENGLISH,
        0,
        false);
  }
}
