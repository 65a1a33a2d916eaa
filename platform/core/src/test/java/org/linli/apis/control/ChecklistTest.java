package org.linli.apis.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.apis.entity.ApiFacts;
import org.linli.apis.entity.CheckItem;
import org.linli.apis.entity.Environment;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;

/** Each rule of admission by itself: what follows it, and what breaks it and no other. */
class ChecklistTest {

  private static final Caller OWNER =
      TestPlatform.shared().caller(Tier.STREET, "998501001", null, null, "figures:read");
  private static final ApiFacts FIGURES = api("figures:read");
  private static final ApiFacts PLACES = api("places:read");
  private static final Set<String> DECLARED =
      Set.of("published", "data-rights", "keys-kept", "errors");

  private static ApiFacts api(String... words) {
    return new ApiFacts("x", "GET", "/x", "x", "x", Set.of(words), List.of(), null, null, null);
  }

  /** Follows every rule, but for what is said otherwise. */
  private record Wish(
      String purpose,
      String contact,
      String phone,
      Environment environment,
      String addresses,
      int grants,
      List<List<ApiFacts>> asked,
      Set<String> declared,
      Optional<Caller> owner) {

    static final Wish GOOD =
        new Wish(
            "Shows figures",
            "Wang",
            "138",
            Environment.PRODUCTION,
            "10.0.0.1",
            1,
            List.of(List.of(FIGURES)),
            DECLARED,
            Optional.of(OWNER));

    Wish purpose(String text) {
      return new Wish(text, contact, phone, environment, addresses, grants, asked, declared, owner);
    }

    Wish contact(String name, String number) {
      return new Wish(
          purpose, name, number, environment, addresses, grants, asked, declared, owner);
    }

    Wish from(Environment where, String ranges) {
      return new Wish(purpose, contact, phone, where, ranges, grants, asked, declared, owner);
    }

    Wish asks(int count, List<List<ApiFacts>> apis) {
      return new Wish(
          purpose, contact, phone, environment, addresses, count, apis, declared, owner);
    }

    Wish declares(Set<String> words) {
      return new Wish(purpose, contact, phone, environment, addresses, grants, asked, words, owner);
    }

    Wish ofNobody() {
      return new Wish(
          purpose,
          contact,
          phone,
          environment,
          addresses,
          grants,
          asked,
          declared,
          Optional.empty());
    }

    List<String> broken() {
      var asking =
          new Asking(
              purpose, contact, phone, environment, addresses, grants, asked, declared, owner);
      return AdmissionRules.DELIVERED.checklist().stream()
          .filter(item -> !Checklist.isFollowed(item, asking))
          .map(CheckItem::id)
          .toList();
    }
  }

  static Stream<Arguments> breaking() {
    return Stream.of(
        Arguments.of("purpose", Wish.GOOD.purpose("123456789")),
        Arguments.of("purpose", Wish.GOOD.purpose("12345      ")),
        Arguments.of("contact", Wish.GOOD.contact(" ", "138")),
        Arguments.of("contact", Wish.GOOD.contact("Wang", "")),
        Arguments.of("least", Wish.GOOD.asks(0, List.of())),
        Arguments.of("least", Wish.GOOD.asks(41, List.of(List.of(FIGURES)))),
        Arguments.of("held", Wish.GOOD.asks(1, List.of(List.of(PLACES)))),
        Arguments.of("held", Wish.GOOD.asks(2, List.of(List.of(FIGURES), List.of(PLACES)))),
        Arguments.of("held", Wish.GOOD.asks(1, List.of(List.of()))),
        Arguments.of(
            "held", Wish.GOOD.asks(1, List.of(List.of(api("figures:read", "places:read"))))),
        Arguments.of("held", Wish.GOOD.ofNobody()),
        Arguments.of("addresses", Wish.GOOD.from(Environment.PRODUCTION, " ")),
        Arguments.of("errors", Wish.GOOD.declares(Set.of("published", "data-rights", "keys-kept"))),
        Arguments.of(
            "published",
            Wish.GOOD.declares(Set.of("errors", "data-rights", "keys-kept", "made-up"))));
  }

  @ParameterizedTest
  @MethodSource("breaking")
  @Requirement("003-3.2.4.1")
  void whatBreaksOneRuleBreaksNoOther(String rule, Wish wish) {
    assertThat(wish.broken()).containsExactly(rule);
  }

  static Stream<Wish> following() {
    return Stream.of(
        Wish.GOOD,
        Wish.GOOD.purpose("1234567890"),
        Wish.GOOD.from(Environment.TEST, ""),
        Wish.GOOD.asks(40, List.of(List.of(FIGURES))),
        Wish.GOOD.asks(1, List.of(List.of(PLACES, FIGURES))),
        Wish.GOOD.asks(1, List.of(List.of(api("figures:read", "self:export")))),
        Wish.GOOD.asks(1, List.of(List.of(api()))));
  }

  @ParameterizedTest
  @MethodSource("following")
  @Requirement("003-3.2.4.1")
  void whatIsJustWithinEveryRuleFollowsThemAll(Wish wish) {
    assertThat(wish.broken()).isEmpty();
  }

  @Test
  void whatIsDeclaredReplacesNoRuleThatIsTried() {
    assertThat(Wish.GOOD.purpose("short").declares(plus(DECLARED, "purpose")).broken())
        .containsExactly("purpose");
  }

  @Test
  void wordsThatAreNoRulesSayNothing() {
    assertThat(Desk.declared(plus(DECLARED, "made-up"))).isEqualTo(DECLARED);
    assertThat(Desk.declared(null)).isEmpty();
  }

  private static Set<String> plus(Set<String> words, String more) {
    return Stream.concat(words.stream(), Stream.of(more))
        .collect(java.util.stream.Collectors.toSet());
  }
}
