package org.linli.rest.apis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.apis.control.GroupPack;
import org.linli.apis.entity.ApiFacts;
import org.linli.apis.entity.Parameter;
import org.linli.identity.control.Functions;
import org.linli.rest.cases.CasesResource;
import org.linli.rest.devices.DevicesResource;
import org.linli.rest.exchange.ExchangeResource;
import org.linli.rest.http.Json;
import org.linli.rest.http.ResourcesOfTheDoor;
import org.linli.testing.Requirement;

/** Every interface of the door with its parameters, examples and permissions. */
class DescribedTest {

  private static final List<ApiFacts> ALL = Described.read(ResourcesOfTheDoor.all());

  private static ApiFacts api(String id) {
    return ALL.stream().filter(api -> api.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void everyInterfaceHasANameATitleAndATagOfItsOwn() {
    assertThat(ALL).hasSizeGreaterThan(180);
    assertThat(ALL).extracting(ApiFacts::id).doesNotHaveDuplicates();
    assertThat(ALL).allMatch(api -> !api.title().isBlank() && !api.tag().isBlank());
    assertThat(ALL).allMatch(api -> api.path().startsWith("/api/v1/"));
  }

  @Test
  void everyTagStandsInAGroup() {
    assertThat(ALL).allMatch(api -> !GroupPack.DELIVERED.of(api.tag()).id().equals("other"));
  }

  @Test
  void thePermissionsAreThoseThatTheWorkBehindAsksFor() {
    assertThat(api("listCases").permissions()).containsExactly("cases:read");
    assertThat(api("exportFindings").permissions())
        .as("through a lambda")
        .containsExactlyInAnyOrder("abuse:read", "self:export");
    assertThat(api("admitApplication").permissions()).containsExactly("applications:admit");
    assertThat(ALL.stream().flatMap(api -> api.permissions().stream()))
        .allMatch(word -> word.startsWith("self:") || Functions.DELIVERED.of(word).isPresent());
  }

  /** One whose work asks for nothing would be open to every key. */
  @Test
  void onlyWhatEverybodyMayAsksForNothing() {
    assertThat(ALL)
        .filteredOn(api -> api.permissions().isEmpty())
        .extracting(ApiFacts::id)
        .as("their rooms ask by themselves, or tell what is public")
        .containsExactlyInAnyOrder(
            "sendReadings",
            "backChannelLogout",
            "fetchCommands",
            "relayReadings",
            "fetchChildCommands",
            "answerChildCommand",
            "sendInForm",
            "answerCommand",
            "listExchangeAssets",
            "pullAsset",
            "deliverRows",
            "reconcileRows",
            "callComponent",
            "listExchangeKeys",
            "listDeviceModels",
            "listBases",
            "getModeTerms",
            "listScenarios",
            "explainRights",
            "listHeldRights",
            "getMatrix",
            "getSensorThingsRoot",
            "followMatter",
            "appraiseMatter",
            "receiveLetterReceipts",
            "getOpen311Discovery",
            "listOpen311Services",
            "getOpen311Service",
            "verifyDocument",
            "verifyDocumentFile",
            "listCommunityMoveNews",
            "listSuccessionNews",
            "sendFieldEntry",
            "getFieldSheet",
            "getOwnDuty",
            "reportOwnPositions",
            "listOwnTrack");
  }

  @Test
  void wordsAreReadOfEachMethodAlone() throws Exception {
    var words = new PermissionWords(DevicesResource.class);
    for (var method : DevicesResource.class.getDeclaredMethods()) {
      if (method.isAnnotationPresent(jakarta.ws.rs.GET.class)) {
        assertThat(words.of(method)).as(method.getName()).doesNotContain("devices:write");
      }
    }
    assertThat(new PermissionWords(CasesResource.class)).isNotNull();
    assertThat(new PermissionWords(ExchangeResource.class)).isNotNull();
  }

  @Test
  @Requirement("001-6.4.3.E.2-3")
  void parametersBodiesAndAnswersComeWithDescriptionsAndExamples() throws Exception {
    var list = api("listFindings");
    assertThat(list.reads()).isTrue();
    assertThat(list.parameters())
        .extracting(Parameter::name)
        .contains("verdict", "side", "offset", "limit");
    assertThat(list.parameters())
        .filteredOn(parameter -> parameter.name().equals("side"))
        .allMatch(parameter -> parameter.description().contains("MINE"));
    assertThat(Json.MAPPER.readTree(list.answerExample()).at("/items/0/rule").isTextual()).isTrue();
    var make = api("draftApplication");
    assertThat(make.bodyType()).isEqualTo("application/json");
    var body = Json.MAPPER.readTree(make.bodyExample());
    assertThat(body.path("kind").asText()).isEqualTo("DEPARTMENT");
    assertThat(body.path("addresses").isArray()).isTrue();
    assertThat(api("getCase").parameters())
        .filteredOn(parameter -> parameter.in().equals("path"))
        .singleElement()
        .matches(Parameter::required);
    for (var api : ALL) {
      if (api.bodyExample() != null) {
        assertThat(Json.MAPPER.readTree(api.bodyExample())).as(api.id()).isNotNull();
      }
    }
  }
}
