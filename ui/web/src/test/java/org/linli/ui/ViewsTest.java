package org.linli.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.look.access.HomeOf;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.access.Screens;
import org.linli.look.testing.Callers;
import org.linli.look.testing.Window;
import org.linli.look.text.Texts;
import org.linli.packs.Packs;
import org.linli.testing.Requirement;
import org.linli.ui.testing.Views;

class ViewsTest {

  private static final Map<String, Caller> ROLES = roles();

  private final Window window = Window.english().with(Views.routes());

  static Stream<Class<? extends Component>> views() {
    return Views.all().stream();
  }

  /** All but what stands before the door. */
  static Stream<Class<? extends Component>> guarded() {
    return views().filter(view -> view.isAnnotationPresent(Needs.class));
  }

  static Stream<Class<? extends Component>> named() {
    return views().filter(view -> view.isAnnotationPresent(Nav.class));
  }

  static Stream<String> webRoles() {
    return ROLES.keySet().stream().filter(role -> !role.equals("PLATFORM_OPERATOR"));
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void theSourcesHoldAllTheViews() {
    assertThat(Views.all()).hasSizeGreaterThanOrEqualTo(30);
  }

  @ParameterizedTest
  @MethodSource("views")
  void everyViewSaysWhomItIsFor(Class<?> view) {
    assertThat(
            view.isAnnotationPresent(Needs.class)
                || view.isAnnotationPresent(AnonymousAllowed.class))
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void everyViewHasSomeRoleThatMayEnterIt(Class<?> view) {
    assertThat(ROLES.values()).anyMatch(caller -> Screens.isFor(view, caller));
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void everyTierThatAViewIsMadeForHasARoleThatMayEnterIt(Class<?> view) {
    for (var tier : view.getAnnotation(Needs.class).tiers()) {
      assertThat(ROLES.values())
          .as(tier + " " + view.getSimpleName())
          .anyMatch(caller -> caller.tier() == tier && Screens.isFor(view, caller));
    }
  }

  @ParameterizedTest
  @MethodSource("named")
  void everyEntryOfTheNavigationHasANameInBothLanguages(Class<?> view) {
    var title = view.getAnnotation(Nav.class).title();
    assertThat(said(title, Locale.ENGLISH)).isNotEqualTo(title);
    assertThat(said(title, Locale.SIMPLIFIED_CHINESE)).containsPattern("\\p{IsHan}");
  }

  @Test
  void noTwoViewsHaveTheSameAddress() {
    var addresses = new TreeSet<String>();
    views()
        .forEach(
            view -> assertThat(addresses.add(view.getAnnotation(Route.class).value())).isTrue());
  }

  @Test
  void everyHomeIsTheHomeOfARoleOrATierThatIs() {
    var known = new TreeSet<>(ROLES.keySet());
    Stream.of(Tier.values()).map(Tier::name).forEach(known::add);
    assertThat(
            views()
                .filter(view -> view.isAnnotationPresent(HomeOf.class))
                .flatMap(view -> Stream.of(view.getAnnotation(HomeOf.class).value())))
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .allMatch(known::contains);
  }

  @ParameterizedTest
  @MethodSource("webRoles")
  void everyRoleHasAHomeThatItMayEnter(String role) {
    var home = Screens.home(ROLES.get(role));
    assertThat(home).isPresent();
    assertThat(Screens.isFor(home.get(), ROLES.get(role))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("webRoles")
  void nobodySeesTwoEntriesWithTheSameName(String role) {
    assertThat(
            Screens.navigation(ROLES.get(role)).stream()
                .map(view -> said(view.getAnnotation(Nav.class).title(), Locale.ENGLISH)))
        .doesNotHaveDuplicates();
  }

  @Test
  void aResidentSeesNothingOfTheDesks() {
    assertThat(Screens.navigation(ROLES.get("RESIDENT"))).isEmpty();
    assertThat(open("RESIDENT"))
        .contains("sign-on")
        .allMatch(address -> address.startsWith("resident") || address.equals("sign-on"));
  }

  @Test
  void anOperatorSeesTheOperatorsScreensAndWhatConcernsItselfAlone() {
    for (var role : Set.of("OPERATOR_MANAGER", "DATA_OFFICER")) {
      assertThat(open(role))
          .isNotEmpty()
          .filteredOn(address -> !address.startsWith("operator"))
          .isSubsetOf(
              "abuse",
              "box",
              "apis",
              "apis/applications",
              "apis/try",
              "apis/usage",
              "accounts",
              "roles",
              "organisations",
              "decisions",
              "audit",
              "asset",
              "exports",
              "security-register",
              "sign-on",
              "computing",
              "components",
              "exchange/consumers",
              "exchange/deliveries",
              "exchange/files",
              "exchange/streams",
              "exchange/subscriptions",
              "exchange/supplies",
              "exchange/transfers",
              "exchange/try");
    }
  }

  /** All come in by the same door; the role alone says what lies behind it. */
  @Test
  @Requirement("000-8.2.a-3")
  void oneEntryLeadsGovernmentResidentsPropertyAndEnterprisesEachToTheirOwn() {
    var parties = List.of("BUREAU_ADMIN", "RESIDENT", "PROPERTY_MANAGER", "OPERATOR_MANAGER");
    var homes = new TreeSet<String>();
    for (var role : parties) {
      var home = Screens.home(ROLES.get(role)).orElseThrow();
      assertThat(homes.add(home.getAnnotation(Route.class).value())).as(role).isTrue();
    }
    var neighbours = open("CLERK");
    for (var role : parties) {
      assertThat(open(role)).as(role).isNotEmpty().isNotEqualTo(neighbours);
    }
  }

  @Test
  void aGridWorkerBeginsOnThePhone() {
    var home = Screens.home(ROLES.get("GRID_WORKER")).orElseThrow();
    assertThat(home.getAnnotation(Route.class).value()).isEqualTo("grid");
  }

  private static Set<String> open(String role) {
    var addresses = new TreeSet<String>();
    guarded()
        .filter(view -> Screens.isFor(view, ROLES.get(role)))
        .forEach(view -> addresses.add(view.getAnnotation(Route.class).value()));
    return addresses;
  }

  private static String said(String key, Locale locale) {
    return Texts.INSTANCE.getTranslation(key, locale);
  }

  private static Map<String, Caller> roles() {
    var pack = ViewsTest.class.getClassLoader().getResource("packs/roles.yaml");
    var callers = new HashMap<String, Caller>();
    Packs.read(pack, JsonNode.class)
        .properties()
        .forEach(
            role ->
                callers.put(
                    role.getKey(),
                    Callers.of(
                        Tier.valueOf(role.getValue().get("tier").asText()),
                        Set.of(role.getKey()),
                        false,
                        role.getValue()
                            .get("permissions")
                            .valueStream()
                            .map(JsonNode::asText)
                            .toArray(String[]::new))));
    return callers;
  }
}
