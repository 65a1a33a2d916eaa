package org.linli.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.components.boundary.ComponentRow;
import org.linli.components.boundary.FaultyContract;
import org.linli.components.boundary.NotFoundWell;
import org.linli.components.boundary.OwnProposal;
import org.linli.components.boundary.VersionDraft;
import org.linli.components.boundary.VersionRow;
import org.linli.components.entity.Authentication;
import org.linli.components.entity.VersionState;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.Requirement;

/** The life of versions, who may turn it, and who may know of a component at all. */
class RegistryTest {

  private static final Ground GROUND = new Ground("9992");
  private static final Plugged THERE = new Plugged();

  /** Everything that is done to, or asked about, one component. */
  private static final Map<String, Consumer<UUID>> DEEDS = new LinkedHashMap<>();

  static {
    var components = GROUND.components;
    DEEDS.put("get", components::get);
    DEEDS.put("document", id -> components.document(id, "1.0.0"));
    DEEDS.put("probes", components::probes);
    DEEDS.put("uses", components::uses);
    DEEDS.put("rights", id -> components.rights(id, "1.0.0"));
    DEEDS.put("revise", id -> components.revise(id, version("1.1.0")));
    DEEDS.put("admit", id -> components.admit(id, "1.0.0"));
    DEEDS.put("deprecate", id -> components.deprecate(id, "1.0.0", "old"));
    DEEDS.put("withdraw", id -> components.withdraw(id, "1.0.0", "old"));
    DEEDS.put("change the secret", id -> components.changeSecret(id, "1.0.0", "one-of-mine"));
    DEEDS.put("look", id -> components.probe(id, "1.0.0"));
  }

  @AfterAll
  static void close() {
    THERE.close();
  }

  static List<String> deeds() {
    return List.copyOf(DEEDS.keySet());
  }

  @ParameterizedTest
  @CsvSource({
    "PROPOSED,admit,ADMITTED",
    "PROPOSED,deprecate,",
    "PROPOSED,withdraw,WITHDRAWN",
    "ADMITTED,admit,",
    "ADMITTED,deprecate,DEPRECATED",
    "ADMITTED,withdraw,WITHDRAWN",
    "DEPRECATED,admit,",
    "DEPRECATED,deprecate,",
    "DEPRECATED,withdraw,WITHDRAWN",
    "WITHDRAWN,admit,",
    "WITHDRAWN,deprecate,",
    "WITHDRAWN,withdraw,"
  })
  void aVersionGoesItsWayAndNeverBack(VersionState from, String deed, VersionState to) {
    var id = GROUND.proposed(version("1.0.0"));
    GROUND.look();
    state(id, from);
    Runnable turn = () -> GROUND.run(GROUND.second, () -> DEEDS.get(deed).accept(id));
    if (to == null) {
      assertThatThrownBy(turn::run).isInstanceOf(Conflict.class);
      assertThat(GROUND.version(id).state()).isEqualTo(from);
    } else {
      turn.run();
      assertThat(GROUND.version(id))
          .satisfies(
              version -> {
                assertThat(version.state()).isEqualTo(to);
                assertThat(version.stateBy()).isEqualTo(GROUND.second.displayName());
                assertThat(version.stateReason()).isEqualTo(deed.equals("admit") ? null : "old");
              });
    }
  }

  @ParameterizedTest
  @MethodSource("deeds")
  void ofWhatIsNotTheirsStrangersLearnNotEvenThatItIsThere(String deed) {
    var id = GROUND.proposed(version("1.0.0"));
    var strangers =
        List.of(
            GROUND.platform.caller(Tier.CITY, "9970", null, null, "*"),
            GROUND.platform.caller(Tier.OPERATOR, null, null, "another-operator", "*"),
            GROUND.clerk);
    for (var stranger : strangers) {
      assertThat(refused(stranger, deed, id))
          .isEqualTo(refused(stranger, deed, UUID.randomUUID()))
          .containsExactly("component");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"revise", "admit", "deprecate", "withdraw", "change the secret", "look"})
  void aDistrictSeesWhatIsPluggedInAndTurnsNothingOfIt(String deed) {
    var id = GROUND.admitted(version("1.0.0"));
    var district = GROUND.platform.caller(Tier.DISTRICT, GROUND.city + "01", null, null, "*");
    assertThat(list(district)).extracting(ComponentRow::id).contains(id);
    assertThat(refused(district, deed, id)).containsExactly("component");
    assertThat(GROUND.version(id).state()).isEqualTo(VersionState.ADMITTED);
  }

  @Test
  @Requirement("002-3.1.3.8")
  void aCommunityKnowsWhatIsPluggedInThereAndNotWhatIsPluggedInNextDoor() {
    var next = GROUND.platform.community(GROUND.city + "01001002", OperationMode.GOVERNMENT);
    var neighbour = GROUND.platform.clerk(next);
    var id =
        GROUND.admitted(Drafts.with(version("1.0.0"), "communities", List.of(GROUND.here.value())));
    assertThat(list(GROUND.clerk)).extracting(ComponentRow::id).contains(id);
    assertThat(list(neighbour)).extracting(ComponentRow::id).doesNotContain(id);
    assertThat(refused(neighbour, "get", id)).containsExactly("component");
    GROUND.run(GROUND.bureau, () -> GROUND.components.withdraw(id, "1.0.0", "over"));
    assertThat(list(GROUND.clerk)).extracting(ComponentRow::id).doesNotContain(id);
  }

  @Test
  void whoProposedAVersionDoesNotAdmitItWhoeverProposedTheComponent() {
    var id = GROUND.admitted(version("1.0.0"));
    GROUND.run(GROUND.second, () -> GROUND.components.revise(id, version("1.1.0")));
    GROUND.look();
    assertThatThrownBy(() -> GROUND.run(GROUND.second, () -> GROUND.components.admit(id, "1.1.0")))
        .isInstanceOf(OwnProposal.class);
    GROUND.run(GROUND.bureau, () -> GROUND.components.admit(id, "1.1.0"));
    assertThat(GROUND.version(id).state()).isEqualTo(VersionState.ADMITTED);
  }

  @Test
  void whatWasFoundWellTooLongAgoIsLookedAtAgainBeforeItIsAdmitted() {
    var later = new Ground(GROUND.city);
    var id = later.proposed(version("1.0.0"));
    later.look();
    later.wait(Duration.ofMinutes(61));
    assertThatThrownBy(() -> later.run(later.second, () -> later.components.admit(id, "1.0.0")))
        .isInstanceOf(NotFoundWell.class);
    later.look();
    later.run(later.second, () -> later.components.admit(id, "1.0.0"));
    assertThat(later.version(id).state()).isEqualTo(VersionState.ADMITTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"document", "rights", "admit", "deprecate", "withdraw", "look"})
  void aVersionThatThereNeverWasIsNotThere(String deed) {
    var id = GROUND.proposed(version("2.0.0"));
    assertThat(refused(GROUND.second, deed, id)).containsExactly("component-version");
  }

  @Test
  void aReasonIsGivenAndIsNoBook() {
    var id = GROUND.admitted(version("1.0.0"));
    for (var reason : new String[] {null, " ", "x".repeat(401)}) {
      for (var work :
          List.<Runnable>of(
              () -> GROUND.components.deprecate(id, "1.0.0", reason),
              () -> GROUND.components.withdraw(id, "1.0.0", reason))) {
        assertThatThrownBy(() -> GROUND.run(GROUND.bureau, work))
            .isInstanceOfSatisfying(
                Invalid.class, no -> assertThat(no.arguments()).startsWith("reason"));
      }
    }
    GROUND.run(GROUND.bureau, () -> GROUND.components.deprecate(id, "1.0.0", "  enough  "));
    assertThat(GROUND.version(id).stateReason()).isEqualTo("enough");
  }

  @Test
  void aSecretIsChangedWhereThereIsOneAndOnlyIntoOneThatCanBeShown() {
    var open = GROUND.proposed(Drafts.proving(version("1.0.0"), Authentication.NONE, null, null));
    assertThat(refused(GROUND.bureau, "change the secret", open))
        .containsExactly("component-version");
    var shut = GROUND.proposed(version("1.0.0"));
    for (var secret : new String[] {null, "short", "with a blank"}) {
      assertThatThrownBy(
              () ->
                  GROUND.run(
                      GROUND.bureau, () -> GROUND.components.changeSecret(shut, "1.0.0", secret)))
          .isInstanceOf(Invalid.class);
    }
  }

  @Test
  void aNewVersionIsOfTheSameTypeAndItsContractAsGoodAsTheFirst() {
    var id = GROUND.proposed(version("1.0.0"));
    var tools = Drafts.with(version("1.1.0"), "form", "MCP");
    assertThatThrownBy(() -> GROUND.run(GROUND.bureau, () -> GROUND.components.revise(id, tools)))
        .isInstanceOfSatisfying(
            Invalid.class,
            no -> assertThat(no.arguments()).containsExactly("form", "form-of-type"));
    var empty = Drafts.with(version("1.1.0"), "document", null);
    assertThatThrownBy(() -> GROUND.run(GROUND.bureau, () -> GROUND.components.revise(id, empty)))
        .isInstanceOf(FaultyContract.class);
    assertThat(GROUND.platform.as(GROUND.bureau, () -> GROUND.components.get(id)).versions())
        .extracting(VersionRow::number)
        .containsExactly("1.0.0");
  }

  @Test
  void whereAllIsWithdrawnTheNewestStillTellsHowItEnded() {
    var id = GROUND.admitted(version("1.0.0"));
    GROUND.run(GROUND.bureau, () -> GROUND.components.revise(id, version("1.1.0")));
    for (var number : List.of("1.0.0", "1.1.0")) {
      GROUND.run(GROUND.bureau, () -> GROUND.components.withdraw(id, number, "closed down"));
    }
    var row = GROUND.platform.as(GROUND.bureau, () -> GROUND.components.get(id)).row();
    assertThat(row.number()).isEqualTo("1.1.0");
    assertThat(row.state()).isEqualTo(VersionState.WITHDRAWN);
  }

  @Test
  void theListIsSearchedByNameTypeAndOwnerAndTakesSignsAsTheyAre() {
    var sure = named("Falls 100% sure");
    var unsure = named("Falls 1000 sure");
    assertThat(found("100% sure")).contains(sure).doesNotContain(unsure);
    assertThat(found("FALLS 100")).contains(sure, unsure);
    assertThat(found("health OFFICE")).contains(sure, unsure);
    assertThat(found("serv")).contains(sure, unsure);
    assertThat(found("no such thing")).isEmpty();
  }

  @Test
  void theListIsHandedOutInPagesThatMissNothing() {
    for (int number = 0; number < 4; number++) {
      named("Paged " + number);
    }
    var paged = new ArrayList<UUID>();
    for (int offset = 0; offset < 4; offset += 3) {
      var at = offset;
      var page =
          GROUND.platform.as(
              GROUND.bureau, () -> GROUND.components.list(new PageRequest(at, 3, "Paged")));
      assertThat(page.total()).isEqualTo(4);
      page.items().forEach(row -> paged.add(row.id()));
    }
    assertThat(paged).hasSize(4).doesNotHaveDuplicates();
  }

  private static VersionDraft version(String number) {
    return GROUND.version(number, THERE.address());
  }

  private static UUID named(String name) {
    var draft = Drafts.with(GROUND.draft(version("1.0.0")), "name", name);
    return GROUND.platform.as(GROUND.bureau, () -> GROUND.components.propose(draft));
  }

  private static List<UUID> found(String words) {
    return GROUND
        .platform
        .as(GROUND.bureau, () -> GROUND.components.list(new PageRequest(0, 500, words)))
        .items()
        .stream()
        .map(ComponentRow::id)
        .toList();
  }

  private static List<ComponentRow> list(Caller caller) {
    return GROUND.platform.as(caller, () -> GROUND.components.list(PageRequest.first(500))).items();
  }

  /** What a caller is told who is answered that something is not there. */
  private static List<Object> refused(Caller caller, String deed, UUID id) {
    try {
      GROUND.run(caller, () -> DEEDS.get(deed).accept(id));
    } catch (NotFound none) {
      return none.arguments();
    }
    throw new AssertionError(deed + " was done");
  }

  private static void state(UUID id, VersionState state) {
    GROUND
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update component_version set state = ? where component_id = ?",
                    state.name(),
                    id));
  }
}
